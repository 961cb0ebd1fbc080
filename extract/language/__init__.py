"""Language pipelines: text in, a parsed spaCy ``Doc`` out.

A pipeline is a spaCy ``Language`` whose ``Doc`` carries sentences, morphology (UD features), dependencies (UD
relations), lemmas and names (``PER``, ``ORG``, ``LOC``). Which one serves a language is decided here and nowhere else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.errors import ExtractError

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["LANGUAGES", "pipeline"]

LANGUAGES = ("ru",)


@cache
def pipeline(language: str = "ru") -> Language:
    """The pipeline of a language (ISO 639-1), loaded once per process; raises ExtractError for an unknown one."""
    if language not in LANGUAGES:
        raise ExtractError(f"no pipeline for language {language!r}: there is one for {', '.join(LANGUAGES)}")
    from extract.language.russian import russian  # spaCy and the models load only when text comes

    return russian()
