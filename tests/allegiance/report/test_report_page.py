"""The page: everything is shown as text, nothing is fetched, and it is a document that tools understand."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from report_pages import ALL, HOSTILE, page

from allegiance.report.labels import Labels
from allegiance.report.model import Graph, Total
from allegiance.report.render import clean, render
from allegiance.report.sources import safe_link

VOID = {"meta", "link", "br", "img"}


class Read(HTMLParser):
    """The elements with their attributes, and whether each is closed where it should be."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.wrong = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append((tag, self.getpos()))


@pytest.fixture(scope="module", params=["ru", "en"])
def plain(request):
    return render(page(), Labels(request.param))


@pytest.fixture(scope="module")
def hostile():
    return render(page(ALL, address="javascript:alert(1)"), Labels("ru"))


def test_it_is_well_formed_and_has_its_landmarks(plain):
    read = Read(plain)
    assert (read.wrong, read.open) == ([], [])
    tags = Counter(tag for tag, _ in read.elements)
    assert tags["main"] == tags["nav"] == tags["h1"] == 1
    assert read.elements[0][1]["lang"] in {"ru", "en"}
    ids = [attrs["id"] for _, attrs in read.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"][1:] for tag, attrs in read.elements if tag in {"a", "use"} and attrs["href"][0] == "#"]
    assert set(links) <= set(ids)
    named = [i for _, attrs in read.elements if "aria-labelledby" in attrs for i in attrs["aria-labelledby"].split()]
    assert set(named) <= set(ids)
    assert all(attrs.get("scope") for tag, attrs in read.elements if tag == "th")


def test_it_lets_nothing_run_and_fetches_nothing(plain):
    read = Read(plain)
    policies = [a["content"] for t, a in read.elements if t == "meta" and a.get("http-equiv")]
    (policy,) = policies
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert not [
        tag for tag, _ in read.elements if tag in {"script", "iframe", "object", "embed", "base", "form", "img"}
    ]
    fetched = [a["href"] for t, a in read.elements if t == "link"] + re.findall(r"url\((?!#)|@import", plain)
    assert fetched == ["data:,"]


def test_hostile_text_makes_no_elements_and_no_attributes(hostile):
    wanted = Counter(tag for tag, _ in Read(render(page(address="-"), Labels("ru"))).elements)
    found = Counter(tag for tag, _ in Read(hostile).elements)
    for lines in ("text", "tspan"):  # how many there are depends on how long words are
        del wanted[lines], found[lines]
    assert found == wanted
    names = {name for _, attrs in Read(hostile).elements for name in attrs}
    assert not [name for name in names if name.startswith("on")]
    assert not [a for t, a in Read(hostile).elements if t == "a" and not a["href"].startswith("#")]
    assert Read(hostile).wrong == []


def test_hostile_text_is_there_as_text_without_what_steers(hostile):
    assert hostile.count("&lt;script&gt;") > 20
    assert "{{ 7 * 7 }}" in hostile
    assert HOSTILE[-1] in hostile
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200f\u202a-\u202e\u2066-\u2069]", hostile)
    assert hostile.encode("utf-8")


def test_kinds_and_states_that_are_none_are_text_too():
    read = Read(render(page(kind="<i>\"'", state="<i>\"'"), Labels("ru")))
    assert read.wrong == []
    assert "i" not in {tag for tag, _ in read.elements}


@pytest.mark.parametrize(
    ("address", "fit"),
    [
        ("https://example.org/a?b=c&d#e", True),
        ("HTTP://example.org", True),
        ("https://пример.рф/новость", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://", False),
        ("https://[", False),
        ("https://example.org/\u202egpj", False),
        ("https://a\\b", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_links(address, fit):
    assert (safe_link(address) == address and bool(address)) is fit


def test_a_link_leads_out_without_telling_from_where():
    (link,) = {tuple(sorted(a.items())) for t, a in Read(render(page(), Labels("ru"))).elements
               if t == "a" and a["href"].startswith("http")}  # fmt: skip
    assert dict(link) == {"href": "https://example.org/a?b=1&c=2", "rel": "noopener noreferrer nofollow"}


def test_what_is_not_shown_is_counted():
    text = render(page(claims=Total(200, 20_000), named=Total(80, 90), articles=7), Labels("en"))
    assert "Shown are 200 of 20,000" in text
    assert "and 10 more" in text
    assert "and 6 more" in text


def test_a_page_about_nothing_says_so():
    empty = {
        "claims": Total(0, 0),
        "commitments": (),
        "timeline": (),
        "said": (),
        "sources": (),
        "actors": (),
        "matters": (),
    }
    made = page(**empty, commitment_total=Total(0, 0), graph=Graph((), ()), named=Total(0, 0), articles=0, as_of=None)
    text = render(made, Labels("ru"))
    assert "В графе об этом ничего не сказано." in text
    assert "Связей между двумя сторонами нет" in text
    assert Read(text).wrong == []


def test_values_are_written_without_what_steers_a_page():
    assert clean("а\u202eб\u0000") == "а\ufffdб\ufffd"
    assert clean(None) == ""
    assert clean("\ud800") == "?"
