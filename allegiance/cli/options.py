"""Options that several commands share."""

from __future__ import annotations

import os
import re
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


#: What an address of a Ray cluster looks like; a path that is taken for one, as the option stands before it, does not.
_RAY_ADDRESS = re.compile(r"|auto|local|[\w.-]+:\d+|\[[\da-fA-F:]+\]:\d+|\w+://.+")


def _ray_address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _RAY_ADDRESS.fullmatch(value):
        raise click.BadParameter(f"{value!r} is no address such as 10.0.0.1:6379; write --ray without one at the end")
    return value


ray_option = click.option(
    "--ray",
    is_flag=False,
    flag_value="",
    metavar="[ADDRESS]",
    callback=_ray_address,
    help="Read in a Ray cluster [RAY_ADDRESS, else one on this machine].",
)


def one_a_core(ray: str | None) -> int:
    """So many processes that each core has one; 0 is as many as a Ray cluster has."""
    return len(os.sched_getaffinity(0)) if ray is None else 0


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
    uri: str | None,
    username: str | None,
    database: str | None,
    password_file: str | None,
    queries: str | None = None,
) -> KnowledgeGraph:
    """Connect as the options and the environment say; the password is never an option.

    ``queries`` is a folder of the user's own. The password comes from ``password_file``, from where
    :func:`graph.credentials.find_password` finds it, or is asked for if a user is named and a person sits there.
    """
    from allegiance import connect
    from graph.credentials import find_password

    password, address = None, uri or os.environ.get("NEO4J_URI")
    if password_file:
        password = _read_password(password_file)
    elif username and address and sys.stdin.isatty():
        password = find_password(address, username, os.environ) or click.prompt("Password", hide_input=True, err=True)
    return connect(uri, username=username, password=password, database=database, queries=queries)


def _read_password(path: str) -> str:
    from graph.credentials import SettingsError, read_password

    try:
        return read_password(Path(path))
    except SettingsError as error:
        raise click.BadParameter(str(error), param_hint="--password-file") from None
