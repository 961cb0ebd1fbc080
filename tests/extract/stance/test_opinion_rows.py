"""How opinions are written, from opinions made by hand."""

from allegiance.opinions import OPINION_COLUMNS, table_rows
from extract import Argument, Article, Entity, Extraction, Sentence, Span
from extract.stance import Opinion, opinion_rows

TEXT = "Польша осудила Минск."
ENTITIES = (
    Entity("state:pl", "state", "Польша", "Польша", "Poland"),
    Entity("state:by", "state", "Белоруссия", "Белоруссия", "Belarus"),
)
EXTRACTION = Extraction(Article("a", TEXT, ""), (Sentence("a/0", 0, 0, len(TEXT), TEXT),), (), ENTITIES)
MINSK = Argument(Span(15, 20, "Минск"), "state:by", "Белоруссия", "registry")
POLAND = Argument(Span(0, 6, "Польша"), "state:pl", "Польша", "registry")


def opinion(holder, kind):
    return Opinion("a/0", holder, kind, MINSK, Span(7, 14, "осудила"), "negative", 0.5)


def test_a_named_holder_has_offsets():
    [row] = opinion_rows(EXTRACTION, [opinion(POLAND, "named")])
    assert row == {
        "sent_id": "a/0",
        "text": TEXT,
        "opinions": [
            {
                "Source": [["Польша"], ["0:6"]],
                "Target": [["Минск"], ["15:20"]],
                "Polar_expression": [["осудила"], ["7:14"]],
                "Polarity": "NEG",
                "score": 0.5,
            }
        ],
    }


def test_the_author_and_somebody_unnamed_have_none():
    [row] = opinion_rows(EXTRACTION, [opinion(None, "author"), opinion(None, "unnamed")], [7])
    assert row["sent_id"] == 7
    assert [o["Source"] for o in row["opinions"]] == [[["AUTHOR"], ["NULL"]], [["NULL"], ["0:0"]]]


def test_a_table_names_actors_in_the_language_asked_for():
    rows = list(table_rows(EXTRACTION, [opinion(POLAND, "named"), opinion(None, "author")], "en"))
    assert [(r["holder"], r["target"]) for r in rows] == [("Poland", "Belarus"), ("(author)", "Belarus")]
    assert all(tuple(row) == OPINION_COLUMNS for row in rows)
