"""A mistake in a vocabulary file is told with the file, the entry, the field, and what to write instead."""

import pytest

from extract import ExtractError
from extract.vocabulary import Slot, parse_slot, vocabulary
from extract.vocabulary.load import build, read_entries

GOOD = {
    "id": '"praise-well"',
    "relation": '"PRAISED"',
    "verbs": '["похвалить"]',
    "object": '["acc"]',
    "examples": '[{ text = "Посол похвалил план.", subject = "Посол", object = "план" }]',
}


def toml(**changed):
    """The text of a file with one entry: a good one but for the fields given; None leaves a field out."""
    fields = {**GOOD, **changed}
    return "[[entry]]\n" + "".join(f"{key} = {value}\n" for key, value in fields.items() if value is not None)


def error(text):
    with pytest.raises(ExtractError) as caught:
        read_entries("praise.toml", text)
    return str(caught.value)


def test_a_good_entry_is_read_with_all_it_says():
    [entry] = read_entries("praise.toml", toml(**{"with": '["adv: высоко|хорошо"]'}).replace("adv:", "adj:"))
    assert (entry.id, entry.relation, entry.verbs) == ("praise-well", "PRAISED", frozenset({"похвалить"}))
    assert entry.object == (Slot("acc"),)
    assert entry.fixed[0].lemmas == frozenset({"высоко", "хорошо"})
    assert entry.examples[0].object == "план"
    assert "praise.toml" in entry.where


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"id": None}, ["id is missing"]),
        ({"id": "7"}, ["id"]),
        ({"relation": None}, ["relation is missing"]),
        ({"relation": '"LIKES"'}, ["'LIKES'", "extract/relations.toml"]),
        ({"verbs": None}, ["no trigger", "verbs", "nouns", "adjectives", "phrases"]),
        ({"verbs": "[]"}, ["no trigger"]),
        ({"verb": '["хвалить"]'}, ["unknown field verb", "verbs"]),
        ({"examples": None}, ["no example", "at least one sentence"]),
        ({"examples": "[]"}, ["no example"]),
        ({"examples": '[{ subject = "Посол" }]'}, ["an example has text"]),
        ({"examples": '[{ text = "Посол похвалил план.", actor = "Посол" }]'}, ["an example has text", "subject"]),
        ({"examples": '[{ text = "Посол похвалил план.", object = "закон" }]'}, ["object", "'закон'", "text"]),
        ({"examples": '[{ text = "Посол похвалил план.", time = "вчера" }]'}, ["time", "'вчера'"]),
        ({"polarity": '"positive"'}, ["polarity", "'positive'", "affirmed, negated"]),
        ({"modality": '"future"'}, ["modality", "'future'", "actual, planned, possible, required"]),
        ({"embeds": '"future"'}, ["embeds", "'future'", "actual, planned, possible, required"]),
        ({"control": '"both"'}, ["control", "'both'", "object, subject"]),
        ({"object": '["abl"]'}, ["'abl'", "is no slot", "nom, gen, dat, acc, ins, loc"]),
        ({"subject": '["в+clause"]'}, ["'в+clause'", "a preposition goes with a case"]),
        ({"content": '["acc:animal"]'}, ["'acc:animal'", "actor, body, person, state, thing"]),
        ({"with": '["acc участие"]'}, ["with 'acc участие'", "SLOT: lemma|lemma"]),
        ({"with": '["acc: "]'}, ["SLOT: lemma|lemma"]),
        ({"with": '["abl: участие"]'}, ["'abl'", "is no slot"]),
    ],
)
def test_a_wrong_field_is_told_with_its_file_and_entry(changed, told):
    message = error(toml(**changed))
    assert message.startswith("praise.toml, entry 1")
    assert changed.get("id", GOOD["id"]) is None or "praise-well" in message or "id" in changed
    for words in told:
        assert words in message


def test_the_entry_is_counted_from_the_top_of_the_file():
    message = error(toml() + toml(id='"second"', relation='"LIKES"'))
    assert message.startswith("praise.toml, entry 2 (second)")


def test_text_that_is_no_toml_is_told_with_its_line():
    message = error("[[entry]\nid = 1")
    assert message.startswith("praise.toml: no valid TOML")
    assert "line 1" in message


def test_other_tables_are_refused():
    assert "unknown table entries" in error('[[entries]]\nid = "x"\n')


def test_an_id_may_stand_only_once_in_a_language():
    entries = [*read_entries("a.toml", toml()), *read_entries("b.toml", toml())]
    with pytest.raises(ExtractError, match=r"b\.toml.*'praise-well' is taken by a\.toml"):
        build("ru", entries)


def test_entries_are_looked_up_by_kind_of_word_and_lemma():
    built = build("ru", read_entries("a.toml", toml(nouns='["похвала"]')))
    [entry] = built.entries
    assert built.triggered("verbs", "похвалить") == (entry,)
    assert built.triggered("nouns", "похвала") == (entry,)
    assert built.triggered("nouns", "похвалить") == ()


def test_a_language_without_a_folder_is_told_what_to_add():
    with pytest.raises(ExtractError, match=r"'tlh'.*extract/vocabulary/tlh"):
        vocabulary("tlh")


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("acc", Slot("acc")),
        ("в+loc", Slot("loc", "в")),
        ("по отношению к+dat", Slot("dat", "по отношению к")),
        ("из-за+gen:thing", Slot("gen", "из-за", "thing")),
        (" с+ins:actor ", Slot("ins", "с", "actor")),
        ("чтобы", Slot("чтобы")),
        ("quote", Slot("quote")),
    ],
)
def test_slots_are_read(text, slot):
    assert parse_slot(text) == slot


@pytest.mark.parametrize("text", ["", "+loc", "в+", "acc:", "acc:actor:thing", "в loc", "ACC", "в+loc+gen"])
def test_what_is_no_slot_is_refused(text):
    with pytest.raises(ExtractError, match=r"^x\.toml"):
        parse_slot(text, "x.toml")


def test_slots_know_their_case():
    assert (parse_slot("в+loc").case, parse_slot("inf").case) == ("Loc", None)


@pytest.mark.parametrize("field", ["verbs", "nouns", "subject", "object", "with", "not"])
def test_a_text_where_a_list_belongs_is_told(field):
    message = error(toml(**{field: '"похвалить"'}))
    assert "praise-well" in message
    assert field in message


@pytest.mark.parametrize("field", ["bare", "both"])
def test_a_text_where_true_or_false_belongs_is_told(field):
    message = error(toml(**{field: '"false"'}))
    assert "praise-well" in message
    assert field in message


@pytest.mark.parametrize("field", ["verbs", "object", "polarity", "examples", "with", "not", "bare"])
def test_a_number_in_any_field_is_told(field):
    message = error(toml(**{field: "7"}))
    assert "praise-well" in message
