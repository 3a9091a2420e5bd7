"""The part of a sentence that a figure stands in: between commas, "and", "against", "while"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Quantity

_BREAK: Final = pattern(
    r"[,;:()–—](?!\d)|[·•|\n]|\.(?= )|(?<![a-z])(?:and|but|while|whereas|against|compared|versus|"
    r"than|or|though|although|whose|who|which)(?![a-z])"
)


def own_part(
    lower: str, own: Quantity, bounds: tuple[int, int], figures: Sequence[Quantity]
) -> tuple[int, int]:
    """From the break before a figure to the break after it."""
    start, end = bounds
    breaks = _breaks(lower, start, end)
    after = bisect_left(breaks, own.end, key=_START)
    before = bisect_right(breaks, own.start, key=_END)
    for first, last in reversed(breaks[:before]):
        if not _is_inside(first, figures):
            start = last
            break
    for first, _ in breaks[after:]:
        if not _is_inside(first, figures):
            end = first
            break
    return start, end


def _is_inside(place: int, figures: Sequence[Quantity]) -> bool:
    return any(each.start <= place < each.end for each in figures)


@lru_cache(maxsize=256)
def _breaks(lower: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where the parts of a sentence may break; each of its figures asks for them."""
    return tuple(match.span() for match in _BREAK.finditer(lower, start, end))


_START: Final = itemgetter(0)
_END: Final = itemgetter(1)
