"""What the vocabulary says of itself holds: its examples are found, and its counterexamples are not."""

from collections import Counter

import pytest

from extract import Article, extract_article
from extract.relations import relations
from extract.vocabulary import vocabulary

ENTRIES = vocabulary("ru").entries
PARTS = ("subject", "object", "content", "polarity", "modality", "speaker", "condition", "time")


def claims(text, relation):
    """The claims of one relation that a sentence gives as an article of its own, their parts as written."""
    found = extract_article(Article(id="example", text=text, sha256=""), [text]).claims
    return [
        {
            "subject": claim.subject.span.text,
            "object": claim.object and claim.object.span.text,
            "content": claim.content and claim.content.text,
            "polarity": claim.polarity,
            "modality": claim.modality,
            "speaker": claim.speaker and claim.speaker.span.text,
            "condition": claim.condition and claim.condition.text,
            "time": claim.time and claim.time.span.text,
        }
        for claim in found
        if claim.relation == relation
    ]


@pytest.mark.model
@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_every_example_gives_its_claim(entry):
    for example in entry.examples:
        wanted = {part: getattr(example, part) for part in PARTS if getattr(example, part) is not None}
        found = claims(example.text, entry.relation)
        assert any(wanted.items() <= claim.items() for claim in found), f"{entry.where}: {example.text}: found {found}"


REFUSING = [entry for entry in ENTRIES if entry.counterexamples]


@pytest.mark.model
@pytest.mark.parametrize("entry", REFUSING, ids=[entry.id for entry in REFUSING])
def test_no_counterexample_gives_the_relation(entry):
    for text in entry.counterexamples:
        assert claims(text, entry.relation) == [], f"{entry.where}: {text}"


@pytest.mark.parametrize("relation", relations())
def test_every_relation_has_an_entry(relation):
    assert any(entry.relation == relation for entry in ENTRIES)


def test_every_example_compares_something_besides_its_relation():
    silent = [e.id for e in ENTRIES for x in e.examples if all(getattr(x, part) is None for part in PARTS)]
    assert silent == []


def test_no_sentence_is_an_example_and_a_counterexample_of_one_relation():
    examples = {(entry.relation, example.text) for entry in ENTRIES for example in entry.examples}
    counter = {(entry.relation, text) for entry in ENTRIES for text in entry.counterexamples}
    assert examples & counter == set()


def test_no_example_stands_twice_in_an_entry():
    twice = [text for e in ENTRIES for text, n in Counter(x.text for x in e.examples).items() if n > 1]
    assert twice == []
