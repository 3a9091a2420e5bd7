"""Rates out of a round number of cases: one value, however many cases the writer takes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.quantities.model import Kind
from summarizer.quantities.read import read_quantities


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("2.6 in every 100 lambs died", "2.6", "2.6 in every 100"),
        ("26 lambs per 1,000 died", "2.6", "26 lambs per 1,000"),
        ("260 for every 10,000", "2.6", "260 for every 10,000"),
        ("26 in 1,000 died", "2.6", "26 in 1,000"),
        ("Of every 1,000 lambs 26 died", "2.6", "1,000 lambs 26"),
    ],
)
def test_a_rate_is_one_percentage(text, value, written):
    """The number and what it is out of are one mention, worth its part of a hundred."""
    (rate,) = read_quantities(text)
    assert (rate.kind, rate.unit, rate.low) == (Kind.PERCENT, "percent", Decimal(value))
    assert text[rate.start : rate.end] == written


def test_a_rate_shows_its_precision():
    """Per thousand, the last digit is worth a tenth of a percent."""
    (rate,) = read_quantities("26 lambs per 1,000")
    assert rate.step == Decimal("0.1")


@pytest.mark.parametrize("text", ["One lamb in 40 died.", "one ewe in every 40 was ill"])
def test_one_thing_in_so_many_is_a_fraction(text):
    """As "one in 40" is, with the thing named between."""
    (share,) = read_quantities(text)
    assert (share.kind, share.low) == (Kind.FRACTION, Decimal(1) / 40)


def test_what_a_second_rate_is_out_of_may_be_left_out():
    """A bare figure set against a rate is out of as many."""
    first, second = read_quantities("It was 26 per 1,000 in spring, against 31 in autumn.")
    assert (first.low, second.low) == (Decimal("2.6"), Decimal("3.1"))


@pytest.mark.parametrize(
    "text",
    [
        "7 litres per 100 km",
        "one goal in 12 matches",
        "26 lambs and 1,000 ewes",
        "9 of 1,000 lambs",
    ],
)
def test_other_pairs_stay_two_numbers(text):
    """A unit, a thing counted after the second number or another link makes no such rate."""
    assert len(read_quantities(text)) == 2
