"""Claims as they are extracted: each with the confidence that the model gives to what holds of it."""

from dataclasses import replace

import pytest

from extract import Article, ExtractError
from extract.confidence import Assess, at_least, claim_features, confidence_model, office_features
from extract.pipeline import extract_article

pytestmark = pytest.mark.model

TEXT = """Президент Чада Идрис Деби поддержал Литву.
Литва, которую вчера в парламенте, как сообщают газеты, осудил Чад, и Мали не намерены подписывать договор.
"Мы поможем Грузии", - заявил премьер-министр Польши Дональд Туск.
Польша и Литва потребовали от Чада вывести войска."""


def extracted(text=TEXT, assessor=None):
    return extract_article(Article("a", text, ""), assessor=assessor)


class Recorder(Assess):
    """Assesses by the package's model, and keeps the features."""

    def __init__(self):
        super().__init__(confidence_model())
        self.found = {}

    def claim(self, claim, basis):
        self.found[claim.id] = claim_features(claim, basis)
        return super().claim(claim, basis)

    def office(self, claim):
        self.found[claim.id] = office_features(claim)
        return super().office(claim)


def test_every_claim_has_a_confidence_of_its_own():
    claims = extracted().claims
    assert len(claims) > 5
    assert all(0 < claim.confidence < 1 for claim in claims)
    assert len({claim.confidence for claim in claims}) > 3


def test_the_confidence_is_the_models_for_the_features_that_hold():
    recorder = Recorder()
    claims = extracted(assessor=recorder).claims
    for claim in claims:
        assert claim.confidence == confidence_model().confidence(recorder.found[claim.id])
    assert extracted().claims == claims


def test_each_feature_holds_once():
    recorder = Recorder()
    extracted(assessor=recorder)
    assert {"by=frame", "by=office"} <= {found[0] for found in recorder.found.values()}
    for found in recorder.found.values():
        assert len(found) == len(set(found))


def test_features_name_no_words_of_the_text():
    recorder = Recorder()
    extracted(assessor=recorder)
    names = {name for found in recorder.found.values() for name in found}
    assert all(name.isascii() for name in names)
    assert all(name.isascii() for name in confidence_model().weights)


def test_confidence_does_not_depend_on_what_stands_in_other_articles():
    first = extracted("Литва поддержала Чад.").claims
    extracted()
    assert extracted("Литва поддержала Чад.").claims == first


def test_the_id_of_a_claim_does_not_depend_on_its_confidence():
    class Unsure:
        def claim(self, claim, basis):
            return 0.25

        def office(self, claim):
            return 0.5

    unsure, sure = extracted(assessor=Unsure()).claims, extracted().claims
    assert {claim.confidence for claim in unsure} == {0.25, 0.5}
    assert [replace(claim, confidence=1) for claim in unsure] == [replace(claim, confidence=1) for claim in sure]


def test_a_threshold_leaves_the_surer_claims_and_what_they_refer_to():
    whole = extracted()
    least = sorted(claim.confidence for claim in whole.claims)[len(whole.claims) // 2]
    left = at_least(whole, least)
    assert [c.id for c in left.claims] == [c.id for c in whole.claims if c.confidence >= least]
    assert 0 < len(left.claims) < len(whole.claims)
    ids = {claim.id for claim in left.claims}
    assert all(set(claim.about) <= ids for claim in left.claims)
    referred = {a.entity for c in left.claims for a in (c.subject, c.object, c.speaker) if a is not None}
    held = {entity for office in left.offices for entity in (office.person, office.body)}
    assert {entity.id for entity in left.entities} == referred | held
    assert left.sentences == whole.sentences


def test_no_threshold_leaves_all_and_the_highest_nothing():
    whole = extracted()
    assert at_least(whole, 0) is whole
    assert at_least(whole, 1).claims == at_least(whole, 1).entities == ()


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_threshold_that_is_none_is_refused(confidence):
    with pytest.raises(ExtractError, match="from 0 to 1"):
        at_least(extracted("Литва поддержала Чад."), confidence)
