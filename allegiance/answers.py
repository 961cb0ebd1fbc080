"""What the generated methods of the query library are written against."""

from __future__ import annotations

from abc import ABC, abstractmethod

from allegiance.records import R
from allegiance.rows import Rows


class Answers(ABC):
    """Asks queries of the library."""

    @abstractmethod
    def _answer(self, record: type[R], name: str, /, **parameters: object) -> Rows[R]:
        """Ask the query of that name and make a record of each row."""


class AsyncAnswers(ABC):
    """Asks queries of the library in coroutines."""

    @abstractmethod
    async def _answer(self, record: type[R], name: str, /, **parameters: object) -> Rows[R]:
        """Ask the query of that name and make a record of each row."""
