"""The files that the importer reads: one of rows, and one of its header, for each kind of node or relationship."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from graph.bulk.cells import cell, kind, quoted
from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from graph.rows import Row


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file holds.

    ``option`` is how the importer is told of it (``nodes=Claim``, ``relationships=ABOUT``, or without a name where the
    rows say it); ``keys`` are the first fields of its header: ids, ends, labels, types; ``width`` is the number of the
    fields after them, some of which nothing may need: which there are is known only once all rows are there.
    """

    name: str
    option: str
    keys: tuple[str, ...]
    width: int

    @property
    def of_nodes(self) -> bool:
        """Whether it holds nodes."""
        return self.option.startswith("nodes")


def nodes(name: str, label: str, *more: str, width: int) -> Shape:
    """The shape of a file of nodes with this label, whose first field is their id."""
    return Shape(name, f"nodes={label}", (f"id:ID({label})", *more), width)


def relationships(name: str, start: str, end: str, type_: str | None = None, width: int = 0) -> Shape:
    """The shape of a file of relationships between nodes of two labels; without a type, the rows say it."""
    ends = (f":START_ID({start})", f":END_ID({end})")
    if type_:
        return Shape(name, f"relationships={type_}", ends, width)
    return Shape(name, "relationships", (*ends, ":TYPE"), width)


@dataclass
class Table:
    """One file while it is written. Its columns are those of the rows so far; the header is written last."""

    shape: Shape
    folder: Path
    columns: dict[str, str | None] = field(default_factory=dict)
    empty: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    rows: int = 0
    _file: IO[bytes] | None = None
    _seen: dict[str, type] = field(default_factory=dict)

    def lines(self, rows: Iterable[tuple[Sequence[str], Row]]) -> list[str]:
        """Rows as lines, not yet written; each is its keys and its properties.

        Raises:
            GraphError: A property cannot be written, or is of another type than in the rows before.
        """
        return [self._line(keys, properties) for keys, properties in rows]

    def write(self, lines: Sequence[str]) -> tuple[int, int]:
        """Write lines; where they begin and end in the file, in bytes.

        Raises:
            GraphError: A text is no Unicode text, so that it cannot be written.
        """
        if self._file is None:
            self._file = self.path.open("wb")
        start = self._file.tell()
        end = start + self._file.write("".join(lines).encode())
        self.rows += len(lines)
        return start, end

    def add(self, keys: Sequence[str], properties: Row) -> None:
        """Write one row."""
        self.write([self._line(keys, properties)])

    @property
    def path(self) -> Path:
        """The file of the rows."""
        return self.folder / f"{self.shape.name}.csv"

    @property
    def header_path(self) -> Path:
        """The file of the header."""
        return self.folder / f"{self.shape.name}-header.csv"

    def close(self) -> None:
        """Write the header; a table without rows leaves no file."""
        if self._file is None:
            return
        self._file.close()
        fields = [*self.shape.keys, *(f"{name}:{type_ or 'string[]'}" for name, type_ in self.columns.items())]
        fields += [":IGNORE"] * (self.shape.width - len(self.columns))
        self.header_path.write_text(",".join(fields) + "\n", encoding="utf-8")

    @property
    def option(self) -> str | None:
        """The importer's option for it, with names of files in its folder; None if there are no rows."""
        if not self.rows:
            return None
        return f"--{self.shape.option}=./{self.header_path.name},./{self.path.name}"

    def _line(self, keys: Sequence[str], properties: Row) -> str:
        for name, value in properties.items():
            if self._seen.get(name) is not type(value):
                self._learn(name, value)
        if self.shape.option == "relationships":
            self.types.add(keys[-1])
        value = properties.get
        unused = "," * (self.shape.width - len(self.columns))
        return f"{','.join([*map(quoted, keys), *[cell(value(name)) for name in self.columns]])}{unused}\n"

    def _learn(self, name: str, value: Any) -> None:  # noqa: ANN401 - values of properties
        """Take a property into the columns, or see that it fits there."""
        found, known = kind(value), self.columns.get(name)
        if found is None:
            self.empty.add(name)
        if None not in {found, known} and found != known:
            raise GraphError(f"{self.shape.name}: {name} is {known} in other rows, and {found} in one")
        self.columns[name] = known or found
        if not isinstance(value, list | tuple):  # of lists each may be empty, or of something else
            self._seen[name] = type(value)
        if len(self.columns) > self.shape.width:
            names = ", ".join(self.columns)
            raise GraphError(f"{self.shape.name}: more than {self.shape.width} properties: {names}")
