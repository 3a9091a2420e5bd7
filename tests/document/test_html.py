"""HTML pages: visible text, raw offsets, embedded metadata, hostile input."""

from __future__ import annotations

import subprocess
import sys

import pytest

from summarizer.document.html import read_page
from summarizer.document.model import Format, LineClass, SentenceRole
from summarizer.document.read import parse_document

PAGE = """<!DOCTYPE html>
<html><head><title>Rates cut to 3.5% | The Valley Post</title>
<meta property="og:site_name" content="The Valley Post">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
"headline": "Rates cut to 3.5%", "datePublished": "2026-05-06T10:00:00Z",
"author": [{"@type": "Person", "name": "Ana Ruiz"}],
"publisher": {"@type": "Organization", "name": "The Valley Post"}}]}</script>
<style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Politics</li></ul></nav>
<div class="ticker">Minister resigns after 9 years. Mayor wins with 61% of the vote.</div>
<article><h1>Rates cut to 3.5%</h1>
<p>The central bank cut its main interest rate to 3.5% on Wednesday, the third cut this year, and
said more may follow if inflation slows further.</p>
<p>Inflation fell to 2.4&nbsp;percent in April, the bank said. It expects prices to rise by
2.1% next year &amp; by 2% in 2028.</p>
<div style="display: none">Hidden 777 words.</div><p hidden>Hidden 888 words.</p>
<h2>Markets</h2>
<p>&ldquo;This was expected,&rdquo; said Joel Tan, an economist at Hill &amp; Sons. Shares rose
<b>1.2%</b> after the decision, the largest gain since March.</p>
<aside><h3>Related</h3><ul><li><a>Bank robs itself of 12 million in error</a></li></ul></aside>
<p>The next decision is due on June 17, when the bank will also publish new forecasts.</p>
</article>
<section><h3>Comments</h3><p>I think they cut by 50 points too late, as usual.</p></section>
<footer>© 2026 The Valley Post</footer><script>var x = "<p>no</p>";</script>
</body></html>
"""


def test_the_article_is_body_and_the_rest_of_the_page_is_not():
    """What trafilatura keeps is body; tickers, menus, links and comments are debris."""
    document = parse_document(PAGE)
    assert document.format is Format.HTML
    body = [
        document.text[line.start : line.end]
        for line in document.lines
        if line.line_class is LineClass.BODY
    ]
    assert [line.split()[0] for line in body] == [
        "Rates", "The", "Inflation", "Markets", "“This", "The",
    ]  # fmt: skip
    debris = [line for line in document.lines if line.line_class is LineClass.DEBRIS]
    assert any("61%" in document.text[line.start : line.end] for line in debris)


def test_hidden_words_are_no_text():
    """Scripts, styles and hidden elements are not shown, so they are not read."""
    text = parse_document(PAGE).text
    for word in ("777", "888", "var x", "color", "@graph"):
        assert word not in text


def test_embedded_metadata_has_no_span():
    """JSON-LD names outlet, author and date; a title is taken from the visible text."""
    document = parse_document(PAGE.replace("<footer>© 2026 The Valley Post</footer>", ""))
    stated = (document.outlet, document.published, document.byline)
    assert [s and (s.value, s.origin, s.span) for s in stated] == [
        ("The Valley Post", "json-ld", None),
        ("2026-05-06", "json-ld", None),
        ("Ana Ruiz", "json-ld", None),
    ]
    assert document.title is not None
    assert document.title.span is not None


def test_offsets_lead_back_to_the_file():
    """A span of the visible text maps to where its words stand in the HTML, entities included."""
    document = parse_document(PAGE)
    for shown, raw in [
        ("3.5% on Wednesday", "3.5% on Wednesday"),
        ("2.4\xa0percent", "2.4&nbsp;percent"),
        ("next year & by", "next year &amp; by"),
        ("“This was expected,”", "&ldquo;This was expected,&rdquo;"),
        ("rose 1.2% after", "rose\n<b>1.2%</b> after"),
    ]:
        at = document.text.index(shown)
        start, end = document.raw_span(document.span(at, at + len(shown)))
        assert PAGE[start:end] == raw


def test_cells_of_a_row_share_a_line():
    """A table row is one line, its cells apart."""
    page = read_page("<table><tr><th>Team</th><th>Pts</th></tr><tr><td>Rovers<td>27</table>")
    assert page.text == "Team\tPts\nRovers\t27\n"


def test_a_page_without_an_article_is_read_line_by_line():
    """Where trafilatura finds nothing, the lines of the visible text are classed by themselves."""
    document = parse_document("<p>The pier burned down on Friday night, the fire service said.</p>")
    assert [document.sentence_text(s) for s in document.sentences] == [
        "The pier burned down on Friday night, the fire service said."
    ]


SENTENCE = "<p>The pier burned down on Friday night, the fire service said.</p>"


@pytest.mark.parametrize(
    "noise",
    [
        "<div>" * 50_000,
        "</div>" * 50_000,
        "<a href='" * 30_000,
        '<a "' * 30_000,
        "<!--" * 30_000,
        "<!-- " + "-" * 100_000,
        "<script>" * 30_000,
        pytest.param("<p>x" * 30_000, marks=pytest.mark.slow),
        "&amp" * 50_000,
        "&#99999999;&#0;&bogus;" * 5_000,
        pytest.param("<" * 100_000, marks=pytest.mark.slow),
        "<table><tr><td>" * 10_000,
        pytest.param("<b hidden><i hidden>" * 10_000, marks=pytest.mark.slow),
        "<svg><style>" * 10_000,
        "\0<\0p\0>" * 10_000,
    ],
    ids=lambda noise: noise[:12].replace("\0", "NUL"),
)
def test_hostile_html_is_read(noise):
    """Deep nesting, unclosed tags and broken markup neither fail nor hide what stands before."""
    document = parse_document(SENTENCE + noise, Format.HTML)
    assert document.text.startswith("The pier burned down")


def test_text_is_read_without_trafilatura():
    """Only HTML costs the import of trafilatura and lxml."""
    code = (
        "import sys; from summarizer.document.read import parse_document;"
        "parse_document('The pier burned down on Friday night.');"
        "assert not {'trafilatura', 'lxml', 'pydantic'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_menu_on_the_masthead_line_is_no_part_of_the_name():
    """Links that run together behind the name: the page's own title says where it ends."""
    page = (
        "<html><head><title>Ferry sinks - Shoreline News</title></head><body>"
        "<div><a>Shoreline News</a> <a>Sea</a> <a>Land</a> <a>Shop</a></div>"
        "<h1>Ferry sinks</h1><p>A ferry sank on Monday, the coastguard said.</p></body></html>"
    )
    document = parse_document(page)
    assert document.outlet is not None
    assert document.outlet.value == "Shoreline News"
    span = document.outlet.span
    assert span is None or document.text[span.start : span.end] == "Shoreline News"


def test_what_the_page_marks_as_a_heading_is_one():
    """Also where it reads as a sentence."""
    asked = "Who will pay for the bridge now that the fund of the town is empty?"
    page = PAGE.replace("<h2>Markets</h2>", f"<h2>{asked}</h2>")
    document = parse_document(page)
    roles = {document.text[s.start : s.end]: s.role for s in document.sentences}
    assert roles[asked] is SentenceRole.HEADING
