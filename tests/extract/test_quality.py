"""The first article's claims are as good as its gold annotation asks."""

import json
from pathlib import Path

import pytest
from data.score_claims import score

from allegiance.claims import sentence_rows
from allegiance.reading import extracted
from extract.reader import read

GOLD = Path(__file__).parent.parent / "data" / "seed.jsonl"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def predicted():
    [article] = read([GOLD])
    return list(sentence_rows(extracted(article), [sentence.id for sentence in article.sentences]))


@pytest.fixture(scope="module")
def gold():
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def report(gold, predicted):
    return score(gold, predicted)


def changed(rows, change):
    """The rows with something changed in each claim."""
    return [row | {"claims": [claim | change(claim) for claim in row["claims"]]} for row in rows]


def claims(predicted, sentence, relation):
    [row] = [row for row in predicted if row["id"] == sentence]
    return [claim for claim in row["claims"] if claim["relation"] == relation]


def test_triples_are_found_and_are_right(report):
    assert report["triple"]["f1"] >= 0.80
    assert report["triple"]["precision"] >= 0.85


@pytest.mark.parametrize("quality", ["polarity", "modality", "speaker"])
def test_qualities_of_the_triples_are_right(report, quality):
    assert report["agreement on matched triples"][quality] >= 0.90


def test_the_scorer_tells_right_from_wrong(gold):
    assert score(gold, gold)["triple"]["f1"] == 1
    assert score(gold, [])["triple"]["f1"] == 0
    swapped = changed(gold, lambda claim: {"relation": "MET" if claim["relation"] != "MET" else "ATTACKED"})
    assert score(gold, swapped)["triple"]["hits"] == 0
    assert score(gold, swapped)["pair"]["f1"] == 1
    stranger = changed(gold, lambda _: {"subject": "Тонга", "subject_name": "Тонга"})
    assert score(gold, stranger)["pair"]["hits"] == 0


@pytest.mark.parametrize(
    ("quality", "wrong"),
    [("polarity", "unclear"), ("modality", "unclear"), ("speaker", "Тонга"), ("condition", "Тонга")],
)
def test_the_scorer_sees_each_quality(gold, quality, wrong):
    found = score(gold, changed(gold, lambda _: {quality: wrong, "speaker_name": None}))
    assert found["triple"]["f1"] == 1
    assert found["agreement on matched triples"][quality] == 0


def test_nato_refusal_of_a_role_is_negated_and_ruttes(predicted):
    [refusal] = [c for c in claims(predicted, "seed/3", "PARTICIPATES_IN") if c["subject_id"] == "alliance:nato"
                 and "гарантиях безопасности" in c["object"]]  # fmt: skip
    assert refusal["polarity"] == "negated"
    assert refusal["speaker_name"] == "Марк Рютте"


def test_macrons_briefing_of_trump_is_planned(predicted):
    [briefing] = claims(predicted, "seed/10", "INFORMED")
    assert (briefing["subject_id"], briefing["object_id"]) == ("person:emmanuel-macron", "person:donald-trump")
    assert (briefing["polarity"], briefing["modality"]) == ("affirmed", "planned")


def test_the_deployment_that_the_allies_fear_hangs_on_us_support(predicted):
    [fear] = claims(predicted, "seed/11", "FEARS")
    assert fear["subject"] == "Союзники"
    assert fear["content"].startswith("размещать сухопутные войска")
    assert fear["condition"].startswith("без поддержки США")


def test_the_coalition_was_convened_by_both(predicted):
    found = {(c["subject_id"], c["object"]) for c in claims(predicted, "seed/1", "CONVENED")}
    assert {who for who, what in found} == {"person:emmanuel-macron", "person:keir-starmer"}
    assert all("коалиции" in what for who, what in found)


def test_the_coalitions_guarantees_for_ukraine_are_planned_and_conditional(predicted):
    guarantees = [c for c in claims(predicted, "seed/6", "AIDED") if c["object_id"] == "state:ua"]
    assert [c["subject"] for c in guarantees] == ["Коалиция"]
    assert {(c["polarity"], c["modality"]) for c in guarantees} == {("affirmed", "planned")}
    assert guarantees[0]["condition"] == "в случае прекращения огня с Россией"


def test_us_support_is_asked_for_and_never_told_as_given(predicted):
    [asked] = [c for c in claims(predicted, "seed/9", "SUPPORTS") if c["subject_id"] == "state:us"]
    assert (asked["polarity"], asked["modality"]) == ("affirmed", "required")
    support = [c for row in predicted for c in row["claims"]
               if c["subject_id"] == "state:us" and c["relation"] in {"SUPPORTS", "AIDED"}]  # fmt: skip
    assert all(c["modality"] != "actual" for c in support)
