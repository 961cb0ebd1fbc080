"""The figures to beat and the last ones, beside the present ones."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Scores = dict[str, dict[str, Any]]
QUALITIES = "agreement on matched triples"


@dataclass(frozen=True)
class Figures:
    """What ``targets.toml`` asks of each set, and what ``last.json`` keeps of the last run."""

    targets: dict[str, dict[str, dict[str, float]]]
    last: dict[str, dict[str, float]]
    path: Path

    @classmethod
    def load(cls, folder: Path) -> "Figures":
        """Read both files; there may be no last run."""
        last = folder / "last.json"
        kept = json.loads(last.read_text(encoding="utf-8")) if last.exists() else {}
        return cls(tomllib.loads((folder / "targets.toml").read_text(encoding="utf-8")), kept, last)

    def rows(self, now: dict[str, dict[str, float]]) -> list[dict[str, Any]]:
        """One row a set and measure."""
        rows = []
        for name, figures in now.items():
            for measure, value in figures.items():
                target = self.targets.get(name, {}).get(measure, {})
                rows.append(
                    {
                        "set": name,
                        "measure": measure,
                        "baseline": target.get("baseline"),
                        "must": target.get("must"),
                        "last": self.last.get(name, {}).get(measure),
                        "now": value,
                    }
                )
        return rows

    def keep(self, now: dict[str, dict[str, float]]) -> None:
        """Make these the last figures of their sets."""
        rounded = {name: {what: round(value, 3) for what, value in of.items()} for name, of in now.items()}
        kept = self.last | rounded
        self.path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def flat(scores: Scores) -> dict[str, float]:
    """The scorer's report as measure → figure."""
    report = {
        "triple F1": scores["triple"]["f1"],
        "triple precision": scores["triple"]["precision"],
        "triple recall": scores["triple"]["recall"],
        "acts F1": scores["acts"]["f1"],
        "pair F1": scores["pair"]["f1"],
    }
    return report | {name: value for name, value in scores[QUALITIES].items() if value is not None}
