"""Until when what is promised, planned or asked for is to be done, and whom a condition names."""

from datetime import date

import pytest

from extract import Article, extract_article

PUBLISHED = date(2025, 9, 4)  # a Thursday


def claim(sentence, relation):
    extraction = extract_article(Article(id="t", text=sentence, sha256="", published=PUBLISHED), [sentence])
    return next(c for c in extraction.claims if c.relation == relation)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "relation", "words", "last"),
    [
        ("Берлин пообещал Киеву передать танки до конца марта.", "PROMISED", "до конца марта", date(2026, 3, 31)),
        ("Бразилия обязалась закрыть шахты к 2030 году.", "PROMISED", "к 2030 году", date(2030, 12, 31)),
        ("Пекин потребовал от Рима в течение месяца вернуть судно.", "DEMANDED", "в течение месяца", date(2025, 10, 4)),
        ("Вена предъявила Белграду ультиматум до 1 марта.", "DEMANDED", "до 1 марта", date(2026, 3, 1)),
        ("Дума намерена рассмотреть закон не позднее 15 июля.", "PLANS", "не позднее 15 июля", date(2026, 7, 15)),
        ("Прага поставит Киеву танки к концу недели.", "AIDED", "к концу недели", date(2025, 9, 7)),
    ],
)
def test_the_last_day(sentence, relation, words, last):
    due = claim(sentence, relation).due
    assert due
    assert (due.span.text, due.end) == (words, last)
    assert sentence[due.span.start : due.span.end] == words


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Берлин в среду пообещал Киеву передать танки.", "PROMISED"),  # when it was said
        ("Прага потребовала от Вены отменить закон, который вступит в силу 1 мая.", "DEMANDED"),  # of the law
        ("Пекин потребовал от Рима вернуть судно, задержанное в июне.", "DEMANDED"),  # before
        ("Прага поставила Киеву танки к концу лета.", "AIDED"),
        ("Берлин пообещал Киеву передать танки.", "PROMISED"),
    ],
)
def test_other_times_are_no_deadlines(sentence, relation):
    assert claim(sentence, relation).due is None


@pytest.mark.model
def test_whom_a_condition_names():
    made = claim("Берлин пообещал Киеву передать танки, если Вашингтон согласится.", "PROMISED")
    assert made.condition
    assert made.awaits == ("state:us",)
    assert claim("Берлин пообещал Киеву передать танки.", "PROMISED").awaits == ()
