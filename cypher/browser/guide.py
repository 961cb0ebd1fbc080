"""The guide that Neo4j Browser plays: the slides of ``guide.toml`` as HTML, their queries taken from the library."""

from __future__ import annotations

import tomllib
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from cypher.browser.script import inlined
from cypher.library import query
from cypher.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LANGUAGES", "guide", "statements"]


def guide(language: str, style: str | None = None) -> str:
    """The whole page, for ``:play``.

    Args:
        language: ``ru`` or ``en``: of the words, and of the names in the answers.
        style: The command that sets the style, without its colon: where a slide speaks of colours, a click runs it.
    """
    data = _data()
    slides = "\n".join(_slide(slide, language, style) for slide in data["slide"])
    title = escape(data["title"][language])
    return (
        f'<!doctype html>\n<html lang="{language}">\n'
        f'<head><meta charset="utf-8"><title>{title}</title></head>\n<body>\n'
        f'<article class="guide">\n<carousel class="deck container-fluid">\n{slides}\n</carousel>\n</article>\n'
        "</body>\n</html>\n"
    )


def statements(language: str) -> Iterator[str]:
    """The queries of the guide in the order of its slides, each a statement that runs as it is."""
    for slide in _data()["slide"]:
        yield from (_statement(shown, language) for shown in slide["show"])


def _data() -> dict[str, Any]:
    return tomllib.loads(files("cypher.browser").joinpath("guide.toml").read_text(encoding="utf-8"))


def _slide(slide: dict[str, Any], language: str, style: str | None) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in slide[language].strip().split("\n\n"))
    if style and "colours" in slide:
        text += f'\n<p><a data-exec="{escape(style)}">{escape(slide["colours"][language])}</a></p>'
    queries = (escape(_statement(one, language), quote=False) for one in slide["show"])
    shown = "\n".join(f'<figure><pre class="pre-scrollable code runnable">{one}</pre></figure>' for one in queries)
    return (
        f'<slide class="row-fluid">\n'
        f'<div class="col-sm-4">\n<h3>{escape(slide["title"][language])}</h3>\n{text}\n</div>\n'
        f'<div class="col-sm-8">\n{shown}\n</div>\n</slide>'
    )


def _statement(shown: dict[str, Any], language: str) -> str:
    if "cypher" in shown:
        return str(shown["cypher"]).strip()
    found = query(shown["query"])
    values = found.bind({**shown.get("parameters", {}), "language": language})
    return inlined(found, values, header=False).strip()
