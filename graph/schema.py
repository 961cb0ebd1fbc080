"""Constraints and indexes. Community Edition only; valid in Cypher 5 and Cypher 25; safe to repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import GraphError
from graph.rows import MODEL

if TYPE_CHECKING:
    from graph.connection import Connection

KEYED = ("Article", "Sentence", "Entity", "Claim", "Commitment", "Meta")

#: Property indexes, as (label, property): what the library and people in the Browser start from.
INDEXED = (("Claim", "date"), ("Claim", "relation"), ("Person", "name"), ("Person", "name_en"), ("State", "name"))

#: Full-text indexes, as (name, label, properties, analyzer).
FULLTEXT = (
    ("entity_names", "Entity", ("names",), "standard-no-stop-words"),
    ("entity_words", "Entity", ("name", "name_ru", "aliases"), "russian"),
    ("sentence_text", "Sentence", ("text",), "russian"),
)

#: Seconds to wait until new indexes can be asked.
INDEX_SECONDS = 120


def statements() -> list[str]:
    """The statements that create the schema."""
    unique = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in KEYED
    ]
    ranges = [
        f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})" for label, name in INDEXED
    ]
    words = [
        f"CREATE FULLTEXT INDEX {index} IF NOT EXISTS FOR (n:{label}) ON EACH [{', '.join(f'n.{p}' for p in names)}] "
        f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}"
        for index, label, names, analyzer in FULLTEXT
    ]
    return unique + ranges + words


def ensure(connection: Connection) -> None:
    """Create what is missing and wait until it can be used.

    Raises:
        GraphError: The database holds a graph of another model.
    """
    for statement in statements():
        connection.run(statement)
    connection.run("CALL db.awaitIndexes($seconds)", seconds=INDEX_SECONDS)
    stored = connection.run(
        "MERGE (m:Meta {id: 'allegiance'}) ON CREATE SET m.model = $model RETURN m.model AS model", model=MODEL
    )
    if stored[0]["model"] != MODEL:
        raise GraphError(
            f"the database at {connection.settings.uri} holds graph model {stored[0]['model']}, this version writes "
            f"model {MODEL}; load the articles into an empty database"
        )
