"""Neo4j Browser draws the graph: headless Chromium opens it, logs in, runs queries and reads the drawing."""

import pytest
from blocks import ROOT, blocks
from in_browser import drawn, full_name, picture, run, shown

from cypher import query

pytestmark = [pytest.mark.live, pytest.mark.model, pytest.mark.browser]

CONVENED = 'MATCH (m:Person {name_en: "Emmanuel Macron"})-[r:CONVENED]->(c) RETURN m, r, c'


def test_the_browser_draws_macron_and_the_coalition_that_he_convened(logged_in, seed_graph, tmp_path):
    run(logged_in, CONVENED)
    nodes, relationships = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, "коалиция")
    assert {caption.lower() for caption in relationships} == {"convened"}
    picture(logged_in, tmp_path, "convened")


def test_the_browser_draws_a_query_of_the_library(logged_in, seed_graph, tmp_path):
    question = query("who-convened")
    run(logged_in, question.browser_parameters())
    run(logged_in, question.text)
    nodes, relationships = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, full_name(seed_graph, "Keir Starmer"))
    assert shown(nodes, "коалиция")
    assert {caption.lower() for caption in relationships} == {"convened"}
    picture(logged_in, tmp_path, "library")


def test_the_browser_draws_the_picture_of_the_readme(logged_in, seed_graph, tmp_path):
    (text,) = [b.text for b in blocks(ROOT / "README.md") if b.language == "cypher" and "RETURN triple" in b.text]
    run(logged_in, text)
    nodes, _ = drawn(logged_in)
    assert shown(nodes, full_name(seed_graph, "Emmanuel Macron"))
    assert shown(nodes, "коалиция")
    logged_in.get_by_title("Fullscreen", exact=True).first.click()
    picture(logged_in, tmp_path, "browser")
