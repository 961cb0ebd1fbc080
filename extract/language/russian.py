"""The Russian pipeline: razdel's tokens and sentences, slovnet's morphology, syntax and names, pymorphy3's lemmas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy
from spacy.language import Language
from spacy.tokens import Span

import extract.actors.names
import extract.language.verb_forms  # noqa: F401  (both register their components)
from extract.language.docs import set_features, set_tree
from extract.language.lemmas import lemma
from extract.language.slovnet_models import slovnet_models
from extract.language.tokens import RazdelTokenizer
from extract.syntax.repair import repair

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


COMPONENTS = (
    "slovnet_morphology",
    "verb_forms",
    "slovnet_syntax",
    "slovnet_names",
    "pymorphy_lemmas",
    "known_names",
    "agreement_repair",
)


def russian() -> Language:
    """A new pipeline. The models behind it are shared by all of a process."""
    nlp = spacy.blank("ru")
    nlp.tokenizer = RazdelTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def _sentences(doc: Doc) -> list[list[Token]]:
    """The tokens of each sentence without white space; sentences of nothing else are left out."""
    found = ([token for token in sentence if not token.is_space] for sentence in doc.sents)
    return [tokens for tokens in found if tokens]


def _words(sentences: list[list[Token]]) -> list[list[str]]:
    # the models were trained on newspapers, which write "е" for "ё"
    return [[token.text.replace("ё", "е").replace("Ё", "Е") for token in tokens] for tokens in sentences]


@Language.component("slovnet_morphology", assigns=["token.pos", "token.morph"])
def slovnet_morphology(doc: Doc) -> Doc:
    """Parts of speech and features (UD)."""
    sentences = _sentences(doc)
    for tokens, tags in zip(sentences, slovnet_models().morphology(_words(sentences)), strict=True):
        for token, (pos, features) in zip(tokens, tags, strict=True):
            token.pos_ = pos
            set_features(token, features)
    return doc


@Language.component("slovnet_syntax", assigns=["token.dep", "token.head"])
def slovnet_syntax(doc: Doc) -> Doc:
    """Heads and relations (UD): one tree a sentence; white space hangs on the word before it."""
    sentences = _sentences(doc)
    heads = [token.i for token in doc]
    relations = [""] * len(doc)
    for tokens, (head_numbers, names) in zip(sentences, slovnet_models().syntax(_words(sentences)), strict=True):
        for token, number, name in zip(tokens, head_numbers, names, strict=True):
            heads[token.i] = tokens[number - 1].i if number else token.i
            relations[token.i] = "ROOT" if number == 0 else name
    for token in doc:
        if token.is_space:
            before = token.i - 1
            heads[token.i] = heads[before] if before >= 0 and doc[before].is_space else max(before, 0)
            relations[token.i] = "dep"
    set_tree(doc, heads, [relation or "dep" for relation in relations])
    return doc


@Language.component("slovnet_names", assigns=["doc.ents"])
def slovnet_names(doc: Doc) -> Doc:
    """Names of persons, organisations and places."""
    sentences = _sentences(doc)
    spans: list[Span] = []
    for tokens, tags in zip(sentences, slovnet_models().names(_words(sentences)), strict=True):
        start = 0
        for position, tag in enumerate([*tags, "O"]):
            previous = tags[position - 1] if position else "O"
            if previous != "O" and not (tag.startswith("I-") and tag[2:] == previous[2:]):
                spans.append(Span(doc, tokens[start].i, tokens[position - 1].i + 1, label=previous[2:]))
            if tag != "O" and not (tag.startswith("I-") and previous[2:] == tag[2:]):
                start = position
    doc.ents = tuple(spans)
    return doc


@Language.component("pymorphy_lemmas", assigns=["token.lemma"])
def pymorphy_lemmas(doc: Doc) -> Doc:
    """Dictionary forms."""
    for token in doc:
        token.lemma_ = lemma(token)
    return doc


@Language.component("agreement_repair", assigns=["token.dep", "token.head"])
def agreement_repair(doc: Doc) -> Doc:
    """Attachments that break agreement, mended."""
    return repair(doc)
