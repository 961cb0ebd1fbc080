"""What is seen of one actor over a whole article: how often and where it is named, as what, and what is said around."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model import ACTOR_KINDS
from extract.relations import relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Claim
    from extract.stance.documents_reading import Naming, Reading

#: Words on either side of a naming that count as near it.
NEAR = 5
#: Sentences that count as the head of the article.
_HEAD = 3
_OBJECTS = frozenset({"obj", "iobj", "obl"})


@dataclass(frozen=True, slots=True)
class Actors:
    """The named actors of a reading: their namings, those of each sentence, and each one's features."""

    namings: dict[str, list[Naming]]
    by_sentence: dict[int, list[Naming]]
    features: dict[str, dict[str, float]]

    def sentences(self, entity: str) -> set[int]:
        """The numbers of the sentences that name an actor."""
        return {n.sentence for n in self.namings[entity]}


def attitude(claim: Claim) -> int:
    """What a claim says of its subject's attitude to its object: +1, -1 or 0; turned round where it is negated."""
    stance = relations()[claim.relation].stance
    return -stance if claim.polarity == "negated" else stance


def actors(reading: Reading) -> Actors:
    """The actors that are named (or meant by a state's adjective) at least once, and what is seen of them."""
    namings: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in reading.namings:
        namings[naming.entity].append(naming)
    kept = {
        entity: found
        for entity, found in namings.items()
        if reading.entities[entity].kind in ACTOR_KINDS and any(n.manner in {"name", "adjective"} for n in found)
    }
    by_sentence: defaultdict[int, list[Naming]] = defaultdict(list)
    for naming in reading.namings:
        if naming.entity in kept:
            by_sentence[naming.sentence].append(naming)
    ranks = {entity: n for n, entity in enumerate(sorted(kept, key=lambda e: (-len(kept[e]), e)))}
    said = _claimed(reading)
    total = sum(map(len, kept.values()))
    features: dict[str, dict[str, float]] = {}
    for entity, found in kept.items():
        features[entity] = {
            **_standing(reading, entity, found, total),
            "rank": math.log1p(ranks[entity]),
            "neighbours": math.log1p(len({m.entity for n in found for m in by_sentence[n.sentence]}) - 1),
            **_roles(reading, found),
            **_tone(reading, found),
            **{key: math.log1p(count) for key, count in said[entity].items()},
        }
    return Actors(kept, dict(by_sentence), features)


def _standing(reading: Reading, entity: str, found: Sequence[Naming], total: int) -> dict[str, float]:
    known = reading.entities[entity]
    sentences = len(reading.sentences)
    return {
        "namings": math.log1p(len(found)),
        "share of namings": len(found) / total,
        "share of sentences": len({n.sentence for n in found}) / sentences,
        "first named": found[0].sentence / sentences,
        "named in the head": float(found[0].sentence < _HEAD),
        f"is {known.kind}": 1.0,
        "in the registry": float(known.registered),
        "in Latin letters": float(known.name.isascii()),
    }


def _roles(reading: Reading, found: Sequence[Naming]) -> dict[str, float]:
    roles = [reading.words[n.root].relation for n in found]
    return {
        "subject": sum(r.startswith("nsubj") for r in roles) / len(found),
        "object": sum(r in _OBJECTS for r in roles) / len(found),
        "genitive": roles.count("nmod") / len(found),
        "adjective": sum(n.manner == "adjective" for n in found) / len(found),
        "name": sum(n.manner == "name" for n in found) / len(found),
    }


def _tone(reading: Reading, found: Sequence[Naming]) -> dict[str, float]:
    words = reading.words
    around = near = governed = 0
    for naming in found:
        start, end = reading.sentences[naming.sentence]
        around += sum(w.tone for w in words[start:end])
        near += sum(words[i].tone for i in window(reading, naming, NEAR))
        head = words[naming.root].head
        governed += words[head].tone if head != naming.root else 0
    return {
        "tone of sentences": around / len(found),
        "tone near": near / len(found),
        "tone of governors": governed / len(found),
    }


def window(reading: Reading, naming: Naming, width: int) -> list[int]:
    """The words of its sentence that stand within ``width`` of a naming."""
    start, end = reading.sentences[naming.sentence]
    before = range(max(start, naming.start - width), naming.start)
    return [*before, *range(naming.end, min(end, naming.end + width))]


def _claimed(reading: Reading) -> defaultdict[str, Counter[str]]:
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for told in reading.claims:
        claim, stance = told.claim, attitude(told.claim)
        subject = said[claim.subject.entity]
        subject["claims as subject"] += 1
        subject["statements"] += claim.relation == "STATED"
        if claim.speaker is not None:
            said[claim.speaker.entity]["claims as speaker"] += 1
        if claim.object is None:
            continue
        thing = said[claim.object.entity]
        thing["claims as object"] += 1
        if stance:
            way = "for" if stance > 0 else "against"
            subject[f"is {way} in claims"] += 1
            thing[f"others are {way} in claims"] += 1
    return said
