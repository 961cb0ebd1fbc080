"""Pages of a real HTTP server: fetched within limits, and from nowhere but where the user's URL may lead."""

import socket
import time
from datetime import date

import pytest
from web_site import ASKED, PAGE, running

from extract import addresses
from extract.addresses import is_public
from extract.errors import ExtractError
from extract.reader import read
from extract.web import ALLOW_PRIVATE, fetch, is_url


@pytest.fixture(scope="module")
def site():
    with running() as address:
        yield address


@pytest.fixture
def public(monkeypatch):
    """As if 127.0.0.1 were on the internet; all others are what they are."""
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or is_public(address))


def test_a_page_is_an_article(site, monkeypatch):
    monkeypatch.setenv(ALLOW_PRIVATE, "1")
    (item,) = read([f"{site}/moved#part"])
    article = item.article
    assert article.text.splitlines()[-1].startswith("США поддержали эти планы")
    assert "Спорт" not in article.text
    assert "Реклама" not in article.text
    assert (article.id, article.url) == (f"{site}/moved", f"{site}/page")
    assert (article.title, article.outlet, article.published) == (
        "Макрон созвал союзников",
        "Вести",
        date(2025, 9, 4),
    )
    (plain,) = read([f"{site}/text"], published=date(2025, 1, 1))
    assert (plain.article.text, plain.article.published) == ("Макрон поддержал Украину.", date(2025, 1, 1))
    with pytest.raises(ExtractError, match="no article is found"):
        read([f"{site}/empty"])


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/image", "is image/png, not a page of text"),
        ("/large", "has more than 10,000 bytes"),
        ("/bomb", "has more than 10,000 bytes"),
        ("/packed", "packed as br"),
        ("/loop", "more than 5 times"),
        ("/inside", "169.254.169.254, an address of this machine or of a network of its own"),
        ("/file", "only http:// and https:// are read"),
        ("/nothing", "answers 404"),
        ("/drips", "has not come within 1 s"),
    ],
)
def test_a_page_over_a_limit_or_elsewhere_is_refused(site, public, path, told):
    begun = time.monotonic()
    with pytest.raises(ExtractError, match=f"^{site}{path}: .*{told}"):
        fetch(f"{site}{path}", size=10_000, seconds=1)
    assert time.monotonic() - begun < 3


def test_what_is_packed_with_gzip_is_unpacked(site, public):
    assert fetch(f"{site}/gzip").data == PAGE


def test_private_addresses_are_refused_however_they_are_written(site):
    port = site.rpartition(":")[2]
    before = len(ASKED)
    for host in (
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "10.0.0.1",
    ):
        with pytest.raises(ExtractError, match=r"of a network of its own|there is no host"):
            fetch(f"http://{host}:{port}/page")
    assert len(ASKED) == before


def test_a_name_is_looked_up_once_and_that_answer_connected_to(site, public, monkeypatch):
    answers = [["127.0.0.1"], ["10.0.0.1"], ["127.0.0.1", "10.0.0.1"]]
    really = socket.getaddrinfo

    def look_up(host, port, *more, **named):
        if host == "127.0.0.1":
            return really(host, port, *more, **named)
        assert host == "news.example"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in answers.pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    port = site.rpartition(":")[2]
    assert fetch(f"http://news.example:{port}/page").data == PAGE
    assert ASKED[-1] == f"news.example:{port}"
    assert len(answers) == 2
    for _ in range(2):
        with pytest.raises(ExtractError, match=r"news\.example is 10\.0\.0\.1"):
            fetch(f"http://news.example:{port}/page")


@pytest.mark.parametrize(
    "url",
    ["ftp://host/x", "file:///etc/passwd", "https://", "http://[::1", "http://host:port/", "http://a\u3002\u3002b/", "gopher://x"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused_unsent(url):
    assert is_url(url)
    with pytest.raises(ExtractError, match=r"only http:// and https://|not an address|not the name of a host"):
        fetch(url)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(ExtractError, match="is not read") as caught:
        fetch("https://ann:s3cret@host/")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
     "2002:7f00:1::", "192.0.2.1"],
)  # fmt: skip
def test_addresses_that_are_not_of_the_internet_are_known(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_internet_are_known(address):
    assert is_public(address)
