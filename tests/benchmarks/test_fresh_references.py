"""References to sentences annotated after the rules were done: offsets only, within their sentence."""

import json
from pathlib import Path

from extract.relations import relations

REFERENCES = Path(__file__).parents[2] / "benchmarks" / "quality" / "fresh.jsonl"
ROWS = [json.loads(line) for line in REFERENCES.read_text(encoding="utf-8").splitlines()]
SPANS = ("subject", "object", "content", "speaker", "condition", "time", "trigger")


def test_a_hundred_sentences_are_referred_to_without_their_texts():
    assert len({row["id"] for row in ROWS}) == len(ROWS) == 100
    assert not any("text" in row for row in ROWS)


def test_every_part_of_a_claim_lies_within_its_sentence():
    for row in ROWS:
        for claim in row["claims"]:
            parts = [claim[part] for part in SPANS if part in claim]
            assert "subject" in claim
            assert all(0 <= start < end <= row["end"] - row["start"] for start, end in parts)


def test_every_relation_is_a_known_one():
    named = {name for row in ROWS for claim in row["claims"] for name in (claim["relation"], *claim.get("also", ()))}
    assert named <= set(relations())
