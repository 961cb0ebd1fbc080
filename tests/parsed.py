"""Parsed sentences made by hand, so that what reads a parse is tested without a parser."""

import spacy
from spacy.tokens import Doc

from extract.language.docs import set_features

VOCAB = spacy.blank("ru").vocab

_FEATURES = {
    "Case": "Nom Gen Dat Acc Ins Loc",
    "Number": "Sing Plur",
    "Gender": "Masc Fem Neut",
    "Animacy": "Anim Inan",
    "VerbForm": "Fin Inf Conv Part",
    "Voice": "Act Pass Mid",
    "Person": "1 2 3",
    "Tense": "Past Pres Fut",
}
_NAME = {value: name for name, values in _FEATURES.items() for value in values.split()}


def parsed(*lines):
    """A Doc of sentences, each written one word a line: ``form lemma POS features head relation [label]``.

    Features are UD's values joined by dots (``Ins.Sing.Masc``) or ``-``; heads are words of the sentence, counted from
    1 (0: the root); the label is a name's, ``B-PER``, ``I-ORG`` and so on.
    """
    columns = [], [], [], [], [], [], [], []
    words, lemmas, tags, features, heads, relations, labels, starts = columns
    for text in lines:
        first = len(words)
        for line in text.strip().splitlines():
            word, lemma, tag, values, head, relation, *label = line.split()
            starts.append(len(words) == first)
            heads.append(first + int(head) - 1 if int(head) else len(words))
            words.append(word)
            lemmas.append(lemma)
            tags.append(tag)
            features.append("" if values == "-" else "|".join(sorted(f"{_NAME[v]}={v}" for v in values.split("."))))
            relations.append(relation if int(head) else "ROOT")
            labels.append(label[0] if label else "O")
    doc = Doc(VOCAB, words=words, lemmas=lemmas, pos=tags, heads=heads, deps=relations, ents=labels)
    for token, values in zip(doc, features, strict=True):
        set_features(token, values)
    assert [bool(token.is_sent_start) for token in doc] == starts
    return doc


def words(tokens):
    """Their forms."""
    return [token.text for token in tokens]
