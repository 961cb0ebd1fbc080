"""Where the evidence sentences of a text begin and end."""

import pytest
import spacy
from hypothesis import given as generated
from hypothesis import strategies as st

from extract.claims.passages import LONGEST_QUOTATION, given, told
from extract.language.tokens import RazdelTokenizer

TOKENIZER = RazdelTokenizer(spacy.blank("ru").vocab)


def sentences(text):
    return [text[start:end] for start, end in told(TOKENIZER(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("Чад осудил удар.", ["Чад осудил удар."]),
        ("  Чад осудил удар.  Мали тоже. \n", ["Чад осудил удар.", "Мали тоже."]),
        ("Чад осудил удар\nМали тоже", ["Чад осудил удар", "Мали тоже"]),
        ('Он сказал: "Мы за. Они против". Чад молчит.', ['Он сказал: "Мы за. Они против".', "Чад молчит."]),
        ("Он сказал: «Мы за. Они против». Чад молчит.", ["Он сказал: «Мы за. Они против».", "Чад молчит."]),
        ("Он сказал: „Мы за. Они против“. Чад молчит.", ["Он сказал: „Мы за. Они против“.", "Чад молчит."]),
        ("Он сказал: «Мы за.\nОни против». Чад молчит.", ["Он сказал: «Мы за.", "Они против».", "Чад молчит."]),
    ],
)
def test_sentences_of_one_quotation_and_one_line_make_one(text, expected):
    assert sentences(text) == expected


def test_a_mark_that_is_never_closed_does_not_swallow_the_article():
    text = "Он сказал: «Мы за. " + "Чад осудил удар. " * 20
    found = sentences(text)
    assert max(part.count(".") for part in found) <= LONGEST_QUOTATION + 1
    assert len(found) > 10


@generated(
    st.lists(st.sampled_from(["Чад", "против", ". ", "! ", '"', "«", "»", "„", "“", " ", "\n", "\r\n"]), max_size=40)
)
def test_every_word_of_a_text_lies_in_just_one_sentence(parts):
    text = "".join(parts)
    ranges = told(TOKENIZER(text))
    at = 0
    for start, end in ranges:
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


@generated(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")), min_size=1, max_size=6))
def test_given_sentences_are_where_they_were_joined(lines):
    text = "\n".join(lines)
    assert [text[start:end] for start, end in given(text, lines)] == lines


@generated(st.text(st.characters(codec="utf-8")))
def test_lines_are_taken_where_no_sentences_are_given(text):
    found = [text[start:end] for start, end in given(text, None)]
    assert found == [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
