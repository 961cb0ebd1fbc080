"""The page on the graph model names everything that is written."""

import re
from datetime import date
from pathlib import Path

import graph_samples as samples
import pytest

from graph.commitment_rows import commitment_rows
from graph.lifecycle import lifecycle
from graph.lifecycle.facts import facts
from graph.rows import KIND_LABELS, rows
from graph.schema import COMMITTING, KEYED, PROPERTIES, STRUCTURE

PAGE = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`(\w+)`", PAGE))
PARTS = ("subject", "object", "speaker", "content", "condition", "time", "due")
OF_PARTS = {f"{part}_{what}" for part in PARTS for what in ("start", "end")}
OF_PARTS |= {f"{part}_{what}" for part in PARTS[:3] for what in ("name", "method", "score")}


def properties(extraction):
    """The names of all properties that are written."""
    made = rows(extraction)
    written = {name for rows_ in (made.claims, made.entities) for r in rows_ for name in r["properties"]}
    for row in map(commitment_rows, lifecycle(facts(extraction), as_of=date(2100, 1, 1))):
        written |= row["properties"].keys()
        written |= {name for part in (*row["evidence"], *row["moves"]) for name in part["properties"]}
    written |= set(made.article) | {name for row in made.sentences for name in row}
    written |= {name for row in made.triples for name in (*row["properties"], *row)} - {"type", "properties"}
    return written


SAMPLES = pytest.mark.parametrize("extraction", [samples.seed(), samples.promises()], ids=["seed", "promises"])


@SAMPLES
def test_every_property_is_explained(extraction):
    assert properties(extraction) - OF_PARTS - NAMED == set()


@SAMPLES
def test_the_database_is_told_of_every_property(extraction):
    assert properties(extraction) - set(PROPERTIES) == set()


def test_every_label_and_relationship_is_explained():
    for label in ("Actor", *KIND_LABELS.values(), *KEYED):
        assert f":{label}" in PAGE
    for kind in (*STRUCTURE, *COMMITTING, "HELD_OFFICE"):
        assert re.search(rf"\b{kind}\b", PAGE)
