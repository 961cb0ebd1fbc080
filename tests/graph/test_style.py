"""The style of Neo4j Browser follows the model and the relations."""

import json
import re

import pytest

from extract.relations import relations
from graph.schema import LABELS
from graph.style import command, grass, rules
from graph.triples import triple_types

SUPPORTS, OPPOSES, NEUTRAL = (rules()[f"relationship.{name}"]["color"] for name in ("SUPPORTS", "OPPOSES", "MET"))


def read(text):
    """GraSS as Neo4j Browser reads it."""
    parts = re.findall(r"([\w.]+) \{\n(.*?)\n\}", text, re.DOTALL)
    return {selector: dict(re.findall(r'^  ([\w-]+): "?(.*?)"?;$', body, re.MULTILINE)) for selector, body in parts}


def test_the_file_and_the_command_say_the_same():
    assert read(grass()) == rules() == json.loads(command().removeprefix("style "))


def test_the_command_is_one_for_neo4j_browser_in_one_line():
    assert not {";", "\n", "`"} & set(command())


@pytest.mark.parametrize("kind", sorted(triple_types()))
def test_each_triple_is_captioned_and_coloured_by_its_stance(kind):
    look = rules()[f"relationship.{kind}"]
    relation = relations()[kind.removeprefix("NOT_")]
    denied = kind.startswith("NOT_")
    against = relation.stance < 0 if not denied else relation.stance > 0
    supports = relation.stance > 0 and not denied
    assert look["color"] == (OPPOSES if against else SUPPORTS if supports else NEUTRAL)
    assert look["caption"] == "{label}"


def test_support_opposition_and_the_rest_are_told_apart():
    assert len({SUPPORTS, OPPOSES, NEUTRAL}) == 3
    green, red = (tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5)) for colour in (SUPPORTS, OPPOSES))
    assert green.index(max(green)) == 1
    assert red.index(max(red)) == 0


def test_no_rule_is_for_what_the_graph_does_not_have():
    types = {"HELD_OFFICE", *triple_types()}
    assert {selector.partition(".")[2] for selector in rules() if selector.startswith("relationship.")} == types
    assert {selector.partition(".")[2] for selector in rules() if selector.startswith("node.")} <= set(LABELS)


def test_each_kind_of_actor_has_a_colour_of_its_own_and_names_are_small():
    kinds = ["Person", "State", "GovernmentBody", "Organization", "Alliance", "Group", "Event", "Topic", "Claim"]
    kinds += ["Commitment", "Sentence", "Article", "Name"]
    colours = [rules()[f"node.{kind}"]["color"] for kind in kinds]
    assert len(set(colours)) == len(kinds)
    sizes = {kind: int(rules()[f"node.{kind}"].get("diameter", "60px").removesuffix("px")) for kind in kinds}
    assert min(sizes, key=sizes.get) == "Name"
