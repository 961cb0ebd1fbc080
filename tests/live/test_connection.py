"""Connections: what cannot be reached or done, said clearly and without the password."""

import socket
import threading
from datetime import date

import pytest

from graph import connect
from graph.errors import GraphError

pytestmark = pytest.mark.live


def refused(**changed):
    with pytest.raises(GraphError) as caught, connect(**changed) as connection:
        connection.verify()
    message = str(caught.value)
    assert "\n" not in message
    assert "wr0ng-s3cret" not in message
    assert caught.value.__suppress_context__
    return message


def test_a_server_that_answers_says_which_it_is(kg):
    assert kg.verify().startswith("Neo4j/")


def test_a_wrong_password(neo4j_server):
    if neo4j_server.password is None:
        pytest.skip("this server asks for no password")
    message = refused(uri=neo4j_server.uri, username="neo4j", password="wr0ng-s3cret")
    assert message.startswith(f"{neo4j_server.uri} does not let 'neo4j' in")
    assert "NEO4J_PASSWORD" in message


def test_no_password_where_one_is_asked_for(neo4j_server, monkeypatch):
    if neo4j_server.password is None:
        pytest.skip("this server asks for no password")
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    assert "without a password" in refused(uri=neo4j_server.uri)


def test_a_server_that_is_down():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    message = refused(uri=f"bolt://127.0.0.1:{port}", password="wr0ng-s3cret")
    assert message.startswith(f"no Neo4j answers at bolt://127.0.0.1:{port} (Couldn't connect to 127.0.0.1:{port}); ")
    assert "`allegiance up`" in message


def test_what_is_not_text_is_not_taken_for_a_server_that_is_down(kg):
    with pytest.raises(GraphError, match=r"^what is not text cannot be sent to Neo4j: '\\udcd0'$"):
        kg.run("RETURN $name", name="\udcd0")


def test_a_server_that_is_not_neo4j():
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(10)
        port = other.getsockname()[1]

        def answer():
            accepted, _ = other.accept()
            with accepted:
                accepted.recv(100)
                accepted.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        message = refused(uri=f"bolt://127.0.0.1:{port}", password="wr0ng-s3cret")
        thread.join()
    assert f"bolt://127.0.0.1:{port}" in message


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_host_that_does_not_exist(scheme):
    message = refused(uri=f"{scheme}://no-such-host.invalid:7687", password="wr0ng-s3cret")
    assert message.startswith(f"no Neo4j answers at {scheme}://no-such-host.invalid:7687")


def test_a_database_that_does_not_exist(neo4j_server):
    message = refused(
        uri=neo4j_server.uri, username=neo4j_server.username, password=neo4j_server.password, database="nosuch"
    )
    assert "has no database 'nosuch'" in message
    assert "NEO4J_DATABASE" in message


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("MATCH (n RETURN n", "Invalid input"),
        ("RETURN $missing", "missing"),
        ("RETURN 1/0", "by zero"),
        ("CALL no.such.procedure()", "no.such.procedure"),
    ],
)
def test_cypher_that_the_server_refuses(kg, query, says):
    with pytest.raises(GraphError, match=says) as caught:
        kg.run(query)
    assert "refused the query" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_values_go_in_as_parameters_and_come_out_as_python_knows_them(kg):
    text = "Кириллица '\"`$x` \\ 🕊"
    row = kg.run(
        "RETURN $text AS text, date('2025-09-04') AS day, [date('2025-09-04')] AS days, {d: 1.5} AS map", text=text
    )
    day = date(2025, 9, 4)
    assert row[0] == {"text": text, "day": day, "days": [day], "map": {"d": 1.5}}


def test_parameters_may_have_any_name(kg):
    assert kg.run("RETURN $query AS a, $self AS b", query=1, self=2).rows == ((1, 2),)


def test_a_value_that_neo4j_does_not_know_is_refused(kg):
    with pytest.raises(GraphError, match="Values of type <class 'set'> are not supported"):
        kg.run("RETURN $x", x={1, 2})
    with pytest.raises(GraphError, match="cannot be sent to Neo4j"):
        kg.run("RETURN $x", x=2**70)


def test_what_a_session_or_a_query_has_written_the_next_one_waits_for(kg):
    with kg.session() as session:
        session.run("CREATE (:Written)").consume()
        written = session.last_bookmarks().raw_values
        awaited = set(session._bookmark_manager.get_bookmarks())
    assert written
    assert written <= awaited
    kg.run("MATCH (n:Written) DETACH DELETE n")
    with kg.session() as session:
        assert session.run("MATCH (n:Written) RETURN count(n)").single().value() == 0
        assert written.isdisjoint(session._bookmark_manager.get_bookmarks())
