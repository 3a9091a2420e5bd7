"""Read every quantity of a text, in one pass."""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.anchors import FIGURE, find_anchors, lowered
from summarizer.quantities.build import from_calendar, from_literal, from_words
from summarizer.quantities.identifiers import may_be_name, read_identifier
from summarizer.quantities.join import LINKS, LONGEST_LINK, SHORT, join
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.per import join_rates
from summarizer.quantities.plain import NOTHING, read_figure, read_word
from summarizer.quantities.spelled import read_spelled
from summarizer.quantities.words import VULGAR


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in ``text``, in reading order, none overlapping another.

    Each run of decimal digits (of any script) lies in exactly one quantity. No text raises.
    """
    lower = lowered(text)
    found: list[Quantity] = []
    floor = 0
    for anchor in find_anchors(lower):
        if anchor.re is FIGURE:
            start, end = anchor.span()
            if start < floor:
                continue
            quantity = read_figure(lower, anchor, start, end, floor)
        else:
            start, end = anchor.span(1)
            if start < floor:
                continue
            quantity = read_word(lower, anchor, start, end, floor)
        if quantity is None:
            quantity = _by_rules(text, lower, anchor, floor)
        if quantity is None or quantity is NOTHING:
            continue
        gap = quantity.start - floor
        if gap <= LONGEST_LINK and found and (gap < SHORT or lower[floor : floor + SHORT] in LINKS):
            joined = join(lower, found[-1], quantity)
            if joined:
                found[-1:] = joined
                floor = found[-1].end
                continue
        found.append(quantity)
        floor = quantity.end
    found = join_rates(lower, found)
    if _OR_MORE.search(lower):
        found = [_with_bound_after(lower, each) for each in found]
    return tuple(found)


_OR_MORE: Final = pattern(r" or (?:more|fewer|less)(?![a-z])(?! than)")
_COUNTED: Final = pattern(
    r"(?: of)?+ [a-z]++(?: of [a-z]++)?+ or (more|fewer|less)(?![a-z])(?! than)"
)
_BOUNDED: Final = frozenset((Kind.NUMBER, Kind.MEASURE, Kind.MONEY))
_BOUND_AFTER: Final = {"more": Bound.AT_LEAST, "fewer": Bound.AT_MOST, "less": Bound.AT_MOST}


def _with_bound_after(lower: str, quantity: Quantity) -> Quantity:
    """With the bound behind what is counted: "40 boats or more"."""
    if quantity.bound is not Bound.EXACT or quantity.kind not in _BOUNDED:
        return quantity
    match = _COUNTED.match(lower, quantity.end)
    if match is None:
        return quantity
    start = match.start(1) - len("or ")
    return quantity._replace(
        bound=_BOUND_AFTER[match.group(1)], hedge_start=start, hedge_end=match.end()
    )


def _by_rules(text: str, lower: str, anchor: re.Match[str], floor: int) -> Quantity | None:
    start, end = anchor.span()
    char = lower[start]
    if anchor.re is not FIGURE:
        start, end = anchor.span(1)
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
