"""What a promise, a demand or a deed is about, as stems that compare across word forms, aspects and derivations."""

from __future__ import annotations

from extract.wording.stems import BEGINNING, alike, key, stem
from extract.wording.terms import NOTHING, Terms, terms

__all__ = ["BEGINNING", "NOTHING", "Terms", "alike", "key", "stem", "terms"]
