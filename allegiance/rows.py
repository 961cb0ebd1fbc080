"""What a query answers: an immutable sequence of rows that prints itself as a table and goes to pandas or polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Row_co = TypeVar("Row_co", bound=Mapping[str, Any], covariant=True)


class Rows(Sequence[Row_co]):
    """Rows of one query or extraction; it cannot be changed.

    ``columns`` names the columns in order. Each row is a mapping from column to value: of a query of the library a
    :class:`~allegiance.records.Record`, which has the columns as typed attributes too, else a dict.

    Shown in a terminal or a notebook, it is a table of what fits there.
    """

    __slots__ = ("_rows", "columns", "types")

    def __init__(
        self, rows: Iterable[Row_co] = (), columns: Sequence[str] = (), types: Mapping[str, str] | None = None
    ) -> None:
        """Keep the rows.

        Args:
            rows: the rows, mappings with the same keys.
            columns: these keys; if there are none, those of the first row.
            types: the types of columns that are known (:data:`cypher.model.COLUMN_TYPES`), so that a DataFrame has
                them even where no row tells.
        """
        self._rows = tuple(rows)
        self.columns: tuple[str, ...] = tuple(columns) or (tuple(self._rows[0]) if self._rows else ())
        self.types: Mapping[str, str] = types or {}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row_co]:
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row_co: ...
    @overload
    def __getitem__(self, index: slice) -> Rows[Row_co]: ...
    def __getitem__(self, index: int | slice) -> Row_co | Rows[Row_co]:
        if isinstance(index, slice):
            return Rows(self._rows[index], self.columns, self.types)
        return self._rows[index]

    def __eq__(self, other: object) -> bool:
        """Whether ``other`` is a sequence of the same rows in the same order."""
        if isinstance(other, Rows | list | tuple):
            return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment] # rows may be dicts

    def __repr__(self) -> str:
        from allegiance.tables import text_table

        return text_table(self)

    def _repr_html_(self) -> str:
        """The table that Jupyter shows."""
        from allegiance.tables import html_table

        return html_table(self)

    @overload
    def to_df(self) -> pd.DataFrame: ...
    @overload
    def to_df(self, library: Literal["pandas"]) -> pd.DataFrame: ...
    @overload
    def to_df(self, library: Literal["polars"]) -> pl.DataFrame: ...
    def to_df(self, library: Literal["pandas", "polars"] | None = None) -> pd.DataFrame | pl.DataFrame:
        """The rows as a DataFrame.

        Args:
            library: ``"pandas"`` or ``"polars"``; None: pandas if it is installed, else polars.

        Raises:
            ImportError: it is not installed.
            ValueError: it is neither of the two.
        """
        from allegiance.frames import frame

        return frame(self, library)
