"""What less simple constructions say: lists, borrowed deeds, phrases before their verb, names in brackets."""

from functools import partial

import pytest
import said

pytestmark = pytest.mark.model


triples = partial(said.triples, without={"HOLDS_POSITION"})


LISTS = [
    ("Посол Кубы, депутаты сената, мэр столицы и журналисты приняли участие в марше.",
     {"Посол Кубы PARTICIPATES_IN марше", "депутаты сената PARTICIPATES_IN марше",
      "мэр столицы PARTICIPATES_IN марше", "журналисты PARTICIPATES_IN марше"}),
    ("Губернатор уволил около двухсот чиновников.", {"Губернатор DISMISSED двухсот чиновников"}),
]  # fmt: skip
RELATIVE_PRONOUNS = [
    ("Канцлер встретилась с президентом Чили, который завтра посетит Осло.",
     {"Канцлер MET президентом Чили", "президентом Чили MET Осло"}),
    ("Оппозиция признала выборы, на которых победила правящая партия.",
     {"правящая партия PARTICIPATES_IN выборы"}),
]  # fmt: skip
BEFORE_THEIR_VERB = [
    ("На форуме согласился выступить министр торговли.", {"министр торговли PARTICIPATES_IN форуме"}),
    ("В переговорах намерены участвовать повстанцы.", {"повстанцы PARTICIPATES_IN переговорах"}),
]
DEEDS_AS_NOUNS = [
    ("Накануне визита министра в Киев прошли учения.", {"министра MET Киев"}),
    ("Во время встречи с избирателями Дуров объявил о планах.", {"Дуров MET избирателями"}),
    ("Губернатор подписал указ об отставке министра.", {"Губернатор DISMISSED министра"}),
    ("Полиция задержала активиста за участие в митинге.",
     {"Полиция COERCED активиста", "активиста PARTICIPATES_IN митинге"}),
    ("Суд арестовал журналиста по подозрению в нападении на посольство.",
     {"журналиста ATTACKED посольство"}),
]  # fmt: skip
MEMBERS = [
    ("Жуков («Единая Россия») и Мельников (КПРФ) осудили закон.",
     {"Жуков MEMBER_OF Единая Россия", "Мельников MEMBER_OF КПРФ"}),
    ("Страны — члены альянса осудили удар.", {"Страны MEMBER_OF альянса", "Страны CRITICIZED удар"}),
]  # fmt: skip
HEADLINES = [
    ("Меркель — в Анкаре", {"Меркель MET Анкаре"}),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*HEADLINES, *LISTS, *RELATIVE_PRONOUNS, *BEFORE_THEIR_VERB, *DEEDS_AS_NOUNS, *MEMBERS],
)
def test_who_does_what_to_whom_is_found(sentence, expected):
    assert expected <= triples(sentence)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        # what dates a sentence is not done by its subject, where the deed has an object of its own
        ("После исключения страны из союза они созвали саммит.", "они SANCTIONED страны"),
        # whose office it was is not who left it
        ("После ухода с поста президента Ельцин уехал.", "президента WITHDREW_FROM поста президента"),
        # where a person's country lies is no visit
        ("Меркель — канцлер Германии.", "Меркель MET Германии"),
        # a remark in brackets is no organisation
        ("Жуков (в центре) осудил закон.", "Жуков MEMBER_OF центре"),
        # the subject of the sentence does not do what the other one is arrested for
        ("Полиция задержала активиста за участие в митинге.", "Полиция PARTICIPATES_IN митинге"),
    ],
)
def test_nothing_is_said_that_the_sentence_does_not_say(sentence, wrong):
    assert wrong not in triples(sentence)
