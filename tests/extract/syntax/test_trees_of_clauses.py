"""Relative clauses, datives that act, prepositions of several words, and attachments mended across cases."""

from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.nouns import noun_phrase, preposition
from extract.syntax.repair import repair
from extract.syntax.subjects import nominatives

RELATIVE = """
Лидеры   лидер     NOUN  6 nsubj     Case=Nom|Gender=Masc|Number=Plur|Animacy=Anim
партии   партия    NOUN  1 nmod      Case=Gen|Gender=Fem|Number=Sing|Animacy=Inan
,        ,         PUNCT 5 punct     _
которая  который   PRON  5 nsubj     Case=Nom|Gender=Fem|Number=Sing
победила победить  VERB  1 acl:relcl Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin
приехали приехать  VERB  0 root      Number=Plur|Tense=Past|VerbForm=Fin
"""
DATIVE = """
России   россия    PROPN 2 iobj  Case=Dat|Gender=Fem|Number=Sing|Animacy=Inan
удалось  удаться   VERB  0 root  Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin
победить победить  VERB  2 csubj VerbForm=Inf
"""
COMPOUND = """
давление давление  NOUN 0 root  Case=Nom|Gender=Neut|Number=Sing|Animacy=Inan
со       с         ADP  5 case  _
стороны  сторона   NOUN 2 fixed Case=Gen|Gender=Fem|Number=Sing|Animacy=Inan
новых    новый     ADJ  5 amod  Case=Gen|Number=Plur
соседей  сосед     NOUN 1 nmod  Case=Gen|Gender=Masc|Number=Plur|Animacy=Anim
"""
OTHER_SUBJECT = """
Министр   министр   NOUN 2 nsubj  Case=Nom|Gender=Masc|Number=Sing|Animacy=Anim
заявил    заявить   VERB 0 root   Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin
,         ,         PUNCT 6 punct _
что       что       SCONJ 6 mark  _
послы     посол     NOUN 6 nsubj  Case=Nom|Gender=Masc|Number=Plur|Animacy=Anim
уехали    уехать    VERB 2 ccomp  Number=Plur|Tense=Past|VerbForm=Fin
"""
COORDINATED = """
встреча    встреча   NOUN 0 root  Case=Nom|Gender=Fem|Number=Sing|Animacy=Inan
министра   министр   NOUN 1 nmod  Case=Gen|Gender=Masc|Number=Sing|Animacy=Anim
с          с         ADP  4 case  _
послами    посол     NOUN 1 nmod  Case=Ins|Gender=Masc|Number=Plur|Animacy=Anim
и          и         CCONJ 6 cc   _
депутатами депутат   NOUN 2 conj  Case=Ins|Gender=Masc|Number=Plur|Animacy=Anim
"""


def nobody(_verb):
    return None


def texts(tokens):
    return [token.text for token in tokens]


def test_a_relative_clause_is_hung_on_the_noun_that_agrees_and_that_noun_acts(parsed):
    doc = repair(parsed(RELATIVE))
    assert doc[4].head.text == "партии"
    assert texts(agents(doc[4], nobody)) == ["партии"]
    assert texts(nominatives(doc[5])) == ["Лидеры"]


def test_the_dative_acts_where_the_governing_verb_is_impersonal(parsed):
    assert texts(agents(parsed(DATIVE)[2], nobody)) == ["России"]


def test_a_preposition_of_several_words_is_one_and_no_part_of_the_phrase(parsed):
    doc = parsed(COMPOUND)
    assert preposition(doc[4]) == "со стороны"
    assert noun_phrase(doc[4]).text == "новых соседей"


def test_a_clause_with_a_subject_of_its_own_keeps_it(parsed):
    doc = parsed(OTHER_SUBJECT)
    assert texts(grammatical_subjects(doc[5], nobody)) == ["послы"]
    assert texts(grammatical_subjects(doc[1], nobody)) == ["Министр"]


def test_a_coordinated_noun_is_hung_on_the_one_in_its_case(parsed):
    doc = repair(parsed(COORDINATED))
    assert (doc[5].head.text, doc[5].dep_) == ("послами", "conj")
