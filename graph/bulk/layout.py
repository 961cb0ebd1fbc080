"""Which files there are, and how the rows of :mod:`graph.rows` become lines of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.bulk.tables import nodes, relationships

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.prepared import Prepared
    from graph.rows import Row

#: All files, nodes first.
SHAPES = (
    nodes("meta", "Meta", width=4),
    nodes("articles", "Article", width=16),
    nodes("extractions", "Extraction", width=8),
    nodes("sentences", "Sentence", width=8),
    nodes("entities", "Entity", ":LABEL", width=16),
    nodes("names", "Name", width=4),
    nodes("claims", "Claim", width=64),
    nodes("facts", "Fact", width=8),
    nodes("commitments", "Commitment", width=24),
    relationships("has_sentence", "Article", "Sentence", "HAS_SENTENCE"),
    relationships("stated_in", "Claim", "Sentence", "STATED_IN"),
    relationships("roles", "Claim", "Entity"),
    relationships("about", "Claim", "Claim", "ABOUT"),
    relationships("named", "Name", "Entity", "NAMES"),
    relationships("triples", "Entity", "Entity", width=32),
    relationships("offices", "Entity", "Entity", "HELD_OFFICE", width=12),
    relationships("debtors", "Commitment", "Entity", "DEBTOR"),
    relationships("creditors", "Commitment", "Entity", "CREDITOR"),
    relationships("awaited", "Commitment", "Entity", "AWAITS"),
    relationships("made_by", "Commitment", "Claim", "MADE_BY", width=8),
    relationships("moved_by", "Commitment", "Claim", "MOVED_BY", width=12),
)

Line = tuple["Sequence[str]", "Row"]


def of_one_article(article: Prepared) -> Iterator[tuple[str, list[Line]]]:
    """The lines of an article that nothing else has a part in, by file: their keys and their properties."""
    made = article.rows
    yield "articles", [node(made.article)]
    yield "extractions", [node({**article.kept, "holders": sorted({office["person"] for office in made.offices})})]
    yield "sentences", [node(row) for row in made.sentences]
    yield "has_sentence", [((article.article, row["id"]), {}) for row in made.sentences]
    yield "claims", [node(row["properties"]) for row in made.claims]
    yield "stated_in", [((row["properties"]["id"], row["sentence"]), {}) for row in made.claims]
    yield "roles", [((row["claim"], row["entity"], row["type"]), {}) for row in made.roles]
    yield "about", [((row["claim"], row["other"]), {}) for row in made.about]
    yield "facts", [node(row) for row in made.facts]


def of_commitment(row: Row) -> Iterator[tuple[str, list[Line]]]:
    """The lines of a row of :func:`graph.commitment_rows.commitment_rows`, by file."""
    identifier = row["id"]
    yield "commitments", [node(row["properties"])]
    yield "debtors", [((identifier, row["debtor"]), {})]
    yield "creditors", [((identifier, row["creditor"]), {})] if row["creditor"] else []
    yield "awaited", [((identifier, actor), {}) for actor in row["awaits"]]
    yield "made_by", [((identifier, part["claim"]), part["properties"]) for part in row["evidence"]]
    yield "moved_by", [((identifier, part["claim"]), part["properties"]) for part in row["moves"]]


def node(properties: Row) -> Line:
    """A node's id, and its other properties."""
    return (properties["id"],), {name: value for name, value in properties.items() if name != "id"}
