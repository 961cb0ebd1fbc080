"""Who common nouns, pairs, abbreviations and pronouns take up within an article."""

import re
from datetime import date

import pytest

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.language import pipeline

pytestmark = pytest.mark.model


def name_of(text, mention, nth=0, day=date(2014, 1, 10)):
    """Whom the nth such mention of a text means, by name; None for a pronoun that is left open."""
    start = [m.start() for m in re.finditer(rf"\b{re.escape(mention)}", text)][nth]
    doc = pipeline("ru")(text)
    span = doc.char_span(start, start + len(mention), alignment_mode="expand")
    found = ArticleActors(Registry.load(), "article", day).resolve(span)
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Министр транспорта Пётр Сомов выступил в сейме. Министр пообещал реформу.", "Министр", "Пётр Сомов"),
        ("Сенатор Джон Уилкс прибыл в Осло. Политик похвалил хозяев.", "Политик", "Джон Уилкс"),
        ("Норвегия и Чили подписали договор. Обе страны довольны.", "Обе страны", "Норвегия и Чили"),
        ("Иван Петров и Олег Сидоров поспорили. Оба депутата ушли.", "Оба депутата", "Иван Петров и Олег Сидоров"),
    ],
)
def test_a_common_noun_takes_up_whom_the_article_named(text, mention, name):
    assert name_of(text, mention, nth=1 if text.startswith(mention) else 0) == name


def test_a_plural_or_described_noun_takes_up_nobody():
    text = "Министр транспорта Пётр Сомов выступил в сейме. Министры спорили. Польский министр возразил."
    assert name_of(text, "Министры") == "министры"
    assert name_of(text, "Польский министр") != "Пётр Сомов"


def test_two_people_named_alike_near_by_leave_a_noun_open():
    text = "Пётр Сомов и Олег Рябов приехали в Осло. Чиновник отказался говорить."
    assert name_of(text, "Чиновник") == "чиновник"


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Федеральная лесная служба (ФЛС) выступила против. ФЛС подаст в суд.", "ФЛС", "Федеральная лесная служба"),
        ("Объединённая партия труда победила. ОПТ обещает реформы.", "ОПТ", "Объединённая партия труда"),
    ],
)
def test_an_abbreviation_means_the_name_that_the_article_gave_in_full(text, mention, name):
    assert name_of(text, mention, nth=text.count(mention) - 1) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Чиновники оштрафовали ОАО «Севморпуть».", "ОАО «Севморпуть»", "Севморпуть"),
        ("Мэр отругал газету «Вестник Севера».", "газету «Вестник Севера»", "Вестник Севера"),
    ],
)
def test_a_quoted_name_stands_without_the_noun_before_it(text, mention, name):
    assert name_of(text, mention) == name


@pytest.mark.parametrize("text", ["Премьер прибыл в Киев.", "Визит премьера в Киев отложен.", "Премьер посетил Киев."])
def test_a_capital_that_is_visited_is_the_city(text):
    assert name_of(text, "Киев") == "Киев"


@pytest.mark.parametrize(
    "text", ["Киев потребовал гарантий.", "Санкции против Киева отменены.", "Давление на Киев растёт."]
)
def test_a_capital_that_acts_or_is_acted_upon_is_its_state(text):
    assert name_of(text, "Киев") == "Украина"


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("«Сомов нас предал», — сказал Олег Рябов. Он подал жалобу.", "Он", "Олег Рябов"),
        ("По словам Олега Рябова, депутата сейма, он поддержит закон.", "он", "Олег Рябов"),
        ("Пётр Сомов уехал. Североатлантический альянс дал понять, что он готов помочь.", "он", "НАТО"),
        (
            "Представитель министерства финансов Чили ответил. Он обвинил банки.",
            "Он",
            "представитель министерства финансов Чили",
        ),
    ],
)
def test_a_pronoun_takes_up_the_one_that_its_sentences_speak_of(text, mention, name):
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Ангела Меркель выступила вчера. Глава МВД страны её поддержал.", "страны", "Германия"),
        ("Франсуа Олланд ушёл с заседания. Страна ждёт решений.", "Страна", "Франция"),
        ("Ангела Меркель и Франсуа Олланд выступили вчера. Страна ждёт решений.", "Страна", "страна"),
        ("Олланд приехал в Польшу. Страна ждёт решений.", "Страна", "Польша"),
    ],
)
def test_a_country_is_that_which_the_only_people_named_serve_where_none_is_named(text, mention, name):
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Верховная рада девятого созыва приняла закон.", "Верховная рада девятого созыва", "Верховная рада"),
        ("Депутаты Госдумы VII созыва разъехались.", "Госдумы VII созыва", "Государственная дума (Госдума)"),
        ("Дагестанский регион получит деньги.", "Дагестанский регион", "Дагестан"),
        ("Корейский полуостров остаётся разделённым.", "Корейский полуостров", "Корейский полуостров"),
        ("Польская республика возразила.", "Польская республика", "польская республика"),
    ],
)
def test_a_parliament_of_any_term_and_a_region_told_by_its_adjective_are_known(text, mention, name):
    assert name_of(text, mention) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Пётр Сомов принял посла Ивана Рябова. Посол возразил. Он выслал посла.", "Пётр Сомов"),
        ("Барак Обама выступил в Осло. Владимир Путин его слушал. Он раскритиковал президента США.", "Владимир Путин"),
        ("Пётр Сомов принял посла Ивана Рябова. Посол возразил. Он выслал шпиона.", "Иван Рябов"),
    ],
)
def test_a_subject_is_not_whom_its_own_verb_acts_upon_by_office(text, name):
    assert name_of(text, "Он") == name
