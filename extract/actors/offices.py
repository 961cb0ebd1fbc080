"""Offices told by apposition or by a verb: "президентом Франции Эммануэлем Макроном" → who, title, body.

The parser often mistakes the dependency between a title and a name, so that names come from the entity recogniser and
titles from their lexicon; what binds them is that they are neighbours and agree in case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.agreement import agree, name_cases
from extract.actors.office_phrase import CLOSE, DASHES, OPEN, Phrase, end_of, links, phrase
from extract.actors.registry import Registry
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

__all__ = ["OfficeMention", "offices", "person_of"]

_LONGEST = 24


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A person named together with an office: spans of the ``Doc``; ``body`` is None where the words name none.

    ``former`` tells that the words say the office is over ("экс-президент"); ``is_office`` is false for what stands
    before a name like an office and is none ("основатель", "адвокат").
    """

    person: Span
    title: Span
    body: Span | None
    former: bool = False
    is_office: bool = True

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The title's lemmas in plain letters from its head noun on, as :meth:`Titles.offices` wants them."""
        return title_lemmas(self.title)


def title_lemmas(title: Span) -> tuple[str, ...]:
    """The lemmas of a title in plain letters from its head noun on; none where it has no head noun."""
    head = next((t for t in title if titles().noun(t)), None)
    if head is None:
        return ()
    return (title_lemma(head), *(plain(t.lemma_) for t in title.doc[head.i + 1 : title.end]))


def offices(within: Doc | Span) -> list[OfficeMention]:
    """All offices that persons named in a parsed text are said to hold, in text order."""
    found: list[OfficeMention] = []
    for person in (e for e in within.ents if e.label_ == "PER"):
        for part in (*_before(person), *_after(person)):
            body = part.body
            if body is None and part.end <= person.start:
                body = _shared_body(part, found)
            found.append(_mention(person, part, body))
    taken = {(o.person.start, o.title.start) for o in found}
    for sentence in within.sents if hasattr(within, "sents") else ():
        found += [o for o in _by_verb(sentence) if (o.person.start, o.title.start) not in taken]
    return sorted(found, key=lambda o: (o.title.start, o.person.start))


def person_of(token: Token) -> Span | None:
    """The name that stands in apposition to a title's noun ("секретарь" of "секретарь НАТО Марк Рютте"), else None."""
    for person in (e for e in token.sent.ents if e.label_ == "PER"):
        if any(
            p.noun == token.i or p.title.start <= token.i < p.title.end for p in (*_before(person), *_after(person))
        ):
            return person
    return None


def _mention(person: Span, part: Phrase, body: Span | None) -> OfficeMention:
    lexicon = titles()
    former = any(plain(t.lemma_) in lexicon.former or t.lower_.startswith("экс-") for t in part.title)
    return OfficeMention(person, part.title, body, former, title_lemma(part.title.doc[part.noun]) not in lexicon.roles)


def _shared_body(part: Phrase, found: list[OfficeMention]) -> Span | None:
    """The body of the office named just before "и", for "президент Израиля А и премьер-министр Б"."""
    if not found or part.start < 1:
        return None
    doc, last = part.title.doc, found[-1]
    joined = doc[part.start - 1].lower_ == "и" and last.person.end == part.start - 1
    return last.body if joined and title_lemma(doc[part.noun]) not in titles().plain | titles().roles else None


def _before(person: Span) -> Iterator[Phrase]:
    """Office phrases that end where the name begins, the nearest first."""
    doc, end, first = person.doc, person.start, person.sent.start
    while end > first and (doc[end - 1].is_space or doc[end - 1].text == "," or "-летн" in doc[end - 1].lower_):
        end -= 1
    states: set[str] = set()
    while (noun := _noun_before(person, end, first)) is not None:
        found = phrase(doc, noun, end, first)
        states |= _states(found.body)
        if len(states) > 1:
            return
        yield found
        end = found.start
        while end > first and (doc[end - 1].is_space or doc[end - 1].text in {",", "и"} or doc[end - 1].text in DASHES):
            end -= 1


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


def _after(person: Span) -> Iterator[Phrase]:
    """Office phrases that follow the name after a comma or dash: "Иванов, министр обороны РФ,"."""
    doc, last = person.doc, person.sent.end
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
        i = _past_brackets(doc, end, last)
        if i < last and doc[i].ent_type_ == "PER" and i == end:
            return
        if dash or i >= last or doc[i].is_punct or doc[i].lower_ in {"и", "который"} or doc[i].pos_ in {"VERB", "ADV"}:
            yield phrase(doc, noun, end, opened)


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


def _by_verb(sentence: Span) -> Iterator[OfficeMention]:
    """Offices given or held by a verb: "назначен премьер-министром Египта", "занял пост секретаря Совета"."""
    lexicon = titles()
    for token in sentence:
        if not lexicon.noun(token) or token.ent_type_ == "PER":
            continue
        verb = _verb_of(token)
        person = _holder(verb) if verb is not None else None
        if person is None or person.start <= token.i < person.end:
            continue
        end = end_of(token.doc, token.i, sentence.end)
        part = phrase(token.doc, token.i, end, sentence.start)
        if not any(e.label_ == "PER" and e.start == end for e in sentence.ents):
            yield _mention(person, part, part.body)


def _verb_of(noun: Token) -> Token | None:
    """The verb that gives or holds the office of a title's noun."""
    lexicon = titles()
    if feature(noun, "Case") == "Ins" and plain(noun.head.lemma_) in lexicon.verbs:
        return noun.head
    post = noun.head
    if (
        feature(noun, "Case") == "Gen"
        and plain(post.lemma_) in lexicon.posts
        and plain(post.head.lemma_) in lexicon.post_verbs
    ):
        return post.head
    return None


def _holder(verb: Token) -> Span | None:
    """The person that is the verb's subject, or the noun that its participle modifies; by name or pronoun."""
    if feature(verb, "VerbForm") == "Part" and verb.dep_.startswith("acl"):
        subject: Token | None = verb.head
    else:
        subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
        if subject is None and feature(verb, "VerbForm") == "Inf":
            subject = next((c for c in verb.head.children if c.dep_.startswith("nsubj")), None)
    if subject is None:
        beside = next((e for e in verb.sent.ents if e.label_ == "PER" and e.end == verb.i), None)
        return beside if beside is not None and "Nom" in name_cases(beside) else None
    if subject.lower_ == "который":
        return None
    holder: Token = subject
    named = next((e for e in holder.doc.ents if e.label_ == "PER" and e.start <= holder.i < e.end), None)
    return named or person_of(holder)
