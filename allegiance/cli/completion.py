"""What the shell proposes while a command is typed: names of actors, languages, relations.

Nothing here fails or waits for long: a graph that does not answer at once is left alone, and the registry of actors is
asked instead.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    import click

#: How many names are proposed at most.
MOST = 25

#: How long the graph may take altogether, in seconds.
PATIENCE = 2.0


def complete_names(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of the graph that begin so, in Russian or English; of the registry if the graph does not answer."""
    beginning = " ".join(incomplete.split()).lower()
    found: list[list[str]] = []
    asking = Thread(target=_ask_graph, args=(dict(context.params), beginning, found), daemon=True)
    asking.start()
    asking.join(PATIENCE)
    names = found[0] if found else _quietly(_from_registry, beginning)
    return [CompletionItem(_for_shell(name)) for name in names[:MOST]]


def complete_languages(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The languages of names."""
    from cypher.model import LANGUAGES

    return [CompletionItem(language) for language in LANGUAGES if language.startswith(incomplete.lower())]


def complete_relations(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The relations that claims have."""

    def begin(beginning: str) -> list[str]:
        from extract.relations import relations

        return [name for name in relations() if name.startswith(beginning)]

    return [CompletionItem(name) for name in _quietly(begin, incomplete.upper())]


def matching(names: list[str | None], beginning: str, *, person: bool) -> str | None:
    """The first of an entity's names that begins so; of a person also the last word of one, by which it is found."""
    known = [name for name in names if name]
    if person:
        known += [name.rpartition(" ")[2] for name in known]
    plain = beginning.replace("ё", "е")
    return next((name for name in known if name.lower().replace("ё", "е").startswith(plain)), None)


def _ask_graph(params: dict[str, Any], beginning: str, found: list[list[str]]) -> None:
    with suppress(Exception):  # whatever it is, the registry is asked then
        found.append(_from_graph(params, beginning))


def _from_graph(params: dict[str, Any], beginning: str) -> list[str]:
    import logging
    from pathlib import Path

    from graph.beginnings import names_beginning
    from graph.settings import settings

    logging.disable(logging.CRITICAL)
    file = params.get("password_file")
    password = Path(file).read_text(encoding="utf-8").splitlines()[0] if file else None
    where = settings(params.get("uri"), params.get("username"), password, params.get("database"))
    found = names_beginning(where, beginning, most=MOST, seconds=PATIENCE)
    return _distinct(matching(names, beginning, person=person) for names, person in found)


def _from_registry(beginning: str) -> list[str]:
    from extract.actors.data import actors

    return sorted(_distinct(matching(list(a.names), beginning, person=a.surname) for a in actors()))


def _distinct(names: Any) -> list[str]:  # noqa: ANN401 - any iterable of names and None
    return list(dict.fromkeys(name for name in names if name))


def _quietly(find: Any, *arguments: Any) -> list[str]:  # noqa: ANN401 - any function that finds names
    """What ``find`` gives; nothing if it fails, since a person who types is told of no errors."""
    try:
        names: list[str] = find(*arguments)
    except Exception:  # noqa: BLE001 - whatever it is
        return []
    return names


def _for_shell(name: str) -> str:
    """The name as it is put into the line: Bash, unlike other shells, wants blanks and the like marked.

    Twice, since click's function for it reads the answer without ``-r``, which takes one mark away.
    """
    in_bash = os.environ.get("_ALLEGIANCE_COMPLETE", "").startswith("bash")
    line = os.environ.get("COMP_WORDS", "")
    quoted = line.count('"') % 2 or line.count("'") % 2  # what is begun with a quotation mark
    return re.sub(r"([^\w.,:@/+~-])", r"\\\\\1", name) if in_bash and not quoted else name
