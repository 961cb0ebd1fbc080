"""Rows: a sequence that cannot be changed, prints itself as a table, and goes to pandas and polars."""

import copy
import importlib.util
import pickle
from datetime import date, datetime
from html.parser import HTMLParser

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance import Rows
from allegiance.library import RECORDS
from allegiance.records import WordSpan
from allegiance.tables import HTML_ROWS, TEXT_ROWS, text_table

DAY = date(2025, 9, 4)
OFFICE = RECORDS["who-held"]("Макрон", "президент", "Франция", date(2017, 5, 14), None)
HOSTILE = "<script>alert(1)</script>&amp;\"'</td> $x$ \x1b[31m\x00 \u202egnp"


def test_rows_are_a_sequence_that_cannot_be_changed():
    rows = Rows([{"a": 1}, {"a": 2}, {"a": 3}])
    assert (len(rows), rows[0], rows[-1], list(rows[1:])) == (3, {"a": 1}, {"a": 3}, [{"a": 2}, {"a": 3}])
    assert isinstance(rows[1:], Rows)
    assert rows[3:].columns == ("a",)
    assert rows == [{"a": 1}, {"a": 2}, {"a": 3}]
    assert rows == Rows(rows)
    assert rows != [{"a": 1}]
    assert rows != "abc"
    assert {"a": 2} in rows
    with pytest.raises(TypeError):
        rows[0] = {}
    with pytest.raises(IndexError):
        rows[3]
    assert not Rows()


def test_no_rows_keep_their_columns():
    assert list(Rows(columns=("a", "b")).to_df().columns) == ["a", "b"]
    assert Rows([{"x": 1}]).columns == ("x",)


def test_a_record_is_read_by_attribute_by_column_and_as_a_mapping():
    assert OFFICE.holder == OFFICE["holder"] == OFFICE.get("holder") == "Макрон"
    assert list(OFFICE) == ["holder", "office", "body", "since", "until"]
    assert dict(OFFICE) == {**OFFICE}
    assert dict(OFFICE) == OFFICE
    assert "holder" in OFFICE
    assert "keys" not in OFFICE
    with pytest.raises(KeyError):
        OFFICE["keys"]
    assert (OFFICE == 5, dict(OFFICE, office="мэр") == OFFICE) == (False, False)


def test_a_record_cannot_be_changed_and_can_be_hashed_copied_and_pickled():
    with pytest.raises(AttributeError):
        OFFICE.holder = "Трамп"
    with pytest.raises((AttributeError, TypeError)):
        OFFICE.age = 47
    again = pickle.loads(pickle.dumps(OFFICE))
    assert {OFFICE, again, copy.copy(OFFICE)} == {OFFICE}


def test_rows_go_to_pandas_in_column_order_with_days_as_such():
    rows = Rows([{"b": 1, "a": None, "day": DAY}, {"a": "я", "b": 2, "day": None}], columns=("a", "b", "day"))
    frame = rows.to_df()
    assert list(frame.columns) == ["a", "b", "day"]
    assert frame["b"].tolist() == [1, 2]
    assert frame["day"].dt.year.tolist()[0] == 2025
    assert frame["day"].isna().tolist() == [False, True]


def test_times_are_left_to_pandas():
    frame = Rows([{"at": datetime(2025, 9, 4, 12, 30)}]).to_df()  # noqa: DTZ001 - as a database may hold it
    assert frame["at"].dt.hour.tolist() == [12]


TYPES = dict.fromkeys(("text", "integer", "number", "date", "boolean", "texts", "spans"))


@pytest.mark.parametrize("filled", [False, True])
def test_declared_types_are_those_of_the_frame_even_where_no_row_tells(filled):
    types = {name: name for name in TYPES}
    values = ("x", 1, 0.5, DAY, True, ("a",), (WordSpan("subject", "x", 0, 1),))
    full = [dict(zip(TYPES, values, strict=True))] if filled else []
    for rows in (Rows([*full, dict(TYPES)], TYPES, types), Rows(full, TYPES, types)):
        pandas, polars = rows.to_df("pandas"), rows.to_df("polars")
        dtypes = [str(pandas[name].dtype) for name in ("integer", "number", "date", "boolean")]
        assert dtypes == ["Int64", "float64", "datetime64[s]", "boolean"]
        assert polars.schema == {
            "text": pl.String,
            "integer": pl.Int64,
            "number": pl.Float64,
            "date": pl.Date,
            "boolean": pl.Boolean,
            "texts": pl.List(pl.String),
            "spans": pl.List(pl.Struct({"part": pl.String, "text": pl.String, "start": pl.Int64, "end": pl.Int64})),
        }
        assert len(pandas) == len(polars) == len(rows)


def test_values_of_any_kind_go_to_polars():
    rows = Rows([{"n": 1, "mixed": 1, "node": object()}, {"n": None, "mixed": "x", "node": None}])
    assert rows.to_df("polars")["n"].to_list() == [1, None]
    assert rows.to_df("polars").shape == (2, 3)


def without(monkeypatch, *names):
    find = importlib.util.find_spec
    monkeypatch.setattr("allegiance.frames.find_spec", lambda name: None if name in names else find(name))


def test_what_is_installed_makes_the_frame(monkeypatch):
    rows = Rows([{"x": 1}])
    assert isinstance(rows.to_df(), pd.DataFrame)
    without(monkeypatch, "pandas")
    assert isinstance(rows.to_df(), pl.DataFrame)
    with pytest.raises(ImportError, match="to_df needs pandas: pip install pandas"):
        rows.to_df("pandas")
    without(monkeypatch, "pandas", "polars")
    with pytest.raises(ImportError, match="to_df needs pandas or polars: pip install pandas"):
        rows.to_df()
    with pytest.raises(ValueError, match="pandas or polars, not of 'arrow'"):
        rows.to_df("arrow")


def test_rows_print_themselves_as_a_table(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    rows = Rows([{"who": "Франция", "n": 3, "empty": None, "of": ["а", "б"]}, {"who": "НАТО", "n": 12, "of": []}])
    rows = Rows(rows, ("who", "n", "empty", "of"))
    assert str(rows) == repr(rows)
    assert str(rows).splitlines() == [
        "who        n   of",
        "───────────────────",
        "Франция    3   а, б",
        "НАТО      12",
    ]


def test_a_table_is_cut_to_the_width_and_says_what_it_leaves_out():
    rows = Rows({"sentence": "слово " * 30, "x": number, "id": "i" * 50, "more": "м" * 50} for number in range(25))
    lines = text_table(rows, 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[2].startswith("слово слово…"[:11])
    assert len(lines) == TEXT_ROWS + 3
    assert lines[-1] == "(5 more rows; more columns: more)"
    assert text_table(rows, 5).splitlines()[-1].startswith("(5 more rows; more columns: x, id, more)")
    assert str(Rows()) == "(no rows)"
    assert str(Rows([{"x": None}])) == "(1 row without values)"


def test_a_table_takes_no_orders_from_a_text():
    text = text_table(Rows([{HOSTILE: HOSTILE, "marked": "[bold]x[/bold]\n[red]", "\x1b]0;": 1}]), 200)
    assert not set(text) & set("\x1b\x00\u202e")
    assert "[bold]x[/bold] [red]" in text
    assert len(text.splitlines()) == 3


class Cells(HTMLParser):
    """The tags of a page, and its texts."""

    def __init__(self):
        super().__init__()
        self.tags, self.texts = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.texts.append(data)


def cells(rows):
    parser = Cells()
    parser.feed(rows._repr_html_())
    return parser


def test_a_notebook_shows_every_text_as_text():
    found = cells(Rows([{HOSTILE: HOSTILE, "n": None}]))
    assert found.tags == {"div", "table", "thead", "tbody", "tr", "th", "td"}
    shown = HOSTILE.replace("\x1b", "\ufffd").replace("\x00", "\ufffd").replace("\u202e", "\ufffd")
    assert found.texts == [shown, "n", shown]
    assert "mathjax_ignore" in Rows()._repr_html_()


@given(st.text())
def test_any_text_stays_one_cell(text):
    found = cells(Rows([{"x": f".{text}."}]))
    assert found.tags == {"div", "table", "thead", "tbody", "tr", "th", "td"}
    assert len(found.texts) == 2


def test_a_notebook_is_not_flooded():
    found = cells(Rows({"x": number} for number in range(HTML_ROWS + 7)))
    assert found.texts[-1] == "7 more rows"
    assert len(found.texts) == HTML_ROWS + 2
