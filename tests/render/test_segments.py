"""Overlapping marks become segments that do not overlap, and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.page.segments import MOST_MARKS, Mark, Segments

LENGTH = 60
marks = st.lists(
    st.builds(Mark, st.integers(0, LENGTH), st.integers(0, LENGTH), st.integers(0, MOST_MARKS - 1)),
    max_size=30,
)


@given(marks, st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_a_stretch_is_covered_without_gaps_or_overlaps(made, start, end):
    """Whatever is marked, the segments of a stretch follow each other from start to end."""
    at = start
    for segment in Segments(made).within(start, end):
        assert segment.start == at < segment.end <= end
        at = segment.end
    assert at == max(start, end)


@given(marks)
def test_each_character_has_the_links_of_its_marks(made):
    """No mark is lost and none is added, wherever marks begin, end and overlap."""
    for segment in Segments(made).within(0, LENGTH):
        for place in range(segment.start, segment.end):
            over = {mark.link for mark in made if mark.start <= place < mark.end}
            assert set(segment.links) == over


def test_the_shortest_mark_comes_first():
    """A number inside a sentence is what a click on it means."""
    segments = list(Segments([Mark(0, 20, 7), Mark(5, 8, 3)]).within(0, 20))
    assert [segment.links for segment in segments] == [(7,), (3, 7), (7,)]
    assert [segment.opens for segment in segments] == [(7,), (3,), ()]


def test_marks_without_end_on_one_place_stay_bounded():
    """A thousand marks on the same words do not make a thousand names on each segment."""
    made = [Mark(0, 1000 + n, n) for n in range(1000)]
    segments = list(Segments(made).within(0, 2000))
    assert max(len(segment.links) for segment in segments) == MOST_MARKS
