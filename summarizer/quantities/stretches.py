"""Sentences cut where they hold more figures than any sentence has: tables, lists, noise.

What is asked of a figure looks at the other figures of its sentence. A line of ten thousand of
them is no sentence, and would take the square, or the cube, of its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

MOST_FIGURES: Final = 40
"""More than this many figures do not stand in one sentence."""


def stretches(
    bounds: Iterable[tuple[int, int]], figures: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """``bounds`` of sentences, cut before every ``MOST_FIGURES``th of ``figures``.

    ``figures`` holds where each figure begins, ascending.
    """
    for start, end in bounds:
        first, last = bisect_left(figures, start), bisect_left(figures, end)
        cuts = figures[first + MOST_FIGURES : last : MOST_FIGURES]
        yield from zip((start, *cuts), (*cuts, end), strict=True)
