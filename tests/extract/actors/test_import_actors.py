import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.actors import data, importer, lint, registry, sparql, tables
from extract.actors.importer import import_results
from extract.actors.registry import Registry
from extract.actors.tables import OfficeRow, PersonRow
from extract.errors import ExtractError

VARS = ["person", "name_ru", "name_en", "officeLabel", "state", "since", "until"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A user's own actors in an empty folder, which the registry reads."""
    monkeypatch.setenv("ALLEGIANCE_ACTORS", str(tmp_path / "own"))
    registry.refresh()
    yield tmp_path / "own"
    monkeypatch.undo()
    registry.refresh()


def term(value, kind="literal"):
    return {"type": kind, "value": value}


def entity(number):
    return term(f"http://www.wikidata.org/entity/Q{number}", "uri")


def minister(
    person=90000001, ru="Тестан Примеров", en="Testan Primerov", since="2021-03-01", until="2023-05-31", **more
):
    """A row about a finance minister of Serbia, whom the registry does not know."""
    row = {
        "person": entity(person),
        "name_ru": term(ru),
        "name_en": term(en),
        "officeLabel": term("министр финансов Сербии"),
        "state": entity(403),
        "since": term(f"{since}T00:00:00Z"),
        "until": term(f"{until}T00:00:00Z"),
    }
    return {k: v for k, v in {**row, **more}.items() if v is not None}


@pytest.fixture
def results(tmp_path):
    """Writes results of a query to a file."""

    def write(*rows, columns=VARS):
        path = tmp_path / "results.json"
        content = {"head": {"vars": columns}, "results": {"bindings": list(rows)}}
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    return write


def test_imported_persons_are_found_by_name_and_by_office(folder, results):
    done = import_results(results(minister()))
    assert (done.people, done.offices, done.folder) == (1, 1, folder)
    known = Registry.load()
    (person,) = known.find("тестан примеров")
    assert (person.id, person.en, person.wikidata) == ("person:testan-primerov", "Testan Primerov", "Q90000001")
    assert [a.id for a in known.holders("finance-minister", "state:rs", date(2022, 1, 1))] == [person.id]
    assert known.holders("finance-minister", "state:rs", date(2020, 1, 1)) == []
    assert {n.actor.id for n in known.match(["Тестану", "Примерову"])} == {person.id}


def test_the_same_results_again_change_nothing(folder, results):
    path = results(minister(), minister(90000002, "Другой Примеров", "Drugoy Primerov", "2023-06-01", "2024-01-01"))
    import_results(path)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    again = import_results(path)
    assert (again.people, again.offices, again.known) == (0, 0, 2)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_later_results_are_added_to_earlier_ones(folder, results):
    import_results(results(minister()))
    import_results(results(minister(90000002, "Другой Примеров", "Drugoy Primerov", "2023-06-01", "2024-01-01")))
    assert [row.id for row in data.user_people(folder)] == ["drugoy-primerov", "testan-primerov"]


def test_a_corrected_last_day_takes_the_place_of_the_wrong_one(folder, results):
    import_results(results(minister(until="2023-05-31")))
    import_results(results(minister(until="2023-04-30")))
    assert [row.until for row in data.user_offices(folder)] == ["2023-04-30"]


def test_what_the_registry_knows_already_is_not_written(folder, results):
    macron = minister(3052772, "Эмманюэль Макрон", None, officeLabel=term("президент Франции"), state=entity(142))
    macron |= {"name_en": term("Emmanuel Macron"), "since": term("2017-05-14T00:00:00Z")}
    del macron["until"]
    done = import_results(results(macron))
    assert (done.people, done.offices, done.known) == (0, 0, 1)
    assert not folder.exists()


def test_a_successor_ends_the_term_that_was_open(folder, results):
    row = minister(
        officeLabel=term("президент Французской Республики"), state=entity(142), since="2025-11-01", until=None
    )
    del row["until"]
    import_results(results(row))
    known = Registry.load()
    assert [a.id for a in known.holders("president", "state:fr", date(2025, 10, 1))] == ["person:emmanuel-macron"]
    (tenure,) = [t for t in known.offices("person:testan-primerov") if t.body == "state:fr"]
    assert (tenure.until, tenure.leads) == (None, True)
    assert [t.until for t in known.offices("person:emmanuel-macron") if t.title == "president"] == [date(2025, 11, 1)]


@pytest.mark.parametrize(
    ("office", "more", "expected"),
    [
        ("премьер-министр Словении", {"state": entity(215)}, ("state:si", "prime-minister")),
        ("Федеральный канцлер Германии", {}, ("state:de", "chancellor")),
        ("министр иностранных дел Российской Федерации", {}, ("state:ru", "foreign-minister")),
        ("государственный секретарь США", {}, ("state:us", "secretary-of-state")),
        ("генеральный секретарь НАТО", {}, ("alliance:nato", "secretary-general")),
        ("губернатор", {"stateLabel": term("Псковская область"), "state": None}, ("group:pskov-oblast", "governor")),
        ("верховный жрец", {"title": term("head")}, ("state:rs", "head")),
    ],
)
def test_offices_are_told_from_russian_words(folder, results, office, more, expected):
    terms = minister(
        officeLabel=term(office),
        **{"state": None if "state" not in more and "title" not in more else entity(403), **more},
    )
    told = sparql.row(1, terms)
    from extract.actors.office_names import office_of

    assert office_of(told, tables.leading(data.shipped_offices())) == expected


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"person": term("Макрон")}, "row 1: ?person is 'Макрон', not an item"),
        ({"name_ru": term("Q90000001")}, "row 1: Q90000001 has no Russian name"),
        ({"name_ru": term("Emmanuel")}, "has no Russian name"),
        ({"since": None}, "an office without a day since when"),
        ({"since": term("_:t123", "bnode")}, "an office without a day since when"),
        ({"since": term("вчера")}, "row 1: ?since is 'вчера', not a day"),
        ({"since": term("2021-02-30T00:00:00Z")}, "not a day"),
        ({"since": term("2999-01-01T00:00:00Z"), "until": None}, "which has not come yet"),
        ({"until": term("2020-01-01T00:00:00Z")}, "is not after since"),
        ({"officeLabel": term("главный по тарелочкам")}, "is none that is known: give a column ?title"),
        ({"title": term("boss")}, "?title is 'boss', none of president"),
        ({"state": entity(99999999), "officeLabel": term("президент")}, "whose office it is cannot be told"),
        ({"since": "2021"}, "?since is no term with a value"),
    ],
)
def test_a_bad_row_is_told_by_its_number_and_nothing_is_written(folder, results, changes, problem):
    with pytest.raises(ExtractError) as told:
        import_results(results({k: v for k, v in {**minister(), **changes}.items() if v is not None}))
    assert problem in str(told.value)
    assert not folder.exists()


def test_bad_rows_can_be_left_out(folder, results):
    done = import_results(results(minister(), minister(person=2, since="вчера")), skip=True)
    assert (done.people, len(done.left_out)) == (1, 1)
    assert "row 2" in done.left_out[0]


def test_two_holders_at_one_time_are_refused_with_their_rows(folder, results):
    import_results(results(minister()))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    rival = minister(90000002, "Другой Примеров", "Drugoy Primerov", "2022-01-01", "2022-12-31")
    with pytest.raises(ExtractError, match=r"at the same time \(rows 1, 2\)"):
        import_results(results(minister(), rival))
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_name_of_another_person_is_refused(folder, results):
    with pytest.raises(ExtractError, match="a name must mean one actor"):
        import_results(results(minister(ru="Эмманюэль Макрон")))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "not JSON"),
        ("[]", "not the results of a query"),
        ('{"head": {"vars": ["x"]}, "results": {"bindings": []}}', "it needs person, and personLabel or name_ru"),
        ('{"head": {"vars": ["person"]}, "results": {"bindings": [1]}}', "not the results of a query"),
    ],
)
def test_a_file_of_another_kind_is_told(folder, tmp_path, text, problem):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExtractError, match=problem):
        import_results(path)


def test_a_failure_while_writing_leaves_the_files_as_they_were(folder, results, monkeypatch):
    import_results(results(minister()))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(importer.os, "fsync", fail)
    with pytest.raises(ExtractError, match="No space left"):
        import_results(results(minister(90000002, "Другой Примеров", "Drugoy Primerov", "2023-06-01", "2024-01-01")))
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_dry_run_writes_nothing(folder, results):
    done = import_results(results(minister()), write=False)
    assert (done.people, done.offices) == (1, 1)
    assert not folder.exists()


def test_a_broken_file_of_the_user_is_told_with_its_line(folder):
    folder.mkdir()
    (folder / "people.csv").write_text(",".join(tables.PEOPLE) + "\na,b\n", encoding="utf-8")
    with pytest.raises(ExtractError, match=r"people\.csv: line 2: 2 fields where there are 8"):
        data.user_people(folder)


@given(st.text())
def test_any_day_is_read_or_refused(value):
    try:
        day = sparql._day(1, "since", value)
    except ExtractError:
        return
    assert day is None or isinstance(day, date)


@given(st.lists(st.tuples(*[st.text(alphabet=st.characters(exclude_categories=["Cs"]))] * len(tables.PEOPLE))))
def test_tables_come_back_as_they_were_written(rows):
    kept = [tuple(cell.replace("\r", "").replace("\0", "") for cell in row) for row in rows]
    text = tables.text_of(kept, tables.PEOPLE)
    assert [tuple(row) for row in tables.rows(text, tables.PEOPLE, "x")] == kept


def term_of(person, since, until):
    return OfficeRow("state:xx", "president", person, since, until, "", "general-knowledge")


def test_a_users_term_takes_the_place_of_the_same_one():
    shipped = [term_of("a", "2001-01-01", ""), term_of("b", "1999-01-01", "2001-01-01")]
    own = [term_of("a", "2001-01-02", "2004-01-01"), term_of("c", "2004-01-01", "")]
    assert tables.with_changes(shipped, own) == [shipped[1], *own]


def test_what_was_imported_passes_the_linter(folder, results):
    import_results(results(minister()))
    assert lint.of_facts(data.people(), data.actors(), data.tenures(), None) == []
    assert isinstance(data.people()[0], PersonRow)
    assert Path(folder / "people.csv").read_text(encoding="utf-8").startswith(",".join(tables.PEOPLE))
