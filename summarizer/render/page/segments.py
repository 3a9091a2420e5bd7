"""Cutting a text where marks begin and end, so that overlapping marks need no nested markup."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

MOST_MARKS: Final = 12
"""A segment names at most this many marks, so that the markup stays linear in the text."""


class Mark(NamedTuple):
    """A stretch of a text and the number of the link that marks it."""

    start: int
    end: int
    link: int


class Segment(NamedTuple):
    """A stretch of a text whose every character has the same marks, shortest mark first.

    ``opens`` are the links that have a mark beginning here; for them it is the place to jump to.
    """

    start: int
    end: int
    links: tuple[int, ...]
    opens: tuple[int, ...] = ()


class Segments:
    """The marked segments of one text. Costs n log n for n marks, and is built once."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marked = list(_sweep(sorted(mark for mark in marks if mark.start < mark.end)))
        self._starts = [segment.start for segment in self.marked]

    def within(self, start: int, end: int) -> Iterator[Segment]:
        """``[start, end)`` in order and without gaps: marked segments and what lies between."""
        at = start
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self.marked)):
            segment = self.marked[number]
            if segment.start >= end or start >= end:
                break
            if segment.end <= start:
                continue
            if segment.start > at:
                yield Segment(at, segment.start, ())
            at = min(segment.end, end)
            opens = segment.opens if segment.start >= start else ()
            yield Segment(max(segment.start, start), at, segment.links, opens)
        if at < end:
            yield Segment(at, end, ())


def _sweep(marks: Sequence[Mark]) -> Iterator[Segment]:
    """Non-overlapping segments with at least one mark, in order."""
    cuts = sorted({cut for mark in marks for cut in (mark.start, mark.end)})
    active: list[tuple[int, int, int]] = []  # length, end, link
    upcoming = 0
    for start, end in pairwise(cuts):
        active = [each for each in active if each[1] > start]
        opens: dict[int, None] = {}
        while upcoming < len(marks) and marks[upcoming].start == start:
            mark = marks[upcoming]
            insort(active, (mark.end - mark.start, mark.end, mark.link))
            opens[mark.link] = None
            upcoming += 1
        del active[4 * MOST_MARKS :]
        if active:
            links = dict.fromkeys(link for _, _, link in active[:MOST_MARKS])
            yield Segment(start, end, tuple(links), tuple(opens))
