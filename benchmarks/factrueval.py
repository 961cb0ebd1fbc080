"""Names and offices against factRuEval-2016: python benchmarks/factrueval.py --texts DIR."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from extract.articles import article_from_text
from extract.language import pipeline
from extract.pipeline import extract_article

WORD = re.compile(r"\w+")
QUOTES = '«»"„“”'
LABELS = {"Person": "PER", "LocOrg": "LOC", "Location": "LOC", "Org": "ORG"}
#: Parts of an object that are its name; the rest describes it ("мэрия", "площадь").
NAMES = {"name", "surname", "patronymic", "nickname", "loc_name", "org_name"}

Name = tuple[int, int, str]
Fact = tuple[frozenset[str], ...]


@dataclass
class Tally:
    """Hits among the gold and the found ones."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    def add(self, hits: int, gold: int, found: int) -> None:
        """Count one text's."""
        self.hits, self.gold, self.found = self.hits + hits, self.gold + gold, self.found + found

    def row(self) -> dict[str, float | int]:
        """Precision, recall and F1 with the counts."""
        precision, recall = self.hits / max(1, self.found), self.hits / max(1, self.gold)
        f1 = 2 * self.hits / max(1, self.found + self.gold)
        return {"precision": round(precision, 3), "recall": round(recall, 3), "F1": round(f1, 3), **vars(self)}


@dataclass(frozen=True)
class Document:
    """One text of the set: its names as (start, end, label), and its Occupation facts."""

    text: str
    names: list[Name] = field(default_factory=list)
    facts: list[dict[str, list[str]]] = field(default_factory=list)


def documents(folder: Path) -> Iterator[Document]:
    """The texts of a folder of factRuEval, in the order of their names."""
    for path in sorted(folder.glob("book_*.txt")):
        text = path.read_bytes().decode("utf-8")
        spans = {
            row[0]: (row[1], int(row[2]), int(row[2]) + int(row[3])) for row in _rows(path.with_suffix(".spans"), 4)
        }
        yield Document(text, list(_names(path, spans)), list(_facts(path)))


def _rows(path: Path, width: int) -> Iterator[list[str]]:
    rows = (line.partition("#")[0].split() for line in path.read_text(encoding="utf-8").splitlines())
    return (row for row in rows if len(row) >= width)


def _names(path: Path, spans: dict[str, tuple[str, int, int]]) -> Iterator[Name]:
    for _, kind, *parts in _rows(path.with_suffix(".objects"), 3):
        named = [spans[part] for part in parts if part in spans and spans[part][0] in NAMES]
        if kind in LABELS and named:
            yield min(s for _, s, _ in named), max(e for _, _, e in named), LABELS[kind]


def _facts(path: Path) -> Iterator[dict[str, list[str]]]:
    """Occupations as field → its names ("a | b" are two ways to say one)."""
    facts = path.with_suffix(".facts")
    for block in facts.read_text(encoding="utf-8").split("\n\n") if facts.exists() else ():
        head, *lines = block.strip().splitlines() or [""]
        if head.endswith(" Occupation"):
            parts = [line.split(maxsplit=2) for line in lines if line.startswith(("Who ", "Position ", "Where "))]
            yield {part[0]: [name.strip() for name in part[2].split("|")] for part in parts}


def bare(text: str, names: Iterator[Name]) -> list[Name]:
    """Names without the quotation marks around them, in text order."""
    found = []
    for start, end, label in names:
        words = text[start:end]
        left, right = len(words) - len(words.lstrip(QUOTES)), len(words) - len(words.rstrip(QUOTES))
        found.append((start + left, end - right, label))
    return sorted(set(found))


def names_hit(gold: list[Name], found: list[Name]) -> int:
    """How many gold names share a character with a found one of the same label, each counted once."""
    left = list(found)
    hits = 0
    for start, end, label in gold:
        same = next((n for n in left if n[2] == label and n[0] < end and start < n[1]), None)
        if same is not None:
            left.remove(same)
            hits += 1
    return hits


def stems(words: str) -> frozenset[str]:
    """Words cut to five letters, so that endings do not matter."""
    return frozenset(word.lower()[:5] for word in WORD.findall(words) if len(word) > 1)


def offices(text: str) -> list[Fact]:
    """Offices found in a text, one tuple of stems (who, position, where) each, without repetitions."""
    found = {}
    for claim in extract_article(article_from_text(text)).claims:
        if claim.relation == "HOLDS_POSITION" and claim.polarity == "affirmed":
            where = claim.object.name if claim.object else ""
            said = claim.object.span.text if claim.object else ""
            fact = (stems(claim.subject.name), stems(claim.content.text if claim.content else ""), stems(where))
            found.setdefault(fact, (*fact, stems(claim.subject.span.text), stems(said)))
    return list(found.values())


def facts_hit(gold: list[dict[str, list[str]]], found: list[Fact]) -> int:
    """How many gold occupations have a found one of which every part given is alike, each counted once."""
    left = list(found)
    hits = 0
    for fact in gold:
        same = next((f for f in left if _same(fact, f)), None)
        if same is not None:
            left.remove(same)
            hits += 1
    return hits


def _same(fact: dict[str, list[str]], found: Fact) -> bool:
    who, position, where, who_said, where_said = found
    asked = (("Who", (who, who_said)), ("Position", (position,)), ("Where", (where, where_said)))
    return all(
        any(_alike(stems(name), said) for name in fact[part] for said in ways) for part, ways in asked if part in fact
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return bool(shared) and 2 * shared >= min(len(one), len(other))


def peer() -> "Natasha | None":
    """Natasha's own recogniser, or None where natasha cannot be imported."""
    try:
        from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
    except ImportError:
        return None
    return Natasha(Doc, Segmenter(), NewsNERTagger(NewsEmbedding()))


@dataclass(frozen=True)
class Natasha:
    """natasha: segments and names only."""

    doc: type
    segmenter: object
    tagger: object

    def names(self, text: str) -> list[Name]:
        """The names that natasha finds in a text."""
        doc = self.doc(text)
        doc.segment(self.segmenter)
        doc.tag_ner(self.tagger)
        return bare(text, ((span.start, span.stop, span.type) for span in doc.spans))


@click.command()
@click.option("--texts", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Folder of factRuEval texts (book_*.txt with their .spans, .objects and .facts).")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(texts: Path, *, as_json: bool) -> None:
    """Print how well names and offices (Occupation facts) are found, and how well natasha alone finds names."""
    natasha, nlp = peer(), pipeline("ru")
    tallies = {"names": Tally(), "names, natasha alone": Tally(), "occupations": Tally()}
    found = list(documents(texts))
    if not found:
        raise click.UsageError(f"{texts}: no book_*.txt there")
    for document in found:
        ours = bare(document.text, ((e.start_char, e.end_char, e.label_) for e in nlp(document.text).ents))
        tallies["names"].add(names_hit(document.names, ours), len(document.names), len(ours))
        if natasha is not None:
            theirs = natasha.names(document.text)
            tallies["names, natasha alone"].add(names_hit(document.names, theirs), len(document.names), len(theirs))
        held = offices(document.text)
        tallies["occupations"].add(facts_hit(document.facts, held), len(document.facts), len(held))
    rows = {what: tally.row() for what, tally in tallies.items() if tally.found}
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = Table(title=f"factRuEval, {len(found)} texts")
    for column in ("what", *next(iter(rows.values()))):
        table.add_column(column, justify="left" if column == "what" else "right")
    for what, row in rows.items():
        table.add_row(what, *(f"{v:.3f}" if isinstance(v, float) else str(v) for v in row.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
