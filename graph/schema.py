"""Constraints and indexes. Community Edition only; valid in Cypher 5 and Cypher 25; safe to repeat."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from graph.columns import CLAIM, FACT, TRIPLE
from graph.errors import GraphError
from graph.rows import KIND_LABELS, MODEL
from graph.triples import triple_types

if TYPE_CHECKING:
    from graph.connection import Connection

KEYED = (
    "Article",
    "Sentence",
    "Entity",
    "Name",
    "Claim",
    "Commitment",
    "Decision",
    "Extraction",
    "Fact",
    "CommitmentDecision",
    "Meta",
)

#: Property indexes, as (label, property): what the library and people in the Browser start from.
INDEXED = (
    ("Article", "published"),
    ("Claim", "confidence"),
    ("Claim", "date"),
    ("Claim", "dated"),
    ("Claim", "relation"),
    ("Claim", "stance"),
    ("Commitment", "due"),
    ("Commitment", "pair"),
    ("Commitment", "state"),
    ("Fact", "article"),
    ("Fact", "pair"),
    ("Person", "name"),
    ("Person", "name_en"),
    ("Stale", "pair"),
    ("State", "name"),
)

#: Indexes of several properties: the latest claims of somebody, those that say the same, and those that deny
#: something of somebody, without a look at others. Polarity has none alone: a small graph would be read through it.
COMPOSITE = (
    ("Claim", ("polarity", "object_id")),
    ("Claim", ("subject_id", "dated")),
    ("Claim", ("object_id", "dated")),
    ("Claim", ("speaker_id", "dated")),
    ("Claim", ("subject_id", "time_from")),
    ("Claim", ("object_id", "time_from")),
    ("Claim", ("subject_id", "object_id", "relation", "modality")),
)

#: Full-text indexes, as (name, label, properties, analyzer).
FULLTEXT = (
    ("names", "Name", ("id",), "standard-no-stop-words"),
    ("entity_words", "Entity", ("name", "name_ru", "aliases"), "russian"),
    ("sentence_text", "Sentence", ("text",), "russian"),
    ("fact_marks", "Fact", ("marks",), "whitespace"),
    ("fact_sought", "Fact", ("sought",), "whitespace"),
)

#: Names that queries use and that a graph may not hold yet; once known to the database, asking for them is no mistake.
LABELS = (
    "Article",
    "Sentence",
    "Entity",
    "Name",
    "Actor",
    "Claim",
    "Commitment",
    "CommitmentDecision",
    "Decision",
    "Extraction",
    "Fact",
    "Untold",
    "Stale",
    "Loose",
    *KIND_LABELS.values(),
)
STRUCTURE = ("HAS_SENTENCE", "STATED_IN", "SUBJECT", "OBJECT", "SPEAKER", "HANGS_ON", "ABOUT", "NAMES")
COMMITTING = ("DEBTOR", "CREDITOR", "AWAITS", "MADE_BY", "MOVED_BY")
TYPES = (*STRUCTURE, *COMMITTING, "HELD_OFFICE", *sorted(triple_types()))
PROPERTIES_OF = {
    "Article": ("id", "title", "url", "outlet", "published", "language", "sha256", "fingerprint"),
    "Sentence": ("index", "start", "end", "text"),
    "Entity": ("kind", "name", "name_ru", "name_en", "aliases", "registered"),
    "Claim": CLAIM,
    "Commitment": ("pair", "kind", "first", "state", "antecedent", "consequent", "due", "made", "moved", "reason_en"),
    "moves of a commitment": ("number", "score", "why", "source", "reason"),
    "CommitmentDecision": ("claim", "others", "decided"),
    "Fact": FACT,
    "Meta": ("until",),
    "Decision": ("actor", "other", "spelling", "name", "name_en", "reason", "decided", "target", "pending"),
    "Extraction": ("data", "actors", "holders"),
    "relationships": (*TRIPLE, "title", "since", "until", "period"),
}
PROPERTIES = tuple(sorted({name for names in PROPERTIES_OF.values() for name in names}))

#: How the database is set up, and what stands against writing to it.
STORED = """
MATCH (m:Meta {id: 'allegiance'})
RETURN m.model AS model, properties(m)['schema'] AS schema, properties(m)['importing'] AS importing
"""

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
    ranges += [
        f"CREATE INDEX {label.lower()}_{'_'.join(names)} IF NOT EXISTS FOR (n:{label}) "
        f"ON ({', '.join(f'n.{name}' for name in names)})"
        for label, names in COMPOSITE
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
        GraphError: The database holds a graph of another model, or a part of one.
    """
    stored = check(connection)
    if stored is None or stored["schema"] != _wanted():
        create(connection)
        connection.run(
            "MERGE (m:Meta {id: 'allegiance'}) SET m.model = $model, m.schema = $schema", model=MODEL, schema=_wanted()
        )


def create(connection: Connection) -> None:
    """Create what is missing and wait until it can be used, whatever the database holds."""
    for statement in statements():
        connection.run(statement)
    connection.run("UNWIND $names AS name CALL db.createLabel(name) RETURN count(*)", names=LABELS)
    connection.run("UNWIND $names AS name CALL db.createRelationshipType(name) RETURN count(*)", names=TYPES)
    connection.run("UNWIND $names AS name CALL db.createProperty(name) RETURN count(*)", names=PROPERTIES)
    connection.run("CALL db.awaitIndexes($seconds)", seconds=INDEX_SECONDS)


def _wanted() -> str:
    """A hash of the schema."""
    return hashlib.sha256(json.dumps([statements(), LABELS, TYPES, PROPERTIES]).encode()).hexdigest()


def check(connection: Connection) -> dict[str, Any] | None:
    """How the database is set up: ``{model, schema, importing}``; None if it holds no graph yet.

    Raises:
        GraphError: The graph is of another model, or not whole, so that nothing may be written to it.
    """
    found = connection.run(STORED)
    if not found:
        return None
    stored: dict[str, Any] = found[0]
    where, model = f"the database at {connection.settings.uri}", stored["model"]
    if stored["importing"] is not None:
        raise GraphError(
            f"an import of {stored['importing']} into {where} goes on or was cut off; wait for it, or run "
            "`allegiance import` again, which takes out what it left"
        )
    if model != MODEL:
        what_helps = (
            "`allegiance migrate` brings it to that; keep a copy first, `allegiance export jsonl FILE`"
            if model < MODEL
            else "update Allegiance"
        )
        raise GraphError(f"{where} holds graph model {model}, this version writes model {MODEL}; {what_helps}")
    return stored
