"""Loading: whole or not at all, the same whatever the order, and nothing where nothing changed."""

import itertools
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import graph_samples as samples
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from extract.model import Entity
from graph.errors import GraphError
from graph.load import LoadReport

pytestmark = pytest.mark.live

TESTS = Path(__file__).parents[1]
ARTICLES = {
    "seed": samples.seed(),
    "corrected": samples.corrected_seed(),
    "promises": samples.promises(),
    "refusals": samples.refusals(),
}


def clean(kg, *extractions):
    """What the graph is after these were loaded into an empty one."""
    kg.run("MATCH (n) DETACH DELETE n")
    kg.load(extractions)
    return list(kg.export())


def identities(kg):
    """Every node and relationship, as the database itself tells them apart."""
    nodes = kg.run("MATCH (n) RETURN elementId(n) AS id ORDER BY id")
    return nodes.rows, kg.run("MATCH ()-[r]->() RETURN elementId(r) AS id ORDER BY id").rows


def test_a_report_counts_what_was_loaded(kg):
    assert kg.load(samples.seed()) == LoadReport(new=1, sentences=7, claims=12, commitments=4)
    report = kg.load([samples.corrected_seed(), samples.promises()])
    assert (report.new, report.changed, report.unchanged, report.articles) == (1, 1, 0, 2)


def test_progress_is_told_after_each_article(kg):
    seen = []
    kg.load(ARTICLES.values(), seen.append)
    assert [report.articles for report in seen] == [1, 2, 3, 4]


def test_loading_again_leaves_every_node_relationship_and_property_as_it_was(kg):
    kg.load(ARTICLES.values())
    before, export = identities(kg), list(kg.export())
    report = kg.load([samples.corrected_seed(), samples.promises(), samples.refusals()])
    assert (report.new, report.changed, report.unchanged) == (0, 0, 3)
    assert identities(kg) == before
    assert list(kg.export()) == export


def test_the_graph_is_the_same_whatever_the_order(kg):
    three = [samples.seed(), samples.promises(), samples.refusals()]
    exports = {tuple(clean(kg, *order)) for order in itertools.permutations(three)}
    assert len(exports) == 1
    assert len(exports.pop()) > 100


def test_a_corrected_article_takes_back_what_only_it_said(kg):
    expected = clean(kg, samples.corrected_seed(), samples.refusals())
    clean(kg, samples.seed(), samples.refusals())
    kg.load(samples.corrected_seed())
    assert list(kg.export()) == expected
    assert kg.run("MATCH (s:Person {name_en: 'Keir Starmer'}) RETURN s").rows == ()
    (convened,) = kg.run("MATCH (:Person {name_en: 'Emmanuel Macron'})-[r:CONVENED]->() RETURN r.articles AS a")
    assert convened["a"] == ["refusals", "seed"]


def test_retracting_leaves_what_another_article_says(kg):
    expected = clean(kg, samples.refusals())
    clean(kg, samples.seed(), samples.refusals(), samples.promises())
    assert kg.retract("seed")
    assert kg.retract("promises")
    assert not kg.retract("promises")
    assert list(kg.export()) == expected


def naming(article, name, spelled="союзники"):
    """An article about somebody whom no registry knows, by one of the names that articles give."""
    made = samples.Writer(article, [f"Франция помогла. Это {name}."])
    them = Entity(f"group:~{spelled}", "group", name, name)
    made.claim(0, ("Франция", samples.FRANCE), "AIDED", (name, them), trigger="помогла")
    return made.done()


@pytest.mark.parametrize("last", [["Союзники", "союзники"], ["союзники", "союзники"], ["«Союзники»", "союзники"]])
def test_what_no_registry_knows_keeps_no_name_of_an_article_that_is_gone(kg, last):
    expected = clean(kg, *(naming(str(number), name) for number, name in enumerate(last)))
    clean(kg, *(naming(str(number), name) for number, name in enumerate(["Союзники", "СОЮЗНИКИ", "А союзники"])))
    kg.load([naming(str(number), name) for number, name in enumerate(last)])
    assert kg.retract("2")
    assert list(kg.export()) == expected


def test_a_corrected_article_corrects_the_name_that_only_it_gives(kg):
    expected = clean(kg, naming("one", "союзники"))
    clean(kg, naming("one", "Союзники"))
    kg.load(naming("one", "союзники"))
    assert list(kg.export()) == expected


def test_retracting_everything_leaves_nothing(kg):
    clean(kg, *ARTICLES.values())
    for article in ("seed", "promises", "refusals"):
        kg.retract(article)
    assert {row["label"] for row in kg.run("MATCH (n) RETURN labels(n)[0] AS label")} == {"Meta"}


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.sampled_from([*ARTICLES, "-seed", "-promises", "-refusals"]), max_size=7))
def test_any_history_ends_in_the_graph_of_what_is_loaded_last(kg, steps):
    last = {}
    kg.run("MATCH (n) DETACH DELETE n")
    for step in steps:
        if step.startswith("-"):
            kg.retract(step[1:])
            last.pop(step[1:], None)
        else:
            kg.load(ARTICLES[step])
            last[ARTICLES[step].article.id] = ARTICLES[step]
    after = list(kg.export())
    assert after == clean(kg, *last.values())


def test_names_taken_from_articles_do_not_depend_on_which_came_first(kg):
    def article(name, spelling):
        made = samples.Writer(name, ["Союзники поддержали Украину."])
        allies = replace(samples.ALLIES, name=spelling)
        made.claim(0, ("Союзники", allies), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержали")
        return made.done()

    one, two = article("one", "союзники"), article("two", "Союзники")
    assert clean(kg, one, two) == clean(kg, two, one)


def test_a_newer_record_of_the_registry_replaces_the_stored_one(kg):
    kg.load(samples.promises())
    made = samples.Writer("new", [samples.HAILED])
    renamed = replace(samples.MACRON, kind="government_body", name_en="E. Macron", aliases=())
    made.claim(0, ("Макрон", renamed), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержал")
    kg.load(made.done())
    (row,) = kg.run("MATCH (n:Entity {id: $id}) RETURN labels(n) AS labels, n.name_en AS name", id=samples.MACRON.id)
    assert set(row["labels"]) == {"Entity", "Actor", "GovernmentBody"}
    assert row["name"] == "E. Macron"


def test_an_article_that_cannot_be_written_whole_leaves_nothing(kg):
    before = clean(kg, samples.promises())
    taken = replace(samples.seed().claims[-1], id="promises/0#0")
    seed = samples.seed()
    broken = replace(seed, claims=(*seed.claims[:-1], taken))
    with pytest.raises(GraphError, match="already exists"):
        kg.load(broken)
    assert list(kg.export()) == before


def many(articles=8, claims=40):
    """Articles that share their actors, so that each adds to the others' relationships."""
    actors = [samples.MACRON, samples.TRUMP, samples.UKRAINE, samples.USA, samples.RUSSIA, samples.NATO]
    for number in range(articles):
        made = samples.Writer(f"many{number}", [f"Кто и кого поддержал {n}, если так." for n in range(claims)])
        for n in range(claims):
            who, whom = actors[(n + number) % 6], actors[(n * 5 + 1) % 6]
            relation = ("SUPPORTS", "MET", "PROMISED", "CRITICIZED")[n % 4]
            made.claim(n, ("Кто", who), relation, ("кого", whom), trigger="поддержал", condition="если так")
        yield made.done()


LOADER = """
import sys
sys.path.insert(0, sys.argv[1])
import graph, test_load
with graph.connect() as kg:
    kg.load(test_load.many(), lambda report: print(report.articles, flush=True))
"""


@pytest.mark.parametrize("after", [0, 1, 3, 6])
def test_a_load_killed_at_any_moment_and_repeated_gives_the_same_graph(kg, neo4j_server, after):
    expected = clean(kg, *many())
    kg.run("MATCH (n) DETACH DELETE n")
    environment = {
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.username or "",
        "NEO4J_PASSWORD": neo4j_server.password or "",
        "NEO4J_DATABASE": neo4j_server.database,
        "PYTHONPATH": str(TESTS),
    }
    with subprocess.Popen(
        [sys.executable, "-c", LOADER, str(Path(__file__).parent)], env=environment, stdout=subprocess.PIPE, text=True
    ) as loader:
        for _ in range(after):
            assert loader.stdout.readline()
        loader.kill()
    assert loader.returncode < 0
    stored = "COUNT { (a)-[:HAS_SENTENCE]->()<-[:STATED_IN]-(:Claim)-[:OBJECT]->() }"
    whole = kg.run(f"MATCH (a:Article) RETURN a.id AS id, {stored} AS n")
    assert len(whole) >= after
    assert {row["n"] for row in whole} <= {40}
    report = kg.load(many())
    assert report.unchanged >= after
    assert list(kg.export()) == expected


def test_loaders_at_work_at_once_do_not_lose_each_others_claims(kg, neo4j_server):
    articles = list(many())
    expected = clean(kg, *articles)
    kg.run("MATCH (n) DETACH DELETE n")
    kg.load(())
    failed = []

    def work(order):
        server = neo4j_server
        try:
            with graph.connect(server.uri, server.username, server.password, server.database) as own:
                own.load(order)
        except GraphError as error:
            failed.append(error)

    orders = (articles, articles[::-1], articles[4:] + articles[:4])
    threads = [threading.Thread(target=work, args=(order,)) for order in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert list(kg.export()) == expected


def test_an_article_of_more_claims_than_a_batch_holds_is_whole(kg):
    (large,) = many(articles=1, claims=2300)
    kg.load(large)
    query = "MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim)-[:SUBJECT]->() RETURN count(c) AS n"
    assert kg.run(query)[0]["n"] == 2300
    assert (
        sum(
            len(row["claims"])
            for row in kg.run("MATCH ()-[r]->() WHERE r.claims IS NOT NULL RETURN r.claims AS claims")
        )
        == 2300
    )


def test_a_graph_emptied_by_others_is_loaded_anew(kg):
    expected = clean(kg, samples.seed())
    kg.run("MATCH (n) DETACH DELETE n")
    kg.load(samples.seed())
    assert list(kg.export()) == expected


def test_the_triple_of_the_article_leads_to_the_sentence_and_the_words(kg):
    kg.load(samples.seed())
    rows = kg.run("""
        MATCH (m:Person {name_en: "Emmanuel Macron"})-[r:CONVENED]->(c)
        UNWIND r.claims AS id
        MATCH (claim:Claim {id: id})-[:STATED_IN]->(s:Sentence)
        RETURN c.name AS name, s.text AS text, claim.subject_start AS start, claim.subject_end AS end
    """)
    (row,) = rows
    assert (row["name"], row["text"][row["start"] : row["end"]]) == ("коалиция", "Эммануэлем Макроном")


def test_a_plain_pattern_is_never_wrong_about_polarity(kg):
    kg.load([samples.seed(), samples.refusals()])
    assert kg.run("MATCH (:State {name: 'Франция'})-[r:SUPPORTS]->() RETURN r").rows == ()
    (row,) = kg.run("MATCH (:State {name: 'Франция'})-[r:NOT_SUPPORTS]->(o) RETURN o.name AS name, r.stance AS stance")
    assert row == {"name": "Украина", "stance": -1}


MISCOUNTED = """
MATCH ()-[r]->()
WHERE r.claims IS NOT NULL
  AND [r.count, r.conditional_count, r.outlet_count] <> [size(r.claims), size(r.conditional), size(r.outlets)]
RETURN r
"""
MISTOLD = """
MATCH (c:Claim)-[role:SUBJECT|OBJECT|SPEAKER]->(e:Entity)
WHERE coalesce(c[toLower(type(role)) + '_id'], '') <> e.id OR c.dated <> coalesce(c.date, date('9999-12-31'))
RETURN c
"""


def test_counts_and_ids_are_those_of_the_graph_whatever_was_loaded_and_retracted(kg):
    once, twice = samples.Writer("a", [samples.HAILED]), samples.Writer("b", [samples.HAILED, samples.HAILED])
    twice.article = replace(twice.article, outlet="Вести", published=None)
    for made, index, condition in ((once, 0, None), (twice, 0, None), (twice, 1, "Украину")):
        who = ("Макрон", samples.MACRON), "SUPPORTS", ("Украину", samples.UKRAINE)
        made.claim(index, *who, trigger="поддержал", condition=condition)
    found = "MATCH ()-[r:SUPPORTS]->() RETURN r.count AS claims, r.conditional_count AS conditional"
    kg.load([once.done(), twice.done()])
    assert kg.run(found)[0] == {"claims": 3, "conditional": 1}
    assert kg.run(MISCOUNTED).rows == kg.run(MISTOLD).rows == ()
    kg.retract("b")
    assert kg.run(found)[0] == {"claims": 1, "conditional": 0}
    assert kg.run(MISCOUNTED).rows == ()
