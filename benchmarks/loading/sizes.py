"""What sizes follow from: what a core reads and writes, claims an article, bytes a claim on the disk of the server."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import corpus
import psutil
from servers import server
from writing import load

sys.path.insert(0, str(Path(__file__).parent.parent / "quality"))

from output import show

from allegiance.loading.workers import prepared
from extract.articles import ReadArticle, article_from_text
from graph import connect
from graph.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Read before the clock runs, so that the models are loaded.
WARM = "Макрон пообещал Украине передать 10 танков. Путин раскритиковал Макрона."


def read(texts: Iterable[tuple[str, str]]) -> tuple[list[Prepared], int, float]:
    """Articles by id, read in this process: the rows, the number of characters, and the seconds of the processor."""
    prepared(ReadArticle(article_from_text(WARM, id="warm")), 0.0)
    articles = [ReadArticle(article_from_text(text, id=name)) for name, text in texts]
    started = time.process_time()
    made = [rows for article in articles if isinstance(rows := prepared(article, 0.0), Prepared)]
    return made, sum(len(article.article.text) for article in articles), time.process_time() - started


def stored(made: list[Prepared]) -> tuple[int, float]:
    """The bytes of the store that these articles take, and the seconds of processors that writing them takes."""
    (size, seconds), (empty, start) = _written(made), _written([])
    return size - empty, seconds - start


def _written(made: list[Prepared]) -> tuple[int, float]:
    """The bytes of the store of a server with these articles in it, and what it and this process worked for them."""
    with server() as running:
        status = running.status()
        process = psutil.Process(status.pid)
        started = time.process_time()
        with connect(status.uri) as connection:
            connection.ensure_schema()
            load(connection, made)
        seconds = sum(process.cpu_times()[:2]) + time.process_time() - started
        running.down()
        return _size(running.home / "neo4j" / "data" / "databases"), seconds


def _size(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_blocks * 512 for path in files)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--articles", default=1000, show_default=True, type=click.IntRange(min=1), help="At most so many.")
@click.option("--to", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
def main(folder: Path | None, articles: int, form: str) -> None:
    """Measure the .txt files of a folder, or articles made from templates."""
    if folder is None:
        texts = [(name, text) for name, _, text in corpus.texts(articles)]
    else:
        files = sorted(path for path in folder.glob("*.txt") if path.name.count(".") == 1)
        texts = [(path.stem, path.read_text("utf-8")) for path in files[:articles]]
    made, characters, seconds = read(texts)
    size, writing = stored(made)
    claims = sum(len(article.rows.claims) for article in made)
    row = {
        "articles": len(made),
        "characters an article": round(characters / len(made)),
        "sentences an article": round(sum(len(a.rows.sentences) for a in made) / len(made), 1),
        "claims an article": round(claims / len(made), 1),
        "articles a second of a core": round(len(made) / seconds, 1),
        "claims a second of a core, read": round(claims / seconds),
        "claims a second of a core, written": round(claims / writing),
        "bytes a claim": round(size / claims),
    }
    show([row], form, "Sizes")


if __name__ == "__main__":
    main()
