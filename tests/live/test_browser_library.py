"""What is written for Neo4j Browser works there: saved scripts, guide, style, and what is pasted."""

import base64
import os
import subprocess
import sys
from http import HTTPStatus

import pytest
from in_browser import browser_url, drawn, log_in, picture, run

from cypher import queries, query
from cypher.browser import with_parameters
from graph.style import rules

pytestmark = [pytest.mark.live, pytest.mark.model, pytest.mark.browser]

DROP = """([data, name]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))], name));
  return transfer;
}"""

#: What breaks out of a text, a line, a statement or a command, if it is not written as it must be.
HOSTILE = [
    *("Ки\"ев'`", "a\\", '\\"', "a; b", "x => {$y}", "// c", "/* c"),
    *("a\n//b\n:param actor => 1", "\\u0022}", "é😀\u2028c"),
]


@pytest.fixture
def environment(neo4j_server):
    return os.environ | {
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.username or "neo4j",
        "NEO4J_PASSWORD": neo4j_server.password or "",
        "NEO4J_BROWSER_URL": browser_url(neo4j_server),
    }


@pytest.fixture
def browsing(environment):
    """What ``allegiance browse`` prints, while it serves the guide and the style."""
    started = []

    def browse(*options):
        command = [sys.executable, "-m", "allegiance", "browse", "--print", *options]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process.stdout.readline().strip()

    yield browse
    for process in started:
        process.terminate()
        process.wait()
        process.stdout.close()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The files of ``allegiance export browser``."""
    folder = tmp_path_factory.mktemp("written")
    subprocess.run([sys.executable, "-m", "allegiance", "export", "browser", folder], check=True, capture_output=True)
    return folder


def drop(page, path):
    """Drop a file on the Browser."""
    transfer = page.evaluate_handle(DROP, [base64.b64encode(path.read_bytes()).decode(), path.name])
    for event in ("dragenter", "dragover", "drop"):
        page.locator(".filedrop").first.dispatch_event(event, {"dataTransfer": transfer})


def colours(page, kind):
    """The colours in which nodes or relationships are drawn."""
    page.locator("svg .relationship").first.wait_for()
    part = page.locator(f"svg .{'node circle' if kind == 'node' else 'relationship path'}")
    return set(part.evaluate_all("parts => parts.map(part => part.getAttribute('fill'))"))


def test_the_saved_scripts_are_imported_and_draw_at_once(logged_in, seed_graph, written, tmp_path):
    drop(logged_in, written / "scripts.zip")
    logged_in.get_by_test_id("navigationFavorites").click()
    for folder in sorted({found.folder for found in queries().values()}):
        logged_in.get_by_test_id(f"savedScriptsFolder-{folder.capitalize()}").wait_for()
    logged_in.get_by_test_id("expandFolder-Coalitions").click()
    for name in [found.title for found in queries().values() if found.folder == "coalitions"]:
        assert logged_in.get_by_test_id(f"scriptTitle-{name}").count() == 1
    for name in ("who-convened", "participants-of", "planned-events"):
        run(logged_in, ":clear")
        logged_in.get_by_test_id(f"scriptTitle-{query(name).title}").click()
        logged_in.get_by_test_id("editor-Run").click()
        if query(name).picture:
            drawn(logged_in)
        else:
            logged_in.locator("[data-testid=frame] table").first.wait_for()
        picture(logged_in, tmp_path, f"script-{name}")
    logged_in.get_by_test_id("navigationFavorites").click()


@pytest.fixture
def probe(seed_graph):
    """Read what a statement run in the Browser has kept of a parameter."""
    yield lambda: [row["value"] for row in seed_graph.run("MATCH (n:Probe) RETURN n.value AS value")]
    seed_graph.connection.write(lambda tx: tx.run("MATCH (n:Probe) DELETE n").consume())


def test_what_ask_cypher_prints_sets_any_value_when_it_is_pasted_whole(logged_in, probe):
    question = query("supporters-of")
    for number, value in enumerate(HOSTILE, start=1):
        run(logged_in, with_parameters(question, question.bind({"actor": value})))
        done = logged_in.locator("[data-testid=multi-statement-list-icon][title='Status: success']")
        done.nth(len(question.parameters)).wait_for()  # the parameters and the query
        run(logged_in, f"CREATE (:Probe {{value: $actor}}) RETURN 'kept {number}' AS it")
        logged_in.get_by_text(f"kept {number}").last.wait_for()
    assert sorted(probe()) == sorted(HOSTILE)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_guide_plays_and_its_queries_and_colours_are_a_click_away(
    page, neo4j_server, browsing, seed_graph, tmp_path, language
):
    address = browsing("--guide", "--lang", language)
    assert not neo4j_server.password or neo4j_server.password not in address
    log_in(page, neo4j_server, address)
    page.locator("pre.runnable").first.wait_for()
    page.locator("[data-exec^=style]").first.click()
    frame = page.locator("[data-testid=frame]", has_text=":play http").first
    frame.scroll_into_view_if_needed()
    picture(page, tmp_path, f"guide-{language}")
    frame.locator("pre.runnable").first.click()
    page.get_by_test_id("editor-Run").click()
    _, relationships = drawn(page)
    assert "convened" in relationships
    style = rules()
    assert colours(page, "node") >= {style[f"node.{label}"]["color"] for label in ("Person", "State", "Alliance")}
    stances = {style["relationship.AIDED"]["color"], style["relationship.OPPOSES"]["color"]}
    assert colours(page, "relationship") >= stances
    picture(page, tmp_path, f"guide-query-{language}")


def test_the_style_is_a_command_away_where_the_server_does_not_set_it(page, neo4j_server, environment):
    command = [sys.executable, "-m", "allegiance", "browse", "--browser-url", browser_url(neo4j_server)]
    quiet = {**environment, "BROWSER": "true"}  # opens nothing
    with subprocess.Popen(command, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            log_in(page, neo4j_server, process.stdout.readline().strip())
            page.locator(".monaco-editor", has_text=":style").first.wait_for()
            page.get_by_test_id("editor-Run").click()
            page.locator("[data-testid=frame]", has_text="relationship.NOT_SUPPORTS").first.wait_for(state="attached")
        finally:
            process.terminate()


def test_the_hosted_browser_imports_the_table(page, neo4j_server, seed_graph, written, tmp_path):
    address = browser_url(neo4j_server).replace("/browser/", "/browser/preview/", 1)
    if page.goto(address).status == HTTPStatus.NOT_FOUND:
        pytest.skip("this server comes without the newer Browser")
    page.get_by_label("Password").fill(neo4j_server.password or "")
    page.get_by_role("button", name="Connect").last.click()
    page.get_by_role("button", name="Cypher panel").click()
    page.get_by_role("button", name="Import saved Cypher").click()
    page.locator("input[type=file]").first.set_input_files(written / "scripts.csv")
    page.get_by_text("Cypher import completed!").first.wait_for()
    for folder in sorted({found.folder for found in queries().values()}):
        assert page.get_by_role("button", name=f"Drag handle for {folder.capitalize()}", exact=True).count() == 1
    picture(page, tmp_path, "hosted")
