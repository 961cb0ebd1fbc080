"""The inputs of the benchmark are broken in many ways, and each is refused or read whole."""

import random
import sys
from collections import Counter
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks" / "loading"


@pytest.fixture(scope="module")
def malformed():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCHMARKS))
        import malformed

        yield malformed
    for name in ("malformed", "corpus", "servers"):
        sys.modules.pop(name, None)


def test_every_way_comes_and_the_same_seed_gives_the_same(malformed):
    draw, again = random.Random(3), random.Random(3)
    made = [malformed.content(draw, next(malformed.texts(draw))) for _ in range(400)]
    assert made[:50] == [malformed.content(again, next(malformed.texts(again))) for _ in range(50)]
    assert {way for way, _, _ in made} >= {*malformed.WAYS, "rows"}
    assert Counter(suffix for _, suffix, _ in made).keys() == {".txt", ".jsonl"}


@pytest.mark.model
def test_some_are_refused_and_the_others_whole(malformed, tmp_path):
    from allegiance.loading.problems import Failure
    from allegiance.loading.sources import items
    from allegiance.loading.workers import prepared

    draw = random.Random(5)
    told = Counter()
    for number in range(60):
        _, suffix, data = malformed.content(draw, next(malformed.texts(draw)))
        if len(data) > malformed.LONG // 2:
            continue
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(data)
        for item in items([str(path)]):
            made = str(item.what) if isinstance(item.what, Failure) else prepared(item.what, 0.0)
            assert "fault of Allegiance" not in str(made)
            assert isinstance(made, str) or malformed.wrong(made) is None
            told["refused" if isinstance(made, str) else "read"] += 1
    assert min(told["refused"], told["read"]) > 5
