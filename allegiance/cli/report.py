"""``allegiance report``: one page of HTML about an article, an actor or a topic."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import click

from allegiance.cli.completion import complete_names
from allegiance.cli.options import connection_options, open_graph
from allegiance.cli.told import waiting
from cypher.model import LANGUAGES


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


@click.command()
@click.argument("about", metavar="ARTICLE|ACTOR|TOPIC", shell_complete=complete_names)
@click.option("-o", "--output", metavar="FILE", help="File to write; - is standard output, as in a pipe.")
@click.option("--open", "show", is_flag=True, help="Open it in your browser.")
@click.option("--language", "--lang", "language", type=click.Choice(LANGUAGES), default="ru", show_default=True,
              help="Language of the page and of actors' names.")  # fmt: skip
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="Only what was said since that day.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=_day,
              help="Only what was said up to that day, as it stood then.")  # fmt: skip
@connection_options
def report(
    *,
    about: str,
    output: str | None,
    show: bool,
    language: Literal["ru", "en"],
    since: date | None,
    as_of: date | None,
    **server: str | None,
) -> None:
    """Write a page about an article, an actor or a topic.

    Actors, the graph as a picture, commitments as a timeline with their sentences, and all claims: one file of HTML,
    to be read in any browser, printed, or sent. It fetches nothing.

    ARTICLE is an article's id or address; else it is taken for an ACTOR's name or id, else for words of a TOPIC. Exit
    code 1, and near names, if it is none of these, or several actors are called so.

    \b
    allegiance report Макрон --open
    allegiance report Ukraine --language en --as-of 2025-09-10 -o ukraine.html
    allegiance report "гарантии безопасности" > guarantees.html
    """  # noqa: D301 - click's mark for lines to be kept
    if output is None and not show and sys.stdout.isatty():
        raise click.UsageError("say where the page goes: -o FILE, --open, or -o - for this terminal")
    if show and output == "-":
        raise click.UsageError("--open opens a file: name one with -o, or leave -o away")
    if since and as_of and since > as_of:
        raise click.UsageError(f"--since {since} is later than --as-of {as_of}")
    with open_graph(**server) as graph:
        page = graph.report(about, language=language, since=since, as_of=as_of)
        waiting(graph)
    if output in {None, "-"} and not show:
        sys.stdout.write(page)
        return
    path = write(page, Path(output) if output else None)
    click.echo(str(path))
    if show:
        _open(path)


def write(page: str, path: Path | None) -> Path:
    """Write the page to a file, whole or not at all; None: one of its own, among the temporary files.

    Raises:
        click.ClickException: the folder is not there, or the path is one.
    """
    folder = path.parent if path else None
    if path and folder and (not folder.is_dir() or path.is_dir()):
        raise click.ClickException(f"{path}: {'that is a folder' if path.is_dir() else 'there is no such folder'}")
    number, name = tempfile.mkstemp(prefix="allegiance-", suffix=".html", dir=folder)
    made = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(page)
        if path is None:
            return made
        umask = os.umask(0)
        os.umask(umask)
        made.chmod(0o666 & ~umask)
        return made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _open(path: Path) -> None:
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        click.echo("No browser was found to open it; open the file yourself.", err=True)
