"""Actors of the graph that may be one: proposals with their reasons, for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.connection import Connection

#: How alike the spellings of two names must be, of 100 (rapidfuzz's ratio over transliterated letters).
ALIKE = 88.0
#: Letters at the start of a word in a name under which names are compared with each other.
_KEY = 3
#: More actors than these under one key tell nothing, and take long to compare.
_CROWD = 400
_SHORT = 6

ACTORS = """
MATCH (a:Actor)
OPTIONAL MATCH (a)<-[role:SUBJECT|OBJECT|SPEAKER]-(:Claim)
RETURN a.id AS id, a.kind AS kind, a.name AS name, a.name_en AS name_en, a.registered AS registered,
       count(role) AS mentions
ORDER BY id
"""
OFFICES = """
MATCH (a:Person)<-[:SUBJECT]-(c:Claim {relation: 'HOLDS_POSITION', polarity: 'affirmed'})-[:OBJECT]->(body:Entity)
WHERE c.content IS NOT NULL
RETURN DISTINCT a.id AS id, toLower(c.content) + ' @ ' + body.id AS office
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of an actor: its names in Latin letters, lower case."""

    id: str
    kind: str
    name: str
    registered: bool
    mentions: int
    latin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two actors that may be one: ``actor`` would be merged into ``other``; ``score`` is 0 to 1."""

    actor: str
    actor_id: str
    other: str
    other_id: str
    score: float
    reasons: tuple[str, ...]


def duplicates(connection: Connection) -> list[Proposal]:
    """Pairs that may be one actor, the likeliest first. Two that the registry knows apart are never proposed."""
    actors = [
        Known(
            row["id"],
            row["kind"],
            row["name"],
            bool(row["registered"]),
            row["mentions"],
            tuple(dict.fromkeys(latin(name) for name in (row["name"], row["name_en"]) if name)),
        )
        for row in connection.run(ACTORS)
    ]
    offices: dict[str, set[str]] = defaultdict(set)
    for row in connection.run(OFFICES):
        offices[row["id"]].add(row["office"])
    return proposals(actors, offices)


def proposals(actors: Iterable[Known], offices: dict[str, set[str]]) -> list[Proposal]:
    """The same, of actors given with the offices (title and body, in words) that articles say they hold."""
    made = []
    for one, other in _near(actors):
        reasons = list(_reasons(one, other, offices))
        if reasons:
            into, merged = sorted((one, other), key=lambda a: (not a.registered, -a.mentions, a.id))
            score = round(max(weight for weight, _ in reasons) / 100, 2)
            words = tuple(words for _, words in reasons)
            made.append(Proposal(merged.name, merged.id, into.name, into.id, score, words))
    return sorted(made, key=lambda p: (-p.score, p.actor_id, p.other_id))


def latin(name: str) -> str:
    """A name in Latin letters, lower case, single spaces: "Жан-Ив Ле Дриан" → "zhan-iv le drian"."""
    from anyascii import anyascii

    return " ".join(anyascii(name).lower().replace("'", "").split())


def _near(actors: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs of one kind that share the beginning of a word, or one of whose names is short for the other's."""
    under: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for actor in actors:
        keys = {word[:_KEY] for name in actor.latin for word in name.split()} | {initials(n) for n in actor.latin}
        for key in keys - {""}:
            under[actor.kind, key].append(actor)
    seen: set[tuple[str, str]] = set()
    for crowd in under.values():
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            pair = (one.id, other.id)
            if one.id != other.id and pair not in seen and not (one.registered and other.registered):
                seen.add(pair)
                yield one, other


def initials(name: str) -> str:
    """The first letters of a name's words where it has three or more, or a name as short as an abbreviation itself."""
    words = [word for word in name.replace("-", " ").split() if len(word) > 1]
    return "".join(word[0] for word in words) if len(words) >= _KEY else name if len(name) < _SHORT else ""


def _reasons(one: Known, other: Known, offices: dict[str, set[str]]) -> Iterator[tuple[float, str]]:
    from rapidfuzz import fuzz

    if set(one.latin) & set(other.latin):
        yield 99.0, "the same in Latin letters"
        return
    ratio, spelled = max((fuzz.ratio(a, b), f"{a} / {b}") for a in one.latin for b in other.latin)
    sorted_alike = max(fuzz.token_sort_ratio(a, b) for a in one.latin for b in other.latin)
    if max(ratio, sorted_alike) >= ALIKE and not _numbers_differ(one, other):
        yield max(ratio, sorted_alike), f"spelled alike: {spelled}"
    if one.kind == "person":
        if _surname(one) == _surname(other) and _first_names_fit(one, other):
            yield 85.0, "the same surname, and no other given name"
        shared = sorted(offices.get(one.id, set()) & offices.get(other.id, set()))
        if shared and fuzz.ratio(_surname(one), _surname(other)) >= ALIKE - 18:
            yield 80.0, f"the same office: {shared[0]}"
    elif {initials(n) for n in one.latin if " " in n} & set(other.latin) or {
        initials(n) for n in other.latin if " " in n
    } & set(one.latin):
        yield 75.0, "one is short for the other"


def _surname(actor: Known) -> str:
    return actor.latin[0].rpartition(" ")[2]


def _first_names_fit(one: Known, other: Known) -> bool:
    """Whether one has no given name, or an initial that begins the other's."""
    firsts = [actor.latin[0].rpartition(" ")[0].split(" ")[0].rstrip(".") for actor in (one, other)]
    short, long = sorted(firsts, key=len)
    return not short or (len(short) == 1 and long.startswith(short))


def _numbers_differ(one: Known, other: Known) -> bool:
    digits = [{c for c in actor.latin[0] if c.isdigit()} for actor in (one, other)]
    return digits[0] != digits[1]
