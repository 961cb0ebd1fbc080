"""A knowledge graph of political actors and commitments.

>>> from allegiance import connect, extract
>>> rows = extract("Макрон поддержал Украину.", date="2025-09-04")
>>> with connect() as kg:                        # doctest: +SKIP
...     kg.load("article.txt")
...     kg.supporters_of(actor="Украина").to_df()

Importing this is quick: the parser and the driver are loaded when they are first used.
"""

from __future__ import annotations

import os
from datetime import date as _date
from importlib import import_module as _import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from allegiance.rows import Rows

if TYPE_CHECKING:
    from allegiance.asking import AsyncLibrary, Library
    from allegiance.async_graph import AsyncKnowledgeGraph
    from allegiance.knowledge_graph import KnowledgeGraph
    from allegiance.records import Record

__all__ = [
    "AsyncKnowledgeGraph",
    "AsyncLibrary",
    "KnowledgeGraph",
    "Library",
    "Record",
    "Rows",
    "connect",
    "connect_async",
    "extract",
    "extract_opinions",
]

#: Where the names are that are imported when they are first used.
_LATER = {
    "AsyncKnowledgeGraph": "allegiance.async_graph",
    "AsyncLibrary": "allegiance.asking",
    "KnowledgeGraph": "allegiance.knowledge_graph",
    "Library": "allegiance.asking",
    "Record": "allegiance.records",
}


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(_import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def connect(
    uri: str | None = None,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    queries: str | os.PathLike[str] | None = None,
) -> KnowledgeGraph:
    """Connect to the graph.

    Args:
        uri: the Neo4j to use, e.g. ``neo4j://localhost:7687``; None: ``NEO4J_URI``, else the managed local server.
        username: None: ``NEO4J_USERNAME``, else ``neo4j``.
        password: None: ``NEO4J_PASSWORD``, else none.
        database: None: ``NEO4J_DATABASE``, else the server's default.
        queries: a folder of ``.cypher`` files of your own, which join the library; None: ``ALLEGIANCE_QUERIES``, else
            none.

    Returns:
        The graph; use it in a ``with`` block, or close it.

    Raises:
        graph.errors.GraphError: the address is not usable, or none is set and the managed server does not run.
        cypher.errors.QueryError: one of your own queries is not well formed, or their folder is not there.
    """
    from allegiance.knowledge_graph import KnowledgeGraph
    from graph import connect as connect_driver

    return KnowledgeGraph(connect_driver(uri, username, password, database), queries)


def connect_async(
    uri: str | None = None,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    queries: str | os.PathLike[str] | None = None,
) -> AsyncKnowledgeGraph:
    """Connect to the graph from a program that uses asyncio.

    Takes and raises the same as :func:`connect`; nothing is sent before the first question.

    Returns:
        The graph, whose methods are coroutines; use it in an ``async with`` block, or close it.
    """
    from allegiance.async_graph import AsyncKnowledgeGraph
    from graph import connect_async as connect_driver

    return AsyncKnowledgeGraph(connect_driver(uri, username, password, database), queries)


def extract(
    source: str | Path, *, date: _date | str | None = None, language: str = "ru", min_confidence: float = 0.0
) -> Rows[dict[str, Any]]:
    """Extract the claims of a text or a file; needs no database.

    Args:
        source: the text of an article (in its own form, ``date YYYY-MM-DD`` first, or plain); or a path, or a string
            that ends in ``.txt`` or ``.jsonl``, to a file of it.
        date: the article's date (``YYYY-MM-DD`` or a date), if it does not give its own; time words count from it.
        language: the language of the actors' names, ``ru`` or ``en``, where the registry knows them.
        min_confidence: claims of a lower confidence (0..1) are left out.

    Returns:
        One row a claim, in the order of the text: ``subject``, ``relation``, ``object``, ``content``, ``polarity``,
        ``modality``, ``speaker``, ``condition``, ``time``, ids, dates, ``confidence`` and the sentence's ``text``.
        ``.to_df()`` makes a pandas DataFrame of them.

    Raises:
        extract.errors.ExtractError: the source cannot be read, or the date is none.
    """
    from allegiance.claims import CLAIM_COLUMNS, claim_rows
    from allegiance.reading import as_date, extracted, read_source

    items = read_source(source, as_date(date))
    extractions = (extracted(item, min_confidence) for item in items)
    return Rows((row for found in extractions for row in claim_rows(found, language)), columns=CLAIM_COLUMNS)


def extract_opinions(
    source: str | Path, *, date: _date | str | None = None, language: str = "ru", min_score: float = 0.0
) -> Rows[dict[str, Any]]:
    """Extract who is for or against whom in a text or a file; needs no database.

    Args:
        source: a text, or a path to a file of it, as :func:`extract` takes it.
        date: the article's date (``YYYY-MM-DD`` or a date), if it does not give its own.
        language: the language of the actors' names, ``ru`` or ``en``, where the registry knows them.
        min_score: opinions less likely than this (0..1) are left out.

    Returns:
        One row an opinion, in the order of the text: ``holder``, ``attitude`` (``positive`` or ``negative``),
        ``target``, ``expression``, ``score``, ids, dates and the sentence's ``text``.

    Raises:
        extract.errors.ExtractError: the source cannot be read, or the date is none.
    """
    from allegiance.opinions import OPINION_COLUMNS, table_rows
    from allegiance.reading import as_date, read_opinions, read_source

    items = read_source(source, as_date(date))
    found = (read_opinions(item, min_score) for item in items)
    return Rows((row for one, opinions in found for row in table_rows(one, opinions, language)), OPINION_COLUMNS)
