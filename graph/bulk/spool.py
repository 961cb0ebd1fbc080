"""What waits for other articles until all are there: in a database on the disk, so that memory stays as it is.

Rows of entities, triples and offices are kept by article and given out by what they are about, in the order in which
they came; of an article that comes again in another version, only the last one counts.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from graph.rows import Row

Spans = dict[str, tuple[int, int]]

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
PRAGMA temp_store = FILE;
CREATE TABLE articles (id TEXT PRIMARY KEY, number INTEGER, fingerprint TEXT, spans TEXT, day TEXT)
    WITHOUT ROWID;
CREATE TABLE replaced (spans TEXT);
CREATE TABLE parts (kind TEXT, key TEXT, number INTEGER, row TEXT);
CREATE TABLE facts (fact INTEGER PRIMARY KEY, number INTEGER, pair TEXT, marks TEXT, sought TEXT, data TEXT);
CREATE TABLE names (name TEXT, entity TEXT);
"""


class Spool:
    """The rows that wait; a file that goes when it is closed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.executescript(_TABLES)
        self.database.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()
        self.path.unlink(missing_ok=True)

    def known(self, article: str) -> str | None:
        """The fingerprint of an article that is there, None if it is not."""
        found = self.database.execute("SELECT fingerprint FROM articles WHERE id = ?", (article,)).fetchone()
        return found[0] if found else None

    def article(self, article: str, number: int, fingerprint: str, spans: Spans, day: date | None) -> None:
        """Keep where the lines of an article are; its former version, if there is one, counts no more."""
        self.database.execute("INSERT INTO replaced SELECT spans FROM articles WHERE id = ?", (article,))
        row = (article, number, fingerprint, json.dumps(spans), day.isoformat() if day else None)
        self.database.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)", row)

    def parts(self, kind: str, number: int, rows: Iterable[tuple[Iterable[str], Row]]) -> None:
        """Keep rows of an article: each has a key, which tells what it is about."""
        self.database.executemany(
            "INSERT INTO parts VALUES (?, ?, ?, ?)",
            [(kind, json.dumps(list(key), ensure_ascii=False), number, _text(row)) for key, row in rows],
        )

    def facts(self, number: int, rows: Iterable[Row]) -> None:
        """Keep what the claims of an article do to commitments."""
        self.database.executemany(
            "INSERT INTO facts (number, pair, marks, sought, data) VALUES (?, ?, ?, ?, ?)",
            [(number, row.get("pair"), row["marks"], row.get("sought"), row["data"]) for row in rows],
        )

    def merged(self, kind: str) -> Iterator[tuple[list[str], list[tuple[str, Row]]]]:
        """Each key with all its rows and the articles that they are of, in the order in which they came."""
        found = self.database.execute(
            "SELECT p.key, a.id, p.row FROM parts p JOIN numbers a ON a.number = p.number "
            "WHERE p.kind = ? ORDER BY p.key, p.number, p.rowid",
            (kind,),
        )
        for key, rows in groupby(found, itemgetter(0)):
            yield json.loads(key), [(article, _row(text)) for _, article, text in rows]

    def complete(self) -> None:
        """Say that all articles are there."""
        self.database.execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY, id TEXT)")
        self.database.execute("INSERT INTO numbers SELECT number, id FROM articles")

    def newest(self) -> date | None:
        """The day of the newest article."""
        (day,) = self.database.execute("SELECT max(day) FROM articles").fetchone()
        return date.fromisoformat(day) if day else None

    def name(self, entity: str, names: Iterable[str]) -> None:
        """Keep by which names an entity is found."""
        self.database.executemany("INSERT INTO names VALUES (?, ?)", [(name, entity) for name in names])

    def named(self) -> Iterator[tuple[str, list[str]]]:
        """Each name with the entities that it leads to."""
        found = self.database.execute("SELECT name, entity FROM names ORDER BY name, entity")
        for name, rows in groupby(found, itemgetter(0)):
            yield name, [entity for _, entity in rows]

    def replaced(self) -> Iterator[Spans]:
        """Where the lines are of versions of articles that count no more."""
        for (text,) in self.database.execute("SELECT spans FROM replaced"):
            yield {name: (start, end) for name, (start, end) in json.loads(text).items()}


def _text(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, default=_tagged)


def _tagged(value: Any) -> dict[str, str]:  # noqa: ANN401 - what JSON has no form for
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _row(text: str) -> Row:
    made: Row = json.loads(text, object_hook=_untagged)
    return made


def _untagged(value: dict[str, Any]) -> Any:  # noqa: ANN401 - a date or what it was
    return date.fromisoformat(value["$date"]) if value.keys() == {"$date"} else value
