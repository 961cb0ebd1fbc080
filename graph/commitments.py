"""The commitments of the graph: made anew between those parties whom an article's claims touch, and no others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.batches import each
from graph.columns import FACT, as_map, listed
from graph.commitment_rows import commitment_rows, pair_of
from graph.commitment_writing import replace
from graph.lifecycle import Joined, lifecycle
from graph.lifecycle.finding import marks, sought

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from msgspec.json import Decoder
    from neo4j import ManagedTransaction

    from graph.lifecycle import Fact
    from graph.rows import Row

#: Kept as the day on which states were looked at where no article has a day.
NEVER = date.min
#: How many marks one question to the full-text index holds.
MARKS = 1000

FACTS = f"""
UNWIND $rows AS row
CREATE (:Fact {as_map(FACT, "row")})
"""
OF_ARTICLES = "UNWIND $articles AS article MATCH (f:Fact {article: article}) RETURN f.data AS data"
DROP = "UNWIND $articles AS article MATCH (f:Fact {article: article}) DELETE f"
BETWEEN = """
UNWIND $rows AS row
MATCH (f:Fact {pair: row.pair})
WHERE NOT f.article IN $gone
RETURN f.id AS id, f.data AS data, f.marks AS marks, f.sought AS sought
"""
BEARING = """
CALL db.index.fulltext.queryNodes('fact_marks', $marks) YIELD node
WHERE NOT node.article IN $gone
RETURN node.id AS id
"""
DATA = "UNWIND $rows AS row MATCH (f:Fact {id: row.id}) RETURN f.id AS id, f.data AS data, f.marks AS marks"
SEEKING = """
CALL db.index.fulltext.queryNodes('fact_sought', $marks) YIELD node
RETURN DISTINCT node.pair AS pair
"""
MOVED_BY_ARTICLES = """
UNWIND $articles AS article
MATCH (:Article {id: article})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(:Claim)<-[:MADE_BY|MOVED_BY]-(k:Commitment)
RETURN DISTINCT k.pair AS pair
"""
OF_CLAIMS = """
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
WHERE f.pair IS NOT NULL
RETURN DISTINCT f.pair AS pair
"""
NEWEST = """
MATCH (a:Article)
WHERE a.published IS NOT NULL AND NOT a.id IN $gone
RETURN a.published AS day ORDER BY a.published DESC LIMIT 1
"""
DUE_BETWEEN = """
MATCH (k:Commitment)
WHERE k.due >= $first AND k.due < $last
RETURN DISTINCT k.pair AS pair
"""
#: Beside the node that writers lock, so that who holds the turn can have others write it.
TOLD_UNTIL = "MATCH (m:Meta {id: 'told'}) RETURN m.until AS day"
KEEP_DAY = "MERGE (m:Meta {id: 'told'}) SET m.until = $day"
DECISIONS = "MATCH (d:CommitmentDecision) UNWIND d.others AS other RETURN d.kind AS kind, d.claim AS claim, other"


def fact_row(fact: Fact) -> Row:
    """The properties of a ``:Fact``: what a claim does to commitments, and the marks by which it is found."""
    import msgspec

    row: Row = {
        "id": fact.id,
        "article": fact.article,
        "marks": " ".join(sorted(marks(fact))),
        "data": msgspec.json.encode(fact, order="deterministic").decode(),
    }
    if fact.group is not None:
        row |= {"pair": pair_of(fact.group), "sought": " ".join(sorted(sought(fact)))}
    return row


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be written of commitments.

    Attributes:
        pairs: of debtor and creditor; all their commitments are told anew.
        told: those commitments, as :func:`commitment_rows`, by id.
        facts: rows of new facts.
        gone: ids of the articles whose facts go.
        until: the day of the newest article: deadlines before it have passed.
    """

    pairs: set[str]
    told: dict[str, Row]
    facts: Sequence[Row]
    gone: Sequence[str]
    until: date | None

    def write(self, tx: ManagedTransaction) -> None:
        """Write it; the claims that tell the commitments are in the graph, those of articles that go are not."""
        _replace(tx, self.pairs, self.told)
        if self.gone:
            tx.run(DROP, articles=self.gone).consume()
        each(tx, FACTS, listed(self.facts, FACT))
        keep_day(tx, self.until)


def telling(tx: ManagedTransaction, facts: list[Row], days: Iterable[date | None], gone: Collection[str]) -> Telling:
    """Read what articles' facts touch, and tell the commitments anew.

    This comes before all that the transaction writes. A full-text index is slow where its own transaction has written
    much; and where that has deleted a relationship, the index does not find the node with the same internal number
    any more (seen in Neo4j 2026.09; the kinds of deleted things are not told apart).

    Args:
        tx: a transaction that has its turn, and has deleted nothing yet.
        facts: the rows of the articles' facts; none where they only go.
        days: when those articles were published.
        gone: ids of articles whose stored version goes.
    """
    former = sorted(gone)
    pairs = touched_by(tx, former)
    pairs |= seeking(tx, {mark for row in facts for mark in row["marks"].split()})
    pairs |= {str(row["pair"]) for row in facts if "pair" in row}
    now = max((day for day in (newest(tx, former), *days) if day is not None), default=None)
    pairs |= due(tx, told_until(tx), now)
    return Telling(pairs, _told(tx, pairs, now, facts, former), facts, former, now)


def tell(tx: ManagedTransaction, pairs: set[str]) -> None:
    """Write the commitments of pairs of debtor and creditor as all claims of the graph tell them.

    Args:
        tx: a transaction that has its turn, and has deleted no relationship (see :func:`telling`).
        pairs: which commitments.
    """
    _replace(tx, pairs, _told(tx, pairs, told_until(tx)))


def touched_by(tx: ManagedTransaction, articles: Sequence[str]) -> set[str]:
    """The pairs whose commitments articles of the graph (ids) make or move."""
    if not articles:
        return set()
    facts = [_fact(row["data"]) for row in tx.run(OF_ARTICLES, articles=articles)]
    moved = {str(row["pair"]) for row in tx.run(MOVED_BY_ARTICLES, articles=articles)}
    return moved | {pair_of(fact.group) for fact in facts if fact.group}


def seeking(tx: ManagedTransaction, marks: set[str]) -> set[str]:
    """The pairs with commitments that claims with these marks may move."""
    return {str(row["pair"]) for row in _asked(tx, SEEKING, marks)}


def told_until(tx: ManagedTransaction) -> date | None:
    """The day on which the states of the graph were looked at last: deadlines before it have passed."""
    found = tx.run(TOLD_UNTIL).single()
    if found is None:
        return newest(tx)  # before there was anything to remember
    day: date = found["day"].to_native()
    return None if day == NEVER else day


def keep_day(tx: ManagedTransaction, day: date | None) -> None:
    """Remember the day of :func:`told_until`."""
    tx.run(KEEP_DAY, day=day or NEVER).consume()


def newest(tx: ManagedTransaction, gone: Sequence[str] = ()) -> date | None:
    """The day of the newest article besides some: that on which the states of the graph are to be looked at."""
    found = tx.run(NEWEST, gone=gone).single()
    return found["day"].to_native() if found else None


def _replace(tx: ManagedTransaction, pairs: set[str], told: dict[str, Row]) -> None:
    replace(tx, [{"pair": pair} for pair in sorted(pairs)], told)


def _told(
    tx: ManagedTransaction, pairs: set[str], now: date | None, facts: Sequence[Row] = (), gone: Sequence[str] = ()
) -> dict[str, Row]:
    """The commitments of the pairs, by id."""
    if not pairs:
        return {}
    rows = [{"pair": pair} for pair in sorted(pairs)]
    making = [*each(tx, BETWEEN, rows, gone=gone), *(row for row in facts if row.get("pair") in pairs)]
    wanted = {mark for row in making for mark in row["sought"].split()}
    bearing = {row["id"] for row in _asked(tx, BEARING, wanted, gone=gone)}.difference(row["id"] for row in making)
    making += each(tx, DATA, [{"id": fact} for fact in sorted(bearing)])
    making += (row for row in facts if not wanted.isdisjoint(row["marks"].split()))
    told = {row["id"]: (row["data"], row["marks"]) for row in making}
    return {row["id"]: row for row in commitments_of(told.values(), pairs, now, _joined(tx))}


def commitments_of(
    facts: Iterable[tuple[str, str]], pairs: Collection[str], now: date | None, joined: Joined | None = None
) -> list[Row]:
    """The rows of the commitments of some pairs.

    Args:
        facts: the claims that make them and those that bear on them, as ``data`` and ``marks`` of :func:`fact_row`.
        pairs: of debtor and creditor, as its ``pair``.
        now: the day of the newest article.
        joined: what people decided on which claims tell the same commitment.
    """
    known: dict[str, list[str]] = {}
    read = []
    for data, told in facts:
        fact = _fact(data)
        known[fact.id] = told.split()
        read.append(fact)
    groups = {(f.group[0], f.group[1]) for f in read if f.group and pair_of(f.group) in pairs}
    return [commitment_rows(commitment) for commitment in lifecycle(read, joined, now, groups, known)]


def pairs_of(tx: ManagedTransaction, claims: Iterable[str]) -> set[str]:
    """The pairs whose commitments some claims make."""
    return {str(row["pair"]) for row in each(tx, OF_CLAIMS, [{"id": claim} for claim in sorted(claims)])}


def due(tx: ManagedTransaction, before: date | None, now: date | None) -> set[str]:
    """The pairs with deadlines that pass, or are open again, as the newest article is another."""
    if before == now:
        return set()
    known = sorted(day for day in (before, now) if day is not None)
    first, last = (known[0], known[1]) if len(known) > 1 else (known[0] - timedelta(days=365_000), known[0])
    return {str(row["pair"]) for row in tx.run(DUE_BETWEEN, first=first, last=last)}


def _asked(tx: ManagedTransaction, query: str, wanted: set[str], **parameters: Any) -> list[Row]:  # noqa: ANN401
    """What a full-text index finds by any of the marks."""
    listed = sorted(wanted)
    found: list[Row] = []
    for start in range(0, len(listed), MARKS):
        found += tx.run(query, marks=" ".join(listed[start : start + MARKS]), **parameters).data()
    return found


def _joined(tx: ManagedTransaction) -> Joined:
    rows = [(row["kind"], frozenset({row["claim"], row["other"]})) for row in tx.run(DECISIONS)]
    return Joined(
        together=frozenset(pair for kind, pair in rows if kind == "merge"),
        apart=frozenset(pair for kind, pair in rows if kind == "split"),
    )


def _fact(data: str) -> Fact:
    return _decoder().decode(data)


@cache
def _decoder() -> Decoder[Fact]:
    import msgspec

    from graph.lifecycle import Fact

    return msgspec.json.Decoder(Fact)
