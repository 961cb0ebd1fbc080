"""Which words of a passage stand in quotation marks, also where a mark is missing, and what that does to sentences."""

import pytest
import spacy

from extract.claims.passages import given, told
from extract.claims.quotes import quotes
from extract.language.tokens import RazdelTokenizer

TOKENIZER = RazdelTokenizer(spacy.blank("ru").vocab)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Чад осудил удар.", [], id="none"),
        pytest.param("Он сказал: «Мы поможем».", [("Мы поможем", True, True)], id="guillemets"),
        pytest.param("«Да», сказал он. «Нет».", [("Да", True, True), ("Нет", True, True)], id="two"),
        pytest.param('"Да", сказал он.', [("Да", True, True)], id="straight"),
        pytest.param("Он сказал: „Да“.", [("Да", True, True)], id="low and high"),
        pytest.param("Он сказал: «Блок «Альфа» поможет».", [("Блок «Альфа» поможет", True, True)], id="nested"),
        pytest.param("Он сказал: «Мы поможем.", [("Мы поможем.", True, False)], id="never closed"),
        pytest.param("Мы поможем», сказал он.", [("Мы поможем", False, True)], id="never opened"),
        pytest.param("«» пусто", [], id="empty"),
    ],
)
def test_quotations(text, found):
    doc = TOKENIZER(text)
    assert [(doc[q.start : q.end].text, q.open, q.closed) for q in quotes(list(doc))] == found


def test_a_quotation_holds_its_words_and_not_its_marks():
    doc = TOKENIZER("Он сказал: «Да».")
    [quote] = quotes(list(doc))
    assert [token.text for token in doc if token.i in quote] == ["Да"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Чад за. Мали против.", ["Чад за.", "Мали против."], id="two"),
        pytest.param("«Чад за. Мали против». Нигер молчит.", ["«Чад за. Мали против».", "Нигер молчит."], id="quoted"),
        pytest.param("«Чад за.\nМали против».", ["«Чад за.", "Мали против»."], id="a quotation over two lines"),
        pytest.param("  Чад за.  \n\n Мали против.", ["Чад за.", "Мали против."], id="white space is left out"),
        pytest.param(" \n ", [], id="no words"),
    ],
)
def test_sentences_found_in_a_text(text, sentences):
    assert [text[start:end] for start, end in told(TOKENIZER(text))] == sentences


def test_a_quotation_that_is_never_closed_does_not_swallow_the_text():
    doc = TOKENIZER("«Раз два. " + "Три пять. " * 20)
    assert len(told(doc)) > 1


def test_given_sentences_are_joined_by_one_line_feed():
    sentences = ["Чад за.", "", "Мали против."]
    text = "\n".join(sentences)
    assert [text[start:end] for start, end in given(text, sentences)] == sentences


def test_without_given_sentences_every_line_with_words_is_a_passage():
    text = "Чад за.\r\n\n \nМали против."
    assert [text[start:end] for start, end in given(text, None)] == ["Чад за.", "Мали против."]
