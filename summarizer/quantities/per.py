"""Rates over a round number of cases: "3.9 in every 100", "39 strokes per 1,000", "one home in 33".

The number and what it is out of make one share, so that 3.9 in every 100, 39 per 1,000 and 3.9% are
the same value; with a power of ten it is read as a percentage, at the precision it shows.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Bound, Kind, Quantity

_WORDS: Final = (" per ", " every ", " each ")
"""One of them stands in a text that gives a rate over a power of ten."""
_LINK: Final = pattern(
    r"(?: [a-z-]++){0,3}? (?:per|(?:in|for) (?:every|each)|out of every|of every) "
)
_ONE_LINK: Final = pattern(r" [a-z]++ (?:in|out of) (?:every )?+")
_AND: Final = pattern(
    r"(?<![a-z])(?:and|against|from|to|than|with|versus|but|while) "
    r"(?:about |around |roughly |nearly |almost |some |only |just )?+$"
)
_STOPS: Final = frozenset(".;\n")
_TO: Final = pattern(r" (?:to|and|or) (?:about |around |roughly |nearly |almost )?+")
_NO_NOUN: Final = pattern(
    r"[.,;:)]|$| [a-z]{2,12}?ed(?![a-z])"
    r"| (?:has|have|had|is|are|was|were|will|would|did|does|said|says|and|or|but|that|"
    r"who|which|in|at|on|among|across|over|before|after|now|today|a year|when|if|"
    r"of those|of these|of the|for|"
    r"can|cannot|could|may|might|must|should|never|still|already|held|took|got|went|came|"
    r"made|felt|lost|won|fell|left|met|paid|ran|saw|sold|spent|stood|told|gave|grew|kept|"
    r"knew|bought|caught|chose|drove|ate|found|broke|lies|says|needs|goes|gets|takes|makes)(?![a-z])"
)
POWERS_OF_TEN: Final = frozenset(Decimal(10) ** power for power in range(2, 7))
_LONGEST: Final = 48
_LARGEST: Final = 1000


def join_rates(lower: str, found: list[Quantity]) -> list[Quantity]:
    """The same quantities, a number and what it is out of made one."""
    if not any(word in lower for word in _WORDS) and not any(each.low == 1 for each in found):
        return found
    joined: list[Quantity] = []
    for each in found:
        rate = _rate(lower, joined[-1], each) if joined else None
        if rate is None:
            joined.append(each)
            continue
        joined[-1] = rate
        if each.low in POWERS_OF_TEN and len(joined) > 1 and _is_bare(joined[-2]):
            before = joined[-2]
            if _TO.fullmatch(lower, before.end, rate.start):
                joined[-2] = out_of(before, each.low, before.end)
    return _elliptical(lower, joined) if len(joined) < len(found) else found


def _rate(lower: str, first: Quantity, second: Quantity) -> Quantity | None:
    if second.start - first.end > _LONGEST or not (_is_bare(first) and _is_bare(second)):
        return None
    if first.low in POWERS_OF_TEN and first.bound is Bound.EXACT and second.low < first.low:
        return _of_every(lower, first, second)
    if second.bound is not Bound.EXACT or not 0 < first.low < second.low:
        return None
    if second.low in POWERS_OF_TEN and _LINK.fullmatch(lower, first.end, second.start):
        return out_of(first, second.low, second.end)
    if first.low == 1 and 1 < second.low <= _LARGEST and not second.low % 1:
        apart = _ONE_LINK.fullmatch(lower, first.end, second.start)
        if apart and _NO_NOUN.match(lower, second.end):
            value = 1 / second.low
            return first._replace(
                kind=Kind.FRACTION, low=value, high=value, step=Decimal("0.01"),
                end=second.end, number_end=second.end,
            )  # fmt: skip
    return None


def _of_every(lower: str, cases: Quantity, second: Quantity) -> Quantity | None:
    """As in "of every 1,000 visitors 20 bought one"."""
    start = cases.start
    if not _EVERY.search(lower, max(0, start - _BACK), start):
        return None
    if not _STOPS.isdisjoint(lower[cases.end : second.start]):
        return None
    return out_of(second, cases.low, second.end)._replace(start=start, number_start=start)


_EVERY: Final = pattern(r"(?<![a-z])(?:for|of|in|out of|among) (?:every|each) $")
_BACK: Final = 16


def _is_bare(quantity: Quantity) -> bool:
    return (
        quantity.kind is Kind.NUMBER
        and quantity.unit is None
        and not quantity.vague
        and not quantity.is_range
    )


def out_of(first: Quantity, cases: Decimal, end: int) -> Quantity:
    """So many of a power of ten as a percentage."""
    scale = 100 / cases
    return first._replace(
        kind=Kind.PERCENT, unit="percent", low=first.low * scale, high=first.high * scale,
        step=first.step * scale, end=end, number_end=end,
    )  # fmt: skip


def _elliptical(lower: str, found: list[Quantity]) -> list[Quantity]:
    """As in "29 per 10,000, and 41 in the other group": what the second is out of is left out."""
    read: list[Quantity] = []
    for each in found:
        before = read[-1] if read else None
        if before is not None and before.kind is Kind.PERCENT and _is_bare(each):
            cases = _cases_of(lower, before)
            if cases and each.low < cases and _goes_on(lower, before.end, each):
                read.append(out_of(each, cases, each.end))
                continue
        read.append(each)
    return read


def _goes_on(lower: str, end: int, bare: Quantity) -> bool:
    """Whether a bare figure is set against the rate that ends at ``end``."""
    between = lower[end : bare.start]
    if len(between) > _LONGEST or not _STOPS.isdisjoint(between):
        return False
    return bool(_AND.search(between) and _NO_NOUN.match(lower, bare.end))


_CASES: Final = pattern(r" (1(?:,?000){1,2}|100?(?:,?000)?)$")


def _cases_of(lower: str, rate: Quantity) -> Decimal | None:
    """What a rate that is written with its power of ten is out of; None for "5%"."""
    match = _CASES.search(lower, max(rate.start, rate.end - 12), rate.end)
    return Decimal(match[1].replace(",", "")) if match else None
