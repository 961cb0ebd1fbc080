import json

import pytest

from allegiance.cli import main
from extract.actors import registry


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run the command line with actors of its own; gives exit code, standard output and standard error."""
    monkeypatch.setenv("ALLEGIANCE_ACTORS", str(tmp_path / "own"))
    registry.refresh()

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    yield run
    monkeypatch.undo()
    registry.refresh()


@pytest.fixture
def results(tmp_path):
    row = {
        "person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q90000001"},
        "name_ru": {"type": "literal", "value": "Тестан Примеров"},
        "officeLabel": {"type": "literal", "value": "министр финансов Сербии"},
        "since": {"type": "literal", "value": "2021-03-01T00:00:00Z"},
        "until": {"type": "literal", "value": "2023-05-31T00:00:00Z"},
    }
    path = tmp_path / "results.json"
    content = {"head": {"vars": list(row)}, "results": {"bindings": [row, {**row, "since": row["name_ru"]}]}}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_bad_row_fails_the_import_and_says_what_to_do(run, results, tmp_path):
    code, out, err = run("actors", "import", str(results))
    assert (code, out) == (1, "")
    assert "row 2: ?since is 'Тестан Примеров', not a day" in err
    assert "Traceback" not in err
    assert not (tmp_path / "own").exists()


def test_the_rest_is_imported_without_the_bad_rows(run, results, tmp_path):
    code, out, err = run("actors", "import", str(results), "--skip")
    assert code == 0
    assert out.startswith("1 person and 1 term of office new or changed in ")
    assert err.startswith("left out: row 2")
    assert sorted(file.name for file in (tmp_path / "own").iterdir()) == ["offices.csv", "people.csv"]


def test_a_dry_run_only_says_what_would_be_done(run, results, tmp_path):
    code, out, _ = run("actors", "import", str(results), "--skip", "--dry-run")
    assert (code, "would be new or changed" in out) == (0, True)
    assert not (tmp_path / "own").exists()


def test_a_file_that_is_not_there_is_a_wrong_call(run, tmp_path):
    code, out, err = run("actors", "import", str(tmp_path / "none.json"))
    assert (code, out) == (2, "")
    assert "does not exist" in err
