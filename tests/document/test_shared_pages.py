"""The two real pages that are not part of the project; skipped where they are absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.document.model import Document
from summarizer.document.read import read_document

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SUMMARIZER_SHARED", ROOT / "../shared")) / "articles"
PAGES = sorted(SHARED.glob("*.txt"))
pytestmark = pytest.mark.skipif(len(PAGES) < 2, reason="the shared articles are not here")


def classes(document: Document) -> list[tuple[str, str]]:
    """Class and words of every line that is not blank."""
    lines = [(line.line_class, document.text[line.start : line.end]) for line in document.lines]
    return [(kind, text.strip(" \u2022")) for kind, text in lines if text.strip()]


def test_a_page_with_links_inside_and_a_form_at_its_end():
    """The first line is the title; links inside and the form at the end are debris."""
    document = read_document(PAGES[0])
    found = classes(document)
    assert document.title is not None
    assert document.title.value == found[0][1]
    end = next(n for n, (_, text) in enumerate(found) if text.startswith("Discover more from"))
    for number, (kind, text) in enumerate(found):
        foreign = text.startswith("See also") or number >= end
        assert kind == ("debris" if foreign else "body"), text
    assert document.published is None


def test_a_page_of_strips_menus_captions_and_blurbs():
    """Strips, menus, captions, links and blurbs are debris around and in the article."""
    document = read_document(PAGES[1])
    found = classes(document)
    texts = [text for _, text in found]
    title = next(n for n, text in enumerate(texts) if text.startswith("Ukraine loses 40%"))
    last = next(n for n, text in enumerate(texts) if text.startswith("While Ukraine is bolst"))
    assert {kind for kind, _ in found[:title]} == {"debris"}
    assert {kind for kind, _ in found[last + 1 :]} == {"debris"}
    assert [kind for kind, _ in found[title : title + 4]] == ["body", *["metadata"] * 3]
    debris = [text for kind, text in found[title + 4 : last] if kind == "debris"]
    starts = ["1 Shares", "3 Min", "Listen", "x", "AP photo", "Honor", "Read more", "Related",
              "Schumer", "Expert", "Read more"]  # fmt: skip
    assert len(debris) == len(starts)
    assert all(text.startswith(start) for text, start in zip(debris, starts, strict=True))


def test_what_the_second_page_says_about_itself():
    """Outlet, credit and date come from the byline, source and date lines."""
    document = read_document(PAGES[1])
    assert document.outlet is not None
    assert document.outlet.value == "Al Mayadeen English"
    assert [credit.value for credit in document.credits] == ["Reuters"]
    assert document.published is not None
    assert document.published.value == "2024-11-23"
    assert document.title is not None
    assert document.title.value.startswith("Ukraine loses 40%")
