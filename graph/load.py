"""Articles into the graph: one transaction each, whole or not at all, and nothing where nothing changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from graph.remove import remove, sweep
from graph.replace import replace_article
from graph.rows import rows
from graph.stored import drop, keep
from graph.write import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from neo4j import ManagedTransaction

    from extract.model import Extraction
    from graph.connection import Connection
    from graph.rows import Rows

#: What is stored of an article; no fingerprint where what it was made of was not kept, so that it is written anew.
STORED = """
MATCH (a:Article {id: $id})
RETURN CASE WHEN EXISTS { MATCH (x:Extraction {id: a.id}) } THEN a.fingerprint ELSE '' END AS fingerprint
"""

Outcome = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many articles were new, changed and unchanged, and how many sentences, claims and commitments they hold."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    sentences: int = 0
    claims: int = 0
    commitments: int = 0

    @property
    def articles(self) -> int:
        """All articles seen."""
        return self.new + self.changed + self.unchanged


def load(
    connection: Connection, extractions: Iterable[Extraction], progress: Callable[[LoadReport], None] | None = None
) -> LoadReport:
    """Bring articles into the graph, one transaction each.

    An article whose rows are stored already is left alone; one that changed is replaced: what only its old version
    said goes, what another article says too stays.

    Raises:
        GraphError: An extraction is not whole, or the server was not reached or refused; the articles before it are in.
    """
    connection.ensure_schema()
    report = LoadReport()
    for extraction in extractions:
        made = rows(extraction)
        outcome = _load(connection, extraction, made)
        report = replace(
            report,
            **{outcome: getattr(report, outcome) + 1},
            sentences=report.sentences + len(made.sentences),
            claims=report.claims + len(made.claims),
            commitments=report.commitments + len(made.commitments),
        )
        if progress:
            progress(report)
    return report


def retract(connection: Connection, article: str) -> bool:
    """Take an article out of the graph with all that only it says; whether it was there."""
    connection.ensure_schema()

    def work(tx: ManagedTransaction) -> bool:
        if _stored(tx, article) is None:
            return False
        sweep(tx, remove(tx, article))
        drop(tx, article)
        return True

    return connection.write(work)


def _load(connection: Connection, extraction: Extraction, made: Rows) -> Outcome:
    article, fingerprint = made.article["id"], made.article["fingerprint"]
    known = connection.run(STORED, id=article)
    if known and known[0]["fingerprint"] == fingerprint:
        return "unchanged"

    def work(tx: ManagedTransaction) -> Outcome:
        stored = _stored(tx, article)
        if stored == fingerprint:
            return "unchanged"
        keep(tx, extraction)
        replace_article(tx, extraction, made, known=stored is not None)
        return "changed" if stored is not None else "new"

    return connection.write(work)


def _stored(tx: ManagedTransaction, article: str) -> str | None:
    """The fingerprint of the article if it is stored; takes the writers' turn, so that loaders do not interleave."""
    take_turn(tx)
    found = tx.run(STORED, id=article).single()
    return str(found["fingerprint"]) if found else None
