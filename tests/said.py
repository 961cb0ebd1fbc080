"""What a sentence says, as short text, so that a test can list it."""

from extract import Article, extract_article


def triples(sentence, without=frozenset()):
    """``subject RELATION object`` of every claim, ``-`` where there is no object; but for relations left out."""
    extraction = extract_article(Article(id="t", text=sentence, sha256=""), [sentence])
    return {
        f"{c.subject.span.text} {c.relation} {c.object.span.text if c.object else '-'}"
        for c in extraction.claims
        if c.relation not in without
    }
