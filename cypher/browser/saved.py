"""The saved scripts: an archive of folders for Neo4j Browser, a table for the hosted one; the same bytes each time."""

from __future__ import annotations

import csv
import io
import zipfile
from itertools import groupby
from typing import TYPE_CHECKING

from cypher.browser.script import inlined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cypher.model import Query

COLUMNS = ("name", "description", "query", "id", "parentId", "isFolder")

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that an archive can name
_UNIX, _FILE, _FOLDER = 3, 0o100644 << 16, (0o40755 << 16) | 0x10


def archive(queries: Iterable[Query]) -> bytes:
    """The queries as a zip file, to be dropped on Neo4j Browser: a folder a question, a ``.cypher`` file a query.

    Args:
        queries: The queries; those of a folder stand together.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as into:
        for folder, group in _folders(queries):
            into.writestr(_entry(f"{folder}/", _FOLDER), b"")
            for query in group:
                into.writestr(_entry(f"{folder}/{query.name}.cypher", _FILE), inlined(query).encode())
    return file.getvalue()


def table(queries: Iterable[Query]) -> str:
    """The queries as the CSV file that the hosted Neo4j Browser imports.

    Args:
        queries: The queries; those of a folder stand together.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    number = 0
    for folder, group in _folders(queries):
        parent = number
        writer.writerow([folder, "", "", parent, "", "true"])
        for number, query in enumerate(group, start=parent + 1):
            description = " ".join(query.description.split())
            writer.writerow([query.title, description, inlined(query), number, parent, "false"])
        number += 1
    return text.getvalue()


def _folders(queries: Iterable[Query]) -> Iterator[tuple[str, Iterator[Query]]]:
    return ((name.capitalize(), group) for name, group in groupby(queries, key=lambda query: query.folder))


def _entry(name: str, attributes: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.create_system, entry.external_attr = _UNIX, attributes
    return entry
