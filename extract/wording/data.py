"""The words of ``ru.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Data:
    """Lemmas by how they compare; the fields are those of the file."""

    endings: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    prefixes: dict[str, str]
    light: frozenset[str]
    imposing: frozenset[str]
    measures: frozenset[str]
    deeds: frozenset[str]
    empty: frozenset[str]
    idle: frozenset[str]
    roots: dict[str, str]
    alike: tuple[tuple[str, ...], ...]
    numbers: dict[str, int]
    multiples: dict[str, int]


@cache
def data() -> Data:
    """The data, read once."""
    read = tomllib.loads(files("extract").joinpath("wording", "ru.toml").read_text("utf-8"))
    return Data(
        endings=tuple(sorted(read["endings"], key=len, reverse=True)),
        changes=tuple((ending, other) for ending, other in read["changes"]),
        prefixes={prefix: prefix for prefix in read["prefixes"]} | dict(read["longer"]),
        light=frozenset(read["light"]),
        imposing=frozenset(read["imposing"]),
        measures=frozenset(read["measures"]),
        deeds=frozenset(read["deeds"]),
        empty=frozenset(read["empty"]),
        idle=frozenset(read["idle"]),
        roots=read["roots"],
        alike=tuple(tuple(group["words"]) for group in read["alike"]),
        numbers=read["numbers"],
        multiples=read["multiples"],
    )
