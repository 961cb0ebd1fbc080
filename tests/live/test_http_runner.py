"""The library over a runner of one's own: a few lines over the server's HTTP Query API, with nothing but urllib."""

import base64
import json
import urllib.request
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest
import rich_graph

from allegiance import Library
from graph import GraphError, Result
from graph.ask import UnknownNameError

pytestmark = pytest.mark.live


class HttpRunner:
    """Runs Cypher over HTTP, in read mode."""

    def __init__(self, address, database, auth):
        self.url = f"{address}/db/{database}/query/v2"
        self.headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if auth:
            self.headers["Authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()

    def run(self, query, /, **parameters):
        body = json.dumps({"statement": query, "parameters": parameters, "accessMode": "Read"}).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url, body, self.headers)) as response:
                data = json.load(response)["data"]
        except HTTPError as error:
            raise GraphError(json.load(error)["errors"][0]["message"]) from None
        return Result(tuple(data["fields"]), tuple(map(tuple, data["values"])), query, parameters)


@pytest.fixture
def runner(neo4j_server):
    if not neo4j_server.browser_url:
        pytest.skip("the HTTP address of this server is not known (NEO4J_BROWSER_URL)")
    address = urlsplit(neo4j_server.browser_url)
    return HttpRunner(f"http://{address.netloc}", neo4j_server.database, neo4j_server.auth)


def test_every_query_answers_as_over_the_driver(kg, runner):
    made = rich_graph.rich()
    kg.load(made)
    assert rich_graph.differences(Library(kg.reader), Library(runner), made) == {}


def test_errors_come_through(kg, runner):
    with pytest.raises(UnknownNameError, match="load an article"):
        Library(runner).supporters_of(actor="Украина")
    with pytest.raises(GraphError, match="Invalid input"):
        runner.run("MATCH (n RETURN n")
    with pytest.raises(GraphError, match=r"(?i)read"):
        runner.run("CREATE (n:Written)")
