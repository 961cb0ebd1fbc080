"""Read and check the vocabulary files, and look entries up by lemma."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError
from extract.relations import relations
from extract.vocabulary.entry import PREDICATES, Entry, Example, Fixed, parse_slot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

_SLOT_LISTS = ("subject", "object", "content")
_CHOICES = {
    "polarity": {"affirmed", "negated"},
    "modality": {"actual", "planned", "possible", "required"},
    "embeds": {"actual", "planned", "possible", "required"},
    "control": {"subject", "object"},
}
_KNOWN = {*PREDICATES, *_SLOT_LISTS, *_CHOICES, "id", "relation", "with", "bare", "both", "examples", "not"}
_EXAMPLE_FIELDS = {f.name for f in fields(Example)}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entries of a language, with an index from (kind of predicate, lemma) to the entries it triggers."""

    language: str
    entries: tuple[Entry, ...]
    index: dict[tuple[str, str], tuple[Entry, ...]] = field(repr=False)

    def triggered(self, kind: str, lemma: str) -> tuple[Entry, ...]:
        """Entries that this lemma triggers as ``verbs``, ``nouns``, ``adjectives`` or ``phrases``, in file order."""
        return self.index.get((kind, lemma), ())


@cache
def vocabulary(language: str = "ru") -> Vocabulary:
    """The vocabulary of a language, read once; raises ExtractError where a file is not well formed."""
    folder = files("extract").joinpath("vocabulary", language)
    if not folder.is_dir():
        raise ExtractError(f"no vocabulary for language {language!r}: add a folder extract/vocabulary/{language}")
    return build(language, (e for path in _files(folder) for e in read_entries(path.name, path.read_text("utf-8"))))


def _files(folder: Traversable) -> list[Traversable]:
    """The relation files of a language; the words of modality, time and the like stand in ``words.toml``."""
    found = (path for path in folder.iterdir() if path.name.endswith(".toml") and path.name != "words.toml")
    return sorted(found, key=lambda path: path.name)


def build(language: str, entries: Iterable[Entry]) -> Vocabulary:
    """Index entries; raises ExtractError for an id given twice."""
    index: dict[tuple[str, str], list[Entry]] = {}
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in seen:
            raise ExtractError(f"{entry.where}: the id {entry.id!r} is taken by {seen[entry.id].where}: choose another")
        seen[entry.id] = entry
        for kind in PREDICATES:
            for lemma in getattr(entry, kind):
                index.setdefault((kind, lemma), []).append(entry)
    return Vocabulary(language, tuple(seen.values()), {key: tuple(found) for key, found in index.items()})


def read_entries(name: str, text: str) -> list[Entry]:
    """The entries of one file's text; ``name`` is for messages."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExtractError(f"{name}: no valid TOML: {error}") from error
    if unknown := data.keys() - {"entry"}:
        raise ExtractError(f"{name}: unknown table {', '.join(sorted(unknown))}: only [[entry]] may stand here")
    return [_entry(raw, f"{name}, entry {number}") for number, raw in enumerate(data.get("entry", []), 1)]


def _entry(raw: dict[str, Any], where: str) -> Entry:
    where = f"{where} ({raw.get('id', 'no id')})"
    _check_types(raw, where)
    _check_values(raw, where)
    parts: dict[str, Any] = {kind: frozenset(raw.get(kind, ())) for kind in PREDICATES}
    parts |= {key: tuple(parse_slot(slot, where) for slot in raw.get(key, ())) for key in _SLOT_LISTS}
    parts |= {key: raw[key] for key in _CHOICES if key in raw}
    return Entry(
        id=raw["id"],
        relation=raw["relation"],
        fixed=tuple(_fixed(part, where) for part in raw.get("with", ())),
        bare=bool(raw.get("bare", False)),
        both=bool(raw.get("both", False)),
        examples=tuple(_example(example, where) for example in raw["examples"]),
        counterexamples=tuple(raw.get("not", ())),
        where=where,
        **parts,
    )


def _check_types(raw: dict[str, Any], where: str) -> None:
    if unknown := raw.keys() - _KNOWN:
        known = ", ".join(sorted(_KNOWN))
        raise ExtractError(f"{where}: unknown field {', '.join(sorted(unknown))}: known are {known}")
    for key in ("id", "relation"):
        if not isinstance(raw.get(key), str):
            raise ExtractError(f"{where}: {key} is missing")
    for key in sorted(raw.keys() & {*PREDICATES, *_SLOT_LISTS, "with", "not"}):
        if not isinstance(raw[key], list) or not all(isinstance(part, str) for part in raw[key]):
            raise ExtractError(f"{where}: {key} = {raw[key]!r}: write a list of texts")
    for key in sorted(raw.keys() & {"bare", "both"}):
        if not isinstance(raw[key], bool):
            raise ExtractError(f"{where}: {key} = {raw[key]!r}: write true or false")
    if not isinstance(raw.get("examples", []), list):
        raise ExtractError(f"{where}: examples = {raw['examples']!r}: write a list of tables")


def _check_values(raw: dict[str, Any], where: str) -> None:
    if raw["relation"] not in relations():
        raise ExtractError(f"{where}: {raw['relation']!r} is not in extract/relations.toml")
    if not any(raw.get(kind) for kind in PREDICATES):
        raise ExtractError(f"{where}: no trigger: give one of {', '.join(PREDICATES)}")
    if not raw.get("examples"):
        raise ExtractError(f"{where}: no example: give at least one sentence that it must find")
    for key, choices in _CHOICES.items():
        if key in raw and (not isinstance(raw[key], str) or raw[key] not in choices):
            raise ExtractError(f"{where}: {key} = {raw[key]!r}: write one of {', '.join(sorted(choices))}")


def _fixed(text: str, where: str) -> Fixed:
    slot, colon, lemmas = text.rpartition(":")
    if not colon or not lemmas.strip():
        raise ExtractError(f"{where}: with {text!r}: write 'SLOT: lemma|lemma'")
    return Fixed(parse_slot(slot, where), frozenset(lemma.strip() for lemma in lemmas.split("|")))


def _example(raw: object, where: str) -> Example:
    if not isinstance(raw, dict) or not all(isinstance(value, str) for value in raw.values()):
        raise ExtractError(f'{where}: example {raw!r}: write a table of texts, {{ text = "…", subject = "…" }}')
    if "text" not in raw or not raw.keys() <= _EXAMPLE_FIELDS:
        raise ExtractError(f"{where}: an example has text and any of {', '.join(sorted(_EXAMPLE_FIELDS - {'text'}))}")
    for key, value in raw.items():
        if key in {"subject", "object", "content", "speaker", "condition", "time"} and value not in raw["text"]:
            raise ExtractError(f"{where}: the example's {key} {value!r} does not stand in its text")
    return Example(**raw)
