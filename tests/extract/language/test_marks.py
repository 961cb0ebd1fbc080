"""Quotation marks that are typed in two signs are read as one, and the words stay as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.articles import article_from_text
from extract.language.marks import readable
from extract.pipeline import extract_article


@given(st.text(alphabet="аб '<>`.«»\n", max_size=40))
def test_a_text_stays_as_long_and_only_doubled_marks_change(text):
    read = readable(text)
    assert len(read) == len(text)
    assert all(old == new or old in "'<>`" for old, new in zip(text, read, strict=True))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("сообщает ''Reuters''.", "сообщает « Reuters »."),
        ("сказал <<так>>", "сказал « так »"),
        ("``слово''", "« слово »"),
        ("д''Артаньян и it's", "д''Артаньян и it's"),
        ("a << b >> c", "a << b >> c"),
    ],
)
def test_marks_open_before_a_word_and_close_after_one(text, read):
    assert readable(text) == read


@pytest.mark.model
def test_a_name_in_wiki_marks_belongs_to_what_it_names_and_is_shown_as_written():
    text = "Правительство уходит, сообщает агентство ''Reuters''."
    [claim] = [c for c in extract_article(article_from_text(text)).claims if c.relation == "STATED"]
    assert (claim.subject.name, claim.subject.span.text) == ("Reuters", "агентство ''Reuters''")
    assert text[claim.subject.span.start : claim.subject.span.end] == claim.subject.span.text
