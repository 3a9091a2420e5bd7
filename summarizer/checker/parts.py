"""The part of a sentence that a figure stands in: between commas, "and", "against", "while"."""

from __future__ import annotations

from collections.abc import Sequence
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
    for match in _BREAK.finditer(lower, start, end):
        if any(each.start <= match.start() < each.end for each in figures):
            continue
        if match.end() <= own.start:
            start = match.end()
        elif match.start() >= own.end:
            end = match.start()
            break
    return start, end
