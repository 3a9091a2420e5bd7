"""What the reader makes of numbers as news texts write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.quantities.model import Kind
from summarizer.quantities.read import read_quantities
from tests.quantities.reading import only


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("it sold 1,234 units", "1234"),
        ("it sold 12,34,567 units", "1234567"),
        ("it sold 1\u202f234\u202f567 units", "1234567"),
        ("it sold 1’234 units", "1234"),
        ("it sold 1.234.567 units", "1234567"),
        ("it came to 1.234,56 in all", "1234.56"),
        ("it came to 3,5 in all", "3.5"),
        ("it came to 0.75 in all", "0.75"),
        ("it came to .5 in all", "0.5"),
        ("it came to 5½ in all", "5.5"),
        ("it came to 2 1/2 in all", "2.5"),
        ("it came to ¾ in all", "0.75"),
        ("it came to ١٢٣ in all", "123"),
        ("it came to １２３ in all", "123"),
        ("2.5 million cranes", "2500000"),
        ("24.3K cranes", "24300"),
        ("3m people", "3000000"),
        ("two lakh voters", "200000"),
        ("five crore voters", "50000000"),
        ("one hundred and five cranes", "105"),
        ("two thousand twenty-one cranes", "2021"),
        ("twenty-five cranes", "25"),
        ("two and a half cranes", "2.5"),
        ("three and three quarters cranes", "3.75"),
        ("half a million cranes", "500000"),
        ("a million and a half cranes", "1500000"),
        ("a dozen cranes", "12"),
        ("two dozen cranes", "24"),
        ("a hundred cranes", "100"),
        ("minus two cranes", "-2"),
        ("−7 cranes", "-7"),
    ],
)
def test_values_in_digits_and_words(text, value):
    """Every way to write a number gives its value, with the scale applied."""
    quantity = only(text)
    assert quantity.low == quantity.high == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("up 7%", Kind.PERCENT, "percent", 7),
        ("up 7 per cent", Kind.PERCENT, "percent", 7),
        ("up 7 percentage points", Kind.POINTS, "pp", 7),
        ("up 70 basis points", Kind.POINTS, "bp", 70),
        ("for $1.2bn", Kind.MONEY, "USD", 1200000000),
        ("for £3m", Kind.MONEY, "GBP", 3000000),
        ("for € 4", Kind.MONEY, "EUR", 4),
        ("for A$5", Kind.MONEY, "AUD", 5),
        ("for 62,400 dollars", Kind.MONEY, "USD", 62400),
        ("for CHF 90", Kind.MONEY, "CHF", 90),
        ("over 1,376 km²", Kind.MEASURE, "km2", 1376),
        ("of 1,376 square kilometers", Kind.MEASURE, "km2", 1376),
        ("of 531 mi²", Kind.MEASURE, "mi2", 531),
        ("of 1,990 sq/ft", Kind.MEASURE, "ft2", 1990),
        ("at 90 miles per hour", Kind.MEASURE, "mph", 90),
        ("at 20C", Kind.MEASURE, "C", 20),
        ("at 68 degrees Fahrenheit", Kind.MEASURE, "F", 68),
        ("for 36 hours", Kind.DURATION, "h", 36),
        ("a 14-day trial", Kind.DURATION, "day", 14),
        ("a 30-year-old man", Kind.AGE, "year", 30),
        ("five times as many", Kind.MULTIPLE, "times", 5),
        ("it doubled", Kind.MULTIPLE, None, 2),
        ("the seventh time", Kind.ORDINAL, None, 7),
        ("the 42nd time", Kind.ORDINAL, None, 42),
        ("in Q3", Kind.PERIOD, "quarter", 3),
        ("in the third quarter", Kind.PERIOD, "quarter", 3),
        ("in the second half", Kind.PERIOD, "half", 2),
    ],
)
def test_kinds_and_units(text, kind, unit, value):
    """The kind and the canonical unit follow from what stands around the number."""
    quantity = only(text)
    assert (quantity.kind, quantity.unit, quantity.low) == (kind, unit, value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("200-300 metres", 200, 300, "m"),
        ("200 to 300 meters", 200, 300, "m"),
        ("between £3.35 and £4.5 million", 3350000, 4500000, "GBP"),
        ("3% to 5%", 3, 5, "percent"),
        ("4-7%", 4, 7, "percent"),
        ("between 45 and 79", 45, 79, None),
        ("1991–2000", 1991, 2000, None),
        ("2020-21", 2020, 2021, None),
    ],
)
def test_ranges_are_one_mention_with_two_ends(text, low, high, unit):
    """A range has two ends, which share scale and unit."""
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert quantity.is_range


def test_from_and_to_are_two_values_with_one_unit():
    """A change from one value to another is no range, but the unit goes for both."""
    first, second = read_quantities("rates rose from 3 to 5 percent")
    assert (first.low, first.unit, second.low, second.unit) == (3, "percent", 5, "percent")


@pytest.mark.parametrize("text", ["a 3-2 win", "they led 14-6", "a 2-4 defeat"])
def test_two_small_counts_joined_by_a_dash_are_a_score(text):
    """Two small counts joined by a dash that are no range are a score."""
    assert only(text).kind is Kind.SCORE


@pytest.mark.parametrize(
    ("text", "value"),
    [("two-thirds of it", "0.667"), ("a quarter of it", "0.25"), ("half of it", "0.5"),
     ("one in eight jobs", "0.125"), ("three in five homes", "0.6"), ("one-fifth", "0.2")],
)  # fmt: skip
def test_a_fraction_gives_its_value(text, value):
    """Fractions and shares give their value."""
    quantity = only(text)
    assert quantity.kind is Kind.FRACTION
    assert abs(quantity.low - Decimal(value)) < Decimal("0.001")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("an F-16 jet", "F-16"),
        ("a COVID-19 ward", "COVID-19"),
        ("the G7 leaders", "G7"),
        ("the S-400 battery", "S-400"),
        ("the H5N1 strain", "H5N1"),
        ("a 5G mast", "5G"),
        ("at 10.0.0.1", "10.0.0.1"),
    ],
)
def test_names_that_hold_digits_are_identifiers(text, name):
    """A name with digits in it is a name, whole."""
    quantity = only(text)
    assert (quantity.kind, quantity.name) == (Kind.IDENTIFIER, name)


@pytest.mark.parametrize(
    "text",
    ["no one came", "one of the best", "the one who left", "it took seconds", "he may march on",
     "the half-hearted reply", "a quarter ago", "a single voice"],
)  # fmt: skip
def test_words_that_only_look_like_numbers(text):
    """Pronouns, nouns and verbs that share a spelling with a number are left out."""
    assert read_quantities(text) == ()


def test_one_value_in_two_units():
    """Five feet ten is one height."""
    quantity = only("he is 5ft 6in tall")
    assert (quantity.low, quantity.unit) == (Decimal("5.5"), "ft")


def test_of_which_takes_the_currency_before_it():
    """A part of an amount is of the same currency."""
    first, second = read_quantities("22 million euros, of which 5.5 million is pledged")
    assert (first.unit, second.unit) == ("EUR", "EUR")


def test_a_run_too_long_to_be_a_value_is_a_name():
    """Account numbers are not computed with."""
    assert only("account " + "7" * 60).kind is Kind.IDENTIFIER


def test_spans_point_at_the_words():
    """The mention covers sign, currency, scale and unit; the number leaves the unit out."""
    text = "It fell by 1,376 square kilometers."
    quantity = only(text)
    assert text[quantity.start : quantity.end] == "1,376 square kilometers"
    assert text[quantity.number_start : quantity.number_end] == "1,376"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("a man aged 41 spoke", Kind.AGE), ("it damaged 41 cranes", Kind.NUMBER)],
)
def test_aged_makes_an_age(text, kind):
    """An "aged 41" is an age; a "damaged 41" is not."""
    assert only(text).kind is kind


def test_fell_by_x_to_y_is_no_range():
    """A fall by 84 to 318 gives two numbers."""
    assert [each.low for each in read_quantities("losses fell by 84 to 318")] == [84, 318]


def test_a_word_that_ends_in_minus_makes_nothing_negative():
    """Only the word "minus" itself is a sign."""
    assert [each.low for each in read_quantities("At the terminus 5 trams stood")] == [5]
    assert [each.low for each in read_quantities("It fell to minus 5 that night")] == [-5]


def test_a_line_break_does_not_part_a_number_phrase():
    """As in a wrapped line: "twenty" at its end and "first" on the next are one ordinal."""
    assert only("It was its twenty\nfirst year").low == 21


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Each was cut by roughly a third so that it would fit.", ["fraction"]),
        ("Sales fell by about a third this year.", ["fraction"]),
        ("It was verified by a third party.", ["ordinal"]),
        ("Two died on Monday and a third on Tuesday.", ["number", "ordinal"]),
    ],
)
def test_a_third_is_an_amount_where_the_words_before_say_how_much(text, kinds):
    """Else it is one more in a row."""
    assert [quantity.kind.value for quantity in read_quantities(text)] == kinds
