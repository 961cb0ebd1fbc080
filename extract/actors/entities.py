"""Entities that no registry knows: their kind, and ids that the same article always gives again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2s
from typing import TYPE_CHECKING, cast, get_args

from extract.actors import data
from extract.actors.nominative import phrase_head
from extract.actors.titles import titles
from extract.actors.words import plain, words
from extract.language.docs import feature
from extract.language.lemmas import parses
from extract.model import Entity, EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: Kinds whose described members differ from one article to the next: "встреча" here is not "встреча" there.
_SCOPED = frozenset({"group", "event", "alliance", "government_body", "organization", "person"})
#: What the dictionary says of names.
_OF_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr"})
_OF_LABEL: dict[str, EntityKind] = {"PER": "person", "ORG": "organization", "LOC": "group"}
#: Words that pick some out of several: "многие из соседей".
_CHOSEN = frozenset({"один", "многий", "некоторый", "каждый", "любой", "никто", "кто-то", "несколько"})
_PREFIX = {"organization": "org", "government_body": "body"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor (id) that was considered for a mention, and how well it fits (0..1)."""

    entity: str
    score: float


#: Letters of a name at most: what a reader can take in, and an index can hold.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a mention stands for.

    ``name`` is the nominative; ``method`` one of ``registry``, ``article`` (a name known from the article), ``office``,
    ``antecedent``, ``pronoun``, ``new`` (an actor of its own) and ``unresolved`` (it takes up somebody, and the text
    leaves open whom: the entity is its own); ``score`` in 0..1. Where there was a choice, ``candidates`` holds those
    considered, the best first.
    """

    entity: Entity
    name: str
    method: str
    score: float = 1.0
    candidates: tuple[Candidate, ...] = ()


def new_entity(name: str, kind: EntityKind, article: str | None = None) -> Entity:
    """An unregistered entity; with an article's id, one that is that article's own.

    The id is made of kind, name and article alone, so that it is the same whenever they are. A name is shown to its
    ``LONGEST`` letter; two longer ones are still told apart.
    """
    whole = blake2s(name.encode(), digest_size=6).hexdigest()
    slug = "-".join(words(name)) or whole
    if len(name) > LONGEST:
        name, slug = f"{name[: LONGEST - 1]}…", f"{slug[:LONGEST]}-{whole}"
    scope = f"@{blake2s(article.encode(), digest_size=6).hexdigest()}" if article is not None else ""
    return Entity(id=f"{_PREFIX.get(kind, kind)}:~{slug}{scope}", kind=kind, name=name, name_ru=name)


def described(name: str, span: Span, head: Token, article: str, *, proper: bool = False) -> Entity:
    """The entity of a mention that nobody is known by: kind guessed from its head, scope from whether it is a name."""
    kind = kind_of(span, head)
    if proper:
        return new_entity(name, kind)
    proper = head.ent_type_ in _OF_LABEL or (head.pos_ == "PROPN" and not titles().noun(head))
    if span[0].i == head.sent.start and not span[0].ent_type_ and _is_common(span[0]):
        # a capital at the beginning of a sentence makes no name
        name = name[:1].lower() + name[1:]
        proper = proper and head.i != span[0].i
    return new_entity(name, kind, None if proper or kind not in _SCOPED else article)


def _is_common(token: Token) -> bool:
    """Whether the dictionary knows a capitalised word as a common noun or adjective, and not as a name."""
    known = [p for p in parses(token.lower_) if p.is_known]
    known = known or [p for p in parses(token.lower_.rpartition("-")[2]) if p.is_known]  # "Страны-члены"
    capitalised = token.text[:1].isupper() and token.text[1:].islower()
    return capitalised and bool(known) and not any(_OF_NAMES & p.tag.grammemes for p in known)


def kind_of(span: Span, head: Token | None = None) -> EntityKind:
    """The kind of a mention by its name label, else by its head noun."""
    head = head or phrase_head(span)
    if (of := _counted(span, head)) is not None:
        return of
    noun = _noun_kind(plain(head.lemma_), plural=feature(head, "Number") == "Plur")
    if noun is not None and head.ent_type_ != "PER":
        return noun
    if titles().noun(head) and head.ent_type_ != "ORG":
        return "group" if feature(head, "Number") == "Plur" else "person"
    if head.ent_type_ in _OF_LABEL:
        return _OF_LABEL[head.ent_type_]
    plural = feature(head, "Number") == "Plur"
    if head.pos_ in {"NOUN", "ADJ"} and feature(head, "Animacy") == "Anim":
        return "group" if plural else "person"
    # "протестующие", "вышедших на площадь"
    return "group" if plural and head.pos_ == "VERB" and feature(head, "VerbForm") == "Part" else "topic"


def _counted(span: Span, head: Token) -> EntityKind | None:
    """The kind of what is counted: "большинство депутатов", "ряд государств", "один из членов совета"."""
    lemma = plain(head.lemma_)
    chosen = head.pos_ == "NUM" or lemma in _CHOSEN
    if not chosen and lemma not in quantities():
        return None
    counted = next((c for c in head.rights if c.dep_ == "nmod" and feature(c, "Case") == "Gen"), None)
    kind = kind_of(span, counted) if counted is not None else "topic"
    if kind in {"event", "topic"}:
        return None
    single = lemma in {"один", "каждый", "любой", "никто"}
    return "group" if not single else "person" if kind == "group" else kind


def _noun_kind(lemma: str, *, plural: bool) -> EntityKind | None:
    kind = kinds().get(lemma)
    if kind is None and "-" in lemma:  # "страны-члены", "министр-президент"
        lemma = lemma.partition("-")[0]
        kind = kinds().get(lemma)
    if kind == "group" and not plural and titles().nouns & {lemma}:
        return "person"
    return kind


@cache
def kinds() -> dict[str, EntityKind]:
    """Lemma → kind, from ``kinds.toml``."""
    table = data.read("kinds.toml")
    return {plain(w): cast("EntityKind", k) for k in get_args(EntityKind) for w in reversed(table.get(k, ()))}


@cache
def quantities() -> frozenset[str]:
    """Lemmas of nouns that count others, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["quantities"])


@cache
def antecedent_kinds() -> dict[str, frozenset[str]]:
    """Lemma of a bare noun → kinds of actors that it may take up."""
    return {plain(w): frozenset(k) for w, k in data.read("kinds.toml")["antecedents"].items()}
