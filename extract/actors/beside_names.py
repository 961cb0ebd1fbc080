"""Office phrases beside a person's name: before it ("президент Франции Макрон") or after it ("Иванов, министр РФ")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.agreement import agree, name_cases
from extract.actors.nominative import given_gender
from extract.actors.office_phrase import CLOSE, DASHES, OPEN, Phrase, end_of, links, phrase
from extract.actors.registry import Registry
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_LONGEST = 24
#: Bodies that are called by the name of who leads them.
_LED = frozenset(
    {"кабинет", "правительство", "администрация", "партия", "команда", "фонд", "штаб", "режим", "фракция", "блок"}
)


def before(person: Span) -> Iterator[Phrase]:
    """Office phrases that end where the name begins, the nearest first."""
    doc, end, first = person.doc, person.start, person.sent.start
    while end > first and (doc[end - 1].is_space or doc[end - 1].text == "," or "-летн" in doc[end - 1].lower_):
        end -= 1
    end = _past_short_form(doc, end, first)
    if end > first and (doc[end - 1].pos_ == "ADP" or _of_deed(person, doc[end - 1])):
        return
    end = _past_nationality(person, end, first)
    states: set[str] = set()
    while (noun := _noun_before(person, end, first)) is not None:
        if _of_another(person, doc[noun]):
            return
        found = phrase(doc, noun, end, first)
        states |= _states(found.body)
        if len(states) > 1:
            return
        yield found
        end = found.start
        while end > first and (doc[end - 1].is_space or doc[end - 1].text in {",", "и"} or doc[end - 1].text in DASHES):
            end -= 1


def _of_another(person: Span, noun: Token) -> bool:
    """Whether a verb tells that the noun is not the person: "помощник Хиллари Клинтон заявил"."""
    verb = noun.head
    told = noun.dep_ == "nsubj" and feature(verb, "Tense") == "Past" and feature(verb, "Number") == "Sing"
    known = given_gender(person.text) if told else None
    return known is not None and feature(verb, "Gender") not in ("", "Neut", known)


def _past_short_form(doc: Doc, end: int, first: int) -> int:
    """Where brackets with the body's short form begin: "лидер Национального фронта (НФ) Марин Ле Пен"."""
    short = end - 3 > first and doc[end - 1].text == ")" and doc[end - 3].text == "(" and doc[end - 2].is_upper
    return end - 3 if short else end


def _of_deed(person: Span, last: Token) -> bool:
    """Whether the name is a genitive of a body that people lead: "министра в кабинете Иванова"."""
    return plain(last.lemma_) in _LED and not last.ent_type_ and "Gen" in name_cases(person)


def _past_nationality(person: Span, end: int, first: int) -> int:
    """Where a noun of another kind in apposition begins: "генсек НАТО норвежец Ларс Хансен"."""
    noun = person.doc[end - 1]
    if end - 1 <= first or noun.pos_ != "NOUN" or noun.ent_type_ or titles().noun(noun):
        return end
    apposed = feature(noun, "Animacy") == "Anim" and feature(noun, "Number") == "Sing" and agree(noun, person)
    return end - 1 if apposed else end


def _states(body: Span | None) -> set[str]:
    """The states that a body is or belongs to: nobody holds offices in two."""
    found = set()
    for token in body if body is not None else ():
        actor = Registry.load().of_adjective(token.text) if token.pos_ == "ADJ" else None
        if actor is not None:
            found.add(actor.id)
        elif token.ent_type_ == "LOC":
            found |= {n.actor.id for n in Registry.load().match([token.text]) if n.actor.kind == "state"}
    return found


def _noun_before(person: Span, end: int, first: int) -> int | None:
    """The title noun that agrees with the name and whose phrase reaches up to ``end``."""
    doc, lexicon = person.doc, titles()
    i = end - 1
    best = None
    while i >= max(first, end - _LONGEST):
        token = doc[i]
        if token.text in CLOSE or token.text == '"':
            opening = next((t.i for t in reversed(doc[first:i]) if t.text == '"' or t.text in OPEN), None)
            if opening is None:
                return best
            i = opening - 1
            continue
        if lexicon.noun(token) and token.ent_type_ != "PER":
            if agree(token, person) and not (token.ent_type_ == "ORG" and token.ent_iob_ == "I"):
                best = i
                if not _deputy_before(doc, i, first):
                    return best
            elif token.ent_type_ == "ORG" and feature(token, "Case") in {feature(t, "Case") for t in person}:
                return best
        elif token.ent_type_ == "PER":
            return best if best is not None else _whose(person, token, end)
        elif not links(token):
            return best
        i -= 1
    return best


def _whose(person: Span, other: Token, end: int) -> int | None:
    """The title noun that a person in the genitive belongs to: "пресс-секретарь Путина Дмитрий Песков"."""
    whose = next(e for e in person.doc.ents if e.start <= other.i < e.end)
    noun = whose.start - 1
    if whose.end != end or noun < person.sent.start or feature(whose[0], "Case") != "Gen":
        return None
    return noun if titles().noun(person.doc[noun]) and agree(person.doc[noun], person) else None


def _deputy_before(doc: Doc, noun: int, first: int) -> bool:
    """Whether the noun just before (modifiers aside) is one that takes an office in the genitive."""
    i = noun - 1
    while i > first and doc[i].pos_ == "ADJ":
        i -= 1
    return i >= first and title_lemma(doc[i]) in titles().deputies


def after(person: Span) -> Iterator[Phrase]:
    """Office phrases that follow the name after a comma or dash: "Иванов, министр обороны РФ,"."""
    doc, last = person.doc, person.sent.end
    yield from _bracketed(person)
    i = _past_brackets(doc, person.end, last)
    while i < last and (doc[i].text == "," or doc[i].text in DASHES or doc[i].lower_ == "и"):
        dash = doc[i].text in DASHES
        opened = i + 1
        i = noun = _noun_after(doc, opened, last)
        if noun >= last or not titles().noun(doc[noun]):
            i = _past_apposition(person, noun, last)
            if i <= noun:
                return
            continue
        if not agree(doc[noun], person):
            return
        end = end_of(doc, noun, last)
        if end < last and doc[end].ent_type_ == "PER":
            whose = next(e for e in doc.ents if e.start <= end < e.end)
            i = whose.end
            closes = i >= last or doc[i].is_punct or doc[i].pos_ in {"VERB", "CCONJ"}
            if end != whose.start or "Gen" not in name_cases(whose) or not closes:
                return
            if end > noun + 1:
                yield phrase(doc, noun, end, opened)
            else:
                yield Phrase(opened, whose.end, noun, doc[noun:end], doc[whose.start : whose.end])
            continue
        i = _past_brackets(doc, _past_years(doc, end, last), last)
        if dash or i >= last or doc[i].is_punct or doc[i].lower_ in {"и", "который"}:
            yield phrase(doc, noun, end, opened)


def _bracketed(person: Span) -> Iterator[Phrase]:
    """An office in brackets after the name: "Иванов (министр обороны РФ)"."""
    doc, last = person.doc, person.sent.end
    if person.end + 1 >= last or doc[person.end].text != "(":
        return
    noun = _noun_after(doc, person.end + 1, last)
    close = next((t.i for t in doc[person.end : last] if t.text == ")"), last)
    if noun < close and titles().noun(doc[noun]) and agree(doc[noun], person):
        yield phrase(doc, noun, min(end_of(doc, noun, last), close), person.end + 1)


def _past_years(doc: Doc, i: int, last: int) -> int:
    """Past the years of an office: "премьер Китая в 1988—1998 годах, …"."""
    at = i
    while at < last and (doc[at].pos_ in {"ADP", "NUM"} or doc[at].text in DASHES or doc[at].like_num):
        at += 1
    return at + 1 if i < at < last and plain(doc[at].lemma_) in {"год", "г"} else i


def _past_brackets(doc: Doc, i: int, last: int) -> int:
    while i < last and (doc[i].is_space or doc[i].text == "("):
        i = i + 1 if doc[i].is_space else next((t.i + 1 for t in doc[i:last] if t.text == ")"), last)
    return i


def _noun_after(doc: Doc, i: int, last: int) -> int:
    """The first token that is no modifier."""
    while i < last and (
        doc[i].pos_ in {"ADJ", "DET", "ADV", "NUM", "CCONJ"} or doc[i].is_space or feature(doc[i], "VerbForm") == "Part"
    ):
        if titles().noun(doc[i]):
            return i
        i += 1
    return i


def _past_apposition(person: Span, noun: int, last: int) -> int:
    """Where another apposition ends that is no office ("…, соратник Цзян Цзэминя, премьер …")."""
    doc = person.doc
    if (
        noun >= last
        or doc[noun].pos_ != "NOUN"
        or feature(doc[noun], "Animacy") != "Anim"
        or not agree(doc[noun], person)
    ):
        return noun
    end = noun + 1
    while end < last and (doc[end].ent_type_ == "PER" or links(doc[end])):
        end += 1
    return end
