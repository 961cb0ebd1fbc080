"""Which words stand in quotation marks, also where a mark is missing or the sentence ends inside."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract.claims.quotes import Quote, quotes
from extract.language.tokens import RazdelTokenizer

TOKENIZER = RazdelTokenizer(spacy.blank("ru").vocab)


def quoted(text):
    """The quotations of a text as one passage: words, and whether both marks stand in it."""
    doc = TOKENIZER(text)
    return [(doc[q.start : q.end].text, q.open, q.closed) for q in quotes(list(doc))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Чад осудил удар.", []),
        ('Он сказал: "Мы против".', [("Мы против", True, True)]),
        ("Он сказал: «Мы против».", [("Мы против", True, True)]),
        ("Он сказал: „Мы против“.", [("Мы против", True, True)]),
        ("Он сказал: “Мы против”.", [("Мы против", True, True)]),
        ('"Да", - сказал он, - "и нет".', [("Да", True, True), ("и нет", True, True)]),
        ("«Партия «Свобода» против», — сказал он.", [("Партия «Свобода» против", True, True)]),
        ("«Газета „Труд“ пишет», — сказал он.", [("Газета „Труд“ пишет", True, True)]),
        ('Он сказал: "".', []),
        ("Он сказал: «Мы против.", [("Мы против.", True, False)]),
        ('Он сказал: "Мы против.', [("Мы против.", True, False)]),
        ("Мы против», — сказал он.", [("Мы против", False, True)]),
        ('Мы против", - сказал он.', [("Мы против", False, True)]),
        ("Мы за», — сказал он. — «Они против».", [("Мы за", False, True), ("Они против", True, True)]),
        ("Мы за», — сказал он. — «Они против.", [("Мы за", False, True), ("Они против.", True, False)]),
        ("»", []),
        ("«", []),
        ('"', []),
    ],
)
def test_quotations_of_a_passage(text, expected):
    assert quoted(text) == expected


def test_a_quotation_holds_its_words_and_not_its_marks():
    quote = Quote(3, 5)
    assert [index in quote for index in range(2, 7)] == [False, True, True, False, False]


texts = st.lists(
    st.sampled_from(["Чад", "против", ".", ",", '"', "«", "»", "„", "“", "”", " ", " ", "\n"]), min_size=1, max_size=30
).map("".join)


@given(texts)
def test_quotations_lie_in_the_passage_one_after_another(text):
    doc = TOKENIZER(text)
    at = 0
    for quote in quotes(list(doc)):
        assert at <= quote.start < quote.end <= len(doc)
        if quote.open:
            assert doc[quote.start - 1].text in '"«„“'
        if quote.closed:
            assert doc[quote.end].text in '"»“”'
        at = quote.end


@given(texts, st.data())
def test_quotations_of_a_part_stay_in_it(text, data):
    doc = TOKENIZER(text)
    start = data.draw(st.integers(0, len(doc) - 1))
    end = data.draw(st.integers(start + 1, len(doc)))
    assert all(start <= quote.start < quote.end <= end for quote in quotes(list(doc[start:end])))
