"""Values of an export, and the lines that are refused, with no database."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j import time as neo4j

from graph.errors import GraphError
from graph.export import dumped
from graph.lines import Lines
from graph.rows import MODEL
from graph.schema import TYPES
from graph.shape import ENDS, KEYS, LABEL_SETS, key
from graph.values import from_json, to_json

SCALARS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.booleans(),
    st.binary(),
    st.dates().map(neo4j.Date.from_native),
    st.datetimes(timezones=st.just(UTC) | st.none()).map(neo4j.DateTime.from_native),
    st.times().map(neo4j.Time.from_native),
    st.builds(neo4j.Duration, months=st.integers(-99, 99), days=st.integers(-99, 99), nanoseconds=st.integers(-99, 99)),
)


@given(SCALARS | st.lists(st.text(max_size=3)) | st.lists(st.dates().map(neo4j.Date.from_native)))
def test_a_value_comes_back_from_json_as_it_was(value):
    back = from_json(json.loads(dumped({"value": to_json(value)}))["value"])
    assert back == value
    assert isinstance(back, type(value))


def test_a_datetime_keeps_the_name_of_its_zone():
    import pytz

    value = neo4j.DateTime.from_native(pytz.timezone("Europe/Paris").localize(datetime(2025, 10, 26, 2, 30)))  # noqa: DTZ001
    told = to_json(value)
    assert told == {"datetime": value.iso_format(), "zone": "Europe/Paris"}
    assert from_json(told).tzinfo.zone == "Europe/Paris"
    assert to_json(from_json(told)) == told


@pytest.mark.parametrize(
    "value",
    [None, {}, {"date": "soon"}, {"date": "2025-09-04", "zone": "x"}, {"datetime": "2025-09-04T00:00", "zone": "No"},
     {"bytes": "ё"}, {"float": "1"}, {"point": "1 2"}, [1, "a"], [[1]], 2**63, float("nan"), [None], {"date": 1}],
)  # fmt: skip
def test_what_is_no_value_of_a_property_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        from_json(value)


def test_every_kind_of_node_and_relationship_is_known():
    assert {key(labels) for labels in LABEL_SETS} == set(KEYS)
    assert ENDS.keys() == set(TYPES)


NODE = {"labels": ["Article"], "properties": {"id": "a"}}
LINK = {"from": ["Article", "a"], "properties": {}, "to": ["Sentence", "s"], "type": "HAS_SENTENCE"}
HEAD = {"allegiance": "graph", "model": MODEL}


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (b"{", "not a line of JSON"),
        (b"[" * 100_000, "not a line of JSON"),
        (b'"\xff"', "not UTF-8"),
        ([], "not a JSON object"),
        ({"labels": ["Article"]}, "a node has labels and properties"),
        (NODE | {"labels": ["Article`) DETACH DELETE (n"]}, "no node of this model has the labels"),
        (NODE | {"labels": ["Meta"]}, "no node of this model has the labels"),
        (NODE | {"labels": ["Actor", "Entity"]}, "no node of this model has the labels"),
        (NODE | {"properties": {"name": "x"}}, "a node needs an id"),
        (NODE | {"properties": {"id": "a", "secret": 1}}, 'the property "secret"'),
        (NODE | {"properties": {"id": "a", "published": {"date": "soon"}}}, "published: 'soon' is not a date"),
        ({"from": []}, "neither a node .* nor a relationship"),
        (LINK | {"type": "SUPPORTS]->(b) DELETE b //"}, "no relationship of this model has the type"),
        (LINK | {"from": ["Claim", "a"]}, "HAS_SENTENCE leads from Article to Sentence"),
        (LINK | {"to": ["Sentence"]}, "HAS_SENTENCE leads from Article to Sentence"),
        ({"end": {"nodes": 7}}, "the file was changed"),
    ],
)
def test_a_line_that_is_not_of_an_export_is_named(record, told):
    line = record if isinstance(record, bytes) else dumped(record).encode()
    lines = Lines([dumped(HEAD).encode(), dumped(NODE).encode(), line], "graph.jsonl")
    lines.head()
    with pytest.raises(GraphError, match=rf"^graph\.jsonl, line 3: .*{told}"):
        list(lines)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ([], "not an export of a graph"),
        ([dumped(NODE).encode()], "not an export of a graph"),
        ([dumped({**HEAD, "model": MODEL + 1}).encode()], "update Allegiance"),
    ],
)
def test_a_file_that_is_no_export_is_refused_at_its_first_line(head, told):
    with pytest.raises(GraphError, match=f"line 1: .*{told}"):
        Lines(head, "x").head()


def test_dates_are_told_as_dates():
    assert dumped({"x": to_json([neo4j.Date.from_native(date(2025, 9, 4))])}) == '{"x": [{"date": "2025-09-04"}]}'
