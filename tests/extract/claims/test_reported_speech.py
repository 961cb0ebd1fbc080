"""Who says what: reports in every order, places that speak, the first person without a pronoun."""

import pytest

from extract import Article, extract_article

pytestmark = pytest.mark.model


def said(text, relation):
    claims = extract_article(Article("a", text, "")).claims
    return [
        (
            c.subject.span.text,
            c.object.span.text if c.object else None,
            c.content.text if c.content else None,
            c.speaker.span.text if c.speaker else None,
        )
        for c in claims
        if c.relation == relation
    ]


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Налоги, считает Лебедев, навредят фирмам.", "CONSIDERS", ("Лебедев", None, "навредят фирмам", None)),
        ("Но, замечает политолог, реформа нужна.", "STATED", ("политолог", None, "реформа нужна", None)),
        ("Мост закрыт, сообщили в мэрии.", "STATED", ("мэрии", None, "Мост закрыт", None)),
        ("В Минсвязи уверены, что тарифы снизятся.", "CONSIDERS", ("Минсвязи", None, "тарифы снизятся", None)),
        ("В Киеве призвали Минск освободить депутата.", "REQUESTED", ("Киеве", "Минск", "освободить депутата", None)),
        ("Реформа провалилась, признал в среду премьер.", "STATED", ("премьер", None, "Реформа провалилась", None)),
        ("Об этом сообщил посол.", "STATED", ("посол", "этом", None, None)),
        ("Иван Котов: «Закон плох».", "STATED", ("Иван Котов", None, "Закон плох", None)),
        ("Иван Котов о реформе: закон устарел", "STATED", ("Иван Котов", None, "закон устарел", None)),
        ("Он написал в блоге: власть боится суда.", "STATED", ("Он", None, "власть боится суда", None)),
        ("«Я, — заявил канцлер, — не уйду».", "STATED", ("канцлер", None, "не уйду", None)),
        (
            "Минск считает, что долг погашен, а Рига уверена, что платежи задержаны.",
            "CONSIDERS",
            ("Минск", None, "долг погашен", None),
        ),
        (
            "Мост закрыт, отметил мэр, добавив, что ремонт начнётся в мае.",
            "STATED",
            ("мэр", None, "ремонт начнётся в мае", None),
        ),
        ("Один из депутатов заявил, что закон плох.", "STATED", ("Один из депутатов", None, "закон плох", None)),
        ("Посол Литвы заявил: «Мы ответим».", "STATED", ("Посол Литвы", None, "Мы ответим", None)),
    ],
)
def test_reports_are_found_in_every_order(text, relation, expected):
    assert expected in said(text, relation), said(text, relation)


def test_a_first_person_without_a_pronoun_is_the_subject_in_somebodys_words():
    assert ("Поддерживаем", "перемирие", None, "министр") in said(
        "«Поддерживаем перемирие», — сказал министр.", "SUPPORTS"
    )


def test_the_authors_own_first_person_says_nothing():
    assert said("Напомним, что мэр подал в отставку.", "STATED") == []


@pytest.mark.parametrize(
    "text",
    ["В Сирии убили трёх солдат.", "В мэрии построили лифт."],
)
def test_places_do_not_act_in_deeds(text):
    claims = extract_article(Article("a", text, "")).claims
    assert all(c.subject.span.text not in {"Сирии", "мэрии"} for c in claims), claims


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Сенатор пообещал оказать помощь фермерам.", "PROMISED", "фермерам"),
        ("Киев потребовал реакции ООН.", "DEMANDED", "ООН"),
        ("Рига настаивает на признании Москвой долга.", "DEMANDED", "Москвой"),
        ("Боевики угрожают убить заложников.", "THREATENED", "заложников"),
    ],
)
def test_the_content_tells_whom_a_promise_or_demand_concerns(text, relation, expected):
    assert [thing for _, thing, _, _ in said(text, relation)] == [expected]


def test_a_demand_to_free_hostages_is_not_addressed_to_them():
    assert [thing for _, thing, _, _ in said("Киев потребовал освобождения заложников.", "DEMANDED")] == [None]
