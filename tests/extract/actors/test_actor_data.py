from datetime import date

import pytest

from extract.actors import data, lint
from extract.actors.data import Actor, Tenure
from extract.actors.registry import Registry
from seeds.actors import generate


def test_the_actor_data_has_no_problems():
    assert lint.problems() == []


def test_every_member_of_the_united_nations_is_there_with_its_capital():
    members = [a for a in data.actors() if a.un]
    assert len(members) == 193
    elsewhere = data.read("states-ru.toml")["elsewhere"]
    assert [a.id for a in members if not a.places and a.id.removeprefix("state:") not in elsewhere] == []


def test_names_and_capitals_of_states_are_those_of_the_packages():
    russian, english = generate.Locale("ru").territories, generate.Locale("en").territories
    capitals = generate.capitals("ru")
    for code, row in data.read("states.toml").items():
        if code != "source":
            assert (row["ru"], row["en"]) == (russian[code.upper()], english[code.upper()])
            expected = generate.CAPITALS.get(code.upper()) or (capitals[code.upper()][1],)
            assert row["capital_ru"] == expected[0]


def test_the_generated_file_is_what_the_packages_give_for_its_states():
    codes = [code.upper() for code in data.read("states.toml") if code != "source"]
    listed = [code for code in codes if code not in generate.OTHERS]
    assert generate.render(listed) == generate.TARGET.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("actors", "problem"),
    [
        ([Actor("state:xx", "state", "Икс", "X"), Actor("state:xx", "state", "Игрек", "Y")], "given twice"),
        ([Actor("State XX", "state", "Икс", "X")], "not an id"),
        ([Actor("state:xx", "kingdom", "Икс", "X")], "unknown kind"),
        ([Actor("body:xx", "government_body", "Икс", "X", of="state:yy")], "which there is not"),
        ([Actor("state:xx", "state", "Икс", "X"), Actor("state:yy", "state", "ИКС", "Y")], "must mean one actor"),
        ([Actor("state:xx", "state", "Ёж", "X", aliases=("Еж",))], "only repeats"),
        ([Actor("state:xx", "state", "«»", "X")], "an empty name"),
    ],
)
def test_the_linter_finds_what_is_wrong_with_actors(actors, problem):
    found = list(lint._actors(tuple(actors)))
    assert any(problem in line for line in found), found


@pytest.mark.parametrize(
    ("holders", "problem"),
    [
        ([("person:a", "2001-01-01", "2000-01-01")], "is not after"),
        ([("person:nobody", "2001-01-01", "2002-01-01")], "no such person"),
        ([("person:a", "2001-01-01", None), ("person:b", "2002-01-01", None)], "at the same time"),
        ([("person:a", "2001-01-01", "2003-01-01"), ("person:b", "2002-01-01", None)], "at the same time"),
        ([("person:a", "2999-01-01", None)], "after known_until"),
    ],
)
def test_the_linter_finds_what_is_wrong_with_offices(holders, problem):
    actors = {i: Actor(i, "person", "А", "A") for i in ("person:a", "person:b", "state:xx")}
    tenures = [
        Tenure(p, "president", "state:xx", data.day(since), data.day(until) if until else None)
        for p, since, until in holders
    ]
    found = list(lint._tenures(tuple(tenures), actors))
    assert any(problem in line for line in found), found


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(2009, 1, 19), "person:george-w-bush"),
        (date(2012, 5, 1), "person:barack-obama"),
        (date(2018, 5, 1), "person:donald-trump"),
        (date(2025, 9, 4), "person:donald-trump"),
    ],
)
def test_an_office_has_its_holder_of_the_day(day, holder):
    assert [a.id for a in Registry.load().holders("president", "state:us", day)] == [holder]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("франция", "state:fr"),
        ("FRANCE", "state:fr"),
        ("Европейский Совет", "body:european-council"),
        ("Совет Европы", "org:council-of-europe"),
        ("Совет ЕС", "body:council-of-the-eu"),
        ("emmanuel macron", "person:emmanuel-macron"),
    ],
)
def test_actors_are_found_by_typed_names(name, identifier):
    assert [a.id for a in Registry.load().find(name)] == [identifier]


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("Соединённых Штатов", "state:us"),
        ("Саудовскую Аравию", "state:sa"),
        ("ДР Конго", "state:cd"),
        ("Республики Конго", "state:cg"),
        ("Эммануэлем Макроном", "person:emmanuel-macron"),
        ("«Единой России»", "org:united-russia"),
        ("Совету Безопасности ООН", "body:un-security-council"),
        ("ОПЕК +", "org:opec-plus"),
        ("ОПЕК", "org:opec"),
    ],
)
def test_names_are_matched_in_any_case(words, identifier):
    assert {n.actor.id for n in Registry.load().match(words.split())} == {identifier}


@pytest.mark.parametrize("words", ["чадом", "Павлом Порошенко", "радой", "Конго и Чада", ""])
def test_other_words_match_nobody(words):
    assert Registry.load().match(words.split()) == []


def test_a_surname_of_two_known_persons_means_neither():
    assert len(Registry.load().of_surname("Буша", date(2015, 1, 1))) != 1
    assert [a.id for a in Registry.load().of_surname("Буша", date(2005, 1, 1))] == ["person:george-w-bush"]


def test_a_common_surname_means_nobody_out_of_office():
    assert Registry.load().of_surname("Иванов", date(2015, 1, 1)) == []
    assert [a.id for a in Registry.load().of_surname("Иванова", date(2001, 1, 1))] == ["person:igor-ivanov"]


@pytest.mark.parametrize(
    ("adjective", "state"),
    [("американскому", "us"), ("шри-ланкийской", "lk"), ("британские", "gb"), ("красный", None)],
)
def test_adjectives_mean_states(adjective, state):
    actor = Registry.load().of_adjective(adjective)
    assert (actor.id if actor else None) == (f"state:{state}" if state else None)
