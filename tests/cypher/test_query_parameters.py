"""Values for a query's parameters: what is taken, and what is refused with which words."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cypher

SUPPORTERS = cypher.query("supporters-of")
DEFAULTS = {"since": None, "as_of": None, "language": "ru", "limit": 100}


def test_what_is_left_out_takes_its_default():
    assert SUPPORTERS.bind({"actor": " Украина "}) == {"actor": "Украина", **DEFAULTS}


def test_values_from_a_command_line_are_understood():
    given_ = {"actor": "НАТО", "since": "2025-09-01", "limit": "7", "language": "EN"}
    assert SUPPORTERS.bind(given_) == {**DEFAULTS, **given_, "limit": 7, "language": "en"}


@pytest.mark.parametrize("value", [date(2025, 9, 4), datetime(2025, 9, 4, 12, tzinfo=UTC), "2025-09-04"])
def test_days_are_dates_or_text(value):
    assert SUPPORTERS.bind({"actor": "x", "since": value})["since"] == "2025-09-04"


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_an_empty_value_is_the_default(empty):
    assert SUPPORTERS.bind({"actor": "x", "limit": empty, "since": empty})["limit"] == 100


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, r'supporters-of needs actor: .*e\.g\. actor="Украина"'),
        ({"actor": ""}, "actor is empty"),
        ({"actor": 5}, "actor=5 is not a name"),
        ({"actor": "x", "actors": "y"}, "no parameter 'actors'; it takes actor, since"),
        ({"actor": "x", "since": "вчера"}, "since='вчера' is not a day, YYYY-MM-DD"),
        ({"actor": "x", "since": "2025-02-30"}, "is not a day"),
        ({"actor": "x", "limit": 0}, "limit=0 is not a whole number from 1"),
        ({"actor": "x", "limit": "-3"}, "is not a whole number"),
        ({"actor": "x", "limit": True}, "is not a whole number"),
        ({"actor": "x", "limit": "9" * 5000}, "is not a whole number"),
        ({"actor": "x", "limit": 2**63}, "is not a whole number"),
        ({"actor": "x", "limit": "٣"}, "is not a whole number"),
        ({"actor": "x", "language": "de"}, "is not a language: ru or en"),
    ],
)
def test_what_does_not_fit_is_refused(values, says):
    with pytest.raises(cypher.ParameterError, match=says):
        SUPPORTERS.bind(values)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from(["actor", "since", "as_of", "limit", "language", "x"]), st.text() | st.integers())
)
def test_any_values_are_bound_or_refused_and_never_crash(values):
    try:
        bound = SUPPORTERS.bind(values)
    except cypher.ParameterError:
        return
    assert set(bound) == {"actor", *DEFAULTS}
    assert isinstance(bound["limit"], int)


def test_the_line_for_neo4j_browser_sets_every_parameter():
    expected = ':params {actor: "Украина", since: null, as_of: null, language: "ru", limit: 100}'
    assert SUPPORTERS.browser_parameters() == expected
    assert 'actor: "Ки\\"ев"' in SUPPORTERS.browser_parameters({"actor": 'Ки"ев'})
