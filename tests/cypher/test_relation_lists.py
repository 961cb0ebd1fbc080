"""Queries about support name relationship types; the lists are those that the table of relations makes."""

import re

import pytest

from cypher import queries
from extract.relations import relations

FRIENDLY = {relation.name for relation in relations().values() if relation.stance > 0}
HOSTILE = {relation.name for relation in relations().values() if relation.stance < 0}
DENIED = {f"NOT_{name}" for name in FRIENDLY}
GIVEN = FRIENDLY - {"PROMISED"}

#: What a list of types may be: support, given support, opposition, denied support, or these together.
LISTS = [
    *(FRIENDLY, FRIENDLY | DENIED, FRIENDLY | DENIED | HOSTILE),
    *(GIVEN, GIVEN | DENIED, GIVEN | DENIED | HOSTILE),
    *(HOSTILE | DENIED,),
]


def type_lists(text):
    """The types that each relationship pattern of a query names, where there are two or more."""
    found = re.findall(r"\[\w*:([A-Z_]+(?:\s*\|\s*[A-Z_]+)+)[\s\]{]", text)
    return [set(re.split(r"\s*\|\s*", types)) for types in found]


@pytest.mark.parametrize("query", [q for q in queries().values() if q.folder == "support"], ids=lambda q: q.name)
def test_lists_of_types_leave_no_relation_out(query):
    stance = [types for types in type_lists(query.text) if types & (FRIENDLY | HOSTILE | DENIED)]
    assert [sorted(types) for types in stance if types not in LISTS] == []


def test_the_lists_are_found():
    assert sum(len(type_lists(query.text)) for query in queries().values() if query.folder == "support") > 20


def test_a_neighbourhood_names_every_type():
    (types,) = type_lists(queries()["neighbourhood"].text)
    assert types == {name for relation in relations() for name in (relation, f"NOT_{relation}")}
