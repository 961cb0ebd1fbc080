"""The rows of several articles as those of one transaction: what more than one of them says is written once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Together:
    """Rows as in :class:`graph.rows.Rows`, of any number of articles.

    ``sentences`` are ``{article, properties}``; ``offices`` have the ids of their ``articles``; no two of ``entities``,
    ``triples`` or ``offices`` are of the same node or relationship.
    """

    articles: list[Row] = field(default_factory=list)
    sentences: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    roles: list[Row] = field(default_factory=list)
    about: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    triples: list[Row] = field(default_factory=list)
    offices: list[Row] = field(default_factory=list)


def together(several: Iterable[Rows], prevails: Callable[[Row, Row], bool]) -> Together:
    """Put the rows of articles together, in their order.

    Args:
        several: the rows of one article each.
        prevails: whether the first properties of an entity replace the second, as in the graph.
    """
    made = Together()
    entities: dict[str, Row] = {}
    triples: dict[tuple[str, str, str, str], Row] = {}
    offices: dict[tuple[str, str, str, str], Row] = {}
    for rows in several:
        article = rows.article["id"]
        made.articles.append(rows.article)
        made.sentences.extend({"article": article, "properties": row} for row in rows.sentences)
        for row in rows.entities:
            known = entities.get(row["id"])
            if known is None or prevails(row["properties"], known["properties"]):
                entities[row["id"]] = row
        made.claims.extend(rows.claims)
        made.roles.extend(rows.roles)
        made.about.extend(rows.about)
        made.facts.extend(rows.facts)
        for row in rows.triples:
            key = (row["subject"], row["object"], row["type"], row["modality"])
            triples[key] = joined(triples[key], row) if key in triples else row
        for row in rows.offices:
            key = (row["person"], row["body"], row["title"], row["period"])
            row = {**row, "articles": [article]}  # noqa: PLW2901 - the same with more
            offices[key] = joined(offices[key], row) if key in offices else row
    made.entities.extend(entities.values())
    made.triples.extend(triples.values())
    made.offices.extend(offices.values())
    return made


def joined(one: Row, other: Row) -> Row:
    """Two rows of one relationship as one: lists with what is in both, the first and the last day of both."""
    made = {**one, **other}
    for name, value in one.items():
        if isinstance(value, list):
            made[name] = sorted({*value, *other[name]})
    for name, choose in (("first", min), ("last", max)):
        if name in one:
            made[name] = choose((day for day in (one[name], other[name]) if day is not None), default=None)
    return made
