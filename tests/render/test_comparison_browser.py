"""The page of a comparison in a real browser: it links both ways, and runs no one else."""

import os
import shutil

import pytest

from summarizer import compare, read
from summarizer.render.comparison.phrases import Shown
from summarizer.render.page.compared import comparison_html
from tests.render.test_comparison import BLAZE, FIRE, shown_of

playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = os.environ.get("SUMMARIZER_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium (on Debian: apt install chromium)"),
]


@pytest.fixture(name="show")
def make_show(tmp_path):
    """Opens a page; at the end it must have asked for nothing and complained of nothing."""
    heard: list[str] = []
    with playwright.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])

        def show(page, **options):
            target = tmp_path / "page.html"
            target.write_text(page, encoding="utf-8")
            tab = browser.new_context(**options).new_page()
            tab.on("console", lambda message: heard.append(f"console: {message.text}"))
            tab.on("pageerror", lambda error: heard.append(f"error: {error}"))
            tab.on("request", lambda request: heard.append(f"request: {request.url}"))
            tab.goto(target.as_uri())
            assert heard.pop(0) == f"request: {target.as_uri()}"
            return tab

        yield show
        browser.close()
    assert heard == []


def test_a_fact_lights_its_passages_in_every_article_and_back(show):
    """A click on an entry lights both articles; one on a passage leads to its entry."""
    tab = show(comparison_html(shown_of(FIRE, BLAZE)), viewport={"width": 1360, "height": 700})
    tab.locator("#fact-1 a.tag").first.click()
    lit = tab.locator("#article .on")
    assert {
        lit.nth(n).evaluate("e => e.closest('article').ariaLabel") for n in range(lit.count())
    } == {
        "[1] article 1",
        "[2] article 2",
    }
    tab.keyboard.press("Escape")
    assert tab.locator(".on").count() == 0
    tab.locator("#article a", has_text="denied").first.click()
    assert tab.locator(".entry.on").count() == 1


def test_hostile_articles_run_nothing(show, hostile):
    """No script of theirs runs, nothing is fetched, on a wide screen and on a phone."""
    other = read(hostile.document.text.replace("300", "500"))
    shown = Shown.of(compare(hostile, other), [hostile.document, other.document])
    for width in (1360, 400):
        tab = show(comparison_html(shown), viewport={"width": width, "height": 800})
        assert tab.evaluate("window.ran") is None
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
