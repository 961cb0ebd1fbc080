"""Commitments whose parties, names or conditions change while they wait to be told, or as they are corrected."""

from datetime import date

import graph_samples as samples
import pytest

from extract.errors import ExtractError
from extract.model import Entity
from graph import untold
from graph.commitment_lists import listed
from graph.decisions import Decision
from graph.errors import GraphError
from graph.load import write_articles
from graph.prepared import prepare
from graph.rows import MODEL

pytestmark = pytest.mark.live

PROMISED = "Париж пообещал Киеву помощь, если Лондон согласится."
MERGED = Decision("merge", samples.FRANCE.id, samples.NATO.id, decided="2025-10-02T10:00:00+03:00", target=samples.NATO)


def promise(article, awaits=(), who=samples.FRANCE, day=1):
    made = samples.Writer(article, [PROMISED], date(2025, 10, day))
    made.claim(
        0,
        ("Париж", who),
        "PROMISED",
        ("Киеву", samples.UKRAINE),
        trigger="пообещал",
        content="помощь",
        condition="если Лондон согласится",
        awaits=awaits,
    )
    return made.done()


def emptied(kg):
    kg.run("MATCH (n) DETACH DELETE n")
    return kg


def write_later(kg, *extractions):
    kg.ensure_schema()
    for extraction in extractions:
        list(write_articles(kg, [prepare(extraction)], later=True))


@pytest.mark.parametrize("articles", [1, 3])
@pytest.mark.parametrize("size", [1, 2000])
def test_who_owes_a_commitment_can_be_corrected(kg, monkeypatch, articles, size):
    monkeypatch.setattr(untold, "FACTS_AT_ONCE", size)
    extractions = [promise(str(number), day=number + 1) for number in range(articles)]
    kg.load(extractions)
    kg.decide(MERGED)
    corrected = list(kg.export())
    assert {(row["debtor"], row["creditor"]) for row in listed(kg)} == {("НАТО", "Украина")}
    assert kg.undo(MERGED.id) == articles
    assert {(row["debtor"], row["creditor"]) for row in listed(kg)} == {("Франция", "Украина")}
    kg.decide(MERGED)
    assert list(kg.export()) == corrected
    for extraction in extractions:
        kg.retract(extraction.article.id)
    kg.load(extractions)
    assert list(kg.export()) == corrected


def test_a_load_between_a_correction_and_its_telling_finds_the_commitment_under_its_former_parties(kg, monkeypatch):
    """A correction of several articles is stopped before their commitments are told."""

    def fail(*_):
        raise GraphError("stopped")

    first, second, other = promise("a"), promise("b", day=2), promise("other", who=samples.NATO, day=5)
    kg.load([first, second, other])
    kg.decide(MERGED)
    kg.run("MATCH (d:Decision) REMOVE d.pending")
    expected = list(kg.export())
    emptied(kg).load([first, second, other])
    with monkeypatch.context() as stopped:
        stopped.setattr("graph.corrections.tell_untold", fail)
        with pytest.raises(GraphError, match="stopped"):
            kg.decide(MERGED)
    kg.retract("other")
    kg.load(other)
    kg.run("MATCH (d:Decision) REMOVE d.pending")
    assert list(kg.export()) == expected


def test_a_decision_on_one_actor_leaves_whom_a_condition_awaits(kg):
    kg.load([promise("a", [samples.USA]), promise("b", [samples.USA], day=2)])
    renamed = Decision("rename", samples.FRANCE.id, name="Пятая республика")
    assert kg.decide(renamed) == 2
    (named,) = kg.run("MATCH (k:Commitment)-[:AWAITS]->(e) RETURN e.id AS id")
    assert named["id"] == samples.USA.id
    kg.decide(Decision("merge", samples.USA.id, samples.RUSSIA.id, target=samples.RUSSIA))
    (named,) = kg.run("MATCH (k:Commitment)-[:AWAITS]->(e) RETURN e.id AS id")
    assert named["id"] == samples.RUSSIA.id


def test_whom_only_a_condition_names_stays_as_long_as_that(kg):
    kg.load(promise("a", [samples.USA]))
    expected = list(kg.export())
    kg.load([promise("b", [samples.USA], day=2), samples.seed()])
    kg.retract("b")
    kg.retract("seed")
    assert list(kg.export()) == expected
    kg.load(promise("a"))
    assert kg.run("MATCH (e:Entity {id: $id}) RETURN e", id=samples.USA.id).rows == ()


def naming(article, name):
    made = samples.Writer(article, [f"Франция помогла. Это {name}."])
    them = Entity("group:~союзники", "group", name, name)
    made.claim(0, ("Франция", samples.FRANCE), "AIDED", (name, them), trigger="помогла")
    return made.done()


def test_a_name_that_waited_with_its_entity_gives_way_to_that_of_the_articles_that_are_left(kg):
    after = naming("b", "союзники")
    kg.load([promise("c"), after])
    expected = list(kg.export())
    emptied(kg).load(naming("a", "Союзники"))
    write_later(kg, promise("c"))
    kg.retract("a")
    write_later(kg, after)
    untold.tell_untold(kg)
    assert list(kg.export()) == expected


def test_what_was_read_before_the_source_of_a_load_fails_is_in_and_told(kg, monkeypatch):
    monkeypatch.setattr("graph.load.BATCH_ARTICLES", 2)
    extractions = [promise(str(number), day=number + 1) for number in range(5)]

    def source():
        yield from extractions
        raise ExtractError("no more")

    kg.load(extractions)
    expected = list(kg.export())
    with pytest.raises(ExtractError, match="no more"):
        emptied(kg).load(source())
    assert not untold.waits(kg)
    assert list(kg.export()) == expected


def test_who_waited_while_a_graph_of_another_model_was_imported_leaves_it_alone(kg):
    kg.load(promise("a"))
    kg.run("MATCH (m:Meta {id: 'allegiance'}) SET m.model = $model", model=MODEL - 1)
    with pytest.raises(GraphError, match="allegiance migrate"):
        kg.retract("a")
    ((_, outcome),) = write_articles(kg, [prepare(promise("b"))])
    assert isinstance(outcome, GraphError)
    assert kg.run("MATCH (m:Meta {id: 'allegiance'}) RETURN m.model AS model")[0]["model"] == MODEL - 1
