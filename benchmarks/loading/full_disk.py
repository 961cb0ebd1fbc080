"""Loads whose server finds its disk full at random moments, and that are finished once there is room again."""

from __future__ import annotations

import random
import shutil
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from faults import QUICK, Child, Corpus, done, emptied, exported, load, made, restart, warm
from servers import server

from graph.errors import ServerStartError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.server import ManagedServer

BLOCK = 1 << 20
#: More free space than this is no small file system: to fill it would take long, and be in others' way.
MOST = 4 << 30
#: A server that needs room before it can start a transaction says so by then.
LOGS = {"db.tx_log.rotation.retention_policy": "1 files", "db.tx_log.preallocate": "false"}


@contextmanager
def _filled(disk: Path) -> Iterator[None]:
    """While this lasts, the disk has no room."""
    path = disk / "ballast"
    try:
        with path.open("wb", buffering=0) as file:
            for size in (BLOCK, 1 << 12, 1):
                try:
                    while file.write(b"\0" * size) == size:
                        pass
                except OSError:
                    continue
        yield
    finally:
        path.unlink()


def _disturb(given: Corpus, running: ManagedServer, disk: Path, moment: float) -> str:
    """Load, and fill the disk after so many seconds. What became of the load."""
    loader = Child.start(load, given)
    time.sleep(moment)
    with _filled(disk):
        loader.process.join(60)
        hangs = loader.process.is_alive()
        if hangs:
            loader.kill()
        well, why = loader.result()
    what = "waited for room" if hangs else "over before" if well else f"told: {str(why).splitlines()[0][:100]}"
    try:
        restart(running, given)
    except ServerStartError as error:
        if "--salvage" not in str(error):
            raise
        restart(running, given, salvage=True)
        return f"{what}; salvaged"
    return what


@click.command()
@click.option("--disk", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A small file system of its own, such as a tmpfs of 600 MB; it is filled.")  # fmt: skip
@click.option("--runs", default=10, show_default=True, type=click.IntRange(min=1))
@click.option("--articles", default=40, show_default=True, type=click.IntRange(min=1))
@click.option("--seed", default=1, show_default=True, help="Of the moments.")
def main(disk: Path, runs: int, articles: int, seed: int) -> None:
    """Let the server's disk be full while it is loaded, finish the load, and compare with a clean one."""
    if shutil.disk_usage(disk).free > MOST:
        raise click.UsageError(f"{disk} has more than {MOST >> 30} GB left: give a small file system of its own")
    draw = random.Random(seed)  # noqa: S311 - no secret
    counts: Counter[str] = Counter()
    with server(QUICK | LOGS, inside=disk) as running, made(articles, running) as given:
        warm(articles)
        done(load, given)  # the server compiles
        done(emptied, given)
        started = time.monotonic()
        done(load, given)
        lasts, clean, same = time.monotonic() - started, done(exported, given), 0
        for number in range(1, runs + 1):
            done(emptied, given)
            what = _disturb(given, running, disk, draw.uniform(0, lasts))
            done(load, given)
            equal = done(exported, given) == clean
            same += equal
            counts[what] += 1
            click.echo(f"{number} {what}: {'the same' if equal else 'ANOTHER GRAPH'}", err=True)
    for what, count in sorted(counts.items()):
        print(f"{count:5} {what}")
    print(f"{same} of {runs} graphs equal that of a clean load")
    sys.exit(0 if same == runs else 1)


if __name__ == "__main__":
    main()
