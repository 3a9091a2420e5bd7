"""Lines wrapped by hand become whole paragraphs, offsets and words kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Severity, check
from summarizer.document.unwrap import unwrapped

ARTICLE = "Two rail workers died and 11 people were hurt in Dolna, the governor said.\n"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Two died and\nmore were hurt.", "Two died and more were hurt."),
        ("Two died in\nDolna.", "Two died in Dolna."),
        ("Two died and\r\nmore were hurt.", "Two died and  more were hurt."),
        ("Two died.\nmore were hurt.", "Two died.\nmore were hurt."),
        ("Two died and\n\nmore were hurt.", "Two died and\n\nmore were hurt."),
        ("Two died today\nMore were hurt.", "Two died today\nMore were hurt."),
        ("Toll\n- two died\n- more hurt", "Toll\n- two died\n- more hurt"),
    ],
)
def test_a_line_that_breaks_off_goes_on(text, whole):
    """Only inside a paragraph, and only where the sentence has not ended."""
    assert unwrapped(text) == whole


@given(st.text(alphabet="ab .-\r\n\u2028\u00e9A", max_size=60))
def test_unwrapping_keeps_every_offset(text):
    """Nothing but line breaks changes, each into one space."""
    after = unwrapped(text)
    assert len(after) == len(text)
    assert all(a == b or (a == " " and b in "\r\n") for a, b in zip(after, text, strict=True))


def test_a_claim_over_two_lines_is_one_claim():
    """The attribution and the figure are read with the whole sentence; spans keep its words."""
    text = "Two rail workers died and\n11 people were hurt\nin Dolna, the governor said."
    flat = check(text.replace("\n", " "), ARTICLE)
    report = check(text, ARTICLE)
    assert report.outcome is flat.outcome is Severity.PASS
    assert [f.id for f in report.findings] == [f.id for f in flat.findings]
    assert all(text[f.span.start : f.span.end] == f.span.exact for f in report.findings)
