import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.actors.entities import new_entity
from extract.actors.nominative import nominative
from extract.actors.words import as_written, name_nominative, nominatives, plain, undeclined, words
from extract.language import pipeline

CYRILLIC = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=3, max_size=14)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Он был на встрече послов мира.", "встрече послов мира", "встреча послов мира"),
        ("Переговоры с Владимиром Зеленским продолжатся.", "Владимиром Зеленским", "Владимир Зеленский"),
        ("Он говорил с Киром Стармером по телефону.", "Киром Стармером", "Кир Стармер"),
        ("Речь Урсулы фон дер Ляйен вызвала споры.", "Урсулы фон дер Ляйен", "Урсула фон дер Ляйен"),
        ("Встреча с Ангелой Меркель прошла в Берлине.", "Ангелой Меркель", "Ангела Меркель"),
        ("Слова Марка Рютте услышали в столице.", "Марка Рютте", "Марк Рютте"),
        ("По словам Алексуса Гринкевича, угроза растёт.", "Алексуса Гринкевича", "Алексус Гринкевич"),
        ("Премьер обратился к союзникам за помощью.", "союзникам", "союзники"),
        ("Он добивался отмены новых санкций.", "новых санкций", "новые санкции"),
        ("Речь с главой США Дональдом Трампом.", "главой США Дональдом Трампом", "глава США Дональд Трамп"),
        ("Доклад прочли в партии Барака Обамы вчера.", "партии Барака Обамы", "партия Барака Обамы"),
        ("Договор подписан двумя странами в мае.", "двумя странами", "две страны"),
        ("Письмо подписано обоими президентами.", "обоими президентами", "оба президента"),
        ("Решение принято Европейской комиссией.", "Европейской комиссией", "Европейская комиссия"),
    ],
)  # fmt: skip
def test_a_mention_is_named_in_the_nominative(text, phrase, name):
    doc = pipeline("ru")(text)
    start = text.index(phrase)
    assert nominative(doc.char_span(start, start + len(phrase))) == name


@pytest.mark.model
@pytest.mark.parametrize(
    ("form", "gender", "case", "name"),
    [
        ("Шольцем", "Masc", "Ins", "Шольц"),
        ("Мерца", "Masc", "Gen", "Мерц"),
        ("Эрдогану", "Masc", "Dat", "Эрдоган"),
        ("Нетаньяху", "Masc", "Gen", "Нетаньяху"),
        ("Захаровой", "Fem", "Gen", "Захарова"),
        ("Свириденко", "Fem", "Dat", "Свириденко"),
        ("Бербок", "Fem", "Ins", "Бербок"),
        ("Штайнмайером", "Masc", "Ins", "Штайнмайер"),
        ("Стросс-Кана", "Masc", "Gen", "Стросс-Кан"),
        ("Санчесом", "Masc", "Ins", "Санчес"),
        ("Качиньского", "Masc", "Gen", "Качиньский"),
    ],
)
def test_names_that_no_dictionary_knows_are_put_into_the_nominative(form, gender, case, name):
    assert name_nominative(form, gender, case) == name


@given(CYRILLIC, st.sampled_from(["Masc", "Fem"]), st.sampled_from(["Nom", "Gen", "Dat", "Acc", "Ins", "Loc"]))
def test_a_name_never_loses_more_than_its_ending(word, gender, case):
    bare = undeclined(word, gender, case)
    assert len(bare) >= 2
    kept = max(len(word) - 4, 0)
    assert bare[:kept] == word[:kept]


@given(CYRILLIC)
def test_a_form_is_always_among_its_own_nominatives(word):
    assert plain(word) in nominatives(word)


@given(CYRILLIC)
def test_a_nominative_stays_as_it_is(word):
    assert name_nominative(word.capitalize(), "Masc", "Nom") == word.capitalize()


@given(st.text())
def test_plain_letters_are_plain_already(text):
    assert words(plain(text)) == words(text)


@given(CYRILLIC)
def test_capitals_are_those_of_the_model(word):
    assert as_written(word, "Слово")[0].isupper()
    assert as_written(word, "слово") == word


@given(st.text(min_size=1, max_size=40), st.sampled_from(["person", "group", "event"]), st.text(max_size=8))
def test_ids_depend_on_kind_name_and_article_alone(name, kind, article):
    assert new_entity(name, kind, article) == new_entity(name, kind, article)
    assert new_entity(name, kind, article).id != new_entity(name, kind, article + "x").id
    assert new_entity(name, kind).id != new_entity(name, kind, article).id
