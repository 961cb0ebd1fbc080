"""How Neo4j Browser draws the graph: colours and captions as GraSS, made from ``style.toml`` and the relations."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files

from extract.model import Polarity
from extract.relations import relations
from graph.triples import stance_of, triple_type

#: What a stance (+1, 0, -1) is called in the data file.
_STANCES = {1: "supports", 0: "neutral", -1: "opposes"}
_POLARITIES: tuple[Polarity, ...] = ("affirmed", "negated")

#: Selector (``node``, ``node.Person``, ``relationship.SUPPORTS``) → property → value, as GraSS has them.
Rules = dict[str, dict[str, str]]


@cache
def rules() -> Rules:
    """All rules of the style, the general ones first: where several fit a node, Neo4j Browser lets the last count."""
    data = tomllib.loads(files("graph").joinpath("style.toml").read_text(encoding="utf-8"))
    nodes, relationships = data["nodes"], data["relationships"]
    made: Rules = {"node": nodes["Entity"] | {"border-width": "2px"}}
    made |= {f"node.{label}": properties for label, properties in nodes.items()}
    made["relationship"] = relationships.pop("other")
    looks = {name: relationships.pop(name) for name in _STANCES.values()}
    for relation in relations():
        for polarity in _POLARITIES:
            look = looks[_STANCES[stance_of(relation, polarity)]]
            made[f"relationship.{triple_type(relation, polarity)}"] = look
    return made | {f"relationship.{kind}": properties for kind, properties in relationships.items()}


def grass() -> str:
    """The style as a GraSS file: ``:style URL`` takes it, or it is dropped on Neo4j Browser."""
    return "\n".join(
        f"{selector} {{\n"
        + "".join(f"  {name}: {_quoted(name, value)};\n" for name, value in properties.items())
        + "}\n"
        for selector, properties in rules().items()
    )


def command() -> str:
    """The style in one line, as ``style {…}``: a command of Neo4j Browser, where it stands behind a colon."""
    return f"style {json.dumps(rules(), separators=(',', ':'))}"


def _quoted(name: str, value: str) -> str:
    return f'"{value}"' if name == "caption" else value
