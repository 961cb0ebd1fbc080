"""Takes the lines of former versions of articles out of files."""

from __future__ import annotations

import shutil
from collections import defaultdict
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.bulk.spool import Spans
    from graph.bulk.tables import Table

_CHUNK = 1 << 20


def cut(tables: Mapping[str, Table], replaced: Iterable[Spans]) -> None:
    """Take parts out of the files of tables, each once; files of which nothing goes are left alone.

    Args:
        tables: by name, closed.
        replaced: of each version that goes, where its lines begin and end in bytes, by name of the table.
    """
    gone: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for spans in replaced:
        for name, span in spans.items():
            gone[name].append(span)
    for name, places in gone.items():
        path = tables[name].path
        left = path.with_suffix(".part")
        with path.open("rb") as source, left.open("wb") as target:
            for start, end in sorted(places):
                _copy(source, target, start - source.tell())
                source.seek(end)
            shutil.copyfileobj(source, target, _CHUNK)
        left.replace(path)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size > 0:
        part = source.read(min(size, _CHUNK))
        target.write(part)
        size -= len(part)
