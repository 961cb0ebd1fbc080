import sys

import pytest

from allegiance import Rows


def test_rows_are_dicts_that_go_to_pandas_in_column_order():
    rows = Rows([{"b": 1, "a": None}, {"a": "я", "b": 2}], columns=("a", "b"))
    frame = rows.to_df()
    assert list(frame.columns) == ["a", "b"]
    assert frame["b"].tolist() == [1, 2]
    assert rows[0]["b"] == 1


def test_no_rows_keep_their_columns():
    assert list(Rows(columns=("a", "b")).to_df().columns) == ["a", "b"]
    assert Rows([{"x": 1}]).columns == ("x",)


def test_without_pandas_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        Rows().to_df()
