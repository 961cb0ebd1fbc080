"""Constraints and indexes. Community Edition only; valid in Cypher 5 and Cypher 25; safe to repeat."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from graph.errors import GraphError
from graph.rows import KIND_LABELS, MODEL

if TYPE_CHECKING:
    from graph.connection import Connection

KEYED = ("Article", "Sentence", "Entity", "Claim", "Commitment", "Decision", "Extraction", "Meta")

#: Property indexes, as (label, property): what the library and people in the Browser start from.
INDEXED = (("Claim", "date"), ("Claim", "relation"), ("Person", "name"), ("Person", "name_en"), ("State", "name"))

#: Full-text indexes, as (name, label, properties, analyzer).
FULLTEXT = (
    ("entity_names", "Entity", ("names",), "standard-no-stop-words"),
    ("entity_words", "Entity", ("name", "name_ru", "aliases"), "russian"),
    ("sentence_text", "Sentence", ("text",), "russian"),
)

#: Names that queries use and that a graph may not hold yet; once known to the database, asking for them is no mistake.
LABELS = (
    "Article",
    "Sentence",
    "Entity",
    "Actor",
    "Claim",
    "Commitment",
    "Decision",
    "Extraction",
    *KIND_LABELS.values(),
)
STRUCTURE = ("HAS_SENTENCE", "STATED_IN", "SUBJECT", "OBJECT", "SPEAKER", "ABOUT")
COMMITTING = ("DEBTOR", "CREDITOR", "MADE_BY", "MOVED_BY")
TYPES = (*STRUCTURE, *COMMITTING, "HELD_OFFICE")
PARTS = ("subject", "object", "speaker", "content", "condition", "time")
PROPERTIES_OF = {
    "Article": ("id", "title", "url", "outlet", "published", "language", "sha256", "fingerprint"),
    "Sentence": ("index", "start", "end", "text"),
    "Entity": ("kind", "name", "name_ru", "name_en", "aliases", "names", "registered"),
    "Claim": ("index", "relation", "class", "stance", "symmetric", "label", "polarity", "modality", "date"),
    "how a claim was found": (
        "trigger",
        "trigger_starts",
        "trigger_ends",
        "time_from",
        "time_to",
        "rule",
        "confidence",
    ),
    "parts of a claim": tuple(f"{part}{end}" for part in PARTS for end in ("", "_start", "_end")),
    "arguments of a claim": tuple(
        f"{part}{end}" for part in PARTS[:3] for end in ("_name", "_method", "_score", "_resolved")
    ),
    "Commitment": ("kind", "state", "antecedent", "consequent"),
    "Decision": ("actor", "other", "spelling", "name", "name_en", "reason", "decided", "target", "pending"),
    "Extraction": ("data", "actors"),
    "relationships": ("claims", "articles", "conditions", "first", "last", "title", "since", "until", "period"),
}
PROPERTIES = tuple(sorted({name for names in PROPERTIES_OF.values() for name in names}))

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
    """Create what is missing and wait until it can be used; a database that has this very schema is left alone.

    Raises:
        GraphError: The database holds a graph of another model.
    """
    wanted = hashlib.sha256(json.dumps([statements(), LABELS, TYPES, PROPERTIES]).encode()).hexdigest()
    stored = connection.run(
        "MATCH (m:Meta {id: 'allegiance'}) RETURN m.model AS model, properties(m)['schema'] AS schema"
    )
    if stored and stored[0]["model"] != MODEL:
        raise GraphError(
            f"the database at {connection.settings.uri} holds graph model {stored[0]['model']}, this version writes "
            f"model {MODEL}; load the articles into an empty database"
        )
    if stored and stored[0]["schema"] == wanted:
        return
    for statement in statements():
        connection.run(statement)
    connection.run("UNWIND $names AS name CALL db.createLabel(name) RETURN count(*)", names=LABELS)
    connection.run("UNWIND $names AS name CALL db.createRelationshipType(name) RETURN count(*)", names=TYPES)
    connection.run("UNWIND $names AS name CALL db.createProperty(name) RETURN count(*)", names=PROPERTIES)
    connection.run("CALL db.awaitIndexes($seconds)", seconds=INDEX_SECONDS)
    connection.run(
        "MERGE (m:Meta {id: 'allegiance'}) SET m.model = $model, m.schema = $schema", model=MODEL, schema=wanted
    )
