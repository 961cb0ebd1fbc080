"""Chromium with Neo4j Browser in it, for the tests that look at what it draws."""

import os
import shutil
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")

#: The folder that keeps the pictures; without it they go to the tests' own.
PICTURES = os.environ.get("ALLEGIANCE_PICTURES")

TIMEOUT = 60_000  # milliseconds


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
        context = browser.new_context(
            viewport={"width": 1400, "height": 760},
            device_scale_factor=1,
            permissions=["clipboard-read", "clipboard-write"],
        )
        page = context.new_page()
        page.set_default_timeout(TIMEOUT)
        yield page
        browser.close()


@pytest.fixture(scope="module")
def logged_in(page, neo4j_server):
    """Neo4j Browser, connected to the server of the tests."""
    log_in(page, neo4j_server, browser_url(neo4j_server))
    return page


def browser_url(server):
    if server.browser_url is None:
        pytest.skip("NEO4J_URI names a server whose Browser is not known: set NEO4J_BROWSER_URL")
    return server.browser_url


def log_in(page, server, address):
    """Open an address of Neo4j Browser, as somebody who was never there, and log in."""
    page.goto(address.partition("?")[0])
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(address)
    if server.auth is None:
        page.get_by_test_id("authenticationMethod").select_option("NO_AUTH")
    else:
        page.get_by_test_id("username").fill(server.username)
        page.get_by_test_id("password").fill(server.password)
    page.get_by_test_id("connect").click()
    page.get_by_test_id("connect").wait_for(state="detached")
    page.wait_for_timeout(2_000)  # until what the server says is to be run on connecting has been run


def run(page, text):
    """Paste a command or query into the Browser's editor and run it, with an empty stream below."""
    for command in (":clear", text):
        page.locator(".monaco-editor").first.click()
        page.keyboard.press("Control+A")
        page.evaluate("text => navigator.clipboard.writeText(text)", command)
        page.keyboard.press("Control+V")
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


def picture(page, folder, name):
    """Take a picture of the page; where pictures are kept, once the layout has come to rest."""
    if PICTURES:
        page.wait_for_timeout(3_000)
    path = Path(PICTURES or folder) / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    assert path.stat().st_size > 10_000
