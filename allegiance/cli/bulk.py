"""``allegiance export neo4j-admin`` and ``allegiance load --bulk``: a whole corpus at once, for an empty database."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from allegiance.cli.options import (
    date_option,
    min_confidence_option,
    one_a_core,
    paths_argument,
    ray_option,
    to_option,
)
from allegiance.cli.told import failures_to, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from allegiance.loading import Options
    from graph.load import LoadReport

IMPORT = "import.sh"
SCRIPT = """#!/bin/sh
# Makes the graph in an empty database that does not run: NEO4J_ADMIN is the program, if it is not on the path.
# Once the server runs, `cypher-shell -f finish.cypher` makes its indexes; until then nothing can be loaded into it.
cd "$(dirname "$0")" && exec "${{NEO4J_ADMIN:-neo4j-admin}}" database import full "${{1:-neo4j}}" {options}
"""


@click.command("neo4j-admin")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@paths_argument
@date_option
@min_confidence_option
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read [one a core].")
@click.option("--failures", metavar="FILE", help="Write the articles that could not be read here, as .jsonl.")
@ray_option
@to_option
def neo4j_admin(
    directory: Path,
    paths: tuple[str, ...],
    published: date | None,
    min_confidence: float,
    jobs: int | None,
    failures: str | None,
    ray: str | None,
    to: str,
) -> None:
    """Write articles as CSV files for `neo4j-admin database import full`.

    PATH is what `allegiance load` takes. DIR is made, and is there only once it is whole. Its import.sh makes the graph
    in an empty database that does not run; finish.cypher, run once it does, makes the indexes. Until then nothing can
    be loaded into it. No server is needed.

    \b
    allegiance export neo4j-admin corpus archive/
    """  # noqa: D301 - click's mark for lines to be kept
    from allegiance.cli.loading_bar import showing
    from allegiance.loading import Options
    from allegiance.loading.bulk import write_all

    options = Options(published, min_confidence, jobs or one_a_core(ray), ray=ray)
    with new_folder(directory) as folder, failures_to(failures) as tell, showing(paths) as progress:
        files = write_all(paths, folder, options, tell, progress)
        (folder / IMPORT).write_text(SCRIPT.format(options=shlex.join(files.options)), encoding="utf-8")
        (folder / IMPORT).chmod(0o755)
    show(files.report, to, failures)


def load_bulk(paths: Sequence[str], options: Options, failures: str | None) -> LoadReport:
    """Load articles into the empty database of the local server, which is stopped meanwhile.

    Raises:
        GraphError: The database is not empty, or the import failed: then all is as it was.
    """
    from allegiance.cli.loading_bar import showing
    from allegiance.loading.bulk import write_all
    from graph.bulk import folder_for, import_files, refuse_unless_empty
    from graph.server import ManagedServer

    server = ManagedServer()
    refuse_unless_empty(server)  # before all is read
    with folder_for(server) as folder, failures_to(failures) as tell:
        with showing(paths) as progress:
            files = write_all(paths, folder, options, tell, progress)
        import_files(server, files, _say)
    return files.report


def refuse_options(**given: object) -> None:
    """Refuse options that have no meaning for a bulk load, by their names."""
    told = [f"--{name.replace('_', '-')}" for name, value in given.items() if value]
    if told:
        raise click.UsageError(f"--bulk loads into the local server, all at once: leave out {', '.join(told)}")
    if os.environ.get("NEO4J_URI"):
        raise click.UsageError("--bulk loads into the local server, and NEO4J_URI names another: take it out")


@contextmanager
def new_folder(directory: Path) -> Iterator[Path]:
    """A folder for the block to fill, which gets its name once the block is done.

    Raises:
        click.ClickException: It is there already, and not empty.
    """
    if directory.is_dir() and not any(directory.iterdir()):
        directory.rmdir()
    if os.path.lexists(directory):
        raise click.ClickException(f"{directory} is there already; name another folder, or remove it")
    directory.absolute().parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.absolute().parent))
    try:
        yield made
        made.rename(directory)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _say(what: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"{what.capitalize()} …", err=True)
