"""How fast extraction is beside the bare parse by natasha: python benchmarks/speed.py --texts PATH."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from extract.errors import ExtractError
from extract.reader import read

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.entities import Resolution

SEED = Path(__file__).parent.parent / "tests" / "data" / "seed.jsonl"
#: What the libraries of linear algebra read at their start: else they share out small matrices among all cores.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
#: A text, and its sentences where they are known.
Text = tuple[str, tuple[str, ...] | None]
#: Sentences read, seconds, and seconds of them spent on who is meant.
Run = tuple[int, float, float]


@cache
def bare_parse() -> Callable[[str], int]:
    """Segments, morphology, lemmas, syntax and names with their normal forms; gives back the number of sentences."""
    import natasha as nt

    segmenter, vocab, embedding = nt.Segmenter(), nt.MorphVocab(), nt.NewsEmbedding()
    morphology, syntax = nt.NewsMorphTagger(embedding), nt.NewsSyntaxParser(embedding)
    names = nt.NewsNERTagger(embedding)

    def parse(text: str) -> int:
        doc = nt.Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        for token in doc.tokens:
            token.lemmatize(vocab)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)
        for span in doc.spans:
            span.normalize(vocab)
        return len(doc.sents)

    return parse


def parsed(texts: Sequence[Text]) -> Run:
    """Run natasha over the texts."""
    parse = bare_parse()
    started = time.perf_counter()
    sentences = sum(parse(text) for text, _ in texts)
    return sentences, time.perf_counter() - started, 0.0


@cache
def clock() -> list[float]:
    """Where the seconds spent on who is meant add up, from the first call on."""
    import extract.pipeline
    from extract.actors.resolve import ArticleActors

    spent = [0.0]

    class Timed(ArticleActors):
        """Actors whose outermost calls are timed."""

        busy = False

        def resolve(self, span: Span, head: Token | None = None) -> Resolution | None:
            if self.busy:
                return super().resolve(span, head)
            self.busy = True
            started = time.perf_counter()
            try:
                return super().resolve(span, head)
            finally:
                spent[0] += time.perf_counter() - started
                self.busy = False

    extract.pipeline.ArticleActors = Timed
    return spent


def extracted(texts: Sequence[Text]) -> Run:
    """Run the extraction over the texts."""
    from extract import Article, extract_article

    spent = clock()
    spent[0] = 0.0
    started = time.perf_counter()
    for number, (text, sentences) in enumerate(texts):
        extract_article(Article(str(number), text, "", None), sentences)
    return 0, time.perf_counter() - started, spent[0]


def timed(pool: ProcessPoolExecutor, run: Callable[[Sequence[Text]], Run], parts: Sequence[Sequence[Text]]) -> Run:
    """Run each part in a process of its own, all at once; the seconds are those until the last is done."""
    started = time.perf_counter()
    runs = list(pool.map(run, parts))
    if len(runs) == 1:  # without the time it takes to hand the texts over
        return runs[0]
    return sum(r[0] for r in runs), time.perf_counter() - started, sum(r[2] for r in runs)


def rounds(texts: Sequence[Text], count: int, processes: int) -> Iterator[tuple[Run, Run]]:
    """Both, round by round, each over the next part of the texts: nobody sees a text twice."""
    with ExitStack() as stack:
        peers = [
            (stack.enter_context(ProcessPoolExecutor(processes, mp_context=get_context("spawn"))), run)
            for run in (parsed, extracted)
        ]
        for pool, run in peers:  # the models load
            list(pool.map(run, [texts[:1]] * processes))
        rest = texts[1:] or texts
        for number in range(min(count, len(rest))):
            part = rest[number::count]
            shares = [part[n::processes] for n in range(processes)]
            bare, ours = (timed(pool, run, shares) for pool, run in peers)
            yield bare, ours


def summary(found: Sequence[tuple[Run, Run]]) -> dict[str, float]:
    """The figures of all rounds."""
    ratios = [bare[1] / ours[1] for bare, ours in found]
    sentences = sum(bare[0] for bare, _ in found)
    bare_time, our_time = (sum(pair[side][1] for pair in found) for side in (0, 1))
    return {
        "sentences": sentences,
        "natasha": sentences / bare_time,
        "extract": sentences / our_time,
        "ratio": median(ratios),
        "lowest": min(ratios),
        "highest": max(ratios),
        "actors": median(ours[2] / bare[1] for bare, ours in found),
    }


def files(path: Path) -> list[Path]:
    """The file itself, or the texts and rows of a folder."""
    return sorted(p for p in path.rglob("*") if p.suffix in {".txt", ".jsonl"}) if path.is_dir() else [path]


@click.command()
@click.option("--gold", "--texts", "paths", multiple=True, type=click.Path(exists=True, path_type=Path),
              help="Articles: a text, rows of sentences (gold files too), or a folder of these.  "
                   "[default: tests/data/seed.jsonl, which is short]")  # fmt: skip
@click.option("--rounds", "count", default=5, show_default=True, type=click.IntRange(min=1),
              help="Into so many parts the articles are dealt; both run over each in turn.")  # fmt: skip
@click.option("--at-least", default=1, show_default=True, metavar="N",
              help="Leave out articles of fewer sentences, where they are known.")  # fmt: skip
@click.option("--processes", default=1, show_default=True, type=click.IntRange(min=1),
              help="Run each in so many processes at once.")  # fmt: skip
@click.option("--threads", default=1, show_default=True, type=click.IntRange(min=1),
              help="Threads of the linear algebra in a process.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def main(paths: tuple[Path, ...], count: int, at_least: int, processes: int, threads: int, *, as_json: bool) -> None:
    """Extract claims, and parse the same texts with natasha alone: sentences a second of both, and their ratio."""
    os.environ.update(dict.fromkeys(THREADS, str(threads)))
    try:
        texts: list[Text] = [
            (item.article.text, tuple(s.text for s in item.sentences) if item.sentences else None)
            for item in read(file for path in paths or (SEED,) for file in files(path))
            if not item.sentences or len(item.sentences) >= at_least
        ]
        if not texts:
            raise click.UsageError(f"no article has {at_least} sentences: give other --texts or a lower --at-least")
        found = summary(list(rounds(texts, count, processes)))
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    except ImportError as error:
        raise click.ClickException(
            f"natasha cannot be imported ({error}): pip install 'allegiance[benchmarks]'"
        ) from None
    if as_json:
        click.echo(json.dumps(found))
        return
    table = Table(title=f"{found['sentences']:.0f} sentences of {len(texts)} articles, {processes} process(es) each")
    for name in ("", "sentences/s", "against natasha"):
        table.add_column(name, justify="right" if name else "left")
    table.add_row("natasha, the parse alone", f"{found['natasha']:.0f}", "1.00")
    table.add_row("extract, text to claims", f"{found['extract']:.0f}", f"{found['ratio']:.2f}")
    table.add_section()
    table.add_row("slowest and fastest round", "", f"{found['lowest']:.2f}–{found['highest']:.2f}")
    table.add_row("telling who is meant, of natasha's time", "", f"{found['actors']:.0%}")
    Console().print(table)


if __name__ == "__main__":
    main()
