"""Where a load that was stopped goes on: kept in a small file while it runs, by what is loaded and where to."""

from __future__ import annotations

import hashlib
import json
import os
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from allegiance.loading.sources import Place
from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.settings import Settings

#: Names the folder of all that Allegiance keeps for a user; the files are in ``loads`` below it.
HOME_VARIABLE = "ALLEGIANCE_HOME"


@dataclass(frozen=True, slots=True)
class Mark:
    """All before ``place`` is done; ``article`` (with the hash of its ``source``) is the last that is in the graph."""

    path: str
    offset: int
    size: int
    changed: int
    article: str | None = None
    source: str | None = None

    @property
    def place(self) -> Place:
        """Where to go on."""
        return Place(self.path, self.offset)


class Marks:
    """The file of one load: the same sources into the same database, with the same options."""

    def __init__(self, paths: Sequence[str], settings: Settings, options: object) -> None:
        given = [str(Path(path).absolute()) if path != "-" else path for path in paths]
        named = json.dumps([given, settings.uri, settings.database, repr(options)])
        self._file = _folder() / f"{hashlib.sha256(named.encode()).hexdigest()[:24]}.json"

    def read(self) -> Mark | None:
        """The mark that a stopped load left; None if there is none.

        Raises:
            ExtractError: the file to go on with is another by now.
        """
        try:
            mark = Mark(**json.loads(self._file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        if mark.offset and _state(mark.path) != (mark.size, mark.changed):
            raise ExtractError(f"{mark.path}: has changed since the load was stopped: load without --resume")
        return mark

    def write(self, place: Place, article: str | None, source: str | None) -> None:
        """Keep how far the load is; a folder that cannot be written only means that it cannot be resumed."""
        size, changed = _state(place.path)
        text = json.dumps(asdict(Mark(place.path, place.offset, size, changed, article, source)))
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = self._file.with_suffix(f".{os.getpid()}.new")
            new.write_text(text, encoding="utf-8")
            new.replace(self._file)

    def remove(self) -> None:
        """Forget it: all is done."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


class Order:
    """Articles in the order in which they were read, to know before which place all are done."""

    def __init__(self) -> None:
        self._open: deque[tuple[int, Place]] = deque()
        self._done: set[int] = set()
        self._next = 0

    def add(self, place: Place) -> int:
        """One more article, after which reading goes on at a place; its number."""
        self._open.append((self._next, place))
        self._next += 1
        return self._next - 1

    def done(self, number: int) -> Place | None:
        """An article is done; the place before which all are, if that is a new one."""
        self._done.add(number)
        place = None
        while self._open and self._open[0][0] in self._done:
            number, place = self._open.popleft()
            self._done.remove(number)
        return place


def _state(path: str) -> tuple[int, int]:
    try:
        told = Path(path).stat()
    except OSError:
        return -1, -1
    return told.st_size, told.st_mtime_ns


def _folder() -> Path:
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute() / "loads"
    import platformdirs

    return platformdirs.user_state_path("allegiance") / "loads"
