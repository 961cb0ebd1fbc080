"""``allegiance load``."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date

import click

from allegiance.cli.options import (
    connection_options,
    date_option,
    min_confidence_option,
    open_graph,
    paths_argument,
    to_option,
)
from allegiance.cli.output import write
from allegiance.cli.progress import track


@click.command()
@paths_argument
@date_option
@min_confidence_option
@to_option
@connection_options
def load(
    paths: tuple[str, ...],
    published: date | None,
    min_confidence: float,
    to: str,
    uri: str | None,
    username: str | None,
    database: str | None,
    password_file: str | None,
) -> None:
    """Read articles and put their claims into the graph.

    PATH is what `allegiance extract` takes. A file of the same name is the same article: loading it again changes
    nothing, loading its corrected version takes back what it no longer says.

    \b
    allegiance load article.txt
    allegiance load *.txt --date 2025-09-04
    """  # noqa: D301 - click's mark for lines to be kept
    from allegiance.reading import extracted
    from extract.reader import read

    items = read(paths, published=published)
    with open_graph(uri, username, database, password_file) as graph:
        report = graph.connection.load(extracted(item, min_confidence) for item in track(items, "Loading"))
    write([asdict(report)], [field.name for field in fields(report)], to)
