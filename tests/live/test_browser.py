"""Neo4j Browser draws the graph: headless Chromium opens it, logs in, runs queries and reads the drawing."""

import os
import re
import shutil
from pathlib import Path

import pytest
from blocks import ROOT, blocks

from cypher import query

pytestmark = [pytest.mark.live, pytest.mark.model, pytest.mark.browser]

NAMES = ("chromium", "chromium-browser", "google-chrome")

#: Where to put the picture that the README shows; without it, pictures go to the tests' own folder.
PICTURE = os.environ.get("ALLEGIANCE_PICTURE")

TIMEOUT = 60_000  # milliseconds

CONVENED = 'MATCH (m:Person {name_en: "Emmanuel Macron"})-[r:CONVENED]->(c) RETURN m, r, c'


@pytest.fixture(scope="module")
def page():
    """A page of Chromium; people without one skip these tests, the checks on a server do not."""
    program = os.environ.get("ALLEGIANCE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        message = f"no browser: install Chromium ({', '.join(NAMES)}), or name it in ALLEGIANCE_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    options = ["--disable-gpu", "--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=options)
        page = browser.new_page(viewport={"width": 1400, "height": 760}, device_scale_factor=1)
        page.set_default_timeout(TIMEOUT)
        yield page
        browser.close()


@pytest.fixture(scope="module")
def logged_in(page, neo4j_server):
    """Neo4j Browser, connected to the server of the tests."""
    if neo4j_server.browser_url is None:
        pytest.skip("NEO4J_URI names a server whose Browser is not known: set NEO4J_BROWSER_URL")
    page.goto(neo4j_server.browser_url)
    if neo4j_server.auth is None:
        page.get_by_test_id("authenticationMethod").select_option("NO_AUTH")
    else:
        page.get_by_test_id("username").fill(neo4j_server.username)
        page.get_by_test_id("password").fill(neo4j_server.password)
    page.get_by_test_id("connect").click()
    page.get_by_text(re.compile("connected as|working connection")).first.wait_for()
    return page


def run(page, text):
    """Type a command or query into the Browser's editor and run it, with an empty stream below."""
    for command in (":clear", text):
        page.locator(".monaco-editor").first.click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(command)
        page.get_by_test_id("editor-Run").click()


def drawn(page):
    """The captions of the nodes that are drawn, cut to fit their circles as they are, and of the relationships."""
    page.locator("svg .node").first.wait_for()
    page.locator("svg .relationship").first.wait_for()
    return [
        {" ".join(text.split()) for text in page.locator(f"svg .{kind}").all_text_contents()}
        for kind in ("node", "relationship")
    ]


def shown(captions, name):
    """Whether one of the captions is ``name``, or its beginning."""
    return any(len(c) > 3 and name.startswith(c.removesuffix("…").rstrip()) for c in captions)


def full_name(graph, name_en):
    (row,) = graph.run("MATCH (p:Person {name_en: $name}) RETURN p.name AS name", name=name_en)
    return row["name"]


def picture(page, path):
    page.wait_for_timeout(3_000)  # until the layout has come to rest
    page.screenshot(path=path)
    assert Path(path).stat().st_size > 10_000


def test_the_browser_draws_macron_and_the_coalition_that_he_convened(logged_in, seed_graph, tmp_path):
    run(logged_in, CONVENED)
    nodes, relationships = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, "коалиция")
    assert relationships == {"CONVENED"}
    picture(logged_in, tmp_path / "convened.png")


def test_the_browser_draws_a_query_of_the_library(logged_in, seed_graph, tmp_path):
    question = query("who-convened")
    run(logged_in, question.browser_parameters())
    run(logged_in, question.text)
    nodes, relationships = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, full_name(seed_graph, "Keir Starmer"))
    assert shown(nodes, "коалиция")
    assert relationships == {"CONVENED"}
    picture(logged_in, tmp_path / "library.png")


def test_the_browser_draws_the_picture_of_the_readme(logged_in, seed_graph, tmp_path):
    (text,) = [b.text for b in blocks(ROOT / "README.md") if b.language == "cypher" and "RETURN triple" in b.text]
    run(logged_in, text)
    nodes, _ = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, "коалиция")
    logged_in.get_by_title("Fullscreen", exact=True).first.click()
    picture(logged_in, PICTURE or tmp_path / "readme.png")
