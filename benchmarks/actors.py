"""Who is meant: python benchmarks/actors.py --coreference, or --synonyms FILE."""

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from extract.actors.entities import Resolution
from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.errors import ExtractError
from extract.language import pipeline
from extract.language.snapshot import snapshot
from extract.model import ACTOR_KINDS

PASSAGES = Path(__file__).parent.parent / "tests" / "data" / "coreference.toml"
MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
OPEN = "open"

Rows = dict[str, dict[str, float | int]]


@dataclass(frozen=True)
class Mention:
    """One marked mention: characters ``start:end`` of the passage, and the ids or names it may stand for."""

    start: int
    end: int
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A short text as of a day, and its marked mentions."""

    text: str
    day: date
    mentions: tuple[Mention, ...]
    batch: int

    @staticmethod
    def read(row: dict[str, Any]) -> "Passage":
        """A passage of the file, ``{mention|expected}`` taken apart."""
        text, mentions, at = "", [], 0
        for mark in MARK.finditer(row["text"]):
            text += row["text"][at : mark.start()]
            mentions.append(Mention(len(text), len(text) + len(mark[1]), tuple(mark[2].split(" / "))))
            text += mark[1]
            at = mark.end()
        return Passage(text + row["text"][at:], row["date"], tuple(mentions), row["batch"])


@dataclass(frozen=True)
class Verdict:
    """What became of a mention: ``right``, ``wrong`` or ``unresolved``; for an open one ``left`` or ``guessed``."""

    passage: Passage
    mention: Mention
    found: Resolution | None
    outcome: str

    def __str__(self) -> str:
        """The mention with what was expected and found, for people."""
        said = self.passage.text[self.mention.start : self.mention.end]
        got = f"{self.found.entity.id} ({self.found.method}, {self.found.score})" if self.found else "nobody"
        return f"{self.outcome}: {said!r} of {self.passage.day}: {' / '.join(self.mention.expected)}; found {got}"


def passages(path: Path = PASSAGES) -> list[Passage]:
    """The passages of a file."""
    return [Passage.read(row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]]


def verdicts(passage: Passage) -> Iterator[Verdict]:
    """How the mentions of a passage are resolved, one after the other."""
    doc = snapshot(pipeline("ru")(passage.text))
    actors = ArticleActors(Registry.load(), "passage", passage.day)
    for mention in passage.mentions:
        found = actors.resolve(doc.char_span(mention.start, mention.end, alignment_mode="expand"))
        yield Verdict(passage, mention, found, _outcome(mention, found))


def _outcome(mention: Mention, found: Resolution | None) -> str:
    answered = found is not None and found.method != "unresolved"
    if answered and found is not None and {found.entity.id, found.name} & set(mention.expected):
        return "right"
    # what is this article's own, or no actor, made of the mention's words, says only that nobody known is meant
    if answered and found is not None and found.method == "new":
        answered = "@" not in found.entity.id and found.entity.kind in ACTOR_KINDS
    if OPEN in mention.expected:
        return "guessed" if answered else "left"
    return "wrong" if answered else "unresolved"


def figures(found: list[Verdict]) -> dict[str, float | int]:
    """How many mentions are resolved at all, and how many of the resolved ones are right (an open one never is)."""
    count = Counter(v.outcome for v in found)
    asked = count["right"] + count["wrong"] + count["unresolved"]
    answered = count["right"] + count["wrong"] + count["guessed"]
    return {
        "passages": len({id(v.passage) for v in found}),
        "mentions": len(found),
        "resolved": round((count["right"] + count["wrong"]) / max(1, asked), 3),
        "accuracy": round(count["right"] / max(1, answered), 3),
        **{outcome: count[outcome] for outcome in ("right", "wrong", "guessed", "unresolved", "left")},
    }


def of_synonyms(path: Path, *, errors: bool) -> Rows:
    """How many pairs of names that stand for one actor meet in one node, in the articles beside their file."""
    sys.path.insert(0, str(Path(__file__).parent / "rusentrel"))
    from synonym_pairs import Apart, groups, meetings, nodes

    named = groups(path)
    try:
        resolved = nodes(path.parent / "train", {name for group in named for name in group})
    except ExtractError as error:
        raise click.ClickException(str(error)) from error
    found = meetings(named, resolved, Apart.read())
    for pair in found:
        if errors and not pair.together:
            click.echo(f"{pair.one} = {pair.other}: {pair.nodes[0]}, {pair.nodes[1]}", err=True)
    together = sum(pair.together for pair in found)
    return {"synonyms": {"pairs": len(found), "together": together, "part": round(together / max(1, len(found)), 3)}}


def of_passages(*, errors: bool) -> Rows:
    """How well the marked mentions of the passages are resolved, by batch and in all."""
    found = [verdict for passage in passages() for verdict in verdicts(passage)]
    batches = sorted({v.passage.batch for v in found})
    rows = {f"batch {batch}": figures([v for v in found if v.passage.batch == batch]) for batch in batches}
    rows["all"] = figures(found)
    if errors:
        for verdict in found:
            if verdict.outcome not in {"right", "left"}:
                click.echo(str(verdict), err=True)
    return rows


@click.command()
@click.option("--coreference", is_flag=True, help="Resolve the marked mentions of tests/data/coreference.toml.")
@click.option(
    "--synonyms",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="RuSentRel's file of names that mean one actor; its articles are in train/ beside it.",
)
@click.option("--errors", is_flag=True, help="Show what was not resolved as expected, on standard error.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(*, coreference: bool, synonyms: Path | None, errors: bool, as_json: bool) -> None:
    """Print how well mentions are resolved to actors."""
    if coreference == (synonyms is not None):
        raise click.UsageError("say what to measure: --coreference, or --synonyms FILE")
    rows = of_passages(errors=errors) if synonyms is None else of_synonyms(synonyms, errors=errors)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = Table(title="Who is meant")
    for column in ("what", *next(iter(rows.values()))):
        table.add_column(column, justify="left" if column == "what" else "right")
    for name, row in rows.items():
        table.add_row(name, *map(str, row.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
