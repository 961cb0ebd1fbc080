import csv
import io
import json

import pytest

from allegiance.cli.output import cell, print_answer, write

ROWS = [
    {"name": "Макрон", "claims": ["a", "b"], "count": 3, "nothing": None},
    {"name": 'Рютте, "Марк"', "claims": [], "count": None, "nothing": None},
]
COLUMNS = ("name", "claims", "count", "nothing")


def test_json_lines_keep_values_as_they_are(capsys):
    write(ROWS, COLUMNS, "jsonl")
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == ROWS


def test_csv_has_a_header_and_quotes_what_needs_it(capsys):
    write(ROWS, COLUMNS, "csv")
    read = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert read == [list(COLUMNS), ["Макрон", "a, b", "3", ""], ['Рютте, "Марк"', "", "", ""]]


def test_a_table_leaves_out_empty_columns_and_trailing_blanks(capsys):
    write(ROWS, COLUMNS, "table", "A title")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "A title"
    assert lines[1].split() == ["name", "claims", "count"]
    assert all(line == line.rstrip() for line in lines)


def test_a_table_folds_long_text_instead_of_cutting_it(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    words = [f"слово{n}" for n in range(50)]
    write([{"text": " ".join(words), "n": 1}], ("text", "n"), "table")
    out = capsys.readouterr().out
    assert all(word in out for word in words)
    assert max(map(len, out.splitlines())) <= 40


def test_no_rows_are_told(capsys):
    write([], COLUMNS, "table")
    assert capsys.readouterr().out == "(nothing)\n"


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "a\x07b", "\x9b2J", "[bold]not markup[/bold]"])
def test_text_from_articles_does_not_steer_the_terminal(capsys, hostile):
    write([{"text": hostile}], ("text",), "table")
    out = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\x9b"} & set(out)
    assert "[bold]" in out or "�" in out


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ([["a", 1], ["b", 2]], "a, 1; b, 2"),
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (["a", None, 2], "a, , 2"),
        ({"k": "я"}, '{"k": "я"}'),
    ],
)
def test_a_cell_shows_any_value_as_text(value, shown):
    assert cell(value) == shown


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_table_is_never_wider_than_the_screen(capsys, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    columns = [f"column {n}" for n in range(8)]
    rows = [dict.fromkeys(columns, "невоспроизводимость того"), dict.fromkeys(columns, "да")]
    write(rows, columns, "table")
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= width
    assert "".join(out.split()).count("…") == 0


def test_words_that_do_not_fit_a_table_stay_whole_in_blocks(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    row = {"subject": "Великобритания", "said_by": "Великобритания", "relation": "PARTICIPATES_IN", "object": "да"}
    write([row, {**row, "object": None}], tuple(row), "table")
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    block = [["subject", "Великобритания"], ["said", "by", "Великобритания"], ["relation", "PARTICIPATES_IN"]]
    assert lines == [*block, ["object", "да"], [], *block, []]


def test_a_long_address_alone_does_not_turn_a_table_into_blocks(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    write([{"n": 1, "address": "x" * 60}], ("n", "address"), "table")
    assert capsys.readouterr().out.split()[:2] == ["n", "address"]


def test_an_answer_says_a_denial_and_the_order_once(capsys):
    row = {"relation": "will not aid", "polarity": "negated", "score": 0.5071234567891, "sentence": "Одно."}
    print_answer([row], tuple(row))
    assert capsys.readouterr().out.splitlines()[0].split() == ["relation", "source"]


def test_an_answer_gives_each_sentence_once_below_the_table(capsys):
    rows = [
        {"who": "А", "polarity": "affirmed", "sentence": "Одно.", "claim": "c1"},
        {"who": "Б", "polarity": "affirmed", "sentence": "Одно.", "claim": "c2"},
        {"who": "В", "polarity": "affirmed", "sentences": ["Два.", "Одно."], "claim": "c3"},
    ]
    print_answer(rows, ("who", "polarity", "sentence", "sentences", "claim"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["who", "source"]
    assert [line.split() for line in lines[2:5]] == [["А", "[1]"], ["Б", "[1]"], ["В", "[2][1]"]]
    assert lines[5:] == ["[1] Одно.", "[2] Два."]


def test_markdown_shows_what_is_in_a_cell_as_it_is(capsys):
    write([{"text": "a|b\n*c* <i> \\ [d](e) `f` x_y &amp;", "n": 1}], ("text", "n"), "markdown")
    header, line, row = capsys.readouterr().out.splitlines()
    assert (header, line) == ("| text | n |", "|---|---|")
    assert row == r"| a\|b<br>\*c\* \<i> \\ \[d\](e) \`f\` x\_y \&amp; | 1 |"


def test_markdown_of_no_rows_is_its_head(capsys):
    write([], ("a", "b"), "markdown")
    assert capsys.readouterr().out == "| a | b |\n|---|---|\n"
