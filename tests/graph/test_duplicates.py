"""Which actors are proposed as one, and why; which never are."""

import pytest

from graph.duplicates import Known, initials, latin, proposals


def known(name, kind="person", *, registered=False, mentions=1):
    return Known(f"{kind}:{name}", kind, name, registered, mentions, (latin(name),))


@pytest.mark.parametrize(
    ("one", "other", "kind", "reason"),
    [
        ("Дональд Трамп", "Donald Tramp", "person", "the same in Latin letters"),
        ("Муамар Каддафи", "Муаммар Каддафи", "person", "spelled alike"),
        ("Каддафи", "Муаммар Каддафи", "person", "the same surname"),
        ("М. Каддафи", "Муаммар Каддафи", "person", "the same surname"),
        ("Организация освобождения Палестины", "ООП", "organization", "short for"),
    ],
)
def test_a_pair_is_proposed_with_its_reason(one, other, kind, reason):
    (found,) = proposals([known(one, kind), known(other, kind, mentions=5)], {})
    assert reason in " ".join(found.reasons)
    assert (found.actor, found.other) == (one, other)
    assert 0 < found.score < 1


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Павел Порошенко", "Пётр Порошенко", "person"),
        ("Джордж Буш", "Джеб Буш", "person"),
        ("Совет Европы", "Европейский совет", "organization"),
        ("7-я армия", "8-я армия", "government_body"),
        ("Индия", "Индонезия", "state"),
    ],
)
def test_near_names_of_different_actors_are_not_proposed(one, other, kind):
    assert proposals([known(one, kind), known(other, kind)], {}) == []


def test_two_that_the_registry_knows_apart_are_never_proposed():
    pair = [known("Джордж Буш", registered=True), known("Джордж Буш старший", registered=True)]
    assert proposals([*pair, known("Каддафи")], {}) == []


def test_one_office_makes_a_near_surname_a_proposal():
    one, other = known("Алексей Кудрин"), known("Алексей Кудринов")
    offices = {one.id: {"министр @ state:ru"}, other.id: {"министр @ state:ru"}}
    (found,) = proposals([one, other], offices)
    assert any("the same office" in reason for reason in found.reasons)


def test_actors_of_different_kinds_are_never_proposed():
    assert proposals([known("Иран", "state"), known("Иран", "group")], {}) == []


def test_the_one_named_more_often_or_registered_is_kept():
    (found,) = proposals([known("Муаммар Каддафи", mentions=9), known("Муамар Каддафи", registered=True)], {})
    assert found.other == "Муамар Каддафи"


def test_initials_are_of_names_of_three_words_or_more():
    assert initials("organizatsiya osvobozhdeniya palestiny") == "oop"
    assert initials("oop") == "oop"
    assert initials("ivan petrov") == ""
