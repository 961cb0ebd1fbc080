"""How fast articles are written beside a bare UNWIND … MERGE and neo4j-graphrag: python benchmarks/loading."""

from __future__ import annotations

import sys
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click
import psutil
from neo4j import GraphDatabase

sys.path.insert(0, str(Path(__file__).parent.parent / "queries"))
sys.path.insert(0, str(Path(__file__).parent.parent / "quality"))

from floor import copy, empty, graphrag, merge
from made import articles
from output import show
from servers import server, server_with_apoc
from writing import load

from graph import connect
from graph.prepared import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from neo4j import Driver

    from graph import Connection
    from graph.prepared import Prepared

#: What the others are compared with.
FLOOR = "UNWIND … MERGE"
#: Memory of the server, so that it does not spend its time on collecting garbage.
SETTINGS = {"server.memory.heap.initial_size": "1g", "server.memory.heap.max_size": "1g"}


@dataclass(frozen=True)
class Taken:
    """The seconds of one writing: by the clock, and of the processor, ours and the server's."""

    clock: float
    processor: float


def timed(way: Callable[[], object], process: psutil.Process | None) -> Taken:
    """Run a way of writing."""
    clock, processor = time.perf_counter(), _processor(process)
    way()
    return Taken(time.perf_counter() - clock, _processor(process) - processor)


def _processor(server: psutil.Process | None) -> float:
    return time.process_time() + (sum(server.cpu_times()[:2]) if server is not None else 0.0)


@click.command()
@click.option("--claims", default=5000, show_default=True, type=click.IntRange(min=10), help="Made up, in all.")
@click.option("--actors", default=2000, show_default=True, type=click.IntRange(min=10), help="Made up with them.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(min=1), help="Each is timed so often.")
@click.option("--uri", help="An empty database without a password.  [default: a server of its own]")
@click.option("--graphrag", "peer", is_flag=True, help="Also neo4j-graphrag's writer, on a server with APOC.")
@click.option("--to", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def main(claims: int, actors: int, rounds: int, uri: str | None, form: str, *, peer: bool) -> None:
    """Write the same rows in each way, in turns, and compare the times: the first two thirds of them are in already."""
    own = server_with_apoc(SETTINGS) if peer else server(SETTINGS)
    with nullcontext() if uri else own as running:
        address = running.status() if running else None
        where = uri or (address.uri if address else None)
        process = psutil.Process(address.pid) if address else None
        with connect(where) as connection, GraphDatabase.driver(connection.settings.uri) as driver:
            connection.ensure_schema()
            made = [prepare(extraction) for extraction in articles(claims, actors)]
            rows = figures(connection, driver, made, rounds, process, peer=peer)
    show(rows, form, f"{claims} claims about {actors} actors, {rounds} rounds")


def figures(
    connection: Connection,
    driver: Driver,
    made: Sequence[Prepared],
    rounds: int,
    process: psutil.Process | None,
    *,
    peer: bool,
) -> list[dict[str, object]]:
    """The seconds of each way, the median of the rounds, and their ratios to the bare floor."""
    load(connection, made)
    rows = copy(driver)
    ways: dict[str, Callable[[], object]] = {
        FLOOR: lambda: merge(driver, rows),
        "allegiance": lambda: load(connection, made),
    }
    if peer:
        ways["neo4j-graphrag"] = graphrag(driver, rows)
    taken: dict[str, list[Taken]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            empty(driver)
            seconds = timed(way, process)
            if number:  # the first time the server still compiles
                taken[name].append(seconds)
    return [
        {
            "way": name,
            "seconds": median(one.clock for one in each),
            "rows a second": round(rows.rows / median(one.clock for one in each)),
            "of the floor": median(f.clock / one.clock for f, one in zip(taken[FLOOR], each, strict=True)),
            "processor": median(one.processor for one in each),
            "of the floor's": median(f.processor / one.processor for f, one in zip(taken[FLOOR], each, strict=True)),
        }
        for name, each in taken.items()
    ]


if __name__ == "__main__":
    main()
