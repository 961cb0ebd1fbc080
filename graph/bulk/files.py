"""A corpus as the files that ``neo4j-admin database import full`` reads, in memory that does not grow with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.bulk import merging
from graph.bulk.cells import BETWEEN
from graph.bulk.committing import commitments
from graph.bulk.cutting import cut
from graph.bulk.layout import SHAPES, node, of_commitment, of_one_article
from graph.bulk.spool import Spool
from graph.bulk.tables import Table
from graph.errors import GraphError
from graph.load import LoadReport
from graph.rows import MODEL
from graph.schema import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from graph.bulk.layout import Line
    from graph.load import Outcome
    from graph.prepared import Prepared

SPOOL = "spool.sqlite"
#: Says of a graph that it is not whole yet: nothing is loaded into it until the last statement has run.
MARK = "bulk files"
UNMARK = "MATCH (m:Meta {id: 'allegiance'}) REMOVE m.importing"
INDEX_SECONDS = 86_400
FINISH = "finish.cypher"
FORMAT = ("--multiline-fields=true", f"--array-delimiter=U+{ord(BETWEEN):04X}")


@dataclass(frozen=True, slots=True)
class Files:
    """What was written in ``folder``.

    ``report`` tells of the articles; ``options`` are the importer's, with names of files in the folder; ``finish`` are
    Cypher statements to run once it has imported them.
    """

    folder: Path
    report: LoadReport
    options: tuple[str, ...]
    finish: tuple[str, ...]


def write_files(
    articles: Iterable[Prepared],
    folder: Path,
    progress: Callable[[LoadReport], None] | None = None,
    *,
    jobs: int = 1,
) -> Files:
    """Write a corpus as files for the importer; what it makes of them is what the ordinary load makes of the corpus.

    Args:
        articles: read one at a time; of those with one id the last counts, as if it had replaced the others.
        folder: where to write; it is there and empty.
        progress: called with the report so far after each article.
        jobs: processes that tell the commitments, where there are many.

    Returns:
        What was written, beside ``finish.cypher``.

    Raises:
        GraphError: an article holds what cannot be written.
    """
    with Spool(folder / SPOOL) as spool:
        corpus = _Corpus(folder, spool)
        for article in articles:
            corpus.add(article)
            if progress:
                progress(corpus.report)
        corpus.finish(jobs)
    options = [option for table in corpus.tables.values() if (option := table.option)]
    files = Files(folder, corpus.report, (*FORMAT, *options), tuple(_finish(corpus.tables.values())))
    (folder / FINISH).write_text("".join(f"{statement};\n" for statement in files.finish), encoding="utf-8")
    return files


class _Corpus:
    """The files while articles come."""

    def __init__(self, folder: Path, spool: Spool) -> None:
        self.tables = {shape.name: Table(shape, folder) for shape in SHAPES}
        self.spool = spool
        self.report = LoadReport()
        self._number = 0

    def add(self, article: Prepared) -> None:
        """Write what is an article's own, and keep what others have a part in."""
        known = self.spool.known(article.article)
        outcome: Outcome = "unchanged" if known == article.fingerprint else "new" if known is None else "changed"
        if outcome != "unchanged":
            self._number += 1
            try:
                self._keep(article)
            except UnicodeEncodeError as error:
                raise GraphError(
                    f"article {article.article!r} holds {error.object[error.start : error.end]!r}, which is no "
                    "character; take it out of the text"
                ) from None
        self.report = self.report.with_article(article, outcome)

    def _keep(self, article: Prepared) -> None:
        made = article.rows
        own = [(self.tables[name], self.tables[name].lines(part)) for name, part in of_one_article(article)]
        for _, lines in own:
            "".join(lines).encode()  # all or nothing
        spans = {table.shape.name: table.write(lines) for table, lines in own if lines}
        spool, number = self.spool, self._number
        spool.article(article.article, number, article.fingerprint, spans, made.article.get("published"))
        spool.parts("entity", number, (((row["id"],), row) for row in made.entities))
        key = ("subject", "object", "type", "modality")
        spool.parts("triple", number, (([row[name] for name in key], row) for row in made.triples))
        key = ("person", "body", "title", "period")
        spool.parts("office", number, (([row[name] for name in key], row) for row in made.offices))
        spool.facts(number, made.facts)

    def finish(self, jobs: int) -> None:
        """Write what articles have in common, and the headers."""
        spool, tables = self.spool, self.tables
        spool.complete()
        tables["meta"].write(tables["meta"].lines([node({"id": "allegiance", "model": MODEL, "importing": MARK})]))
        for key, found in spool.merged("entity"):
            row = merging.entity(row for _, row in found)
            self._write("entities", [((key[0], BETWEEN.join(row["labels"])), node(row["properties"])[1])])
            spool.name(key[0], row["names"])
        for name, entities in spool.named():
            self._write("names", [((name,), {})])
            self._write("named", [((name, entity), {}) for entity in entities])
        for (subject, target, type_, _), found in spool.merged("triple"):
            self._write("triples", [((subject, target, type_), merging.triple(row for _, row in found))])
        for (person, body, *_), found in spool.merged("office"):
            self._write("offices", [((person, body), merging.office(found))])
        for row in commitments(spool, spool.newest(), jobs):
            for name, lines in of_commitment(row):
                self._write(name, lines)
        for table in tables.values():
            table.close()
        cut(tables, spool.replaced())

    def _write(self, name: str, lines: Sequence[Line]) -> None:
        table = self.tables[name]
        if lines:
            table.write(table.lines(lines))


def _finish(tables: Iterable[Table]) -> Iterator[str]:
    """What the importer leaves to be done: lists that are empty, which it leaves out, and the schema."""
    for table in tables:
        if not table.empty:
            continue
        settings = ", ".join(f"x.`{name}` = coalesce(x.`{name}`, [])" for name in sorted(table.empty))
        label = table.shape.option.partition("=")[2]
        types = "|".join(f"`{name}`" for name in sorted(table.types)) or label
        found = f"MATCH (x:{label})" if table.shape.of_nodes else f"MATCH ()-[x:{types}]->()"
        yield f"{found} CALL (x) {{ SET {settings} }} IN TRANSACTIONS OF 20000 ROWS"
    yield from statements()
    yield f"CALL db.awaitIndexes({INDEX_SECONDS})"
    yield UNMARK
