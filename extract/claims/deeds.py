"""Who acts in a deed that a noun names: of itself, or by what the noun is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claims.dependents import Place
from extract.claims.fillers import fill, nearest_verb, own_part
from extract.claims.members import members
from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.nouns import preposition
from extract.syntax.predicates import is_passive, modified, verb_between
from extract.syntax.subjects import by_agents, nominatives
from extract.vocabulary import parse_slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from extract.claims.frame import Frame
    from extract.vocabulary import Entry

_SUBJECTS = tuple(parse_slot(s) for s in ("ins:actor", "со стороны+gen", "gen:actor", "adj", "poss"))
_PURPOSE = frozenset({"для", "с целью", "ради", "в пользу"})
#: Words that carry a deed to others: "выпустил заявление с осуждением теракта".
_UTTERANCES = frozenset({
    "заявление", "письмо", "обращение", "речь", "послание", "телеграмма", "открытка", "записка", "доклад", "статья",
    "пост", "твит", "резолюция", "выступление", "сообщение", "ответ", "нота",
})  # fmt: skip


#: Relations whose object is punished for a deed of its own.
_PUNISHING = frozenset({"COERCED", "SANCTIONED", "DISMISSED", "ACCUSED", "CRITICIZED", "PRAISED"})
#: Who gives one orders the deed: "подписал указ о введении санкций".
_ORDERS = frozenset({"указ", "приказ", "распоряжение", "решение", "постановление", "закон"})
#: Nouns of a deed's course: "в результате совместной работы".
_THROUGH = frozenset({"результат", "итог"})
#: Prepositions of what something is done for or after: a deed of others ("объявили в розыск в связи с убийством").
_CAUSES = frozenset({"в связи с", "из-за", "на фоне", "по факту", "в ответ на", "несмотря на", "вопреки", "против"})
#: Verbs that say of a deed no more than that it is done.
_DOING = frozenset({
    "совершить", "совершать", "нанести", "осуществить", "осуществлять", "провести", "проводить", "учинить", "устроить",
    "предпринять", "развязать", "высказать", "выдвинуть", "предъявить", "организовать", "оказать", "выразить", "вести",
})  # fmt: skip
#: Words for what somebody does, with the preposition of the deed: "меры по борьбе с пиратством".
_EFFORTS = {
    "по": frozenset({
        "мера", "кампания", "действие", "шаг", "усилие", "работа", "операция", "попытка", "деятельность",
    }),
}  # fmt: skip
#: Verbs whose subject does not do what their object names: "получил гарантии", "ждёт извинений".
_RECEIVING = frozenset({"получить", "получать", "заслужить", "дождаться", "ждать", "ожидать", "вызвать", "вызывать"})


#: Verbs of those who speak in a document.
_AUTHORING = frozenset({
    "принять", "принимать", "одобрить", "подписать", "подписывать", "написать", "писать", "опубликовать", "публиковать",
    "направить", "отправить", "выпустить", "распространить", "проголосовать", "голосовать", "сделать", "издать",
    "разместить", "огласить", "произнести", "выступить", "послать",
})  # fmt: skip


def doers(entry: Entry, place: Place, fired: Callable[[Token], Frame | None]) -> list[Token]:
    """Who acts in the noun's deed: told by the entry's slots, by its owner, its purpose, or the verb it is told in."""
    of_itself = any(slot.form == "self" for slot in entry.subject)  # "своего сторонника Ли": the supporter acts
    owner = [] if of_itself else _owner(place)
    if owner:
        return owner
    own = fill(entry.subject or _SUBJECTS, place)
    if not own and entry.bare:
        own = own_part(entry.subject, entry, place.fixed)
    return (
        own
        or _of_participle(place)
        or _of_effort(place)
        or _of_purpose(place, fired)
        or _punished(place, fired)
        or _of_verb(entry, place, fired)
    )


def authors(acting: list[Token], place: Place) -> list[Token]:
    """Who speaks in a document that they write or vote for: "принял резолюцию, осуждающую агрессию"."""
    verb = acting[0].head if len(acting) == 1 else None
    if verb is None or acting[0].lemma_ not in _UTTERANCES or acting[0].dep_ not in {"obj", "obl"}:
        return acting
    return agents(verb, place.control) if verb.lemma_ in _AUTHORING and not is_passive(verb) else acting


def _owner(place: Place) -> list[Token]:
    """Whose deed "свой" tells: of the verb it is told in ("преуспел в своём противостоянии соседу")."""
    token = place.token
    if not any(c.lemma_ == "свой" for anchor in place.anchors for c in anchor.lefts):
        return []
    adjective = token.head if token.head.pos_ == "ADJ" else None
    described = modified(adjective) if adjective is not None and not nominatives(adjective) else None
    if described is not None:  # "известный своей нелюбовью к реформам депутат"
        return members([described])
    verb = nearest_verb(token) if adjective is None or not nominatives(adjective) else adjective
    if verb is None or verb.i > token.i:
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
    return _acting(verb, place) if verb is not None else []


def _of_participle(place: Place) -> list[Token]:
    """Who did the deed by a participle that says no more than that: "удар, нанесённый соседями"."""
    done = (c for c in place.token.children if is_passive(c) and c.lemma_ in _DOING)
    return next((found for c in done if (found := by_agents(c))), [])


def _of_effort(place: Place) -> list[Token]:
    """Whose effort the deed is: "действия соседей по дестабилизации страны"."""
    head = place.token.head
    if head.lemma_ not in _EFFORTS.get(preposition(place.token), ()):
        return []
    return fill(_SUBJECTS[2:], Place(head, (), place.judge, place.control))


def _of_purpose(place: Place, fired: Callable[[Token], Frame | None]) -> list[Token]:
    """For whom a deed is meant: "создана для работы над …" (what was created), "создали для …" (who created)."""
    noun = place.token
    while preposition(noun) not in _PURPOSE and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN":
        over = fired(noun.head)
        if over is not None and over.speaks_of(noun) and not preposition(noun):
            return []  # "для расследования убийства": not who killed; but "для работы над обеспечением" does both
        noun = noun.head
    verb = nearest_verb(noun) if preposition(noun) in _PURPOSE else None
    return _acting(verb, place) if verb is not None else []


def _punished(place: Place, fired: Callable[[Token], Frame | None]) -> list[Token]:
    """Whose deed it is that one is charged with or punished for: "арестовали мэра по подозрению в убийстве"."""
    noun = place.token
    frame = fired(noun.head) if noun.dep_ in {"nmod", "obl"} else None
    if frame is None or not frame.objects:
        return []
    charged = noun.dep_ == "nmod" and frame.entry.relation == "ACCUSED"
    punished = preposition(noun) == "за" and frame.entry.relation in _PUNISHING
    return list(frame.objects) if charged or punished else []


def _of_verb(entry: Entry, place: Place, fired: Callable[[Token], Frame | None]) -> list[Token]:
    """Who acts in a deed told as the object of a verb ("арестован за участие в марше", "завершил визит")."""
    noun = place.token
    if place.judge.is_time(noun) and entry.object and entry.object[0].form == "gen":
        return []  # "после исключения страны из союза они …": not who did it
    marked = preposition(noun)
    if marked in _CAUSES:
        return []
    carriers = _UTTERANCES if marked == "с" else _ORDERS if marked == "о" else _EFFORTS.get(marked, frozenset())
    if noun.dep_ == "nmod" and noun.head.lemma_ in carriers:
        noun = noun.head
    while noun.dep_ == "nmod" and noun.head.lemma_ in _THROUGH:
        noun = noun.head
    verb = noun.head
    if verb.lemma_ in _RECEIVING and not preposition(noun):
        return []
    told = noun.dep_ in {"obj", "obl"} and verb.pos_ == "VERB" and not verb_between(noun, verb)
    if not told or place.judge.kind(place.token) not in {"event", "topic"}:
        return []
    frame = fired(verb)
    if frame is not None and frame.speaks_of(place.token):
        return []
    controlled = place.control(verb)
    return controlled if controlled is not None else _acting(verb, place)


def _acting(verb: Token, place: Place) -> list[Token]:
    return grammatical_subjects(verb, place.control) if is_passive(verb) else agents(verb, place.control)
