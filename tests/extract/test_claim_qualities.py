"""How a claim holds: polarity, modality, speaker, condition, time and office, by construction."""

from datetime import date

import pytest

from extract import Article, extract_article

pytestmark = pytest.mark.model

#: A Thursday.
DAY = date(2025, 9, 4)


def claim(sentence, relation, published=DAY):
    """The one claim of a relation that a sentence gives."""
    extraction = extract_article(Article(id="t", text=sentence, sha256="", published=published), [sentence])
    [found] = [c for c in extraction.claims if c.relation == relation]
    return found


@pytest.mark.parametrize(
    ("sentence", "relation", "polarity", "modality"),
    [
        ("Вьетнам не поддержал резолюцию.", "SUPPORTS", "negated", "actual"),
        ("Никто не поддержал резолюцию.", "SUPPORTS", "negated", "actual"),
        ("Катар так и не признал правительство.", "RECOGNIZED", "negated", "actual"),
        ("Ирландия отказалась поддержать санкции.", "SUPPORTS", "negated", "actual"),
        ("Президент Мали не примет участия в саммите.", "PARTICIPATES_IN", "negated", "planned"),
        ("Израиль не намерен вести переговоры с движением.", "NEGOTIATED_WITH", "negated", "planned"),
        ("Финляндия не собирается покидать альянс.", "WITHDREW_FROM", "negated", "planned"),
        ("Депутаты не хотят поддерживать реформу.", "SUPPORTS", "negated", "planned"),
        ("Оппозиция не может поддержать реформу.", "SUPPORTS", "negated", "possible"),
        ("Партнеры вряд ли поддержат резолюцию.", "SUPPORTS", "negated", "possible"),
        ("Премьер не имеет намерения поддерживать реформу.", "SUPPORTS", "negated", "planned"),
        ("Мэр не выказал ни малейшего желания уступать.", "PLANS", "negated", "planned"),
        ("У Берлина нет намерения уступать.", "PLANS", "negated", "planned"),
        ("Президент отказался от намерения подать в отставку.", "WITHDREW_FROM", "negated", "possible"),
        ("Австрия поддержит реформу.", "SUPPORTS", "affirmed", "planned"),
        ("Египет намерен созвать конференцию.", "CONVENED", "affirmed", "planned"),
        ("Аргентина готова возобновить переговоры с Боливией.", "NEGOTIATED_WITH", "affirmed", "planned"),
        ("Эфиопия готовится подписать соглашение.", "AGREED_WITH", "affirmed", "planned"),
        ("Литва направила войска, чтобы защитить Латвию.", "SUPPORTS", "affirmed", "planned"),
        ("Индонезия может поддержать резолюцию.", "SUPPORTS", "affirmed", "possible"),
        ("Мексика, возможно, введет санкции против Никарагуа.", "SANCTIONED", "affirmed", "possible"),
        ("Делегации могли бы поддержать договор.", "SUPPORTS", "affirmed", "possible"),
        ("Пакистан должен осудить теракт.", "CRITICIZED", "affirmed", "required"),
        ("Сомали необходимо осудить теракт.", "CRITICIZED", "affirmed", "required"),
        ("Депутатам следует одобрить законопроект.", "APPROVED", "affirmed", "required"),
        ("Чили призвала Перу осудить теракт.", "CRITICIZED", "affirmed", "required"),
        ("Чили призвала Перу осудить теракт.", "REQUESTED", "affirmed", "actual"),
        ("Бразилия обещает поддержать договор.", "PROMISED", "affirmed", "actual"),
        ("Бразилия обещает поддержать договор.", "SUPPORTS", "affirmed", "planned"),
    ],
)
def test_polarity_and_modality(sentence, relation, polarity, modality):
    found = claim(sentence, relation)
    assert (found.polarity, found.modality) == (polarity, modality)


REPORTED = [
    # before
    ("Министр Иванов заявил, что Перу поддерживает мирный план.", "STATED", "Перу поддерживает мирный план",
     "SUPPORTS", "Иванов"),
    ('Сидоров подтвердил: "Катар поддержит договор".', "CONFIRMED", "Катар поддержит договор", "SUPPORTS", "Сидоров"),
    ('Президент Финляндии Александр Стубб сказал: "Мы не поддержим эту резолюцию".', "STATED",
     "Мы не поддержим эту резолюцию", "SUPPORTS", "Александр Стубб"),
    ("Премьер сообщил журналистам, что Мальта введет санкции против Ливии.", "STATED",
     "Мальта введет санкции против Ливии", "SANCTIONED", "Премьер"),
    ("По словам Сидорова, Куба осудила блокаду.", "STATED", "Куба осудила блокаду", "CRITICIZED", "Сидорова"),
    ("Как сообщил Петров, Алжир отверг предложение.", "STATED", "Алжир отверг предложение", "REJECTED", "Петров"),
    # after
    ('"Мы поддерживаем реформу", - сказал президент Сербии Александр Вучич.', "STATED", "Мы поддерживаем реформу",
     "SUPPORTS", "Александр Вучич"),
    ("«Куба отвергает предложение», — сообщил Петров.", "STATED", "Куба отвергает предложение", "REJECTED", "Петров"),
    ('"Реформу мы поддержим", - пообещал Иванов.', "PROMISED", "Реформу мы поддержим", "SUPPORTS", "Иванов"),
    ("Словакия поддержит Чехию, считает эксперт Новак.", "CONSIDERS", "Словакия поддержит Чехию", "SUPPORTS", "Новак"),
    ("Словакия поддержит Чехию, сообщил министр Каменицкий.", "STATED", "Словакия поддержит Чехию", "SUPPORTS",
     "Каменицкий"),
    # around
    ('"Германия поддержит Молдавию, - заявил Мерц. - Это наш долг".', "STATED", "Германия поддержит Молдавию",
     "SUPPORTS", "Мерц"),
    ('"Германия, - заявил Мерц, - поддержит Молдавию".', "STATED", "поддержит Молдавию", "SUPPORTS", "Мерц"),
    ('"Сербия отвергла план, - сообщил Петрович, - и это правильно".', "STATED", "Сербия отвергла план", "REJECTED",
     "Петрович"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "saying", "content", "relation", "speaker"), REPORTED)
def test_reported_speech_gives_the_saying_and_what_is_said_with_its_speaker(
    sentence, saying, content, relation, speaker
):
    said, inner = claim(sentence, saying), claim(sentence, relation)
    assert (said.subject.span.text, said.content.text) == (speaker, content)
    assert said.speaker is None
    assert inner.speaker.span.text == speaker
    assert inner.id in said.about


@pytest.mark.parametrize(
    ("sentence", "relation", "condition"),
    [
        ("Если Сирия выполнит условия, Катар окажет ей помощь.", "AIDED", "Если Сирия выполнит условия"),
        ("Мали поддержит договор, если Чад отведет войска.", "SUPPORTS", "если Чад отведет войска"),
        ("Нигер, если получит гарантии, поддержит договор.", "SUPPORTS", "если получит гарантии"),
        ("Правительство сможет поддержать договор, только если его одобрит парламент.", "SUPPORTS",
         "только если его одобрит парламент"),
        ("В случае победы на выборах партия поддержит реформу.", "SUPPORTS", "В случае победы на выборах"),
        ("Тунис поддержит договор при условии отмены санкций.", "SUPPORTS", "при условии отмены санкций"),
        ("Без согласия парламента правительство не подпишет соглашение.", "AGREED_WITH", "Без согласия парламента"),
        ("Тунис не поддержит договор, пока Алжир не отведет войска.", "SUPPORTS", "пока Алжир не отведет войска"),
        ("Тунис поддержит договор в обмен на отмену санкций.", "SUPPORTS", "в обмен на отмену санкций"),
        ("Тунис поддержит договор.", "SUPPORTS", None),
    ],
)  # fmt: skip
def test_condition(sentence, relation, condition):
    found = claim(sentence, relation)
    assert (found.condition and found.condition.text) == condition


@pytest.mark.parametrize(
    ("sentence", "relation", "words", "start", "end"),
    [
        ("В среду Болгария осудила удар.", "CRITICIZED", "В среду", date(2025, 9, 3), date(2025, 9, 3)),
        ("Вчера Хорватия поддержала соглашение.", "SUPPORTS", "Вчера", date(2025, 9, 3), date(2025, 9, 3)),
        ("Завтра Мали подпишет договор.", "AGREED_WITH", "Завтра", date(2025, 9, 5), date(2025, 9, 5)),
        ("3 марта 2024 года Дания признала Косово.", "RECOGNIZED", "3 марта 2024 года", date(2024, 3, 3),
         date(2024, 3, 3)),
        ("В феврале Словения одобрила закон.", "APPROVED", "В феврале", date(2025, 2, 1), date(2025, 2, 28)),
        ("На прошлой неделе Эстония ввела санкции против Белоруссии.", "SANCTIONED", "На прошлой неделе",
         date(2025, 8, 25), date(2025, 8, 31)),
        ("В прошлом году Швеция вступила в НАТО.", "MEMBER_OF", "В прошлом году", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)  # fmt: skip
def test_time_words_date_the_claim_from_the_day_of_the_article(sentence, relation, words, start, end):
    time = claim(sentence, relation).time
    assert (time.span.text, time.start, time.end) == (words, start, end)


def test_time_words_that_need_a_day_stay_open_where_the_article_has_none():
    time = claim("Вчера Хорватия поддержала соглашение.", "SUPPORTS", published=None).time
    assert (time.span.text, time.start, time.end) == ("Вчера", None, None)


@pytest.mark.parametrize(
    ("sentence", "person", "body", "office"),
    [
        ("Президент Чили Габриэль Борич осудил переворот.", "Габриэль Борич", "Чили", "Президент"),
        ("Анна Петрова, министр обороны Словакии, поддержала учения.", "Анна Петрова", "Словакии", "министр обороны"),
        ("Глава МИД Кипра Константинос Комбос прибыл в Вену.", "Константинос Комбос", "МИД Кипра", "Глава"),
        ("Бывший канцлер Германии Ангела Меркель раскритиковала реформу.", "Ангела Меркель", "Германии",
         "Бывший канцлер"),
        ('Лидер партии "Свобода" Петр Новак отверг соглашение.', "Петр Новак", 'партии "Свобода"', "Лидер"),
    ],
)  # fmt: skip
def test_offices_and_appositions(sentence, person, body, office):
    found = claim(sentence, "HOLDS_POSITION")
    assert (found.subject.span.text, found.object.span.text, found.content.text) == (person, body, office)


@pytest.mark.parametrize(
    "sentence", ["Президент Чили осудил переворот.", "Премьер прибыл в Вену.", "Послы Мали и Чада поддержали договор."]
)
def test_a_holder_named_by_the_office_only_holds_no_position(sentence):
    extraction = extract_article(Article(id="t", text=sentence, sha256=""), [sentence])
    assert [c for c in extraction.claims if c.relation == "HOLDS_POSITION"] == []


@pytest.mark.parametrize(
    ("sentence", "relation", "speaker"),
    [
        ('"Германия поддержит Молдавию, - заявил канцлер Мерц. - Она отвергнет договор".', "REJECTED", "Мерц"),
        ('"Сербия отвергла план, - сообщил министр Петрович, - и осудила удар".', "CRITICIZED", "Петрович"),
    ],
)
def test_a_quotation_that_goes_on_after_the_reporting_words_keeps_its_speaker(sentence, relation, speaker):
    article = Article("split", sentence, "", date(2025, 9, 4))
    inner = next(c for c in extract_article(article).claims if c.relation == relation)
    assert inner.speaker is not None
    assert inner.speaker.span.text == speaker


def test_who_is_elected_by_whom_to_what():
    article = Article("elected", "Хитто избран сирийской оппозицией временным премьер-министром.", "", date(2025, 9, 4))
    claim = next(c for c in extract_article(article).claims if c.relation == "APPOINTED")
    assert claim.subject.span.text == "сирийской оппозицией"
    assert claim.object is not None
    assert claim.object.span.text == "Хитто"
    assert claim.content is not None
    assert claim.content.text == "временным премьер-министром"
