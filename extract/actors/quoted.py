"""Who says a quotation of several sentences: the marks where it opens and ends, and the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.pronouns import says

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN, _CLOSE = frozenset("«“"), frozenset("»”")
#: A quotation is looked through this far, in tokens: longer ones are rather unbalanced marks.
_REACH = 400


def opened(token: Token) -> Token | None:
    """The mark that opens the quotation in which a token stands, None where it stands in none."""
    depth = 0
    for at in range(token.i - 1, max(-1, token.i - _REACH), -1):
        depth += (token.doc[at].text in _CLOSE) - (token.doc[at].text in _OPEN)
        if depth < 0:
            return token.doc[at]
    return None


def said_after(token: Token) -> Token | None:
    """The subject of the verb of saying that follows the quotation in which a token stands: "…», — сказал министр"."""
    if opened(token) is None:
        return None
    depth = 0
    for at in range(token.i + 1, min(len(token.doc), token.i + _REACH)):
        depth += (token.doc[at].text in _OPEN) - (token.doc[at].text in _CLOSE)
        if depth < 0:
            return _sayer(token.doc[at])
    return None


def says_it(token: Token) -> Token | None:
    """The subject of the one verb of saying in a token's sentence that the words hang on: "мы поможем, сказал он"."""
    verbs = [t for t in token.sent if says(t) and t not in {token, *token.ancestors} - {token.sent.root}]
    found = [c for v in verbs for c in v.children if c.dep_.startswith("nsubj") and c.i != token.i]
    return found[0] if len(found) == 1 else None


def _sayer(closing: Token) -> Token | None:
    doc, end = closing.doc, closing.sent.end
    if end < len(doc) and end - closing.i <= 2:  # noqa: PLR2004  (the sentence ends with the mark)
        end = doc[end].sent.end if doc[end].text in {"—", "-", "–", ","} else end
    for verb in doc[closing.i + 1 : end]:
        if says(verb):
            return next((c for c in verb.children if c.dep_.startswith("nsubj") and c.i > closing.i), None)
    return None
