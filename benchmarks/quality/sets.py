"""Gold files and what the extractor finds in their sentences."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score_claims import best_pairs, vocabulary

from allegiance.claims import sentence_rows
from allegiance.reading import extracted
from extract.reader import read

Row = dict[str, Any]


@dataclass(frozen=True)
class Predicted:
    """The gold rows of a set and the rows found, in the same order."""

    golds: list[Row]
    found: list[Row]

    def matched(self) -> list[tuple[str, list[Row], list[Row], list[tuple[int, int]]]]:
        """(text, gold claims, found claims, pairs of their numbers that match) of every sentence."""
        classes = vocabulary()
        return [
            (g["text"], g["claims"], f["claims"], best_pairs(g["claims"], f["claims"], "triple", classes))
            for g, f in zip(self.golds, self.found, strict=True)
        ]


def gold_sets(folder: Path) -> dict[str, Path]:
    """Name → path of the gold files in a folder."""
    return {path.stem: path for path in sorted(folder.glob("*.jsonl"))}


def predicted(path: Path) -> Predicted:
    """Extract the claims of a gold file's sentences; raises ExtractError for a file that cannot be read."""
    golds = [json.loads(line) for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
    found = {
        row["id"]: row
        for item in read([path])
        for row in sentence_rows(extracted(item), [s.id for s in item.sentences or ()])
    }
    return Predicted(golds, [found[gold["id"]] for gold in golds])
