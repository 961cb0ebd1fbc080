"""The graph as a picture: nodes in boxes, curves between them, and words where there is room for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from allegiance.report.boxes import LIGHT, Box, bottom, cut, lines, text_width
from allegiance.report.layout import layout
from allegiance.report.model import Edge, Graph, Node

#: Font sizes of nodes and edges, and the height of a line, in pixels.
NODE_FONT, EDGE_FONT, LINE = 13.0, 11.5, 16.0
PAD_X, PAD_Y, MARGIN = 12.0, 7.0, 12.0
#: How far the middle of a curve may lie aside, in pixels, and where on it its words may stand; the better first.
_ASIDE = (0.0, 30.0, -30.0, 60.0, -60.0, 95.0, -95.0)
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
#: How wide the words of an edge may be, in pixels.
LABEL = 205.0
#: Between the end of an arrow and the node.
_TIP = 3.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a picture is laid out: its width, how many nodes and edges it shows, how wide a node's words may be."""

    width: float
    nodes: int
    edges: int
    words: float


WIDE = Shape(width=1120, nodes=26, edges=45, words=172)
MEDIUM = Shape(width=720, nodes=22, edges=36, words=150)
NARROW = Shape(width=340, nodes=14, edges=20, words=118)


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node with its box, the lines of its name, and where the first stands."""

    node: Node
    box: Box
    lines: tuple[str, ...]

    @property
    def first(self) -> float:
        """The base of the first line."""
        return self.box.y - (len(self.lines) - 1) * LINE / 2 + NODE_FONT * 0.36


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """An edge with its curve (an SVG path) and, where there is room for them, its words."""

    edge: Edge
    path: str
    words: str | None
    label: Box | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a size, and how many nodes there are in all."""

    width: float
    height: float
    nodes: tuple[DrawnNode, ...]
    edges: tuple[DrawnEdge, ...]
    total: int


def picture(graph: Graph, shape: Shape) -> Picture:
    """Draw a graph: the nodes that are linked, the most mentioned, with what is said between them."""
    edges, kept = _kept(graph, shape)
    written = {node.id: lines(node.name, shape.words, NODE_FONT, 3) for node in kept}
    room = shape.width - 2 * MARGIN
    sizes = {
        node: (
            min(max(text_width(line, NODE_FONT) for line in told or ("",)) + 2 * PAD_X, room),
            max(1, len(told)) * LINE + 2 * PAD_Y,
        )
        for node, told in written.items()
    }
    inner = layout(sizes, [(e.source, e.target) for e in edges], room)
    boxes = {node: box.moved(box.x + MARGIN, box.y + MARGIN) for node, box in inner.items()}
    height = bottom(boxes.values()) + MARGIN
    drawn = _drawn(edges, boxes, (shape.width, height))
    nodes = tuple(DrawnNode(node, boxes[node.id], written[node.id]) for node in kept)
    linked = {end for edge in graph.edges for end in (edge.source, edge.target)}
    return Picture(shape.width, height, nodes, drawn, len(linked))


def _kept(graph: Graph, shape: Shape) -> tuple[list[Edge], list[Node]]:
    """The edges that are shown, and the nodes that they link; edges are taken while both ends are among the first."""
    weight = Counter({node.id: -number for number, node in enumerate(graph.nodes)})
    linked = {end for edge in graph.edges for end in (edge.source, edge.target)}
    first = sorted(linked, key=lambda node: (-weight[node], node))[: shape.nodes]
    edges = [edge for edge in graph.edges if edge.source in first and edge.target in first][: shape.edges]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return edges, [node for node in graph.nodes if node.id in ends]


def _drawn(edges: Sequence[Edge], boxes: dict[str, Box], size: Point) -> tuple[DrawnEdge, ...]:
    """The edges, each around the nodes that are none of its ends; those of one pair side by side."""
    taken = list(boxes.values())
    used: dict[frozenset[str], set[float]] = {}
    made = []
    for edge in edges:
        source, target = boxes[edge.source], boxes[edge.target]
        others = [box for node, box in boxes.items() if node not in {edge.source, edge.target}]
        turn = 1.0 if edge.source < edge.target else -1.0  # the same side is the same whichever way it goes
        there = used.setdefault(frozenset((edge.source, edge.target)), set())
        free = [aside for aside in _ASIDE if aside * turn not in there] or list(_ASIDE)
        curves = [(aside, _curve(source, target, aside)) for aside in free]
        aside, curve = min(curves, key=lambda c: (_hits(c[1], others, size), abs(c[0])))
        there.add(aside * turn)
        label = _label(edge, curve, taken, size)
        if label:
            taken.append(label[1])
        start, middle, end = curve
        path = f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
        made.append(DrawnEdge(edge, path, *(label or (None, None))))
    return tuple(made)


def _curve(source: Box, target: Box, aside: float) -> tuple[Point, Point, Point]:
    """Start, control point and end of a curve from the border of one box to that of another."""
    dx, dy = target.x - source.x, target.y - source.y
    far = hypot(dx, dy) or 1.0
    middle = ((source.x + target.x) / 2 - dy / far * aside * 2, (source.y + target.y) / 2 + dx / far * aside * 2)
    return _border(source, middle, 0.0), middle, _border(target, middle, _TIP)


def _border(box: Box, towards: Point, gap: float) -> Point:
    """Where the way from a box's centre leaves it."""
    dx, dy = towards[0] - box.x, towards[1] - box.y
    if not dx and not dy:
        return box.x, box.y
    across = (box.width / 2 + gap) / abs(dx) if dx else float("inf")
    down = (box.height / 2 + gap) / abs(dy) if dy else float("inf")
    part = min(across, down)
    return box.x + dx * part, box.y + dy * part


def _at(curve: tuple[Point, Point, Point], part: float) -> Point:
    """A point of the curve, from 0 (its start) to 1."""
    (x0, y0), (x1, y1), (x2, y2) = curve
    rest = 1 - part
    return (
        rest * rest * x0 + 2 * rest * part * x1 + part * part * x2,
        rest * rest * y0 + 2 * rest * part * y1 + part * part * y2,
    )


def _hits(curve: tuple[Point, Point, Point], others: Sequence[Box], size: Point) -> int:
    """How many nodes a curve crosses, and whether it leaves the picture."""
    points = [_at(curve, step / 20) for step in range(21)]
    outside = any(not (0 <= x <= size[0] and 0 <= y <= size[1]) for x, y in points)
    return sum(any(box.holds(x, y, 3.0) for x, y in points) for box in others) + 100 * outside


def _label(edge: Edge, curve: tuple[Point, Point, Point], taken: Sequence[Box], size: Point) -> tuple[str, Box] | None:
    """An edge's words and where they stand without covering anything; None where there is no room."""
    more = f" +{len(edge.words) - 1}" if len(edge.words) > 1 else ""
    words = cut(edge.words[0], LABEL, EDGE_FONT * LIGHT) + more
    width = text_width(words, EDGE_FONT * LIGHT) + 4
    for part in _ALONG:
        x, y = _at(curve, part)
        box = Box(x, y, width, EDGE_FONT + 4)
        inside = width / 2 <= x <= size[0] - width / 2 and box.height / 2 <= y <= size[1] - box.height / 2
        if inside and not any(box.overlaps(other, 1.0) for other in taken):
            return words, box
    return None
