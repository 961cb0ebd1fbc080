"""``allegiance load --bulk`` and ``allegiance export neo4j-admin``: what they refuse before anything is read."""

import pytest
from click import ClickException
from click.testing import CliRunner

from allegiance.cli.app import app
from allegiance.cli.bulk import new_folder


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "home"))
    (tmp_path / "article.txt").write_text("Франция поддержала Украину.", "utf-8")

    def run(*arguments, **environment):
        done = CliRunner().invoke(app, [*arguments, str(tmp_path / "article.txt")], env=environment)
        assert not (tmp_path / "home").exists()
        return done

    return run


@pytest.mark.parametrize(
    "option", [["--uri", "bolt://host"], ["--username", "neo4j"], ["--database", "a"], ["--resume"]]
)
def test_a_bulk_load_takes_no_options_of_another_database(run, option):
    done = run("load", "--bulk", *option)
    assert done.exit_code == 2
    assert f"leave out {option[0]}" in done.output


def test_a_bulk_load_does_not_pass_by_another_database_that_is_set(run):
    done = run("load", "--bulk", NEO4J_URI="bolt://host")
    assert done.exit_code == 2
    assert "NEO4J_URI" in done.output


def test_an_export_never_writes_into_a_folder_with_files(run, tmp_path):
    there = tmp_path / "there"
    there.mkdir()
    (there / "mine").touch()
    done = run("export", "neo4j-admin", str(there))
    assert done.exit_code == 1
    assert "is there already" in done.output
    assert [path.name for path in there.iterdir()] == ["mine"]


def test_a_folder_is_there_once_it_is_whole(tmp_path):
    folder = tmp_path / "above" / "made"

    def fail():
        with new_folder(folder) as made:
            (made / "file").touch()
            (made / "none").read_text()

    with pytest.raises(FileNotFoundError):
        fail()
    assert not list(folder.parent.iterdir())
    folder.mkdir()
    with new_folder(folder) as made:
        (made / "file").touch()
    assert [path.name for path in folder.iterdir()] == ["file"]
    with pytest.raises(ClickException), new_folder(folder):
        pass
