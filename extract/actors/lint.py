"""What is wrong with the actor data: ``python -m extract.actors.lint`` prints it and exits 1 if there is any."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args

from extract.actors import data
from extract.actors.words import plain, words
from extract.errors import ExtractError
from extract.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from extract.actors.data import Actor, Tenure

_FIELDS = frozenset({"ru", "en", "aliases", "adjectives", "of"})
_ID = re.compile(r"[a-z]+:[a-z0-9]+(-[a-z0-9]+)*")
_SOURCED = ("states.toml", "states-ru.toml", *data.FILES, "offices.toml", "titles.toml", "kinds.toml")


def problems() -> list[str]:
    """Everything wrong with the files of ``seeds/actors``, each as file, place and what to do; empty if all is well."""
    try:
        found = [*_sources(), *_fields()]
        if not found:
            found = [*_actors(data.actors()), *_tenures(data.tenures(), {a.id: a for a in data.actors()}), *_words()]
    except (ExtractError, KeyError, TypeError, ValueError) as error:
        return [f"seeds/actors: cannot be read: {error!r}"]
    return found


def _sources() -> Iterator[str]:
    for name in _SOURCED:
        if not data.read(name).get("source"):
            yield f"{name}: no `source`: say where its facts are from"


def _fields() -> Iterator[str]:
    for name in data.FILES:
        table = data.read(name)
        for section, rows in table.items():
            if section == "source":
                continue
            if section not in data.SECTIONS:
                yield f"{name}: unknown section [{section}]: one of {', '.join(data.SECTIONS)}"
                continue
            for slug, row in rows.items():
                unknown = set(row) - _FIELDS
                missing = {"ru", "en"} - set(row)
                if unknown or missing:
                    yield f"{name}: {slug}: unknown fields {sorted(unknown)}, missing fields {sorted(missing)}"


def _actors(actors: tuple[Actor, ...]) -> Iterator[str]:  # noqa: C901  (a list of checks)
    ids = [a.id for a in actors]
    yield from (f"{i}: the id is given twice" for i in sorted({i for i in ids if ids.count(i) > 1}))
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    adjectives: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if not _ID.fullmatch(actor.id):
            yield f"{actor.id}: not an id like kind:latin-words"
        if actor.kind not in get_args(EntityKind):
            yield f"{actor.id}: unknown kind {actor.kind!r}"
        if actor.of is not None and actor.of not in ids:
            yield f"{actor.id}: `of` refers to {actor.of}, which there is not"
        if any(not words(n) or n != n.strip() for n in actor.names):
            yield f"{actor.id}: an empty name, or one with blanks around it"
        if plain(actor.ru) in map(plain, actor.aliases) or len(set(actor.aliases)) < len(actor.aliases):
            yield f"{actor.id}: an alias that only repeats a name"
        for name in (*actor.names, *actor.people):
            bearers[words(name)].add(actor.id)
        for adjective in actor.adjectives:
            adjectives[plain(adjective)].add(actor.id)
    for key, owners in bearers.items():
        if len(owners) > 1:
            yield f"{' '.join(key)!r} names {', '.join(sorted(owners))}: a name must mean one actor"
    for adjective, owners in adjectives.items():
        if len(owners) > 1:
            yield f"{adjective!r} is the adjective of {', '.join(sorted(owners))}"


def _tenures(tenures: tuple[Tenure, ...], actors: dict[str, Actor]) -> Iterator[str]:
    titles = data.read("titles.toml")["titles"]
    known_until = data.known_until()
    by_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        where = f"offices.toml: {tenure.person}, {tenure.title} of {tenure.body}"
        if tenure.person not in actors or tenure.body not in actors:
            yield f"{where}: no such person or body in the registry"
        if tenure.title not in titles:
            yield f"{where}: no such title in titles.toml"
        if tenure.since is None:
            yield f"{where}: no day since when"
        elif tenure.until is not None and tenure.until <= tenure.since:
            yield f"{where}: until {tenure.until} is not after since {tenure.since}"
        if any(day is not None and day > known_until for day in (tenure.since, tenure.until)):
            yield f"{where}: a day after known_until ({known_until})"
        by_office[tenure.body, tenure.title].append(tenure)
    for (body, title), held in by_office.items():
        for first, second in pairwise(sorted(held, key=lambda t: t.since or known_until)):
            if _overlap(first.until, second.since):
                yield f"offices.toml: {title} of {body}: {first.person} and {second.person} at the same time"


def _overlap(until: date | None, since: date | None) -> bool:
    return until is None or (since is not None and since < until)


def _words() -> Iterator[str]:
    table = data.read("titles.toml")
    for name in (
        "nouns",
        "plain",
        "deputies",
        "fields",
        "roles",
        "modifiers",
        "former",
        "verbs",
        "posts",
        "post_verbs",
    ):
        yield from _repeats(f"titles.toml: {name}", table[name])
    known = set(table["nouns"]) | set(table["roles"])
    for name in ("plain", "fields"):
        yield from (f"titles.toml: {name}: {w!r} is not among `nouns`" for w in table[name] if w not in known)
    kinds = data.read("kinds.toml")
    for name, words_of in kinds.items():
        if isinstance(words_of, list):
            yield from _repeats(f"kinds.toml: {name}", words_of)
            if name not in {*get_args(EntityKind), "quantities", "takes_up", "legal_forms", "travel"}:
                yield f"kinds.toml: {name} is no kind"
    listed = [w for k in get_args(EntityKind) for w in kinds.get(k, ())]
    yield from (f"kinds.toml: {w!r} is of two kinds" for w in sorted({w for w in listed if listed.count(w) > 1}))
    for word, meant in kinds["antecedents"].items():
        yield from (
            f"kinds.toml: antecedents: {word!r}: {k!r} is no kind" for k in meant if k not in get_args(EntityKind)
        )


def _repeats(where: str, listed: list[Any]) -> Iterator[str]:
    yield from (f"{where}: {w!r} stands there twice" for w in sorted({w for w in listed if listed.count(w) > 1}))


def main() -> None:
    """Print what is wrong; exit 1 if anything is."""
    found = problems()
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
