"""Offices told by apposition or by a verb: "президентом Франции Эммануэлем Макроном" → who, title, body.

The parser often mistakes the dependency between a title and a name, so that names come from the entity recogniser and
titles from their lexicon; what binds them is that they are neighbours and agree in case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.agreement import name_cases
from extract.actors.beside_names import after, before
from extract.actors.office_phrase import Phrase, end_of, links, phrase
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature
from extract.language.snapshot import kept, of_token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

__all__ = ["OfficeMention", "offices", "person_of"]


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
    return kept(within[0], ("offices", len(within)), lambda: _offices(within)) if len(within) else []


def _offices(within: Doc | Span) -> list[OfficeMention]:
    found: list[OfficeMention] = []
    for person in (e for e in within.ents if e.label_ == "PER"):
        nearer: Phrase | None = None
        for part in (*before(person), *after(person)):
            body = part.body
            if body is None and part.end <= person.start:
                body = _joined_body(part, nearer) or _shared_body(part, found)
            found.append(_mention(person, part, body))
            nearer = part
    found += [o for t in within if titles().noun(t) for o in _shared_out(t)]
    taken = {(o.person.start, o.title.start) for o in found}
    for sentence in within.sents if hasattr(within, "sents") else ():
        found += [o for o in _by_verb(sentence) if (o.person.start, o.title.start) not in taken]
    return sorted(found, key=lambda o: (o.title.start, o.person.start))


@of_token
def person_of(token: Token) -> Span | None:
    """The name that stands in apposition to a title's noun ("секретарь" of "секретарь НАТО Марк Рютте"), else None."""
    for person in (e for e in token.sent.ents if e.label_ == "PER"):
        if any(p.noun == token.i or p.title.start <= token.i < p.title.end for p in (*before(person), *after(person))):
            return person
    return None


def holders_of(noun: Token) -> list[Span]:
    """The names that a plural title is told of: "президенты Литвы и Латвии Каунас и Озолс"; none for other words."""
    if feature(noun, "Number") != "Plur" or not titles().noun(noun):
        return []
    doc, last = noun.doc, noun.sent.end
    starts = {e.start: e for e in noun.sent.ents if e.label_ == "PER"}
    at = noun.i + 1
    while at < last and at not in starts and links(doc[at]) and doc[at].pos_ != "ADP":
        at += 1
    names: list[Span] = []
    while at in starts:
        names.append(starts[at])
        at = names[-1].end
        if at + 1 in starts and (doc[at].text == "," or doc[at].lower_ == "и"):
            at += 1
    alike = len(names) > 1 and feature(noun, "Case") in name_cases(names[0])
    return names if alike else []


def _shared_out(noun: Token) -> Iterator[OfficeMention]:
    """The offices of a plural title: each holder's own body where as many are named, else the same."""
    names = holders_of(noun)
    if not names:
        return
    doc = noun.doc
    part = phrase(doc, noun.i, names[0].start, noun.sent.start)
    named = [e for e in doc.ents if part.body and part.body.start <= e.start and e.end <= part.body.end]
    for place, person in enumerate(names):
        own = named[place] if len(named) == len(names) else None
        yield _mention(person, part, doc[own.start : own.end] if own is not None else part.body)


def _mention(person: Span, part: Phrase, body: Span | None) -> OfficeMention:
    lexicon = titles()
    former = any(plain(t.lemma_) in lexicon.former or t.lower_.startswith("экс-") for t in part.title)
    role = title_lemma(part.title.doc[part.noun])
    candidate = role == "кандидат" and part.title.end > part.noun + 1
    return OfficeMention(person, part.title, body, former, candidate or role not in lexicon.roles)


def _shared_body(part: Phrase, found: list[OfficeMention]) -> Span | None:
    """The body of the office named just before "и", for "президент Израиля А и премьер-министр Б"."""
    if not found or part.start < 1:
        return None
    doc, last = part.title.doc, found[-1]
    joined = doc[part.start - 1].lower_ == "и" and last.person.end == part.start - 1
    return last.body if joined and title_lemma(doc[part.noun]) not in titles().plain | titles().roles else None


def _joined_body(part: Phrase, nearer: Phrase | None) -> Span | None:
    """The body of two offices joined by "и": "главного редактора и издателя газеты"."""
    if nearer is None or part.end + 1 != nearer.start or part.title.doc[part.end].lower_ != "и":
        return None
    return nearer.body


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
