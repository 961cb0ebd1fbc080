"""Whom mentions mean by who stands beside them: sides of speakers, ministries, mayors, parties, cities in a row."""

from datetime import date

import pytest

from extract.actors.entities import LONGEST, new_entity
from extract.actors.registry import Registry
from extract.articles import article_from_text
from extract.pipeline import extract_article

pytestmark = pytest.mark.model

CRITICIZED = "CRITICIZED"


def claims(text, relation=CRITICIZED, day=None):
    found = extract_article(article_from_text(text, published=day)).claims
    return [claim for claim in found if claim.relation == relation]


def who(text, day=None, relation=CRITICIZED):
    return [claim.subject.name for claim in claims(text, relation, day)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("«Мы осуждаем арест», — подчеркнул глава Белого дома.", "США"),
        ("«Мы осуждаем арест», — сказал министр иностранных дел Польши.", "Польша"),
        ("«Мы осуждаем арест», — сказал пресс-секретарь НАТО.", "НАТО"),
        ("«Мы осуждаем арест», — сказал президент.", "мы"),
        ("«Мы осуждаем арест», — сказал историк.", "мы"),
    ],
)
def test_we_is_the_side_of_a_speaker_told_by_office_even_where_nobody_knows_who_holds_it(text, side):
    assert who(text) == [side]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Мэр Москвы", "Сергей Собянин"),
        ("Московский мэр", "Сергей Собянин"),
        ("Мэр Киева", "Виталий Кличко"),
        ("Мэр Твери", "мэр Твери"),
    ],
)
def test_a_mayor_is_the_head_of_the_citys_administration_where_that_is_known(told, name):
    assert who(f"{told} осудил арест.", date(2016, 4, 4)) == [name]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Внешнеполитическое ведомство Сербии", "МИД Сербии"),
        ("Министерство иностранных дел Чада", "МИД Чада"),
        ("Министерство финансов Греции", "Минфин Греции"),
        ("Оборонное ведомство США", "Пентагон"),
        ("Прокуратура Франции", "прокуратура Франции"),
    ],
)
def test_a_body_of_a_state_is_one_under_all_its_usual_names(told, name):
    assert who(f"{told} осуждает арест.") == [name]


def test_a_ministry_without_a_state_is_that_of_the_known_person_who_holds_an_office_in_it():
    [claim] = claims("Глава Министерства обороны Сергей Шойгу осудил арест.", "HOLDS_POSITION")
    assert claim.object.name == "Минобороны России"


def test_a_minister_and_the_head_of_his_ministry_are_one():
    text = "Министр связи РФ Игорь Щёголев поддержал реформу. Глава Минсвязи осудил арест."
    assert who(text) == ["Игорь Щёголев"]


def test_offices_told_together_of_one_person_are_that_persons():
    text = "Бывший премьер-министр страны и лидер партии «Яблоко» осудил арест."
    assert who(text, date(2010, 5, 5))[:1] == ["Сергей Митрохин"]
    assert who("Бывший премьер-министр страны и лидер партии осудили арест.", date(2010, 5, 5))[:1] != [
        "Сергей Митрохин"
    ]


def test_adherents_are_the_party_that_the_article_names_and_nobody_in_particular_without_one():
    assert who("Консервативная партия победила. Консерваторы осудили арест.") == ["Консервативная партия"]
    assert who("Консерваторы осудили арест.") == ["консерваторы"]


def test_his_party_is_that_which_he_leads():
    text = "Реджеп Тайип Эрдоган приехал. Его партия осудила арест."
    akp = Registry.load().actors["org:akp"].ru
    assert who(text, date(2019, 1, 1)) == [akp]


@pytest.mark.parametrize(("verb", "gender"), [("осудил", "Александр Новак"), ("осудила", "Каталин Новак")])
def test_of_two_who_bear_a_surname_the_verb_tells_which(verb, gender):
    assert who(f"Новак {verb} арест.", date(2023, 4, 4)) == [gender]


def test_a_surname_that_very_many_bear_means_nobody_once_its_bearer_is_in_no_office():
    assert who("Рогозин осудил арест.") == ["Дмитрий Рогозин"]
    assert who("Иванов осудил арест.") == ["Иванов"]


def test_cities_in_a_row_are_all_cities_where_somebody_travels():
    found = claims("Делегация прибыла в Киев, а не в Варшаву.", "MET")
    assert [claim.object.name for claim in found] == ["Киев", "Варшава"]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("«Войны не будет», — сказал министр в беседе с газетой «Ведомости».", "Ведомости"),
        ("В интервью The New York Times министр признал, что санкции не действуют.", "The New York Times"),
        ("Министр подчеркнул, что санкции не действуют.", None),
    ],
)
def test_whom_words_were_said_to_may_be_told_by_the_talk(text, to):
    [claim] = claims(text, "STATED")
    assert (claim.object and claim.object.name) == to


def test_a_complement_in_a_clause_that_no_comma_has_closed_is_not_the_subjects_of_the_verb_above():
    text = "Лётчица Ольга Крамская передала через адвоката, что власти России осудили её."
    assert [c.object.name for c in claims(text)] == ["Ольга Крамская"]


def test_a_name_of_ten_thousand_letters_is_cut_and_two_of_them_are_told_apart():
    one, other = (new_entity("А" * 10_000 + end, "person") for end in "бв")
    assert len(one.name) == LONGEST
    assert one.name == other.name
    assert one.id != other.id
    assert len(one.id) < 2 * LONGEST
