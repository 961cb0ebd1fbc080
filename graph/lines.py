"""Lines of an export, each checked against the closed lists of the model before anything of it is sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from graph.errors import GraphError
from graph.rows import MODEL
from graph.shape import ENDS, KNOWN_PROPERTIES, LABEL_SETS, key
from graph.values import from_json

#: The longest line that is read, in bytes; an article of a million characters stays below it.
MAX_LINE = 64_000_000


def limited(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file, none of them read further than one byte beyond :data:`MAX_LINE`."""
    while line := stream.readline(MAX_LINE + 1):
        yield line


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its labels, one of :data:`graph.shape.LABEL_SETS`, and its properties, an ``id`` among them."""

    labels: tuple[str, ...]
    properties: dict[str, Any]
    size: int

    @property
    def table(self) -> tuple[str, ...]:
        """What is written together with it: the nodes that are found by the same label."""
        return (key(frozenset(self.labels)),)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship of a type of :data:`graph.shape.ENDS` between the nodes of two ids."""

    type: str
    start: str
    end: str
    properties: dict[str, Any]
    size: int

    @property
    def table(self) -> tuple[str, ...]:
        """What is written together with it: the relationships between nodes of the same labels."""
        return ENDS[self.type]


@dataclass(slots=True)
class Lines:
    """The lines of one export, read one at a time.

    Attributes:
        model: the number of the model, known after :meth:`head`.
        line: the number of the line read last, from 1.
        counts: how many nodes and relationships were read.
    """

    source: Iterable[bytes]
    name: str
    model: int = 0
    line: int = 0
    counts: dict[str, int] = field(default_factory=lambda: {"nodes": 0, "relationships": 0})
    _rest: Iterator[bytes] = field(init=False, repr=False)
    _size: int = field(default=0, init=False, repr=False)
    _digest: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin before the first line."""
        self._rest = iter(self.source)
        self._digest = hashlib.sha256()

    def error(self, what: str, line: int | None = None) -> GraphError:
        """The error that something is wrong with a line; None: with the one read last."""
        return GraphError(f"{self.name}, line {self.line if line is None else line}: {what}")

    def head(self) -> None:
        """Read the first line.

        Raises:
            GraphError: it is not that of an export, or of one that a later version wrote.
        """
        record = self._next() or {}
        model = record.get("model")
        if record.get("allegiance") != "graph" or not isinstance(model, int) or isinstance(model, bool):
            self.line = 1
            raise self.error("not an export of a graph: such a file is made by `allegiance export jsonl FILE`")
        if not 1 <= model <= MODEL:
            raise self.error(f"a graph of model {model}, this version knows models up to {MODEL}: update Allegiance")
        self.model = model

    def __iter__(self) -> Iterator[tuple[int, Node | Relationship]]:
        """The number of each line with what it tells, up to the last line, which must agree with all before.

        Raises:
            GraphError: a line is not of an export, or the file was cut off or changed.
        """
        before = self._digest.copy()
        while (record := self._next()) is not None:
            if "end" in record:
                self._check_end(record["end"], before.hexdigest())
                return
            before = self._digest.copy()
            yield self.line, self._read(record)
        raise self.error("the file ends here, but an export ends with a line that counts all: it was cut off")

    def _next(self) -> dict[str, Any] | None:
        try:
            line = next(self._rest, None)
        except OSError as error:
            raise GraphError(f"{self.name}: cannot be read: {error.strerror or error}") from None
        if line is None:
            return None
        self.line += 1
        self._size = len(line)
        if len(line) > MAX_LINE:
            raise self.error(f"longer than {MAX_LINE:,} bytes")
        self._digest.update(line.rstrip(b"\r\n") + b"\n")
        try:
            record = json.loads(line.decode())
        except UnicodeDecodeError:
            raise self.error("not UTF-8") from None
        except (ValueError, RecursionError):
            raise self.error("not a line of JSON") from None
        if not isinstance(record, dict):
            raise self.error("not a JSON object")
        return record

    def _check_end(self, end: object, digest: str) -> None:
        if end != {**self.counts, "sha256": digest}:
            raise self.error("the count or the checksum does not agree with the lines before: the file was changed")
        if next(self._rest, None) is not None:
            self.line += 1
            raise self.error("more after the last line of the export")

    def _read(self, record: dict[str, Any]) -> Node | Relationship:
        try:
            return self._node(record) if "labels" in record else self._relationship(record)
        except ValueError as error:
            raise self.error(str(error)) from None

    def _node(self, record: dict[str, Any]) -> Node:
        if record.keys() != {"labels", "properties"}:
            raise ValueError("a node has labels and properties, and nothing else")
        labels = record["labels"]
        if not _texts(labels) or frozenset(labels) not in LABEL_SETS or len(set(labels)) < len(labels):
            raise ValueError(f"no node of this model has the labels {dumped(labels)}")
        properties = _properties(record["properties"])
        if not isinstance(properties.get("id"), str) or not properties["id"]:
            raise ValueError("a node needs an id, a text")
        self.counts["nodes"] += 1
        return Node(tuple(labels), properties, self._size)

    def _relationship(self, record: dict[str, Any]) -> Relationship:
        if record.keys() != {"from", "properties", "to", "type"}:
            raise ValueError("neither a node (labels, properties) nor a relationship (from, properties, to, type)")
        kind, ends = record["type"], (record["from"], record["to"])
        if not isinstance(kind, str) or kind not in ENDS:
            raise ValueError(f"no relationship of this model has the type {dumped(kind)}")
        for end, label in zip(ends, ENDS[kind], strict=True):
            if not _texts(end) or len(end) != 2 or end[0] != label:  # noqa: PLR2004 - label and id
                raise ValueError(f"{kind} leads from {' to '.join(ENDS[kind])}, each as [label, id], not {dumped(end)}")
        self.counts["relationships"] += 1
        return Relationship(kind, ends[0][1], ends[1][1], _properties(record["properties"]), self._size)


def _properties(given: object) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise ValueError("properties are a JSON object")  # noqa: TRY004 - the line is told with it
    unknown = sorted(given.keys() - KNOWN_PROPERTIES)
    if unknown:
        raise ValueError(f"nothing of this model has the property {', '.join(map(dumped, unknown))}")
    made = {}
    for name, value in given.items():
        try:
            made[name] = from_json(value)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
    return made


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def dumped(value: object) -> str:
    """A value of a line for a message, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else text[:100] + "…"  # noqa: PLR2004 - a line of a terminal
