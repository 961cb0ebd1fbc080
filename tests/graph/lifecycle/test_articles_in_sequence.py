"""The seed article, and two invented ones after it, as commitments that move."""

from datetime import date
from itertools import permutations

import pytest
from lifecycle_facts import invented

from allegiance.cli.demo import seed_article
from allegiance.reading import extracted
from graph.lifecycle import lifecycle
from graph.lifecycle.facts import facts

pytestmark = pytest.mark.model
COALITION = "Коалиция"


@pytest.fixture(scope="module")
def told():
    """The claims of each article."""
    return [facts(extracted(seed_article())), facts(invented("second.txt")), facts(invented("third.txt"))]


def states(articles, as_of=None):
    """(kind, debtor, creditor, consequent) → first state and those moved to, for actors that the registry knows."""
    made = lifecycle([fact for article in articles for fact in article], as_of=as_of)
    return {
        (c.kind, _plain(c.debtor), _plain(c.creditor), c.consequent): [c.first, *(m.target for m in c.moves)]
        for c in made
    }


def _plain(identifier):
    return identifier and identifier.partition("@")[0].rpartition(":")[2]


PLEDGE = ("pledge", "~коалиция", "ua", "обеспечением гарантий безопасности для Украины")
BURDEN = ("demand", "europe", "us", "Европа должна взять на себя большую часть бремени")
SUPPORT = ("request", "~союзники", "ua", "обеспечить долгосрочную поддержку")
PRESSURE = [("request", "donald-trump", asks, "усилить давление на РФ") for asks in ("~страны", "ua")]
TALKS = ("demand", "vladimir-putin", "us", "сесть за стол переговоров")
BRIEFING = (
    "pledge",
    "emmanuel-macron",
    "donald-trump",
    "проинформирует президента США Дональда Трампа о ходе переговоров",
)


def test_the_seed_article_alone(told):
    made = states(told[:1])
    assert made[PLEDGE] == ["conditional"]
    assert made[BURDEN] == ["requested"]
    assert made[SUPPORT] == ["requested"]
    assert [made[each] for each in PRESSURE] == [["requested"], ["requested"]]
    assert made[TALKS] == ["requested", "rejected"]
    assert made[BRIEFING] == ["active"]


def test_the_condition_and_the_open_due_date_of_the_seed(told):
    made = {(c.kind, c.consequent): c for c in lifecycle(told[0])}
    assert made["pledge", PLEDGE[3]].antecedent == "в случае прекращения огня с Россией"
    assert made["pledge", PLEDGE[3]].awaits == ("state:ru",)
    assert made["pledge", BRIEFING[3]].due is None


def test_the_second_article_moves_what_the_first_left_open(told):
    made = states(told[:2])
    assert made[BRIEFING] == ["active", "satisfied"]
    assert made[TALKS] == ["requested", "rejected", "requested"]
    assert made["request", "pl", "ua", "направить на Украину войска"] == ["requested"]
    assert made["pledge", "gb", None, "направить на Украину войска до конца октября"] == ["active"]
    demand = next(c for c in lifecycle([*told[0], *told[1]]) if c.kind == "demand" and c.debtor.endswith("putin"))
    assert demand.due == date(2025, 10, 1)
    assert demand.moves[-1].reason.startswith("новый срок: США")


def test_the_third_refuses_sends_gives_and_makes_conditions_true(told):
    made = states(told)
    assert made["request", "pl", "ua", "направить на Украину войска"] == ["requested", "rejected"]
    assert made["pledge", "gb", None, "направить на Украину войска до конца октября"] == ["active", "satisfied"]
    assert made["request", "dk", "volodymyr-zelensky", "передать Киеву шесть истребителей"] == [
        "requested",
        "satisfied",
    ]
    assert made[PLEDGE] == ["conditional", "active"]
    assert made[TALKS] == ["requested", "rejected", "requested"]
    assert states(told, as_of=date(2025, 10, 2))[TALKS] == ["requested", "rejected", "requested", "expired"]


def test_any_order_of_the_articles_is_one_and_leaving_one_out_moves_back(told):
    for order in permutations(told):
        assert lifecycle(f for a in order for f in a) == lifecycle(f for a in told for f in a)
    assert states([told[0], told[2]])[BRIEFING] == ["active"]
