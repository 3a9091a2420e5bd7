"""A comparison for people: origins first, every format safe with hostile articles."""

import re

import pytest
from lxml import html

from summarizer import compare, read
from summarizer.render.comparison.as_json import comparison_json
from summarizer.render.comparison.markdown import comparison_markdown
from summarizer.render.comparison.phrases import Shown, headlines
from summarizer.render.comparison.text import MOST, comparison_text
from summarizer.render.page.compared import comparison_html
from summarizer.render.style import Style

FIRE = """\
Warehouse fire in Ness kills 4

A fire in a warehouse in Ness killed four people on Sunday, fire chief Ida Moe told Reuters.

"We came as fast as we could," Moe said.

The owner, Skerry Line, denied that the exits had been locked.

About 90 firefighters from Ness and Lerum were called out.
"""
BLAZE = """\
Six dead after Ness blaze

Six people were killed in a warehouse fire in Ness on Sunday, fire chief Ida Moe told Reuters.

"We came here as quickly as we could," Moe said.

Some 90 firefighters from Lerum and Ness were at the scene.

Schools in Ness will stay closed.
"""


def shown_of(*texts):
    """The comparison of some texts, with what is needed to show it."""
    analyses = [read(text) for text in texts]
    return Shown.of(compare(*analyses), [each.document for each in analyses])


@pytest.fixture(name="fires")
def make_fires():
    """Two articles with a conflict, a denial and a quotation in two wordings."""
    return shown_of(FIRE, BLAZE)


@pytest.fixture(name="hostile_pair")
def make_hostile_pair(hostile):
    """The hostile article against a copy in which a figure is changed."""
    return shown_of(hostile.document.text, hostile.document.text.replace("300", "500"))


def test_what_matters_most_is_told_first(fires):
    """Origins, then conflicts, then what is left out, then wordings, then the facts."""
    text = comparison_text(fires, Style())
    assert text.startswith("2 articles, 1 origin: Reuters")
    titles = [
        "Conflicts",
        "Left out",
        "Quotations worded",
        "Told by more",
        "Only in [2]",
    ]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "denial, not in [2]" in text
    assert "[-fast-] {+quickly+}" in text


def test_what_is_left_out_alike_stands_under_one_heading():
    """However far apart in the article."""
    first = (
        "Fire at a mill\n\nA fire hurt 12 workers at the Holm mill on Monday, the brigade said.\n\n"
        "The owner declined to comment. The smoke was seen for 9 miles, a driver said. "
        "The ministry did not respond to a request for comment.\n"
    )
    second = "Fire at a mill\n\nA fire hurt 12 workers at the Holm mill on Monday, police said.\n"
    text = comparison_text(shown_of(first, second), Style())
    assert text.count("no answer or comment, not in [2]") == 1
    assert "declined to comment" in text
    assert "did not respond" in text


def test_unrelated_articles_are_told_so_in_one_line():
    """And nothing is listed that one of them leaves out."""
    other = "Rate held\n\nThe Bank of Orland held its rate at 4.5 percent, Helena Sarr said.\n"
    shown = shown_of(FIRE, other)
    assert headlines(shown.comparison) == ["2 articles, unrelated: they share no story"]
    assert "Left out" not in comparison_text(shown, Style())


def test_a_narrow_terminal_is_kept_to(fires):
    """No line is wider than the terminal."""
    text = comparison_text(fires, Style(width=40))
    assert max(map(len, text.splitlines())) <= 48


def test_what_one_article_alone_tells_is_cut_short_unless_asked_for():
    """A long article does not drown the rest."""
    long = FIRE + "".join(
        f"\nIn Lerum street {n} had {n + 100} lamps mended by Ole Vik.\n" for n in range(40)
    )
    shown = shown_of(long, BLAZE)
    assert f"{len(shown.only_in(0)) - MOST} more; --all shows them" in comparison_text(
        shown, Style()
    )
    assert "--all" not in comparison_text(shown, Style(), every=True)


def test_the_page_links_every_row_with_its_passage(fires):
    """Without the script each anchor leads to its target, and ids are unique."""
    tree = html.document_fromstring(comparison_html(fires).encode())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {anchor[1:] for anchor in tree.xpath("//a/@href")} <= set(ids)
    assert len(tree.xpath("//article")) == 2
    assert tree.xpath("//h1")[0].text_content().startswith("2 articles, 1 origin")


def test_hostile_words_are_text_on_the_page(hostile_pair):
    """Tags, handlers and template marks are words; nothing is fetched, nothing of theirs runs."""
    page = comparison_html(hostile_pair)
    tree = html.document_fromstring(page.encode())
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //svg | //iframe | //link | //object | //@onclick | //@style")
    assert not tree.xpath("//@src")
    assert all(href.startswith("#") for href in tree.xpath("//@href"))
    assert "window.ran = 1" in tree.xpath("//article")[0].text_content()
    assert "{{ 7*7 }}" in tree.xpath("//article")[0].text_content()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_hostile_words_are_text_elsewhere(hostile_pair):
    """No control, bidi or tag character and no live markup leaves in text or Markdown."""
    for made in (comparison_text(hostile_pair, Style()), comparison_markdown(hostile_pair)):
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u200b\U000e0000-\U000e007f]", made)
    markdown = comparison_markdown(hostile_pair)
    assert not re.search(r"(?<!\\)<", markdown)
    assert "\x1b" not in comparison_json(hostile_pair.comparison).replace("\\u001b", "")


def test_a_conflict_of_a_weekday_is_shown_in_every_format():
    """The two days, with both sentences, in text, Markdown, JSON and on the page."""
    made = shown_of(FIRE, FIRE.replace("on Sunday", "on Saturday"))
    title = "[1] Sunday, [2] Saturday: another day"
    assert title in comparison_text(made, Style())
    assert "another day" in comparison_markdown(made)
    assert title in html.fromstring(comparison_html(made)).text_content()
    assert '"kind": "day"' in comparison_json(made.comparison)
