"""A naming of an entity as it is kept for what takes it up later: gender, subjecthood, what it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.agreement import name_cases
from extract.actors.memory import Mention
from extract.actors.nominative import gender_of_person, name_gender
from extract.actors.pronouns import in_quotes, is_source, says
from extract.actors.references import abbreviation
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.model import Entity

_WHERE = frozenset({"в", "во", "на", "из", "под"})
_IMPERSONAL = frozenset(
    {"удаться", "удаваться", "прийтись", "приходиться", "предстоять", "следовать", "надлежать", "надо", "нужно"}
    | {"необходимо", "пора", "нельзя", "можно", "должно", "стоить", "хотеться", "казаться"}
)


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
    if entity.kind == "person" and (verb := _said_by(span, top)) is not None:
        return Mention(
            entity, number, span.start, gender, subject=True, head=verb.i, proper=proper, sure=sure, says=True
        )
    joined = top.dep_ == "conj" or any(c.dep_ == "conj" for c in top.children)
    if top.dep_ == "conj" and top.head.dep_.startswith("nsubj"):
        top = top.head
    subject = top.dep_.startswith("nsubj") or is_source(top) or _undergoes(top)
    told = entity.kind == "person" and subject and says(top.head)
    quoted = in_quotes(span[0])
    located = entity.kind != "person" and any(c.lower_ in _WHERE for c in top.lefts if c.dep_ == "case")
    return Mention(entity, number, span.start, gender, subject, top.head.i, proper, quoted, sure, joined, told, located)


def _said_by(name: Span, top: Token) -> Token | None:
    """The verb of saying after a name that the parse takes for a genitive: "На заседании кабинета Олланд заявил"."""
    verb = name.doc[name.end] if name.end < name.sent.end else None
    if verb is None or top.dep_ != "nmod" or not says(verb) or feature(verb, "VerbForm") != "Fin":
        return None
    alone = not any(c.dep_.startswith("nsubj") for c in verb.children)
    return verb if alone and "Nom" in name_cases(name) else None


def _undergoes(noun: Token) -> bool:
    """Whether a dative tells who does what an impersonal verb says: "Израилю удалось …", "Киеву придётся …"."""
    return feature(noun, "Case") == "Dat" and noun.dep_ in {"iobj", "obl"} and plain(noun.head.lemma_) in _IMPERSONAL


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
    if sum(c.dep_.startswith("nsubj") for c in verb.children) > 1:
        return None  # one of them is a slip of the parse
    gender = feature(verb, "Gender")
    return gender if verb.pos_ == "VERB" and gender in {"Masc", "Fem"} else None


def _of_person(entity: Entity, span: Span, gender: str) -> tuple[str, bool]:
    """The gender of a person by the name, and whether it is sure."""
    known = gender_of_person(entity.name)
    if known is not None:
        return known, True
    return (name_gender(list(span)), False) if span.label_ == "PER" else (gender, True)
