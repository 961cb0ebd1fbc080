"""The Russian pipeline: razdel's tokens and sentences, slovnet's morphology, syntax and names, pymorphy3's lemmas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import spacy
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Span

import extract.actors.names
import extract.language.verb_forms  # noqa: F401  (both register their components)
from extract.language.docs import set_lemmas, set_tags, set_tree
from extract.language.lemmas import lemma
from extract.language.slovnet_models import slovnet_models
from extract.language.tokens import RazdelTokenizer
from extract.syntax.repair import repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

#: What spaCy works out for every new word; nothing reads the rest (stop words, shapes, addresses).
_OF_WORDS = frozenset({
    attrs.LOWER, attrs.IS_ALPHA, attrs.IS_ASCII, attrs.IS_DIGIT, attrs.IS_LOWER, attrs.IS_PUNCT, attrs.IS_SPACE,
    attrs.IS_TITLE, attrs.IS_UPPER, attrs.IS_QUOTE, attrs.LIKE_NUM,
})  # fmt: skip
COMPONENTS = (
    "slovnet",
    "verb_forms",
    "pymorphy_lemmas",
    "known_names",
    "agreement_repair",
)


def russian() -> Language:
    """A new pipeline. The models behind it are shared by all of a process."""
    nlp = spacy.blank("ru")
    features = cast("Any", nlp.vocab).lex_attr_getters
    for name in features.keys() - _OF_WORDS:
        del features[name]
    nlp.tokenizer = RazdelTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


@Language.component("slovnet", assigns=["token.pos", "token.morph", "token.dep", "token.head", "doc.ents"])
def slovnet(doc: Doc) -> Doc:
    """Parts of speech and features, heads and relations (all UD's), and names of persons, organisations and places.

    Each sentence is one tree; white space hangs on the word before it.
    """
    tokens = list(doc)
    spaces = [token.is_space for token in tokens]
    sentences = [[i for i in range(s.start, s.end) if not spaces[i]] for s in doc.sents]
    sentences = [places for places in sentences if places]
    tags = [("", "")] * len(doc)
    heads = list(range(len(doc)))
    relations = ["dep"] * len(doc)
    names: list[tuple[int, int, str]] = []
    # the models were trained on newspapers, which write "е" for "ё"
    words = [token.text.replace("ё", "е").replace("Ё", "Е") for token in tokens]
    analyses = slovnet_models().analyse([[words[i] for i in places] for places in sentences])
    for places, found in zip(sentences, analyses, strict=True):
        for i, tag, head, relation in zip(places, found.tags, found.heads, found.relations, strict=True):
            tags[i] = tag
            heads[i] = places[head - 1] if head else i
            relations[i] = relation if head else "ROOT"
        names += [(places[first], places[last] + 1, label) for first, last, label in _names(found.names)]
    for i, space in enumerate(spaces):
        if space:
            heads[i] = heads[i - 1] if i and spaces[i - 1] else max(i - 1, 0)
    set_tags(doc, tags)
    set_tree(doc, heads, relations)
    doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in names)
    return doc


def _names(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """First and last word of each name that BIO tags mark, and its label."""
    start = 0
    for position, tag in enumerate([*tags, "O"]):
        previous = tags[position - 1] if position else "O"
        goes_on = tag.startswith("I-") and tag[2:] == previous[2:]
        if previous != "O" and not goes_on:
            yield start, position - 1, previous[2:]
        if tag != "O" and not goes_on:
            start = position


@Language.component("pymorphy_lemmas", assigns=["token.lemma"])
def pymorphy_lemmas(doc: Doc) -> Doc:
    """Dictionary forms."""
    set_lemmas(doc, lemma)
    return doc


@Language.component("agreement_repair", assigns=["token.dep", "token.head"])
def agreement_repair(doc: Doc) -> Doc:
    """Attachments that break agreement, mended."""
    return repair(doc)
