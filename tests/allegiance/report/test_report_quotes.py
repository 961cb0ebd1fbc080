"""The parts of commitments in their sentences."""

from hypothesis import given
from hypothesis import strategies as st

from allegiance.report.model import ROLES
from allegiance.report.quotes import places, quoted

SENTENCE = "Макрон проинформирует Дональда Трампа о ходе переговоров, если тот позвонит."


def plain(parts):
    return "".join(part.text + plain(part.parts) for part in parts)


def words(parts, role):
    """What is marked with a role, wherever it is nested."""
    return "".join(plain(p.parts) if p.role == role else words(p.parts, role) for p in parts)


def span(part, text):
    start = SENTENCE.index(text)
    return {part: text, f"{part}_start": start, f"{part}_end": start + len(text)}


def event(relation, *, roles, about=(), moved=None, **parts):
    claim = {"relation": relation, "trigger_starts": [7], "trigger_ends": [21]}
    for part, text in parts.items():
        claim |= span(part, text)
    return {"claim": claim, "roles": roles, "about": about, "text": SENTENCE, "event": moved or {}}


SPANS = st.integers(0, 60).flatmap(lambda first: st.tuples(st.just(first), st.integers(first + 1, 76)))


@given(st.lists(st.tuples(st.sampled_from(ROLES), SPANS), max_size=8))
def test_the_sentence_is_whole_whatever_is_marked(found):
    parts = quoted(SENTENCE, [(role, *place) for role, place in found])
    assert plain(parts) == SENTENCE
    for role in ROLES:
        wanted = {n for r, (a, b) in found if r == role for n in range(a, min(b, len(SENTENCE)))}
        assert words(parts, role) == "".join(SENTENCE[n] for n in sorted(wanted))


def test_a_planned_deed_is_marked_from_its_verb_to_its_last_words():
    told = event("INFORMED", roles=[["subject", "m"], ["object", "t"]], subject="Макрон", object="Дональда Трампа",
                 content="о ходе переговоров", condition="если тот позвонит")  # fmt: skip
    parts = quoted(SENTENCE, places(told, "m", "t", "другие слова первого предложения"))
    assert words(parts, "debtor") == "Макрон"
    assert words(parts, "creditor") == "Дональда Трампа"
    assert words(parts, "consequent") == "проинформирует Дональда Трампа о ходе переговоров"
    assert words(parts, "antecedent") == "если тот позвонит"


def test_what_is_spoken_of_is_its_content_and_who_is_meant_may_stand_in_the_claim_that_it_tells():
    inner = {"claim": span("object", "тот"), "roles": [["object", "t"]]}
    told = event("PROMISED", roles=[["subject", "m"]], about=[inner], subject="Макрон", content="о ходе переговоров")
    parts = quoted(SENTENCE, places(told, "m", "t", "сказать"))
    assert words(parts, "consequent") == "о ходе переговоров"
    assert words(parts, "creditor") == "тот"


def test_what_made_a_condition_come_true_is_marked_as_the_antecedent():
    moved = {"source": "conditional", "state": "active"}
    told = event("AGREED_WITH", roles=[["subject", "x"]], subject="Макрон", content="о ходе переговоров", moved=moved)
    parts = quoted(SENTENCE, places(told, "m", None, "помощь"))
    assert words(parts, "antecedent") == "о ходе переговоров"
    assert words(parts, "debtor") == words(parts, "consequent") == ""


def test_what_is_not_said_is_not_marked_and_places_outside_are_left_out():
    told = event("REJECTED", roles=[["subject", "m"]], subject="Макрон")
    assert places(told, "m", "t", None) == [("debtor", 0, 6)]
    told["claim"]["subject_end"] = 500
    assert places(told, "m", None, None) == []
