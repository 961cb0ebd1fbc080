"""The forms of predicates, and who acts in them, also where the sentence does not repeat it."""

import pytest
from parsed import parsed, words

from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.predicates import antecedent, auxiliaries, form, governors, is_passive, modified
from extract.syntax.subjects import by_agents, nominatives


def no_control(_):
    return None


def acting(doc, index, control=no_control):
    return words(agents(doc[index], control))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("осудил осудить VERB Sing.Masc.Fin.Act", "finite"),
        ("осудить осудить VERB Inf.Act", "infinitive"),
        ("осудив осудить VERB Conv.Act", "gerund"),
        ("осудивший осудить VERB Nom.Sing.Masc.Part.Act", "participle"),
        ("осужден осудить VERB Sing.Masc.Part.Pass", "short"),
        ("готов готовый ADJ Sing.Masc", "other"),
        ("отказ отказ NOUN Nom.Sing.Masc.Inan", "other"),
    ],
)
def test_forms(line, expected):
    assert form(parsed(f"{line} 0 root")[0]) == expected


def test_a_future_of_two_words_is_finite():
    doc = parsed("""
    НАТО    нато   PROPN Nom.Sing.Neut.Inan 3 nsubj B-ORG
    будет   быть   AUX   Sing.3.Fin         3 aux
    играть  играть VERB  Inf.Act            0 root
    """)
    assert form(doc[2]) == "finite"
    assert words(auxiliaries(doc[2])) == ["будет"]
    assert acting(doc, 2) == ["НАТО"]


PASSIVE = """
Закон     закон      NOUN  Nom.Sing.Masc.Inan 3 nsubj:pass
был       быть       AUX   Sing.Masc.Fin      3 aux:pass
поддержан поддержать VERB  Sing.Masc.Part.Pass 0 root
Индией    индия      PROPN Ins.Sing.Fem.Inan  3 {} B-LOC
и         и          CCONJ -                  6 cc
Непалом   непал      PROPN Ins.Sing.Masc.Inan 4 conj B-LOC
"""


@pytest.mark.parametrize("relation", ["obl:agent", "obl", "nmod"])
def test_the_agents_of_a_passive_act_and_its_subject_undergoes(relation):
    doc = parsed(PASSIVE.format(relation))
    assert is_passive(doc[2])
    assert acting(doc, 2) == ["Индией", "Непалом"]
    assert words(grammatical_subjects(doc[2], no_control)) == ["Закон"]


def test_in_a_passive_without_an_agent_nobody_acts():
    doc = parsed("""
    Закон     закон      NOUN  Nom.Sing.Masc.Inan  2 nsubj:pass
    поддержан поддержать VERB  Sing.Masc.Part.Pass 0 root
    в         в          ADP   -                   4 case
    среду     среда      NOUN  Acc.Sing.Fem.Inan   2 obl
    """)
    assert acting(doc, 1) == []


def test_an_instrumental_with_a_preposition_is_no_agent():
    doc = parsed("""
    создан  создать VERB  Sing.Masc.Part.Pass 0 root
    перед   перед   ADP   -                   3 case
    Литвой  литва   PROPN Ins.Sing.Fem.Inan   1 obl B-LOC
    """)
    assert words(by_agents(doc[0])) == []


CONVENED = """
встрече     встреча   NOUN  Loc.Sing.Fem.Inan      0 root
коалиции    коалиция  NOUN  Gen.Sing.Fem.Inan      1 nmod
,           ,         PUNCT -                      4 punct
созванной   созвать   VERB  Gen.Sing.Fem.Part.Pass 2 acl
и           и         CCONJ -                      6 cc
поддержанной поддержать VERB Gen.Sing.Fem.Part.Pass 4 conj
Литвой      литва     PROPN Ins.Sing.Fem.Inan      6 obl:agent B-LOC
"""


def test_participles_say_something_of_the_noun_that_they_modify():
    doc = parsed(CONVENED)
    assert modified(doc[3]).text == "коалиции"
    assert modified(doc[5]).text == "коалиции"
    assert words(grammatical_subjects(doc[3], no_control)) == ["коалиции"]
    assert acting(doc, 5) == ["Литвой"]


def test_an_active_participles_noun_acts():
    doc = parsed("""
    Посол        посол        NOUN  Nom.Sing.Masc.Anim          5 nsubj
    ,            ,            PUNCT -                           3 punct
    осудивший    осудить      VERB  Nom.Sing.Masc.Part.Act      1 acl
    удар         удар         NOUN  Acc.Sing.Masc.Inan          3 obj
    прибыл       прибыть      VERB  Sing.Masc.Fin.Act           0 root
    """)
    assert acting(doc, 2) == ["Посол"]
    assert acting(doc, 4) == ["Посол"]


def test_a_relative_pronoun_stands_for_its_noun():
    doc = parsed("""
    Турция       турция     PROPN Nom.Sing.Fem.Inan 6 nsubj B-LOC
    ,            ,          PUNCT -                 4 punct
    которая      который    PRON  Nom.Sing.Fem      4 nsubj
    поддержала   поддержать VERB  Sing.Fem.Fin.Act  1 acl:relcl
    перемирие    перемирие  NOUN  Acc.Sing.Neut.Inan 4 obj
    отвергла     отвергнуть VERB  Sing.Fem.Fin.Act  0 root
    """)
    assert antecedent(doc[2]).text == "Турция"
    assert words(nominatives(doc[3])) == ["Турция"]
    assert acting(doc, 5) == ["Турция"]


INFINITIVE = """
Президент президент NOUN Nom.Sing.Masc.Anim 2 nsubj
просит    просить   VERB Sing.3.Fin.Act     0 root
парламент парламент NOUN Acc.Sing.Masc.Inan 2 obj
одобрить  одобрить  VERB Inf.Act            2 xcomp
закон     закон     NOUN Acc.Sing.Masc.Inan 4 obj
"""


def test_who_governs_an_infinitive_acts_in_it_unless_the_vocabulary_says_who_does():
    doc = parsed(INFINITIVE)
    assert acting(doc, 3) == ["Президент"]
    assert acting(doc, 3, lambda verb: [doc[2]] if verb.i == 1 else None) == ["парламент"]
    assert acting(doc, 3, lambda _: []) == []


def test_infinitives_in_a_row_share_their_subject():
    doc = parsed("""
    Чад       чад       PROPN Nom.Sing.Masc.Inan 2 nsubj B-LOC
    намерен   намеренный ADJ  Sing.Masc          0 root
    начать    начать    VERB  Inf.Act            2 xcomp
    готовить  готовить  VERB  Inf.Act            3 xcomp
    и         и         CCONJ -                  6 cc
    проводить проводить VERB  Inf.Act            4 conj
    """)
    for index in (2, 3, 5):
        assert acting(doc, index) == ["Чад"]
    assert words(governors(doc[3])) == ["начать", "намерен"]
    assert words(governors(doc[2])) == ["намерен"]


def test_with_impersonal_words_the_dative_acts():
    doc = parsed("""
    Чаду      чад     PROPN Dat.Sing.Masc.Inan 2 iobj B-LOC
    удалось   удаться VERB  Sing.Neut.Fin.Mid  0 root
    укрепить  укрепить VERB Inf.Act            2 csubj
    """)
    assert acting(doc, 2) == ["Чаду"]


def test_in_what_was_decided_by_somebody_the_owner_of_the_decision_acts():
    doc = parsed("""
    Решение  решение  NOUN  Nom.Sing.Neut.Inan 4 nsubj
    Чада     чад      PROPN Gen.Sing.Masc.Inan 1 nmod B-LOC
    выйти    выйти    VERB  Inf.Act            1 acl
    удивило  удивить  VERB  Sing.Neut.Fin.Act  0 root
    """)
    assert acting(doc, 2) == ["Чада"]


def test_a_gerund_shares_the_subject_of_its_verb():
    doc = parsed("""
    Осудив   осудить    VERB  Conv.Act          4 advcl
    удар     удар       NOUN  Acc.Sing.Masc.Inan 1 obj
    Чили     чили       PROPN Nom.Sing.Neut.Inan 4 nsubj B-LOC
    отвергла отвергнуть VERB  Sing.Fem.Fin.Act  0 root
    """)
    assert acting(doc, 0) == ["Чили"]


COORDINATED = """
Министры министр    NOUN  {} 2 nsubj
осудили  осудить    VERB  {} 0 root
удар     удар       NOUN  Acc.Sing.Masc.Inan 2 obj
и        и          CCONJ - 5 cc
отверг   отвергнуть VERB  {} 2 conj
"""


def test_a_coordinated_verb_shares_the_subject_where_it_agrees():
    plural, singular = "Plur.Fin.Act", "Sing.Masc.Fin.Act"
    assert acting(parsed(COORDINATED.format("Nom.Plur.Masc.Anim", plural, plural)), 4) == ["Министры"]
    assert acting(parsed(COORDINATED.format("Nom.Plur.Masc.Anim", plural, singular)), 4) == []


def test_a_coordinated_verb_with_a_subject_of_its_own_keeps_it():
    doc = parsed("""
    Чад      чад        PROPN Nom.Sing.Masc.Inan 2 nsubj B-LOC
    осудил   осудить    VERB  Sing.Masc.Fin.Act  0 root
    ,        ,          PUNCT -                  6 punct
    а        а          CCONJ -                  6 cc
    Мали     мали       PROPN Nom.Sing.Neut.Inan 6 nsubj B-LOC
    отвергла отвергнуть VERB  Sing.Fem.Fin.Act   2 conj
    """)
    assert acting(doc, 1) == ["Чад"]
    assert acting(doc, 5) == ["Мали"]


def test_coordinated_subjects_act_together():
    doc = parsed("""
    Дания    дания    PROPN Nom.Sing.Fem.Inan 4 nsubj B-LOC
    и        и        CCONJ -                 3 cc
    Норвегия норвегия PROPN Nom.Sing.Fem.Inan 1 conj B-LOC
    осудили  осудить  VERB  Plur.Fin.Act      0 root
    """)
    assert acting(doc, 3) == ["Дания", "Норвегия"]


def test_a_subject_does_not_disagree_with_its_verb():
    doc = parsed("""
    Реформу  реформа  NOUN Acc.Sing.Fem.Inan 2 nsubj
    осудили  осудить  VERB Plur.Fin.Act      0 root
    """)
    assert acting(doc, 1) == []


def test_a_nominative_that_the_parser_hung_elsewhere_is_found():
    doc = parsed("""
    Делегация делегация NOUN Nom.Sing.Fem.Inan 3 obj
    вчера     вчера     ADV  -                 3 advmod
    осудила   осудить   VERB Sing.Fem.Fin.Act  0 root
    удар      удар      NOUN Acc.Sing.Masc.Inan 3 obj
    """)
    assert acting(doc, 2) == ["Делегация"]


def test_in_a_clause_without_a_verb_its_preposition_says_who_is_against():
    doc = parsed("""
    Киев    киев    PROPN Nom.Sing.Masc.Inan 0 root B-LOC
    против  против  ADP   -                  3 case
    реформы реформа NOUN  Gen.Sing.Fem.Inan  1 nmod
    """)
    assert words(grammatical_subjects(doc[1], no_control)) == ["Киев"]
