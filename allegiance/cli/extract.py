"""``allegiance extract``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import click

from allegiance.claims import CLAIM_COLUMNS, claim_rows, sentence_rows
from allegiance.cli.options import date_option, lang_option, min_confidence_option, paths_argument, to_option
from allegiance.cli.output import print_table, write
from allegiance.cli.progress import track
from extract.articles import ReadArticle

#: What a table shows of a claim; the rest is in the other forms.
TABLE_COLUMNS = ("subject", "relation", "object", "content", "status", "speaker", "condition", "time")
#: The same of an opinion.
OPINION_TABLE = ("holder", "attitude", "target", "expression", "score")
#: The same of a stance.
STANCE_TABLE = ("source", "attitude", "target", "score")


@click.command()
@paths_argument
@date_option
@lang_option
@min_confidence_option
@click.option("--as", "what", type=click.Choice(["claims", "opinions", "stances"]), default="claims", show_default=True,
              help="What to print: claims, or who is for or against whom, by sentence (opinions) "
                   "or article (stances).")  # fmt: skip
@to_option
def extract(
    paths: tuple[str, ...], published: date | None, lang: str, min_confidence: float, what: str, to: str
) -> None:
    """Read articles and print their claims; needs no database.

    PATH is a text file (one article, which may begin with "date YYYY-MM-DD"), a .jsonl file of {"id", "text"} rows
    (each one sentence; rows with the same "doc" are one article), a page's address (https://…), or - for standard
    input.

    jsonl prints one sentence a line with its claims (opinions in the form of RuOpinionNE); table and csv one claim or
    opinion a line. Stances are one a line in every form.

    \b
    allegiance extract article.txt
    allegiance extract sentences.jsonl --to jsonl > claims.jsonl
    allegiance extract article.txt --as opinions
    """  # noqa: D301 - click's mark for lines to be kept
    from allegiance.reading import extracted
    from extract.reader import read

    items = read(paths, published=published)
    if what == "opinions":
        _print_opinions(items, lang, min_confidence, to)
        return
    if what == "stances":
        _print_stances(items, lang, min_confidence, to)
        return

    def rows() -> Iterator[dict[str, Any]]:
        for item in track(items, "Extracting"):
            extraction = extracted(item, min_confidence)
            if to == "jsonl":
                ids = [sentence.id for sentence in item.sentences] if item.sentences else None
                yield from sentence_rows(extraction, ids)
            else:
                yield from claim_rows(extraction, lang)

    if to == "table":
        print_table(as_table(rows()), TABLE_COLUMNS)
    else:
        write(rows(), CLAIM_COLUMNS, to)


def _print_opinions(items: Sequence[ReadArticle], lang: str, least: float, to: str) -> None:
    from allegiance.opinions import OPINION_COLUMNS, table_rows
    from allegiance.reading import read_opinions
    from extract.stance import opinion_rows

    def rows() -> Iterator[dict[str, Any]]:
        for item in track(items, "Extracting"):
            extraction, opinions = read_opinions(item, least)
            if to == "jsonl":
                ids = [sentence.id for sentence in item.sentences] if item.sentences else None
                yield from opinion_rows(extraction, opinions, ids)
            else:
                yield from table_rows(extraction, opinions, lang)

    if to == "table":
        print_table(list(rows()), OPINION_TABLE)
    else:
        write(rows(), OPINION_COLUMNS, to)


def _print_stances(items: Sequence[ReadArticle], lang: str, least: float, to: str) -> None:
    from allegiance.reading import read_stances
    from allegiance.stances import STANCE_COLUMNS, stance_rows

    def rows() -> Iterator[dict[str, Any]]:
        for item in track(items, "Extracting"):
            yield from stance_rows(*read_stances(item, least), lang)

    if to == "table":
        print_table(list(rows()), STANCE_TABLE)
    else:
        write(rows(), STANCE_COLUMNS, to)


def as_table(claims: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of claims with polarity and modality in one column, ``status``, that says what is not plainly so."""
    usual = ("affirmed", "actual")
    return [
        {**claim, "status": ", ".join(q for q in (claim["polarity"], claim["modality"]) if q not in usual)}
        for claim in claims
    ]
