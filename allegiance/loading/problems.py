"""Articles that could not be loaded, and the file of them, which can be loaded again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from extract.errors import ExtractError

if TYPE_CHECKING:
    from types import TracebackType

    from extract.articles import ReadArticle


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article could not be loaded: ``where`` it was read, and what is known of it.

    ``article`` is the article where it could be read, else ``path`` the file that holds it, if any.
    """

    where: str
    reason: str
    article: ReadArticle | None = None
    path: str | None = None

    def __str__(self) -> str:
        return self.reason if self.reason.startswith(self.where) else f"{self.where}: {self.reason}"

    def row(self) -> dict[str, Any]:
        """What is written of it: a row that can be loaded again (see :mod:`allegiance.loading.lines`)."""
        if self.article is None:
            path = {"path": str(Path(self.path).absolute())} if self.path is not None else {}
            return {**path, "failure": str(self)}
        given = self.article.article
        told = {
            "article": given.id,
            "date": given.published.isoformat() if given.published else None,
            "title": given.title,
            "outlet": given.outlet,
            "url": given.url,
            "failure": str(self),
        }
        text: dict[str, Any] = {"text": given.text}
        if self.article.sentences is not None:
            text = {"sentences": [sentence.text for sentence in self.article.sentences]}
        return {name: value for name, value in {**told, **text}.items() if value is not None}


class FailuresFile:
    """Takes failures as they come, one JSON object a line; written when the first comes."""

    def __init__(self, path: str | Path | None, *, go_on: bool = False) -> None:
        self._path = path
        self._mode = "a" if go_on else "w"
        self._file: IO[str] | None = None
        if path is not None:
            self._open()  # a file that cannot be written is told before anything is loaded

    def _open(self) -> None:
        try:
            self._file = Path(str(self._path)).open(self._mode, encoding="utf-8")  # noqa: SIM115 - until it is left
        except OSError as error:
            raise ExtractError(f"{self._path}: cannot be written: {error.strerror or error}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, failure: Failure) -> None:
        """Write one, so that it is there whatever happens next."""
        if self._file is not None:
            self._file.write(json.dumps(failure.row(), ensure_ascii=False) + "\n")
            self._file.flush()
