"""Names that the recogniser cut wrongly or missed, mended by what is known of titles and people.

A component of the pipeline, after names and lemmas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span

from extract.actors.registry import Registry
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature, tagged_as
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


_ORGANISED = frozenset({"alliance", "organization", "government_body"})
_OF_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"})
_NEVER_NAMES = frozenset({"ADJ", "VERB", "ADV", "SCONJ", "CCONJ", "PART", "DET", "PRON"})


@Language.component("known_names", assigns=["doc.ents"], requires=["doc.ents", "token.pos"])
def known_names(doc: Doc) -> Doc:
    """Titles leave persons' names ("экс-канцлер Меркель"); surnames of the registry become names ("Зеленский").

    Words that only open a sentence ("Комиссия решила"), and peoples taken for places, are no names.
    """
    registry = Registry.load()
    spans = [
        _labelled(_without_title(ent) if ent.label_ == "PER" else ent, registry)
        for whole in map(_trimmed, doc.ents)
        for ent in _parted(whole, registry)
        if ent
    ]
    spans = [ent for ent in spans if not _is_common(ent)]
    named = {i for span in spans for i in range(span.start, span.end)}
    missed = (
        t for t in tagged_as(doc, "PROPN") if t.i not in named and _may_be_surname(t) and registry.of_surname(t.text)
    )
    spans += [Span(doc, token.i, token.i + 1, label="PER") for token in missed]
    doc.ents = tuple(sorted(spans, key=lambda span: span.start))
    return doc


def _trimmed(ent: Span) -> Span:
    """The name without signs before it (a list's bullet)."""
    start = ent.start
    while start < ent.end and not (ent.doc[start].is_alpha or ent.doc[start].is_quote or ent.doc[start].like_num):
        if any(c.isalnum() for c in ent.doc[start].text):
            break
        start += 1
    return Span(ent.doc, start, ent.end, label=ent.label_)


def _parted(ent: Span, registry: Registry) -> Iterator[Span]:
    """The name, or the organisation and the person that it runs together: "лидера Аль-Каиды Усаму бин Ладена"."""
    size = 0
    if ent.label_ == "PER" and len(ent) > 1 and ent.start > ent.sent.start and titles().noun(ent.doc[ent.start - 1]):
        forms = [t.text for t in ent[:-1]]
        size = registry.longest(forms)
    known = {n.actor.kind for n in registry.match([t.text for t in ent[:size]])} if size else set()
    if not known or "person" in known:
        yield ent
        return
    yield Span(ent.doc, ent.start, ent.start + size, label="LOC" if known == {"state"} else "ORG")
    yield Span(ent.doc, ent.start + size, ent.end, label="PER")


def _labelled(ent: Span, registry: Registry) -> Span:
    """The name with the registry's label where that knows an organisation and the recogniser took it for a place."""
    if ent.label_ != "LOC":
        return ent
    known = {name.actor.kind for name in registry.match([t.text for t in ent])}
    return Span(ent.doc, ent.start, ent.end, label="ORG") if known and known <= _ORGANISED else ent


def _is_common(ent: Span) -> bool:
    """Whether one word is no name: a people taken for a place, or a common word whose capital only opens a sentence."""
    if len(ent) > 1:
        return False
    token = ent[0]
    known = [parse for parse in parses(token.lower_) if parse.is_known]
    if not known or any(_OF_NAMES & parse.tag.grammemes for parse in known):
        return False
    if ent.label_ == "LOC" and token.pos_ == "NOUN" and feature(token, "Animacy") == "Anim":
        return True
    opens = token.is_title and token.i == token.sent.start
    return opens and (token.pos_ in _NEVER_NAMES or ent.label_ == "ORG")


def _without_title(ent: Span) -> Span:
    start = ent.start
    while start + 1 < ent.end and _is_title(ent.doc[start]):
        start += 1
    return Span(ent.doc, start, ent.end, label=ent.label_)


def _is_title(token: Token) -> bool:
    """Whether a word of a name is a title, whatever its prefix ("экс-", "вице-") and the tagger's guess."""
    last = token.lower_.rpartition("-")[2]
    named = any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in parses(last))
    return not named and any(plain(parse.normal_form) in titles().nouns for parse in parses(last))


def _may_be_surname(token: Token) -> bool:
    """Whether a proper noun outside of all names can be a person's: one of something animate."""
    return token.is_title and token.is_alpha and feature(token, "Animacy") == "Anim"
