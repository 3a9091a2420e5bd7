"""The page of a comparison in a real browser: it links both ways, and runs no one else."""

import pytest

from summarizer import compare, read
from summarizer.render.comparison.phrases import Shown
from summarizer.render.page.compared import comparison_html
from tests.render.test_comparison import BLAZE, FIRE, shown_of

pytestmark = pytest.mark.slow


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
