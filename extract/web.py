"""Pages of the web to articles: fetched within limits, from the internet alone, and cleared of all but the article."""

from __future__ import annotations

import os
import re
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit

from extract.articles import ReadArticle, article_from_text
from extract.decoding import decode
from extract.errors import ExtractError

if TYPE_CHECKING:
    import httpcore

#: Limits of a page: seconds until it is there, bytes, and how often it may send us on.
SECONDS = 30.0
BYTES = 5_000_000
REDIRECTS = 5

#: Set to anything but 0 to read from this machine and its own networks too.
ALLOW_PRIVATE = "ALLEGIANCE_ALLOW_PRIVATE"

_HEADERS: Mapping[str | bytes, str | bytes] = {
    "User-Agent": "allegiance",
    "Accept": "text/html, text/plain;q=0.9",
    "Accept-Encoding": "identity",
}
_KEPT = "/%:@!$&'()*+,;=~"  # what has a meaning in an address
_SENT_ON = frozenset({301, 302, 303, 307, 308})
_OK = 200
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_MISSING = "reading URLs needs the extra web: pip install 'allegiance[web]'"


def is_url(source: object) -> bool:
    """Whether a source is meant as an address, by ``http://`` and the like at its beginning."""
    return isinstance(source, str) and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", source) is not None


@dataclass(frozen=True, slots=True)
class Page:
    """What came: from where at last, of which type (``text/html``), and its bytes."""

    url: str
    kind: str
    data: bytes


def read_url(url: str, published: date | None = None) -> ReadArticle:
    """The article of a page.

    Args:
        url: ``http://`` or ``https://``; it is the article's id.
        published: its date, if the page does not give it.

    Raises:
        ExtractError: the page could not be fetched within the limits, or holds no article.
    """
    page = fetch(url, allow_private=os.environ.get(ALLOW_PRIVATE, "0") not in {"", "0"})
    identifier = url.partition("#")[0]
    if page.kind not in _PAGES:
        text, _ = decode(page.data, url)
        return ReadArticle(replace(article_from_text(text, published=published, id=identifier, name=url), url=page.url))
    found = _article(page)
    text = found.get("text") or ""
    if not text.strip():
        raise ExtractError(f"{url}: no article is found in the page: save its text to a file")
    day = date.fromisoformat(found["date"]) if found.get("date") else published
    made = article_from_text(text, published=day, id=identifier, name=url)
    outlet = found.get("sitename") or urlsplit(page.url).hostname
    return ReadArticle(replace(made, url=page.url, title=found.get("title"), outlet=outlet))


def fetch(url: str, *, allow_private: bool = False, seconds: float = SECONDS, size: int = BYTES) -> Page:
    """Fetch a page.

    Each name, also of those to whom the page sends us on, is looked up once, its address checked, and that very
    address connected to. Proxies are not used: they would look the name up themselves.

    Args:
        url: ``http://`` or ``https://``, without user name and password.
        allow_private: whether addresses of this machine and its own networks may be read.
        seconds: until all has come.
        size: the most bytes, also once they are unpacked.

    Raises:
        ExtractError: it is not such an address, leads elsewhere, answers with an error, or is over a limit.
    """
    try:
        import httpcore

        from extract.connecting import Checked
    except ImportError:
        raise ExtractError(_MISSING) from None
    _address(url, url)  # refused before its text stands in any message
    deadline = time.monotonic() + seconds
    here = url
    try:
        with httpcore.ConnectionPool(network_backend=Checked(allow_private, deadline), retries=0) as pool:
            for _ in range(REDIRECTS + 1):
                with pool.stream("GET", _address(here, url), headers=_HEADERS) as response:
                    if response.status not in _SENT_ON:
                        return _page(response, here, url, size)
                    here = urljoin(here, _header(response, b"location"))
    except httpcore.TimeoutException:
        raise ExtractError(f"{url}: has not come within {seconds:.0f} s") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as error:
        raise ExtractError(f"{url}: cannot be fetched: {str(error) or type(error).__name__}") from None
    except ExtractError as error:
        raise ExtractError(str(error) if str(error).startswith(url) else f"{url}: {error}") from None
    raise ExtractError(f"{url}: sends us on more than {REDIRECTS} times")


def _address(url: str, given: str) -> str:
    """The address as it goes over the wire; refused before anything is sent."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ExtractError(f"{given}: not an address") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise ExtractError(f"{given}: only http:// and https:// are read")
    if parts.username is not None or parts.password is not None:
        raise ExtractError(
            "an address with a user name or password is not read: they would be in logs and in the graph"
        )
    try:
        name = host if ":" in host else host.encode("idna").decode()
    except UnicodeError:
        raise ExtractError(f"{given}: not the name of a host") from None
    where = f"[{name}]" if ":" in name else name
    path = quote(parts.path or "/", safe=_KEPT)
    query = "?" + quote(parts.query, safe=_KEPT + "?") if parts.query else ""
    return f"{parts.scheme}://{where}{f':{port}' if port else ''}{path}{query}"


def _page(response: httpcore.Response, here: str, url: str, size: int) -> Page:
    if response.status != _OK:
        raise ExtractError(f"{url}: answers {response.status}")
    kind = _header(response, b"content-type").partition(";")[0].strip().lower()
    if kind not in _PAGES | {"text/plain"}:
        raise ExtractError(f"{url}: is {kind or 'of no type'}, not a page of text")
    data = bytearray()
    for chunk in _unpacked(response.iter_stream(), _header(response, b"content-encoding").strip().lower(), url, size):
        data += chunk
        if len(data) > size:
            raise ExtractError(f"{url}: has more than {size:,} bytes")
    return Page(here, kind, bytes(data))


def _unpacked(chunks: Iterable[bytes], coding: str, url: str, size: int) -> Iterator[bytes]:
    """The bytes of a body; a small one that unpacks to a large one is never unpacked whole."""
    if coding in {"", "identity"}:
        yield from chunks
        return
    if coding not in {"gzip", "deflate"}:
        raise ExtractError(f"{url}: is packed as {coding}, which was not asked for")
    unpacking = zlib.decompressobj(wbits=47)  # of both, by its first bytes
    try:
        for chunk in chunks:
            yield unpacking.decompress(chunk, size + 1)
    except zlib.error:
        raise ExtractError(f"{url}: its packing is broken") from None


def _header(response: httpcore.Response, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in response.headers if key.lower() == name), "")


def _article(page: Page) -> dict[str, Any]:
    """What the page tells: ``text``, ``title``, ``sitename`` and ``date`` (ISO), each where it is known."""
    try:
        import trafilatura
    except ImportError:
        raise ExtractError(_MISSING) from None
    found = trafilatura.bare_extraction(
        page.data,
        url=page.url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    return {} if found is None else {name: getattr(found, name) for name in ("text", "title", "sitename", "date")}
