"""Whom mentions mean by what the article tells further on, and when an article without a date must have appeared."""

import re
from datetime import date

import pytest

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.articles import article_from_text
from extract.language import pipeline
from extract.pipeline import extract_article

pytestmark = pytest.mark.model


def name_of(text, mention, nth=0, day=None):
    """Whom the nth such mention of a text means, by name; None for a pronoun that is left open."""
    start = [m.start() for m in re.finditer(rf"\b{re.escape(mention)}", text)][nth]
    doc = pipeline("ru")(text)
    span = doc.char_span(start, start + len(mention), alignment_mode="expand")
    found = ArticleActors(Registry.load(), "article", day).resolve(span)
    return found.name if found is not None else None


def subjects(text, relation, day=None):
    found = extract_article(article_from_text(text, published=day)).claims
    return [claim.subject.name for claim in found if claim.relation == relation]


def test_an_office_means_the_person_to_whom_the_article_gives_it_later():
    text = "Визит министра культуры Чили отложен. Министр культуры Чили Пабло Сильва заболел."
    assert name_of(text, "министра культуры Чили") == "Пабло Сильва"


def test_a_surname_means_the_person_whose_full_name_comes_later():
    text = "Рябов ушёл в отставку. Решение Олега Рябова удивило коллег."
    assert name_of(text, "Рябов") == "Олег Рябов"


def test_two_full_names_of_one_surname_leave_the_surname_alone():
    text = "Рябов ушёл в отставку. Решение Олега Рябова удивило Петра Рябова."
    assert name_of(text, "Рябов") == "Рябов"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Переговоры прошли 12 мая 2015 года. Канцлер Германии осталась довольна.", "Ангела Меркель"),
        ("Президент США Барак Обама прибыл в Осло. Канцлер Германии осталась дома.", "Ангела Меркель"),
        ("Канцлер Германии осталась дома.", "канцлер Германии"),
    ],
)
def test_what_dates_an_undated_article_tells_who_held_an_office(text, name):
    claims = extract_article(article_from_text(text + " Канцлер Германии осудила взрыв.")).claims
    assert [c.subject.name for c in claims if c.relation == "CRITICIZED"] == [name]


def test_the_current_holder_in_an_article_that_nothing_dates_is_that_of_now():
    holder = Registry.load().holders("president", "state:tr", None)
    assert name_of("Нынешний президент Турции промолчал.", "Нынешний президент Турции") == holder[0].ru


def test_the_first_president_of_a_new_state_is_no_later_one():
    text = "Первый президент России подписал указ."
    assert name_of(text, "Первый президент России", day=date(2019, 3, 1)) == "Борис Ельцин"
    assert name_of("Первый президент США подписал указ.", "Первый президент США") != "Ричард Никсон"


def test_we_in_a_quotation_of_several_sentences_is_the_party_of_who_is_said_to_speak_after_it():
    text = (
        "Лидер Народной партии труда Олег Рябов прибыл в Осло. «Мы провели встречу в порту. "
        "Мы обсудили с рыбаками налоги», — рассказал Рябов."
    )
    assert name_of(text, "Мы", nth=1) == "Народная партия труда"


def test_we_with_an_apposition_is_the_people_it_names():
    assert name_of("Мы, шведы, поддержали реформу.", "Мы") == "шведы"


def test_craft_of_war_is_the_state_that_sends_it():
    assert name_of("Норвежский эсминец вышел в море.", "Норвежский эсминец") == "Норвегия"
    assert name_of("Новый эсминец вышел в море.", "Новый эсминец") == "новый эсминец"


def test_a_candidature_stands_for_the_person_it_names():
    assert name_of("Сейм поддержал кандидатуру Олега Рябова.", "кандидатуру Олега Рябова") == "Олег Рябов"


def test_a_verb_of_another_gender_tells_an_aide_from_the_woman_whose_aide_he_is():
    text = "Помощник Хиллари Клинтон по делам Азии осудил взрыв."
    assert subjects(text, "CRITICIZED", date(2011, 3, 1)) == ["помощник Хиллари Клинтон"]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Во Дворце спорта он провёл встречу.", "он", None),
        ("Дания хочет отменить санкции против неё.", "неё", None),
        ("Дания помирилась с Норвегией. Чили хочет отменить санкции против неё.", "неё", "Дания"),
        ("Норвегии удалось победить. Она поблагодарила союзников.", "Она", "Норвегия"),
    ],
)
def test_a_pronoun_is_nobody_of_its_own_clause(text, mention, name):
    assert name_of(text, mention, day=date(2014, 1, 10)) == name


def test_countries_that_a_dash_explains_are_no_single_one():
    text = "Премьер прибыл в Афганистан. Страны — члены альянса вывели войска из Афганистана."
    assert name_of(text, "Страны", day=date(2014, 1, 10)) != "Афганистан"


def test_a_name_of_particles_alone_ends():
    assert name_of("Ле Пен и Ле Пен спорили о Ле Пен.", "Ле Пен", day=date(2014, 1, 10)) is not None
