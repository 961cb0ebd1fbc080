"""Every command, Python block and Cypher query of the README and docs/ runs, in the order of its page."""

import shutil
from importlib.resources import files

import pytest
from blocks import PAGES, ROOT, run, runnable

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.fixture
def folder(tmp_path):
    """What the pages take to be there: an article, and the sentences of another source."""
    (article,) = [file for file in files("seeds").joinpath("articles").iterdir() if file.name.endswith(".txt")]
    (tmp_path / "article.txt").write_bytes(article.read_bytes())
    (tmp_path / "sentences.jsonl").write_text('{"id": "1", "text": "Макрон поддержал Украину."}\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_blocks_of_a_page_run(page, folder, tmp_path_factory, seed_graph, neo4j_server):
    environment = {
        "COLUMNS": "120",  # as wide as the pages are
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.username or "neo4j",
        "NEO4J_PASSWORD": neo4j_server.password or "",
        "NEO4J_DATABASE": neo4j_server.database,
        "NEO4J_BROWSER_URL": neo4j_server.browser_url or "",
        "ALLEGIANCE_HOME": str(tmp_path_factory.mktemp("home")),
    }
    try:
        for block in runnable(page):
            if block.language == "cypher":
                assert len(seed_graph.run(block.text)), f"{block.name}: no rows"
            else:
                done = run(block, folder, environment, neo4j_server.password or "")
                assert done.returncode == 0, f"{block.name}\n{done.stdout}\n{done.stderr}"
                if block.printed is not None:
                    assert done.stdout.rstrip() == block.printed.rstrip(), f"{block.name} prints something else"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
