"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from allegiance.cli.output import FORMATS

if TYPE_CHECKING:
    from allegiance.knowledge_graph import KnowledgeGraph

Command = TypeVar("Command", bound=Callable[..., object])

to_option = click.option("--to", type=click.Choice(FORMATS), default="table", show_default=True, help="Form of output.")

lang_option = click.option(
    "--lang", type=click.Choice(["ru", "en"]), default="ru", show_default=True, help="Language of actors' names."
)

paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True)


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


date_option = click.option(
    "--date",
    "published",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help="Date of the articles that do not give their own.",
)


min_confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="0..1",
    help="Leave out what is less sure.",
)


def connection_options(command: Command) -> Command:
    """Add the options that say which Neo4j is meant; the command passes them on to :func:`open_graph`."""
    for option in (
        click.option("--password-file", type=click.Path(dir_okay=False), help="File with the password in it."),
        click.option("--database", help="Database's name [NEO4J_DATABASE, else the server's default]."),
        click.option("--username", help="User's name [NEO4J_USERNAME, else neo4j]."),
        click.option("--uri", help="Neo4j to use [NEO4J_URI, else the local server]."),
    ):
        command = option(command)
    return command


def open_graph(
    uri: str | None, username: str | None, database: str | None, password_file: str | None
) -> KnowledgeGraph:
    """Connect as the options and the environment say; the password is never an option.

    It comes from ``password_file``, ``NEO4J_PASSWORD``, or is asked for if a user is named and a person sits there.
    """
    from allegiance import connect

    password = None
    if password_file:
        password = _read_password(password_file)
    elif username and not os.environ.get("NEO4J_PASSWORD") and sys.stdin.isatty():
        password = click.prompt("Password", hide_input=True, err=True)
    return connect(uri, username=username, password=password, database=database)


def _read_password(path: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise click.BadParameter(f"{path}: {reason}", param_hint="--password-file") from None
    if not lines or not lines[0]:
        raise click.BadParameter(f"{path}: its first line is empty", param_hint="--password-file")
    return lines[0]
