"""An article with all that is to be written of it: made anywhere, also in another process, and written later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.rows import rows
from graph.stored import kept, unpacked

if TYPE_CHECKING:
    from extract.model import Extraction
    from graph.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Prepared:
    """The rows of an article as it was read, without any decision, and what is kept of its extraction."""

    rows: Rows
    kept: Row

    @property
    def article(self) -> str:
        """The article's id."""
        return str(self.kept["id"])

    @property
    def fingerprint(self) -> str:
        """The hash of all rows."""
        return str(self.rows.article["fingerprint"])

    @property
    def source(self) -> str | None:
        """The hash of all that the extraction was made of, if it is known."""
        return self.kept.get("source")

    @property
    def commitments(self) -> int:
        """How many claims bind somebody."""
        return sum("pair" in fact for fact in self.rows.facts)

    def extraction(self) -> Extraction:
        """The extraction."""
        return unpacked(self.kept["data"])


def prepare(extraction: Extraction) -> Prepared:
    """Make all that is to be written of an article.

    Raises:
        GraphError: The extraction is not whole.
    """
    return Prepared(rows(extraction), kept(extraction))
