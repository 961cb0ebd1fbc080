"""A naming of an entity as it is kept for what takes it up later: gender, subjecthood, what it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.memory import Mention
from extract.actors.nominative import gender_of_person, name_gender
from extract.actors.pronouns import in_quotes, is_source, says
from extract.actors.references import abbreviation
from extract.actors.titles import titles
from extract.language.docs import feature

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.model import Entity


def mention_of(entity: Entity, span: Span, number: int, head: Token | None = None, *, proper: bool = True) -> Mention:
    """The mention ``span`` of an entity in sentence ``number``; ``head`` is its noun where the parse errs."""
    head = head or span.root
    top = head
    while top.head.i != top.i and (
        top.dep_ in {"appos", "flat:name", "flat"}
        or (top.dep_ == "nmod" and entity.kind == "person" and titles().noun(top.head))
    ):
        top = top.head
    gender, sure = "Plur" if feature(head, "Number") == "Plur" else feature(head, "Gender") or "Masc", True
    if entity.kind == "person":
        gender, sure = _of_person(entity, span, gender)
    joined = top.dep_ == "conj" or any(c.dep_ == "conj" for c in top.children)
    if top.dep_ == "conj" and top.head.dep_.startswith("nsubj"):
        top = top.head
    subject = top.dep_.startswith("nsubj") or is_source(top)
    told = entity.kind == "person" and subject and says(top.head)
    quoted = in_quotes(span[0])
    return Mention(entity, number, span.start, gender, subject, top.head.i, proper, quoted, sure, joined, told)


def remember(
    memory: Memory,
    entity: Entity,
    span: Span,
    number: int,
    head: Token | None = None,
    *,
    proper: bool = True,
) -> None:
    """Keep a naming of an entity, the gender that its verb tells, and what its name is shortened to."""
    mention = mention_of(entity, span, number, head, proper=proper)
    memory.add(mention)
    if (gender := gender_by_verb(mention, span)) is not None:
        memory.genders[entity.id] = gender
    if entity.kind not in {"person", "state", "group"} and (short := abbreviation(entity, span)):
        memory.short.setdefault(short, entity)


def gender_by_verb(mention: Mention, span: Span) -> str | None:
    """``Masc`` or ``Fem`` of a person by the verb of which the mention is the only subject: "президент … осудила"."""
    verb = span.doc[mention.head]
    if mention.entity.kind != "person" or not mention.subject or mention.joined or feature(verb, "Number") != "Sing":
        return None
    gender = feature(verb, "Gender")
    return gender if verb.pos_ == "VERB" and gender in {"Masc", "Fem"} else None


def _of_person(entity: Entity, span: Span, gender: str) -> tuple[str, bool]:
    """The gender of a person by the name, and whether it is sure."""
    known = gender_of_person(entity.name)
    if known is not None:
        return known, True
    return (name_gender(list(span)), entity.registered) if span.label_ == "PER" else (gender, True)
