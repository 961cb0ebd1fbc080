"""``allegiance load``."""

from __future__ import annotations

from datetime import date

import click

from allegiance.cli.options import (
    connection_options,
    date_option,
    min_confidence_option,
    one_a_core,
    open_graph,
    paths_argument,
    ray_option,
    to_option,
)
from allegiance.cli.told import failures_to, show


@click.command()
@paths_argument
@date_option
@min_confidence_option
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read [one a core].")
@click.option("--resume", is_flag=True, help="Go on where the same load was stopped.")
@click.option("--failures", metavar="FILE", help="Write the articles that could not be loaded here, as .jsonl.")
@ray_option
@click.option("--bulk", is_flag=True, help="Into the local server's empty database, written at once.")
@to_option
@connection_options
def load(
    paths: tuple[str, ...],
    published: date | None,
    min_confidence: float,
    jobs: int | None,
    resume: bool,  # noqa: FBT001 - click passes it by name
    failures: str | None,
    ray: str | None,
    bulk: bool,  # noqa: FBT001 - click passes it by name
    to: str,
    uri: str | None,
    username: str | None,
    database: str | None,
    password_file: str | None,
) -> None:
    """Read articles and put their claims into the graph.

    PATH is what `allegiance extract` takes, a .jsonl file of {"article", "text"} rows, a file of failures, or a folder
    of .txt and .jsonl files. A file of the same name is the same article: loading it again changes nothing, loading
    its corrected version takes back what it no longer says. What cannot be read is told, and the rest is loaded.

    \b
    allegiance load article.txt
    allegiance load archive/ --jobs 4 --failures failed.jsonl
    allegiance load failed.jsonl
    allegiance load archive/ --bulk
    allegiance load archive/ --ray 10.0.0.1:6379
    """  # noqa: D301 - click's mark for lines to be kept
    from allegiance.cli.bulk import load_bulk, refuse_options
    from allegiance.cli.loading_bar import showing
    from allegiance.loading import Options, load_all
    from allegiance.loading.ray_workers import check_ray

    check_ray(ray)  # before a server is looked for
    options = Options(published, min_confidence, jobs or one_a_core(ray), resume, ray)
    if bulk:
        refuse_options(resume=resume, uri=uri, username=username, database=database, password_file=password_file)
        show(load_bulk(paths, options, failures), to, failures)
        return
    with (
        open_graph(uri, username, database, password_file) as graph,
        failures_to(failures, go_on=resume) as tell,
        showing(paths) as progress,
    ):
        report = load_all(graph.connection, paths, options, tell, progress)
    show(report, to, failures)
