"""Mentions that are names of the registry: of states, bodies and organisations, also by adjectives and capitals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.entities import Resolution, kinds, new_entity
from extract.actors.nominative import nominative
from extract.actors.references import descriptors, goes_to_places, legal_forms
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.registry import Name, Registry

_STATE_NOUNS = frozenset({"сторона", "государство"})
#: Nouns that an adjective makes the name of a region with: "чеченская республика", not "корейский полуостров".
_REGION_NOUNS = frozenset({"регион", "республика", "полуостров", "автономия"})
_CITY_NOUNS = frozenset(
    {
        "мэр",
        "мэрия",
        "градоначальник",
        "житель",
        "улица",
        "аэропорт",
        "полиция",
        "город",
        "университет",
        "суд",
        "столица",
        "штат",
        "округ",
        "пригород",
        "горсовет",
        "вокзал",
        "метро",
        "центр",
        "площадь",
    },
)
#: Words of a parliament's term: "седьмого созыва".
_TERM = 2
#: Quotation marks.
OPENING, CLOSING = frozenset({"«", "“", '"', "„"}), frozenset({"»", "”", '"', "“"})
#: Prepositions, with the cases in which they tell where somebody goes, is or comes from.
_PLACES = {
    "в": {"Acc", "Loc"},
    "во": {"Acc", "Loc"},
    "из": {"Gen"},
    "под": {"Ins", "Acc"},
    "через": {"Acc"},
    "до": {"Gen"},
}


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds the registry's actors by the words of a mention."""

    registry: Registry

    def named(self, span: Span, head: Token) -> Resolution | None:
        """A name of the registry: the whole mention, or its proper name where the rest only describes it."""
        found = self._choose(self.registry.match([t.text for t in span if not t.is_space]), span)
        if found is None:
            for ent in span.ents:
                if ent.label_ != "PER" and ent.start <= head.i < ent.end and len(ent) < len(span):
                    inner = self._choose(self.registry.match([t.text for t in ent]), ent)
                    others = [t for t in span if not ent.start <= t.i < ent.end and t.is_alpha]
                    if inner is not None and all(t.pos_ in {"ADJ", "DET"} for t in others):
                        found = inner
        if found is None:
            found = self._described(span, head)
        if found is None and (part := _unnumbered(proper_part(span))) is not span:
            found = self._choose(self.registry.match([t.text for t in part]), span)
        if found is None:
            return None
        if found.place and self._is_city(span):
            entity = new_entity(nominative(span), "group")
            return Resolution(entity, entity.name, "new")
        entity = self.registry.entity(found.actor.id)
        return Resolution(entity, entity.name, "registry", 0.85 if found.place else 0.7 if found.people else 1.0)

    def adjective(self, span: Span, head: Token) -> Resolution | None:
        """The state that "российский" or "украинская сторона" means."""
        words = [t for t in span if t.is_alpha]
        lone = len(words) == 1 and words[0].pos_ in {"ADJ", "NOUN"}
        noun = plain(head.lemma_) if len(words) == 2 and words[1].i == head.i else ""  # noqa: PLR2004
        if not lone and noun not in _STATE_NOUNS | _REGION_NOUNS:
            return None
        actor = self.registry.of_adjective(words[0].text)
        if actor is None or (noun in _REGION_NOUNS and actor.kind == "state"):
            return None
        entity = self.registry.entity(actor.id)
        return Resolution(entity, entity.name, "registry", 0.95)

    def _described(self, span: Span, head: Token) -> Name | None:
        """The organisation whose name follows what it is: "журнал Тайм"."""
        if plain(head.lemma_) not in descriptors():
            return None
        rest = span.doc[head.i + 1 : span.end]
        names = (e for e in span.ents if e.end == span.end and e.label_ != "PER" and e.start in {head.i, head.i + 1})
        name = rest if rest and next(names, None) is not None else None
        found = self._choose(self.registry.match([t.text for t in name]), name) if name is not None else None
        return found if found is not None and found.actor.kind in {"organization", "alliance"} else None

    def _choose(self, names: list[Name], span: Span) -> Name | None:
        """The one actor that a name means; persons only where the words are no other's."""
        label = span[0].ent_type_
        names = [n for n in names if n.actor.kind != "person" or label == "PER"]
        if not (len(span) == 1 and feature(span[0], "Number") == "Plur"):
            names = [n for n in names if not n.people]
        names = sorted(names, key=lambda n: n.place)
        if not names:
            return None
        best = [n for n in names if n.place == names[0].place]
        return best[0] if len({n.actor.id for n in best}) == 1 else None

    def _is_city(self, span: Span) -> bool:
        """Whether a capital's name speaks of the city: its mayor, police, inhabitants; or somebody travels there."""
        root = span.root
        first = root
        while first.dep_ == "conj":  # "поездка в Москву, а не в Вашингтон"
            first = first.head
        if root.dep_ in {"nmod", "appos"} and plain(root.head.lemma_) in _CITY_NOUNS:
            return True
        preposition = next((c.lower_ for place in (root, first) for c in place.lefts if c.dep_ == "case"), None)
        if preposition in {"в", "во"} and feature(root, "Case") == "Loc":
            return not _speaks(root)
        if plain(first.head.lemma_) not in goes_to_places():
            return False
        if preposition is None:
            return first.dep_ == "obj"
        return feature(root, "Case") in _PLACES.get(preposition, ())


def _speaks(place: Token) -> bool:
    """Whether a place stands for those who act there: "в Москве считают", "в Вашингтоне уверены"."""
    verb = place.head
    many = feature(verb, "Number") == "Plur" and feature(verb, "VerbForm") in {"Fin", ""}
    return many and not any(c.dep_.startswith("nsubj") for c in verb.children)


def whole_name(name: Span, registry: Registry) -> Span:
    """A name with its closing quotation mark, and with the state after it where both are one known name."""
    if name.label_ == "PER":
        return name
    doc = name.doc
    if any(t.text in OPENING for t in name) and name.end < len(doc) and doc[name.end].text in CLOSING:
        return doc[name.start : name.end + 1]
    after = next((e for e in doc.ents if e.start == name.end), None)
    if after is None or not registry.match([t.text for t in (*name, *after)]):
        return name
    return doc[name.start : after.end]


def proper_part(span: Span) -> Span:
    """The name in quotation marks of "ОАО «Белтрансгаз»" or "газеты «Вести»"; else the whole mention."""
    opened = next((t for t in span if t.text in OPENING), None)
    if opened is None or opened.i == span.start or span[-1].text not in CLOSING or opened.i + 2 >= span.end:
        return span
    before = span.doc[span.start : opened.i]
    if all(t.pos_ in {"ADJ", "DET"} for t in before[:-1]) and _heads_names(before[-1]):
        return span.doc[opened.i + 1 : span.end - 1]
    return span


def _unnumbered(span: Span) -> Span:
    """A parliament without what tells which of its terms: "Верховная рада IX созыва"."""
    return span[:-_TERM] if len(span) > _TERM and plain(span[-1].lemma_) == "созыв" else span


def unquoted(span: Span) -> Span:
    """A name without the quotation marks around it ("«Открытая Россия»")."""
    inside = len(span) > 2 and span[0].text in OPENING and span[-1].text in CLOSING  # noqa: PLR2004  (two marks)
    one = inside and not any(t.text in OPENING | CLOSING for t in span.doc[span.start + 1 : span.end - 1])
    return span.doc[span.start + 1 : span.end - 1] if one else span


def unbracketed(span: Span, head: Token) -> Span:
    """The mention up to what stands in brackets behind its head ("Федеральная служба (ФС)")."""
    opened = next((t.i for t in span if t.text == "(" and t.i > head.i), span.end)
    return span.doc[span.start : opened]


def _heads_names(token: Token) -> bool:
    return token.text in legal_forms() or kinds().get(plain(token.lemma_)) == "organization"
