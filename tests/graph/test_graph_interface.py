"""What `graph` offers, and how light it is."""

import subprocess
import sys

import graph
from graph.results import Result


def test_the_public_names():
    asked = {"Connection", "Result", "Runner", "connect"}
    awaited = {"AsyncConnection", "AsyncRunner", "connect_async"}
    assert set(graph.__all__) == {*asked, *awaited, "GraphError", "Settings"}
    assert all(hasattr(graph, name) for name in graph.__all__)


def test_importing_it_loads_no_driver():
    program = (
        "import sys, graph; heavy = {'neo4j', 'spacy', 'numpy', 'rich', 'py2neo', 'httpx'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_result_is_a_sequence_of_rows():
    result = Result(("a", "b"), ((1, 2), (3, 4)))
    assert list(result) == [{"a": 1, "b": 2}, {"a": 3, "b": 4}]
    assert (len(result), result[-1], result[:1]) == (2, {"a": 3, "b": 4}, [{"a": 1, "b": 2}])
    assert result.only(["b"]).rows == ((2,), (4,))
