"""Inputs that are broken in every way: does each give a whole article or a reason why not, in time?"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click
import corpus
from servers import server

from allegiance.loading.problems import Failure
from allegiance.loading.sources import items
from allegiance.loading.workers import prepared
from graph import connect
from graph.load import batches, write_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph import Connection
    from graph.prepared import Prepared

#: What an article may take, in seconds of the processor: the machine may do other things too.
SECONDS = 10.0
#: How long the longest sentences are, and one in how many inputs has such a one.
LONG, RARELY = 100_000, 200
#: More memory than this is a fault, in bytes.
MEMORY = 4 << 30
MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\ufeff\u200b\u00ad"
CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, *range(128, 160)]))
QUOTES = "«»„“”\"'‘’‹›"
HTML = [
    "<script>alert('{}')</script>", "<div><p>{}", "{}</p></div></b>", "<a href='javascript:{}'>", "<!-- {}",
    "&#x202e;{}&nbsp;", "<![CDATA[{}]]>", "<b" * 200 + "{}", "<img src=x onerror={}>", "&lt;{}&amp;&amp;#0;",
    "<style>{}</style>", "{{{}}}",
]  # fmt: skip
ODD = [
    "🙂👩\u200d👩\u200d👧",
    "е\u0301" * 3,
    "\u0430" + "\u0300" * 500,
    "İıſ",
    "ﷺ",
    "漢字",
    "𝔄𝔅",
    "\u2028",
    "\ud7ff",
    "\ufffd",
    "\U0010ffff",
    "½³",
]


def texts(draw: random.Random) -> Iterator[str]:
    """Sound texts, one after the other."""
    while True:
        yield from (text for _, _, text in corpus.texts(50, draw.randrange(1 << 30)))


def sprinkled(text: str, draw: random.Random, letters: str, share: float) -> str:
    """A text with letters put between its own."""
    return "".join(c + draw.choice(letters) if draw.random() < share else c for c in text)


def long(text: str, draw: random.Random) -> str:
    """One sentence of very many characters."""
    piece = draw.choice(
        [text.replace(".", ","), "а", "1", "«", "(а ", "Иван Петров ", "Что? ", "... ", "а-", "<b>", "и не "]
    )
    return (piece * (LONG // len(piece) + 1))[:LONG]


def nested(text: str, draw: random.Random) -> str:
    """Quotations in quotations, some left open."""
    words = text.split()
    for _ in range(draw.randrange(1, 60)):
        at = draw.randrange(len(words))
        words[at] = draw.choice(QUOTES) * draw.randrange(1, 4) + words[at] + draw.choice(["", *QUOTES])
    return draw.choice([" ", "", "\n"]).join(words)


def shuffled(text: str, draw: random.Random) -> str:
    """No sentence: words or letters in any order, or no words at all."""
    letters = list(text)
    draw.shuffle(letters)
    words = text.split()
    draw.shuffle(words)
    return draw.choice(["".join(letters), " ".join(words), "?!" * 50, "—", "1 2 3", "а", "…", " \n\t ", ". . . .", "-"])


#: How many sentences and claims an article has in the graph.
WHOLE = """
MATCH (a:Article {id: $id})
RETURN COUNT { (a)-[:HAS_SENTENCE]->() } AS sentences, COUNT { (a)-[:HAS_SENTENCE]->()<-[:STATED_IN]-() } AS claims
"""
#: Each makes of a sound text the content of a text file.
WAYS: dict[str, Callable[[str, random.Random], bytes]] = {
    "truncated UTF-8": lambda t, d: t.encode()[: d.randrange(1, len(t.encode()))],
    "bytes changed": lambda t, d: bytes(d.randrange(256) if d.random() < 0.02 else b for b in t.encode()),  # noqa: PLR2004
    "another encoding": lambda t, d: t.encode(
        d.choice(["cp1251", "koi8-r", "cp866", "utf-16", "utf-32", "utf-16-le"]), "replace"
    ),
    "nested quotes": lambda t, d: nested(t, d).encode(),
    "control characters": lambda t, d: sprinkled(t, d, CONTROLS, d.choice([0.002, 0.02, 0.3])).encode(),
    "marks of direction": lambda t, d: sprinkled(t, d, MARKS, d.choice([0.02, 0.3])).encode(),
    "hostile HTML": lambda t, d: "".join(d.choice(HTML).format(part) for part in t.split(". ")).encode(),
    "odd letters": lambda t, d: sprinkled(t, d, "".join(ODD), 0.1).encode("utf-8", "replace"),
    "no sentence": lambda t, d: shuffled(t, d).encode(),
    "no space": lambda t, _: t.replace(" ", "").encode(),
    "one case": lambda t, d: d.choice([t.upper(), t.lower(), t.title(), t.swapcase()]).encode(),
    "random": lambda _, d: d.randbytes(d.randrange(1, 3000)),
}


def content(draw: random.Random, text: str) -> tuple[str, str, bytes]:
    """A way, a suffix and the content of a file made in that way of a text; some are rows."""
    if draw.randrange(RARELY) == 0:
        return "a very long sentence", ".txt", long(text, draw).encode()
    way = draw.choice([*WAYS, "rows"])
    if way != "rows":
        return way, ".txt", WAYS[way](text, draw)
    broken = WAYS[draw.choice([*WAYS])](text, draw).decode("utf-8", "surrogateescape")
    row = draw.choice(
        [
            {"article": "x", "text": broken},
            {"id": 1, "doc": "x", "text": broken},
            {"article": broken, "sentences": [text, broken]},
        ]
    )
    data = json.dumps(row, ensure_ascii=draw.random() < 0.5).encode("utf-8", "surrogateescape")  # noqa: PLR2004
    return way, ".jsonl", data if draw.random() < 0.5 else data[: draw.randrange(len(data))]  # noqa: PLR2004


def wrong(made: Prepared) -> str | None:
    """What is not whole about an article: sentences or words that are not those of its text."""
    extraction = made.extraction()
    text, sentences = extraction.article.text, {s.id: s for s in extraction.sentences}
    if any(text[s.start : s.end] != s.text for s in extraction.sentences):
        return "a sentence is not of its text"
    for claim in extraction.claims:
        own = sentences[claim.sentence].text
        arguments = [a.span for a in (claim.subject, claim.object, claim.speaker) if a is not None]
        spans = [*arguments, *claim.trigger, *(s for s in (claim.content, claim.condition) if s is not None)]
        if any(own[s.start : s.end] != s.text for s in spans):
            return "words of a claim are not of its sentence"
    return None


@click.command()
@click.option("--inputs", default=10_000, show_default=True, type=click.IntRange(min=1))
@click.option("--seed", default=1, show_default=True)
def main(inputs: int, seed: int) -> None:
    """Read malformed inputs, load what they give, and tell what went wrong; exits with 1 if anything did."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    counts: Counter[tuple[str, str]] = Counter()
    faults: list[str] = []
    slowest = 0.0
    sound = texts(draw)
    prepared_articles: list[Prepared] = []
    with tempfile.TemporaryDirectory() as folder, server() as running:
        address = running.status()
        with connect(address.uri if address else None) as connection:
            connection.ensure_schema()
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            for number in range(inputs):
                way, suffix, data = content(draw, next(sound))
                path = Path(folder) / f"input-{number}{suffix}"
                path.write_bytes(data)
                started = time.process_time()
                for item in items([str(path)]):
                    made = str(item.what) if isinstance(item.what, Failure) else prepared(item.what, 0.0)
                    taken = time.process_time() - started
                    slowest = max(slowest, taken)
                    told = made if isinstance(made, str) else wrong(made)
                    fault = (
                        taken > SECONDS or (not isinstance(made, str) and told) or "fault of Allegiance" in (told or "")
                    )
                    counts[way, "a fault" if fault else "refused" if isinstance(made, str) else "read"] += 1
                    if fault:
                        faults.append(f"input {number} ({way}): {told or f'took {taken:.1f} s'}")
                        click.echo(faults[-1], err=True)
                    if not isinstance(made, str):
                        prepared_articles.append(made)
                path.unlink()
                if len(prepared_articles) >= 200 or number == inputs - 1:  # noqa: PLR2004
                    faults += _load(connection, prepared_articles)
                    prepared_articles = []
                    click.echo(f"{number + 1} inputs, {len(faults)} faults, the slowest took {slowest:.1f} s", err=True)
    for (way, what), count in sorted(counts.items()):
        print(f"{count:6} {way}: {what}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(faults)} faults; the slowest took {slowest:.1f} s of the processor; {memory:.0f} MB of memory")
    sys.exit(1 if faults else 0)


def _load(connection: Connection, articles: list[Prepared]) -> list[str]:
    """Load articles; which of them are in the graph in part, or were refused."""
    faults = []
    for batch in batches(articles):
        for article, outcome in write_articles(connection, batch):
            wanted = {"sentences": len(article.rows.sentences), "claims": len(article.rows.claims)}
            if isinstance(outcome, Exception):
                faults.append(f"article {article.article!r}: {outcome}")
            elif outcome == "new" and connection.run(WHOLE, id=article.article)[0] != wanted:
                faults.append(f"article {article.article!r}: not whole in the graph")
    for fault in faults:
        click.echo(fault, err=True)
    return faults


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
