"""Where the nodes of a picture are: springs draw linked ones together, then none overlap."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from allegiance.report.boxes import Box, apart, bottom

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from networkx import Graph

#: Between two nodes, in pixels: there the words on edges stand.
GAP_X, GAP_Y = 46.0, 40.0
#: From so many nodes on, what is linked is drawn as wide as it may be.
MANY = 7
#: Between what is not linked.
APART = 28.0


def layout(sizes: Mapping[str, tuple[float, float]], edges: Sequence[tuple[str, str]], width: float) -> dict[str, Box]:
    """The box of each node.

    Args:
        sizes: width and height of each node, in pixels; none wider than ``width``.
        edges: pairs of nodes that are linked.
        width: of the picture.

    Returns:
        Boxes between 0 and ``width`` from left to right, and from 0 on from top to bottom, of which no two overlap;
        the same each time.
    """
    from networkx import Graph, connected_components

    graph: Graph[str] = Graph()
    linked: Graph[str]
    graph.add_nodes_from(sizes)
    graph.add_edges_from(edges)
    parts = [sorted(part, key=list(sizes).index) for part in connected_components(graph)]
    placed: dict[str, Box] = {}
    left = top = low = 0.0
    for part in sorted(parts, key=lambda part: (-len(part), part)):
        ends = set(part)
        linked = Graph()  # of its own, since the order of a set is another one each time
        linked.add_nodes_from(part)
        linked.add_edges_from(pair for pair in edges if pair[0] in ends)
        boxes = _component(linked, {node: sizes[node] for node in part}, width)
        right = max(box.x + box.width / 2 for box in boxes.values())
        if left and left + APART + right > width:
            left, top = 0.0, low + APART
        shift = left + APART if left else 0.0
        placed |= {node: box.moved(box.x + shift, box.y + top) for node, box in boxes.items()}
        left, low = shift + right, max(low, top + bottom(boxes.values()))
    return _centred(placed, width)


def _component(graph: Graph[str], sizes: Mapping[str, tuple[float, float]], width: float) -> dict[str, Box]:
    """The boxes of nodes that are linked, as far to the left and top as they go."""
    number = len(sizes)
    places = _places(graph)
    wide = sum(w + GAP_X for w, _ in sizes.values()) / number
    tall = sum(h + GAP_Y for _, h in sizes.values()) / number
    columns = max(1.0, min(width / wide, (1.6 if number >= MANY else 0.85) * sqrt(number) + 0.6))
    across, down = min(width, columns * wide), max(1.0, 1.5 * number / columns) * tall
    boxes = []
    for node, (w, h) in sizes.items():
        x, y = places[node]
        boxes.append(Box(across * x, down * y, w, h))
    found = apart(boxes, width, GAP_X, GAP_Y)
    x0, y0 = min(b.x - b.width / 2 for b in found), min(b.y - b.height / 2 for b in found)
    return {node: box.moved(box.x - x0, box.y - y0) for node, box in zip(sizes, found, strict=True)}


def _places(graph: Graph[str]) -> dict[str, tuple[float, float]]:
    """Where springs bring the nodes, from 0 to 1 in both directions; two are side by side."""
    from networkx import spring_layout

    nodes = sorted(graph.nodes)
    if len(nodes) < 3:  # noqa: PLR2004 - with three there are angles
        return {node: (float(number), 0.0) for number, node in enumerate(nodes)}
    places = spring_layout(graph, k=2.2 / sqrt(len(nodes)), iterations=200, seed=11)
    xs, ys = ([float(place[axis]) for place in places.values()] for axis in (0, 1))
    wide, tall = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {n: ((x - min(xs)) / wide, (y - min(ys)) / tall) for n, x, y in zip(places, xs, ys, strict=True)}


def _centred(boxes: Mapping[str, Box], width: float) -> dict[str, Box]:
    if not boxes:
        return {}
    free = width - max(box.x + box.width / 2 for box in boxes.values())
    return {node: box.moved(box.x + free / 2, box.y) for node, box in boxes.items()}
