"""What is read off a tree: who acts, where a noun phrase begins and ends, and how a wrong attachment is mended."""

from extract.syntax.agreement import agree, cases
from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.nouns import conjuncts, noun_phrase, preposition
from extract.syntax.predicates import form, is_passive
from extract.syntax.repair import repair

CREATED = """
коалиции   коалиция  NOUN 0 root       Case=Gen|Gender=Fem|Number=Sing|Animacy=Inan
созванной  созвать   VERB 1 acl        Case=Gen|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass
министром  министр   NOUN 2 obl:agent  Case=Ins|Gender=Masc|Number=Sing|Animacy=Anim
и          и         CCONJ 5 cc        _
послом     посол     NOUN 3 conj       Case=Ins|Gender=Masc|Number=Sing|Animacy=Anim
"""
PROMISED = """
Министр   министр   NOUN 2 nsubj  Case=Nom|Gender=Masc|Number=Sing|Animacy=Anim
попросил  попросить VERB 0 root   Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin
посла     посол     NOUN 2 obj    Case=Acc|Gender=Masc|Number=Sing|Animacy=Anim
уехать    уехать    VERB 2 xcomp  VerbForm=Inf
"""
SHARED = """
Министр   министр   NOUN 2 nsubj   Case=Nom|Gender=Masc|Number=Sing|Animacy=Anim
приехал   приехать  VERB 0 root    Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin
и         и         CCONJ 4 cc     _
выступил  выступить VERB 2 conj    Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin
осудив    осудить   VERB 4 advcl   VerbForm=Conv
"""
MEETING = """
во             в             ADP  2 case _
встрече        встреча       NOUN 0 root Case=Loc|Gender=Fem|Number=Sing|Animacy=Inan
представителей представитель NOUN 2 nmod Case=Gen|Gender=Masc|Number=Plur|Animacy=Anim
коалиции       коалиция      NOUN 3 nmod Case=Gen|Gender=Fem|Number=Sing|Animacy=Inan
,              ,             PUNCT 6 punct _
созванной      созвать       VERB 3 acl  Case=Gen|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass
"""


def nobody(_verb):
    return None


def texts(tokens):
    return [token.text for token in tokens]


def test_the_instrumentals_of_a_passive_act_and_its_noun_undergoes(parsed):
    verb = parsed(CREATED)[1]
    assert (form(verb), is_passive(verb)) == ("participle", True)
    assert texts(agents(verb, nobody)) == ["министром", "послом"]
    assert texts(grammatical_subjects(verb, nobody)) == ["коалиции"]


def test_the_subject_acts_in_an_infinitive_unless_the_governing_word_says_who(parsed):
    doc = parsed(PROMISED)
    assert form(doc[3]) == "infinitive"
    assert texts(agents(doc[3], nobody)) == ["Министр"]
    assert texts(agents(doc[3], lambda verb: [doc[2]] if verb.i == 1 else None)) == ["посла"]


def test_coordinated_verbs_and_gerunds_share_the_subject(parsed):
    doc = parsed(SHARED)
    assert texts(agents(doc[3], nobody)) == ["Министр"]
    assert form(doc[4]) == "gerund"
    assert texts(agents(doc[4], nobody)) == ["Министр"]


def test_a_noun_phrase_takes_in_genitives_and_no_participle_after_a_comma(parsed):
    doc = parsed(MEETING)
    assert noun_phrase(doc[1]).text == "встрече представителей коалиции"
    assert preposition(doc[1]) == "в"
    assert preposition(doc[3]) == ""


def test_coordinated_nouns_are_phrases_of_their_own(parsed):
    doc = parsed(CREATED)
    assert noun_phrase(doc[2]).text == "министром"
    assert texts(conjuncts(doc[2])) == ["министром", "послом"]


def test_a_participle_is_hung_on_the_nearest_noun_that_agrees(parsed):
    doc = parsed(MEETING)
    assert not agree(doc[5], doc[2])
    assert repair(doc)[5].head.text == "коалиции"
    assert doc[5].dep_ == "acl"


def test_what_agrees_already_is_left_alone(parsed):
    doc = parsed(CREATED)
    before = [(token.head.i, token.dep_) for token in doc]
    repair(doc)
    assert [(token.head.i, token.dep_) for token in doc] == before


def test_a_form_can_be_in_every_case_that_looks_the_same(parsed):
    doc = parsed(MEETING)
    assert {"Gen", "Dat", "Loc"} <= cases(doc[3])
    assert "Ins" not in cases(doc[3])
