"""Sentences annotated after the rules were done: references and offsets are kept, the texts stay where they are."""

import json
import tempfile
from pathlib import Path
from typing import Any

from sets import Predicted, Row, predicted

from extract.errors import ExtractError

REFERENCES = Path(__file__).parent / "fresh.jsonl"
#: Parts of a claim kept as ``[start, end]`` within the sentence.
SPANS = ("subject", "object", "content", "speaker", "condition", "time", "trigger")


def fresh(benchmarks: Path) -> Predicted:
    """The annotated sentences and what is found in them; raises ExtractError where a source is not in the folder."""
    rows = [_with_text(json.loads(line), benchmarks) for line in REFERENCES.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return predicted(path)


def _with_text(row: Row, benchmarks: Path) -> Row:
    """A gold row of a reference; its ``source`` is a text file, or JSON lines with ``sent_id``."""
    path = benchmarks / row["source"]
    if not path.is_file():
        raise ExtractError(f"{path}: not there; {REFERENCES.name} refers to the public sets in that folder")
    if path.suffix == ".jsonl":
        lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        whole = next(line["text"] for line in lines if line["sent_id"] == row["sent_id"])
    else:
        whole = path.read_bytes().decode("utf-8")
    text = whole[row["start"] : row["end"]]
    claims = [_claim(claim, text) for claim in row["claims"]]
    return {"id": row["id"], "doc": row["doc"], "text": text, "claims": claims}


def _claim(claim: dict[str, Any], text: str) -> dict[str, Any]:
    spans = {part: claim.get(part) and text[claim[part][0] : claim[part][1]] for part in SPANS}
    return {"also": [], "optional": False, "polarity": "affirmed", "modality": "actual", **claim, **spans}
