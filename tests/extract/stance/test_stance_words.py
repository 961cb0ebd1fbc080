"""The file of evaluative words: it is well formed, and its linter tells what is not."""

from importlib.resources import files

import pytest

from extract.errors import ExtractError
from extract.stance.words import evaluative_words, faults

FILE = files("extract.stance").joinpath("words-ru.toml")
GOOD = '[praising]\nattitude = "positive"\ntarget = "object"\nwords = "хвалить похвала"\n'


def test_the_file_has_no_faults():
    assert faults(FILE.read_text(encoding="utf-8")) == []


def test_a_good_table_has_no_faults():
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (GOOD.replace("positive", "good"), "attitude 'good' is none of positive, negative"),
        (GOOD.replace('"object"', '"victim"'), "target 'victim' is none of"),
        (GOOD.replace("похвала", "Похвала"), "'Похвала' is not a word in lower case"),
        (GOOD.replace("похвала", "хвалить"), "'хвалить' stands in [praising] already"),
        (GOOD + GOOD.replace("praising", "liking"), "[liking] 'хвалить' stands in [praising] already"),
        (GOOD.replace('target = "object"\n', ""), "needs attitude, target and words"),
    ],
)
def test_a_fault_is_told(bad, says):
    assert any(says in fault for fault in faults(bad))


def test_a_word_tells_its_kind_attitude_and_target_whichever_way_it_is_written():
    word = evaluative_words()["упрек"]
    assert (word.kind, word.attitude, word.target) == ("accusing", "negative", "object")


def test_a_language_without_a_file_is_an_error():
    with pytest.raises(ExtractError, match="no evaluative words for language 'xx'"):
        evaluative_words("xx")
