"""The grammar of a query file's header, and what its linter finds."""

from pathlib import Path

import pytest

from cypher import QueryError
from cypher.header import parse
from cypher.library import read
from cypher.lint import lint

GOOD = """\
// Who knows whom
// All acquaintances,
// one row each.
//
// Parameters
//   $actor name          who, e.g. "Украина"
//   $limit integer = 10  at most this many, e.g. 3
// Columns
//   knower  who knows
//   known   whom
// Picture
//   path    drawn

MATCH path = (a)-[:KNOWS]->(b) WHERE $actor IN a.names // not $this, nor CREATE
RETURN a.name AS knower, coalesce(b.name, 'RETURN, $x') AS known, path
LIMIT $limit
"""
PATH = Path("people/who-knows-whom.cypher")


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_header_says_all_that_there_is_to_know_of_a_query():
    query = parse(GOOD, PATH)
    assert (query.name, query.folder, query.title) == ("who-knows-whom", "people", "Who knows whom")
    assert query.description == "All acquaintances,\none row each."
    assert [(p.name, p.type, p.required, p.default, p.example) for p in query.parameters] == [
        ("actor", "name", True, None, "Украина"),
        ("limit", "integer", False, 10, 3),
    ]
    assert [(c.name, c.description) for c in query.columns] == [("knower", "who knows"), ("known", "whom")]
    assert [c.name for c in query.picture] == ["path"]
    assert query.text == GOOD
    assert lint(query) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("// Who knows whom\n", "MATCH (n)\n", 1, "starts with its title"),
        ("$actor name   ", "$actor who   ", 6, "unknown type 'who'"),
        (', e.g. "Украина"', "", 6, "not a parameter"),
        ('"Украина"', "Украина", 6, "Украина is not a value"),
        ("= 10", "= [10]", 7, "is not a value"),
        ("//   knower  who knows", "//   knower", 9, "not a column"),
        ("// Picture", "// Columns", 11, "comes twice"),
    ],
)
def test_a_mistake_in_a_header_is_named_with_its_line(old, new, line, says):
    with pytest.raises(QueryError, match=says) as caught:
        parse(changed(old, new), PATH)
    assert str(caught.value).startswith(f"{PATH}:{line}: ")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("LIMIT $limit", "LIMIT 5", "declares $limit, which it does not use"),
        ("LIMIT $limit", "SKIP $start LIMIT $limit", "uses $start, which its header does not declare"),
        ("AS known", "AS knows", "returns knower, knows, path, but its header says knower, known, path"),
        (", path\nLIMIT", "\nLIMIT", "returns knower, known, but its header says knower, known, path"),
        ("\nRETURN", "\nSET a.seen = true\nRETURN", "writes (SET); queries of the library only read"),
        ("MATCH path", "merge (x) WITH x MATCH path", "writes (merge); queries of the library only read"),
        ("// All acquaintances,\n// one row each.\n", "", "says nothing below its title; explain what it answers"),
        ("e.g. 3", 'e.g. "three"', "the example of $limit is not a whole number from 1"),
        ("= 10", "= 0", "the default of $limit is not a whole number from 1"),
        ("RETURN a.name", "WITH a.name", "returns nothing"),
    ],
)
def test_the_linter_finds_what_is_not_true(old, new, problem):
    assert lint(parse(changed(old, new), PATH)) == [f"{PATH}: {problem}"]


def test_the_linter_takes_no_offence_at_properties_and_labels_with_the_names_of_clauses():
    text = changed("WHERE $actor", "WHERE a.set > 0 AND a:Create AND $actor")
    assert lint(parse(text, PATH)) == []


def test_every_part_of_a_union_returns_the_columns():
    text = GOOD.replace(
        "LIMIT $limit\n", "LIMIT $limit\nUNION\nMATCH (a) RETURN DISTINCT a.x AS knower, a.y AS other, a AS path"
    )
    assert lint(parse(text, PATH)) == [f"{PATH}: returns knower, other, path, but its header says knower, known, path"]


def test_two_files_of_one_name_are_refused(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.cypher").write_text(GOOD, encoding="utf-8")
    with pytest.raises(QueryError, match="has the same name"):
        read(tmp_path)


def test_a_file_that_is_not_text_is_refused_by_name(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "bad.cypher").write_bytes(b"// \xff\xfe")
    with pytest.raises(QueryError, match=r"bad\.cypher: cannot be read as UTF-8"):
        read(tmp_path)
