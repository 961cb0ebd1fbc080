"""The figures of the other benchmarks, each run by its own command."""

import json
import re
import subprocess
import sys
from pathlib import Path

from extract.errors import ExtractError

HERE = Path(__file__).parent.parent
NUMBER = re.compile(r"\d*\.\d+")


def others(benchmarks: Path, gold: Path) -> dict[str, dict[str, float]]:
    """Set → measure → figure; raises ExtractError where a command fails.

    Args:
        benchmarks: folder of the public sets (``ruopinionne``, ``rusentrel``, ``factrueval``).
        gold: folder of the gold files, which say what stance may learn from.
    """
    opinions = [benchmarks / "ruopinionne" / "train.jsonl", gold / "train.jsonl", gold / "dev.jsonl"]
    stance = _run("stance.py", "--ruopinionne", opinions[0], "--learned", opinions[1], "--reserved", opinions[2])
    rusentrel = benchmarks / "rusentrel"
    articles = _run(
        *("stance_documents.py", "--rusentrel", rusentrel / "train", "--synonyms", rusentrel / "synonyms-train.txt"),
        *("--ruopinionne", *opinions, "--json"),
    )
    facts = json.loads(_run("factrueval.py", "--texts", benchmarks / "factrueval" / "devset", "--json"))
    speed = json.loads(_run("speed.py", "--gold", gold / "train.jsonl", "--at-least", "4", "--json"))
    return {
        "RuOpinionNE, held-out half": {
            line.rsplit(maxsplit=1)[0]: float(NUMBER.findall(line)[-1])
            for line in stance.splitlines()
            if NUMBER.search(line)
        },
        "RuSentRel, cross-validated": json.loads(articles),
        "factRuEval": {f"{what} F1": row["F1"] for what, row in facts.items()},
        "speed against natasha": {"ratio": speed["ratio"]},
    }


def _run(script: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, HERE / script, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ExtractError(f"benchmarks/{script}: {done.stderr.strip()}")
    return done.stdout
