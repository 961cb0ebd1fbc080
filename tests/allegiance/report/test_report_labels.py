"""The words of reports: whole in both languages, and for all that the graph may hold."""

from datetime import date
from string import Formatter
from typing import get_args

import pytest

from allegiance.cli.commitments import KINDS
from allegiance.report.labels import Labels, tables
from cypher.model import LANGUAGES
from extract.actors.data import read
from extract.model import Modality, Polarity
from extract.relations import relations
from graph.lifecycle.records import State
from graph.rows import KIND_LABELS

PLURALS = {"ru": {"one", "few", "many", "other"}, "en": {"one", "other"}}


def words():
    return [(f"{section}.{key}", found) for section, keys in tables().items() for key, found in keys.items()]


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_every_label_is_there_in_both_languages():
    for name, found in words():
        assert found.keys() == set(LANGUAGES), name
        if name.startswith("counts."):
            assert {language: set(forms) for language, forms in found.items()} == PLURALS, name
            assert all(places(text) == ["n"] for forms in found.values() for text in forms.values()), name
        else:
            assert all(text.strip() == text and text for text in found.values()), name
            assert places(found["ru"]) == places(found["en"]), name


def test_whatever_the_graph_holds_has_a_word():
    known = tables()
    assert known["relations"].keys() == relations().keys()
    assert known["kinds"].keys() == KIND_LABELS.keys()
    assert known["states"].keys() == set(get_args(State))
    assert known["commitments"].keys() == set(KINDS)
    assert known["polarities"].keys() == set(get_args(Polarity))
    assert known["modalities"].keys() == set(get_args(Modality))
    assert known["offices"].keys() == read("titles.toml")["titles"].keys()


def test_every_text_is_used_and_every_text_that_is_used_is_there():
    import re
    from importlib.resources import files

    folder = files("allegiance.report")
    sources = [f.read_text("utf-8") for d in (folder, folder.joinpath("templates")) for f in d.iterdir() if f.is_file()]
    code = "\n".join(text for text in sources if not text.startswith("# The words of a report"))
    used = set(re.findall(r"""(?<![\w.])(?:t|labels)\(\s*["'](\w+)["']""", code))
    assert used - tables()["texts"].keys() == set()
    unused = {key for key in tables()["texts"] if not re.search(rf"""["']{key}["']""", code)}
    assert unused == set()


def test_numbers_stand_with_their_nouns_and_days_are_written_out():
    ru, en = Labels("ru"), Labels("en")
    assert [ru.count("articles", n) for n in (1, 2, 5, 11, 21)] == [
        "1 статья", "2 статьи", "5 статей", "11 статей", "21 статья",
    ]  # fmt: skip
    assert [en.count("articles", n) for n in (1, 2)] == ["1 article", "2 articles"]
    assert (ru.day(date(2025, 9, 4)), en.day(date(2025, 9, 4))) == ("4 сентября 2025", "4 September 2025")
    assert (ru.day(None), en.day(None)) == ("без даты", "no date")


def test_a_relation_tells_what_is_not_plainly_so():
    ru = Labels("ru")
    assert ru.relation("SUPPORTS", "affirmed", "actual") == "поддержка"
    assert ru.relation("SUPPORTS", "negated", "actual") == "поддержка (отрицается)"
    assert ru.relation("SUPPORTS", "affirmed", "required") == "поддержка (требуется)"
    assert ru.word("offices", "whatever it is called") == "whatever it is called"


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="choose one of ru, en"):
        Labels("fr")
