"""Quotation marks that are typed in two signs, read as one, letter for letter in the same places.

Wiki markup writes names as ``''Reuters''``, plain text quotes ``<<так>>`` and TeX ``like this''``.
"""

from __future__ import annotations

import re

_OPEN = re.compile(r"(?<![\w'<`])(?:''|``|<<)(?=\w)")
_CLOSE = re.compile(r"(?<=[\w.!?…])(?:''|>>)(?![\w'>])")


def readable(text: str) -> str:
    """The text for the parser, as long as it was: doubled marks become ``« `` and `` »``."""
    if "''" not in text and "<<" not in text and "``" not in text:
        return text
    return _CLOSE.sub(" »", _OPEN.sub("« ", text))
