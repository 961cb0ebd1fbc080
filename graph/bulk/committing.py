"""The commitments of a whole corpus, some pairs of debtor and creditor at a time, with the claims that bear on them."""

from __future__ import annotations

import multiprocessing
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, closing
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from graph.batches import in_order
from graph.commitments import commitments_of
from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from graph.bulk.spool import Spool
    from graph.rows import Row

#: How many claims that make commitments are looked at together, at least; those of a pair always are.
TOGETHER = 2000
_BITS = 27

_PAIRS = "SELECT pair, count(*) FROM current WHERE pair IS NOT NULL GROUP BY pair ORDER BY pair"
_SOUGHT = "SELECT b.batch, f.sought FROM current f JOIN batches b ON b.pair = f.pair ORDER BY b.batch"
_TABLES = """
CREATE VIEW current AS SELECT f.* FROM facts f JOIN numbers n ON n.number = f.number;
CREATE TABLE batches (pair TEXT PRIMARY KEY, batch INTEGER) WITHOUT ROWID;
CREATE TABLE sought (mark TEXT, batch INTEGER);
CREATE TABLE marks (mark TEXT, fact INTEGER);
CREATE TABLE needed (batch INTEGER, fact INTEGER, PRIMARY KEY (batch, fact)) WITHOUT ROWID;
"""
_NEEDED = """
INSERT OR IGNORE INTO needed
SELECT batch, fact FROM (
    SELECT s.batch AS batch, m.fact AS fact FROM marks m CROSS JOIN sought s ON s.mark = m.mark
    UNION ALL
    SELECT b.batch, f.fact FROM current f JOIN batches b ON b.pair = f.pair
) ORDER BY batch, fact
"""
_FACTS = "SELECT f.data, f.marks FROM needed n JOIN facts f ON f.fact = n.fact WHERE n.batch = ?"
_PAIRS_OF_BATCH = "SELECT pair FROM batches WHERE batch = ?"


def commitments(spool: Spool, newest: date | None, jobs: int = 1) -> Iterator[Row]:
    """The rows of all commitments that the claims in a spool make, in the order of their pairs.

    Args:
        spool: all articles are there; nothing can be added any more.
        newest: the day of the newest article.
        jobs: processes that tell them.

    Raises:
        GraphError: one of the processes was killed.
    """
    database = spool.database
    for statement in _TABLES.strip().split(";\n"):
        database.execute(statement)
    database.executemany("INSERT INTO batches VALUES (?, ?)", _batches(database.execute(_PAIRS).fetchall()))
    sought = bytearray(1 << _BITS - 3)
    for batch, rows in groupby(database.execute(_SOUGHT), itemgetter(0)):
        wanted = {mark for _, text in rows for mark in text.split()}
        database.executemany("INSERT INTO sought VALUES (?, ?)", [(mark, batch) for mark in wanted])
        for mark in wanted:
            place = hash(mark) & (1 << _BITS) - 1
            sought[place >> 3] |= 1 << (place & 7)
    database.execute("CREATE INDEX sought_mark ON sought (mark)")
    for fact, text in database.execute("SELECT fact, marks FROM current"):
        found = [(mark, fact) for mark in text.split() if _is_in(sought, hash(mark))]
        database.executemany("INSERT INTO marks VALUES (?, ?)", found)
    database.execute(_NEEDED)
    database.execute("CREATE INDEX batches_batch ON batches (batch)")
    database.execute("COMMIT")  # for other processes to read
    last: int | None = database.execute("SELECT max(batch) FROM batches").fetchone()[0]
    of_batch = partial(_of_batch, spool.path, newest)
    batches = range(0 if last is None else last + 1)
    with ExitStack() as stack:
        if jobs > 1 and len(batches) > 1:
            context = multiprocessing.get_context("spawn")
            pool = stack.enter_context(ProcessPoolExecutor(min(jobs, len(batches)), mp_context=context))
            told: Iterable[list[Row]] = in_order(pool, of_batch, batches, ahead=2 * jobs)
        else:
            told = map(of_batch, batches)
        try:
            for made in told:
                yield from made
        except BrokenProcessPool:
            raise GraphError(
                "a process that told commitments ended at once: out of memory, or killed; start again with fewer --jobs"
            ) from None


def _of_batch(path: Path, newest: date | None, batch: int) -> list[Row]:
    """The commitments of a batch's pairs."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        facts = database.execute(_FACTS, (batch,)).fetchall()
        pairs = {pair for (pair,) in database.execute(_PAIRS_OF_BATCH, (batch,))}
    return commitments_of(facts, pairs, newest)


def _batches(pairs: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Each pair with the number of its batch."""
    batch = held = 0
    for pair, count in pairs:
        yield pair, batch
        held += count
        if held >= TOGETHER:
            batch, held = batch + 1, 0


def _is_in(bits: bytearray, hashed: int) -> bool:
    """Whether something of this hash may be in a set of bits; what is not is no claim's concern."""
    place = hashed & (1 << _BITS) - 1
    return bool(bits[place >> 3] & 1 << (place & 7))
