"""Queries as Neo4j Browser takes them: parameter lines, values in place, saved scripts, the guide."""

import csv
import html
import io
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher import queries, query
from cypher.browser import archive, guide, inlined, parameter_lines, table, with_parameters
from cypher.browser.guide import statements
from cypher.lint import TOKEN

SUPPORTERS = query("supporters-of")


def tokens(text):
    return [(found.lastgroup, found.group()) for found in TOKEN.finditer(text)]


def test_each_parameter_has_a_line_with_its_example_or_default():
    assert parameter_lines(SUPPORTERS).splitlines() == [
        ':param actor => "Украина";',
        ":param since => null;",
        ":param as_of => null;",
        ':param language => "ru";',
        ":param limit => 100;",
    ]


def test_given_values_stand_in_the_lines_and_the_whole_file_follows():
    text = with_parameters(SUPPORTERS, SUPPORTERS.bind({"actor": "НАТО", "limit": 5}))
    assert text.startswith(':param actor => "НАТО";\n')
    assert ":param limit => 5;\n\n// Supporters of an actor\n" in text
    assert text.endswith(SUPPORTERS.text.strip() + "\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_value_leaves_its_line_or_its_text(value):
    lines = parameter_lines(SUPPORTERS, {"actor": value}).split("\n")
    assert len(lines) == len(SUPPORTERS.parameters)
    marks = [text for kind, text in tokens(lines[0].removeprefix(":param ")) if not text.isspace()]
    assert [marks[0], marks[1], marks[2], marks[-1]] == ["actor", "=", ">", ";"]
    assert len(marks) == 5  # the value is one token


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_values_in_place_change_nothing_but_the_parameters(value):
    before, after = tokens(SUPPORTERS.text.strip() + "\n"), tokens(inlined(SUPPORTERS, {"actor": value}))
    assert len(before) == len(after)
    for (kind, text), (other_kind, other) in zip(before, after, strict=True):
        assert (kind, text) == (other_kind, other) or (kind == "parameter" and other_kind != "parameter")


def test_a_query_without_its_header_keeps_its_title():
    text = inlined(SUPPORTERS, header=False)
    assert text.startswith("// Supporters of an actor\nMATCH")
    assert text.count("//") == 1


def test_the_archive_holds_every_query_in_the_folder_of_its_question():
    with zipfile.ZipFile(io.BytesIO(archive(queries().values()))) as saved:
        assert saved.testzip() is None
        names = [name for name in saved.namelist() if not name.endswith("/")]
        assert names == [f"{found.folder.capitalize()}/{found.name}.cypher" for found in queries().values()]
        for found, name in zip(queries().values(), names, strict=True):
            text = saved.read(name).decode()
            assert text.splitlines()[0] == f"// {found.title}"  # the script's name in the Browser
            assert not [part for kind, part in tokens(text) if kind == "parameter"]


def test_the_table_holds_every_query_below_its_folder():
    rows = list(csv.DictReader(io.StringIO(table(queries().values()))))
    assert list(rows[0]) == ["name", "description", "query", "id", "parentId", "isFolder"]
    assert [row["id"] for row in rows] == [str(number) for number in range(len(rows))]
    folders = {row["id"]: row["name"] for row in rows if row["isFolder"] == "true"}
    saved = [row for row in rows if row["isFolder"] == "false"]
    assert [(folders[row["parentId"]], row["name"]) for row in saved] == [
        (found.folder.capitalize(), found.title) for found in queries().values()
    ]
    assert all(row["query"] and row["description"] for row in saved)


def test_titles_are_different_within_a_folder():
    titles = [(found.folder, found.title) for found in queries().values()]
    assert len(titles) == len(set(titles))


def test_the_same_library_gives_the_same_bytes():
    assert archive(queries().values()) == archive(queries().values())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_guide_holds_its_queries_as_they_run_and_nothing_active(language):
    page = guide(language, 'style {"a":"<b>"}')
    shown = re.findall(r'<pre class="pre-scrollable code runnable">(.*?)</pre>', page, re.DOTALL)
    assert list(map(html.unescape, shown)) == list(statements(language))
    assert "<script" not in page
    assert html.unescape(re.search(r'data-exec="([^"]*)"', page)[1]) == 'style {"a":"<b>"}'


def test_the_guide_in_both_languages_shows_as_many_queries_and_answers_in_its_own():
    russian, english = list(statements("ru")), list(statements("en"))
    assert len(russian) == len(english) > 3
    assert any('"en"' in text for text in english)
    assert not any('"en"' in text for text in russian)
