"""A snapshot says of a parse what spaCy says of it."""

import pytest

from extract.language import pipeline
from extract.language.docs import feature
from extract.language.snapshot import kept, of_token, snapshot

TEXT = (
    "Канцлер Австрии Карл Нехаммер, которого в Киеве ждали, заявил:  «Мы поддержим Украину!»\n\n"
    "Во вторник глава МИД РФ С. Лавров 25-го раза не назвал. По словам Макрона, ЕС обеспокоен…"
)
PLAIN = (
    "i idx text lower_ lemma_ pos_ dep_ ent_type_ ent_iob_ whitespace_ is_space is_punct is_alpha is_ascii is_title "
    "is_upper is_lower is_digit is_quote like_num text_with_ws"
)
ONE = "head left_edge right_edge"
MANY = "children lefts rights subtree ancestors"


@pytest.fixture(scope="module")
def both():
    doc = pipeline()(TEXT)
    return snapshot(doc), doc


def described(span):
    chars = span.start_char, span.end_char, span.text, span.text_with_ws
    return span.start, span.end, span.label_, *chars, span.root.i, span.sent.start, [e.start for e in span.ents]


@pytest.mark.model
def test_every_token_is_told_as_spacy_tells_it(both):
    for mine, theirs in zip(*both, strict=True):
        assert [getattr(mine, name) for name in PLAIN.split()] == [getattr(theirs, name) for name in PLAIN.split()]
        assert [getattr(mine, name).i for name in ONE.split()] == [getattr(theirs, name).i for name in ONE.split()]
        for name in MANY.split():
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(theirs, name)]
        assert mine.morph.to_dict() == theirs.morph.to_dict()
        assert str(mine.morph) == str(theirs.morph)
        assert feature(mine, "Case") == feature(theirs, "Case")
        assert mine.is_ancestor(mine.doc[0]) == theirs.is_ancestor(theirs.doc[0])


@pytest.mark.model
def test_every_span_is_told_as_spacy_tells_it(both):
    mine, theirs = both
    assert mine.text == theirs.text == TEXT
    assert [described(s) for s in mine.sents] == [described(s) for s in theirs.sents]
    assert [described(s) for s in mine.ents] == [described(s) for s in theirs.ents]
    for start in range(len(mine)):
        for end in (start + 1, start + 3, start - 2, len(mine) + 5):
            one, other = mine[start:end], theirs[start:end]
            assert len(one) == len(other)
            if len(one):
                assert described(one) == described(other)
                assert [described(s) for s in one.sents] == [described(s) for s in other.sents]
                assert one[-1].i == other[-1].i
                assert described(one[:1]) == described(other[:1])


@pytest.mark.model
def test_characters_lead_to_the_same_tokens(both):
    for start in range(len(TEXT)):
        for end in (start + 1, start + 9, len(TEXT), len(TEXT) + 1):
            found, expected = (d.char_span(start, end, alignment_mode="expand") for d in both)
            assert (found is None) == (expected is None)
            if expected is not None:
                assert (found.start, found.end) == (expected.start, expected.end)


@pytest.mark.model
def test_what_is_said_of_a_token_is_asked_for_once(both):
    mine, theirs = both
    asked = []

    @of_token
    def length(token):
        asked.append(token.i)
        return len(token.text)

    assert [length(mine[0]), length(mine[0]), length(mine[1])] == [7, 7, 7]
    assert asked == [0, 1]
    assert [length(theirs[0]), length(theirs[0])] == [7, 7]
    assert asked == [0, 1, 0, 0]
    assert [kept(mine[0], "key", lambda: 1), kept(mine[0], "key", lambda: 2), kept(theirs[0], "key", lambda: 3)] == [
        1,
        1,
        3,
    ]
