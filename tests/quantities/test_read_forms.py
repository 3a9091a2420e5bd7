"""Rarer ways to write a number, each beside what looks like it and is another thing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.quantities.model import Bound, Kind
from summarizer.quantities.read import read_quantities


def read(text):
    """Kind, low and high end of each quantity of a text."""
    return [(each.kind, each.low, each.high) for each in read_quantities(text)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("a stamp for 85 cents", Kind.MONEY, "0.85"),
        ("an hour and a half later", Kind.DURATION, "1.5"),
        ("a hundred thousand boats", Kind.NUMBER, "100000"),
        ("a hundred and seven boats", Kind.NUMBER, "107"),
        ("a million and a quarter boats", Kind.NUMBER, "1250000"),
        ("the fleet in the 60s", Kind.DECADE, "1960"),
        ("the fleet in the mid-60s", Kind.DECADE, "1960"),
        ("on 12/25/1975", Kind.DATE, "19751225"),
        ("on 25/12/75", Kind.DATE, "19751225"),
        ("on 1 May 1975", Kind.DATE, "19750501"),
        ("on 1/1/1975", Kind.DATE, "19750101"),
        ("at 12 am", Kind.TIME, "0"),
        ("at 12 pm", Kind.TIME, "720"),
        ("the 2nd half", Kind.PERIOD, "2"),
        ("2½ million boats", Kind.NUMBER, "2500000"),
        ("half a percentage point", Kind.POINTS, "0.5"),
        ("double-digit growth", Kind.NUMBER, "10"),
        ("HK$5 each", Kind.MONEY, "5"),
    ],
)
def test_rarer_forms_of_numbers_are_read(text, kind, value):
    """Coins, "an hour and a half", a number after "a hundred", short years and decades."""
    found = read(text)
    assert found[0][:2] == (kind, Decimal(value))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("lots 1234,567 and 8", ["1234", "567", "8"]),
        ("lots 012,345", ["12", "345"]),
        ("5,000,00 boats", ["5000", "0"]),
        ("the over-60s", ["60"]),
        ("2 h 5 boats", ["2", "5"]),
        ("2 m 20 boats", ["2", "20"]),
        ("$420 to 460 boats", ["420", "460"]),
    ],
)
def test_what_is_two_numbers(text, values):
    """A comma that groups no thousands parts two; so does a count after a length or a price."""
    assert [low for _, low, _ in read(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("on 6-9 December 1975", "19751206", "19751209"),
        ("on 6 to 9 December", "1206", "1209"),
        ("$420-460 million", "420000000", "460000000"),
        ("several hundred boats", "200", "900"),
    ],
)
def test_a_range_shares_what_is_written_once(text, low, high):
    """Days of one month share it; a range of money its scale."""
    ((_, first, last),) = read(text)
    assert (first, last) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("~40 boats", Bound.ABOUT),
        (">40 boats", Bound.MORE_THAN),
        ("≤40 boats", Bound.AT_MOST),
        ("more than a 40% share", Bound.MORE_THAN),
        ('the bill is "north of £20m"', Bound.MORE_THAN),
        ("a crowd (about 40 people)", Bound.ABOUT),
        ("for about a 40% share", Bound.ABOUT),
        ("not at least 40 boats", Bound.LESS_THAN),
        ("no fewer than 40 boats", Bound.AT_LEAST),
        ("40+ boats", Bound.AT_LEAST),
        ("40 metres or more", Bound.AT_LEAST),
        ("40 or so metres", Bound.ABOUT),
        ("sold a 40% share", Bound.EXACT),
    ],
)
def test_bounds_in_signs_and_across_an_article(text, bound):
    """A sign bounds as its word does; an "a" between hedge and number parts nothing."""
    (quantity,) = read_quantities(text)
    assert quantity.bound is bound


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lost more than a 40% share", "more than"),
        ("lost ~40 boats", "~"),
        ("lost about 200-300 boats", "about"),
        ("lost 40 or more boats", "or more"),
    ],
)
def test_the_hedge_span_holds_its_words_alone(text, words):
    """Whatever form the hedge has, its span is its own words."""
    (quantity,) = read_quantities(text)
    assert text[quantity.hedge_start : quantity.hedge_end].strip() == words


@pytest.mark.parametrize(
    "words", ["a half", "a third", "an hour and a half", "several hundred", "twenty-five"]
)
def test_the_words_before_belong_to_the_number(words):
    """An article that makes it a number is part of its span."""
    (quantity,) = read_quantities(f"It took {words} of it.")
    assert (quantity.start, quantity.end) == (8, 8 + len(words))


@pytest.mark.parametrize(
    ("text", "spelled"),
    [("40 boats", False), ("−40 boats", False), ("the 40th", False), ("forty boats", True)],
)
def test_words_are_told_from_digits(text, spelled):
    """A count that is spelled out may be the writer's own up to twenty, one in digits to nine."""
    (quantity,) = read_quantities(text)
    assert quantity.spelled is spelled


def test_text_that_is_no_valid_unicode_is_read_too():
    """A lone surrogate, as a broken page may hold, stops no number from being read."""
    assert [low for _, low, _ in read("\ud800 \u0130zmir sent FORTY boats")] == [40]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("12,400 boats", "1"),
        ("3.25 metres", "0.01"),
        ("4.8 million boats", "100000"),
        ("$4.86bn", "10000000"),
        ("a million boats", "1000000"),
        ("half of it", "0.01"),
    ],
)
def test_the_precision_shown(text, step):
    """The worth of the last digit, by which rounding is judged."""
    (quantity,) = read_quantities(text)
    assert quantity.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("40 boats or more", Bound.AT_LEAST),
        ("three people or fewer", Bound.AT_MOST),
        ("40 tonnes of coal or less", Bound.AT_MOST),
        ("40 boats or more than that", Bound.EXACT),
        ("40 boats or so", Bound.EXACT),
    ],
)
def test_a_bound_behind_what_is_counted(text, bound):
    """A bound may follow the noun, but "more than" begins something else."""
    assert read_quantities(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a quarter of a million people", (Kind.NUMBER, 250_000, 250_000)),
        ("three quarters of a million dollars", (Kind.MONEY, 750_000, 750_000)),
        ("a third of a mile", (Kind.FRACTION, Decimal(1) / 3, Decimal(1) / 3)),
        ("closed (2200-0300 GMT)", (Kind.TIME, 22 * 60, 3 * 60)),
        ("boats 2290-0300 GMT", (Kind.NUMBER, 2290, 2290)),
    ],
)
def test_parts_of_a_scale_and_spans_of_hours(text, found):
    """A quarter of a million is one number, two hours before a zone one span of time."""
    assert read(text)[0] == found
