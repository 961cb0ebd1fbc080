"""An office phrase taken apart: "первый заместитель министра обороны России" → title, and the body it is held in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.registry import Registry
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

NAMES = frozenset({"ORG", "LOC"})
OPEN, CLOSE = frozenset("«(„“["), frozenset("»)”]")
DASHES = frozenset({"-", "–", "—"})
#: Offices of regions and towns, whose adjective names the place: "свердловский губернатор".
_REGIONAL = frozenset({"губернатор", "вице-губернатор", "мэр", "вице-мэр", "градоначальник"})
#: Relations of a verb's own dependents, which are none of the office.
_OF_VERBS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
#: Offices whose matter may follow their body.
_OF_MATTERS = frozenset(
    {"представитель", "спецпредставитель", "посланник", "спецпосланник", "комиссар", "советник", "помощник"}
)
_WHERE = frozenset({"в", "во", "на", "от", "при", "из", "у"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office phrase, tokens ``start:end`` of its ``Doc``; ``noun`` is its head."""

    start: int
    end: int
    noun: int
    title: Span
    body: Span | None


def links(token: Token) -> bool:
    """Whether a token may stand inside an office phrase, after its noun."""
    if token.is_space or token.ent_type_ in NAMES or token.lower_ in {"и", "№", '"'}:
        return True
    if token.text in OPEN or token.text in CLOSE or token.text in DASHES:
        return True
    if token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "DET", "X"}:
        return feature(token, "Case") != "Nom"
    if token.pos_ == "ADV":  # "крайне правой партии"
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ == "ADJ"
    if token.pos_ == "VERB":
        return feature(token, "VerbForm") == "Part" and feature(token, "Case") not in ("", "Nom")
    return token.pos_ == "ADP" and token.lower_ not in {"после", "из-за", "для", "без", "через", "перед"}


def end_of(doc: Doc, noun: int, last: int) -> int:
    """Where the complement of a title ends that no name follows."""
    i = noun + 1
    while i < last:
        token = doc[i]
        if token.text in OPEN and token.text != "(":
            i = next((t.i + 1 for t in doc[i + 1 : last] if t.text in CLOSE), last)
            continue
        if token.text == '"':
            i = next((t.i + 1 for t in doc[i + 1 : last] if t.text == '"'), last)
            continue
        if token.dep_ in _OF_VERBS and token.head.i < noun:
            break
        if (
            token.text in CLOSE
            or token.text == "("
            or token.text in DASHES
            or token.ent_type_ == "PER"
            or not links(token)
        ):
            break
        i += 1
    while i > noun + 1 and (doc[i - 1].pos_ in {"ADP", "CCONJ"} or doc[i - 1].lower_ == "и" or doc[i - 1].is_space):
        i -= 1
    return i


def phrase(doc: Doc, noun: int, end: int, first: int) -> Phrase:
    """The phrase whose head is token ``noun``, which starts at ``first`` at most and ends before ``end``."""
    lexicon = titles()
    start, adjective, title_start = noun, None, noun
    while start > first and _modifies(doc[start - 1], doc[noun]):
        start -= 1
        if Registry.load().of_adjective(doc[start].text):
            adjective = start
        elif adjective is None and plain(doc[start].lemma_) in lexicon.modifiers:
            title_start = start
    head = noun
    while (inner := _inner(doc, head, end)) is not None:
        head = inner
    start_rest, end_rest = _trim(doc, head + 1, end)
    title_end, body = _split(doc, head, start_rest, end_rest)
    if body is None and adjective is None and title_lemma(doc[noun]) in _REGIONAL:
        adjective = next((i for i in range(start, noun) if plain(doc[i].lemma_).endswith("ский")), None)
    if body is None and adjective is not None and title_lemma(doc[noun]) not in lexicon.plain:
        body = doc[adjective : adjective + 1]
    return Phrase(start, end, noun, doc[title_start:title_end], body)


def _modifies(token: Token, noun: Token) -> bool:
    participle = token.pos_ == "VERB" and feature(token, "VerbForm") == "Part"
    if token.pos_ not in {"ADJ", "NUM", "DET"} and not participle:
        return False
    return feature(token, "Case") in {"", feature(noun, "Case")} and token.ent_type_ != "PER"


def _inner(doc: Doc, noun: int, end: int) -> int | None:
    """The office that a deputy's or candidate's noun takes: "заместитель главы", "кандидат в президенты"."""
    lemma = title_lemma(doc[noun])
    near = doc[noun + 1 : min(end, noun + (7 if lemma == "кандидат" else 5))]
    if lemma in titles().deputies or plain(doc[noun].lower_) == "обязанности":
        return next((t.i for t in near if titles().noun(t) or t.lower_ == "обязанности"), None)
    if lemma == "кандидат":
        return next(
            (t.i for t in near if titles().noun(t) and any(b.lower_ in {"в", "на"} for b in doc[noun + 1 : t.i])), None
        )
    if (
        lemma in {"глава", "председатель", "руководитель", "президент", "член"}
        and len(near)
        and near[0].lower_
        in {
            "совета",
            "правления",
            "аппарата",
        }
    ):
        second = near[1].lower_ if len(near) > 1 else ""
        return (
            near[1].i if second == "директоров" else near[0].i if near[0].lower_ in {"правления", "аппарата"} else None
        )
    return None


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The complement without brackets at its end, ages and punctuation around it."""
    while end > start:
        last = doc[end - 1]
        if last.text == ")":
            end = next((t.i for t in reversed(doc[start : end - 1]) if t.text == "("), end - 1)
        elif (
            last.is_space
            or last.text in {",", "и", "("}
            or last.text in DASHES
            or "летн" in last.lower_
            or (last.pos_ == "ADJ" and feature(last, "Case") == "Nom" and not last.ent_type_)
        ):
            end -= 1
        else:
            break
    return start, end


def _split(doc: Doc, head: int, start: int, end: int) -> tuple[int, Span | None]:
    """Where the title ends within ``start:end``, and the body that follows."""
    if start >= end:
        return head + 1, None
    names = [e for e in doc[start:end].ents if e.label_ in NAMES]
    if doc[start].pos_ == "ADP":
        return _after_preposition(doc, head, start, end, names)
    if title_lemma(doc[head]) in titles().fields:
        return _after_field(doc, start, end, names)
    return _of_office(doc, head, start, end, names)


def _of_office(doc: Doc, head: int, start: int, end: int, names: list[Span]) -> tuple[int, Span | None]:
    """The body just after an office that has no field of its own."""
    if feature(doc[start], "VerbForm") == "Part" and start < doc[start].head.i < end:
        # "глава правящего в стране совета": what the participle takes is none of the body
        return head + 1, doc[max(t.i for t in doc[start].subtree) + 1 : end]
    where = _preposition(doc, start, end)
    if where < end and not names:
        return head + 1, doc[start:end]
    if title_lemma(doc[head]) in _OF_MATTERS and names and (matter := _matter(doc, names[0].end, end)) is not None:
        return head + 1, doc[start:matter]
    if title_lemma(doc[head]) == "главнокомандующий" or feature(doc[start], "Case") == "Ins":
        inner = next((e for e in names if e.end <= where), None)
        return (end, doc[inner.start : inner.end]) if inner is not None else (head + 1, doc[start:where])
    return head + 1, doc[start:where]


def _matter(doc: Doc, start: int, end: int) -> int | None:
    """Where a matter follows the body: "представитель ЕС по внешней политике"."""
    return start if start < end and doc[start].lower_ == "по" else None


def _preposition(doc: Doc, start: int, end: int) -> int:
    """The first preposition of place after the start of a complement, ``end`` where there is none."""
    quoted = False
    for token in doc[start + 1 : end]:
        quoted = token.text in OPEN or (quoted and token.text not in CLOSE)
        if not quoted and token.pos_ == "ADP" and token.lower_ in {"в", "во", "на", "от", "при"}:
            return int(token.i)
    return end


def _after_field(doc: Doc, start: int, end: int, names: list[Span]) -> tuple[int, Span | None]:
    """Read "министр [иностранных дел] [Германии]": the field is the title's, the last name the body."""
    where = _preposition(doc, start, end)
    name = next((e for e in names if e.start <= where), None)
    if name is None and where < end:
        return where, doc[where + 1 : end]
    if name is None:
        country = next((t.i for t in doc[start:end] if t.lower_ in {"страны", "республики", "правительства"}), None)
        return (country, doc[country:end]) if country is not None else (end, None)
    if name.start == where + 1:
        return where, doc[where + 1 : end]
    left = _with_adjectives(doc, name.start, start)
    return left, doc[left : max(name.end, min(where, end))]


def _after_preposition(doc: Doc, head: int, start: int, end: int, names: list[Span]) -> tuple[int, Span | None]:
    """Complements like "по правам человека ООН", "в Казани", "от КПРФ"."""
    if doc[start].lower_ in _WHERE:
        # "депутат от социалистов в парламенте": the parliament is the body
        inner = next((t.i for t in doc[start + 2 : end] if t.lower_ in {"в", "во"}), None)
        return head + 1, doc[(inner if inner is not None and doc[start].lower_ == "от" else start) + 1 : end]
    name = next((e for e in reversed(names) if e.start > start + 1 and doc[e.start - 1].pos_ != "ADP"), None)
    if name is not None:
        left = _with_adjectives(doc, name.start, start + 2)
        return left, doc[left:end]
    state = next((t.i for t in doc[start + 2 : end] if Registry.load().of_adjective(t.text)), None)
    return (state, doc[state:end]) if state is not None else (end, None)


def _with_adjectives(doc: Doc, name: int, first: int) -> int:
    """A quotation mark, generic noun and their adjectives before a name belong to the body with it."""
    if name > first and (doc[name - 1].text in OPEN or doc[name - 1].text == '"'):
        name -= 1
    if name > first and doc[name - 1].lower_ in {
        "партии",
        "агентства",
        "организации",
        "компании",
        "правительства",
        "центра",
    }:
        name -= 1
    return name
