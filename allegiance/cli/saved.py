"""``allegiance export browser``: the library, the guide and the style as files for Neo4j Browser."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from allegiance.cli.ask import queries_option


@click.command()
@click.argument("directory", metavar="[DIR]", default="neo4j-browser", type=click.Path(path_type=Path))
@queries_option
@click.option("--force", is_flag=True, help="Write over files of an earlier time.")
def browser(directory: Path, folder: str | None, *, force: bool) -> None:
    """Write the library for Neo4j Browser: saved scripts, guide, style.

    \b
    scripts.zip    drop it on Neo4j Browser: its saved scripts
    scripts.csv    for the hosted Browser: Saved Cypher, Import
    guide.*.html   for :play, in Russian and English; `allegiance browse --guide` serves it
    style.grass    drop it on Neo4j Browser, or :style URL

    DIR is neo4j-browser if it is not given; it is made if it is not there. No server is needed.
    """  # noqa: D301 - click's mark for lines to be kept
    write_all(directory, browser_files(folder), force=force)
    click.echo(str(directory))


def browser_files(queries: str | None = None) -> dict[str, bytes]:
    """The files by name; the same library gives the same bytes.

    Args:
        queries: A folder of the user's own queries, which join the library.
    """
    from cypher import query_library
    from cypher.browser import LANGUAGES, archive, guide, table
    from graph.style import command, grass

    library = query_library(queries).values()
    return {
        "scripts.zip": archive(library),
        "scripts.csv": table(library).encode(),
        **{f"guide.{language}.html": guide(language, command()).encode() for language in LANGUAGES},
        "style.grass": grass().encode(),
    }


def write_all(directory: Path, files: dict[str, bytes], *, force: bool) -> None:
    """Write all files into a folder, or none of them.

    Raises:
        click.ClickException: One of them is there already, and ``force`` does not say to write over it.
    """
    there = [name for name in files if os.path.lexists(directory / name)]
    if there and not force:
        raise click.ClickException(
            f"{directory}: {', '.join(there)} {'is' if len(there) == 1 else 'are'} there already; "
            "write over with --force, or name another folder"
        )
    directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=directory) as made:
        for name, content in files.items():
            (Path(made) / name).write_bytes(content)
        for name in files:
            (Path(made) / name).replace(directory / name)
