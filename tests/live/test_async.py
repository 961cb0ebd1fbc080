"""The library over asyncio on a real server: the same answers, several at once, cancelled, closed."""

import asyncio

import graph_samples as samples
import pytest

from allegiance import Library, connect_async
from cypher import ParameterError, UnknownQueryError
from graph.ask import UnknownNameError
from graph.errors import GraphError
from graph.translate import ConnectionFailedError, CypherFailedError

pytestmark = pytest.mark.live

#: Runs for minutes.
SLOW = "UNWIND range(1, 2000000000) AS i WITH i WHERE i % 7 = -1 RETURN count(i) AS n /* slow */"
RUNNING = """
SHOW TRANSACTIONS YIELD currentQuery
WHERE currentQuery CONTAINS '/* slow' AND NOT trim(currentQuery) STARTS WITH 'SHOW'
RETURN currentQuery
"""


@pytest.fixture
def loaded(holding):
    return holding([samples.seed(), samples.promises(), samples.refusals()])


@pytest.fixture
def opened(loaded, neo4j_server):
    """Makes a graph for the event loop of a test."""
    server = neo4j_server
    return lambda **other: connect_async(
        **{"uri": server.uri, "username": server.username, "password": server.password, "database": server.database}
        | other
    )


async def until_slow_ones_are(kg, number):
    """Wait until so many run on the server; fail after half a minute."""
    for _ in range(600):
        if len(await kg.run(RUNNING)) == number:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never {number} slow queries")


def test_every_way_of_asking_gives_the_same_records(loaded, opened):
    async def ask():
        async with opened() as kg:
            return (
                await kg.supporters_of(actor="Украина"),
                await kg.ask("supporters-of", actor="Украина"),
                await kg.run("RETURN date('2025-09-04') AS day, 1 AS n"),
                await kg.connection.ask("supporters-of", actor="Украина"),
            )

    method, by_name, plain, raw = asyncio.run(ask())
    assert method == by_name == Library(loaded.reader).supporters_of(actor="Украина")
    assert {row.status for row in method} == {"given", "promised", "planned", "withheld"}
    assert plain[0]["day"].isoformat() == "2025-09-04"
    assert raw == loaded.ask("supporters-of", actor="Украина")


def test_any_number_are_asked_at_once_from_the_first_call_on(loaded, opened):
    names = ["Украина", "Россия", "США", "Франция", "НАТО"] * 8

    async def ask():
        async with opened() as kg:
            return await asyncio.gather(*(kg.actor_profile(actor=name) for name in names))

    library = Library(loaded.reader)
    known = {name: library.actor_profile(actor=name) for name in set(names)}
    assert asyncio.run(ask()) == [known[name] for name in names]


def test_errors_are_those_of_the_blocking_graph(opened, neo4j_server):
    async def fails(error, says, asked):
        with pytest.raises(error, match=says) as caught:
            await asked
        assert not neo4j_server.password or neo4j_server.password not in str(caught.value)

    async def ask():
        async with opened() as kg:
            await fails(UnknownNameError, "did you mean", kg.supporters_of(actor="Украйна"))
            await fails(UnknownQueryError, "did you mean", kg.ask("suporters-of"))
            await fails(ParameterError, "limit=0 is not", kg.supporters_of(actor="Украина", limit=0))
            await fails(CypherFailedError, "refused the query", kg.run("MATCH (n RETURN n"))
            await fails(GraphError, "a parameter cannot be sent", kg.run("RETURN $x AS x", x=object()))
            assert (await kg.connection.verify()).startswith("Neo4j/")
        async with opened(uri="bolt://127.0.0.1:1") as kg:
            await fails(ConnectionFailedError, "no Neo4j answers", kg.supporters_of(actor="Украина"))

    asyncio.run(ask())


def test_a_cancelled_question_is_stopped_on_the_server_and_the_graph_goes_on(opened):
    async def ask():
        async with opened() as kg:
            asked = asyncio.create_task(kg.run(SLOW))
            await until_slow_ones_are(kg, 1)
            asked.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asked
            await until_slow_ones_are(kg, 0)
            return await kg.supporters_of(actor="Украина")

    assert len(asyncio.run(ask())) == 4


def test_one_of_several_that_fails_leaves_the_others_their_answers(opened):
    async def ask():
        async with opened() as kg:
            asked = (kg.supporters_of(actor=name) for name in ("Украина", "Никто", "США"))
            return await asyncio.gather(*asked, return_exceptions=True)

    ukraine, nobody, usa = asyncio.run(ask())
    assert (len(ukraine), type(nobody), len(usa)) == (4, UnknownNameError, 0)


def test_a_graph_can_be_closed_twice_and_without_use(opened):
    async def close():
        kg = opened()
        await kg.close()
        await kg.supporters_of(actor="Украина")
        await kg.close()
        await kg.close()

    asyncio.run(close())


def test_the_librarys_questions_cannot_write_whatever_their_text(opened, loaded, tmp_path):
    (tmp_path / "sneaky.cypher").write_text(
        "// Sneaky\n// Writes by a procedure, as no reader of the text alone can know.\n"
        "// Columns\n//   n integer  how many\n"
        "CALL db.createLabel('Sneaky') WITH 1 AS one RETURN count(*) AS n\n",
        encoding="utf-8",
    )

    async def ask():
        async with opened(queries=tmp_path) as kg:
            with pytest.raises(GraphError, match=r"(?i)read"):
                await kg.sneaky()
            assert await kg.run("CREATE (x:Written) RETURN 1 AS n") == [{"n": 1}]

    asyncio.run(ask())
    library = Library(loaded.reader, tmp_path)
    with pytest.raises(GraphError, match=r"(?i)read"):
        library.sneaky()
    with pytest.raises(GraphError, match=r"(?i)read"):
        library.run("CREATE (x:Written)")
    labels = {row["label"] for row in loaded.run("CALL db.labels() YIELD label RETURN label")}
    assert "Sneaky" not in labels
