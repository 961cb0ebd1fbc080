"""What a statement, demand or promise says: the extent of clauses, infinitives and quotations beside a predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax.agreement import feature
from extract.syntax.clauses import form
from extract.syntax.nouns import noun_phrase
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from extract.claims.quotes import Quote
    from extract.vocabulary import Slot

    #: token indices: first, and one past the last
    Range = tuple[int, int]

_THAT = frozenset({"что", "будто", "якобы", "мол", "дескать"})
_QUESTION = frozenset({"как", "почему", "когда", "где", "куда", "кто", "какой", "какая", "какие", "какое", "каким", "зачем", "сколько", "чем", "чей", "насколько", "каков", "кого", "кому"})
_SUBORDINATE = frozenset({"хотя", "если", "когда", "поскольку", "пока", "несмотря"})
_BREAKS = frozenset({",", "-", "—", "–", ";", ":"})
_FINAL = frozenset({".", "!", "?", "…", "...", '"', "»", "”", "“", ")", ","})
_CUTS = frozenset({"чтобы", "если", "хотя", "поскольку", "потому", "как", "когда"})
_SHORT_QUOTE = 3


def content(slots: Sequence[Slot], token: Token, fixed: tuple[Token, ...], quotes: Sequence[Quote], span: Range) -> Range | None:
    """The tokens of the content that the first filled slot gives; ``span`` is the passage (evidence sentence)."""
    for slot in slots:
        match slot.form:
            case "clause":
                found = _clause(token, fixed, _THAT, span) or _question(token, fixed)
            case "чтобы":
                found = _clause(token, fixed, frozenset({"чтобы", "дабы"}), span)
            case "must":
                found = _clause(token, fixed, _THAT, span)
                if found and not _obliges(token, *found):
                    found = None
            case "inf":
                found = _infinitive(token, fixed)
            case "quote":
                found = _quotation(token, quotes, span) or _beside(token, span)
            case "как":
                found = _as(token)
            case _:
                found = None
        if found is not None and (trimmed := trim(token, *found)) is not None:
            return trimmed
    return None


def trim(token: Token, start: int, end: int) -> Range | None:
    """Without punctuation at its borders; None if nothing is left."""
    doc = token.doc
    while start < end and doc[start].text in {",", "-", "—", "–", ":", ";", "«", '"', "“", "„"} | _FINAL - {")"} or (start < end and doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].lower_ in {"даже", "лишь", "только", "и", "а", "но"} or doc[end - 1].text in _FINAL - {")"} | {"-", "—", "–", "«", "„", ":", ";"} or doc[end - 1].is_space):
        if doc[end - 1].text in {'"', "»", "”", "“"} and _closes_inside(token, start, end - 1):
            break
        end -= 1
    return (start, end) if end > start else None


def _closes_inside(token: Token, start: int, close: int) -> bool:
    opening = {"»": "«", '"': '"', "”": "“", "“": "„"}[token.doc[close].text]
    inside = [t.text for t in token.doc[start:close]]
    return inside.count(opening) % 2 == 1 if opening == '"' else opening in inside


def _clause(token: Token, fixed: tuple[Token, ...], markers: frozenset[str], span: Range) -> Range | None:
    """A clause after ", что" (also "о том, что"), to where the tree returns above the predicate."""
    doc = token.doc
    last = max([token.i, *(t.i for t in fixed)])
    for i in range(last + 1, min(span[1], token.sent.end)):
        word = doc[i]
        if word.lower_ in markers and doc[i - 1].text in {",", ":", "—", "-"} | {"что"}:
            if word.lower_ == "что" and word.pos_ == "PRON" and word.dep_ in {"obj", "obl"} and _is_other_verb_between(token, last, i):
                return None
            return (i + 1, _end(token, i + 1))
        if form(word) == "finite" and word.dep_ not in {"aux", "cop"} and not _inserted(doc, word):
            return None
        if word.text in {":", ";"} and doc[i - 1].text != ",":
            return None
    return None


def _obliges(token: Token, start: int, end: int) -> bool:
    """Whether a clause says what must be: its first predicate is a word of duty or need."""
    for word in token.doc[start:end]:
        if word.lemma_ in words().modality["required"]:
            return True
        if form(word) == "finite":
            return False
    return False


def _inserted(doc: object, word: Token) -> bool:
    """A verb of a parenthesis between commas ("заявил, как пишет газета, что")."""
    return word.dep_ in {"parataxis", "acl:relcl"}


def _is_other_verb_between(token: Token, start: int, end: int) -> bool:
    return any(form(token.doc[i]) in {"finite", "participle"} for i in range(start + 1, end))


def _end(token: Token, start: int) -> int:
    """Where a clause that starts at ``start`` ends: before the first later verb that hangs above it, or with the sentence."""
    doc, last = token.doc, token.sent.end
    verbs = [doc[i] for i in range(start, last) if form(doc[i]) in {"finite", "gerund"} and doc[i].dep_ not in {"aux", "cop"}]
    # "что, хотя A, B": the clause's own verb is the second
    first = 2 if doc[start].lower_ in _SUBORDINATE or doc[min(start + 1, last - 1)].lower_ in _SUBORDINATE else 1
    above = _above(token)
    for verb in verbs[first:]:
        if form(verb) == "gerund":
            if verb.head.i == token.i:
                return _border(verb, start)
            continue
        at = verb
        while at.head.i != at.i and not start <= at.head.i < verb.i:
            if at.dep_ == "conj" and at.i > token.i and at.head.i in above:
                border = _border(verb, start)
                if border > start + 1:
                    return border
            at = at.head
    return last


def _above(token: Token) -> set[int]:
    return {token.i, *(a.i for a in token.ancestors)}


def _border(verb: Token, start: int) -> int:
    """The comma or conjunction before the clause of a verb."""
    for i in range(verb.i - 1, start, -1):
        if verb.doc[i].text in _BREAKS:
            return i
    return verb.i


def _question(token: Token, fixed: tuple[Token, ...]) -> Range | None:
    """An indirect question ("спросил, когда …", "решает, поддержать ли …")."""
    doc = token.doc
    last = max([token.i, *(t.i for t in fixed)])
    for i in range(last + 1, token.sent.end - 1):
        if doc[i].text == ",":
            following = doc[i + 1]
            if following.lower_ in _QUESTION or (following.pos_ == "ADP" and doc[i + 2 if i + 2 < token.sent.end else i].lower_ in {"каких", "каком", "чем", "ком"}):
                return (i + 1, _end(token, i + 1))
            if i + 2 < token.sent.end and doc[i + 2].lower_ == "ли":
                return (i + 1, _end(token, i + 1))
            return None
        if form(doc[i]) == "finite":
            return None
    return None


def _infinitive(token: Token, fixed: tuple[Token, ...]) -> Range | None:
    """An infinitive that hangs on the predicate or a fixed part, with all that hangs on it after it."""
    verb = infinitive(token, fixed)
    if verb is None:
        return None
    start = verb.i
    while start - 1 > max(token.i, 0) and (token.doc[start - 1].lower_ in {"не", "быть"} or (
        token.doc[start - 1].head.i == verb.i and token.doc[start - 1].pos_ == "ADV"
    )):
        start -= 1
    inside = [t.i for t in verb.subtree if t.i >= verb.i]
    end = verb.i + 1
    cut = _purpose(verb)
    for i in sorted(inside)[1:]:
        if i >= cut:
            break
        end = i + 1 if i == end or all(token.doc[j].is_punct or token.doc[j].head.i in set(inside) for j in range(end, i)) else end
    return (start, end)


def _purpose(verb: Token) -> int:
    """Where a clause of purpose, condition or time after the infinitive begins."""
    starts = [min(t.i for t in c.subtree) for c in verb.rights if c.dep_ in {"advcl", "parataxis"}]
    starts += [t.i for t in verb.subtree if t.i > verb.i and t.dep_ == "mark" and t.lower_ in _CUTS]
    cut = min(starts, default=verb.sent.end)
    # "после того, как": the clause begins with its preposition
    while cut - 1 > verb.i and verb.doc[cut - 1].lower_ in {",", "того", "тем", "после", "до", "перед", "прежде", "даже", "лишь", "только"}:
        cut -= 1
    return cut


def infinitive(token: Token, fixed: tuple[Token, ...] = ()) -> Token | None:
    """The infinitive that the predicate governs."""
    for anchor in (*fixed, token):
        for child in anchor.children:
            own = form(child) == "infinitive" and child.dep_ not in {"aux", "cop", "advcl", "conj", "parataxis"}
            if own and not any(c.dep_ == "mark" for c in child.children):
                return child
            if child.dep_ in {"xcomp", "acl", "ccomp"} and any(c.dep_ == "cop" and form(c) == "infinitive" for c in child.children):
                return child
    following = next((t for t in token.doc[token.i + 1 : token.sent.end] if not t.is_space), None)
    if following is not None and form(following) == "infinitive" and form(token) != "infinitive":
        return following
    return None


def _quotation(token: Token, quotes: Sequence[Quote], span: Range) -> Range | None:
    """A quotation just after the predicate's clause (S V: "Q") or just before it ("Q", — V S)."""
    doc = token.doc
    for quote in quotes:
        if token.i in quote:
            continue
        size = quote.end - quote.start
        if quote.start > token.i:
            between = doc[token.i + 1 : max(quote.start - 1, token.i + 1)]
            colon = any(t.text == ":" for t in between[-2:])
            if colon and not any(form(t) == "finite" for t in between):
                return (quote.start, _last_of(quotes, quote, span))
        elif size >= _SHORT_QUOTE or any(form(t) == "finite" for t in doc[quote.start : quote.end]):
            between = doc[quote.end : token.i]
            lead = [t for t in between if not t.is_punct and not t.is_space]
            dashed = any(t.text in {"-", "—", "–", ","} for t in between)
            if dashed and not any(form(t) == "finite" for t in lead) and len(lead) <= _LEAD_WORDS:
                whole = span[0] if quote.open and _opens_at(doc, quote.start, span[0]) else _clause_start(doc, quote, span)
                return (whole, quote.end)
    return None


_LEAD_WORDS = 8


def _opens_at(doc: object, start: int, first: int) -> bool:
    return start - 1 <= first


def _clause_start(doc: object, quote: Quote, span: Range) -> int:
    """"Он уверен, что "это так"", — сказал X: the reported clause begins with the passage."""
    return span[0]


def _last_of(quotes: Sequence[Quote], quote: Quote, span: Range) -> int:
    del quotes, span
    return quote.end


def _beside(token: Token, span: Range) -> Range | None:
    """A clause without marks beside an inserted reporting one: "C, сообщил X", "C, - сказал X", "как заявил X, C"."""
    doc = token.doc
    before = token.i - 1
    first = span[0]
    if before >= first and doc[before].lower_ in {"как", "о чем", "чем"}:
        return _around(token, before, span)
    lead = before
    while lead > first and doc[lead].pos_ in {"ADV", "PART"} and doc[lead].dep_ == "advmod":
        lead -= 1
    if lead <= first + 1 or doc[lead].text not in _BREAKS:
        return None
    subject_after = any(c.dep_ in {"nsubj"} and c.i > token.i for c in token.children)
    inverted = subject_after or (token.i + 1 < token.sent.end and doc[token.i + 1].ent_type_ == "PER" and "Nom" in doc[token.i + 1].morph.get("Case"))
    if form(token) != "finite" or not inverted:
        return None
    if any(t.lower_ in _THAT and t.i > token.i and doc[t.i - 1].text == "," for t in doc[token.i : token.sent.end]):
        return None
    start = lead
    return (first, start) if any(feature(t, "VerbForm") or t.pos_ in {"ADJ", "ADV"} for t in doc[first:start]) else None


def _around(token: Token, start: int, span: Range) -> Range | None:
    """What stands beside "как заявил X" or "по словам X": after its comma if it comes first, else before it."""
    doc = token.doc
    if start <= span[0] + 1:
        comma = next((i for i in range(token.i + 1, span[1]) if doc[i].text == "," and _ends_phrase(doc, token, i)), None)
        return (comma + 1, span[1]) if comma is not None else None
    if doc[start - 1].text in _BREAKS or doc[start - 1].lower_ in {"что", "а", "и", "но"}:
        comma = next((i for i in range(token.i + 1, span[1]) if doc[i].text == ","), None)
        before = (span[0], start - 1)
        if comma is None:
            return before
        first_has_verb = any(form(t) in {"finite", "short"} for t in doc[before[0] : before[1]])
        return before if first_has_verb and comma - start > 0 and not any(form(t) == "finite" for t in doc[comma:span[1]]) else (comma + 1, span[1])
    return None


def _ends_phrase(doc: object, token: Token, comma: int) -> bool:
    """Whether the comma ends the inserted phrase: a finite verb or predicative follows before the passage ends."""
    del doc
    following = token.doc[comma + 1] if comma + 1 < token.sent.end else None
    return following is not None and not following.lower_.startswith("котор") and form(following) != "participle"


def around_phrase(token: Token, span: Range) -> Range | None:
    """What a phrase like "по словам X" reports; ``token`` is its noun."""
    start = token.i
    while start > span[0] and token.doc[start - 1].pos_ in {"ADP", "PRON", "DET", "ADJ"}:
        start -= 1
    found = _around(token, start, span)
    if found is None and start <= span[0] + 1:
        phrase = noun_phrase(token)
        found = (max(phrase.end, token.i + 1), span[1])
    return trim(token, *found) if found else None


def _as(token: Token) -> Range | None:
    """"как" and a noun phrase: "рассматривает членство как гарантию"."""
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.text in {";", ":"} or form(word) == "finite":
            return None
        if word.lower_ in {"как", "в качестве"} and word.i + 1 < token.sent.end:
            head = word.head if word.head.i > word.i else None
            if head is None:
                head = next((t for t in token.doc[word.i + 1 : token.sent.end] if t.pos_ in {"NOUN", "PROPN", "ADJ"}), None)
            if head is None:
                return None
            return (word.i, max(noun_phrase(head).end, head.i + 1))
    return None
