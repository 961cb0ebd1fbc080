"""How much faster a bulk load is than the ordinary one: python benchmarks/loading/at_once.py."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import corpus

sys.path.insert(0, str(Path(__file__).parent.parent / "queries"))
sys.path.insert(0, str(Path(__file__).parent.parent / "quality"))

from made import articles as made_up
from output import show
from servers import server
from writing import load

from allegiance.loading.sources import items
from allegiance.loading.workers import Workers
from graph import connect
from graph.bulk import folder_for, import_files, write_files
from graph.prepared import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.prepared import Prepared
    from graph.server import ManagedServer

SETTINGS = {"server.memory.heap.initial_size": "1g", "server.memory.heap.max_size": "1g"}
#: Processes, as `allegiance load` has them.
JOBS = os.cpu_count() or 1
COUNTS = "MATCH (n) WHERE NOT n:Meta RETURN count(n) AS nodes, COUNT { ()-->() } AS relationships"


@click.command()
@click.option("--claims", default=50_000, show_default=True, type=click.IntRange(min=10), help="Made up, in all.")
@click.option("--actors", default=5000, show_default=True, type=click.IntRange(min=10), help="Made up with them.")
@click.option("--articles", type=click.IntRange(min=1), help="Instead, so many articles made from templates, and read.")
@click.option("--to", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def main(claims: int, actors: int, articles: int | None, form: str) -> None:
    """Write the same articles in both ways, each into an empty server, and compare; extraction is not in the times.

    The bulk load is whole: files, the server stopped, import, the server started, indexes. The ordinary load finds the
    server running and its indexes there.
    """
    made = read(articles) if articles else [prepare(extraction) for extraction in made_up(claims, actors)]
    claims = sum(len(article.rows.claims) for article in made)
    ways = {"ordinary": ordinary, "bulk": bulk}
    taken: dict[str, float] = {}
    graphs = set()
    for name, way in ways.items():
        with server(SETTINGS) as running:
            with connect(running.up().uri) as connection:
                connection.ensure_schema()
            taken[name] = way(running, made)
            with connect(running.up().uri) as connection:
                graphs.add(tuple(connection.run(COUNTS)[0].values()))
    if len(graphs) > 1:
        raise click.ClickException(f"the two made different graphs: {graphs}")
    rows = [
        {
            "way": name,
            "seconds": round(seconds, 1),
            "claims a second": round(claims / seconds),
            "times as fast": round(taken["ordinary"] / seconds, 1),
        }
        for name, seconds in taken.items()
    ]
    show(rows, form, f"{claims} claims of {len(made)} articles")


def read(count: int) -> list[Prepared]:
    """Articles made from templates, read by a process a core."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        corpus.write(path, count)
        with Workers(JOBS, 0.0, apart=True) as workers:
            return [made for _, made in workers.read(items([str(path)])) if not isinstance(made, str)]


def ordinary(running: ManagedServer, made: Sequence[Prepared]) -> float:
    """Write articles as `allegiance load` does; the seconds it took."""
    with connect(running.up().uri) as connection:
        started = time.perf_counter()
        load(connection, made)
        return time.perf_counter() - started


def bulk(running: ManagedServer, made: Sequence[Prepared]) -> float:
    """Write articles as `allegiance load --bulk` does; the seconds it took."""
    started = time.perf_counter()
    with folder_for(running) as folder:
        import_files(running, write_files(made, folder, jobs=JOBS))
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
