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
from extract.language.docs import feature
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@Language.component("known_names", assigns=["doc.ents"], requires=["doc.ents", "token.pos"])
def known_names(doc: Doc) -> Doc:
    """Titles leave persons' names ("экс-канцлер Меркель"); surnames of the registry become names ("Зеленский")."""
    spans = [_without_title(ent) if ent.label_ == "PER" else ent for ent in doc.ents]
    named = {i for span in spans for i in range(span.start, span.end)}
    registry = Registry.load()
    missed = (t for t in doc if t.i not in named and _may_be_surname(t) and registry.of_surname(t.text))
    spans += [Span(doc, token.i, token.i + 1, label="PER") for token in missed]
    doc.ents = tuple(sorted(spans, key=lambda span: span.start))
    return doc


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
    """Whether a word outside of all names can be a person's: a proper noun of something animate."""
    return token.pos_ == "PROPN" and token.is_title and token.is_alpha and feature(token, "Animacy") == "Anim"
