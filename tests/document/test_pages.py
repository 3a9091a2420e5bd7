"""Made-up pages in the manner of many outlets, each line with the class it must get.

In ``pages/`` every line begins with B, M, D (body, metadata, debris) or nothing (blank) and ``|``;
lines that begin with ``= `` say what the page must be found to state.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.document.model import Document, Format
from summarizer.document.read import parse_document

PAGES = sorted((Path(__file__).parent / "pages").iterdir())
CLASSES = {"B": "body", "M": "metadata", "D": "debris", "": "blank"}


def load(path: Path) -> tuple[str, list[str], dict[str, str]]:
    """Text, expected line classes and expected statements of a page."""
    rows = path.read_text("utf-8").splitlines()
    stated = dict(row[2:].split(": ", 1) for row in rows if row.startswith("= "))
    pairs = [row.partition("|") for row in rows if not row.startswith("= ")]
    return "\n".join(p[2] for p in pairs), [CLASSES[p[0]] for p in pairs], stated


def value(document: Document, name: str) -> str:
    """What the document says its title, outlet, date, byline or credits are."""
    if name == "credits":
        return "; ".join(credit.value for credit in document.credits)
    if name == "format":
        return document.format
    stated = getattr(document, name)
    return "None" if stated is None else stated.value


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_gets_its_class(path):
    """The article is body, furniture is debris, bylines and dates are metadata."""
    text, classes, _ = load(path)
    document = parse_document(text)
    found = [(line.line_class, text[line.start : line.end]) for line in document.lines]
    assert found == list(zip(classes, text.split("\n"), strict=True))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_the_page_says_about_itself(path):
    """Title, outlet, date, byline and credits are those the page states."""
    text, _, stated = load(path)
    document = parse_document(text)
    assert {name: value(document, name) for name in stated} == stated


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_windows_line_breaks_change_nothing_but_offsets(path):
    """With CRLF the same lines get the same classes, and sentences hold the same words."""
    text, classes, _ = load(path)
    document = parse_document(text.replace("\n", "\r\n"))
    assert [line.line_class for line in document.lines] == classes
    plain = parse_document(text)
    words = [document.sentence_text(s).split() for s in document.sentences]
    assert words == [plain.sentence_text(s).split() for s in plain.sentences]


def test_statements_stand_where_their_spans_say():
    """Every statement of a plain text has a span that holds its words, mastheads in capitals."""
    for path in (page for page in PAGES if page.suffix == ".txt"):
        document = parse_document(load(path)[0])
        single = (document.title, document.outlet, document.byline)
        for stated in [*single, *document.credits]:
            if stated is not None:
                assert stated.span is not None
                assert document.span(stated.span.start, stated.span.end) == stated.span
                assert stated.value.casefold() == stated.span.exact.casefold()


def test_markdown_page_is_told_by_its_marks():
    """A page with front matter is Markdown."""
    clipping = next(path for path in PAGES if path.suffix == ".md")
    assert parse_document(load(clipping)[0]).format is Format.MARKDOWN
