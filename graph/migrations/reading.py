"""To model 3: what the graph keeps of each article as it was read is told anew, by all that is known now.

Of articles that were loaded before the graph kept what was read in them, nothing can be told anew: their claims stay
as they are until they are loaded again, and what they bound somebody to goes till then.
"""

from __future__ import annotations

import zlib
from functools import partial
from typing import TYPE_CHECKING

from graph.errors import GraphError
from graph.migrations import counted
from graph.prepared import Prepared, prepare
from graph.replace import replace_articles
from graph.stored import stored
from graph.untold import tell_untold

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.connection import Connection

DOES = "articles told anew, of what was read in them"

#: What is kept of articles, in order, in pages of what one transaction writes.
KEPT = "MATCH (x:Extraction) WHERE x.id > $after RETURN x.id AS id ORDER BY x.id LIMIT 20"
FINGERPRINTS = """
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.fingerprint AS fingerprint
"""

#: Commitments of the time when each was told by one claim: they belong to no debtor and creditor.
WITHOUT_PAIR = "MATCH (k:Commitment) WHERE k.pair IS NULL WITH k LIMIT 1000 DETACH DELETE k RETURN count(*) AS gone"


def run(connection: Connection) -> None:
    """Write all articles anew whose rows are others now."""
    counted.run(connection)
    while connection.run(WITHOUT_PAIR)[0]["gone"]:
        pass
    after = ""
    while ids := [str(row["id"]) for row in connection.run(KEPT, after=after)]:
        connection.write(partial(_tell, ids=ids))
        after = ids[-1]
    tell_untold(connection, held=True)


def _tell(tx: ManagedTransaction, ids: list[str]) -> None:
    known = {row["id"]: row["fingerprint"] for row in tx.run(FINGERPRINTS, ids=ids)}
    read = [article for identifier in known if (article := _read(tx, identifier)) is not None]
    changed = [article for article in read if article.fingerprint != known[article.article]]
    if changed:
        replace_articles(tx, changed, known.keys(), later=True)


def _read(tx: ManagedTransaction, article: str) -> Prepared | None:
    """What was kept, None if this version cannot read it: the article is then to be loaded again."""
    try:
        extraction = stored(tx, article)
        return None if extraction is None else prepare(extraction)
    except (GraphError, ValueError, zlib.error):
        return None
