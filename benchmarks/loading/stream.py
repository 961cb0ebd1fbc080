"""Reading and loading with the real extraction: rates of one and of several processes, of a second load; memory."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

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

#: Time runs from this article on: the processes have begun, and loaded their models.
WARM = 100
#: Memory is looked at after so many articles.
LOOK = 25
#: After so many articles memory is measured first, if there are far more: the models are loaded, and caches are full.
EARLY = 1000


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
            first = min(EARLY, self.articles // 20)
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


def read(path: str, jobs: int, memory: Memory) -> float:
    """Read the articles of a file; the seconds from the moment on when all processes have begun."""
    begun = 0.0
    with Workers(jobs, 0.0, apart=True) as workers:
        for _, made in workers.read(items([path], None, None)):
            if isinstance(made, str):
                raise click.ClickException(made)
            memory.see()
            if memory.seen == WARM:
                begun = time.perf_counter()
        return (time.perf_counter() - begun) * memory.articles / (memory.articles - WARM)


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

    def tell(what: str, processes: int, seconds: float, memory: Memory) -> None:
        speed = round(articles / seconds, 1)
        row = {"what": what, "processes": processes, "seconds": round(seconds, 1), "articles a second": speed}
        rows.append(row | memory.row())
        click.echo(json.dumps(rows[-1]), err=True)

    with tempfile.TemporaryDirectory() as temporary:
        path = str(Path(temporary) / "articles.jsonl")
        corpus.write(Path(path), articles, folder)
        for processes in (1, jobs):
            memory = Memory(articles)
            tell("read", processes, read(path, processes, memory), memory)
        for processes in () if no_load else (jobs, 1):
            with server() as running:
                address = running.status()
                uri = address.uri if address else ""
                memory = Memory(articles)
                tell("load", processes, load(uri, path, processes, memory), memory)
                started = time.perf_counter()
                load(uri, path, processes, Memory(articles))
                tell("load again", processes, time.perf_counter() - started, Memory(articles))
    show(rows, form, f"{articles} articles {f'of {folder}' if folder else 'made from templates'}")


if __name__ == "__main__":
    main()
