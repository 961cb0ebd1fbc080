"""Articles into the graph: each whole or not at all, several in one transaction, and nothing where nothing changed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from graph.batches import each
from graph.errors import GraphError
from graph.prepared import Prepared, prepare
from graph.replace import remove_article, replace_articles
from graph.stored import drop, keep
from graph.translate import ConnectionFailedError, ServerTroubleError
from graph.untold import tell_untold
from graph.write import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from neo4j import ManagedTransaction

    from extract.model import Extraction
    from graph.connection import Connection

#: What is stored of articles; no fingerprint where what one was made of was not kept, so that it is written anew.
STORED = """
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
OPTIONAL MATCH (x:Extraction {id: row.id})
RETURN a.id AS id, CASE WHEN x IS NULL THEN '' ELSE a.fingerprint END AS fingerprint, x.source AS source
"""

ARTICLES = "MATCH (a:Article) RETURN count(a) AS articles"

#: The part of the graph's articles that are new from which on questions are planned anew, and the seconds it may take.
MUCH = 0.1
REPLAN = "CALL db.prepareForReplanning($seconds)"
REPLAN_SECONDS = 30

#: A transaction ends when it has so many articles, or claims and sentences.
BATCH_ARTICLES = 250
BATCH_ROWS = 4000

Outcome = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many articles were new, changed, unchanged, and could not be loaded.

    ``sentences``, ``claims`` and ``commitments`` (claims that bind) are those of the new and the changed ones.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    sentences: int = 0
    claims: int = 0
    commitments: int = 0

    @property
    def articles(self) -> int:
        """All articles seen."""
        return self.new + self.changed + self.unchanged + self.failed

    def with_article(self, article: Prepared, outcome: Outcome) -> LoadReport:
        """The report with one more article."""
        if outcome == "unchanged":
            return replace(self, unchanged=self.unchanged + 1)
        return replace(
            self,
            new=self.new + (outcome == "new"),
            changed=self.changed + (outcome == "changed"),
            sentences=self.sentences + len(article.rows.sentences),
            claims=self.claims + len(article.rows.claims),
            commitments=self.commitments + article.commitments,
        )


def load(
    connection: Connection, extractions: Iterable[Extraction], progress: Callable[[LoadReport], None] | None = None
) -> LoadReport:
    """Bring articles into the graph, each in one transaction, which may hold others too.

    An article whose rows are stored already is left alone; one that changed is replaced: what only its old version
    said goes, what another article says too stays.

    Raises:
        GraphError: An extraction is not whole, or the server was not reached or refused; the articles before it are in.
            What ``extractions`` raises comes as it is, once those before are in.
    """
    connection.ensure_schema()
    failure: list[Exception] = []
    try:
        report = _write_all(connection, batches(_until_one_fails(extractions, failure)), progress)
    except (ConnectionFailedError, ServerTroubleError):
        raise
    except Exception:
        tell_untold(connection)
        raise
    tell_untold(connection)
    if failure:
        raise failure[0]
    replan(connection, report)
    return report


def _write_all(
    connection: Connection, written: Iterator[list[Prepared]], progress: Callable[[LoadReport], None] | None
) -> LoadReport:
    """Write batches; the commitments of the first one are told with it if no other follows."""
    report = LoadReport()
    batch, following = next(written, None), next(written, None)
    later = following is not None
    while batch:
        for article, outcome in write_articles(connection, batch, later=later):
            if isinstance(outcome, GraphError):
                raise outcome
            report = report.with_article(article, outcome)
            if progress:
                progress(report)
        batch, following = following, next(written, None)
    return report


def batches(articles: Iterable[Prepared]) -> Iterator[list[Prepared]]:
    """Articles that are written in one transaction; never two versions of one."""
    batch: list[Prepared] = []
    ids: set[str] = set()
    held = 0
    for article in articles:
        size = len(article.rows.sentences) + len(article.rows.claims)
        if batch and (article.article in ids or len(batch) == BATCH_ARTICLES or held + size > BATCH_ROWS):
            yield batch
            batch, ids, held = [], set(), 0
        batch.append(article)
        ids.add(article.article)
        held += size
    if batch:
        yield batch


def write_articles(
    connection: Connection, articles: Sequence[Prepared], *, later: bool = False
) -> Iterator[tuple[Prepared, Outcome | GraphError]]:
    """Write articles, no two of the same id, in one transaction; if the server refuses it, in smaller ones.

    Args:
        connection: the graph.
        articles: as they were read.
        later: leave their commitments to :func:`graph.untold.tell_untold`, which must be called once all are in.

    Yields:
        Each article with what became of it, once that is so.

    Raises:
        ConnectionFailedError: The server was not reached; those that were not yielded may be in or not.
        ServerTroubleError: The server cannot write at all.
    """
    try:
        outcomes = connection.write(partial(_write, articles=articles, later=later))
    except ConnectionFailedError:
        raise
    except GraphError as error:
        if len(articles) == 1:
            if isinstance(error, ServerTroubleError):
                raise
            yield articles[0], error
            return
    else:
        yield from zip(articles, outcomes, strict=True)
        return
    middle = len(articles) // 2
    yield from write_articles(connection, articles[:middle], later=later)
    yield from write_articles(connection, articles[middle:], later=later)


def replan(connection: Connection, report: LoadReport) -> None:
    """Where the graph has grown much, let the server plan for what it is now; it would do so by itself, but later.

    A server that does not let us ask for it has its way.
    """
    written = report.new + report.changed
    if written and written >= MUCH * connection.run(ARTICLES)[0]["articles"]:
        with suppress(GraphError):
            connection.run(REPLAN, seconds=REPLAN_SECONDS)


def retract(connection: Connection, article: str) -> bool:
    """Take an article out of the graph with all that only it says; whether it was there."""
    connection.ensure_schema()

    def work(tx: ManagedTransaction) -> bool:
        take_turn(tx)
        if not each(tx, STORED, [{"id": article}]):
            return False
        remove_article(tx, article)
        drop(tx, article)
        return True

    return connection.write(work)


def _until_one_fails(extractions: Iterable[Extraction], failure: list[Exception]) -> Iterator[Prepared]:
    """The articles before the first that is not whole, or cannot be read; what is wrong goes to ``failure``."""
    try:
        for extraction in extractions:
            yield prepare(extraction)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised once the articles before it are in
        failure.append(error)


def _write(tx: ManagedTransaction, articles: Sequence[Prepared], *, later: bool) -> list[Outcome]:
    """Write those that are new or changed; takes the writers' turn, so that loaders do not interleave."""
    take_turn(tx)
    stored = {row["id"]: row for row in each(tx, STORED, [{"id": article.article} for article in articles])}
    outcomes: list[Outcome] = []
    for article in articles:
        known = stored.get(article.article)
        same = known is not None and known["fingerprint"] == article.fingerprint
        outcomes.append("unchanged" if same else "new" if known is None else "changed")
    write = [article for article, outcome in zip(articles, outcomes, strict=True) if outcome != "unchanged"]
    if write:
        replace_articles(tx, write, stored.keys(), later=later)
    keep(tx, [a.kept for a in articles if a not in write and stored[a.article]["source"] != a.source])
    return outcomes
