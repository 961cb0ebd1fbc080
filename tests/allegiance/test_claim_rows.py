import json
from datetime import date

import pytest

from allegiance.claims import CLAIM_COLUMNS, claim_rows, sentence_rows
from extract.model import Argument, Article, Claim, Entity, Extraction, Sentence, Span, TimeExpression

TEXT = "По словам Рютте, Макрон примет в четверг участие во встрече, если утихнет огонь."


def span(text, whole=TEXT):
    start = whole.index(text)
    return Span(start, start + len(text), text)


def argument(text, entity, name):
    return Argument(span(text), entity, name, "registry")


@pytest.fixture
def extraction():
    article = Article("a", "Тишина.\n" + TEXT, "0" * 64, published=date(2025, 9, 3))
    claim = Claim(
        id="c1",
        sentence="s2",
        relation="PARTICIPATES_IN",
        subject=argument("Макрон", "person/macron", "Эмманюэль Макрон"),
        object=argument("встрече", "event/1", "встреча"),
        content=None,
        polarity="affirmed",
        modality="planned",
        speaker=argument("Рютте", "person/rutte", "Марк Рютте"),
        condition=span("если утихнет огонь"),
        time=TimeExpression(span("в четверг"), date(2025, 9, 4), date(2025, 9, 4)),
        trigger=(span("примет"), span("участие")),
        rule="ru.role.participates",
        confidence=0.875,
    )
    return Extraction(
        article,
        sentences=(Sentence("s1", 0, 0, 7, "Тишина."), Sentence("s2", 1, 8, 8 + len(TEXT), TEXT)),
        claims=(claim,),
        entities=(
            Entity("person/macron", "person", "Эммануэль Макрон", "Эмманюэль Макрон", "Emmanuel Macron"),
            Entity("person/rutte", "person", "Марк Рютте", "Марк Рютте", "Mark Rutte"),
            Entity("event/1", "event", "встреча"),
        ),
    )


def test_every_sentence_has_a_row_also_one_without_claims(extraction):
    silent, telling = sentence_rows(extraction)
    assert silent == {"id": "s1", "doc": "a", "date": "2025-09-03", "text": "Тишина.", "claims": []}
    assert (telling["id"], len(telling["claims"])) == ("s2", 1)


def test_a_claim_gives_each_part_as_written_with_its_place(extraction):
    (claim,) = list(sentence_rows(extraction))[1]["claims"]
    for part in ("subject", "object", "speaker", "condition", "time", "trigger"):
        start, end = claim[f"{part}_span"]
        assert claim[part] == TEXT[start:end]
    assert claim["trigger"] == "примет в четверг участие"
    assert claim["content"] is claim["content_span"] is None
    assert claim["subject_name"] == "Эмманюэль Макрон"
    assert claim["subject_id"] == "person/macron"
    assert (claim["relation"], claim["class"], claim["stance"]) == ("PARTICIPATES_IN", "ROLE", 0)
    assert (claim["polarity"], claim["modality"], claim["rule"]) == ("affirmed", "planned", "ru.role.participates")
    assert claim["confidence"] == 0.875
    json.dumps(claim)


def test_given_sentences_keep_their_own_ids(extraction):
    assert [row["id"] for row in sentence_rows(extraction, ["x/0", "x/1"])] == ["x/0", "x/1"]
    with pytest.raises(ValueError, match="shorter"):
        list(sentence_rows(extraction, ["x/0"]))


@pytest.mark.parametrize(("language", "subject"), [("ru", "Эмманюэль Макрон"), ("en", "Emmanuel Macron")])
def test_a_table_names_actors_in_the_language_asked_for(extraction, language, subject):
    (row,) = claim_rows(extraction, language)
    assert tuple(row) == CLAIM_COLUMNS
    assert row["confidence"] == 0.875
    assert (row["subject"], row["object"]) == (subject, "встреча")
    assert (row["since"], row["until"], row["text"]) == ("2025-09-04", "2025-09-04", TEXT)
