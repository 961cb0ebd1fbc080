"""Claims as the life of commitments sees them, made by hand, and articles of the tests as claims."""

from datetime import date
from functools import cache
from itertools import count
from pathlib import Path

from extract import extract_article
from extract.articles import article_from_text
from extract.wording import NOTHING, terms
from graph.lifecycle.making import bound
from graph.lifecycle.records import Deed, Fact, Party

FRANCE, UKRAINE, RUSSIA = (Party(i, n) for i, n in (("fr", "Франция"), ("ua", "Украина"), ("ru", "Россия")))
PARTIES = {p.id: p for p in (FRANCE, UKRAINE, RUSSIA)}
_numbers = count()
INVENTED = Path(__file__).parent / "data" / "invented"


def fact(
    subject,
    relation,
    target=None,
    words=None,
    *,
    day=1,
    deed=None,
    condition=None,
    article=None,
    embedded=False,
    **more,
):
    """A claim of September 2025; ``deed`` is the relation that its content tells, of the object of the promise."""
    number = next(_numbers)
    told = terms(words) if words else NOTHING
    deeds = ()
    if deed:
        doer = target if relation in {"REQUESTED", "DEMANDED"} else subject
        deeds = (Deed(deed, doer.id, more.pop("to", None)),)
    elif relation in {"AIDED", "SANCTIONED", "INFORMED", "SUPPORTS"}:
        deeds = (Deed(relation, subject.id, target),)
    made = Fact(
        id=f"c{number}",
        article=article or f"a{number}",
        index=0,
        relation=relation,
        subject=subject,
        object=target,
        day=date(2025, 9, day) if day else None,
        words=words,
        told=told,
        full=told,
        deeds=deeds,
        condition=condition,
        depends=terms(condition) if condition else NOTHING,
        **more,
    )
    return bound(made, PARTIES, None, embedded=embedded)


@cache
def invented(name):
    """An invented article of the tests, read."""
    return extract_article(article_from_text((INVENTED / name).read_text("utf-8"), id=name))
