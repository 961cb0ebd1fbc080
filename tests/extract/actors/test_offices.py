import pytest

from extract.actors.offices import offices, person_of
from extract.language import pipeline

pytestmark = pytest.mark.model


def told(text):
    found = offices(pipeline("ru")(text))
    return [(o.person.text, o.title.text, o.body.text if o.body else None) for o in found if o.is_office]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Генеральный секретарь НАТО Йенс Столтенберг прибыл в Осло.",
            [("Йенс Столтенберг", "Генеральный секретарь", "НАТО")],
        ),
        (
            "Он встретился с министром иностранных дел Италии Антонио Таяни.",
            [("Антонио Таяни", "министром иностранных дел", "Италии")],
        ),
        ("Российский президент Владимир Путин подписал указ.", [("Владимир Путин", "президент", "Российский")]),
        ("Премьер-министр Михаил Мишустин провёл совещание.", [("Михаил Мишустин", "Премьер-министр", None)]),
        (
            "Экс-президент Польши Бронислав Коморовский выступил с речью.",
            [("Бронислав Коморовский", "Экс-президент", "Польши")],
        ),
        ("Бывший премьер Израиля Эхуд Ольмерт дал интервью.", [("Эхуд Ольмерт", "Бывший премьер", "Израиля")]),
        (
            "Сергей Шойгу, министр обороны РФ, прибыл в Минск.",
            [("Сергей Шойгу", "министр обороны", "РФ")],
        ),
        (
            "Президент Чехии Милош Земан и премьер-министр Андрей Бабиш поспорили.",
            [("Милош Земан", "Президент", "Чехии"), ("Андрей Бабиш", "премьер-министр", "Чехии")],
        ),
        (
            "Новым премьер-министром Италии назначен Марио Драги.",
            [("Марио Драги", "премьер-министром", "Италии")],
        ),
        (
            "Первый заместитель министра финансов Украины Денис Улютин подал в отставку.",
            [("Денис Улютин", "Первый заместитель министра финансов", "Украины")],
        ),
    ],
)
def test_offices_are_read_from_apposition(text, expected):
    found = told(text)
    for person, title, body in expected:
        assert any(p == person and t.endswith(title) and b == body for p, t, b in found), found
    assert len(found) == len(expected), found


@pytest.mark.parametrize(
    "text",
    [
        "Пресс-секретарь президента прокомментировал слова Макрона.",
        "Основатель компании Илон Маск выступил на форуме.",
        "Представитель Путина отверг обвинения.",
    ],
)
def test_other_neighbours_of_a_name_give_it_no_office(text):
    assert [o for o in told(text) if o[2] is not None] == []


def test_a_former_office_is_marked():
    found = offices(pipeline("ru")("Бывший канцлер Германии Герхард Шрёдер приехал в Москву."))
    assert [o.former for o in found] == [True]


def test_the_head_of_an_office_phrase_leads_to_the_name():
    doc = pipeline("ru")("Генеральный секретарь НАТО Марк Рютте заявил о поддержке.")
    assert person_of(doc[1]).text == "Марк Рютте"
    assert person_of(doc[5]) is None
