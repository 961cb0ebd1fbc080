"""Commitments that wait to be told: what articles touch is noted as they are written, and told once all are in.

Between the same parties all commitments are told together (see :mod:`graph.commitments`), so that a load of many
articles would tell those of the most connected actors again and again. Instead, each transaction of such a load leaves
marks in the graph: ``:Untold`` on the facts that it wrote, a ``:Stale`` node for each pair of debtor and creditor whose
facts it took out, ``:Loose`` on the entities that nothing may refer to any more. :func:`tell_untold` does what they
ask for and takes them away, a part in each transaction, whoever left them: also a load that was killed.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.batches import each
from graph.columns import FACT, as_map, listed
from graph.commitments import DROP, NEVER, due, keep_day, newest, seeking, tell, told_until, touched_by
from graph.decisions import decisions_of
from graph.remove import sweep
from graph.renaming import rename
from graph.translate import translated
from graph.turn import turn
from graph.write import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from neo4j import ManagedTransaction

    from graph.connection import Connection
    from graph.rows import Row

#: So many facts, or pairs, are looked at in one transaction.
FACTS_AT_ONCE = 2000
PAIRS_AT_ONCE = 500
#: Where so great a part of all facts is untold, all pairs are told: to ask which ones takes longer.
MOST = 0.2

LATER = f"""
UNWIND $rows AS row
CREATE (:Fact:Untold {as_map(FACT, "row")})
"""
STALE = "UNWIND $rows AS row MERGE (:Stale {pair: row.pair})"
LOOSE = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e:Loose"
UNTOLD = """
MATCH (f:Fact:Untold)
RETURN f.id AS id, f.pair AS pair, f.marks AS marks LIMIT $most
"""
FOUND = "UNWIND $rows AS row MATCH (f:Fact {id: row.id}) REMOVE f:Untold"
COUNTS = """
MATCH (f:Fact)
WITH count(f) AS facts
MATCH (f:Fact:Untold)
RETURN facts, count(f) AS untold
"""
ALL_STALE = """
MATCH (f:Fact)
WHERE f.pair IS NOT NULL
WITH DISTINCT f.pair AS pair
CALL (pair) { MERGE (:Stale {pair: pair}) } IN TRANSACTIONS OF 10000 ROWS
"""
ALL_FOUND = "MATCH (f:Fact:Untold) CALL (f) { REMOVE f:Untold } IN TRANSACTIONS OF 10000 ROWS"
PAIRS = """
MATCH (s:Stale)
WHERE s.pair > ''
WITH s.pair AS pair ORDER BY pair LIMIT $most
RETURN pair, COUNT { (:Fact {pair: pair}) } AS facts
"""
LEFT = "MATCH (s:Stale) RETURN count(s) AS pairs"
TOLD = "UNWIND $rows AS row MATCH (s:Stale {pair: row.pair}) DELETE s"
FIXED = "MATCH (e:Entity:Loose) WITH e LIMIT $most REMOVE e:Loose RETURN e.id AS id"
WAITING = "RETURN EXISTS { (:Fact:Untold) } AS facts, EXISTS { (:Stale) } AS pairs, EXISTS { (:Entity:Loose) } AS loose"
UP_TO_DATE = """
MATCH (m:Meta {id: 'told'})
RETURN m.until = coalesce(COLLECT {
  MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a.published ORDER BY a.published DESC LIMIT 1
}[0], $never) AS told
"""


@dataclass(frozen=True, slots=True)
class Noting:
    """What is noted of commitments, to be told later.

    Attributes:
        pairs: of debtor and creditor, whose facts go, or whose commitments were moved by claims that go.
        facts: rows of new facts.
        gone: ids of the articles whose facts go.
    """

    pairs: set[str]
    facts: Sequence[Row]
    gone: Sequence[str]

    def write(self, tx: ManagedTransaction) -> None:
        """Write it, in the transaction that writes the articles."""
        _mark(tx, self.pairs)
        if self.gone:
            tx.run(DROP, articles=self.gone).consume()
        each(tx, LATER, listed(self.facts, FACT))


def noting(tx: ManagedTransaction, facts: list[Row], gone: Collection[str]) -> Noting:
    """Read what articles' facts touch that go; the others are looked at once they are in.

    Args:
        tx: a transaction that has its turn, and has deleted nothing yet.
        facts: the rows of the articles' facts.
        gone: ids of articles whose stored version goes.
    """
    keep_day(tx, told_until(tx))
    former = sorted(gone)
    return Noting(touched_by(tx, former), facts, former)


def let_go(tx: ManagedTransaction, entities: set[str]) -> None:
    """Delete those of the entities that nothing refers to any more, now, or once no commitment waits to be told."""
    if _all_told(tx):
        sweep(tx, entities)
    else:
        each(tx, LOOSE, [{"id": entity} for entity in sorted(entities)])


def waits(connection: Connection) -> bool:
    """Whether commitments wait to be told: a load goes on, or was stopped."""
    read = connection.reader.run
    return any(read(WAITING)[0].values()) or any(not row["told"] for row in read(UP_TO_DATE, never=NEVER))


def tell_untold(
    connection: Connection, progress: Callable[[int, int], None] | None = None, *, held: bool = False
) -> None:
    """Tell all commitments that wait for it, some in each transaction; nothing is done where none does.

    Args:
        connection: the graph.
        progress: called with the number of pairs of debtor and creditor that were told, and of all.
        held: this program has the turn already (:func:`graph.turn.turn`).

    Raises:
        GraphError: The server was not reached or refused; what is left still waits.
    """
    if waits(connection):
        _tell_untold(connection, progress, held=held)


def tell_all(connection: Connection) -> None:
    """Tell all commitments of the graph anew; this program has the turn."""
    with translated(connection.settings), connection.session() as session:
        session.run(ALL_STALE).consume()
    _tell_untold(connection, None, held=True)


def _tell_untold(connection: Connection, progress: Callable[[int, int], None] | None, *, held: bool) -> None:
    def write(work: Callable[[ManagedTransaction], int]) -> int:
        def in_turn(tx: ManagedTransaction) -> int:
            if not held:
                take_turn(tx)
            return work(tx)

        return connection.write(in_turn)

    _find_most(connection, held=held)
    while write(_find):
        pass
    write(_find_due)
    left = connection.run(LEFT)[0]["pairs"]
    done = 0
    while told := write(_tell):
        done += told
        if progress:
            progress(done, max(done, left))
    while write(_fix):
        pass


def _find_most(connection: Connection, *, held: bool) -> None:
    """Mark all pairs where a great part of all facts is untold, so that none of these needs to be looked at."""
    with nullcontext() if held else turn(connection):
        counts = connection.run(COUNTS)
        if not counts or counts[0]["untold"] <= max(FACTS_AT_ONCE, MOST * counts[0]["facts"]):
            return
        with translated(connection.settings), connection.session() as session:
            session.run(ALL_STALE).consume()
            session.run(ALL_FOUND).consume()


def _find(tx: ManagedTransaction) -> int:
    """Mark the pairs whose commitments some untold facts make or bear on; how many facts."""
    rows = tx.run(UNTOLD, most=FACTS_AT_ONCE).data()
    pairs = {str(row["pair"]) for row in rows if row["pair"] is not None}
    pairs |= seeking(tx, {mark for row in rows for mark in row["marks"].split()})
    _mark(tx, pairs)
    each(tx, FOUND, [{"id": row["id"]} for row in rows])
    return len(rows)


def _mark(tx: ManagedTransaction, pairs: set[str]) -> None:
    each(tx, STALE, [{"pair": pair} for pair in sorted(pairs)])


def _find_due(tx: ManagedTransaction) -> int:
    """Mark the pairs with deadlines that have passed since, or are open again; how many."""
    now = newest(tx)
    pairs = due(tx, told_until(tx), now)
    _mark(tx, pairs)
    keep_day(tx, now)
    return len(pairs)


def _tell(tx: ManagedTransaction) -> int:
    """Tell the commitments of some pairs; how many."""
    rows: list[Row] = []
    facts = 0
    for row in tx.run(PAIRS, most=PAIRS_AT_ONCE).data():
        if rows and facts + row["facts"] > FACTS_AT_ONCE:
            break
        rows.append(row)
        facts += row["facts"]
    tell(tx, {row["pair"] for row in rows})
    each(tx, TOLD, rows)
    return len(rows)


def _fix(tx: ManagedTransaction) -> int:
    """Look at some entities, and let go what nothing refers to, unless untold facts may need it; how many."""
    if not _all_told(tx):
        return 0
    found = {str(row["id"]) for row in tx.run(FIXED, most=FACTS_AT_ONCE)}
    sweep(tx, found)
    rename(tx, found, (), decisions_of(tx))  # what it was called in articles that are gone
    return len(found)


def _all_told(tx: ManagedTransaction) -> bool:
    """Whether no commitments wait to be told: those that do may refer to entities, or cease to."""
    waiting = tx.run(WAITING).single(strict=True)
    return not (waiting["facts"] or waiting["pairs"])
