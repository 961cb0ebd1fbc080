"""Loads that are killed at random moments and then finished: do all give the graph of one clean load?"""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import corpus
import psutil
from servers import server

from extract.errors import ExtractError
from graph import connect
from graph.errors import GraphError
from graph.server import ManagedServer

#: Ways to disturb a load, and how often each comes.
KINDS = {"loader killed": 12, "server killed": 3, "two loaders, one killed": 4, "two loaders": 1}
#: The server is started so often that compiling well does not pay.
QUICK = {"server.jvm.additional": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"}
#: Small, so that a load has many transactions.
ARTICLES_A_BATCH = 5
_fork = multiprocessing.get_context("fork")  # the children find the models loaded


@dataclass(frozen=True)
class Corpus:
    """Where the articles are, and the address of the database."""

    path: str
    uri: str


def load(given: Corpus) -> None:
    """Load all articles as `allegiance load` does, in one process."""
    from allegiance.loading import Options, load_all, pipeline

    pipeline.SMALL_BATCH = pipeline.BATCH_ARTICLES = ARTICLES_A_BATCH
    with connect(given.uri) as connection:
        load_all(connection, [given.path], Options(), _end)


def _end(failure: object) -> None:
    raise ExtractError(str(failure))


def exported(given: Corpus) -> tuple[str, ...]:
    """The canonical export of the graph."""
    with connect(given.uri) as connection:
        return tuple(connection.export())


def emptied(given: Corpus) -> None:
    """Delete everything."""
    with connect(given.uri) as connection, connection.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def _serve(work: Callable[[Corpus], Any], given: Corpus, pipe: Any) -> None:  # noqa: ANN401 - a connection
    try:
        pipe.send((True, work(given)))
    except (ExtractError, GraphError) as error:
        pipe.send((False, str(error)))
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        pipe.send((False, traceback.format_exc()))
    pipe.close()
    os._exit(0)


@dataclass
class Child:
    """A process that does something with the database."""

    process: Any
    pipe: Any

    @classmethod
    def start(cls, work: Callable[[Corpus], Any], given: Corpus) -> Child:
        """Start it."""
        ours, theirs = _fork.Pipe(duplex=False)
        process = _fork.Process(target=_serve, args=(work, given, theirs))
        process.start()
        theirs.close()
        return cls(process, ours)

    def kill(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()

    def result(self) -> tuple[bool, Any]:
        """Whether it went well, and what it gave, or why not."""
        try:
            told = self.pipe.recv()
        except EOFError:
            told = (False, "killed")
        self.process.join()
        return told


def done(work: Callable[[Corpus], Any], given: Corpus) -> Any:  # noqa: ANN401 - what the work gives
    """The result of work in a process of its own, which must go well."""
    well, told = Child.start(work, given).result()
    if not well:
        raise RuntimeError(told)
    return told


def disturb(kind: str, given: Corpus, running: ManagedServer, moment: float) -> str:
    """Load, disturbed after so many seconds; the server runs afterwards. What became of the load."""
    loaders = [Child.start(load, given) for _ in range(2 if kind.startswith("two") else 1)]
    time.sleep(moment)
    if kind == "server killed":
        address = running.status()
        if address is not None:
            process = psutil.Process(address.pid)
            process.kill()
            process.wait()  # until then its ports are taken
        restart(running, given)
        well, _ = loaders[0].result()
        return "not noticed by the loader" if well else "told by the loader"
    if kind != "two loaders":
        alive = loaders[0].process.is_alive()
        loaders[0].kill()
        loaders[0].result()
    else:
        alive = True
    for loader in loaders[1:] if kind != "two loaders" else loaders:
        well, why = loader.result()
        if not well:
            raise RuntimeError(f"the other loader failed: {why}")
    return "disturbed" if alive else "over before"


def restart(running: ManagedServer, given: Corpus, *, salvage: bool = False) -> None:
    """Stop the server, whatever state it is in, and start it at the same address."""
    running.down()
    port = int(given.uri.rpartition(":")[2])
    running.up(auth=False, bolt_port=port, salvage=salvage)


@contextmanager
def made(articles: int, running: ManagedServer) -> Iterator[Corpus]:
    """A corpus in a folder that is deleted; marks of stopped loads are kept there too."""
    with tempfile.TemporaryDirectory(prefix="allegiance-faults-") as folder:
        path = Path(folder) / "articles.jsonl"
        corpus.write(path, articles)
        os.environ["ALLEGIANCE_HOME"] = folder
        address = running.status()
        if address is None:
            raise click.ClickException("the server does not run")
        yield Corpus(str(path), address.uri)


@click.command()
@click.option("--runs", default=200, show_default=True, type=click.IntRange(min=1))
@click.option("--articles", default=40, show_default=True, type=click.IntRange(min=1))
@click.option("--seed", default=1, show_default=True, help="Of the moments and kinds of fault.")
def main(runs: int, articles: int, seed: int) -> None:
    """Kill loads of a small corpus at random moments, finish them, and compare the graphs with that of a clean load."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    with server(QUICK) as running, made(articles, running) as given:
        warm(articles)
        done(load, given)  # the server compiles
        done(emptied, given)
        started = time.monotonic()
        done(load, given)
        lasts = time.monotonic() - started
        clean = done(exported, given)
        click.echo(f"a clean load takes {lasts:.1f} s and gives {len(clean)} lines", err=True)
        counts: Counter[tuple[str, str]] = Counter()
        different = 0
        for number in range(1, runs + 1):
            done(emptied, given)
            kind = draw.choices(list(KINDS), list(KINDS.values()))[0]
            what = disturb(kind, given, running, draw.uniform(0, lasts))
            done(load, given)
            same = done(exported, given) == clean
            different += not same
            counts[kind, what] += 1
            click.echo(f"{number} {kind}, {what}: {'the same' if same else 'ANOTHER GRAPH'}", err=True)
    for (kind, what), count in sorted(counts.items()):
        print(f"{count:5} {kind}, {what}")
    print(f"{runs - different} of {runs} graphs equal that of a clean load")
    sys.exit(1 if different else 0)


def warm(articles: int) -> None:
    """Load the models here, for all children."""
    from allegiance.reading import extracted, read_source

    for _, day, text in corpus.texts(min(articles, 3)):
        extracted(read_source(text, day)[0])


if __name__ == "__main__":
    main()
