"""Which findings stand on a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.checker.unchecked import Places
from summarizer.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1], "x" * pair[1])
)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_places_overlap_as_one_span_after_another_does(spans, asked):
    """The index gives the answer that asking every span would give."""
    expected = any(asked.overlaps(each.start, each.end) for each in spans)
    assert Places(spans).overlap(asked) == expected
