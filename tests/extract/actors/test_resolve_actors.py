from datetime import date

import pytest

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.language import pipeline

pytestmark = pytest.mark.model


def resolved(text, mention, day=None, nth=0):
    """Whom the nth such mention of a text means."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(mention, start + 1)
    doc = pipeline("ru")(text)
    return ArticleActors(Registry.load(), "article", day).resolve(doc.char_span(start, start + len(mention)))


@pytest.mark.parametrize(
    ("day", "leader", "minister"),
    [
        (date(2012, 6, 1), "person:barack-obama", "person:guido-westerwelle"),
        (date(2018, 9, 1), "person:donald-trump", "person:heiko-maas"),
        (date(2022, 9, 1), "person:joe-biden", "person:annalena-baerbock"),
    ],
)
def test_offices_mean_their_holders_of_the_day(day, leader, minister):
    text = "Американский лидер прилетел в Европу. Его встретил глава немецкого МИДа."
    assert resolved(text, "Американский лидер", day).entity.id == leader
    assert resolved(text, "глава немецкого МИДа", day).entity.id == minister


@pytest.mark.parametrize(
    ("mention", "identifier"),
    [
        ("США", "state:us"),
        ("Киевом", "state:ua"),
        ("украинской стороной", "state:ua"),
        ("Елисейский дворец", "body:elysee"),
        ("ЕС", "alliance:eu"),
        ("Зеленским", "person:volodymyr-zelensky"),
    ],
)
def test_known_actors_are_found_by_any_of_their_names(mention, identifier):
    text = "Елисейский дворец, США и ЕС ведут переговоры с Киевом, с украинской стороной и лично с Зеленским."
    assert resolved(text, mention, date(2025, 9, 4)).entity.id == identifier


def test_a_surname_takes_up_the_full_name_of_the_article():
    text = "Министр обороны Литвы Лаурас Вайткус выступил в парламенте. По словам Вайткуса, армия готова."
    found = resolved(text, "Вайткуса")
    assert (found.name, found.entity.registered) == ("Лаурас Вайткус", False)


def test_an_office_means_whom_the_article_gave_it():
    text = "Премьер-министр Черногории Мило Джуканович подписал соглашение. Премьер-министр назвал его важным."
    assert resolved(text, "Премьер-министр", date(2015, 9, 1), nth=1).name == "Мило Джуканович"


def test_a_former_president_is_not_the_incumbent():
    text = "Владимир Путин принял Николя Саркози. Бывший президент Франции рассказал о встрече."
    assert resolved(text, "Бывший президент Франции", date(2015, 9, 1)).entity.id == "person:nicolas-sarkozy"
    assert not resolved(
        "Бывший президент Франции выступил.", "Бывший президент Франции", date(2015, 9, 1)
    ).entity.registered


def test_the_alliance_is_the_one_named_last():
    text = "НАТО обсудила угрозы. Альянс усилит оборону."
    assert resolved(text, "Альянс").entity.id == "alliance:nato"
    assert not resolved("Альянс усилит оборону.", "Альянс").entity.registered


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Джен Псаки раскритиковала Россию. Москва ответила ей.", "ей", "Джен Псаки"),
        ("Владимир Зеленский прибыл в Париж. Он выступит с речью.", "Он", "Владимир Зеленский"),
    ],
)
def test_a_pronoun_takes_up_the_clear_antecedent(text, mention, name):
    start = text.rindex(mention)
    doc = pipeline("ru")(text)
    found = ArticleActors(Registry.load(), "a", date(2014, 9, 1)).resolve(doc.char_span(start, start + len(mention)))
    assert found.name == name


def test_a_pronoun_without_antecedent_stays_open():
    assert resolved("Он выступит с речью.", "Он") is None


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Речь шла о российском правительстве.", "российском правительстве", "Правительство России"),
        ("Заявление сделали британские власти.", "британские власти", "власти Великобритании"),
        ("Об этом сообщили в МИДе Сербии.", "МИДе Сербии", "МИД Сербии"),
    ],
)
def test_a_body_is_named_after_its_state(text, mention, name):
    assert resolved(text, mention).name == name


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Павел Порошенко приехал в Минск.", "Павел Порошенко"),
        ("Буш выступил в Техасе.", "Буш"),
        ("По словам Иванова, всё готово.", "Иванова"),
    ],
)
def test_a_namesake_is_not_taken_for_a_known_actor(text, mention):
    assert not resolved(text, mention, date(2015, 9, 1)).entity.registered


def test_described_actors_belong_to_their_article_and_unknown_names_do_not():
    doc = pipeline("ru")("Союзники провели встречу с Лаурасом Вайткусом.")
    ids = []
    for article in ("one", "two", "two"):
        actors = ArticleActors(Registry.load(), article)
        ids.append((actors.resolve(doc[:1]).entity.id, actors.resolve(doc.ents[-1]).entity.id))
    assert ids[1] == ids[2]
    assert ids[0][0] != ids[1][0]
    assert ids[0][1] == ids[1][1]


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Союзники обсудили гарантии безопасности.", "Союзники", "group"),
        ("Союзники обсудили гарантии безопасности.", "гарантии безопасности", "topic"),
        ("В Женеве прошли переговоры экспертов.", "переговоры экспертов", "event"),
        ("Коалиция желающих собралась в Париже.", "Коалиция желающих", "alliance"),
        ("Решение принял верховный суд страны.", "верховный суд страны", "government_body"),
        ("Рост показала нефтяная компания.", "нефтяная компания", "organization"),
    ],
)
def test_the_kind_of_an_unknown_actor_follows_its_noun(text, mention, kind):
    assert resolved(text, mention).entity.kind == kind
