"""`allegiance export browser` and what `allegiance browse` serves and prints, without a server."""

import os
import threading
import urllib.error
import urllib.request

import pytest

from allegiance.cli import main
from allegiance.cli.browse import GUIDE
from allegiance.cli.pages import PageServer
from allegiance.cli.saved import browser_files

NAMES = {"scripts.zip", "scripts.csv", "guide.ru.html", "guide.en.html", "style.grass"}


@pytest.fixture
def run(capsys):
    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    return run


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_are_written_the_same_each_time(run, tmp_path):
    folder = tmp_path / "new" / "folder"
    assert run("export", "browser", folder) == (0, f"{folder}\n", "")
    assert contents(folder) == browser_files()
    assert contents(folder).keys() == NAMES


def test_files_that_are_there_are_written_over_only_by_force(run, tmp_path):
    (tmp_path / "style.grass").write_text("mine")
    (tmp_path / "other.txt").write_text("other")
    code, out, err = run("export", "browser", tmp_path)
    assert (code, out) == (1, "")
    assert "style.grass is there already; write over with --force" in err
    assert contents(tmp_path) == {"style.grass": b"mine", "other.txt": b"other"}
    assert run("export", "browser", tmp_path, "--force")[0] == 0
    assert contents(tmp_path) == {**browser_files(), "other.txt": b"other"}


def test_a_file_in_the_place_of_the_folder_is_told(run, tmp_path):
    (tmp_path / "file").write_text("")
    code, out, err = run("export", "browser", tmp_path / "file")
    assert (code, out) == (1, "")
    assert str(tmp_path / "file") in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(run, tmp_path):
    tmp_path.chmod(0o500)
    code, _, err = run("export", "browser", tmp_path / "new")
    assert code == 1
    assert "Permission denied" in err


def test_queries_of_ones_own_join_the_saved_scripts(run, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "ones.cypher").write_text("// One\n// A number.\n//\n// Columns\n//   one integer  it\n\nRETURN 1 AS one\n")
    assert run("export", "browser", tmp_path / "out", "--queries", own)[0] == 0
    assert b"RETURN 1 AS one" in (tmp_path / "out" / "scripts.csv").read_bytes()


@pytest.fixture
def pages():
    with PageServer({GUIDE: ("text/html", "страница")}) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_pages_are_given_to_pages_of_any_origin(pages, method):
    asked = urllib.request.Request(pages.address(GUIDE), method=method, headers={"Origin": "http://127.0.0.1:7474"})
    with urllib.request.urlopen(asked) as given:
        assert given.headers["Access-Control-Allow-Origin"] == "*"
        assert given.headers["Access-Control-Allow-Headers"] == "*"
        assert (given.status, given.read().decode()) == ((200, "страница") if method == "GET" else (204, ""))


def test_nothing_else_is_given(pages):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(pages.address("/../../etc/passwd"))


@pytest.mark.parametrize(
    ("uri", "options", "message"),
    [
        ("bolt://127.0.0.1:1", [], "no Neo4j answers at bolt://127.0.0.1:1"),
        ("nonsense", [], "'nonsense' is not an address of Neo4j"),
        ("bolt://neo4j:secret@127.0.0.1", [], "carries a user name or password"),
    ],
)
def test_a_server_that_does_not_answer_is_told(run, uri, options, message):
    code, out, err = run("browse", "--uri", uri, *options)
    assert (code, out) == (1, "")
    assert message in err
    assert "secret" not in err
