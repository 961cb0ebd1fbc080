"""Reports: one page of HTML about an article, an actor or a topic, that needs nothing else to be read or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from graph.results import Runner

__all__ = ["report"]


def report(
    runner: Runner, about: str, *, language: str = "ru", since: date | None = None, as_of: date | None = None
) -> str:
    """The page about an article, an actor or a topic.

    Args:
        runner: what asks the graph; it only reads.
        about: an article's id or address, else an actor's name or id, else words of a topic or event.
        language: the language of the page and of names, ``ru`` or ``en``; sentences stay as they are.
        since: only what was said on that day or later.
        as_of: only what was said up to that day; offices and states of commitments are those of that day. None: all,
            as of the day of the newest article.

    Returns:
        HTML: the whole document.

    Raises:
        graph.subjects.UnknownSubjectError: nothing of the graph is called so, or several are; near names are told.
        graph.errors.GraphError: the server was not reached or refused a query.
        ValueError: the language is another one.
    """
    from allegiance.report.gather import gather
    from allegiance.report.labels import Labels
    from allegiance.report.render import render
    from graph.subjects import find_subject

    labels = Labels(language)
    page = gather(runner, find_subject(runner, about), labels, since=since, as_of=as_of)
    return render(page, labels)
