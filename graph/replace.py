"""Articles in the place of their former versions, as the decisions of the graph have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import commitments
from graph.decisions import Decisions, corrected, decisions_of
from graph.remove import remove
from graph.renaming import rename
from graph.rows import rows
from graph.stored import keep
from graph.together import together
from graph.untold import let_go, noting
from graph.write import prevails, write

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from neo4j import ManagedTransaction

    from graph.prepared import Prepared
    from graph.rows import Rows


def replace_articles(
    tx: ManagedTransaction, articles: Sequence[Prepared], known: Collection[str], *, later: bool = False
) -> None:
    """Write articles with all decisions applied; their fingerprints are those of what was read.

    Args:
        tx: a transaction that has its turn.
        articles: as they were read, no two with one id.
        known: ids of articles of which the graph holds a version, which goes.
        later: only note what there is to tell of commitments; :func:`graph.untold.tell_untold` tells it.
    """
    decided = decisions_of(tx)
    told = [_decided(article, decided) for article in articles]
    made = together(told, prevails)
    gone = sorted({article.article for article in articles}.intersection(known))
    days = [row.get("published") for row in made.articles]
    telling = noting(tx, made.facts, gone) if later else commitments.telling(tx, made.facts, days, gone)
    named = remove(tx, gone)
    write(tx, made)
    holders = [sorted({office["person"] for office in rows.offices}) for rows in told]
    keep(tx, [{**article.kept, "holders": held} for article, held in zip(articles, holders, strict=True)])
    telling.write(tx)
    let_go(tx, named)
    rename(tx, named, made.entities, decided)


def _decided(article: Prepared, decided: Decisions) -> Rows:
    """The rows of an article with all decisions applied."""
    if not decided.touched().intersection(article.kept["actors"]):
        return article.rows
    return rows(corrected(article.extraction(), decided), article.fingerprint)


def remove_article(tx: ManagedTransaction, article: str) -> None:
    """Take an article out with all that only it says; commitments move back to where they would be without it."""
    telling = commitments.telling(tx, [], [], [article])
    named = remove(tx, [article])
    telling.write(tx)
    let_go(tx, named)
    rename(tx, named, (), decisions_of(tx))
