import pytest

from extract.actors.registry import Registry, opening
from extract.actors.words import plain
from extract.language import pipeline
from extract.language.lemmas import analyzer

pytestmark = pytest.mark.model


def people(text: str) -> list[str]:
    return [ent.text for ent in pipeline("ru")(text).ents if ent.label_ == "PER"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Экс-канцлер Меркель раскритиковала решение Мерца.", ["Меркель", "Мерца"]),
        ("Зеленский считает Орбана союзником Москвы.", ["Зеленский", "Орбана"]),
        ("Министр Кулеба прибыл в Варшаву.", ["Кулеба"]),
        ("Король Карл III принял посла.", ["Карл III"]),
    ],
)
def test_names_are_known_people_without_their_titles(text, names):
    assert people(text) == names


def test_common_words_at_the_start_are_no_names():
    assert people("Мир и порядок нужны всем.") == []


def test_a_former_office_is_told_of_the_person():
    doc = pipeline("ru")("Экс-канцлером Меркель осталась навсегда.")
    assert doc[0].lemma_ == "экс-канцлер"


def test_the_first_letters_of_a_name_are_the_same_in_all_its_forms():
    registry = Registry.load()
    actors = registry.actors.values()
    firsts = {name.words[0] for actor in actors for text in actor.names for name in registry.match([text])}
    forms = [
        (word, plain(form.word).replace("й", "и"))
        for word in firsts
        for parse in analyzer().parse(word)
        if parse.tag.POS in {"NOUN", "ADJF"} and "nomn" in parse.tag and "Apro" not in parse.tag  # "эта", not ЭТА
        for form in parse.lexeme
        if form.tag.POS == parse.tag.POS and "Supr" not in form.tag
    ]
    assert len(forms) > 10_000
    assert [(word, form) for word, form in forms if not form.startswith(word[: opening(word)].replace("й", "и"))] == []
