"""Articles made from templates: any number of short news texts about the same few actors, the same each time."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Nominative, genitive, dative, accusative, instrumental.
WHO = [
    ("Франция", "Франции", "Франции", "Францию", "Францией"),
    ("Германия", "Германии", "Германии", "Германию", "Германией"),
    ("Польша", "Польши", "Польше", "Польшу", "Польшей"),
    ("Украина", "Украины", "Украине", "Украину", "Украиной"),
    ("Россия", "России", "России", "Россию", "Россией"),
    ("Турция", "Турции", "Турции", "Турцию", "Турцией"),
    ("Япония", "Японии", "Японии", "Японию", "Японией"),
    ("Индия", "Индии", "Индии", "Индию", "Индией"),
    ("Грузия", "Грузии", "Грузии", "Грузию", "Грузией"),
    ("Сербия", "Сербии", "Сербии", "Сербию", "Сербией"),
    ("Италия", "Италии", "Италии", "Италию", "Италией"),
    ("Армения", "Армении", "Армении", "Армению", "Арменией"),
]
WHAT = ["танки", "ракеты", "вертолёты", "газ", "зерно", "лекарства", "генераторы", "кредит"]
DEAL = ["торговый договор", "договор о границе", "план перемирия", "соглашение о транзите", "закон о выборах"]
MONTHS = ["января", "марта", "мая", "июля", "сентября", "ноября"]
SENTENCES = [
    "{a0} пообещала {b2} передать {n} партий помощи и {what} до конца {month}.",
    "{a0} передала {b2} {what}.",
    "{a0} отказалась передать {b2} {what}.",
    "{a0} потребовала от {b1} отменить {deal}.",
    "{a0} попросила {b3} передать {what}.",
    "Министр иностранных дел {b1} встретился с президентом {a1}.",
    "{a0} ввела санкции против {b1}.",
    "{a0} поддержала {b3} в споре с {c4}.",
    "В столице {a1} прошли переговоры с {b4} о том, как выполнить {deal}.",
    "{a0} и {b0} подписали {deal}.",
    "Президент {a1} заявил, что {b0} нарушила {deal}.",
    "{a0} обвинила {b3} в срыве переговоров с {c4}.",
    "Если {b0} выполнит {deal}, {a0} поставит ей {what}.",
    "{a0} осудила действия {b1} и пригрозила ей новыми пошлинами.",
    "Парламент {a1} одобрил {deal}, несмотря на протест {b1}.",
    "По словам премьер-министра {a1}, {b0} не намерена поставлять {c2} {what}.",
]


def texts(count: int, seed: int = 1) -> Iterator[tuple[str, date, str]]:
    """Ids, dates and texts of articles, each of three to six sentences."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        sentences = [_sentence(draw) for _ in range(draw.randint(3, 6))]
        yield f"made-{number}", date(2015, 1, 1) + timedelta(days=draw.randrange(3900)), " ".join(sentences)


def _sentence(draw: random.Random) -> str:
    actors = draw.sample(WHO, 3)
    forms = {f"{name}{n}": form for name, who in zip("abc", actors, strict=True) for n, form in enumerate(who)}
    template = draw.choice(SENTENCES)
    return template.format(
        **forms, what=draw.choice(WHAT), deal=draw.choice(DEAL), month=draw.choice(MONTHS), n=draw.randint(2, 90)
    )


def of_folder(folder: Path, count: int) -> Iterator[tuple[str, date, str]]:
    """The same of the .txt files of a folder, over and over until there are enough; each time is another article."""
    files = sorted(path for path in folder.rglob("*.txt") if path.name.count(".") == 1)
    for number, path in enumerate(islice(cycle(files), count)):
        yield f"{path.stem}-{number}", date(2015, 1, 1) + timedelta(days=number % 3900), path.read_text("utf-8")


def write(path: Path, count: int, folder: Path | None = None) -> None:
    """Write articles as rows that `allegiance load` takes: those of a folder, else made from templates."""
    with path.open("w", encoding="utf-8") as file:
        for identifier, day, text in of_folder(folder, count) if folder else texts(count):
            row = {"article": identifier, "date": day.isoformat(), "text": text}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--articles", default=20_000, show_default=True, type=click.IntRange(min=1))
def main(file: Path, articles: int) -> None:
    """Write a corpus of articles made from templates to a .jsonl file."""
    write(file, articles)


if __name__ == "__main__":
    main()
