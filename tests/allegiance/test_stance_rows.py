"""Stances of articles from the command line."""

import json

import pytest

from allegiance.cli import main

pytestmark = pytest.mark.model

TEXT = (
    "Иран осудил Саудовскую Аравию и обвинил её в агрессии. Тегеран назвал действия Саудовской Аравии преступлением. "
    "Иран снова раскритиковал Саудовскую Аравию и пригрозил Саудовской Аравии санкциями."
)


@pytest.fixture
def run(tmp_path, capsys):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")

    def call(*options):
        with pytest.raises(SystemExit) as ended:
            main(["extract", str(path), "--as", "stances", *options])
        assert ended.value.code == 0
        return capsys.readouterr().out

    return call


def test_each_stance_is_a_line_with_its_evidence(run):
    rows = [json.loads(line) for line in run("--to", "jsonl").splitlines()]
    (row,) = [r for r in rows if (r["source_id"], r["target_id"]) == ("state:ir", "state:sa")]
    assert row["attitude"] == "negative"
    assert 0 < row["score"] <= 1
    assert row["sentences"]


def test_actors_are_named_in_the_language_asked_for(run):
    assert "Iran" in run("--to", "csv", "--lang", "en")
    assert "Иран" in run("--to", "csv")
    assert "Саудовская" in run()


def test_what_is_less_sure_is_left_out(run):
    assert run("--to", "jsonl", "--min-confidence", "1") == ""
