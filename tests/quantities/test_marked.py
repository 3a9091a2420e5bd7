"""Markdown's marks neither hide a bound nor lend their digits."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities.marked import read_marked
from summarizer.quantities.model import Bound

TEXT = "Gusts of up to **164 km/h** (*102 mph*), see [the map](/storm-2024/12), hit `7` piers."


def test_marks_are_read_over():
    """The bound before the mark and the unit behind it belong to the number."""
    found = read_marked(TEXT)
    assert [TEXT[each.number_start : each.number_end] for each in found] == ["164", "102", "7"]
    assert found[0].bound is Bound.AT_MOST
    assert TEXT[found[0].hedge_start : found[0].hedge_end] == "up to"
    assert TEXT[found[0].start : found[0].end] == "164 km/h"


@given(st.text(alphabet="ab 12,.*_`[]()/%", max_size=60))
def test_positions_always_lie_in_the_text(text):
    """Whatever the marks, a number's span holds its digits in order."""
    for quantity in read_marked(text):
        assert 0 <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.end <= len(text)
