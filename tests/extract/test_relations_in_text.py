"""What each construction of Russian says: who does what to whom.

Each row is a sentence and its claims, ``subject RELATION object``, ``-`` where there is no object.
"""

import pytest

from extract import Article, extract_article

pytestmark = pytest.mark.model


def triples(sentence):
    extraction = extract_article(Article(id="t", text=sentence, sha256=""), [sentence])
    return {
        f"{c.subject.span.text} {c.relation} {c.object.span.text if c.object else '-'}"
        for c in extraction.claims
        if c.relation != "HOLDS_POSITION"
    }


ACTIVE = [
    ("Польша поддержала заявку Молдавии.", {"Польша SUPPORTS заявку Молдавии"}),
    ("Парламент Латвии одобрил законопроект.", {"Парламент Латвии APPROVED законопроект"}),
    ("Министр обороны Чехии встретился с послом Кореи.", {"Министр обороны Чехии MET послом Кореи"}),
    ("Мали предъявило ультиматум Чаду.", {"Мали DEMANDED Чаду"}),
    ("Реформу критикует оппозиция.", {"оппозиция CRITICIZED Реформу"}),
]
PASSIVE = [
    ("Договор был подписан президентом Чили.", {"президентом Чили AGREED_WITH Договор"}),
    ("Законопроект одобрен сенатом.", {"сенатом APPROVED Законопроект"}),
    ("Переговоры были организованы Норвегией.", {"Норвегией CONVENED Переговоры"}),
    ("Резолюция отвергнута Китаем.", {"Китаем REJECTED Резолюция"}),
    ("Закон одобрен.", set()),
]
PARTICIPLES = [
    ("Делегация прибыла на саммит, созванный Швейцарией.",
     {"Делегация PARTICIPATES_IN саммит", "Швейцарией CONVENED саммит"}),
    ("Посол, раскритиковавший санкции, встретился с министром.", {"Посол CRITICIZED санкции", "Посол MET министром"}),
    ("Страны, осудившие удар, созвали совещание.", {"Страны CRITICIZED удар", "Страны CONVENED совещание"}),
    ("Партия, поддержавшая реформу, потеряла голоса.", {"Партия SUPPORTS реформу"}),
    ("Поддержавшие реформу депутаты встретились с премьером.",
     {"депутаты SUPPORTS реформу", "депутаты MET премьером"}),
    ("План, одобренный парламентом и поддержанный Индией, критикуют эксперты.",
     {"парламентом APPROVED План", "Индией SUPPORTS План", "эксперты CRITICIZED План"}),
    ("Государства, подписавшие договор, проведут саммит.",
     {"Государства AGREED_WITH договор", "Государства CONVENED саммит"}),
]  # fmt: skip
RELATIVE_CLAUSES = [
    ("Турция, которая поддержала перемирие, примет участие в саммите.",
     {"Турция SUPPORTS перемирие", "Турция PARTICIPATES_IN саммите"}),
    ("Саммит, который организует Бразилия, пройдет в мае.", {"Бразилия CONVENED Саммит"}),
    ("Канцлер встретился с премьером, который раскритиковал санкции.",
     {"Канцлер MET премьером", "премьером CRITICIZED санкции"}),
    ("Министр, которого поддержал парламент, осудил удар.", {"парламент SUPPORTS Министр", "Министр CRITICIZED удар"}),
    ("Организация, в которую вступила Мальта, осудила удар.",
     {"Мальта MEMBER_OF Организация", "Организация CRITICIZED удар"}),
    ("Страна, с которой Чад ведет переговоры, отвергла договор.",
     {"Чад NEGOTIATED_WITH Страна", "Страна REJECTED договор"}),
]  # fmt: skip
COORDINATED_SUBJECTS = [
    ("Дания и Норвегия осудили нападение.", {"Дания CRITICIZED нападение", "Норвегия CRITICIZED нападение"}),
    ("Катар, Оман и Кувейт осудили удар.",
     {"Катар CRITICIZED удар", "Оман CRITICIZED удар", "Кувейт CRITICIZED удар"}),
    ("Закон был поддержан Индией и Непалом.", {"Индией SUPPORTS Закон", "Непалом SUPPORTS Закон"}),
]  # fmt: skip
COORDINATED_OBJECTS = [
    ("Швеция поддержала Молдавию и Грузию.", {"Швеция SUPPORTS Молдавию", "Швеция SUPPORTS Грузию"}),
    ("Депутаты и сенаторы поддержали реформу и бюджет.",
     {"Депутаты SUPPORTS реформу", "Депутаты SUPPORTS бюджет",
      "сенаторы SUPPORTS реформу", "сенаторы SUPPORTS бюджет"}),
    ("Литва призвала Германию и Францию ввести санкции.", {"Литва REQUESTED Германию", "Литва REQUESTED Францию"}),
]  # fmt: skip
COORDINATED_PREDICATES = [
    ("Италия поддержала договор, но отвергла протокол.", {"Италия SUPPORTS договор", "Италия REJECTED протокол"}),
    ("Президент подписал указ и уволил министра.", {"Президент APPROVED указ", "Президент DISMISSED министра"}),
    ("Греция и Кипр поддержали санкции и осудили провокации.",
     {"Греция SUPPORTS санкции", "Кипр SUPPORTS санкции",
      "Греция CRITICIZED провокации", "Кипр CRITICIZED провокации"}),
]  # fmt: skip
LIGHT_VERBS = [
    ("Сенаторы приняли участие в слушаниях.", {"Сенаторы PARTICIPATES_IN слушаниях"}),
    ("Венгрия ведет переговоры с Сербией.", {"Венгрия NEGOTIATED_WITH Сербией"}),
    ("Канада оказала поддержку Гаити.", {"Канада SUPPORTS Гаити"}),
    ("Япония выразила обеспокоенность учениями.", {"Япония FEARS учениями"}),
    ("Министр нанес визит в Чили.", {"Министр MET Чили"}),
    ("Норвегия выступила посредником в переговорах.", {"Норвегия MEDIATED переговорах"}),
]
UNDERSTOOD_SUBJECTS = [
    ("Египет намерен созвать конференцию.", {"Египет CONVENED конференцию"}),
    ("Путин поручил правительству поддержать фермеров.",
     {"Путин REQUESTED правительству", "правительству SUPPORTS фермеров"}),
    ("Депутатам следует одобрить законопроект.", {"Депутатам APPROVED законопроект"}),
    ("Катар взял на себя обязательство поддержать договор.", {"Катар PROMISED -", "Катар SUPPORTS договор"}),
    ("Осудив удар, Чили отвергла предложение.", {"Чили CRITICIZED удар", "Чили REJECTED предложение"}),
]  # fmt: skip
PURPOSE = [
    ("Чтобы поддержать Молдавию, Румыния созвала конференцию.",
     {"Румыния SUPPORTS Молдавию", "Румыния CONVENED конференцию"}),
    ("Канада созвала саммит, чтобы осудить блокаду.", {"Канада CONVENED саммит", "Канада CRITICIZED блокаду"}),
    ("Для поддержки Молдавии Румыния созвала конференцию.",
     {"Румыния SUPPORTS Молдавии", "Румыния CONVENED конференцию"}),
]  # fmt: skip
NOTHING_SAID = [
    ("Погода в столице будет солнечной.", set()),
    ("Цены на хлеб выросли на пять процентов.", set()),
    ("Если Чад отвергнет договор, будет плохо.", set()),
]

ROWS = {
    "active": ACTIVE,
    "passive": PASSIVE,
    "participles": PARTICIPLES,
    "relative clauses": RELATIVE_CLAUSES,
    "coordinated subjects": COORDINATED_SUBJECTS,
    "coordinated objects": COORDINATED_OBJECTS,
    "coordinated predicates": COORDINATED_PREDICATES,
    "light verbs": LIGHT_VERBS,
    "understood subjects": UNDERSTOOD_SUBJECTS,
    "purpose": PURPOSE,
    "nothing said": NOTHING_SAID,
}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [pytest.param(*row, id=f"{name}-{number}") for name, rows in ROWS.items() for number, row in enumerate(rows, 1)],
)
def test_sentence_says(sentence, expected):
    assert triples(sentence) == expected
