"""The closed list of relations, from ``relations.toml``, and how an edge of each is worded in English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.model import Modality, Polarity


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: its name, event class, stance (+1, 0 or -1), intensity (-10 to 10) and wording.

    ``commitment`` is the kind of commitment that a claim of this relation makes (``pledge``, ``refusal``, ``threat``,
    ``demand``, ``request``), or None.
    """

    name: str
    event_class: str
    stance: int
    says: str
    base: str
    past: str
    present: str
    intensity: float = 0.0
    state: bool = False
    symmetric: bool = False
    commitment: str | None = None

    def label(self, polarity: Polarity, modality: Modality) -> str:
        """The words to draw on an edge, e.g. ``convened``, ``will inform``, ``is asked to support``."""
        no = " not" if polarity == "negated" else ""
        match modality:
            case "planned":
                return f"will{no} {self.base}"
            case "possible":
                return f"may{no} {self.base}"
            case "required":
                return f"is asked{no} to {self.base}"
            case _ if no:
                if self.state and self.present.startswith("is "):
                    return f"is not {self.present.removeprefix('is ')}"
                return f"does not {self.base}" if self.state else f"did not {self.base}"
            case _:
                return self.present if self.state else self.past


@cache
def relations() -> dict[str, Relation]:
    """All relations by name, in the order of the data file."""
    data = tomllib.loads(files("extract").joinpath("relations.toml").read_text(encoding="utf-8"))
    return {name: Relation(name=name, event_class=fields.pop("class"), **fields) for name, fields in data.items()}
