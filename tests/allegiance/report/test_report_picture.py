"""The graph as a picture: nothing covers anything, whatever the graph and its names."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from allegiance.report.boxes import Box, apart, cut, lines, text_width
from allegiance.report.layout import layout
from allegiance.report.model import Edge, Graph, Node
from allegiance.report.picture import MEDIUM, NARROW, WIDE, picture

SIZES = st.tuples(st.floats(1, 300), st.floats(1, 80))


def graph(names, links):
    nodes = tuple(Node(str(number), name, "person") for number, name in enumerate(names))
    edges = tuple(
        Edge(str(a), str(b), stance, ("поддержка (планируется)",), actual=True, claims=1) for a, b, stance in links
    )
    return Graph(nodes, edges)


@st.composite
def graphs(draw):
    names = draw(st.lists(st.text(max_size=60), min_size=2, max_size=14))
    ends = st.integers(0, len(names) - 1)
    links = draw(st.lists(st.tuples(ends, ends, st.sampled_from([1, 0, -1])), max_size=20))
    return graph(names, [link for link in dict.fromkeys(links) if link[0] != link[1]])


@given(st.lists(st.tuples(st.floats(-500, 1500), st.floats(-500, 1500), SIZES), max_size=25))
@settings(max_examples=40)
def test_boxes_pushed_apart_never_overlap_and_stay_in_the_width(given_boxes):
    boxes = [Box(x, y, *size) for x, y, size in given_boxes]
    found = apart(boxes, 400, 10, 6)
    assert [(b.width, b.height) for b in found] == [(b.width, b.height) for b in boxes]
    assert not any(one.overlaps(other) for one, other in combinations(found, 2))
    assert all(b.width / 2 - 1e-6 <= b.x <= 400 - b.width / 2 + 1e-6 for b in found)


def test_boxes_that_touch_after_rounding_end_too():
    boxes = [Box(100, 0.1 * number, 99.9, 33.3) for number in range(30)]
    assert not any(one.overlaps(other) for one, other in combinations(apart(boxes, 120, 46, 40), 2))


@given(graphs())
@settings(max_examples=25)
def test_no_node_covers_another_no_words_cover_anything_and_all_is_inside(drawn):
    for shape in (WIDE, MEDIUM, NARROW):
        made = picture(drawn, shape)
        boxes = [node.box for node in made.nodes] + [edge.label for edge in made.edges if edge.label]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
        for box in boxes:
            assert box.x - box.width / 2 >= -0.01
            assert box.x + box.width / 2 <= made.width + 0.01
            assert box.y - box.height / 2 >= -0.01
            assert box.y + box.height / 2 <= made.height + 0.01


@given(graphs())
@settings(max_examples=5)
def test_the_same_graph_is_drawn_the_same(drawn):
    assert picture(drawn, WIDE) == picture(drawn, WIDE)


def test_only_so_many_nodes_are_drawn_the_most_mentioned_and_how_many_there_are_is_told():
    star = graph([f"имя {n}" for n in range(200)], [(0, n, 0) for n in range(1, 200)])
    made = picture(star, NARROW)
    assert {node.node.id for node in made.nodes} == {str(n) for n in range(NARROW.nodes)}
    assert made.total == 200
    assert len(made.edges) <= NARROW.edges


def test_linked_nodes_are_nearer_than_others():
    sizes = dict.fromkeys("abcdefgh", (60.0, 30.0))
    links = [*zip("abc", "bcd", strict=True), *zip("efg", "fgh", strict=True)]
    boxes = layout(sizes, links, 1000)

    def mean(pairs):
        far = [abs(boxes[a].x - boxes[b].x) + abs(boxes[a].y - boxes[b].y) for a, b in pairs]
        return sum(far) / len(far)

    assert mean(links) < mean([(a, b) for a in "abcd" for b in "efgh"])


@given(st.text(max_size=80), st.floats(30, 300))
def test_words_are_cut_to_their_width(text, width):
    assert text_width(cut(text, width, 13), 13) <= width
    told = lines(text, width, 13, 3)
    assert len(told) <= 3
    assert all(text_width(line, 13) <= width for line in told)


def test_a_long_name_ends_with_an_ellipsis():
    assert lines("руководители Европейского совета и Еврокомиссии", 120, 13, 2)[-1].endswith("…")
    assert lines("Украина", 120, 13, 2) == ("Украина",)
