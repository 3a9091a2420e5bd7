"""Find the source quantities that may carry a claimed number, by value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension
from summarizer.quantities.model import Bound, Kind, Quantity

HAS_UNIT: Final = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION})
SCALES: Final = (Decimal(1000), Decimal(10**6), Decimal(10**9))


_ALSO: Final[dict[str, tuple[str, ...]]] = {
    "count": ("year", "multiple"),
    "duration": ("count", "ordinal"),
    "year": ("count",),
    "multiple": ("count",),
}
"""Dimensions in which a bare counterpart may stand."""


def quantities_near(claimed: Claimed, index: QuantityIndex, *, at_high: bool) -> Iterator[Located]:
    """Every source quantity that ``fit`` might accept, by value; some of them twice."""
    claim, own = claimed.quantity, dimension(claimed.quantity)
    if claim.vague and own == "count":
        yield from index.located
    elif claim.kind is Kind.DATE:
        yield from index.of_dimension(own)
        yield from index.of_dimension("ordinal")
    elif claim.kind in (Kind.IDENTIFIER, Kind.SCORE) or claim.vague:
        yield from index.of_dimension(own)
    else:
        yield from _of_like_value(claimed, index, at_high=at_high)


def _of_like_value(claimed: Claimed, index: QuantityIndex, *, at_high: bool) -> Iterator[Located]:
    claim, own = claimed.quantity, dimension(claimed.quantity)
    value = claim.high if at_high else claim.low
    if claim.kind is Kind.TIME:
        hour = float(value) / 60 % 12 or 12.0
        dotted = int(value) // 60 + int(value) % 60 / 100
        yield from index.of_dimension("time")
        yield from index.between("count", hour, hour)
        yield from index.between("count", dotted, dotted)
        return
    if claim.kind is Kind.DECADE:
        yield from index.of_dimension(own)
        yield from index.between("year", float(claim.low), float(claim.high))
        return
    base = float(base_value(value, claim.unit))
    width = _WIDTH.get(claim.bound, _OF_BOUND)
    low, high = sorted((base / width, base * width))
    margin = _DEGREES if own == "temperature" else 0.0
    yield from index.between(own, low - margin, high + margin)
    if claim.kind is Kind.ORDINAL:
        yield from index.with_figures((claim.low,))
    elif claim.kind is Kind.FRACTION and claim.low:
        yield from index.with_figures((Decimal(round(1 / claim.low)),))
    elif claim.kind is Kind.NUMBER and not claimed.nouns:
        in_years = float(base_value(value, "year"))
        yield from index.between("duration", in_years, in_years)
    yield from _bare_counterparts(claim, float(value), own, index)
    yield from _unit_unsaid(claim, value, index)
    yield from _elliptical_places(claimed, value, index)


_WIDTH: Final = {Bound.EXACT: 1.1, Bound.ABOUT: 1.25}
"""No rounding or conversion, and no "about", reaches further."""
_OF_BOUND: Final = 2.05
"""A bound shown in one digit reaches from half to twice its value ("over 100" for 190)."""
_DEGREES: Final = 25.0


def _bare_counterparts(
    claim: Quantity, value: float, own: str, index: QuantityIndex
) -> list[Located]:
    found = [each for name in _ALSO.get(own, ()) for each in index.between(name, value, value)]
    if own == "count":
        years = float(base_value(claim.low, "year"))
        found += index.between("duration", years, years)
    if claim.kind is Kind.YEAR:
        found += index.of_dimension("date")
    return found


def _elliptical_places(claimed: Claimed, value: Decimal, index: QuantityIndex) -> list[Located]:
    if claimed.quantity.kind is not Kind.NUMBER or claimed.nouns:
        return []
    found: list[Located] = []
    for mate in claimed.mates:
        if mate.kind in HAS_UNIT:
            same = float(base_value(value, mate.unit))
            low, high = sorted((same * 0.99, same * 1.01))
            found += index.between(dimension(mate), low, high)
    return found


def _unit_unsaid(claim: Quantity, value: Decimal, index: QuantityIndex) -> list[Located]:
    """The figures that one side gives with its unit, or its power of ten, and the other without."""
    if claim.kind not in HAS_UNIT and claim.kind is not Kind.NUMBER:
        return []
    found = index.with_figures((value, *(value / scale for scale in SCALES)))
    if claim.kind is Kind.NUMBER:
        return found
    bare = [each for each in found if _is_bare(each.quantity)]
    if claim.kind is Kind.DURATION and value % 1:
        minutes = float(base_value(value, claim.unit)) / 60
        bare += index.between("time", minutes - 0.01, minutes + 0.01)
    return bare


def _is_bare(quantity: Quantity) -> bool:
    """Without a unit, or with one that may be another: pounds, "2.4m"."""
    return quantity.kind in (Kind.NUMBER, Kind.YEAR) or quantity.unit in ("lb", "GBP", "m")
