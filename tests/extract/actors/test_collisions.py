"""Names that are much alike are two actors, and different names of one actor are one."""

import tomllib
from pathlib import Path

import pytest

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.language import pipeline

pytestmark = pytest.mark.model

PAIRS = tomllib.loads((Path(__file__).parents[2] / "data" / "collisions.toml").read_text(encoding="utf-8"))


def meant(marked, day):
    """The id of the one whom the mention in braces stands for."""
    start, end = marked.index("{"), marked.index("}") - 1
    doc = pipeline("ru")(marked.replace("{", "").replace("}", ""))
    found = ArticleActors(Registry.load(), "article", day).resolve(doc.char_span(start, end, alignment_mode="expand"))
    return found.entity.id


def both(pair):
    return meant(pair["one"], pair["day"]), meant(pair["other"], pair["day"])


def name(pair):
    return f"{pair['one']} {pair['other']}"


def test_there_are_enough_pairs():
    assert len({name(p) for p in PAIRS["apart"]}) >= 100
    assert len({name(p) for p in PAIRS["same"]}) >= 40


@pytest.mark.parametrize("pair", PAIRS["apart"], ids=name)
def test_two_actors_are_never_one(pair):
    one, other = both(pair)
    assert one != other


@pytest.mark.parametrize("pair", PAIRS["same"], ids=name)
def test_one_actor_is_one_by_any_of_its_names(pair):
    one, other = both(pair)
    assert one == other
