"""Read every quantity of a text, in one pass."""

from __future__ import annotations

from summarizer.quantities.anchors import find_anchors, lowered
from summarizer.quantities.build import from_calendar, from_literal, from_words
from summarizer.quantities.identifiers import may_be_name, read_identifier
from summarizer.quantities.join import LONGEST_LINK, join
from summarizer.quantities.model import Quantity
from summarizer.quantities.plain import read_plain
from summarizer.quantities.spelled import read_spelled
from summarizer.quantities.words import VULGAR


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in ``text``, in reading order, none overlapping another.

    Each run of decimal digits (of any script) lies in exactly one quantity. No text raises.
    """
    lower = lowered(text)
    found: list[Quantity] = []
    floor = 0
    for start, end in find_anchors(text, lower):
        if start < floor:
            continue
        quantity = _read_at(text, lower, start, end, floor)
        if quantity is None:
            continue
        if found and start - floor <= LONGEST_LINK:
            joined = join(lower, found[-1], quantity)
            if joined:
                found[-1:] = joined
                floor = found[-1].end
                continue
        found.append(quantity)
        floor = quantity.end
    return tuple(found)


def _read_at(text: str, lower: str, start: int, end: int, floor: int) -> Quantity | None:
    plain = read_plain(lower, start, end)
    if plain is not None:
        return plain
    char = lower[start]
    if char.isalpha():
        spelled = read_spelled(lower, start, end)
        if spelled is None or spelled.start < floor:
            return None
        return from_words(lower, spelled)
    if char in VULGAR:
        return from_literal(text, lower, start, end, floor)
    if may_be_name(text, start, end):
        name = read_identifier(text, start, floor)
        if name is not None:
            return name
    return from_calendar(text, lower, start, end, floor) or from_literal(
        text, lower, start, end, floor
    )
