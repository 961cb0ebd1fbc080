"""A demand that does not say to whom it is put is put to those who refuse or accept it."""

import pytest

from extract import Article, extract_article


def claims(sentence):
    extraction = extract_article(Article(id="t", text=sentence, sha256=""), [sentence])
    return {(c.subject.entity, c.relation, c.object.entity if c.object else None): c for c in extraction.claims}


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "asks", "asked"),
    [
        ("Тегеран отверг ультиматум, предъявленный Вашингтоном, чтобы вывести войска.", "state:us", "state:ir"),
        ("Сербия приняла условие, выдвинутое Брюсселем.", "alliance:eu", "state:rs"),
        ("Белград отклонил требование Приштины вывести войска с границы.", "state:xk", "state:rs"),
        ("Путин проигнорировал крайний срок, установленный США, чтобы сесть за стол переговоров.", "state:us",
         "person:vladimir-putin"),
    ],
)  # fmt: skip
def test_who_answers_is_asked(sentence, asks, asked):
    found = claims(sentence)
    assert (asks, "DEMANDED", asked) in found
    assert found[asks, "DEMANDED", asked].modality == "actual"


@pytest.mark.model
def test_who_is_asked_acts_in_what_is_asked_for():
    found = claims("Тегеран отверг ультиматум, предъявленный Вашингтоном, чтобы вывести войска из Сирии.")
    inner = found["state:ir", "WITHDREW_FROM", "state:sy"]
    assert found["state:us", "DEMANDED", "state:ir"].about == (inner.id,)


@pytest.mark.model
def test_an_addressee_that_is_named_stays():
    found = claims("Прага отвергла требования, предъявленные Вене Брюсселем.")
    assert ("alliance:eu", "DEMANDED", "state:cz") not in found
