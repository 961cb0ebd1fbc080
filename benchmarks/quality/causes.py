"""Why a claim was missed, found where there is none, or found with the wrong qualities."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from score_claims import condition_agrees, named_right, same_arguments, same_mention
from score_claims import vocabulary as classes
from sets import Predicted

from extract.language import pipeline
from extract.vocabulary import vocabulary

Claim = dict[str, Any]

#: Causes, and when an error is put down to them (the first that holds).
CAUSES = {
    "vocabulary": "the trigger is in no entry of the relation, has no slot for the argument, or fires for nothing",
    "mention": "the right trigger and argument, but too much or too little of its words",
    "parse": "the trigger is known, but the parser hangs the argument elsewhere",
    "scope": "polarity, modality, speaker or condition are wrong",
    "actor": "the argument stands for another actor than the one named",
}
#: An argument hangs on its trigger over at most this many arcs (complement of a light verb's noun).
NEAR = 2


@dataclass(frozen=True)
class Error:
    """One error; ``kind`` is missed, spurious, or quality (of a claim that matches)."""

    cause: str
    kind: str
    claim: Claim
    text: str
    detail: str = ""

    def __str__(self) -> str:
        claim = self.claim
        whom = claim.get("object") or claim.get("content")
        detail = f" ({self.detail})" if self.detail else ""
        return (
            f"{self.kind}{detail}: {claim['subject']} {claim['relation']} {whom} [{claim['trigger']}]\n    {self.text}"
        )


def errors_of(found: Predicted) -> Iterator[Error]:
    """Every error of a set, in text order."""
    for text, golds, claims, pairs in found.matched():
        hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
        for number, gold in enumerate(golds):
            if number not in hit and not gold.get("optional"):
                yield Error(_why_missed(gold, claims, text), "missed", gold, text)
        for number, claim in enumerate(claims):
            if number not in used:
                yield Error(_why_spurious(claim, golds), "spurious", claim, text)
        for i, j in pairs:
            if not golds[i].get("optional"):
                yield from _qualities(golds[i], claims[j], text)


def _qualities(gold: Claim, claim: Claim, text: str) -> Iterator[Error]:
    wrong = [part for part in ("polarity", "modality") if gold[part] != claim[part]]
    speakers = gold.get("speaker"), claim.get("speaker")
    if any(speakers) and not (
        all(speakers) and same_mention(speakers[0], None, speakers[1], claim.get("speaker_name"))
    ):
        wrong.append("speaker")
    if not condition_agrees(gold.get("condition"), claim.get("condition")):
        wrong.append("condition")
    for part in wrong:
        yield Error("scope", "quality", claim, text, part)
    if not all(named_right(gold, claim)):
        yield Error("actor", "quality", claim, text)


def _accepted(gold: Claim) -> set[str]:
    return {gold["relation"], *gold.get("also", [])}


def _shared(one: Claim, other: Claim, part: str) -> bool:
    return bool(set((one.get(part) or "").split()) & set((other.get(part) or "").split()))


def _why_missed(gold: Claim, claims: list[Claim], text: str) -> str:
    same = [claim for claim in claims if _shared(gold, claim, "trigger")]
    right = [claim for claim in same if claim["relation"] in _accepted(gold)]
    if right:
        near = any(
            _shared(gold, c, "subject") and (not gold.get("object") or _shared(gold, c, "object")) for c in right
        )
        return "mention" if near else "parse"
    if same or not _known(gold):
        return "vocabulary"
    return "vocabulary" if _hangs_near(gold, text) else "parse"


def _known(gold: Claim) -> bool:
    """Whether an entry of an accepted relation knows a word of the trigger."""
    lemmas = {token.lemma_ for token in pipeline("ru")(gold["trigger"] or "")}
    return any(
        lemmas & (entry.verbs | entry.nouns | entry.adjectives | {word for p in entry.phrases for word in p.split()})
        for entry in vocabulary("ru").entries
        if entry.relation in _accepted(gold)
    )


def _hangs_near(gold: Claim, text: str) -> bool:
    """Whether the parser hangs every argument on the trigger, or on what hangs on it."""
    doc = pipeline("ru")(text)

    def head(part: str) -> Any:  # noqa: ANN401  (spaCy's Token or None)
        start = text.find(gold.get(part) or "\0")
        span = doc.char_span(start, start + len(gold[part]), alignment_mode="expand") if start >= 0 else None
        return span.root if span is not None and len(span) else None

    trigger = head("trigger")
    if trigger is None:
        return False
    for argument in filter(None, map(head, ("subject", "object"))):
        way = [argument, *argument.ancestors][: NEAR + 1]
        if trigger not in way and argument not in [trigger, *trigger.ancestors][: NEAR + 1]:
            return False
    return True


def _why_spurious(claim: Claim, golds: list[Claim]) -> str:
    if any(same_arguments(gold, claim, classes()) for gold in golds):
        return "vocabulary"  # the right actors, another relation
    same = [gold for gold in golds if claim["relation"] in _accepted(gold) and _shared(gold, claim, "trigger")]
    if not same:
        return "vocabulary"
    near = any(_shared(gold, claim, "subject") and _shared(gold, claim, "object") for gold in same)
    return "mention" if near else "parse"
