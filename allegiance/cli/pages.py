"""Serves the guide and the style to Neo4j Browser, from this machine to this machine."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

#: Neo4j Browser asks for pages from a page of another origin, and first whether it may.
_FOR_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Private-Network": "true",
    "Cache-Control": "no-store",
}


class PageServer(ThreadingHTTPServer):
    """A server of a few pages at any free port of this machine, which no other machine reaches.

    Args:
        pages: Path (``/guide.html``) to the type and the text of the page.
    """

    daemon_threads = True

    def __init__(self, pages: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages

    def address(self, path: str) -> str:
        """Where a page is; by the name that Neo4j Browser trusts unless it is set up otherwise."""
        return f"http://localhost:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: PageServer

    def do_OPTIONS(self) -> None:
        """Let any page ask."""
        self._answer(HTTPStatus.NO_CONTENT, "", b"")

    def do_GET(self) -> None:
        """Give a page."""
        found = self.server.pages.get(self.path.partition("?")[0])
        if found is None:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"no such page\n")
        else:
            self._answer(HTTPStatus.OK, found[0], found[1].encode())

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in _FOR_ALL.items():
            self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
