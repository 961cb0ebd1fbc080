"""Reading and loading with the real extraction: rates of one and of several processes, of a second load; memory."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click
import corpus
import psutil
from servers import server

sys.path.insert(0, str(Path(__file__).parent.parent / "quality"))

from output import show

from allegiance.loading import Failure, Options, Progress, load_all
from allegiance.loading.sources import items
from allegiance.loading.workers import Workers
from extract.errors import ExtractError
from graph import connect

if TYPE_CHECKING:
    from allegiance.loading.sources import Item

#: Each reads so many articles in turn; and so many at first, to start its processes and load their models.
TURN = 1000
WARM = 50
#: The least number of turns.
TURNS = 5
#: Memory is looked at after so many articles.
LOOK = 25


@dataclass
class Memory:
    """The memory of this process and of those that it started, in MB; the server is not one of them.

    ``early`` is the greatest value seen up to a number of articles, ``late`` that of as many articles at the end: parts
    of the work take more for a moment, which one value alone may hit or miss.
    """

    articles: int
    early: float = 0.0
    late: float = 0.0
    seen: int = 0

    def see(self) -> None:
        """Look, after one more article."""
        self.seen += 1
        if self.seen % LOOK == 0:
            first = min(TURN, self.articles // TURNS)
            if self.seen <= first:
                self.early = max(self.early, held())
            if self.seen > self.articles - first:
                self.late = max(self.late, held())

    def row(self) -> dict[str, object]:
        """For the table."""
        growth = f"{self.late / self.early - 1:.1%}" if self.early else None
        return {"MB early": round(self.early) or None, "MB late": round(self.late) or None, "growth": growth}


def held() -> float:
    """The present value."""
    process = psutil.Process()
    own = [process, *(child for child in process.children(recursive=True) if child.name() != "java")]
    return sum(each.memory_info().rss for each in own) / 1e6


def read(path: str, articles: int, jobs: int) -> tuple[list[float], list[float], Memory]:
    """Read the articles of a file by one process and by several, in turns.

    Returns:
        The seconds of each turn of both, and the memory of all processes together.
    """
    size = min(TURN, articles // TURNS)
    memory = Memory(2 * articles)
    with Workers(1, 0.0, apart=True) as one, Workers(jobs, 0.0, apart=True) as several:
        for workers in (one, several):
            _read(workers, list(islice(items([path], None, None), WARM)))
        taken: tuple[list[float], list[float]] = [], []
        rest = items([path], None, None)
        while part := list(islice(rest, size)):
            for workers, seconds in zip((one, several), taken, strict=True):
                seconds.append(_read(workers, part, memory))
    return *taken, memory


def _read(workers: Workers, part: list[Item], memory: Memory | None = None) -> float:
    started = time.perf_counter()
    for _, made in workers.read(part):
        if isinstance(made, str):
            raise click.ClickException(made)
        if memory:
            memory.see()
    return time.perf_counter() - started


def load(uri: str, path: str, jobs: int, memory: Memory) -> float:
    """Load the articles of a file; the seconds from the first on."""
    begun: list[float] = []

    def see(_: Progress) -> None:
        if not begun:
            begun.append(time.perf_counter())
        memory.see()

    def fail(failure: Failure) -> None:
        raise ExtractError(str(failure))

    with connect(uri) as connection:
        load_all(connection, [path], Options(jobs=jobs), fail, see)
    return time.perf_counter() - begun[0]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--articles", default=1000, show_default=True, type=click.IntRange(min=200))
@click.option("--jobs", default=2, show_default=True, type=click.IntRange(min=2))
@click.option("--no-load", is_flag=True, help="Only read them; needs no database.")
@click.option("--to", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def main(folder: Path | None, articles: int, jobs: int, form: str, *, no_load: bool) -> None:
    """Read articles by one process and by several, and load them into an empty database, and again.

    They are those of the .txt files of a folder, over and over until there are enough, or made from templates.
    """
    rows: list[dict[str, object]] = []

    def tell(what: str, processes: int, seconds: float, **more: object) -> None:
        rows.append({"what": what, "processes": processes, "seconds": round(seconds, 1),
                     "articles a second": round(articles / seconds, 1), "times as fast": None,
                     "MB early": None, "MB late": None, "growth": None, **more})  # fmt: skip
        click.echo(json.dumps(rows[-1]), err=True)

    with tempfile.TemporaryDirectory() as temporary:
        path = str(Path(temporary) / "articles.jsonl")
        corpus.write(Path(path), articles, folder)
        one, several, memory = read(path, articles, jobs)
        tell("read", 1, sum(one))
        faster = median(a / b for a, b in zip(one, several, strict=True))
        tell("read", jobs, sum(several), **{"times as fast": round(faster, 2)}, **memory.row())
        for processes in () if no_load else (jobs, 1):
            with server() as running:
                address = running.status()
                uri = address.uri if address else ""
                memory = Memory(articles)
                first = load(uri, path, processes, memory)
                tell("load", processes, first, **memory.row())
                started = time.perf_counter()
                load(uri, path, processes, Memory(articles))
                again = time.perf_counter() - started
                tell("load again", processes, again, **{"times as fast": round(first / again, 1)})
    show(rows, form, f"{articles} articles {f'of {folder}' if folder else 'made from templates'}")


if __name__ == "__main__":
    main()
