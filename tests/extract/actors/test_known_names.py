import pytest

from extract.language import pipeline

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
