"""How two values stand to each other: of one size, the same, reconciled by a bound."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.compare import Fit
from summarizer.comparison.likeness import fits, how_fit
from summarizer.comparison.model import Relation
from summarizer.comparison.told import Told
from summarizer.quantities.index import base_value
from summarizer.quantities.model import Bound, Kind, Quantity

_LOWER: Final = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER: Final = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY})
_PER_SIZE: Final = 20
"""A value that many times another is of another thing."""
SAME_SIZE: Final = 3
"""The same for values that a bound may reconcile."""
_OF_TIME: Final = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE, Kind.PERIOD})


def relation_of(group: Sequence[Told]) -> Relation:
    """How the first article's figures agree with each other one's: by the loosest of the best."""
    first = group[0].unit.article
    mine = [each.quantity for each in group if each.unit.article == first]
    best: dict[int, Fit] = {}
    for each in group:
        if each.unit.article != first:
            how = max(how_fit(one, each.quantity) for one in mine)
            best[each.unit.article] = max(how, best.get(each.unit.article, Fit.NONE))
    return _RELATION.get(min(best.values()), Relation.ROUNDED)


_RELATION: Final = {Fit.SAME: Relation.SAME, Fit.CONVERTED: Relation.CONVERTED}


def same_size(one: Quantity, other: Quantity, most: int = _PER_SIZE) -> bool:
    """Whether two values are of one kind, and neither is ``most`` times the other."""
    if one.kind is not other.kind or not one.low or not other.low:
        return False
    if one.kind in _OF_TIME:
        return True
    low, high = sorted(abs(base_value(q.low, q.unit)) for q in (one, other))
    return low > 0 and high / low <= most


def reconciled(one: Quantity, other: Quantity) -> bool:
    """Whether a bound or a range lets two values both be true."""
    if _is_rounded_to(one, other) or _is_rounded_to(other, one):
        return True
    low, high = sorted((one, other), key=lambda q: base_value(q.low, q.unit))
    small, large = base_value(low.high, low.unit), base_value(high.low, high.unit)
    if small >= large:
        return True
    near = large / max(small, abs(small)) <= SAME_SIZE if small else False
    return near and (low.bound in _LOWER or high.bound in _UPPER)


def _is_rounded_to(one: Quantity, other: Quantity) -> bool:
    """Whether a duration is another one's, in whole numbers of the other's longer unit."""
    if one.kind is not Kind.DURATION or other.kind is not Kind.DURATION or one.unit == other.unit:
        return False
    unit = base_value(Decimal(1), other.unit)
    length = base_value(one.low, one.unit)
    near = abs(length - base_value(other.low, other.unit)) <= unit / 2
    return near and unit > base_value(Decimal(1), one.unit)


def dates_of_two_things(one: Told, other: Told) -> bool:
    """Whether two dates stand beside values that differ too: a figure for each of two years."""
    if one.quantity.kind not in _OF_TIME:
        return False
    theirs = [each for each in other.unit.figures if each.quantity.kind not in _OF_TIME]
    return any(
        mine.quantity.kind is each.quantity.kind and not fits(mine, each)
        for mine in one.unit.figures
        if mine.quantity.kind not in _OF_TIME
        for each in theirs
    )
