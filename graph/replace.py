"""An article in the place of its former version, as the decisions of the graph have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.decisions import Decision, Decisions, corrected
from graph.remove import remove, sweep
from graph.rows import rows
from graph.write import write

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from extract.model import Extraction
    from graph.rows import Rows

DECISIONS = "MATCH (d:Decision) RETURN properties(d) AS row ORDER BY d.id"


def replace_article(tx: ManagedTransaction, extraction: Extraction, made: Rows, *, known: bool) -> None:
    """Write an article with all decisions applied; its fingerprint is that of what was read.

    Args:
        tx: a transaction that has its turn.
        extraction: the article as it was extracted.
        made: its rows without any decision.
        known: whether the graph holds a version of it, which goes.
    """
    decided = Decisions(tuple(Decision.of_row(row["row"]) for row in tx.run(DECISIONS)))
    told = corrected(extraction, decided)
    touched = remove(tx, extraction.article.id) if known else set()
    write(tx, made if told is extraction else rows(told, made.article["fingerprint"]))
    sweep(tx, touched)
