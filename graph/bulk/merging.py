"""What several articles say of one entity, triple or office, made one: as the ordinary load does in the database."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from graph.together import joined
from graph.triples import counts
from graph.write import prevails

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.rows import Row


def entity(rows: Iterable[Row]) -> Row:
    """The row of an entity that stays, of all that articles give, in the order in which they came."""
    return reduce(lambda old, new: new if prevails(new["properties"], old["properties"]) else old, rows)


def triple(rows: Iterable[Row]) -> Row:
    """The properties of the relationship of a triple, from the rows that articles give of it."""
    together: Row = reduce(joined, rows)
    made = dict(together)
    for name in ("subject", "object", "type"):
        del made[name]
    return {**made.pop("properties"), **_known(made), **counts(made)}


def office(rows: Iterable[tuple[str, Row]]) -> Row:
    """The properties of a held office, from the ids of the articles that tell of it and their rows."""
    parts: Iterable[Row] = ({**row, "articles": [article]} for article, row in rows)
    together: Row = reduce(joined, parts)
    made = dict(together)
    for name in ("person", "body"):
        del made[name]
    return _known(made)


def _known(properties: Row) -> Row:
    return {name: value for name, value in properties.items() if value is not None}
