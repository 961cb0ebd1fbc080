"""What is seen where two actors are named in one sentence: order, distance, syntax and the evaluative words around."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from extract.stance.documents_actors import window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.stance.documents_reading import Naming, Reading

#: Words on either side of the two that count with those between them; before the target for its preposition.
_AROUND = 3
#: Words on either side of the target that count as near it.
_NEAR_TARGET = 4
_ADJACENT = 3
_FURTHEST = 25
_CASES = {"Gen": "genitive", "Dat": "dative", "Ins": "instrumental"}
_PREPOSITIONS = {"против": "против", "к": "к", "ко": "к", "с": "с", "со": "с", "за": "за", "на": "на"}
_QUOTES = frozenset('«"»„“”')
_OBJECTS = frozenset({"obj", "iobj"})


def meeting(reading: Reading, source: Naming, target: Naming, namings: Sequence[Naming]) -> dict[str, float]:
    """The features of one meeting of a source and a target.

    Args:
        reading: the article.
        source: where who may hold the attitude is named.
        target: where who it may be to is named, in the same sentence.
        namings: all namings of that sentence.

    Returns:
        Name → value; what is missing is 0.
    """
    first, second = (source, target) if source.start <= target.start else (target, source)
    between = range(first.end, second.start)
    found: defaultdict[str, float] = defaultdict(float)
    put = _Putter(found)
    put("source first", source.start < target.start)
    put("distance", math.log1p(len(between)))
    put("adjacent", len(between) <= _ADJACENT)
    put("actors between", sum(first.end <= n.start and n.end <= second.start for n in namings))
    _mood(reading, source, target, between, put)
    _place(reading, source, target, put)
    _path(reading, source, target, put)
    put("quotes between", any(reading.words[i].text in _QUOTES for i in between))
    put("colon between", any(reading.words[i].text == ":" for i in between))
    said = {reading.words[source.root].head, *between[:4]}
    put("report", bool(said & reading.reports))
    return found


class _Putter:
    """Adds to features; zeros are left out."""

    def __init__(self, found: defaultdict[str, float]) -> None:
        self._found = found

    def __call__(self, name: str, value: float) -> None:
        if value:
            self._found[name] += value

    def tones(self, where: str, tones: Iterable[int]) -> None:
        for tone in tones:
            if tone:
                self(f"{'positive' if tone > 0 else 'negative'} {where}", 1)


def _mood(reading: Reading, source: Naming, target: Naming, between: range, put: _Putter) -> None:
    words = reading.words
    start, end = reading.sentences[source.sentence]
    put.tones("between", (words[i].tone for i in between))
    put.tones("in sentence", (w.tone for w in words[start:end]))
    first, last = between.start, max(between.start, between.stop)
    left, right = min(source.start, target.start), max(source.end, target.end)
    around = [*range(max(start, left - _AROUND), left), *range(first, last), *range(right, min(end, right + _AROUND))]
    for i in around:
        put.tones(f"around of {words[i].side}", (words[i].tone,))
    put("tone near target", sum(words[i].tone for i in window(reading, target, _NEAR_TARGET)))


def _place(reading: Reading, source: Naming, target: Naming, put: _Putter) -> None:
    words = reading.words
    role, other = words[target.root].relation, words[source.root].relation
    put("source is subject", other.startswith("nsubj"))
    put("source is adjective", source.manner == "adjective")
    put("target is subject", role.startswith("nsubj"))
    put("target is object", role in _OBJECTS)
    put("target is oblique", role == "obl")
    put("target is modifier", role == "nmod")
    put("target is adjective", target.manner == "adjective")
    if (case := _CASES.get(words[target.root].case)) is not None:
        put(f"target is {case}", 1)
    for word in {_PREPOSITIONS.get(w.lemma) for w in words[max(0, target.start - _AROUND) : target.start]} - {None}:
        put(f"target after {word}", 1)
    head = words[target.root].head
    if head != target.root and (tone := words[head].tone):
        put("tone of target's governor", tone)
        put(f"tone of target's governor as {'subject' if role.startswith('nsubj') else 'other'}", tone)
        put.tones(f"governor of {words[head].side}", (tone,))


def _path(reading: Reading, source: Naming, target: Naming, put: _Putter) -> None:
    words = reading.words
    up, down = _chain(reading, source.root), _chain(reading, target.root)
    meet = next((i for i in down if i in up), None)
    if meet is None:
        return
    climbed, fallen = up[1 : up.index(meet) + 1], down[1 : down.index(meet)]
    path = [i for i in climbed + fallen if i not in {source.root, target.root}]
    put("path", len(climbed) + len(fallen))
    put("path up", len(climbed))
    put("path down", len(fallen))
    put("meet at a verb", words[meet].part == "VERB")
    for i in path:
        put.tones("on path", (words[i].tone,))
        put.tones(f"on path of {words[i].side}", (words[i].tone,))
    if words[source.root].relation.startswith("nsubj") and words[source.root].head == meet:
        put("target under source's verb", 1)
        put.tones("verb", (words[meet].tone,))
        put.tones("under verb", (words[i].tone for i in fallen))
    beside = (meet == source.root and words[target.root].relation == "conj") or (
        meet == target.root and words[source.root].relation == "conj"
    )
    put("coordinated", beside)
    put("source governs target", meet == source.root)
    put("target governs source", meet == target.root)


def _chain(reading: Reading, word: int) -> list[int]:
    """A word and what governs it, up to the root."""
    chain = [word]
    while (head := reading.words[chain[-1]].head) not in chain and len(chain) < _FURTHEST:
        chain.append(head)
    return chain
