"""Quantities of an article found by their figures, and words read without the rules."""

from decimal import Decimal

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from summarizer.quantities.anchors import find_anchors
from summarizer.quantities.plain import read_word


def test_quantities_are_found_by_the_figure_as_written():
    """In reading order, whatever the unit and the sign; a figure asked for twice counts once."""
    text = "It fell by 12 per cent to 40 tonnes.\nThe 12 crew left at -40 degrees in 7 boats."
    index = Analysis(plain_document(text)).quantities
    asked = [Decimal(40), Decimal(12), Decimal(12)]
    found = [item.quantity for item in index.with_figures(asked)]
    assert [text[each.number_start : each.number_end].strip("-") for each in found] == [
        *("12", "40", "12", "40")
    ]
    assert index.with_figures([Decimal(5)]) == []


@pytest.mark.parametrize(
    ("text", "value"), [("only twelve came.", 12), ("twelve or more came", None)]
)
def test_a_plain_word_needs_no_rules(text, value):
    """A cardinal that nothing goes on from is read at once; the rest is left to the rules."""
    (found,) = list(find_anchors(text))[:1]
    start, end = found.span(1)
    read = read_word(text, found, start, end, 0)
    assert (None if read is None else read.low) == value
