"""Attachments that break agreement are mended; those that keep it are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsed import parsed

from extract.language.docs import feature
from extract.syntax.repair import repair

MEETING = """
Встречу  встреча  NOUN  Acc.Sing.Fem.Inan   6 obj
лидеров  лидер    NOUN  Gen.Plur.Masc.Anim  1 nmod
,        ,        PUNCT -                   4 punct
{participle} {at} acl
Литвой   литва    PROPN Ins.Sing.Fem.Inan   4 obl B-LOC
отложили отложить VERB  Plur.Fin.Act        0 root
"""


def meeting(participle, at):
    return parsed(MEETING.format(participle=participle, at=at))


def head(doc, index):
    return doc[index].head.text, doc[index].dep_


@pytest.mark.parametrize(
    ("participle", "at", "noun"),
    [
        ("созванную созвать VERB Acc.Sing.Fem.Part.Pass", 2, "Встречу"),
        ("созванную созвать VERB Acc.Sing.Fem.Part.Pass", 1, "Встречу"),
        ("созванных созвать VERB Gen.Plur.Part.Pass", 1, "лидеров"),
        ("созванных созвать VERB Gen.Plur.Part.Pass", 2, "лидеров"),
    ],
)
def test_a_participle_hangs_on_the_noun_that_it_agrees_with(participle, at, noun):
    assert head(repair(meeting(participle, at)), 3) == (noun, "acl")


def test_a_participle_that_agrees_with_nothing_is_left_where_it_was():
    assert head(repair(meeting("созванному созвать VERB Dat.Sing.Masc.Part.Pass", 2)), 3) == ("лидеров", "acl")


def test_a_participle_before_its_noun_that_stood_in_its_place_gives_it_up():
    doc = repair(
        parsed("""
        Входящие  входить   VERB  Nom.Plur.Part.Act   5 nsubj
        в         в         ADP   -                   3 case
        коалицию  коалиция  NOUN  Acc.Sing.Fem.Inan   1 obl
        страны    страна    NOUN  Nom.Plur.Fem.Inan   1 obj
        осудили   осудить   VERB  Plur.Fin.Act        0 root
        удар      удар      NOUN  Acc.Sing.Masc.Inan  5 obj
        """)
    )
    assert head(doc, 3) == ("осудили", "nsubj")
    assert head(doc, 0) == ("страны", "acl")
    assert (feature(doc[3], "Case"), feature(doc[3], "Number")) == ("Nom", "Plur")


@pytest.mark.parametrize(
    ("pronoun", "verb", "noun"),
    [
        ("которая который PRON Nom.Sing.Fem", "поддержать VERB Sing.Fem.Fin.Act", "партии"),
        ("который который PRON Nom.Sing.Masc", "поддержать VERB Sing.Masc.Fin.Act", "Лидер"),
        ("которые который PRON Nom.Plur", "поддержать VERB Plur.Fin.Act", "Лидер"),
    ],
)
@pytest.mark.parametrize("at", [1, 2])
def test_a_relative_clause_hangs_on_the_noun_that_its_pronoun_agrees_with(pronoun, verb, noun, at):
    doc = repair(
        parsed(f"""
        Лидер     лидер   NOUN  Nom.Sing.Masc.Anim 8 nsubj
        партии    партия  NOUN  Gen.Sing.Fem.Inan  1 nmod
        ,         ,       PUNCT -                  5 punct
        {pronoun} 5 nsubj
        поддержал {verb} {at} acl:relcl
        план      план    NOUN  Acc.Sing.Masc.Inan 5 obj
        ,         ,       PUNCT -                  5 punct
        ушел      уйти    VERB  Sing.Masc.Fin.Act  0 root
        """)
    )
    if "Plur" in pronoun:  # no noun is plural: as it was
        noun = ["Лидер", "партии"][at - 1]
    assert head(doc, 4) == (noun, "acl:relcl")


@pytest.mark.parametrize("at", [1, 3])
def test_coordinated_nouns_share_a_case(at):
    doc = repair(
        parsed(f"""
        Министр   министр   NOUN  Nom.Sing.Masc.Anim 2 nsubj
        осудил    осудить   VERB  Sing.Masc.Fin.Act  0 root
        послов    посол     NOUN  Acc.Plur.Masc.Anim 2 obj
        и         и         CCONJ -                  5 cc
        депутатов депутат   NOUN  Acc.Plur.Masc.Anim {at} conj
        """)
    )
    assert head(doc, 4) == ("послов", "conj")


relations = st.sampled_from(["nsubj", "obj", "obl", "nmod", "amod", "acl", "acl:relcl", "conj", "appos", "advcl"])
forms = st.sampled_from(
    [
        "созванной созвать VERB Gen.Sing.Fem.Part.Pass",
        "входящие входить VERB Nom.Plur.Part.Act",
        "который который PRON Nom.Sing.Masc",
        "которых который PRON Gen.Plur",
        "встреча встреча NOUN Nom.Sing.Fem.Inan",
        "страны страна NOUN Gen.Sing.Fem.Inan",
        "лидерам лидер NOUN Dat.Plur.Masc.Anim",
        "Литвой литва PROPN Ins.Sing.Fem.Inan",
        "осудил осудить VERB Sing.Masc.Fin.Act",
        "и и CCONJ -",
        ", , PUNCT -",
    ]
)


@st.composite
def trees(draw):
    n = draw(st.integers(1, 9))
    order = draw(st.permutations(range(1, n + 1)))
    heads = {word: draw(st.sampled_from(order[:place])) if place else 0 for place, word in enumerate(order)}
    return "\n".join(f"{draw(forms)} {heads[word]} {draw(relations)}" for word in range(1, n + 1))


@given(st.lists(trees(), min_size=1, max_size=2))
def test_whatever_is_mended_each_sentence_stays_one_tree(sentences):
    doc = parsed(*sentences)
    before = [(sentence.start, sentence.end) for sentence in doc.sents]
    repair(doc)
    assert [(sentence.start, sentence.end) for sentence in doc.sents] == before
    for sentence in doc.sents:
        assert sum(token.head.i == token.i for token in sentence) == 1
        for token in sentence:
            path = [token.i]
            while doc[path[-1]].head.i != path[-1]:
                path.append(doc[path[-1]].head.i)
                assert len(path) <= len(sentence)
            assert path[-1] == sentence.root.i
