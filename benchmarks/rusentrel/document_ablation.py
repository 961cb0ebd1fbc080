"""Groups of features of the model of stances between actors, to see what each is worth."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from document_examples import Document

#: Group → what the names of its features match.
GROUPS: dict[str, str] = {
    "claims": r"claims|speaks of|statements|report",
    "evaluative words": r"tone|positive|negative",
    "syntax": (
        r"path|subject|object|oblique|modifier|genitive|dative|instrumental"
        r"|governs|verb|coordinated|adjective|target after"
    ),
    "prominence": r"namings|share of|first named|named in the head|rank|neighbours|named more",
    "order and distance": r"source first|distance|adjacent|between|drawn together|sentences together|meetings",
    "kinds": r": is \w+$|same kind|registry|Latin|same body|office",
    "own actors": r"^(source|target) is \w+:",
    "article": r"^article:",
}


def without(documents: Sequence[Document], group: str) -> list[Document]:
    """The documents with the features of a group left out."""
    pattern = re.compile(GROUPS[group])
    return [
        replace(
            document,
            examples=[
                replace(e, features={k: v for k, v in e.features.items() if not pattern.search(k)})
                for e in document.examples
            ],
        )
        for document in documents
    ]
