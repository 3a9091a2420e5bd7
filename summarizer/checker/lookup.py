"""Find the source quantities that may carry a claimed number, by value."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.checker.claimed import Claimed
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


def quantities_near(claimed: Claimed, index: QuantityIndex, *, at_high: bool) -> list[Located]:
    """Every source quantity that ``fit`` might accept, by value."""
    claim, own = claimed.quantity, dimension(claimed.quantity)
    if claim.vague and own == "count":
        return list(index.located)
    if claim.kind is Kind.DATE:
        return index.of_dimension(own) + index.of_dimension("ordinal")
    if claim.kind in (Kind.IDENTIFIER, Kind.SCORE) or claim.vague:
        return index.of_dimension(own)
    value = claim.high if at_high else claim.low
    if claim.kind is Kind.TIME:
        hour = float(value) / 60 % 12 or 12.0
        dotted = int(value) // 60 + int(value) % 60 / 100
        found = index.between("count", hour, hour) + index.between("count", dotted, dotted)
        return index.of_dimension("time") + found
    if claim.kind is Kind.DECADE:
        years = index.between("year", float(claim.low), float(claim.high))
        return index.of_dimension(own) + years
    base = float(base_value(value, claim.unit))
    width = _WIDTH if claim.bound in _BOUNDED else _NARROW
    low, high = sorted((base / width, base * width))
    margin = _DEGREES if own == "temperature" else 0.0
    found = index.between(own, low - margin, high + margin)
    if claim.kind is Kind.ORDINAL:
        found = found + index.with_figures((claim.low,))
    elif claim.kind is Kind.FRACTION and claim.low:
        found = found + index.with_figures((Decimal(round(1 / claim.low)),))
    elif claim.kind is Kind.NUMBER and not claimed.nouns:
        in_years = float(base_value(value, "year"))
        found = found + index.between("duration", in_years, in_years)
    found += _bare_counterparts(claim, float(value), own, index)
    found += _unit_unsaid(claim, value, index)
    return found + _elliptical_places(claimed, value, index)


_WIDTH: Final = 2.05
"""A bound shown in one digit reaches from half to twice its value ("over 100" for 190)."""
_NARROW: Final = 1.25
"""No rounding, conversion or "about" reaches further."""
_BOUNDED: Final = frozenset(Bound) - {Bound.EXACT, Bound.ABOUT}
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
