"""Who is for or against whom, in sentences; and what holds of every opinion, whatever the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Article, extract_article, extract_opinions
from extract.stance import opinion_rows

pytestmark = pytest.mark.model

few = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WORDS = [
    "Макрон", "обвинил", "Россию", "поддержал", "ужасный", "суд", "«", "»", "—", "не", "был", "арестован", "\n",
    ".", ",", "Путина", "лучший", "власти Франции", "по словам", "убийство", "Ёлка", "\U0001f600", "НАТО", "10 %",
]  # fmt: skip


def article(text):
    return Article(id="a", text=text, sha256="")


def told(text):
    _, opinions = extract_opinions(article(text))
    return {(o.holder.span.text if o.holder else o.holder_kind, o.attitude, o.target.span.text) for o in opinions}


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("Польша обвинила Белоруссию в провокациях на границе.", ("Польша", "negative", "Белоруссию")),
        ("Эрдоган раскритиковал Нетаньяху.", ("Эрдоган", "negative", "Нетаньяху")),
        ("Меркель поблагодарила Олланда за помощь.", ("Меркель", "positive", "Олланда")),
        ("Парламент Молдавии поддержал президента Майю Санду.", ("Парламент Молдавии", "positive", "Майю Санду")),
        ("Полиция задержала оппозиционера Петра Орлова.", ("Полиция", "negative", "Петра Орлова")),
        ("Министр Антон Сизов был арестован за взятку.", ("unnamed", "negative", "Антон Сизов")),
        ("Кабул осудил нападение боевиков на посольство.", ("Кабул", "negative", "боевиков")),
    ],
)
def test_an_opinion_is_told(text, opinion):
    assert opinion in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Заседание началось в полдень.",
        "Пётр Орлов родился в Омске в 1961 году.",
        "В понедельник Макрон приехал в Берлин.",
        "",
    ],
)
def test_a_sentence_that_takes_no_sides_tells_none(text):
    assert told(text) == set()


def test_opinions_leave_the_claims_as_they_are():
    text = "Макрон поддержал Украину. Он обвинил Россию в агрессии. По словам Шольца, Берлин поможет Киеву."
    extraction, opinions = extract_opinions(article(text))
    assert opinions
    assert extraction.claims == extract_article(article(text)).claims


@few
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_every_span_is_what_the_sentence_has_there_and_every_actor_is_an_entity(words):
    extraction, opinions = extract_opinions(article(" ".join(words)))
    texts = {s.id: s.text for s in extraction.sentences}
    entities = {e.id for e in extraction.entities}
    for opinion in opinions:
        assert (opinion.holder is None) == (opinion.holder_kind != "named")
        assert 0 < opinion.score <= 1
        for argument in (opinion.holder, opinion.target):
            assert argument is None or argument.entity in entities
        spans = [opinion.expression, opinion.target.span, *([opinion.holder.span] if opinion.holder else [])]
        for span in spans:
            assert span.start < span.end
            assert texts[opinion.sentence][span.start : span.end] == span.text


@few
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_rows_have_the_form_of_ruopinionne(words):
    extraction, opinions = extract_opinions(article(" ".join(words)))
    rows = list(opinion_rows(extraction, opinions, range(len(extraction.sentences))))
    assert [row["sent_id"] for row in rows] == list(range(len(extraction.sentences)))
    assert sum(len(row["opinions"]) for row in rows) == len(opinions)
    for row in rows:
        for opinion in row["opinions"]:
            assert opinion["Polarity"] in {"POS", "NEG"}
            for part in ("Source", "Target", "Polar_expression"):
                [text], [offsets] = opinion[part]
                if part == "Source" and (text, offsets) in {("AUTHOR", "NULL"), ("NULL", "0:0")}:
                    continue
                begin, end = map(int, offsets.split(":"))
                assert row["text"][begin:end] == text


def test_the_same_text_gives_the_same_opinions():
    text = "Оппозиция назвала премьера Ивана Лугового лжецом, а союзники его защитили."
    assert extract_opinions(article(text)) == extract_opinions(article(text))


def test_a_word_says_one_thing_of_a_target_and_one_thing_once():
    text = "Министр обороны Франции раскритиковал президента Сирии. Суд арестовал мэра по подозрению в краже денег."
    _, opinions = extract_opinions(article(text))
    assert opinions
    said = [(o.sentence, o.expression.start, o.target.span.start) for o in opinions]
    assert len(set(said)) == len(said)
    for one in opinions:
        for other in opinions:
            alike = one.target == other.target and one.holder == other.holder and one.holder_kind == other.holder_kind
            if one is not other and one.sentence == other.sentence and alike:
                apart = one.expression.end <= other.expression.start or other.expression.end <= one.expression.start
                assert apart
