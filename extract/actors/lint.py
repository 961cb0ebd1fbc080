"""What is wrong with the actor data: ``python -m extract.actors.lint`` prints it and exits 1 if there is any."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args

from extract.actors import data
from extract.actors.tables import NO_SURNAME
from extract.actors.words import plain, words
from extract.errors import ExtractError
from extract.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from extract.actors.data import Actor, Membership, Tenure
    from extract.actors.tables import PersonRow

_FIELDS = frozenset({"ru", "en", "aliases", "adjectives", "places", "of", "status", "wikidata", "source"})
_ID = re.compile(r"[a-z]+:[a-z0-9]+(-[a-z0-9]+)*")
_ITEM = re.compile(r"Q[1-9][0-9]*")
_SOURCED = ("states.toml", "states-ru.toml", *data.FILES, "titles.toml", "kinds.toml")
_WORD_LISTS = (
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
    "shared",
)

#: Lists of ``kinds.toml`` that are no kind of actor, event or topic.
_NO_KINDS = frozenset(
    {
        "quantities",
        "takes_up",
        "relatives",
        "agencies",
        "legal_forms",
        "common_surnames",
        "travel",
        "craft",
        "transparent",
        "transparent_many",
        "courtesy",
        "descriptors",
    },
)


def problems() -> list[str]:
    """Everything wrong with the files of ``seeds/actors``, each as file, place and what to do; empty if all is well."""
    try:
        found = [*_sources(), *_fields()]
        if not found:
            found = [*of_facts(data.people(), data.actors(), data.tenures(), data.known_until()), *_words()]
            found += _memberships(data.memberships(), {a.id for a in data.actors()})
    except (ExtractError, KeyError, TypeError, ValueError) as error:
        return [f"seeds/actors: cannot be read: {error!r}"]
    return found


def of_facts(
    people: Collection[PersonRow], actors: tuple[Actor, ...], tenures: tuple[Tenure, ...], until: date | None
) -> list[str]:
    """Everything wrong with actors and offices, whoever they are from.

    Args:
        people: the rows that the persons among ``actors`` are from.
        actors: all actors.
        tenures: all terms of office.
        until: the day up to which the offices are known; None where that is not to be checked.
    """
    by_id = {a.id: a for a in actors}
    return [
        *_people(people),
        *_actors(actors),
        *_surnames(actors, {t.person for t in tenures}),
        *_tenures(tenures, by_id, until),
        *_named_sources((a.id, a.source) for a in actors if a.source),
        *_named_sources((f"{data.OFFICES}: {t.person}, {t.title} of {t.body}", t.source) for t in tenures),
    ]


def _sources() -> Iterator[str]:
    for name in _SOURCED:
        if not data.read(name).get("source"):
            yield f"{name}: no `source`: say where its facts are from"
    for key, row in data.read("sources.toml").items():
        if isinstance(row, dict) and not row.get("name"):
            yield f"sources.toml: {key}: no `name`: say what the source is"


def _named_sources(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    known = {key for key, row in data.read("sources.toml").items() if isinstance(row, dict)}
    for where, source in rows:
        yield from (f"{where}: source {key!r} is not in sources.toml" for key in source.split(";") if key not in known)


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


def _people(people: Collection[PersonRow]) -> Iterator[str]:
    ids = Counter(row.id for row in people)
    yield from (f"{data.PEOPLE}: {i}: the id is given twice" for i, count in ids.items() if count > 1)
    for row in people:
        where = f"{data.PEOPLE}: {row.id}"
        if not row.source:
            yield f"{where}: no source: say where the facts are from"
        if row.surname not in {"", NO_SURNAME}:
            yield f"{where}: surname {row.surname!r} is neither empty (the last name) nor {NO_SURNAME!r} (none)"
        if row.alone not in {"", "yes"}:
            yield f"{where}: alone {row.alone!r} is neither empty nor 'yes'"


def _actors(actors: tuple[Actor, ...]) -> Iterator[str]:  # noqa: C901, PLR0912  (a list of checks)
    ids = Counter(a.id for a in actors)
    yield from (f"{i}: the id is given twice" for i in sorted(i for i, count in ids.items() if count > 1))
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    adjectives: dict[str, set[str]] = defaultdict(set)
    items: dict[str, set[str]] = defaultdict(set)
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
        if actor.wikidata is not None:
            items[actor.wikidata].add(actor.id)
            if not _ITEM.fullmatch(actor.wikidata):
                yield f"{actor.id}: {actor.wikidata!r} is no item of Wikidata: write Q and its number"
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
    for item, owners in items.items():
        if len(owners) > 1:
            yield f"{item} is the item of {', '.join(sorted(owners))}: one of them is wrong, or they are one"


def _surnames(actors: tuple[Actor, ...], officials: set[str]) -> Iterator[str]:
    """Surnames that are said to be enough for two persons whom no office tells apart."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.alone and actor.id not in officials:
            for surname in actor.surnames:
                bearers[surname].add(actor.id)
    for surname, owners in bearers.items():
        if len(owners) > 1:
            yield (
                f"{data.PEOPLE}: {surname!r} alone would mean {', '.join(sorted(owners))}, none of them in an office "
                "with days: leave `alone` to the one whom it means"
            )


def _tenures(tenures: tuple[Tenure, ...], actors: dict[str, Actor], known_until: date | None) -> Iterator[str]:
    table = data.read("titles.toml")
    titles, shared = table["titles"], set(table["shared"])
    by_office: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        where = f"{data.OFFICES}: {tenure.person}, {tenure.title} of {tenure.body}"
        if tenure.person not in actors or tenure.body not in actors:
            yield f"{where}: no such person or body in the registry"
        if tenure.title not in titles:
            yield f"{where}: no such title in titles.toml"
        if tenure.since is None:
            yield f"{where}: no day since when"
        elif tenure.until is not None and tenure.until <= tenure.since:
            yield f"{where}: until {tenure.until} is not after since {tenure.since}"
        if known_until is not None and any(d is not None and d > known_until for d in (tenure.since, tenure.until)):
            yield f"{where}: a day after known_until ({known_until})"
        if tenure.since is not None and tenure.title not in shared:
            by_office[tenure.body, tenure.title].append(tenure)
    yield from _overlaps(by_office)


def _overlaps(by_office: dict[tuple[str, str], list[Tenure]]) -> Iterator[str]:
    for (body, title), held in by_office.items():
        for first, second in pairwise(sorted(held, key=lambda t: str(t.since))):
            if first.until is None or (second.since is not None and second.since < first.until):
                yield (
                    f"{data.OFFICES}: {title} of {body}: {first.person} (since {first.since}, until "
                    f"{first.until or 'now'}) and {second.person} (since {second.since}) at the same time"
                )


def _memberships(memberships: tuple[Membership, ...], ids: set[str]) -> Iterator[str]:
    spans: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for row in memberships:
        where = f"{data.MEMBERS}: {row.member} in {row.body}"
        if row.member not in ids or row.body not in ids:
            yield f"{where}: no such actor in the registry"
        if row.since is not None and row.until is not None and row.until <= row.since:
            yield f"{where}: until {row.until} is not after since {row.since}"
        spans[row.body, row.member].append(row)
    for (body, member), rows in spans.items():
        for first, second in pairwise(sorted(rows, key=lambda r: str(r.since or ""))):
            if first.until is None or (second.since is not None and second.since < first.until):
                yield f"{data.MEMBERS}: {member} in {body}: a member twice at the same time"
    yield from _named_sources((f"{data.MEMBERS}: {r.member} in {r.body}", r.source) for r in memberships)


def _words() -> Iterator[str]:
    table = data.read("titles.toml")
    for name in _WORD_LISTS:
        yield from _repeats(f"titles.toml: {name}", table[name])
    for key, ways in table["titles"].items():
        yield from _repeats(f"titles.toml: titles: {key}", ways)
    yield from (
        f"titles.toml: shared: {key!r} is not among `titles`" for key in table["shared"] if key not in table["titles"]
    )
    known = set(table["nouns"]) | set(table["roles"])
    for name in ("plain", "fields"):
        yield from (f"titles.toml: {name}: {w!r} is not among `nouns`" for w in table[name] if w not in known)
    kinds = data.read("kinds.toml")
    for name, words_of in kinds.items():
        if isinstance(words_of, list):
            yield from _repeats(f"kinds.toml: {name}", words_of)
            if name not in {*get_args(EntityKind), *_NO_KINDS}:
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
