"""The query library as Python methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from allegiance.rows import Rows


class LibraryMethods(Protocol):
    """One method a query; names and ids are taken in Russian or English, in any case."""

    def ask(self, name: str, /, **parameters: object) -> Rows:
        """Ask a question of the library by its name."""
        ...
