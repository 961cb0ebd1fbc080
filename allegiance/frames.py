"""Rows as DataFrames of pandas and polars, with the types that their query declares."""

from __future__ import annotations

from datetime import date, datetime
from importlib.util import find_spec
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from allegiance.records import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    import polars as pl

    from allegiance.rows import Rows

LIBRARIES = ("pandas", "polars")


def frame(rows: Rows[Mapping[str, Any]], library: str | None) -> pd.DataFrame | pl.DataFrame:
    """The rows as a DataFrame of ``library``; None: of the first that is installed.

    Raises:
        ImportError: It is not installed.
        ValueError: It is none that is known.
    """
    if library not in {None, *LIBRARIES}:
        raise ValueError(f"to_df makes DataFrames of {' or '.join(LIBRARIES)}, not of {library!r}")
    wanted = [library] if library else LIBRARIES
    found = next((name for name in wanted if _installed(name)), None)
    if found is None:
        raise ImportError(f"to_df needs {' or '.join(wanted)}: pip install {wanted[0]}")
    columns = {column: _values(rows, column) for column in rows.columns}
    return _pandas(columns, rows.types) if found == "pandas" else _polars(columns, rows.types)


def _values(rows: Rows[Mapping[str, Any]], column: str) -> list[Any]:
    if all(isinstance(row, Record) for row in rows):
        return list(map(attrgetter(column), rows))  # several times faster than by key
    return [row.get(column) for row in rows]


def _installed(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ValueError:  # a module that says it is not there
        return False


def _pandas(columns: Mapping[str, Sequence[Any]], types: Mapping[str, str]) -> pd.DataFrame:
    import pandas as pd

    kinds = {"integer": "Int64", "number": "float64", "boolean": "boolean", "date": "datetime64[s]"}
    series = {}
    for name, values in columns.items():
        kind = kinds.get(types.get(name, "date" if _are_days(values) else ""))
        series[name] = pd.Series(values, dtype=kind or (None if values else object))
    return pd.DataFrame(series)


def _are_days(values: Sequence[Any]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(value, date) and not isinstance(value, datetime) for value in known)


def _polars(columns: Mapping[str, Sequence[Any]], types: Mapping[str, str]) -> pl.DataFrame:
    import polars as pl

    span = pl.Struct({"part": pl.String, "text": pl.String, "start": pl.Int64, "end": pl.Int64})
    kinds: dict[str, Any] = {
        "text": pl.String,
        "integer": pl.Int64,
        "number": pl.Float64,
        "date": pl.Date,
        "boolean": pl.Boolean,
        "texts": pl.List(pl.String),
        "spans": pl.List(span),
    }
    series = []
    for name, values in columns.items():
        kind = types.get(name)
        told = [_structs(value) for value in values] if kind == "spans" else values
        try:
            series.append(pl.Series(name, told, dtype=kinds.get(kind or ""), strict=kind is not None))
        except TypeError:  # values of several types
            series.append(pl.Series(name, told, dtype=pl.Object))
    return pl.DataFrame(series)


def _structs(spans: Any) -> Any:  # noqa: ANN401 - None or spans
    return None if spans is None else [words._asdict() for words in spans]
