"""The vocabulary as data: which words of a language say which relation, and where their arguments stand.

The files are ``<language>/*.toml``; what their fields mean is told in ``docs/vocabulary.md``.
"""

from extract.vocabulary.entry import Entry, Example, Fixed, Slot, parse_slot
from extract.vocabulary.load import Vocabulary, vocabulary

__all__ = ["Entry", "Example", "Fixed", "Slot", "Vocabulary", "parse_slot", "vocabulary"]
