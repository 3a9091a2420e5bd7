"""Dates, clock times, years and decades, and the counts that look like them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.quantities.model import Kind
from summarizer.quantities.read import read_quantities
from tests.quantities.reading import only


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 6 December 1975", 19751206),
        ("on Dec. 6, 1975", 19751206),
        ("on December 6 , 1975", 19751206),
        ("on 1975-12-06", 19751206),
        ("on 25/12/1975", 19751225),
        ("on the 6th of December", 1206),
        ("on May 3rd", 503),
        ("in May 2016", 20160500),
    ],
)
def test_dates_are_one_mention(text, value):
    """Day, month and year are read as one date, with zeros for what is left open."""
    quantity = only(text)
    assert (quantity.kind, quantity.low) == (Kind.DATE, value)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("at 14:30", 870), ("at 2:30 p.m.", 870), ("at 2 pm", 840), ("at 7 o'clock", 420)],
)
def test_a_clock_time_is_one_mention(text, minutes):
    """A clock time is one mention, in minutes since midnight."""
    quantity = only(text)
    assert (quantity.kind, quantity.low) == (Kind.TIME, minutes)


@pytest.mark.parametrize("text", ["in 2016 they left", "since 1999.", "the 2024 vote", "(2010)"])
def test_four_digits_are_a_year_where_nothing_is_counted(text):
    """Four digits read as a year where nothing is counted."""
    assert only(text).kind is Kind.YEAR


@pytest.mark.parametrize("text", ["2000 people left", "about 1500 soldiers", "1850 metres"])
def test_counts_of_four_digits_are_no_years(text):
    """Four digits before a counted thing or a unit are no year."""
    assert only(text).kind is not Kind.YEAR


def test_a_decade_runs_from_its_first_to_its_last_year():
    """A decade runs from its first to its last year."""
    assert [(each.low, each.high) for each in read_quantities("the 1990s and the mid-1980s")] == [
        (1990, 1999),
        (1980, 1989),
    ]


def test_a_decimal_without_its_zero_is_no_year():
    """As in ".2016", whatever year the digits would make."""
    (quantity,) = read_quantities("a ratio of .2016 was found")
    assert (quantity.kind, quantity.low) == (Kind.NUMBER, Decimal("0.2016"))
