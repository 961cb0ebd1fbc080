import pytest

from extract.language import pipeline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "features"),
    [
        ("Страны, осудившие удар, созвали совещание.", "осудившие", {"Number": "Plur", "Voice": "Act", "Case": "Nom"}),
        ("Партия, поддержавшая реформу, потеряла голоса.", "поддержавшая", {"Gender": "Fem", "Number": "Sing"}),
    ],
)
def test_a_participle_is_one_whatever_the_tagger_saw(text, word, features):
    token = next(t for t in pipeline("ru")(text) if t.text == word)
    found = token.morph.to_dict()
    assert found["VerbForm"] == "Part"
    assert {name: found.get(name) for name in features} == features


def test_finite_verbs_and_gerunds_stay_what_they_are():
    doc = pipeline("ru")("Осудив удар, страны созвали совещание.")
    forms = {t.text: t.morph.to_dict().get("VerbForm") for t in doc if t.pos_ == "VERB"}
    assert forms == {"Осудив": "Conv", "созвали": "Fin"}
