"""The query library on a real server."""

import graph_samples as samples
import pytest
from plans import examples, notices

import cypher
from cypher import ParameterError
from graph.ask import UnknownNameError
from graph.errors import GraphError

pytestmark = pytest.mark.live

QUERIES = list(cypher.queries().values())


@pytest.fixture
def loaded(holding):
    return holding([samples.seed(), samples.promises(), samples.refusals()])


@pytest.mark.parametrize("version", ["5", "25"])
@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_query_only_reads_and_gives_no_cause_to_complain(
    loaded, driver, neo4j_server, cypher_versions, query, version
):
    if version not in cypher_versions:
        pytest.skip(f"this server does not know Cypher {version}")
    text = f"CYPHER {version}\n{query.text}"
    _, summary, keys = driver.execute_query(text, examples(query), database_=neo4j_server.database)
    assert summary.query_type == "r"
    assert notices(summary) == []
    assert keys == [column.name for column in (*query.columns, *query.picture)]


def test_support_that_is_planned_says_on_which_condition(loaded):
    rows = [row for row in loaded.ask("who-supports-whom", actor="Украина") if row["supporter"] == "коалиция"]
    (row,) = rows
    assert (row["supported"], row["status"]) == ("Украина", "planned")
    assert row["condition"] == "в случае прекращения огня с Россией"
    assert row["sentence"] == samples.FOR_UKRAINE
    assert (row["article"], row["date"].isoformat()) == ("seed", "2025-09-04")


def test_support_that_is_asked_for_is_not_given(loaded):
    rows = loaded.ask("who-supports-whom", actor="США", language="en")
    (row,) = rows
    assert (row["supporter"], row["relation"], row["supported"]) == ("United States", "is asked to support", "планы")
    assert (row["status"], row["said_by"]) == ("asked for", "Élysée Palace")


def test_denied_support_counts_against(loaded):
    by_status = {(row["supporter"], row["status"]) for row in loaded.ask("supporters-of", actor="Украина")}
    expected = {
        ("Эммануэль Макрон", "given"),
        ("Франция", "promised"),
        ("коалиция", "planned"),
        ("Франция", "withheld"),
    }
    assert by_status == expected
    assert ("Франция", "negated") in {
        (r["opponent"], r["polarity"]) for r in loaded.ask("opponents-of", actor="Украина")
    }


def test_given_support_comes_first_and_withheld_last(loaded):
    statuses = [row["status"] for row in loaded.ask("supporters-of", actor="Украина")]
    assert (statuses[0], statuses[-1]) == ("given", "withheld")


def test_every_relation_of_a_friendly_stance_counts_as_support(kg):
    from extract.relations import relations

    friendly = [relation.name for relation in relations().values() if relation.stance > 0]
    made = samples.Writer("x", ["Франция и США."] * len(relations()))
    for number, relation in enumerate(relations()):
        made.claim(number, ("Франция", samples.FRANCE), relation, ("США", samples.USA), trigger="и")
    kg.load(made.done())
    rows = kg.ask("who-supports-whom")
    found = {kg.ask("evidence-for", claim=row["claim"])[0]["rule"].removesuffix(".sample").upper() for row in rows}
    assert found == set(friendly)


def test_agreement_is_support_both_ways(kg):
    made = samples.Writer("x", ["Франция и США."])
    made.claim(0, ("Франция", samples.FRANCE), "AGREED_WITH", ("США", samples.USA), trigger="и")
    made.claim(0, ("Франция", samples.FRANCE), "AIDED", ("США", samples.USA), trigger="и")
    kg.load(made.done())
    of_france = kg.ask("supporters-of", actor="Франция", language="en")
    assert [(row["supporter"], row["relation"]) for row in of_france] == [("United States", "agreed with")]
    assert len(kg.ask("supporters-of", actor="США")) == 2


@pytest.mark.parametrize("name", ["Украина", "украина", " УКРАИНА ", "Ukraine", "kyiv", "Киев", "state:UA", "STATE:ua"])
def test_a_name_is_understood_in_any_language_and_case(loaded, name):
    assert len(loaded.ask("supporters-of", actor=name)) == 4


@pytest.mark.parametrize("stored", ["Королев", "Королёв"])
@pytest.mark.parametrize("typed", ["Королев", "королёв"])
def test_a_name_is_found_with_and_without_its_dots(kg, stored, typed):
    made = samples.Writer("x", [samples.HAILED])
    person = type(samples.MACRON)("person:x", "person", f"Сергей {stored}")
    made.claim(0, ("Макрон", person), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержал")
    kg.load(made.done())
    assert len(kg.ask("who-supports-whom", actor=typed)) == 1


def test_a_name_that_several_have_means_all_of_them(kg):
    for article, entity in (("one", samples.COALITION), ("two", samples.MEETING)):
        made = samples.Writer(article, [samples.HAILED])
        named = type(entity)(f"{article}:x", entity.kind, "встреча")
        made.claim(0, ("Макрон", samples.MACRON), "CONVENED", ("Украину", named), trigger="поддержал")
        kg.load(made.done())
    assert [row["article"] for row in kg.ask("who-convened", event="Встреча")] == ["one", "two"]


def test_an_unknown_name_is_answered_with_near_ones(loaded):
    with pytest.raises(
        UnknownNameError, match=r"actor: nothing in the graph is called 'Макрн'; did you mean"
    ) as caught:
        loaded.ask("actor-profile", actor="Макрн")
    assert "Эммануэль Макрон (Emmanuel Macron)" in caught.value.near


def test_near_names_are_told_without_what_steers_a_terminal(kg):
    made = samples.Writer("x", [samples.HAILED])
    person = type(samples.MACRON)("person:x", "person", f"Сергей\x1b[2J Королёв {'очень ' * 40}")
    made.claim(0, ("Макрон", person), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержал")
    kg.load(made.done())
    with pytest.raises(UnknownNameError, match="did you mean") as caught:
        kg.ask("actor-profile", actor="Королёф")
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_name_of_signs_and_single_letters_is_near_to_nothing(loaded):
    with pytest.raises(UnknownNameError, match=r"load an article that names it first$"):
        loaded.ask("supporters-of", actor="}) n //`")


@pytest.mark.parametrize("name", ['"', "*:*", "a) OR (b", "\\", "'; MATCH (n) DETACH DELETE n //", "~~", "{}"])
def test_a_name_is_never_taken_for_a_query(loaded, name):
    before = list(loaded.export())
    with pytest.raises(UnknownNameError):
        loaded.ask("actor-profile", actor=name)
    assert isinstance(len(loaded.ask("search", text=name)), int)
    assert list(loaded.export()) == before


def test_a_name_asked_of_a_database_without_schema_says_to_load_first(kg):
    with pytest.raises(UnknownNameError, match="load an article that names it first"):
        kg.ask("actor-profile", actor="Макрон")


def test_periods_narrow_the_answer(loaded):
    def articles(**period):
        return {row["article"] for row in loaded.ask("supporters-of", actor="Украина", **period)}

    assert articles() == {"seed", "promises", "refusals"}
    assert articles(since="2025-09-04") == {"seed", "promises"}
    assert articles(as_of="2025-09-04") == {"seed", "refusals"}
    assert articles(since="2025-09-01", as_of="2025-09-30") == {"seed"}
    assert len(loaded.ask("supporters-of", actor="Украина", limit=1)) == 1


def test_who_convened_draws_a_path_for_each_convener(loaded, driver, neo4j_server):
    rows = loaded.ask("who-convened", event="коалиция", language="en")
    assert {row["convener"] for row in rows} == {"Emmanuel Macron", "Keir Starmer"}
    assert "triple" not in rows.columns
    query = cypher.query("who-convened")
    drawn = loaded.run(query.text, **query.bind({}))
    assert {row["triple"].relationships[0].type for row in drawn} == {"CONVENED"}


def test_commitments_tell_debtor_creditor_and_state(loaded):
    rows = loaded.ask("commitments-to", actor="Украина")
    assert [(row["kind"], row["state"], row["debtor"], row["creditor"], row["consequent"]) for row in rows] == [
        ("pledge", "conditional", "Франция", "Украина", "помощь"),
        ("pledge", "conditional", "коалиция", "Украина", "гарантий безопасности для Украины"),
        ("request", "requested", "Дональд Трамп", "Украина", "усилить давление на РФ"),
    ]
    assert rows[0]["condition"] == "если Лондон согласится"
    assert len(loaded.ask("commitments-to", actor="Украина", state="Requested")) == 1
    assert not loaded.ask("commitments-of", actor="Украина")


def test_refusal_of_a_role_is_its_speakers_word(loaded):
    rows = loaded.ask("statements-of", actor="Mark Rutte")
    said = {row["relation"]: row for row in rows}
    assert said["will not take part in"]["polarity"] == "negated"
    assert said["will not take part in"]["subject"] == "НАТО"
    assert said["made a statement"]["about"] == ["НАТО will not take part in гарантии безопасности"]


def test_stance_is_told_in_both_directions(loaded):
    rows = loaded.ask("stance-claims", actor="Украина", other="Франция")
    assert [(row["holder"], row["stance"], row["status"], row["polarity"]) for row in rows] == [
        ("Франция", "for", "actual", "affirmed"),
        ("Франция", "against", "actual", "negated"),
    ]
    assert rows.rows == loaded.ask("stance-claims", actor="Франция", other="Украина").rows


def test_relations_are_the_same_whoever_is_named_first(loaded):
    rows = loaded.ask("relations-between", actor="Трамп", other="Макрон")
    assert [(r["subject"], r["relation"], r["sentences"]) for r in rows] == [
        ("Эммануэль Макрон", "will inform", [samples.INFORM])
    ]
    assert rows.rows == loaded.ask("relations-between", actor="Макрон", other="Трамп").rows


def test_a_profile_begins_with_offices(loaded):
    rows = loaded.ask("actor-profile", actor="Трамп")
    assert [(row["aspect"], row["relation"], row["other"], row["status"]) for row in rows] == [
        ("office", "президент", "Соединенные Штаты", "held"),
        ("does", "is asked to coerce", "Россия", "asked for"),
        ("is done to", "will inform", "Эммануэль Макрон", "planned"),
        ("is done to", "made a request to", "Украина", "actual"),
    ]


def test_evidence_cuts_every_part_out_of_the_sentence(loaded):
    rows = loaded.ask("evidence-for", subject="Макрон", relation="convened")
    assert len(rows) == 2
    for row in rows:
        assert {"subject", "object", "trigger"} <= {part for part, *_ in row["words"]}
        assert all(row["sentence"][start:end] == text for _, text, start, end in row["words"])


def test_an_articles_claims_come_in_the_order_of_its_text(loaded):
    rows = loaded.ask("article-claims", article="seed")
    assert [row["claim"] for row in rows] == [claim.id for claim in samples.seed().claims]


def test_search_finds_other_forms_of_a_word_and_sentences_without_claims(kg):
    made = samples.Writer("x", [samples.NO_ROLE, "Гарантий никто не дал."])
    kg.load(made.done())
    rows = kg.ask("search", text="гарантия")
    assert {row["sentence"] for row in rows} == {samples.NO_ROLE, "Гарантий никто не дал."}
    assert {row["subject"] for row in rows} == {None}


def test_search_before_anything_is_loaded_says_so(kg):
    kg.run("DROP INDEX sentence_text IF EXISTS")
    try:
        with pytest.raises(GraphError, match="load an article first"):
            kg.ask("search", text="НАТО")
    finally:
        kg.ensure_schema()


def test_a_wrong_parameter_is_refused_before_the_server_is_asked(kg):
    with pytest.raises(ParameterError):
        kg.ask("supporters-of")


def test_offices_are_told_as_of_a_day(loaded):
    rows = loaded.ask("offices-of", actor="Макрон")
    assert {(row["actor"], row["body"]) for row in rows} == {("Эммануэль Макрон", "Франция")}
    assert not loaded.ask("offices-of", actor="Макрон", as_of="1990-01-01")


def test_holders_of_an_office_are_told_as_of_a_day(loaded):
    (office,) = {row["office"] for row in loaded.ask("offices-of", actor="Макрон")}
    (row,) = loaded.ask("who-held", body="Франция", office=office, as_of="2025-09-04")
    assert row["holder"] == "Эммануэль Макрон"
    assert not loaded.ask("who-held", body="Франция", office="нет такой должности")


def test_names_of_an_actor_are_counted_with_how_they_were_found(loaded):
    rows = {row["words"]: row for row in loaded.ask("names-of", actor="Макрон")}
    assert rows["Эммануэлем Макроном"]["mentions"] == 1
    assert {row["id"] for row in rows.values()} == {"person:macron"}


def test_what_stayed_open_is_told_by_frequency(kg):
    kg.load(samples.seed())
    kg.run("MATCH (c:Claim {relation: 'CONVENED'}) SET c.subject_method = 'unresolved', c.subject_score = 0.0")
    rows = kg.ask("unresolved-mentions")
    assert {(row["words"], row["mentions"], row["method"]) for row in rows} == {
        ("эммануэлем макроном", 1, "unresolved"),
        ("киром стармером", 1, "unresolved"),
    }
    assert not kg.ask("unresolved-mentions", least=2)


def test_actors_are_listed_by_how_often_they_are_named(loaded):
    rows = loaded.ask("actors", kind="person")
    counts = [row["mentions"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert {row["kind"] for row in rows} == {"person"}
    assert {row["id"] for row in loaded.ask("actors", text="стармер")} == {"person:starmer"}
