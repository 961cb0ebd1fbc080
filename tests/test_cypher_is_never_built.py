"""No query is put together from data: what is given to the database is a text of the source, or made of such texts."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("allegiance", "graph")

#: What takes a query, and as which of its arguments.
TAKERS = {"run": 0, "execute_query": 0, "each": 1, "_asked": 1}

#: What has a ``run`` that takes no query: other programs, steps, pipelines.
OTHERS = {"counted", "reading", "load", "process", "step", "subprocess"}

#: Words with which parts of queries begin, as nobody writes them in messages.
CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|UNWIND|DETACH DELETE|CALL db|CREATE \(|RETURN [a-z]|SET [a-z]+\.|WHERE [a-z]+\.)"
)

#: Functions whose query is not a text of their module, with why that is right.
ALLOWED = {
    "graph/connection.py:Connection._run": "Cypher of the caller's own, with parameters",
    "graph/async_connection.py:AsyncConnection._run": "Cypher of the caller's own, with parameters",
    "graph/py2neo_runner.py:Py2neoRunner.run": "Cypher of the caller's own, with parameters",
    "graph/batches.py:each": "a text that its callers give, and that is looked at there",
    "graph/commitments.py:_asked": "a text that its callers give, and that is looked at there",
    "graph/export.py:_Export._count": "a text that its callers give, and that is looked at there",
    "graph/subjects.py:_known_name": "a file of the library, and the queries of `graph.ask` on names",
    "graph/bulk/files.py:_finish": "labels, types and properties of the rows that the model makes",
    "graph/bulk/loading.py:import_files": "the statements of `_finish`",
    "graph/report_rows.py:_claims": "parts that its callers give, texts of that module",
    "graph/importing.py:_run": "a text that its callers give, of tables made of closed lists",
    "graph/ask.py:ask": "a file of the library",
    "graph/ask.py:ask_async": "a file of the library",
    "graph/schema.py:create": "the statements of `statements`, of closed lists",
    "allegiance/asking.py:Library.run": "Cypher of the caller's own, with parameters",
    "allegiance/asking.py:AsyncLibrary.run": "Cypher of the caller's own, with parameters",
    "allegiance/async_graph.py:AsyncKnowledgeGraph.run": "Cypher of the caller's own, with parameters",
    "allegiance/knowledge_graph.py:KnowledgeGraph.run": "Cypher of the caller's own, with parameters",
}


@cache
def modules():
    """The modules that have to do with a database; extract and cypher cannot, another test says so."""
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return [(str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def functions(tree):
    """Each function with its name, those in classes by that of the class too; and the module itself."""
    yield "", tree
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from ((f"{node.name}.{f.name}", f) for f in node.body if isinstance(f, FUNCTION))
    yield from ((f.name, f) for f in tree.body if isinstance(f, FUNCTION))


FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def constants(tree):
    """The names of texts and tables that a module writes once, or imports: all in capitals."""
    return {
        name
        for node in ast.walk(tree)
        for name in [getattr(node, "id", None) or getattr(node, "attr", None)]
        if isinstance(node, ast.Name | ast.Attribute) and re.fullmatch(r"_?[A-Z][A-Z0-9_]+", name)
    }


def is_text(node, known):  # noqa: PLR0911 - kind by kind
    """Whether an expression is a text of the source, or one of a table of such texts."""
    match node:
        case ast.Constant():
            return True
        case ast.Name() | ast.Attribute(value=ast.Name()):  # of this module, or of one that it imports
            return getattr(node, "id", "") in known or getattr(node, "attr", "") in known
        case ast.Subscript():
            return is_text(node.value, known)
        case ast.IfExp():
            return is_text(node.body, known) and is_text(node.orelse, known)
        case ast.JoinedStr():
            return all(is_text(part.value, known) for part in node.values if isinstance(part, ast.FormattedValue))
        case ast.Call(func=ast.Name(id="Query"), args=[query]):
            return is_text(query, known)
        case ast.Call(func=ast.Attribute(attr="join", value=ast.Constant()), args=[listed]):
            return is_text(listed, known)
        case ast.BinOp(op=ast.Add()):
            return is_text(node.left, known) and is_text(node.right, known)
    return False


def local_texts(function, known):
    """The names that a function gives to texts of the source, and to nothing else."""
    given = {}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                given.setdefault(name, []).append(is_text(value, known))
            case ast.For(target=ast.Tuple(elts=names), iter=ast.Call(func=ast.Attribute(attr="items", value=table))):
                for name in names:
                    given.setdefault(name.id, []).append(is_text(table, known))
            case ast.For(target=ast.Tuple(elts=names), iter=ast.Tuple(elts=rows)):
                for place, name in enumerate(names):
                    given.setdefault(name.id, []).append(all(is_text(row.elts[place], known) for row in rows))
    return {name for name, texts in given.items() if all(texts)}


def queries(tree):
    """The expressions that are given as queries."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            owner = getattr(getattr(node.func, "value", None), "id", "")
            place = TAKERS.get(name)
            if place is not None and owner not in OTHERS and len(node.args) > place:
                yield node.args[place]


def built(tree):
    """Texts with words of Cypher in them that are put together in any way."""
    for node in ast.walk(tree):
        parts = []
        match node:
            case ast.JoinedStr():
                parts = node.values
            case ast.BinOp(op=ast.Add() | ast.Mod()):
                parts = [node.left, node.right]
            case ast.Call(func=ast.Attribute(attr="format" | "format_map" | "replace" | "join", value=text)):
                parts = [text]
        if any(isinstance(part, ast.Constant) and CYPHER.search(str(part.value)) for part in parts):
            yield node


def findings():
    for path, tree in modules():
        known = constants(tree)
        for node in [*queries(tree), *built(tree)]:
            if not is_text(node, known) and not of_closed_lists(node, tree):
                name, function = [(name, f) for name, f in functions(tree) if node in ast.walk(f)][-1]
                if not is_text(node, known | local_texts(function, known)):
                    yield f"{path}:{name}", node.lineno


def of_closed_lists(node, tree):
    """Whether it stands in a table of the module's own, made of constants alone."""
    return any(
        isinstance(statement, ast.Assign)
        and all(isinstance(t, ast.Name) and t.id.strip("_").isupper() for t in statement.targets)
        and node in ast.walk(statement)
        for statement in tree.body
    )


def test_every_query_is_a_text_of_the_source():
    against = [f"{where} (line {line})" for where, line in findings() if where not in ALLOWED]
    assert not against, "give values as parameters, names from a closed list:\n" + "\n".join(against)


def test_what_is_allowed_is_there():
    assert {where for where, _ in findings()} == ALLOWED.keys()


@pytest.mark.parametrize(
    "source",
    [
        "def f(tx, name): tx.run(f\"MATCH (n {{id: '{name}'}}) RETURN n\")",
        'def f(tx, name): tx.run("MATCH (n:%s) RETURN n" % name)',
        'def f(tx, name): query = "MATCH (n:" + name + ") RETURN n"; tx.run(query)',
        'def f(tx, name): tx.run("MATCH (n:{}) RETURN n".format(name))',
        "def f(tx, name): tx.run(name)",
        'Q = "MATCH (n:LABEL) RETURN n"\ndef f(tx, name): tx.run(Q.replace("LABEL", name))',
        "def f(tx, name): each(tx, name, [])",
        'def f(name): return f"MATCH (n:{name}) RETURN n"',
    ],
)
def test_a_query_made_of_data_is_found(source, monkeypatch):
    monkeypatch.setitem(globals(), "modules", lambda: [("x.py", ast.parse(source))])
    assert list(findings())
