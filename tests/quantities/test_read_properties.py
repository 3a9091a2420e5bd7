"""What must hold of the reader on any text."""

from __future__ import annotations

import re
from decimal import Decimal
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import read
from summarizer.quantities.anchors import FIGURE, lowered
from summarizer.quantities.read import read_quantities
from summarizer.quantities.words import VULGAR

_PIECES = (
    "1 12 1,234 1.5 2016 999 0 007 ½ ٣ ３ $ £ € % km m bn million one two half third twenty and a "
    "of to from between - – -- : / . , ( ) ' ’ May 3 June Q3 F-16 st nd th pm am or more "
    "about over minus − 5ft 10in dozen hundreds tens per cent points twice digits in "
    "every \n \u00a0 \u202f"
).split(" ")
numberish = st.lists(st.sampled_from([*_PIECES, " ", " "]), max_size=30).map("".join)
texts = st.one_of(st.text(max_size=200), numberish)


@given(texts)
def test_every_digit_run_is_in_exactly_one_quantity(text):
    """No run of digits is left out, cut, or read twice."""
    quantities = read_quantities(text)
    for run in re.finditer(r"\d+", text):
        holders = [each for each in quantities if each.start < run.end() and run.start() < each.end]
        assert len(holders) == 1
        assert holders[0].start <= run.start()
        assert run.end() <= holders[0].end


@given(texts)
def test_quantities_are_in_order_and_inside_the_text(text):
    """Mentions do not overlap, and every position lies in the text."""
    end = 0
    for quantity in read_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert 0 <= quantity.hedge_start <= quantity.hedge_end <= len(text)
        end = quantity.end


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_round_trip(value):
    """A whole number with thousands separators reads as itself."""
    (quantity,) = read_quantities(f"it sold {value:,} cranes")
    assert quantity.low == value


@given(st.decimals(min_value=0, max_value=10**6, places=2))
def test_decimals_round_trip(value):
    """A decimal reads as itself, and its step is the worth of its last digit."""
    (quantity,) = read_quantities(f"it cost ${value:f} then")
    assert quantity.low == value
    assert quantity.step == Decimal("0.01")


@given(st.text(max_size=40), st.text(max_size=40))
def test_reading_does_not_depend_on_lines_far_away(before, after):
    """A number on a line of its own reads the same whatever other lines hold."""
    line = "They sold 1,376 cranes there"
    text = f"{before}\n\n{line}\n\n{after}"
    at = len(before) + 2 + line.index("1,376")
    found = [each for each in read_quantities(text) if each.number_start == at]
    assert [each.low for each in found] == [1376]


words = st.lists(
    st.sampled_from(
        "24 310 2019 1850 seven twelve twenty of in since about than more the May may March people "
        "guests, them. days years million percent minus terminus aged Rs and or to times at least "
        "a first half pm old; (then) year's January $3 $4.5m £1,200 12,345 3.5 20% per cent points "
        "hundred dozen hours seconds square km new Indian dollars thirds quarter usd Dec. -- plus "
        "14-day 2020-21 ($7bn/month) us month on".split(" ")
    ),
    min_size=3,
    max_size=14,
).map(" ".join)


@given(st.one_of(words, numberish))
def test_numbers_that_stand_alone_read_as_by_the_rules(text):
    """The short way that plain numbers take gives what the rules would give."""
    short = read_quantities(text)
    with (
        mock.patch.object(read, "read_figure", return_value=None),
        mock.patch.object(read, "read_word", return_value=None),
    ):
        assert read_quantities(text) == short


def test_every_decimal_digit_is_an_anchor():
    """The set that the scan looks for holds the digits of every script, and vulgar fractions."""
    digits = [char for char in map(chr, range(0x110000)) if char.isdecimal() or char in VULGAR]
    assert all(FIGURE.match(char) for char in digits)


@given(st.text())
def test_lower_case_keeps_every_position(text):
    """Only the letters A-Z change, each in its place."""
    low = lowered(text)
    assert len(low) == len(text)
    assert all(a == b or (a.isascii() and a.lower() == b) for a, b in zip(text, low, strict=True))


@pytest.mark.parametrize("text", ["twelve", "Twelve cranes", "(twelve)", "x\ntwelve", "-twelve"])
def test_a_number_word_is_found_wherever_it_stands(text):
    """At the start of a text, of a line, after a mark: a number word needs no space before it."""
    assert [each.low for each in read_quantities(text)] == [12]
