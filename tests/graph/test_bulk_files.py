"""Files for the importer: what texts hold stays in their fields, and what cannot be written is told."""

from __future__ import annotations

import csv
import os
import signal
from datetime import date

import graph_samples as samples
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Entity
from graph.bulk import write_files
from graph.bulk.cells import BETWEEN, cell, kind
from graph.bulk.tables import Table, nodes
from graph.errors import GraphError
from graph.prepared import prepare

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def read(path):
    """The rows of a CSV file, each field as it stands there."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def contents(folder):
    """Of each file the rows that its header names the fields of; in any order, without empty fields."""
    return {
        path.name: sorted(sorted((n, f) for n, f in zip(read(path)[0], row, strict=True) if f) for row in rows)
        for path in folder.glob("*-header.csv")
        if (rows := read(path.with_name(path.name.replace("-header", ""))))
    }


@given(TEXT)
def test_a_text_is_one_field_whatever_it_holds(text):
    line = ",".join([cell("before"), cell(text), cell("after")])
    assert list(csv.reader([line + "\n"], strict=True)) == [["before", text, "after"]] or {"\r", "\n"} & set(text)
    assert cell(text)[1:-1].replace('""', '"') == text


@given(st.lists(TEXT.filter(lambda text: BETWEEN not in text), min_size=1).filter(lambda texts: texts != [""]))
def test_lists_can_be_told_apart(texts):
    assert cell(texts)[1:-1].replace('""', '"').split(BETWEEN) == texts


@pytest.mark.parametrize("texts", [[f"a{BETWEEN}b"], [""]])
def test_a_list_that_could_be_another_is_refused(texts):
    with pytest.raises(GraphError):
        cell(texts)


@pytest.mark.parametrize(
    ("value", "field", "type_"),
    [
        ("a", '"a"', "string"),
        ("", '""', "string"),
        (True, "true", "boolean"),
        (-3, "-3", "long"),
        (0.1, "0.1", "double"),
        (date(2025, 9, 4), "2025-09-04", "date"),
        (b"\x00\x7f\x80\xff", BETWEEN.join(["0", "127", "-128", "-1"]), "byte[]"),
        ([1, 2], BETWEEN.join("12"), "long[]"),
        ([], '""', None),
    ],
)
def test_values_are_written_with_their_type(value, field, type_):
    if value == []:
        assert kind(value) is None
    else:
        assert (cell(value), kind(value)) == (field, type_)


def test_a_missing_value_differs_from_an_empty_text():
    assert cell(None) != cell("")


def test_a_property_has_one_type(tmp_path):
    table = Table(nodes("things", "Thing", width=2), tmp_path)
    table.add(["a"], {"size": 1})
    with pytest.raises(GraphError, match="size is long in other rows, and string in one"):
        table.add(["b"], {"size": "1"})


def test_every_row_has_the_fields_of_the_header(tmp_path):
    write_files(map(prepare, [samples.refusals(), samples.seed(), samples.promises()]), tmp_path)
    headers = {path: read(path)[0] for path in tmp_path.glob("*-header.csv")}
    assert len(headers) > 15
    for path, header in headers.items():
        rows = read(path.with_name(path.name.replace("-header", "")))
        assert rows
        assert {len(row) for row in rows} == {len(header)}


def test_a_corpus_without_articles_is_one_node_of_the_model(tmp_path):
    files = write_files([], tmp_path)
    assert files.report.articles == 0
    assert [option for option in files.options if "nodes" in option] == ["--nodes=Meta=./meta-header.csv,./meta.csv"]
    assert {path.name for path in tmp_path.iterdir()} == {"meta-header.csv", "meta.csv", "finish.cypher"}


def test_only_the_last_version_of_an_article_counts(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    seed, corrected = samples.seed(), samples.corrected_seed()
    files = write_files(map(prepare, [seed, samples.promises(), corrected, corrected]), one)
    write_files(map(prepare, [samples.promises(), corrected]), other)
    assert (files.report.new, files.report.changed, files.report.unchanged) == (2, 1, 1)
    assert contents(one) == contents(other)


def test_what_is_no_text_is_told_with_its_article(tmp_path):
    broken = prepare(samples.seed())
    broken.rows.article["title"] = "\ud800"
    with pytest.raises(GraphError, match=f"article {broken.article!r} holds"):
        write_files([broken], tmp_path)


def test_an_alias_that_looks_like_several_is_told(tmp_path):
    made = samples.Writer("two", ["Франция помогла им."])
    them = Entity("group:они", "group", "они", aliases=(f"a{BETWEEN}b",))
    made.claim(0, ("Франция", samples.FRANCE), "AIDED", ("им", them), trigger="помогла")
    with pytest.raises(GraphError, match="U\\+FDD0"):
        write_files([prepare(made.done())], tmp_path)


def test_commitments_do_not_depend_on_how_many_are_looked_at_together_or_by_how_many_processes(tmp_path, monkeypatch):
    from rich_graph import rich

    articles = list(map(prepare, rich()))
    written = []
    for together, jobs in ((1, 1), (10_000, 1), (5, 2)):
        monkeypatch.setattr("graph.bulk.committing.TOGETHER", together)
        folder = tmp_path / f"{together}-{jobs}"
        folder.mkdir()
        write_files(articles, folder, jobs=jobs)
        written.append(contents(folder))
    assert written[0] == written[1] == written[2]


def _killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_process_is_told(tmp_path, monkeypatch):
    from rich_graph import rich

    monkeypatch.setattr("graph.bulk.committing.TOGETHER", 1)
    monkeypatch.setattr("graph.bulk.committing._of_batch", _killed)
    with pytest.raises(GraphError, match="killed; start again with fewer --jobs"):
        write_files(map(prepare, rich()), tmp_path, jobs=2)
