"""Who is for or against whom in a whole article: what is seen, what is told, and what holds whatever the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import Article
from extract.pipeline import extract_article
from extract.stance.documents import article_stances, extract_stances, rusentrel_lines
from extract.stance.documents_actors import actors
from extract.stance.documents_pairs import candidates
from extract.stance.documents_reading import ArticleReader

pytestmark = pytest.mark.model

few = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WORDS = [
    "Макрон", "обвинил", "Россию", "поддержал", "диктатор", "«", "»", "—", "не", "\n", ".", ",", "Путина", "лучший",
    "власти Франции", "по словам", "он", "Ёлка", "\U0001f600", "НАТО", "10 %", "российский",
]  # fmt: skip
QUARREL = (
    "Иран осудил Саудовскую Аравию и обвинил её в агрессии. Тегеран назвал действия Саудовской Аравии преступлением. "
    "Иран снова раскритиковал Саудовскую Аравию и пригрозил Саудовской Аравии санкциями."
)


def article(text):
    return Article(id="a", text=text, sha256="")


def reading(text):
    reader = ArticleReader()
    extraction = extract_article(article(text), readers=(reader,))
    return reader.reading(extraction.entities)


def features(text, source, target):
    read = reading(text)
    names = {e.id: e.name for e in read.entities.values()}
    found = [c for c in candidates(read) if (names[c.source], names[c.target]) == (source, target)]
    assert len(found) == 1
    return found[0].features


def likely(text, source, target):
    from extract.stance.documents_model import document_model

    return document_model().probabilities(features(text, source, target))


def test_those_who_quarrel_through_a_whole_article_are_against_each_other():
    _, stances = extract_stances(article(QUARREL))
    told = {(s.source.name, s.target.name, s.attitude) for s in stances}
    assert ("Иран", "Саудовская Аравия", "negative") in told


@pytest.mark.parametrize(
    ("friendly", "hostile"),
    [
        (
            "Армения поддержала Грузию и поблагодарила Грузию за помощь. Армения и Грузия — союзники.",
            "Армения осудила Грузию и обвинила Грузию в агрессии. Армения и Грузия — враги.",
        ),
        (
            "Аргентина похвалила Бразилию. Аргентина приветствовала решение Бразилии и поддержала Бразилию.",
            "Аргентина раскритиковала Бразилию. Аргентина отвергла решение Бразилии и пригрозила Бразилии.",
        ),
    ],
)
def test_friendly_words_speak_for_and_hostile_ones_against(friendly, hostile):
    source, target = friendly.split()[0], {"Грузию": "Грузия", "Бразилию.": "Бразилия"}[friendly.split()[2]]
    good, bad = likely(friendly, source, target), likely(hostile, source, target)
    assert good[0] / good[1] > bad[0] / bad[1]


def test_the_evidence_are_the_sentences_that_name_both():
    text = QUARREL + " Погода в среду была хорошая."
    extraction, stances = extract_stances(article(text))
    texts = {s.id: s.text for s in extraction.sentences}
    for stance in stances:
        assert stance.evidence
        assert all("Погода" not in texts[i] for i in stance.evidence)


def test_who_never_shares_a_sentence_makes_no_pair():
    read = reading("Польша закупила газ. Бразилия открыла выставку.")
    assert not candidates(read)


def test_a_negated_word_turns_round():
    plain = {w.lemma: w.tone for w in reading("Мексика поддерживает Кубу.").words}
    negated = {w.lemma: w.tone for w in reading("Мексика не поддерживает Кубу.").words}
    assert plain["поддерживать"] == 1
    assert negated["поддерживать"] == -1


def test_what_nobody_names_is_no_actor():
    read = reading("Правительство поддержало реформу, а министр встретился с Макроном.")
    assert {read.entities[e].name for e in actors(read).namings} == {"Эммануэль Макрон"}


def test_an_adjective_of_a_state_names_it():
    found = features("Турецкие войска вошли в Ирак.", "Турция", "Ирак")
    assert found["most: source is adjective"] == 1
    assert found["most: source first"] == 1


def test_both_orders_are_seen_and_mirror_each_other():
    text = "Канада осудила Кубу."
    there, back = features(text, "Канада", "Куба"), features(text, "Куба", "Канада")
    assert there["most: source first"] == 1
    assert "most: source first" not in back
    assert there["claims against (to target)"] == back["claims against (from target)"] == 1


def test_lines_are_those_of_rusentrel():
    _, stances = extract_stances(article(QUARREL))
    for line in rusentrel_lines(stances):
        source, target, label, time = line.split(", ")
        assert source
        assert target
        assert label in {"pos", "neg"}
        assert time == "current"


def test_an_article_without_actors_has_no_stances():
    assert extract_stances(article("Вчера шёл дождь."))[1] == ()
    assert extract_stances(article(""))[1] == ()


def test_reading_stances_leaves_the_claims_as_they_are():
    text = QUARREL + "\nДождь шёл весь день.\nПрезидент Ирана встретился с Путиным, и он поддержал его."
    plain = extract_article(article(text))
    assert extract_stances(article(text))[0] == plain


def test_a_reader_may_be_handed_over_by_hand():
    reader = ArticleReader()
    extraction = extract_article(article(QUARREL), readers=(reader,))
    assert article_stances(extraction, reader) == extract_stances(article(QUARREL))[1]


@few
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_whatever_the_text_stances_are_sound(text):
    extraction, stances = extract_stances(article(text))
    ids = {s.id for s in extraction.sentences}
    pairs = [(s.source.id, s.target.id) for s in stances]
    assert len(pairs) == len(set(pairs))
    assert all(source != target for source, target in pairs)
    for stance in stances:
        assert 0 <= stance.score <= 1
        assert set(stance.evidence) <= ids
    assert [s.score for s in stances] == sorted((s.score for s in stances), reverse=True)
    assert extract_stances(article(text))[1] == stances
