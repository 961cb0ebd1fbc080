from pathlib import Path

from extract.relations import relations

PAGE = Path(__file__).parents[2] / "docs" / "claims.md"
SIGN = {1: "+", 0: "0", -1: "−"}


def test_the_page_of_claims_lists_the_relations_as_they_are():
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ") and "·" in line]
    listed = [row for row in rows if row.split("|")[1].strip() in relations()]
    assert listed == [
        f"| {r.name} | {r.event_class} | {SIGN[r.stance]} | {r.says} "
        f"| {r.label('affirmed', 'actual')} · {r.label('affirmed', 'planned')} |"
        for r in relations().values()
    ]
