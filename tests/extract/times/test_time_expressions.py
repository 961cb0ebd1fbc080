"""Which words are time words, and which days they mean."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.language import pipeline
from extract.times import time_expressions

pytestmark = pytest.mark.model

ANCHOR = date(2016, 7, 13)  # a Wednesday


def found(text, anchor=ANCHOR):
    """Words, kind, first and last day of each expression; the days as ISO strings, "" where there is none."""
    doc = pipeline("ru")(text)
    return [
        (doc[one.start : one.end].text, one.kind, one.begins and str(one.begins), one.ends and str(one.ends))
        for one in time_expressions(doc, anchor)
    ]


DATED = [
    ("В четверг президент приехал в Киев.", "В четверг", "date", "2016-07-07", "2016-07-07"),
    ("В четверг президент приедет в Киев.", "В четверг", "date", "2016-07-14", "2016-07-14"),
    ("В среду министр подал в отставку.", "В среду", "date", "2016-07-13", "2016-07-13"),
    ("Министры договорились встретиться в пятницу.", "в пятницу", "date", "2016-07-15", "2016-07-15"),
    ("Сумел приехать в понедельник только посол.", "в понедельник", "date", "2016-07-11", "2016-07-11"),
    ("В воскресенье страна выбрала парламент.", "В воскресенье", "date", "2016-07-10", "2016-07-10"),
    ("Он сообщил об этом в минувший понедельник.", "в минувший понедельник", "date", "2016-07-11", "2016-07-11"),
    ("Совет соберется в следующий вторник.", "в следующий вторник", "date", "2016-07-19", "2016-07-19"),
    ("Вечером в среду министр ушел.", "Вечером в среду", "date", "2016-07-13", "2016-07-13"),
    ("В пятницу, 16 мая, прошла встреча.", "В пятницу, 16 мая", "date", "2014-05-16", "2014-05-16"),
    ("Встреча пройдет в пятницу, 15 июля.", "в пятницу, 15 июля", "date", "2016-07-15", "2016-07-15"),
    ("Вчера вечером он улетел.", "Вчера вечером", "date", "2016-07-12", "2016-07-12"),
    ("Завтра парламент примет закон.", "Завтра", "date", "2016-07-14", "2016-07-14"),
    ("Накануне посол покинул страну.", "Накануне", "date", "2016-07-12", "2016-07-12"),
    ("Два дня назад он прилетел в Минск.", "Два дня назад", "date", "2016-07-11", "2016-07-11"),
    ("Через неделю стороны подпишут договор.", "Через неделю", "interval", "2016-07-18", "2016-07-24"),
    ("Через неделю он ушел.", "Через неделю", "relative", None, None),
    ("Ранее на этой неделе он звонил послу.", "Ранее на этой неделе", "interval", "2016-07-11", "2016-07-17"),
    ("На прошлой неделе совет одобрил план.", "На прошлой неделе", "interval", "2016-07-04", "2016-07-10"),
    ("5 сентября состоятся выборы.", "5 сентября", "date", "2016-09-05", "2016-09-05"),
    ("5 сентября состоялись выборы.", "5 сентября", "date", "2015-09-05", "2015-09-05"),
    ("Коалиция собралась в середине февраля.", "в середине февраля", "interval", "2016-02-11", "2016-02-20"),
    ("В конце прошлого года он стал послом.", "В конце прошлого года", "interval", "2015-10-01", "2015-12-31"),
    ("Летом 2015 года страна голосовала.", "Летом 2015 года", "interval", "2015-06-01", "2015-08-31"),
    ("Следующим летом союз начнет учения.", "Следующим летом", "interval", "2017-06-01", "2017-08-31"),
    ("В июне прошли выборы.", "В июне", "interval", "2016-06-01", "2016-06-30"),
    ("В июне пройдут выборы.", "В июне", "interval", "2017-06-01", "2017-06-30"),
    ("В 2014 году он ушел.", "В 2014 году", "interval", "2014-01-01", "2014-12-31"),
    ("В 1986 Акино победила.", "В 1986", "interval", "1986-01-01", "1986-12-31"),
    ("В первом квартале экономика вырастет.", "В первом квартале", "interval", "2017-01-01", "2017-03-31"),
    ("В 90-х годах он жил в Риме.", "В 90-х годах", "interval", "1990-01-01", "1999-12-31"),
    ("С 2014 года он служит послом.", "С 2014 года", "since", "2014-01-01", None),
    ("Он пообещал вывести войска до 1 марта.", "до 1 марта", "until", None, "2017-03-01"),
    ("К концу недели войска выведут.", "К концу недели", "until", None, "2016-07-17"),
    ("Визит отложен до осени.", "до осени", "until", None, "2016-11-30"),
    ("Он был послом с 1998 по 2003 год.", "с 1998 по 2003 год", "interval", "1998-01-01", "2003-12-31"),
    ("Там с 5 по 10 июня 2014 года шли бои.", "с 5 по 10 июня 2014 года", "interval", "2014-06-05", "2014-06-10"),
    ("Со вторника по четверг пройдут учения.", "Со вторника по четверг", "interval", "2016-07-19", "2016-07-21"),
    ("В ночь на среду войска вошли в город.", "В ночь на среду", "interval", "2016-07-12", "2016-07-13"),
    ("За последние три дня погибли люди.", "За последние три дня", "interval", "2016-07-11", "2016-07-13"),
    (
        "В течение следующих 12 лет США будут помогать.",
        "В течение следующих 12 лет",
        "interval",
        "2016-07-14",
        "2028-07-13",
    ),
    ("Союз поможет Киеву в течение двух лет.", "в течение двух лет", "duration", None, None),
    ("После заседания правительства он ушел.", "После заседания правительства", "event", None, None),
    ("Накануне саммита он звонил послу.", "Накануне саммита", "event", None, None),
    ("Перед выборами партия снизила налоги.", "Перед выборами", "event", None, None),
    ("Он недавно прилетел.", "недавно", "vague", None, None),
]


@pytest.mark.parametrize(("text", "words", "kind", "begins", "ends"), DATED)
def test_words_and_days(text, words, kind, begins, ends):
    assert found(text) == [(words, kind, begins, ends)]


@pytest.mark.parametrize(
    "text",
    [
        "Депутату 45 лет, в возрасте 40 лет он стал мэром.",
        "На ЧМ-2018 приехали сборные.",
        "Животные вернулись в среду обитания.",
        "Он вошел в среду ученых.",
        "В среде экспертов говорят о войне.",
        "В первый квартал города приехал министр.",
        "Он стоял перед зданием парламента.",
        "Дойти до дома он не смог.",
        "Около 2000 человек в 2000 километрах от Москвы получили 1900 рублей.",
        "Улица 8 Марта перекрыта.",
        "Движение «6 апреля» выступило против.",
        "Агентство «Россия сегодня» закрыто.",
        "Он на 10 лет старше брата.",
        "Президент Мая прибыл в Рим.",
        "В то время как Париж молчит, Лондон возмущен.",
    ],
)
def test_what_dates_nothing_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Вчера он улетел.", [("Вчера", "date", None, None)]),
        ("В среду он улетел.", [("В среду", "interval", None, None)]),
        ("12 апреля он улетел.", [("12 апреля", "interval", None, None)]),
        ("12 апреля 2011 года он улетел.", [("12 апреля 2011 года", "date", "2011-04-12", "2011-04-12")]),
    ],
)
def test_without_an_anchor_only_whole_dates_have_days(text, expected):
    assert found(text, None) == expected


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), anchor=st.none() | st.dates())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_written_date_gives_its_day(day, anchor):
    words = format_date(day, "d MMMM y 'года'", locale="ru")
    assert found(f"Президент уехал {words}.", anchor) == [(words, "date", str(day), str(day))]


@given(anchor=st.dates(date(1900, 1, 8), date(2099, 12, 20)), number=st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_a_weekday_lies_within_a_week_on_the_side_of_the_tense(anchor, number):
    name = ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"][number]
    word = "во" if number == 1 else "в"
    ((_, _, past, _),) = found(f"Посол приехал {word} {name}.", anchor)
    ((_, _, future, _),) = found(f"Посол приедет {word} {name}.", anchor)
    past, future = date.fromisoformat(past), date.fromisoformat(future)
    assert past.weekday() == future.weekday() == number
    assert anchor - timedelta(6) <= past <= anchor <= future <= anchor + timedelta(6)


PIECES = [
    "в", "на", "с", "по", "до", "за", "через", "после", "назад", "уже", "среду", "понедельник", "недели",
    "год", "года", "лет", "марта", "июне", "2014", "1998—2003", "31", "5", "два", "несколько", "последние",
    "прошлого", "конце", "утром", "вчера", "ранее", ",", ".", "г", "XX", "века", "90-х", "выборов", "визита",
    "президент", "приедет", "уехал", "9999",
]  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=14), anchor=st.none() | st.dates())
@settings(max_examples=150, deadline=None)
def test_expressions_are_ordered_inside_the_text_and_end_after_they_begin(pieces, anchor):
    doc = pipeline("ru")(" ".join(pieces))
    last = 0
    for one in time_expressions(doc, anchor):
        assert last <= one.start < one.end <= len(doc)
        assert doc[one.start].sent == doc[one.end - 1].sent
        assert one.begins is None or one.ends is None or one.begins <= one.ends
        last = one.end
