"""Articles of the tests of reports: the two invented ones, and one with hostile text wherever an article has text."""

from dataclasses import replace
from datetime import date
from functools import cache

from graph_samples import Writer
from lifecycle_facts import invented
from report_pages import HOSTILE

from extract.model import Entity

#: What a database takes: halves of letters it refuses, and names of many thousand letters it cannot index.
ALL = " ".join(text.encode("utf-8", "ignore").decode() for text in HOSTILE)
NAME = " ".join(text.encode("utf-8", "ignore").decode()[:1_000] for text in HOSTILE)


@cache
def later():
    """The two invented articles."""
    return [invented("second.txt"), invented("third.txt")]


@cache
def hostile():
    """An article whose id, title, outlet, address, names and sentence hold hostile text; it makes a commitment."""
    land = Entity("state:land", "state", f"Лимония {NAME}", None, None, ())
    mallory = Entity("person:mallory", "person", f"Мэллори {NAME}", None, None, (f"псевдоним {NAME}",))
    topic = Entity("topic:hostile", "topic", f"тема {NAME}")
    told = f"Мэллори {NAME} пообещал Лимонии помощь {ALL}, если {ALL}."
    made = Writer("hostile", [told], date(2025, 9, 20))
    made.claim(0, (f"Мэллори {NAME}", mallory), "PROMISED", ("Лимонии", land), trigger="пообещал",
               content=f"помощь {ALL}", condition=f"если {ALL}", speaker=(f"Мэллори {NAME}", mallory))  # fmt: skip
    made.claim(0, (f"Мэллори {NAME}", mallory), "CRITICIZED", (ALL, topic), trigger="пообещал")
    made.office(mallory, land, f"глава {ALL}", date(2025, 1, 1))
    extraction = made.done()
    article = replace(extraction.article, title=ALL, outlet=ALL, url="javascript:document.title='run'")
    return replace(extraction, article=article)
