"""A folder of the user's own queries joins the library, under the same checks."""

import pytest

import cypher
from cypher import QueryError

OWN = """\
// Who knows whom
// All acquaintances, one row each.
//
// Parameters
//   $actor name          who, e.g. "Украина"
// Columns
//   knower text  who knows
//   known text?  whom

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(a)-[:KNOWS]->(b)
RETURN a.name AS knower, b.name AS known
"""


@pytest.fixture(autouse=True)
def no_folder_is_set(monkeypatch):
    monkeypatch.delenv("ALLEGIANCE_QUERIES", raising=False)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "who-knows-whom.cypher").write_text(OWN, encoding="utf-8")
    (tmp_path / "знакомые.cypher").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_own_queries_come_after_those_of_the_library(folder):
    library = cypher.query_library(folder)
    assert list(library) == [*cypher.queries(), "who-knows-whom", "знакомые"]
    assert library["who-knows-whom"].folder == "people"
    assert library.find("Who_Knows_Whom") is library["who-knows-whom"]
    assert library.find("Supporters_Of") is cypher.query("supporters-of")
    with pytest.raises(cypher.UnknownQueryError, match="did you mean who-knows-whom"):
        library.find("who-knows-who")
    assert "who-knows-whom" not in cypher.queries()


def test_the_folder_may_be_named_by_the_environment_or_not_at_all(folder, monkeypatch):
    assert cypher.query_library() is cypher.queries()
    monkeypatch.setenv("ALLEGIANCE_QUERIES", str(folder))
    assert "who-knows-whom" in cypher.query_library()
    monkeypatch.setenv("ALLEGIANCE_QUERIES", " ")
    assert cypher.query_library() is cypher.queries()


def test_a_changed_file_is_read_anew(folder):
    assert cypher.query_library(folder)["знакомые"].title == "Who knows whom"
    (folder / "знакомые.cypher").write_text(OWN.replace("knows", "met", 1), encoding="utf-8")
    assert cypher.query_library(folder)["знакомые"].title == "Who met whom"


def test_files_as_editors_elsewhere_write_them_are_taken_and_hidden_ones_are_not(folder):
    (folder / "from-windows.cypher").write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    (folder / "._from-windows.cypher").write_bytes(b"\x00\xff")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.cypher").write_text("nothing")
    library = cypher.query_library(folder)
    assert library["from-windows"].columns == library["who-knows-whom"].columns
    assert len(library) == len(cypher.queries()) + 3


def test_a_folder_that_is_not_there_is_told_with_who_named_it(tmp_path, monkeypatch):
    with pytest.raises(QueryError, match=r"none: no such folder; your own queries are"):
        cypher.query_library(tmp_path / "none")
    monkeypatch.setenv("ALLEGIANCE_QUERIES", str(tmp_path / "none"))
    with pytest.raises(QueryError, match=r"none: no such folder \(ALLEGIANCE_QUERIES names it\)"):
        cypher.query_library()
    with pytest.raises(QueryError, match=r"no file in it ends in \.cypher"):
        cypher.query_library(tmp_path)
    (tmp_path / "a.cypher").write_text(OWN, encoding="utf-8")
    with pytest.raises(QueryError, match=r"a\.cypher: not a folder"):
        cypher.query_library(tmp_path / "a.cypher")
    with pytest.raises(QueryError, match="no such folder"):
        cypher.query_library("a\0b")


def test_every_problem_of_every_file_is_told_with_its_line(folder):
    (folder / "writes.cypher").write_text(OWN.replace("RETURN", "SET a.seen = 1\nRETURN"), encoding="utf-8")
    (folder / "untyped.cypher").write_text(OWN.replace("knower text ", "knower "), encoding="utf-8")
    (folder / "binary.cypher").write_bytes(b"// \xff\xfe")
    (folder / "supporters-of.cypher").write_text(OWN, encoding="utf-8")
    (folder / "people" / "знакомые.cypher").write_text(OWN, encoding="utf-8")
    with pytest.raises(QueryError) as caught:
        cypher.query_library(folder)
    problems = str(caught.value).split("\n")
    told = {problem.removeprefix(f"{folder}/").split(": ")[0]: problem for problem in problems}
    assert set(told) == {
        "writes.cypher:11",
        "untyped.cypher:7",
        "binary.cypher",
        "supporters-of.cypher",
        "знакомые.cypher",
    }
    assert "writes (SET)" in told["writes.cypher:11"]
    assert "not a column with a type" in told["untyped.cypher:7"]
    assert "cannot be read as UTF-8 text" in told["binary.cypher"]
    assert "the library has a query called supporters-of already" in told["supporters-of.cypher"]
    assert "has the same name; rename one of them" in told["знакомые.cypher"]
