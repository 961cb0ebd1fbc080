"""Parsed sentences written by hand: what the syntax makes of a tree is tested without the parser."""

import pytest
import spacy
from spacy.tokens import Doc

VOCAB = spacy.blank("ru").vocab


def build(table):
    """A Doc of one sentence, one word a line: ``word lemma POS head relation features``; head 0 is the root's."""
    rows = [line.split() for line in table.strip().splitlines()]
    return Doc(
        VOCAB,
        words=[row[0] for row in rows],
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        heads=[int(row[3]) - 1 if row[3] != "0" else place for place, row in enumerate(rows)],
        deps=[row[4] if row[3] != "0" else "ROOT" for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
    )


@pytest.fixture
def parsed():
    """The function that makes a Doc of a table."""
    return build
