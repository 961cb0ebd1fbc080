"""Single sentences as examples: whose opinion of whom a row tells, in terms of the actors found."""

import sys
from pathlib import Path

import pytest

from extract import Article
from extract.pipeline import extract_article
from extract.stance.documents_reading import ArticleReader

sys.path[:0] = [str(Path(__file__).parents[2] / "benchmarks" / name) for name in ("rusentrel", "")]

from sentence_examples import examples_of  # noqa: E402  (a folder that holds scripts)

pytestmark = pytest.mark.model

TEXT = "Замбия осудила Малави, а Кения молчит."


def opinion(source, target, polarity):
    def place(words):
        at = TEXT.index(words)
        return [[words], [f"{at}:{at + len(words)}"]]

    return {"Source": place(source) if source else [["NULL"], ["NULL"]], "Target": place(target), "Polarity": polarity}


def labels(*opinions):
    reader = ArticleReader()
    extraction = extract_article(Article("a", TEXT, ""), readers=(reader,))
    row = {"text": TEXT, "opinions": list(opinions)}
    return {
        (e.names[0].partition(":")[2], e.names[1].partition(":")[2]): e.label
        for e in examples_of(row, reader.reading(extraction.entities))
    }


def test_an_opinion_labels_the_pair_in_its_own_order():
    found = labels(opinion("Замбия", "Малави", "NEG"), opinion("Кения", "Замбия", "POS"))
    assert found["zm", "mw"] == "neg"
    assert found["ke", "zm"] == "pos"
    assert found["mw", "zm"] == found["zm", "ke"] == ""
    assert len(found) == 6


def test_the_authors_opinions_label_no_pair():
    assert set(labels(opinion(None, "Малави", "NEG")).values()) == {""}
