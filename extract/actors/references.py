"""Common nouns that take up actors named before: "министр", "чиновник", "обе страны", "ФАС"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.agreement import agreed
from extract.actors.entities import Candidate, Resolution, antecedent_kinds, new_entity
from extract.actors.entities import kinds as noun_kinds
from extract.actors.nominative import gender_of_person, noun_phrase
from extract.actors.titles import title_lemma, titles
from extract.actors.words import nominatives, plain, words
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.actors.pronouns import Rated
    from extract.model import Entity

_POINTING = frozenset({"этот", "сам", "данный", "наш", "свой", "тот"})
_POINTING_OUT = frozenset({"этот", "весь", "наш", "данный"})
#: With adjectives that say no more than the noun does.
_TELLING = {"организация": _POINTING_OUT | {"международный"}}
_BOTH = frozenset({"оба", "обоих"})
_FEWEST_LETTERS = 2
_SHOWN = 4
_ORGANISED = frozenset({"government_body", "organization", "alliance"})
#: Nouns that tell nobody who writes or judges: two of them may stand beside each other.
_MEN_OF_STATE = frozenset({"политик", "чиновник", "дипломат", "министр"})
#: Nouns of many that take up two persons named together: "лидеры".
_TWO = frozenset({"лидер", "президент", "министр", "премьер", "политик", "дипломат", "собеседник", "руководитель"})
_PARTIES = frozenset({"organization"})
#: Nouns of pairs that take up nobody alone.
_PERSON = frozenset({"person"})
_STATE = frozenset({"state"})
_SIDES = {"сторона": frozenset({"state", "alliance"}), "лидер": _PERSON, "политик": _PERSON}


def bare(span: Span, head: Token) -> bool:
    """Whether a mention is a noun and at most a word that points."""
    return all(t.i == head.i or not t.is_alpha or plain(t.lemma_) in _POINTING for t in span)


def takes_up_somebody(span: Span, head: Token) -> bool:
    """Whether a mention is a bare noun of one actor, which means nothing without the text before: "ведомство"."""
    noun = plain(head.lemma_)
    many = feature(head, "Number") == "Plur" or _of_many(head)
    if many or head.ent_type_ or head.pos_ != "NOUN" or not bare(span, head):
        return False
    return noun in antecedent_kinds() or noun in takes_up() or titles().noun(head)


def told_with(head: Token, memory: Memory) -> Entity | None:
    """The person whom the article named last together with this noun ("сенатор Керри … Сенатор")."""
    noun = title_lemma(head)
    return next((person for said, person in reversed(memory.roles) if said == noun), None)


def person_taken_up(head: Token, memory: Memory, sentence: int) -> Entity | None:
    """For a noun of people at large ("политик", "чиновник"): the one person that the last sentences speak of."""
    if plain(head.lemma_) not in takes_up():
        return None
    nearest: dict[int, set[str]] = {}
    people: dict[str, Entity] = {}
    saying: set[str] = set()
    for mention in memory.before(sentence, head.i):
        differs = _differs(head, mention.entity, memory)
        if mention.sentence == sentence and mention.head == head.head.i:
            continue
        if mention.entity.kind == "person" and not mention.quoted and mention.subject and not differs:
            nearest.setdefault(mention.sentence, set()).add(mention.entity.id)
            people[mention.entity.id] = mention.entity
            if mention.says:
                saying.add(mention.entity.id)
    if not nearest:
        return None
    last = nearest[max(nearest)]
    if len(last) > 1 and plain(head.lemma_) not in _MEN_OF_STATE:
        last = last & saying or last
    return people[last.pop()] if len(last) == 1 else None


def pair(span: Span, head: Token, memory: Memory, sentence: int) -> list[Entity]:
    """The two actors that "обе страны" or "оба президента" take up, in text order; none where they are not two."""
    if not any(plain(t.lemma_) in _BOTH for t in span) or feature(head, "Number") not in {"Plur", "Sing"}:
        return []
    lemma = plain(head.lemma_)
    wanted = frozenset({"person"}) if titles().noun(head) else antecedent_kinds().get(lemma, _SIDES.get(lemma))
    found = list(islice(memory.named(wanted, sentence, span.start), 2)) if wanted else []
    return found[::-1] if len(found) == 2 else []  # noqa: PLR2004  (both)


@dataclass(frozen=True, slots=True)
class References:
    """Finds whom nouns take up among those that an article has named; ``state_of`` tells the state that one serves."""

    memory: Memory
    state_of: Callable[[Entity], Entity | None]

    def both(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """The two that "обе страны" or "оба президента" are, as one group."""
        if two := pair(span, head, self.memory, sentence):
            return together(two, 0.7)
        return None

    def they(self, token: Token, sentence: int, rated: Rated) -> Resolution | None:
        """The two that "они" takes up: the only two persons, else states, of the last sentence that names any.

        None where it names more, or where a group said in one word fits better.
        """
        for kind in ("person", "state"):
            before = [m for m in self.memory.before(sentence, token.i) if m.entity.kind == kind and not m.quoted]
            last = max((m.sentence for m in before), default=None)
            told = {m.entity.id: m for m in before if m.sentence == last}
            if last is None or last < sentence - 1 or len(told) != 2:  # noqa: PLR2004  (two)
                continue
            joined = all(m.joined for m in told.values())
            score = 4.0 - (sentence - last) + 1.5 * joined + 1.5 * any(m.subject for m in told.values())
            if rated and rated[0][0] > score:
                return None
            if joined or kind == "person":
                return together([m.entity for m in reversed(told.values())], 0.75 if joined else 0.6)
        return None

    def taken_up(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """A bare noun like "альянс" or "министерство" → the actor named last that has it in its name or is such."""
        noun = plain(head.lemma_)
        others = [t for t in span if t.is_alpha and t.i != head.i]
        kinds = antecedent_kinds().get(noun)
        if (
            feature(head, "Number") == "Plur"
            or _of_many(head)
            or (head.ent_type_ and (others or head.ent_type_ == "PER"))
            or any(plain(t.lemma_) not in _TELLING.get(noun, _POINTING_OUT) for t in others)
        ):
            return None
        called = _ORGANISED if noun_kinds().get(noun) in _ORGANISED else kinds
        if called is None:
            return None
        fit = [e for e in self.memory.named(called | (kinds or called), sentence, span.start) if e.kind != "person"]
        named = [e for e in fit if noun in _nouns(e)]
        found = named or [e for e in fit if kinds is not None and e.kind in kinds and _may_be(noun, e)]
        if not found:
            return self._state_led(sentence, span.start) if kinds == _STATE else None
        return Resolution(found[0], found[0].name, "antecedent", 0.8 if named else 0.7, considered(found, 0.8, 0.3))

    def _state_led(self, sentence: int, position: int) -> Resolution | None:
        """For "страна" where no state was named: that which those named before serve, if it is one."""
        people = self.memory.named(_PERSON, sentence, position)
        states = {state.id: state for state in map(self.state_of, people) if state is not None}
        if len(states) != 1:
            return None
        (state,) = states.values()
        return Resolution(state, state.name, "antecedent", 0.65)

    def party(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """The party that the article named last whose adherents these are: "коммунисты"."""
        stem = adherents().get(plain(head.lemma_))
        if stem is None or feature(head, "Number") != "Plur" or not bare(span, head):
            return None
        named = self.memory.named(_PARTIES, sentence, span.start)
        found = next((e for e in named if any(word.startswith(stem) for word in _nouns(e))), None)
        return Resolution(found, found.name, "antecedent", 0.7) if found is not None else None

    def shortened(self, span: Span) -> Resolution | None:
        """An abbreviation of a name that the article has given in full."""
        entity = self.memory.short.get(span.text)
        return Resolution(entity, entity.name, "article", 0.9) if entity is not None else None

    def person(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """Whom the article named or spoke of last: for "министр", "чиновник"."""
        if head.ent_type_ or not bare(span, head):
            return None
        if feature(head, "Number") == "Plur":
            return self.they(head, sentence, []) if plain(head.lemma_) in _TWO else None
        person = told_with(head, self.memory)
        if person is not None and not _differs(head, person, self.memory):
            return Resolution(person, person.name, "antecedent", 0.75)
        person = person_taken_up(head, self.memory, sentence)
        return Resolution(person, person.name, "antecedent", 0.6) if person is not None else None


def together(actors: Sequence[Entity], score: float) -> Resolution:
    """Several actors as one group: "Ангела Меркель и Франсуа Олланд"."""
    entity = new_entity(" и ".join(actor.name for actor in actors), "group")
    return Resolution(entity, entity.name, "antecedent", score)


def considered(actors: Iterable[Entity], best: float, other: float) -> tuple[Candidate, ...]:
    """Actors as candidates, the first with the best score; none where there was no choice."""
    found = [Candidate(actor.id, other if n else best) for n, actor in enumerate(islice(actors, _SHOWN))]
    return tuple(found) if len(found) > 1 else ()


def _differs(head: Token, person: Entity, memory: Memory) -> bool:
    gender = agreed(head) or ("Fem" if feature(head, "Gender") == "Fem" else "")
    known = memory.genders.get(person.id) or gender_of_person(person.name)
    return bool(gender and known) and gender != known


def _of_many(head: Token) -> bool:
    """Whether a noun's form may be a plural that a dash explains: "страны — члены ЕС"."""
    after = head.doc[head.i + 1 : head.i + 3]
    return len(after) == 2 and after[0].text in {"—", "–", "-"} and feature(after[1], "Number") == "Plur"  # noqa: PLR2004


@lru_cache(maxsize=1 << 12)
def _name_nouns(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for name in names for word in words(name) for form in nominatives(word))


def _nouns(entity: Entity) -> frozenset[str]:
    """The words of an actor's names, in the nominative."""
    return _name_nouns((entity.name, *entity.aliases))


def _may_be(noun: str, entity: Entity) -> bool:
    """Whether a noun for all of a kind may mean one: no parliament, army or court is "ведомство"."""
    return noun != "ведомство" or any(word.startswith(agencies()) for word in _nouns(entity))


def abbreviation(entity: Entity, span: Span) -> str | None:
    """The short form that an article gives a name: in brackets after it, or made of its initials."""
    doc = span.doc
    after = list(doc[span.end : span.end + 3])
    if [t.text for t in after[::2]] == ["(", ")"] and _is_short(after[1].text):
        return str(after[1].text)
    letters = [
        word[0] for word in entity.name.replace("-", " ").split() if word[0].isalpha() and len(word) > _FEWEST_LETTERS
    ]
    return "".join(letters).upper() if len(letters) > _FEWEST_LETTERS else None


def _is_short(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and word[:1].isupper() and sum(c.isupper() for c in word) * 2 > len(word)


@cache
def takes_up() -> frozenset[str]:
    """Lemmas of nouns of people that take up a person whatever his office, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["takes_up"])


@cache
def _words(name: str) -> frozenset[str]:
    """The lemmas of a list of ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")[name])


@cache
def descriptors() -> frozenset[str]:
    """Lemmas of nouns that say what the organisation named after them is, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["descriptors"])


@cache
def same_bodies() -> dict[str, tuple[str, ...]]:
    """What a body of any state is called: each name, in plain letters, with all, the usual first; ``kinds.toml``."""
    groups = [(short, *others) for short, others in data.read("kinds.toml")["same_bodies"].items()]
    return {plain(name): group for group in groups for name in group}


@cache
def adherents() -> dict[str, str]:
    """Lemmas of adherents with how a word of their party's name begins, in plain letters, from ``kinds.toml``."""
    return {plain(noun): plain(stem) for noun, stem in data.read("kinds.toml")["adherents"].items()}


@cache
def craft() -> frozenset[str]:
    """Lemmas of craft of war that a state acts by, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["craft"])


def courtesy(head: Token) -> Span | None:
    """The words of the office that a word of courtesy precedes: "госпожа федеральный канцлер"."""
    if plain(head.lemma_) not in _words("courtesy"):
        return None
    after = head.doc[head.i + 1 : min(head.i + 3, head.sent.end)]
    noun = next((t for t in after if t.pos_ != "ADJ"), None)
    return noun_phrase(noun) if noun is not None and titles().noun(noun) and not noun.ent_type_ else None


def stands_for(head: Token) -> Span | None:
    """The name that a noun like "кандидатура" or "ряды" stands for."""
    lemma = plain(head.lemma_)
    many = feature(head, "Number") == "Plur" and lemma in _words("transparent_many")
    if not many and lemma not in _words("transparent"):
        return None
    return next((e for e in head.doc.ents if e.start == head.i + 1 and e.end <= head.sent.end), None)


@cache
def agencies() -> tuple[str, ...]:
    """How names of ministries and agencies begin, in plain letters, from ``kinds.toml``."""
    return tuple(plain(w) for w in data.read("kinds.toml")["agencies"])


@cache
def legal_forms() -> frozenset[str]:
    """Forms of companies written before their names ("ОАО"), from ``kinds.toml``."""
    return frozenset(data.read("kinds.toml")["legal_forms"])


@cache
def goes_to_places() -> frozenset[str]:
    """Lemmas of words of travel and stay, beside which a capital is the city, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["travel"])
