"""Who and what the articles that are made up tell of: actors, events and topics, each the same at any time."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from extract.model import Entity, EntityKind

#: How many of a hundred actors are of a kind; the most named ones are states.
KINDS: dict[EntityKind, int] = {
    "person": 45, "state": 12, "government_body": 14, "organization": 18, "alliance": 3, "group": 8,
}  # fmt: skip
STATES_FIRST = 5
REGISTERED = 0.4
CONTENT = ("infinitives", "adjectives", "nouns")


@cache
def words() -> dict[str, Any]:
    """The words by what they are for."""
    raw = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    beginnings = {name: raw.pop(f"of_{name}").split(" ") for name in CONTENT}
    told = {name: value.split() if isinstance(value, str) else value for name, value in raw.items()}
    return told | {name: [begin + word for begin in beginnings[name] for word in told[name]] for name in CONTENT}


@cache
def actor(rank: int) -> Entity:
    """The actor that is named as often as its rank says, 0 the most."""
    draw = random.Random(f"actor {rank}")  # noqa: S311 - no secret
    kind = "state" if rank < STATES_FIRST else draw.choices(list(KINDS), list(KINDS.values()))[0]
    name, english, aliases = _named(kind, rank, draw)
    known = rank < STATES_FIRST or draw.random() < REGISTERED
    return Entity(f"made:{rank}", kind, name, name, english if known else None, aliases if known else (), known)


@cache
def thing(kind: EntityKind, number: int) -> Entity:
    """An event or a topic."""
    draw = random.Random(f"{kind} {number}")  # noqa: S311 - no secret
    name = f"{draw.choice(words()[f'{kind}s'])} {_root(draw)}а {number}"
    return Entity(f"{kind}:made-{number}", kind, name, name)


def _named(kind: EntityKind, rank: int, draw: random.Random) -> tuple[str, str, tuple[str, ...]]:
    """Its name, one in English, and other names. Several people may have one last name."""
    root = _root(draw)
    if kind == "person":
        first, last = draw.choice(words()["first_names"]), root + draw.choice(words()["persons"])
        return f"{first} {last}", f"Actor {rank}", (f"{first[0]}. {last}", f"{last}-{rank}")
    if kind == "state":
        name = root + draw.choice(words()["states"])
        return f"{name} {rank}" if rank >= STATES_FIRST else name, f"State {rank}", (f"Республика {name} {rank}",)
    if kind == "government_body":
        return f"{draw.choice(words()['bodies'])} {root}ии {rank}", f"Body {rank}", (f"ведомство {root}ии {rank}",)
    what = draw.choice(words()[f"{kind}s"])
    return f"{what} «{root}а» {rank}", f"{kind.title()} {rank}", (f"«{root}а» {rank}",)


def _root(draw: random.Random) -> str:
    return draw.choice(words()["beginnings"]) + draw.choice(words()["middles"]) + draw.choice("бвгдзклмнпрст")
