"""The words around a number that bound it, and numbers that are vague themselves."""

from __future__ import annotations

import pytest

from summarizer.quantities.model import Bound
from summarizer.quantities.read import read_quantities
from tests.quantities.reading import only


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 40", Bound.ABOUT),
        ("some 40", Bound.ABOUT),
        ("40 or so", Bound.ABOUT),
        ("nearly 40", Bound.NEARLY),
        ("just under 40", Bound.NEARLY),
        ("more than 40", Bound.MORE_THAN),
        ("just over 40", Bound.MORE_THAN),
        ("at least 40", Bound.AT_LEAST),
        ("40 or more", Bound.AT_LEAST),
        ("not less than 40", Bound.AT_LEAST),
        ("up to 40", Bound.AT_MOST),
        ("no more than 40", Bound.AT_MOST),
        ("not more than 40", Bound.AT_MOST),
        ("fewer than 40", Bound.LESS_THAN),
        ("under 40", Bound.LESS_THAN),
        ("all 40", Bound.EXACT),
    ],
)
def test_hedges_have_direction(text, bound):
    """The words around a number bound it, negation included."""
    assert only(text + " cranes").bound is bound


def test_a_hedge_keeps_its_place():
    """The hedge's own words can be shown."""
    text = "They lost more than 40% of it."
    quantity = only(text)
    assert text[quantity.hedge_start : quantity.hedge_end] == "more than"


def test_vague_words_give_an_order_of_magnitude():
    """Tens of thousands is a range of values, marked as vague."""
    quantity = only("tens of thousands of troops")
    assert quantity.vague
    assert (quantity.low, quantity.high) == (10000, 100000)


def test_single_and_double_digits():
    """Double-digit growth is any value from 10 to 99."""
    quantity = only("double-digit growth")
    assert (quantity.low, quantity.high, quantity.vague) == (10, 99, True)


def test_up_to_after_a_move_is_no_bound():
    """What went up to 40 is 40."""
    assert only("the bill went up to £40").bound is Bound.EXACT
    assert only("a bill of up to £40").bound is Bound.AT_MOST


def test_a_hedge_before_a_narrow_space_keeps_its_place():
    """The hedge's span covers its own words, whatever space follows them."""
    text = "it took about\u202f30 boats"
    (quantity,) = read_quantities(text)
    assert text[quantity.hedge_start : quantity.hedge_end] == "about"
