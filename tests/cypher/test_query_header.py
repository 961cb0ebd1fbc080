"""The grammar of a query file's header, and what its linter finds."""

from pathlib import Path

import pytest

from cypher import QueryError
from cypher.header import parse
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
//   knower text  who knows
//   known text?  whom
// Picture
//   path path    drawn

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
    assert [(c.name, c.type, c.nullable, c.description) for c in query.columns] == [
        ("knower", "text", False, "who knows"),
        ("known", "text", True, "whom"),
    ]
    assert [(c.name, c.type) for c in query.picture] == [("path", "path")]
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
        ("//   knower text  who knows", "//   knower text", 9, "not a column with a type"),
        ("//   knower text  who knows", "//   knower  who knows", 9, "write: supporter text  who supports"),
        ("knower text", "knower name", 9, "unknown type 'name'; use one of text, integer"),
        ("path path ", "path text ", 12, "unknown type 'text'; use one of path, node"),
        ("knower text", "keys text", 9, "cannot be called keys"),
        ("knower text", "from text", 9, "cannot be called from"),
        ("knower text", "1st text", 9, "cannot be called 1st"),
        ("// Picture", "// Columns", 11, "comes twice"),
    ],
)
def test_a_mistake_in_a_header_is_named_with_its_line(old, new, line, says):
    with pytest.raises(QueryError, match=says) as caught:
        parse(changed(old, new), PATH)
    assert str(caught.value).startswith(f"{PATH}:{line}: ")


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("LIMIT $limit", "LIMIT 5", 7, "declares $limit, which it does not use"),
        ("LIMIT $limit", "SKIP $start LIMIT $limit", 16, "uses $start, which its header does not declare"),
        ("AS known", "AS knows", 15, "returns knower, knows, path, but its header says knower, known, path"),
        (", path\nLIMIT", "\nLIMIT", 15, "returns knower, known, but its header says knower, known, path"),
        ("\nRETURN", "\nSET a.seen = true\nRETURN", 15, "writes (SET); queries of the library only read"),
        ("MATCH path", "merge (x) WITH x MATCH path", 14, "writes (merge); queries of the library only read"),
        ("// All acquaintances,\n// one row each.\n", "", 1, "says nothing below its title; explain what it answers"),
        ("e.g. 3", 'e.g. "three"', 7, "the example of $limit is not a whole number from 1"),
        ("= 10", "= 0", 7, "the default of $limit is not a whole number from 1"),
        ("RETURN a.name", "WITH a.name", 16, "returns nothing"),
    ],
)
def test_the_linter_finds_what_is_not_true(old, new, line, problem):
    assert lint(parse(changed(old, new), PATH)) == [f"{PATH}:{line}: {problem}"]


@pytest.mark.parametrize("returned", ["", "DISTINCT", ",", ", ,", "AS", "((", ")"])
def test_the_linter_never_fails_on_what_is_no_query(returned):
    text = GOOD[: GOOD.index("RETURN")] + "RETURN " + returned
    assert all(problem.startswith(f"{PATH}:") for problem in lint(parse(text, PATH)))


@pytest.mark.parametrize("name", ["Who-Knows", "who_knows", "1st", "who--knows", "-", "who knows"])
def test_a_file_whose_name_can_be_no_command_is_refused(name):
    with pytest.raises(QueryError, match="is named in small letters, digits and hyphens"):
        parse(GOOD, Path(f"people/{name}.cypher"))


def test_the_linter_takes_no_offence_at_properties_and_labels_with_the_names_of_clauses():
    text = changed("WHERE $actor", "WHERE a.set > 0 AND a:Create AND $actor")
    assert lint(parse(text, PATH)) == []


def test_the_linter_finds_a_column_that_comes_twice():
    text = changed("known text?", "knower text").replace("AS known,", "AS knower,")
    assert lint(parse(text, PATH)) == [f"{PATH}:9: declares the column knower twice"]


def test_every_part_of_a_union_returns_the_columns():
    text = GOOD.replace(
        "LIMIT $limit\n", "LIMIT $limit\nUNION\nMATCH (a) RETURN DISTINCT a.x AS knower, a.y AS other, a AS path"
    )
    says = "returns knower, other, path, but its header says knower, known, path"
    assert lint(parse(text, PATH)) == [f"{PATH}:18: {says}"]
