"""Where noun phrases begin and end, what stands before them, and who is coordinated."""

import pytest
from parsed import parsed, words

from extract.syntax.nouns import conjuncts, is_nominal, left_edge, name_of, noun_phrase, preposition

AGREEMENT = """
Министр     министр     NOUN  Nom.Sing.Masc.Anim 2 nsubj
поддержал   поддержать  VERB  Sing.Masc.Fin.Act  0 root
новое       новый       ADJ   Acc.Sing.Neut      4 amod
соглашение  соглашение  NOUN  Acc.Sing.Neut.Inan 2 obj
о           о           ADP   -                  6 case
прекращении прекращение NOUN  Loc.Sing.Neut.Inan 4 nmod
огня        огонь       NOUN  Gen.Sing.Masc.Inan 6 nmod
,           ,           PUNCT -                  9 punct
подписанное подписать   VERB  Acc.Sing.Neut.Part.Pass 4 acl
Литвой      литва       PROPN Ins.Sing.Fem.Inan  9 obl:agent B-LOC
"""
PRESIDENT = """
Президент президент NOUN  Nom.Sing.Masc.Anim 5 nsubj
Франции   франция   PROPN Gen.Sing.Fem.Inan  1 nmod B-LOC
Эммануэль эммануэль PROPN Nom.Sing.Masc.Anim 1 appos B-PER
Макрон    макрон    PROPN Nom.Sing.Masc.Anim 3 flat:name I-PER
созвал    созвать   VERB  Sing.Masc.Fin.Act  0 root
лидеров   лидер     NOUN  Acc.Plur.Masc.Anim 5 obj
34        34        NUM   -                  8 nummod
стран     страна    NOUN  Gen.Plur.Fem.Inan  6 nmod
и         и         CCONJ -                  10 cc
послов    посол     NOUN  Acc.Plur.Masc.Anim 6 conj
"""


@pytest.mark.parametrize(
    ("sentence", "index", "phrase"),
    [
        (AGREEMENT, 0, "Министр"),
        (AGREEMENT, 3, "новое соглашение о прекращении огня"),
        (AGREEMENT, 5, "прекращении огня"),
        (PRESIDENT, 2, "Эммануэль Макрон"),
        (PRESIDENT, 3, "Эммануэль Макрон"),
        (PRESIDENT, 5, "лидеров 34 стран"),
        (PRESIDENT, 9, "послов"),
    ],
)
def test_the_extent_of_a_noun_phrase(sentence, index, phrase):
    assert noun_phrase(parsed(sentence)[index]).text == phrase


def test_a_quoted_name_belongs_to_its_noun():
    doc = parsed("""
    Партия    партия    NOUN  Nom.Sing.Fem.Inan 5 nsubj
    «         «         PUNCT -                 3 punct
    Свобода   свобода   PROPN Nom.Sing.Fem.Inan 1 appos
    »         »         PUNCT -                 3 punct
    осудила   осудить   VERB  Sing.Fem.Fin.Act  0 root
    """)
    assert noun_phrase(doc[0]).text == "Партия « Свобода »"


def test_no_name_is_cut():
    doc = parsed("""
    Совет        совет        NOUN  Nom.Sing.Masc.Inan 4 nsubj B-ORG
    безопасности безопасность NOUN  Gen.Sing.Fem.Inan  4 obl I-ORG
    ООН          оон          PROPN Gen.Sing.Fem.Inan  4 obl I-ORG
    осудил       осудить      VERB  Sing.Masc.Fin.Act  0 root
    """)
    assert noun_phrase(doc[0]).text == "Совет безопасности ООН"
    assert name_of(doc[1]).text == "Совет безопасности ООН"
    assert name_of(doc[3]) is None


IN_REPLY = """
В         в        ADP   -                  2 case
ответ     ответ    NOUN  Acc.Sing.Masc.Inan 7 obl
на        на       ADP   -                  5 case
частую    частый   ADJ   Acc.Sing.Fem       5 amod
просьбу   просьба  NOUN  Acc.Sing.Fem.Inan  2 nmod
Чад       чад      PROPN Nom.Sing.Masc.Inan 7 nsubj B-LOC
прибыл    прибыть  VERB  Sing.Masc.Fin.Act  0 root
ко        к        ADP   -                  9 case
времени   время    NOUN  Dat.Sing.Neut.Inan 7 obl
"""


@pytest.mark.parametrize(
    ("index", "marker", "first"),
    [(4, "в ответ на", "частую"), (1, "в", "ответ"), (5, "", "Чад"), (8, "к", "времени")],
)
def test_prepositions_of_one_word_and_of_several(index, marker, first):
    doc = parsed(IN_REPLY)
    assert preposition(doc[index]) == marker
    assert doc[left_edge(doc[index])].text == first


def test_a_preposition_does_not_reach_across_sentences():
    doc = parsed("за за ADP - 0 root", "мир мир NOUN Nom.Sing.Masc.Inan 0 root")
    assert preposition(doc[1]) == ""


def test_coordinated_members_share_a_case():
    doc = parsed(PRESIDENT)
    assert words(conjuncts(doc[5])) == ["лидеров", "послов"]
    assert words(conjuncts(doc[9])) == ["послов"]


def test_coordinated_in_another_case_is_no_member():
    doc = parsed("""
    Литва    литва   PROPN Nom.Sing.Fem.Inan  0 root B-LOC
    и        и       CCONJ -                  3 cc
    министра министр NOUN  Gen.Sing.Masc.Anim 1 conj
    """)
    assert words(conjuncts(doc[0])) == ["Литва"]


def test_members_of_members_are_members_in_text_order():
    doc = parsed("""
    Катар  катар  PROPN Nom.Sing.Masc.Inan 6 nsubj B-LOC
    ,      ,      PUNCT -                  3 punct
    Оман   оман   PROPN Nom.Sing.Masc.Inan 1 conj B-LOC
    и      и      CCONJ -                  5 cc
    Кувейт кувейт PROPN Nom.Sing.Masc.Inan 3 conj B-LOC
    против против ADP   -                  0 root
    """)
    assert words(conjuncts(doc[0])) == ["Катар", "Оман", "Кувейт"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("план план NOUN Nom.Sing.Masc.Inan {} nsubj", True),
        ("он он PRON Nom.Sing.Masc.3 {} nsubj", True),
        ("собравшиеся собраться VERB Nom.Plur.Part.Act {} nsubj", True),
        ("собравшиеся собраться VERB Nom.Plur.Part.Act {} acl", False),
        ("последний последний ADJ Nom.Sing.Masc {} nsubj", True),
        ("последний последний ADJ Nom.Sing.Masc {} amod", False),
        ("быстро быстро ADV - {} advmod", False),
    ],
)
def test_what_can_head_a_noun_phrase(line, expected):
    doc = parsed(line.format(2) + "\nпрошел пройти VERB Sing.Masc.Fin.Act 0 root")
    assert is_nominal(doc[0]) is expected
