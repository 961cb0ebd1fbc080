"""What case, number and gender a form can have, and which words agree."""

import pytest
from parsed import parsed

from extract.syntax.agreement import ALL_CASES, agree, cases, readings, tagged


def word(line):
    """One word as a sentence of its own."""
    return parsed(f"{line} 0 root")[0]


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("коалиции коалиция NOUN Gen.Sing.Fem.Inan", ("Gen", "Sing", "Fem")),
        ("лидеров лидер NOUN Gen.Plur.Masc.Anim", ("Gen", "Plur", "")),
        ("созвать созвать VERB Inf.Act", ("", "", "")),
    ],
)
def test_the_reading_of_the_tagger(line, reading):
    assert tagged(word(line)) == reading
    assert reading in readings(word(line))


def test_other_readings_of_the_same_form():
    found = readings(word("коалиции коалиция NOUN Gen.Sing.Fem.Inan"))
    assert {("Dat", "Sing", "Fem"), ("Loc", "Sing", "Fem"), ("Nom", "Plur", ""), ("Acc", "Plur", "")} <= found
    assert not any(case == "Ins" for case, _, _ in found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("коалиции коалиция NOUN Gen.Sing.Fem.Inan", {"Gen", "Dat", "Loc"}),
        ("план план NOUN Acc.Sing.Masc.Inan", {"Nom", "Acc"}),
        ("министром министр NOUN Ins.Sing.Masc.Anim", {"Ins"}),
        ("НАТО нато PROPN Nom.Sing.Neut.Inan", ALL_CASES),
        ("Чили чили PROPN Nom.Sing.Neut.Inan", ALL_CASES),
    ],
)
def test_cases_that_look_the_same(line, expected):
    assert cases(word(line)) == expected


@pytest.mark.parametrize(
    ("modifier", "noun", "expected"),
    [
        ("созванной созвать VERB Gen.Sing.Fem.Part.Pass", "коалиции коалиция NOUN Gen.Sing.Fem.Inan", True),
        ("созванной созвать VERB Gen.Sing.Fem.Part.Pass", "лидеров лидер NOUN Gen.Plur.Masc.Anim", False),
        ("созванной созвать VERB Gen.Sing.Fem.Part.Pass", "совета совет NOUN Gen.Sing.Masc.Inan", False),
        ("созванный созвать VERB Acc.Sing.Masc.Part.Pass", "саммит саммит NOUN Nom.Sing.Masc.Inan", True),
        ("созванных созвать VERB Gen.Plur.Part.Pass", "встреч встреча NOUN Gen.Plur.Fem.Inan", True),
        ("поддержавший поддержать VERB Nom.Sing.Masc.Part.Act", "Макрон макрон PROPN Nom.Sing.Masc.Anim", True),
        ("поддержавшему поддержать VERB Dat.Sing.Masc.Part.Act", "Макрон макрон PROPN Nom.Sing.Masc.Anim", False),
        ("созданное создать VERB Nom.Sing.Neut.Part.Pass", "НАТО нато PROPN Gen.Sing.Neut.Inan", True),
    ],
)
def test_modifiers_agree_with_their_nouns(modifier, noun, expected):
    assert agree(word(modifier), word(noun)) is expected
