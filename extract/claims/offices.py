"""Claims of offices held: HOLDS_POSITION from a title in apposition to a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.actors.offices import offices
from extract.claims.identity import claim_id
from extract.model import Claim

if TYPE_CHECKING:
    from extract.claims.passage import Passage
    from extract.mentions import Mentions
    from extract.model import Argument

_RULE = "office"


def office_claims(passage: Passage, mentions: Mentions) -> list[Claim]:
    """One claim an office that a person named in the passage is said to hold."""
    claims = []
    first, last = passage.span
    for sentence in passage.parsed():
        for told in offices(sentence):
            inside = first <= told.title.start and told.title.end <= last and told.person.end <= last
            if not told.is_office or not inside or told.person.start < first:
                continue
            # an office of nothing that is named or known says too little
            body: Argument | None
            if told.body is not None and first <= told.body.start and told.body.end <= last:
                body = mentions.argument_of(told.body, passage.offset)
            else:
                body = mentions.body_of_office(told, passage.offset)
                if body is None:
                    continue
            head = told.title.root
            claim = Claim(
                id="",
                sentence=passage.sentence.id,
                relation="HOLDS_POSITION",
                subject=mentions.argument_of(told.person, passage.offset),
                object=body,
                content=passage.words(told.title.start, told.title.end),
                polarity="affirmed",
                modality="actual",
                speaker=None,
                condition=None,
                time=None,
                trigger=(passage.words(head.i, head.i + 1),),
                rule=_RULE,
            )
            claims.append(replace(claim, id=claim_id(claim)))
    return list({claim.id: claim for claim in claims}.values())
