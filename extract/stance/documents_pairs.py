"""The ordered pairs of actors that an article may tell a stance of, and all that is seen of each pair."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.stance.documents_actors import actors, attitude
from extract.stance.documents_meetings import meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.stance.documents_actors import Actors
    from extract.stance.documents_reading import Reading

    Pair = tuple[str, str]

_NO_PATH = 12.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One ordered pair of entity ids, and its features; a feature that is missing is 0.

    ``sentences`` are the numbers of the sentences that name both.
    """

    source: str
    target: str
    sentences: tuple[int, ...]
    features: dict[str, float]


def candidates(reading: Reading, own: Iterable[str] = ()) -> list[Candidate]:
    """The pairs of actors that share a sentence, in the order of the text.

    Args:
        reading: the article.
        own: ids of the entities whose being the source or the target is a feature of its own.
    """
    seen = actors(reading)
    own = frozenset(own)
    claimed = _claimed(reading)
    belongs = _belonging(reading)
    article = _article(reading, seen)
    found = []
    for (source, target), met in _meetings(reading, seen).items():
        sentences = tuple(sorted({number for number, _ in met}))
        features = {
            **article,
            **_together(reading, seen, source, target, sentences),
            **_aggregated([features for _, features in met]),
            **{f"{key} (to target)": float(value) for key, value in claimed[source, target].items()},
            **{f"{key} (from target)": float(value) for key, value in claimed[target, source].items()},
            **{f"source: {key}": value for key, value in seen.features[source].items()},
            **{f"target: {key}": value for key, value in seen.features[target].items()},
            "target holds source's office": float(target in belongs[source]),
            "source holds target's office": float(source in belongs[target]),
            "same body": float(bool(belongs[source] & belongs[target])),
            "same kind": float(reading.entities[source].kind == reading.entities[target].kind),
        }
        features |= {f"{side} is {e}": 1.0 for side, e in (("source", source), ("target", target)) if e in own}
        found.append(Candidate(source, target, sentences, features))
    return found


def _meetings(reading: Reading, seen: Actors) -> dict[Pair, list[tuple[int, dict[str, float]]]]:
    """Ordered pair → the number of the sentence and the features of each of their meetings."""
    met: defaultdict[Pair, list[tuple[int, dict[str, float]]]] = defaultdict(list)
    for number, namings in seen.by_sentence.items():
        for source in namings:
            for target in namings:
                if source.entity != target.entity:
                    met[source.entity, target.entity].append((number, meeting(reading, source, target, namings)))
    return dict(met)


def _aggregated(met: Sequence[dict[str, float]]) -> dict[str, float]:
    """The greatest value of each feature over all meetings, as ``most: …``."""
    found = {"meetings": math.log1p(len(met)), "shortest distance": min(m.get("distance", 0.0) for m in met)}
    found["shortest path"] = min((m["path"] for m in met if "path" in m), default=_NO_PATH)
    for name in sorted({name for m in met for name in m}):
        found[f"most: {name}"] = max(m.get(name, 0.0) for m in met)
    return found


def _together(reading: Reading, seen: Actors, source: str, target: str, sentences: Sequence[int]) -> dict[str, float]:
    of_source, of_target = len(seen.sentences(source)), len(seen.sentences(target))
    here, there = seen.features[source], seen.features[target]
    return {
        "sentences together": math.log1p(len(sentences)),
        "share of source's sentences": len(sentences) / of_source,
        "share of target's sentences": len(sentences) / of_target,
        "drawn together": math.log(len(sentences) * len(reading.sentences) / of_source / of_target),
        "ranks": here["rank"] + there["rank"],
        "source named more": here["namings"] - there["namings"],
    }


def _article(reading: Reading, seen: Actors) -> dict[str, float]:
    return {
        "article: tone": 20 * sum(w.tone for w in reading.words) / max(1, len(reading.words)),
        "article: actors": math.log1p(len(seen.namings)),
        "article: sentences": math.log1p(len(reading.sentences)),
    }


def _claimed(reading: Reading) -> defaultdict[Pair, Counter[str]]:
    """Ordered pair → how many claims say what of the first's attitude to the second, or are told by the first."""
    said: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    for told in reading.claims:
        claim = told.claim
        way = {1: "for", -1: "against", 0: "neutral"}[attitude(claim)]
        thing = claim.object.entity if claim.object is not None else None
        content = set(_named_in(reading, told.words))
        for entity in content | ({thing} if thing is not None else set()):
            where = "claims" if entity == thing else "contents of claims"
            said[claim.subject.entity, entity][f"{where} {way}"] += 1
        if claim.speaker is None:
            continue
        for entity in {*content, claim.subject.entity, *((thing,) if thing is not None else ())}:
            if entity != claim.speaker.entity:
                said[claim.speaker.entity, entity]["speaks of"] += 1
                said[claim.speaker.entity, entity][f"speaks of: {way}"] += 1
    return said


def _named_in(reading: Reading, words: tuple[int, int] | None) -> Iterator[str]:
    if words is not None:
        yield from (n.entity for n in reading.namings if words[0] <= n.root < words[1])


def _belonging(reading: Reading) -> defaultdict[str, set[str]]:
    """Person → the bodies that the article says he holds an office in."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for told in reading.claims:
        if told.claim.relation == "HOLDS_POSITION" and told.claim.object is not None:
            held[told.claim.subject.entity].add(told.claim.object.entity)
    return held
