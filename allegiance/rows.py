"""A table of results: a list of dicts that goes to pandas in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


class Rows(list[dict[str, Any]]):
    """Rows of one query or extraction: each a dict from column to value; ``columns`` keeps their order."""

    def __init__(self, rows: Iterable[Mapping[str, Any]] = (), columns: Sequence[str] = ()) -> None:
        super().__init__(dict(row) for row in rows)
        self.columns = tuple(columns) or (tuple(self[0]) if self else ())

    def to_df(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame; raises ImportError if pandas is not installed."""
        try:
            import pandas as pd
        except ImportError:
            raise ImportError("to_df needs pandas: pip install pandas") from None
        return pd.DataFrame(list(self), columns=list(self.columns))
