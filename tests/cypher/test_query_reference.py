"""The reference page."""

from pathlib import Path

import cypher
from cypher.reference import markdown

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"


def test_the_page_is_what_the_files_say():
    remedy = "run: python -m cypher.reference > docs/queries.md"
    assert PAGE.read_text(encoding="utf-8") == markdown(), remedy


def test_the_page_names_every_query_and_parameter():
    page = markdown()
    for query in cypher.queries().values():
        assert f"### {query.name}\n" in page
        assert all(f"| `{parameter.name}` |" in page for parameter in query.parameters)
