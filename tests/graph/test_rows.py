"""What an extraction becomes: rows of nodes and relationships."""

from dataclasses import replace
from datetime import date

import graph_samples as samples
import pytest

from extract.model import Entity
from graph.errors import GraphError
from graph.rows import entity_row, rows


@pytest.fixture(scope="module")
def seed():
    return rows(samples.seed())


def claim(made, relation, subject):
    found = [row for row in made.claims if row["properties"]["relation"] == relation]
    found = [row for row in found if row["properties"]["subject_name"] == subject]
    assert len(found) == 1
    return found[0]["properties"]


def triple(made, subject, kind, target):
    found = [r for r in made.triples if (r["subject"], r["type"], r["object"]) == (subject.id, kind, target.id)]
    assert len(found) == 1
    return found[0]


def test_every_part_of_a_claim_can_be_cut_out_of_its_sentence(seed):
    texts = {sentence["id"]: sentence["text"] for sentence in seed.sentences}
    parts = 0
    for row in seed.claims:
        text, properties = texts[row["sentence"]], row["properties"]
        for part in ("subject", "object", "content", "speaker", "condition", "time"):
            if part in properties:
                assert text[properties[f"{part}_start"] : properties[f"{part}_end"]] == properties[part]
                parts += 1
        places = zip(properties["trigger_starts"], properties["trigger_ends"], strict=True)
        assert " ".join(text[start:end] for start, end in places) == properties["trigger"]
    assert parts > 30


def test_sentences_can_be_cut_out_of_the_article(seed):
    text = samples.seed().article.text
    assert all(text[row["start"] : row["end"]] == row["text"] for row in seed.sentences)


def test_a_claim_keeps_what_it_says_and_how_it_was_found(seed):
    aid = claim(seed, "AIDED", "коалиция")
    assert (aid["class"], aid["stance"], aid["modality"], aid["polarity"]) == ("AID", 1, "planned", "affirmed")
    assert (aid["condition"], aid["content"]) == ("в случае прекращения огня с Россией", "гарантий безопасности")
    assert (aid["rule"], aid["confidence"], aid["label"]) == ("aided.sample", 0.9, "will aid")
    assert aid["date"] == date(2025, 9, 4)
    said = claim(seed, "STATED", "Марк Рютте")
    assert (said["time"], said["time_from"], said["time_to"]) == ("в среду", date(2025, 9, 3), date(2025, 9, 3))


def test_what_is_unknown_is_left_out_rather_than_written_as_nothing(seed):
    assert all(value is not None for row in seed.claims for value in row["properties"].values())
    assert all(value is not None for row in seed.entities for value in row["properties"].values())


def test_words_drawn_on_a_claim_without_object_lead_nowhere(seed):
    assert claim(seed, "STATED", "Марк Рютте")["label"] == "made a statement"
    assert claim(seed, "REQUESTED", "Украина")["label"] == "made a request to"


def test_denied_support_is_a_stance_against_and_denied_harm_is_none():
    made = samples.Writer("x", ["Франция не поддерживает Украину и не критикует Россию."])
    made.claim(
        0, ("Франция", samples.FRANCE), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="не", polarity="negated"
    )
    made.claim(
        0, ("Франция", samples.FRANCE), "CRITICIZED", ("Россию", samples.RUSSIA), trigger="не", polarity="negated"
    )
    made = rows(made.done())
    assert claim(made, "SUPPORTS", "Франция")["stance"] == -1
    assert claim(made, "CRITICIZED", "Франция")["stance"] == 0


def test_the_article_says_who_said_what_about_which_claim(seed):
    denied = claim(seed, "PARTICIPATES_IN", "НАТО")["id"]
    said = claim(seed, "STATED", "Марк Рютте")["id"]
    assert {"claim": said, "other": denied} in seed.about
    assert {"claim": denied, "type": "SPEAKER", "entity": samples.RUTTE.id} in seed.roles


def test_a_triple_of_its_own_for_each_convener(seed):
    for convener in (samples.MACRON, samples.STARMER):
        row = triple(seed, convener, "CONVENED", samples.COALITION)
        assert (row["modality"], row["properties"]["label"]) == ("actual", "convened")
        assert (row["articles"], row["first"], row["last"]) == (["seed"], date(2025, 9, 4), date(2025, 9, 4))


def test_a_negated_triple_is_of_another_type(seed):
    row = triple(seed, samples.NATO, "NOT_PARTICIPATES_IN", samples.GUARANTEES)
    assert row["properties"] == {
        "relation": "PARTICIPATES_IN",
        "class": "ROLE",
        "polarity": "negated",
        "stance": 0,
        "intensity": 0,
        "symmetric": False,
        "label": "will not take part in",
    }


def test_intensity_takes_polarity_in_as_stance_does():
    made = samples.Writer("x", ["Франция и США."])
    for relation in ("AIDED", "ATTACKED"):
        for polarity in ("affirmed", "negated"):
            made.claim(0, ("Франция", samples.FRANCE), relation, ("США", samples.USA), trigger="и", polarity=polarity)
    intensities = {row["type"]: row["properties"]["intensity"] for row in rows(made.done()).triples}
    assert intensities == {"AIDED": 7, "NOT_AIDED": -7, "ATTACKED": -9, "NOT_ATTACKED": 0}


def test_a_triple_knows_the_outlets_of_its_claims():
    made = samples.Writer("x", [samples.HAILED])
    made.article = replace(made.article, outlet="Вести")
    made.claim(0, ("Макрон", samples.MACRON), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержал")
    assert [row["outlets"] for row in rows(made.done()).triples] == [["Вести"]]


def test_claims_that_say_the_same_share_one_triple_with_all_their_conditions():
    made = samples.Writer("x", [samples.HAILED, "Макрон поддержит Украину, если сможет."], published=None)
    days = ("Макрон", date(2025, 1, 2), date(2025, 1, 3))
    made.claim(0, ("Макрон", samples.MACRON), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержал", time=days)
    made.claim(
        1,
        ("Макрон", samples.MACRON),
        "SUPPORTS",
        ("Украину", samples.UKRAINE),
        trigger="поддержит",
        condition="если сможет",
    )
    (row,) = rows(made.done()).triples
    assert row["claims"] == ["x/0#0", "x/1#1"]
    assert row["conditions"] == ["если сможет"]
    assert row["conditional"] == ["x/1#1"]
    assert (row["first"], row["last"]) == (date(2025, 1, 2), date(2025, 1, 2))


def test_modalities_do_not_share_a_triple():
    made = samples.Writer("x", [samples.HAILED])
    for modality in ("actual", "planned", "possible", "required"):
        made.claim(
            0,
            ("Макрон", samples.MACRON),
            "SUPPORTS",
            ("Украину", samples.UKRAINE),
            trigger="поддержал",
            modality=modality,
        )
    labels = [row["properties"]["label"] for row in rows(made.done()).triples]
    assert labels == ["supports", "will support", "may support", "is asked to support"]


def test_an_entity_is_found_by_any_of_its_spellings():
    entity = Entity("state:XX", "state", "Орёл", "Орёл", "Oryol  City", ("ОРЛОВСКИЙ край",), registered=True)
    assert entity_row(entity) == {
        "id": "state:XX",
        "labels": ["Actor", "State"],
        "properties": {
            "id": "state:XX",
            "kind": "state",
            "name": "Орёл",
            "name_ru": "Орёл",
            "name_en": "Oryol  City",
            "aliases": ["ОРЛОВСКИЙ край"],
            "registered": True,
        },
        "names": ["oryol city", "state:xx", "орел", "орловский край", "орёл"],
    }


@pytest.mark.parametrize(
    ("kind", "labels"), [("event", ["Event"]), ("topic", ["Topic"]), ("group", ["Actor", "Group"])]
)
def test_only_those_who_act_are_actors(kind, labels):
    assert entity_row(Entity("x", kind, "x"))["labels"] == labels


def test_an_entity_that_nothing_refers_to_is_left_out():
    extraction = samples.promises()
    more = replace(extraction, entities=(*extraction.entities, samples.RUSSIA))
    assert rows(more) == rows(extraction)


def test_the_fingerprint_is_the_same_for_the_same_extraction_only():
    assert rows(samples.seed()).article["fingerprint"] == rows(samples.seed()).article["fingerprint"]
    extraction = samples.seed()
    first = replace(extraction.claims[0], confidence=0.8)
    other = replace(extraction, claims=(first, *extraction.claims[1:]))
    assert rows(other).article["fingerprint"] != rows(extraction).article["fingerprint"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sentences": ()}, "claim 'seed/0#0' refers to the sentence 'seed/0', which there is not"),
        ({"entities": ()}, "refers to the entity"),
        ({"claims": (replace(samples.seed().claims[0], relation="LOVES"),)}, "the relation 'LOVES'"),
        ({"claims": (replace(samples.seed().claims[0], about=("nine",)),)}, "the claim 'nine'"),
        ({"claims": samples.seed().claims[:1] * 2}, "claim 'seed/0#0' comes twice"),
    ],
)
def test_an_extraction_that_is_not_whole_is_refused(change, says):
    with pytest.raises(GraphError, match=says) as caught:
        rows(replace(samples.seed(), **change))
    assert "article 'seed'" in str(caught.value)
