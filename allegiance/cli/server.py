"""``allegiance up``, ``down`` and ``status``: the local server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli.options import to_option
from allegiance.cli.output import write
from graph.server import ManagedServer
from graph.server.paths import home

if TYPE_CHECKING:
    from graph.server import ServerInfo

COLUMNS = ("running", "uri", "username", "password_file", "browser", "version", "pid", "home")

port_type = click.IntRange(1, 65535)


def server_row(server: ManagedServer, info: ServerInfo | None) -> dict[str, Any]:
    """One row about the server; where its password is, never what it is."""
    if info is None:
        return {"running": False, "home": str(server.home)}
    return {
        "running": True,
        "uri": info.uri,
        "username": info.username,
        "password_file": str(home(server.home).password) if info.username else None,
        "browser": info.browser_url,
        "version": info.version,
        "pid": info.pid,
        "home": str(info.home),
    }


def show(row: dict[str, Any], to: str) -> None:
    """Print the server's row; a table of it has one line a value, so that addresses stay whole."""
    if to != "table":
        write([row], COLUMNS, to)
        return
    for column in COLUMNS:
        if row.get(column) is not None and column != "running":
            click.echo(f"{column.replace('_', ' '):<14} {row[column]}")


@click.command()
@click.option(
    "--no-auth", "open_to_all", is_flag=True, help="Ask for no password: any program on this machine may connect."
)
@click.option("--bolt-port", type=port_type, help="Port for drivers [7687, or any free one].")
@click.option("--http-port", type=port_type, help="Port for Neo4j Browser [7474, or any free one].")
@click.option(
    "--salvage", is_flag=True, help="Start though the disk was full: cut off what the log ends in and cannot be read."
)
@to_option
def up(*, open_to_all: bool, bolt_port: int | None, http_port: int | None, salvage: bool, to: str) -> None:
    """Start the local Neo4j server, or find it running.

    The first time it fetches Neo4j (200 MB) and checks it; the server listens on this machine only, and its password
    is in a file that only you can read.

    \b
    allegiance up
    allegiance up --http-port 8080
    """  # noqa: D301 - click's mark for lines to be kept
    server = ManagedServer()
    info = server.up(auth=False if open_to_all else None, bolt_port=bolt_port, http_port=http_port, salvage=salvage)
    click.echo("Neo4j started." if info.started else "Neo4j runs already.", err=True)
    show(server_row(server, info), to)


@click.command()
def down() -> None:
    """Stop the local Neo4j server.

    The graph stays for the next `allegiance up`.
    """
    click.echo("Neo4j stopped." if ManagedServer().down() else "Neo4j was not running.", err=True)


@click.command()
@to_option
def status(to: str) -> None:
    """Show whether the server runs, and where.

    Exit code 1 if it does not.
    """
    server = ManagedServer()
    info = server.status()
    if info is None:
        click.echo("Neo4j does not run; start it with: allegiance up", err=True)
    show(server_row(server, info), to)
    sys.exit(0 if info else 1)
