from datetime import date

import pytest

from extract.actors import data, lint
from extract.actors.data import Actor, Membership, Tenure
from extract.actors.registry import Registry
from extract.actors.tables import PersonRow
from extract.actors.titles import titles
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
    found = list(lint._tenures(tuple(tenures), actors, data.known_until()))
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


@pytest.mark.parametrize(
    ("title", "body", "holders"),
    [
        ("president", "state:us", ["barack-obama", "donald-trump", "donald-trump"]),
        ("foreign-minister", "state:de", ["guido-westerwelle", "heiko-maas", "johann-wadephul"]),
        ("prime-minister", "state:gb", ["david-cameron", "theresa-may", "keir-starmer"]),
        ("foreign-minister", "state:pl", ["radoslaw-sikorski", "jacek-czaputowicz", "radoslaw-sikorski"]),
        ("defence-minister", "state:ua", ["dmytro-salamatin", "stepan-poltorak", "denys-shmyhal"]),
        ("secretary-general", "alliance:nato", ["anders-fogh-rasmussen", "jens-stoltenberg", "mark-rutte"]),
        ("secretary-general", "org:council-of-europe", ["thorbjorn-jagland", "thorbjorn-jagland", "alain-berset"]),
        ("chairman", "body:pace", ["jean-claude-mignon", "liliane-maury-pasquier", "theodoros-rousopoulos"]),
    ],
)
def test_an_office_of_2012_2018_and_2025_has_each_time_its_own_holder(title, body, holders):
    days = (date(2012, 9, 1), date(2018, 9, 1), date(2025, 9, 4))
    found = [[a.id for a in Registry.load().holders(title, body, day)] for day in days]
    assert found == [[f"person:{holder}"] for holder in holders]


#: The states that make most news: the G20, Europe, the post-Soviet states, the Middle East, the Koreas and some more.
HEADED = (
    "al am ar at au az ba be bg br by ca ch cn cu cy cz de dk ee es fi fr gb ge gr hr hu ie il in iq ir is it jp kg kp "
    "kr kw kz lb lt lu lv md me mk mt mx nl no pl ps pt qa ro rs ru sa se si sk sy tj tm tr tw ua us uz ve xk ye za"
)


@pytest.mark.parametrize("code", HEADED.split())
def test_states_of_much_news_have_a_head_and_a_foreign_minister_in_most_years(code):
    heads = {"president", "prime-minister", "chancellor", "king", "emir", "chairman", "head", "supreme-leader"}
    days = [date(year, 6, 15) for year in range(2012, 2026)]
    body = f"state:{code}"
    headed = [day for day in days if any(Registry.load().holders(title, body, day) for title in heads)]
    assert headed == days
    foreign = ("foreign-minister", "secretary-of-state")
    told = [day for day in days if any(Registry.load().holders(title, body, day) for title in foreign)]
    assert len(told) >= 11


def test_members_of_alliances_are_those_of_the_day():
    registry = Registry.load()
    nato = [len(registry.members("alliance:nato", date(year, 6, 15))) for year in (2008, 2012, 2018, 2025)]
    assert nato == [26, 28, 29, 32]
    union = [len(registry.members("alliance:eu", date(year, 6, 15))) for year in (2012, 2018, 2025)]
    assert union == [27, 28, 27]
    assert "state:ru" not in {a.id for a in registry.members("org:council-of-europe", date(2025, 9, 4))}
    assert {"alliance:nato", "alliance:g20"} <= {a.id for a in registry.memberships("state:tr")}


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([PersonRow("a", "А Б", "A B", "", "", "", "", "")], "no source"),
        ([PersonRow("a", "А Б", "A B", "", "", "Б", "", "general-knowledge")], "is neither empty"),
        ([PersonRow("a", "А Б", "A B", "", "", "", "no", "general-knowledge")], "is neither empty"),
        ([PersonRow("a", "А Б", "A B", "", "", "", "", "hearsay")], "is not in sources.toml"),
        ([PersonRow("a", "А Б", "A B", "", "142", "", "", "general-knowledge")], "no item of Wikidata"),
        ([PersonRow("a", "А Б", "A B", "", "Q1", "", "", "general-knowledge")] * 2, "given twice"),
        (
            [
                PersonRow(i, f"{n} Б", f"{i} B", "", item, "", "", "general-knowledge")
                for i, n, item in (("a", "А", "Q1"), ("c", "В", "Q1"))
            ],
            "is the item of",
        ),
        (
            [
                PersonRow(i, f"{n} Б", f"{i} B", "", "", "", "yes", "general-knowledge")
                for i, n in (("a", "А"), ("c", "В"))
            ],
            "alone would mean",
        ),
    ],
)
def test_the_linter_finds_what_is_wrong_with_persons(rows, problem):
    found = lint.of_facts(rows, tuple(map(data.person_of, rows)), (), None)
    assert any(problem in line for line in found), found


def test_the_linter_wants_a_known_source_of_every_term():
    tenure = Tenure("person:a", "president", "state:xx", date(2001, 1, 1), None, source="hearsay")
    actors = (Actor("person:a", "person", "А Б", "A B"), Actor("state:xx", "state", "Икс", "X"))
    assert any("'hearsay' is not in sources.toml" in line for line in lint.of_facts((), actors, (tenure,), None))


@pytest.mark.parametrize(
    ("spans", "problem"),
    [
        ([("2001-01-01", "2000-01-01")], "is not after"),
        ([("2001-01-01", ""), ("2002-01-01", "")], "twice at the same time"),
    ],
)
def test_the_linter_finds_what_is_wrong_with_memberships(spans, problem):
    rows = tuple(Membership("b", "m", data.day(s), data.day(u), "", "general-knowledge") for s, u in spans)
    assert any(problem in line for line in lint._memberships(rows, {"b", "m"}))


def test_a_surname_of_two_known_persons_means_neither():
    assert len(Registry.load().of_surname("Буша", date(2015, 1, 1))) != 1
    assert [a.id for a in Registry.load().of_surname("Буша", date(2005, 1, 1))] == ["person:george-w-bush"]


def test_a_common_surname_means_nobody_out_of_office():
    assert Registry.load().of_surname("Иванов", date(2015, 1, 1)) == []
    assert [a.id for a in Registry.load().of_surname("Иванова", date(2001, 1, 1))] == ["person:igor-ivanov"]


def test_who_leads_a_state_as_president_is_called_president_of_it_alone():
    ways, known = titles().offices(["президент"]), Registry.load()
    leaders = {t.person for t in known.tenures if t.leads and t.title == "president"}
    several = {p: bodies for p in leaders if len(bodies := {t.body for t in known.offices(p) if t.title in ways}) > 1}
    assert several == {}
    assert len(leaders) > 100


def test_who_leads_a_state_comes_before_a_namesake_in_another_office():
    registry = Registry.load()
    assert [a.id for a in registry.of_surname("Качиньского", date(2009, 5, 1))] == ["person:lech-kaczynski"]
    assert [a.id for a in registry.of_surname("Качиньского", date(2016, 5, 1))] == ["person:jaroslaw-kaczynski"]


def test_persons_whose_family_name_comes_first_are_not_meant_by_their_given_name():
    assert Registry.load().of_surname("Хи", date(2024, 5, 1)) == []


@pytest.mark.parametrize(
    ("adjective", "state"),
    [("американскому", "us"), ("шри-ланкийской", "lk"), ("британские", "gb"), ("красный", None)],
)
def test_adjectives_mean_states(adjective, state):
    actor = Registry.load().of_adjective(adjective)
    assert (actor.id if actor else None) == (f"state:{state}" if state else None)
