"""``allegiance extract --as opinions`` and its Python twin."""

import json

import pytest
from click.testing import CliRunner

from allegiance import extract_opinions
from allegiance.cli.extract import extract

pytestmark = pytest.mark.model

TEXT = "Польша обвинила Белоруссию в провокациях. Заседание началось в полдень."


def run(tmp_path, *options):
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = CliRunner().invoke(extract, [str(path), "--as", "opinions", *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_table_shows_who_is_against_whom(tmp_path):
    shown = run(tmp_path, "--lang", "en")
    assert "Poland" in shown
    assert "negative" in shown


def test_jsonl_gives_every_sentence_with_its_opinions(tmp_path):
    rows = [json.loads(line) for line in run(tmp_path, "--to", "jsonl").splitlines()]
    assert [bool(row["opinions"]) for row in rows] == [True, False]
    assert rows[0]["opinions"][0]["Polarity"] == "NEG"


def test_what_is_less_sure_is_left_out(tmp_path):
    assert "провокациях" not in run(tmp_path, "--min-confidence", "1", "--to", "csv")


def test_python_gives_the_same_rows():
    rows = extract_opinions(TEXT)
    assert ("Польша", "negative", "Белоруссия") in {(r["holder"], r["attitude"], r["target"]) for r in rows}
    assert len(extract_opinions(TEXT, min_score=1)) == 0
