"""What holds of every extraction, whatever the text: of the first article, and of texts that nobody would write."""

import dataclasses
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Article, ExtractError, extract_article
from extract.reader import read
from extract.relations import relations

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent.parent
ARTICLES = sorted((ROOT / "seeds" / "articles").glob("*.txt"))

few = settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def article(text, identity="a", published=date(2025, 9, 4)):
    return Article(id=identity, text=text, sha256="", published=published)


def spans(claim):
    """Every span of a claim, by the part it is."""
    for part in ("subject", "object", "speaker"):
        if (argument := getattr(claim, part)) is not None:
            yield part, argument.span
    for part in ("content", "condition"):
        if (span := getattr(claim, part)) is not None:
            yield part, span
    if claim.time is not None:
        yield "time", claim.time.span
    for span in claim.trigger:
        yield "trigger", span


def check(extraction):
    """All that the records promise."""
    text = extraction.article.text
    sentences = {sentence.id: sentence for sentence in extraction.sentences}
    assert len(sentences) == len(extraction.sentences)
    assert [s.index for s in extraction.sentences] == list(range(len(sentences)))
    for sentence in extraction.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
    for before, after in zip(extraction.sentences, extraction.sentences[1:], strict=False):
        assert before.end <= after.start
    entities = {entity.id: entity for entity in extraction.entities}
    assert len(entities) == len(extraction.entities)
    ids = [claim.id for claim in extraction.claims]
    assert len(set(ids)) == len(ids)
    order = [sentences[claim.sentence].index for claim in extraction.claims]
    assert order == sorted(order)
    for claim in extraction.claims:
        sentence = sentences[claim.sentence]
        assert claim.relation in relations()
        assert claim.trigger
        assert 0 <= claim.confidence <= 1
        assert claim.object is not None or claim.content is not None or claim.relation != "HOLDS_POSITION"
        for part, span in spans(claim):
            assert 0 <= span.start < span.end <= len(sentence.text), part
            assert sentence.text[span.start : span.end] == span.text, part
            assert text[sentence.start + span.start : sentence.start + span.end] == span.text, part
        for argument in (claim.subject, claim.object, claim.speaker):
            assert argument is None or (argument.entity in entities and argument.name and 0 <= argument.score <= 1)
        assert set(claim.about) <= set(ids) - {claim.id}
        if claim.time is not None and claim.time.start and claim.time.end:
            assert claim.time.start <= claim.time.end
    for office in extraction.offices:
        assert {office.person, office.body} <= entities.keys()
    return extraction


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.stem)
def seed(request):
    [item] = read([request.param])
    return item.article


def test_there_is_an_article_to_look_at():
    assert ARTICLES


def test_every_part_of_the_articles_claims_keeps_its_place_and_its_entity(seed):
    extraction = check(extract_article(seed))
    parts = {part for claim in extraction.claims for part, _ in spans(claim)}
    assert parts == {"subject", "object", "speaker", "content", "condition", "time", "trigger"}


def test_the_same_article_gives_the_same_claims_whatever_was_read_before(seed):
    first = extract_article(seed)
    extract_article(article("Вчера Макрон встретился со Стармером, и он поддержал альянс.", "other", date(2020, 1, 1)))
    assert extract_article(seed) == first


IN_A_PROCESS = """
import sys
from extract import extract_article
from extract.reader import read
[item] = read([sys.argv[1]])
print(extract_article(item.article))
"""


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_another_process_gives_the_same_in_the_same_order(path):
    def run(seed):
        command = [sys.executable, "-c", IN_A_PROCESS, str(path)]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=ROOT)
        return done.stdout

    assert run("1") == run("2")


def test_a_later_edition_keeps_the_ids_of_what_it_does_not_change():
    first = extract_article(article("Литва поддержала договор. Чад осудил удар."))
    later = extract_article(article("Литва поддержала договор. Чад отверг план. Мали осудила удар."))
    assert first.claims[0] == later.claims[0]


def test_sentences_of_different_articles_have_different_ids():
    one, two = (extract_article(article("Литва поддержала договор.", name)) for name in "ab")
    assert {s.id for s in one.sentences} & {s.id for s in two.sentences} == set()
    assert {c.id for c in one.claims} & {c.id for c in two.claims} == set()


def test_what_is_only_described_is_another_in_another_article():
    one, two = (extract_article(article("Вчера союзники поддержали Литву.", name)) for name in "ab")
    assert one.claims[0].subject.entity != two.claims[0].subject.entity
    assert one.claims[0].object.entity == two.claims[0].object.entity


def test_claims_stand_in_text_order_within_a_sentence():
    found = extract_article(article("Италия поддержала договор, осудила удар и отвергла протокол.")).claims
    assert [c.relation for c in found] == ["SUPPORTS", "CRITICIZED", "REJECTED"]
    coordinated = "Польша и Литва поддержали Молдавию, Грузию и Чад."
    found = extract_article(article(coordinated)).claims
    places = [(c.subject.span.start, c.object.span.start) for c in found]
    assert len(places) == 6
    assert places == sorted(places)


GIVEN = ["Литва поддержала договор.", "Чад осудил удар! Мали отвергла план", "Она призвала Чад к миру."]


def test_given_sentences_are_kept_as_given():
    extraction = check(extract_article(article("\n".join(GIVEN)), GIVEN))
    assert [sentence.text for sentence in extraction.sentences] == GIVEN
    assert {claim.sentence for claim in extraction.claims} == {s.id for s in extraction.sentences}


def test_sentences_are_found_where_none_are_given():
    extraction = check(extract_article(article("Литва поддержала договор. Чад осудил удар!\n\nМали отвергла план.")))
    texts = [sentence.text for sentence in extraction.sentences]
    assert texts == ["Литва поддержала договор.", "Чад осудил удар!", "Мали отвергла план."]


def test_given_sentences_that_are_the_found_ones_give_the_same_triples():
    text = "\n".join(GIVEN[:1] + GIVEN[2:])

    def said(extraction):
        return [(c.subject.name, c.relation, c.object and c.object.name, c.content) for c in extraction.claims]

    assert said(extract_article(article(text), text.split("\n"))) == said(extract_article(article(text)))


@pytest.mark.parametrize("given_", [["Литва поддержала договор"], [], ["Литва", "поддержала договор."]])
def test_sentences_that_do_not_make_up_the_text_are_refused(given_):
    with pytest.raises(ExtractError, match=r"article a: the given sentences"):
        extract_article(article("Литва поддержала договор."), given_)


def test_a_language_without_a_pipeline_is_refused():
    with pytest.raises(ExtractError, match=r"'tlh'.*ru"):
        extract_article(dataclasses.replace(article("Heghlu'meH QaQ jajvam."), language="tlh"))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n", "\u00a0", "\u2003\u200b"])
def test_a_text_without_words_says_nothing(text):
    assert check(extract_article(article(text))).claims == ()


HOSTILE = [
    "'; MATCH (n) DETACH DELETE n //",
    "` ` {{}} %s %(x)s $1 ${HOME}",
    "<script>alert(1)</script>",
    "<b>Литва</b> поддержала [договор](javascript:x).",
    "Литва`}]->() поддержала Чад'; MATCH (n) DETACH DELETE n //.",
    'Литва поддержала "Robert\'); DROP TABLE claims;--".',
    "\\u0000 \\n \\' \\\" поддержала",
    "𗀀 поддержала 𗀀𗀁.",
    "Литва\u202e поддержала \u202dЧад.",
    "\x00Литва\x07 поддержала\x1b[31m Чад.",
    "Литва " + "очень " * 400 + "поддержала Чад.",
    "Ъ" * 20_000,
    "«" * 300 + "Литва поддержала Чад" + "»" * 299,
    "Литва, " * 300 + "поддержали Чад.",
    "(" * 200 + "Литва поддержала Чад" + ")" * 200,
    "Литва поддержала Чад" + "!" * 500 + "?" * 500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_data(text):
    extraction = check(extract_article(article(text)))
    assert all(relation.isidentifier() for relation in {c.relation for c in extraction.claims})
    check(extract_article(article(text, identity="a` }]-() '; DROP //"), [text]))


def test_a_claim_about_hostile_words_keeps_them_as_written():
    text = 'Литва поддержала движение "\'; MATCH (n) DETACH DELETE n //".'
    found = [c for c in check(extract_article(article(text))).claims if c.relation == "SUPPORTS"]
    assert [c.subject.span.text for c in found] == ["Литва"]


WORDS = re.findall(
    r"\S+",
    """
    Литва Чад Макрон НАТО ЕС премьер-министр президент Франции министр союзники коалиция договор санкции удар план
    поддержал поддержала поддержали осудил осудила отверг призвал призвала заявил сказал что чтобы если который которая
    созванной созвал подписал подписан встретился с о в на против без случае поддержки не ни нет и или а но также он
    она они мы его их вчера среду четверг 2025 года марта намерен должен может готов хочет будет примет участие
    переговоры вести поддержать осудить отказался обещал по словам мнению просьбе для Украины Россией г. т.е. США
    """,
)
MARKS = [*',.!?:;-—…"«»„“()', "'", "`", "\n", "\r\n", "\t"]
ODD = ["𗀀", *"\x00\x1f\u200b\u00a0\u0301🙂İßﬁЁё", "👩\u200d👩\u200d👧", "NATO", "x" * 300, "Ъ" * 300]

odd_text = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(WORDS).map(str.title),
        st.sampled_from(MARKS),
        st.sampled_from(ODD),
        st.text(st.characters(codec="utf-8"), max_size=5),
    ),
    max_size=40,
).flatmap(lambda parts: st.sampled_from([" ", "", "  "]).map(lambda gap: gap.join(parts)))


@few
@given(text=odd_text)
def test_any_text_is_read_without_an_error(text):
    extraction = check(extract_article(article(text)))
    assert extract_article(article(text)) == extraction


news = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS)), max_size=40)


@few
@given(words=news, published=st.none() | st.dates())
def test_any_order_of_the_words_of_the_news_is_read_without_an_error(words, published):
    check(extract_article(article(" ".join(words), published=published)))


@few
@given(lines=st.lists(odd_text, min_size=1, max_size=4))
def test_any_given_sentences_are_read_without_an_error(lines):
    extraction = check(extract_article(article("\n".join(lines)), lines))
    assert [sentence.text for sentence in extraction.sentences] == lines
