import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.model

SENTENCE = "Макрон поддержал Украину."


def claim(**parts):
    whole = {
        "subject": "Макрон", "subject_name": "Эммануэль Макрон", "relation": "SUPPORTS",
        "also": [], "object": "Украину",
        "object_name": "Украина", "content": None, "polarity": "affirmed", "modality": "actual", "speaker": None,
        "condition": None, "time": None, "trigger": "поддержал", "optional": False,
    }  # fmt: skip
    return whole | parts


def quality(tmp_path, claims, *options):
    row = {"id": "1", "doc": "1", "date": "2025-09-04", "text": SENTENCE, "claims": claims}
    (tmp_path / "own.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    command = [sys.executable, "benchmarks/quality", "--gold", tmp_path, "--to", "jsonl", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_the_table_gives_the_figures_of_every_set(tmp_path):
    rows = quality(tmp_path, [claim()])
    assert {row["set"] for row in rows} == {"own"}
    assert {row["measure"]: row["now"] for row in rows}["triple F1"] == 1.0


@pytest.mark.parametrize(
    ("parts", "cause", "kind"),
    [
        ({"trigger": "Украину"}, "vocabulary", "spurious"),
        ({"polarity": "negated"}, "scope", "quality"),
        ({"subject_name": "Франсуа Олланд"}, "actor", "quality"),
        ({"relation": "OPPOSES", "trigger": "поддержал"}, "vocabulary", "missed"),
    ],
)
def test_an_error_is_counted_under_its_cause(tmp_path, parts, cause, kind):
    wrong = {"trigger": "Украину", "relation": "ATTACKED"} if kind == "spurious" else parts
    counts = {row["cause"]: row for row in quality(tmp_path, [claim(**wrong)], "--causes", "own")}
    assert counts[cause][kind] == 1


def test_right_claims_have_no_cause(tmp_path):
    assert not any(
        row["missed"] + row["spurious"] + row["quality"] for row in quality(tmp_path, [claim()], "--causes", "own")
    )


def test_entries_tell_how_often_they_fire_and_are_right(tmp_path):
    fired = [row for row in quality(tmp_path, [claim()], "--entries", "own") if row["fired"]]
    assert [(row["relation"], row["right"], row["wrong"], row["precision"]) for row in fired] == [
        ("SUPPORTS", 1, 0, 1.0)
    ]
