"""``allegiance browse``: Neo4j Browser with the graph in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

import click

from allegiance.cli.options import lang_option
from graph.errors import GraphError

if TYPE_CHECKING:
    from allegiance.cli.pages import PageServer

#: Where a Neo4j serves its Browser unless it is set up otherwise, by scheme: with TLS and without.
_PORTS = {"https": 7473, "http": 7474}
_BOLT_PORT = 7687
_SECONDS = 5.0

GUIDE, STYLE = "/guide.html", "/style.grass"


@click.command()
@click.option("--guide", is_flag=True, help="Play the guide through the article of the demo, until Ctrl-C.")
@lang_option
@click.option("--print", "only_print", is_flag=True, help="Print the address and open nothing.")
@click.option("--browser-url", metavar="URL", help="Where Neo4j Browser is [NEO4J_BROWSER_URL, else found by --uri].")
@click.option("--database", help="Database's name [NEO4J_DATABASE, else the server's default].")
@click.option("--uri", help="Neo4j to use [NEO4J_URI, else the local server, which is started].")
def browse(
    *, guide: bool, lang: str, only_print: bool, browser_url: str | None, database: str | None, uri: str | None
) -> None:
    """Open Neo4j Browser on the graph, in the graph's colours.

    You log in there: no address holds a password. The local server sets the colours itself. For another one the
    command that sets them stands in the editor, to be run once; what it fetches is served until you press Ctrl-C.

    \b
    allegiance browse
    allegiance browse --guide --lang en
    """  # noqa: D301 - click's mark for lines to be kept
    configured = uri or os.environ.get("NEO4J_URI") or None
    address = _other(configured, browser_url) if configured else _local()
    named = database or (os.environ.get("NEO4J_DATABASE") if configured else None)
    query = {"db": named} if named else {}
    if not guide and (only_print or not configured):
        _show(_with(address, query), only_print=only_print)
        return
    with _pages(lang) as server:
        command = {"cmd": "play", "arg": server.address(GUIDE)}
        if not guide:
            command = {"cmd": "edit", "arg": f":style {server.address(STYLE)}"}
        _show(_with(address, {**query, **command}), only_print=only_print)
        click.echo("The guide and the colours are served until you press Ctrl-C.", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo(err=True)


def _local() -> str:
    """The Browser of the managed server, which is started if it does not run."""
    from graph.server import ManagedServer

    server = ManagedServer()
    info = server.status()
    if info is None:
        click.echo("Starting Neo4j ...", err=True)
        info = server.up()
    login = f"Log in as {info.username} with the password in {server.password_file}."
    click.echo(login if info.username else 'Choose "No authentication" to connect.', err=True)
    return info.browser_url


def _other(uri: str, browser_url: str | None) -> str:
    """The Browser of another Neo4j, once it has answered.

    Raises:
        GraphError: The address is none, or nothing answers there, or no Browser does.
    """
    import socket

    from graph.settings import check_uri

    uri = check_uri(uri)
    parts = urlsplit(uri)
    try:
        socket.create_connection((parts.hostname or "", parts.port or _BOLT_PORT), timeout=_SECONDS).close()
    except OSError as error:
        raise GraphError(
            f"no Neo4j answers at {uri} ({error.strerror or error}); check the address, and that the server runs"
        ) from error
    scheme = "https" if parts.scheme.endswith(("+s", "+ssc")) else "http"
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    base = browser_url or os.environ.get("NEO4J_BROWSER_URL") or f"{scheme}://{host}:{_PORTS[scheme]}/browser/"
    _check(base)
    return _with(base, {} if "connectURL=" in base else {"connectURL": uri})


def _check(base: str) -> None:
    import urllib.request

    if urlsplit(base).scheme not in _PORTS or "@" in urlsplit(base).netloc:
        raise GraphError(
            f"the address of Neo4j Browser is not one: it starts with http:// or https:// and holds no password; "
            f"write for example --browser-url http://localhost:{_PORTS['http']}/browser/"
        )
    try:
        urllib.request.urlopen(base, timeout=_SECONDS).close()  # noqa: S310 - the scheme is checked
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        reason = getattr(reason, "strerror", None) or reason
        raise GraphError(
            f"no Neo4j Browser answers at {base} ({reason}); start the server, or say where its Browser is "
            "with --browser-url or NEO4J_BROWSER_URL"
        ) from error


def _with(address: str, query: dict[str, str]) -> str:
    if not query:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode(query, safe=':/', quote_via=quote)}"


def _pages(language: str) -> PageServer:
    from allegiance.cli.pages import PageServer
    from cypher.browser import guide
    from graph.style import command, grass

    return PageServer({GUIDE: ("text/html", guide(language, command())), STYLE: ("text/plain", grass())})


def _show(address: str, *, only_print: bool) -> None:
    """Print the address, and open it if there is what opens it."""
    import webbrowser

    click.echo(address)
    if not only_print and not webbrowser.open(address):
        click.echo("No browser was found to open it; open the address yourself.", err=True)
