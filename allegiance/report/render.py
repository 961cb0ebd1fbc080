"""From the page to HTML, by templates that escape all that they are given."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from allegiance.cells import UNPRINTABLE
from allegiance.report.labels import tables
from allegiance.report.picture import MEDIUM, NARROW, WIDE, picture
from graph.rows import KIND_LABELS

if TYPE_CHECKING:
    from jinja2 import Environment

    from allegiance.report.labels import Labels
    from allegiance.report.model import Page

#: How many links the picture's description tells.
TOLD = 12

#: The signs that turn the direction of writing without being shown are left out of tables of terminals, too.
_HIDDEN = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0xFFF9, 0xFFFC)), "\ufffd")


def render(page: Page, labels: Labels) -> str:
    """The whole document; whatever its words hold is shown as text."""
    shapes = {"wide": WIDE, "medium": MEDIUM, "narrow": NARROW}
    there = {made.state for made in page.commitments}
    states = [state for state in tables()["states"] if state in there]
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            page=page,
            t=labels,
            pictures={name: picture(page.graph, shape) for name, shape in shapes.items()},
            description=_description(page, labels),
            names={node.id: node.name for node in page.graph.nodes},
            kinds=_kinds(page),
            days=[(day, list(group)) for day, group in groupby(page.timeline, key=lambda moment: moment.day)],
            states={state: sum(made.state == state for made in page.commitments) for state in states},
            colours=_colours(),
            t_kinds=list(KIND_LABELS),
        )
    )


def clean(value: object) -> object:
    """A value as it is written: no control characters, no turns of direction, no halves of letters; None is nothing."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return value.translate(UNPRINTABLE).translate(_HIDDEN).encode("utf-8", "replace").decode("utf-8")
    return value


def _description(page: Page, labels: Labels) -> str:
    """What the picture shows, for those who do not see it: the first links in words."""
    names = {node.id: node.name for node in page.graph.nodes}
    told = [f"{names[e.source]} → {names[e.target]}: {', '.join(e.words)}" for e in page.graph.edges[:TOLD]]
    if not page.graph.whole:
        told.append(labels("and_others"))
    elif len(page.graph.edges) > TOLD:
        told.append(labels("and_more", number=len(page.graph.edges) - TOLD))
    return labels("graph_description", told="; ".join(told))


def _kinds(page: Page) -> list[str]:
    """The kinds of the nodes, in the order of the graph's model."""
    there = {node.kind for node in page.graph.nodes}
    return [kind for kind in KIND_LABELS if kind in there]


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("allegiance.report"),
        autoescape=True,
        finalize=clean,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _colours() -> dict[str, dict[str, str]]:
    """The colours of the graph's style: of nodes by kind, of edges by stance."""
    from graph.style import rules

    nodes = {kind: rules()[f"node.{label}"] for kind, label in KIND_LABELS.items()}
    stances = {"supports": "SUPPORTS", "opposes": "OPPOSES", "neutral": "MET"}
    edges = {name: {"color": rules()[f"relationship.{relation}"]["color"]} for name, relation in stances.items()}
    return nodes | edges
