"""Commitments in the graph: moved by later articles, moved back without them, and corrected by hand."""

import itertools
import re

import graph_samples as samples
import pytest
from lifecycle_facts import invented

from graph import commitment_decisions as deciding
from graph.commitment_lists import events, listed
from graph.errors import GraphError
from graph.load import write_articles
from graph.prepared import prepare
from graph.untold import tell_untold

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.fixture(scope="module")
def later():
    """The two invented articles."""
    return [invented("second.txt"), invented("third.txt")]


def states(kg):
    """(debtor, creditor, consequent) → kind and state."""
    return {(r["debtor"], r["creditor"], r["consequent"]): (r["kind"], r["state"]) for r in listed(kg)}


BRIEFING = ("Эммануэль Макрон", "Дональд Трамп", "проинформирует президента США Дональда Трампа о ходе переговоров")
TALKS = ("Владимир Путин", "США", "сесть за стол переговоров")
POLAND = ("Польша", "Украина", "направить на Украину войска")
TROOPS = ("Великобритания", None, "направить на Украину войска до конца октября")


def pledge_of_the_coalition(kg):
    return next(state for (_, _, what), (_, state) in states(kg).items() if what and "гарантий безопасности" in what)


def test_states_move_with_each_article_and_move_back_when_it_is_retracted(kg, seed_extraction, later):
    kg.load(seed_extraction)
    first = list(kg.export())
    assert states(kg)[BRIEFING] == ("pledge", "active")
    assert states(kg)[TALKS] == ("demand", "rejected")
    assert pledge_of_the_coalition(kg) == "conditional"
    kg.load(later[0])
    second = list(kg.export())
    assert states(kg)[BRIEFING] == ("pledge", "satisfied")
    assert states(kg)[TALKS] == ("demand", "requested")
    assert states(kg)[POLAND] == ("request", "requested")
    assert states(kg)[TROOPS] == ("pledge", "active")
    kg.load(later[1])
    assert states(kg)[POLAND] == ("request", "rejected")
    assert states(kg)[TROOPS] == ("pledge", "satisfied")
    assert pledge_of_the_coalition(kg) == "active"
    assert kg.retract("third.txt")
    assert list(kg.export()) == second
    assert kg.retract("second.txt")
    assert list(kg.export()) == first


NODES = "UNWIND range(1, 2000) AS _ CREATE (n:Padding) RETURN id(n) AS number"
RELATIONSHIPS = """
MATCH (a:Article {id: 'second.txt'})
UNWIND range(1, 2000) AS _
CREATE (a)-[r:HAS_SENTENCE]->(a)
RETURN id(r) AS number
"""
RENUMBER = """
MATCH (f:Fact {id: $fact})
MATCH (n:Padding) WHERE id(n) = $number
WITH f, n, properties(f) AS said
DELETE f
REMOVE n:Padding
SET n:Fact, n = said
"""


def give_a_number_of_the_second_article(driver, fact):
    """Let a fact be the node that has the internal number of a relationship which goes with the article."""
    nodes, relationships = set(), set()
    with driver.session(notifications_min_severity="OFF") as session:  # of id(), which is deprecated, and meant
        while not nodes & relationships:
            more, found = (
                (NODES, nodes)
                if max(nodes, default=0) <= max(relationships, default=0)
                else (RELATIONSHIPS, relationships)
            )
            found |= {row["number"] for row in session.run(more)}
        session.run(RENUMBER, fact=fact, number=min(nodes & relationships)).consume()
        session.run("MATCH (n:Padding) DELETE n").consume()


def retracted(kg):
    kg.retract("second.txt")


def corrected(kg):
    kg.load(samples.Writer("second.txt", ["Ничего."]).done())
    kg.retract("second.txt")


def corrected_by_a_load_of_many(kg):
    list(write_articles(kg, [prepare(samples.Writer("second.txt", ["Ничего."]).done())], later=True))
    tell_untold(kg)
    kg.retract("second.txt")


@pytest.mark.parametrize("taken_out", [retracted, corrected, corrected_by_a_load_of_many])
def test_a_refusal_is_found_though_a_relationship_that_goes_has_its_internal_number(
    kg, seed_extraction, later, driver, taken_out
):
    """Full-text indexes of Neo4j leave out nodes with the number of a relationship deleted in the transaction."""
    kg.load(seed_extraction)
    first = list(kg.export())
    (talks,) = listed(kg, actor="Путин", kind="demand")
    (refusal,) = (row["claim"] for row in events(kg, talks["id"]) if row["event"] == "moved")
    kg.load(later[0])
    give_a_number_of_the_second_article(driver, refusal)
    taken_out(kg)
    assert list(kg.export()) == first


def test_the_graph_is_the_same_whatever_the_order(kg, seed_extraction, later):
    seen = set()
    for order in itertools.permutations([seed_extraction, *later]):
        kg.run("MATCH (n) DETACH DELETE n")
        kg.load(order)
        seen.add(tuple(kg.export()))
    assert len(seen) == 1


def test_every_move_has_its_sentence_its_day_and_a_reason(kg, seed_extraction, later):
    kg.load([seed_extraction, *later])
    (talks,) = listed(kg, actor="Путин", kind="demand")
    told = events(kg, talks["id"])
    assert [(e["event"], e["state"]) for e in told] == [
        ("told", "requested"), ("told", None), ("moved", "rejected"), ("moved", "requested"),
    ]  # fmt: skip
    assert told[-1]["why"] == "новый срок: США («сесть за стол переговоров»)"
    assert "новый крайний срок" in told[-1]["sentence"]
    assert str(talks["due"]) == "2025-10-01"
    assert events(kg, talks["id"], "en")[-1]["why"].startswith("a new deadline: ")


def test_a_deadline_passes_when_a_newer_article_is_loaded_and_not_without_it(kg, seed_extraction):
    kg.load(seed_extraction)
    taking_part = next(r for r in listed(kg) if "примут в четверг участие" in (r["consequent"] or ""))
    assert taking_part["state"] == "active"
    before = list(kg.export())
    kg.load(invented("second.txt"))
    assert next(r for r in listed(kg) if r["id"] == taking_part["id"])["state"] == "expired"
    kg.retract("second.txt")
    assert list(kg.export()) == before


def test_what_people_decide_holds_through_reloads_and_can_be_undone(kg, later):
    kg.load(later)
    before = list(kg.export())
    (denmark,) = listed(kg, actor="Дания", kind="request")
    claims = [row["claim"] for row in events(kg, denmark["id"]) if row["event"] == "told"]
    with pytest.raises(GraphError, match="nothing to split"):
        deciding.split(kg, denmark["id"], claims[0])
    (poland,) = listed(kg, actor="Польша", kind="request")
    with pytest.raises(GraphError, match="never one"):
        deciding.merge(kg, poland["id"], denmark["id"])
    with pytest.raises(GraphError, match="no commitment"):
        deciding.merge(kg, poland["id"], "nothing")
    with pytest.raises(GraphError, match="no decision"):
        deciding.undo(kg, "nothing")
    assert list(kg.export()) == before


def test_claims_split_and_merged_by_hand(kg, seed_extraction, later):
    kg.load([seed_extraction, later[0]])
    before = list(kg.export())
    (talks,) = listed(kg, actor="Путин", kind="demand")
    second = [row["claim"] for row in events(kg, talks["id"]) if row["event"] == "told"][1]
    made = deciding.split(kg, talks["id"], second, "другое")
    assert {r["state"] for r in listed(kg, actor="Путин", kind="demand")} == {"rejected", "requested"}
    kg.retract("second.txt")
    kg.load(later[0])
    one, other = (r["id"] for r in listed(kg, actor="Путин", kind="demand"))
    assert [d.id for d in deciding.decisions(kg)] == [made.id]
    joined = deciding.merge(kg, one, other)
    assert len(listed(kg, actor="Путин", kind="demand")) == 1
    assert [d.id for d in deciding.decisions(kg)] == [joined.id]
    deciding.undo(kg, joined.id)
    assert list(kg.export()) == before


def test_ids_are_those_of_claims(kg, later):
    kg.load(later)
    assert all(re.fullmatch(r"[0-9a-f]{20}:commitment", row["id"]) for row in listed(kg))
