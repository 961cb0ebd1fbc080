"""Reports in Chromium: legible in light and dark, wide and narrow; printed; and nothing in them runs or is fetched."""

import pytest
from in_browser import picture
from report_articles import ALL, hostile, later

from allegiance.report import report

pytestmark = [pytest.mark.live, pytest.mark.model, pytest.mark.browser]

OVERLAPS = """shape => {
  const boxes = [...document.querySelectorAll(`svg.${shape} .node rect, svg.${shape} .label`)]
    .map(part => part.getBoundingClientRect());
  const cover = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.filter((a, i) => boxes.some((b, j) => i < j && cover(a, b))).length;
}"""
OUTSIDE = """shape => [...document.querySelectorAll(`svg.${shape} .node`)].filter(node => {
  const [box, words] = ['rect', 'text'].map(part => node.querySelector(part).getBoundingClientRect());
  return words.left < box.left || words.right > box.right || words.top < box.top || words.bottom > box.bottom;
}).length"""
#: How much words differ from what is behind them, by WCAG; the least of all visible words outside of the picture.
CONTRAST = """() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => numbers(colour).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = part => {
    for (; part; part = part.parentElement) {
      const colour = getComputedStyle(part).backgroundColor;
      if (numbers(colour)[3] !== 0) return colour;
    }
  };
  const words = [...document.querySelectorAll('main *, header *')].filter(part => !part.closest('svg') &&
    [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  return Math.min(...words.map(part => {
    const [a, b] = [light(getComputedStyle(part).color), light(behind(part))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }));
}"""


@pytest.fixture
def pages(holding, seed_extraction, tmp_path):
    """Pages as files: of the article in Russian, of an actor in English, and of the hostile article."""
    reader = holding([seed_extraction, *later(), hostile()]).reader
    asked = {"article": (seed_extraction.article.id, "ru"), "actor": ("Ukraine", "en"), "hostile": ("hostile", "ru")}
    for name, (about, language) in asked.items():
        (tmp_path / f"{name}.html").write_text(report(reader, about, language=language), encoding="utf-8")
    return tmp_path


@pytest.fixture
def complaints_of(page):
    """What the page says on the console, raises or fetches, while the test runs."""
    found = []

    def fetched(request):
        if not request.url.startswith(("file:", "data:")):
            found.append(request.url)

    listeners = {
        "console": lambda message: found.append(message.text),
        "pageerror": lambda error: found.append(str(error)),
        "dialog": lambda dialog: (found.append(dialog.message), dialog.dismiss()),
        "request": fetched,
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    yield found
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


def show(page, path, scheme, width):
    page.emulate_media(color_scheme=scheme, media="screen")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path.as_uri())


def test_pages_are_legible_in_light_and_dark_wide_and_narrow(page, pages, complaints_of, tmp_path):
    wide, narrow, between = (1400, "wide"), (360, "narrow"), (800, "medium")
    views = [("light", *wide), ("dark", *narrow), ("light", *narrow), ("dark", *wide), ("light", *between)]
    for name, count in (("article", 5), ("actor", 2), ("hostile", 2)):
        for scheme, width, shape in views[:count]:
            show(page, pages / f"{name}.html", scheme, width)
            case = f"{name}, {scheme}, {width}"
            assert page.evaluate("document.documentElement.scrollWidth") == width, case
            assert page.evaluate(OVERLAPS, shape) == page.evaluate(OUTSIDE, shape) == 0, case
            assert [one.is_visible() for one in page.locator("svg.picture").all()].count(True) == 1, case
            assert page.locator(f"svg.{shape}").is_visible(), case
            assert page.evaluate(CONTRAST) >= 4.5, case
    assert complaints_of == []
    show(page, pages / "actor.html", "light", 1200)
    page.set_viewport_size({"width": 1200, "height": 1330})
    page.locator("#graph").evaluate("part => part.scrollIntoView()")
    picture(page, tmp_path, "report")


def test_no_width_needs_scrolling_sideways(page, pages, complaints_of):
    show(page, pages / "hostile.html", "light", 320)
    for width in (320, 601, 781, 1001, 1141):  # where the page begins to be laid out otherwise
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width, width
    assert complaints_of == []


def test_hostile_text_does_not_run_and_is_shown_as_text(page, pages, complaints_of):
    show(page, pages / "hostile.html", "light", 1400)
    page.locator("details").first.wait_for()
    assert page.title() != "run"
    assert page.locator("script, img, iframe, form, main h1").count() == 0
    assert page.evaluate("[...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                         ".filter(a => a.name.startsWith('on')).length") == 0  # fmt: skip
    assert page.locator("a:not([href^='#'])").count() == 0
    shown = page.locator("h1").text_content()
    assert shown == "".join("\ufffd" if c in "\u202e\u2066\u200f\u0000\u0007\u001b" else c for c in ALL)
    assert "javascript:document.title='run'" in page.locator("#sources .quiet").first.text_content()
    assert page.locator(".card mark.m-consequent").count() >= 1
    assert complaints_of == []


def test_the_picture_says_in_words_what_it_shows(page, pages):
    show(page, pages / "article.html", "light", 1400)
    drawn = page.get_by_role("img")
    assert drawn.count() == 1
    assert drawn.get_attribute("aria-labelledby") == "wide-title wide-desc"
    assert page.locator("#wide-title").text_content().startswith("Кто с кем связан")
    assert "→" in page.locator("#wide-desc").text_content()
    assert {"Эммануэль Макрон — персона", "коалиция — объединение"} <= set(
        page.locator("svg.wide .node title").all_text_contents()
    )


def test_it_is_printed_light_whole_and_without_what_only_a_screen_needs(page, pages, complaints_of):
    show(page, pages / "article.html", "dark", 1400)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("nav").is_hidden()
    assert page.locator("svg.medium").is_visible()
    assert page.locator("svg.wide").is_hidden()
    assert page.get_by_text("predicate 1.00").first.is_visible()  # what is folded on a screen
    printed = page.pdf(format="A4")
    page.emulate_media(media="screen")
    assert printed.startswith(b"%PDF")
    assert 3 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 40
    assert complaints_of == []
