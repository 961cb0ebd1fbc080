import importlib
import inspect

import pytest

EXPORTED = {
    "allegiance": {
        "AsyncKnowledgeGraph",
        "AsyncLibrary",
        "KnowledgeGraph",
        "Library",
        "Record",
        "Rows",
        "connect",
        "connect_async",
        "extract",
        "extract_opinions",
    },
    "cypher": {
        "Column",
        "Parameter",
        "ParameterError",
        "Query",
        "QueryError",
        "QueryLibrary",
        "UnknownQueryError",
        "queries",
        "query",
        "query_library",
    },
    "extract": {
        "ACTOR_KINDS",
        "Argument",
        "Article",
        "Claim",
        "Entity",
        "ExtractError",
        "Extraction",
        "HeldOffice",
        "Sentence",
        "Span",
        "TimeExpression",
        "extract_article",
        "extract_opinions",
    },
    "graph": {
        "AsyncConnection",
        "AsyncRunner",
        "Connection",
        "GraphError",
        "Result",
        "Runner",
        "Settings",
        "connect",
        "connect_async",
    },
    "graph.server": {"ManagedServer", "ServerInfo"},
}


@pytest.mark.parametrize("package", EXPORTED)
def test_a_package_exports_these_names(package):
    module = importlib.import_module(package)
    assert set(module.__all__) == EXPORTED[package]
    for name in module.__all__:
        exported = getattr(module, name)
        assert not callable(exported) or inspect.getdoc(exported), f"{package}.{name} has no docstring"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = importlib.import_module("allegiance").nonsense
