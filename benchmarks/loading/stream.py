"""Loading with the real extraction: rates of one and of several processes, of a second load, and memory."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import click
import corpus
import psutil
from servers import server

sys.path.insert(0, str(Path(__file__).parent.parent / "quality"))

from output import show

from allegiance.loading import Failure, Options, Progress, load_all
from extract.errors import ExtractError
from graph import connect


def load(uri: str, path: str, jobs: int) -> tuple[float, float, float]:
    """Load a file: the seconds from the first article on, and the memory (MB) at a twentieth of them and at the end."""
    process = psutil.Process()
    begun: list[float] = []
    memory: list[float] = []

    def see(done: Progress) -> None:
        if not begun:
            begun.append(time.perf_counter())
        if done.report.articles >= early and len(memory) == 0:
            memory.append(held(process))

    def fail(failure: Failure) -> None:
        raise ExtractError(str(failure))

    with Path(path).open("rb") as file:
        articles = sum(1 for _ in file)
    early = articles // 20
    with connect(uri) as connection:
        load_all(connection, [path], Options(jobs=jobs), fail, see)
    return time.perf_counter() - begun[0], memory[0], held(process)


def held(process: psutil.Process) -> float:
    """The memory of a process and of those that it started, in MB; the server is not one of them."""
    own = [process, *(child for child in process.children(recursive=True) if child.name() != "java")]
    return sum(each.memory_info().rss for each in own) / 1e6


@click.command()
@click.option("--articles", default=1000, show_default=True, type=click.IntRange(min=40))
@click.option("--jobs", default=2, show_default=True, type=click.IntRange(min=2))
@click.option("--to", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def main(articles: int, jobs: int, form: str) -> None:
    """Load articles made from templates by one process, again, and by several into an empty database."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "articles.jsonl")
        corpus.write(Path(path), articles)
        for processes in (jobs, 1):
            with server() as running:
                address = running.status()
                uri = address.uri if address else ""
                for what in ("first", "again"):
                    started = time.perf_counter()
                    seconds, early, end = load(uri, path, processes)
                    seconds = seconds if what == "first" else time.perf_counter() - started
                    rows.append({"processes": processes, "load": what, "seconds": round(seconds, 1),
                                 "articles a second": round(articles / seconds, 1), "MB early": round(early),
                                 "MB at the end": round(end)})  # fmt: skip
                    click.echo(json.dumps(rows[-1]), err=True)
    show(rows, form, f"{articles} articles made from templates")


if __name__ == "__main__":
    main()
