"""A text's tokens and sentences, from which the text comes back character for character."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract.language.tokens import ENDLESS, LONGEST, MORE, SHORTER, RazdelTokenizer

TOKENIZER = RazdelTokenizer(spacy.blank("ru").vocab)

pieces = st.lists(
    st.one_of(
        st.sampled_from(["Литва", "т.е.", "г. Москва", "1,5", "НАТО", "«", "»", "?!", "...", "экс-премьер", "Чад."]),
        st.sampled_from([" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u2028", "\u0085", "\u3000", "\x0b"]),
        st.sampled_from(["🙂", "👩\u200d👩\u200d👧", "е\u0301", "и\u0306", "\u200b", "\ufeff", "\x00", "\u202e", "İ"]),
        st.text(st.characters(codec="utf-8"), max_size=4),
    ),
    max_size=25,
).map("".join)


@given(pieces)
def test_the_text_comes_back(text):
    doc = TOKENIZER(text)
    assert doc.text == text
    for token in doc:
        assert text[token.idx : token.idx + len(token)] == token.text


@given(pieces)
def test_words_hold_no_white_space_and_white_space_no_words(text):
    for token in TOKENIZER(text):
        assert token.text
        assert token.text.isspace() or token.text.split() == [token.text]


@given(pieces)
def test_sentences_make_up_the_text_and_end_with_its_lines(text):
    doc = TOKENIZER(text)
    sentences = list(doc.sents)
    assert sum(len(sentence) for sentence in sentences) == len(doc)
    for sentence in sentences:
        assert "\n" not in sentence.text.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Литва — за.", ["Литва", "—", "за", "."]),
        ("экс-премьер", ["экс-премьер"]),
        ("«Нет», — сказал он", ["«", "Нет", "»", ",", "—", "сказал", "он"]),
        ("а  б", ["а", " ", "б"]),
        (" а", [" ", "а"]),
        ("а\nб", ["а", "\n", "б"]),
        ("а \n б", ["а", "\n ", "б"]),
    ],
)
def test_words(text, words):
    assert [token.text for token in TOKENIZER(text)] == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Чад осудил удар. Мали отвергла план.", ["Чад осудил удар.", "Мали отвергла план."]),
        ("В 2024 г. Чад осудил удар.", ["В 2024 г. Чад осудил удар."]),
        ("А. Б. Иванов прибыл.", ["А. Б. Иванов прибыл."]),
        ("Заголовок\nЧад осудил удар", ["Заголовок", "Чад осудил удар"]),
        ("Что? Где?!", ["Что?", "Где?!"]),
    ],
)
def test_sentences(text, sentences):
    assert [sentence.text.strip() for sentence in TOKENIZER(text).sents] == sentences


def test_the_tokenizer_is_saved_and_loaded_as_spacy_asks():
    assert TOKENIZER.from_bytes(TOKENIZER.to_bytes()) is TOKENIZER


def test_what_goes_on_without_end_is_cut_shorter_and_all_of_it_kept():
    text = "«" * (ENDLESS + 1000)
    doc = TOKENIZER(text)
    sizes = [len(sentence) for sentence in doc.sents]
    whole = sizes[: ENDLESS // (LONGEST + MORE)]
    assert doc.text == text
    assert set(whole) == {LONGEST + MORE}
    assert max(sizes[len(whole) + 1 :]) == SHORTER + MORE
