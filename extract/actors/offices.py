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
from extract.language.snapshot import of_token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

__all__ = ["OfficeMention", "offices", "person_of"]

_LONGEST = 24
#: Bodies that are called by the name of who leads them.
_LED = frozenset(
    {"кабинет", "правительство", "администрация", "партия", "команда", "фонд", "штаб", "режим", "фракция", "блок"}
)


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
        nearer: Phrase | None = None
        for part in (*_before(person), *_after(person)):
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
        if any(
            p.noun == token.i or p.title.start <= token.i < p.title.end for p in (*_before(person), *_after(person))
        ):
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


def _before(person: Span) -> Iterator[Phrase]:
    """Office phrases that end where the name begins, the nearest first."""
    doc, end, first = person.doc, person.start, person.sent.start
    while end > first and (doc[end - 1].is_space or doc[end - 1].text == "," or "-летн" in doc[end - 1].lower_):
        end -= 1
    if end > first and (doc[end - 1].pos_ == "ADP" or _of_deed(person, doc[end - 1])):
        return
    end = _past_nationality(person, end, first)
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


def _of_deed(person: Span, before: Token) -> bool:
    """Whether the name is a genitive of a body that people lead: "министра в кабинете Иванова"."""
    return plain(before.lemma_) in _LED and not before.ent_type_ and "Gen" in name_cases(person)


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


def _after(person: Span) -> Iterator[Phrase]:
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
