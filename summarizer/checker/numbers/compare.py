"""Compare two quantities: same value, rounded, converted; and what their hedges make of it."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from typing import Final

from summarizer.checker.verdicts import Verdict
from summarizer.quantities.index import base_value, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.units import UNITS


class Fit(IntEnum):
    """How well a source value carries a claimed one; higher is better."""

    NONE = 0
    HEDGED = 1
    """Other value, but the claim's own hedge allows for it."""
    ROUNDED = 2
    CONVERTED = 3
    SAME = 4


_LOWER: Final = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_UPPER: Final = frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY})
_LOOSE: Final = frozenset({Bound.ABOUT, Bound.NEARLY})


def fit(claim: Quantity, source: Quantity, *, at_high: bool = False) -> Fit:
    """How a source quantity carries the claimed one (its high end if ``at_high``)."""
    value = claim.high if at_high else claim.low
    if Kind.SCORE in (claim.kind, source.kind):
        same = claim.is_range and {claim.low, claim.high} == {source.low, source.high}
        return Fit.SAME if same else Fit.NONE
    if claim.is_range and source.is_range:
        return _fit_value(claim, value, source, source.high if at_high else source.low)
    if source.low == source.high:
        return _fit_value(claim, value, source, source.low)
    return max(_fit_value(claim, value, source, end) for end in (source.low, source.high))


def _fit_value(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> Fit:
    if Kind.DATE in (claim.kind, source.kind):
        return Fit.SAME if _date_holds(claim, value, source, other) else Fit.NONE
    if Kind.TIME in (claim.kind, source.kind):
        return Fit.SAME if _time_holds(claim, value, source, other) else Fit.NONE
    if claim.vague or source.vague:
        return _fit_vague(claim, source, other)
    if claim.kind is Kind.DECADE and source.kind is Kind.YEAR:
        return Fit.ROUNDED if claim.low <= other <= claim.high else Fit.NONE
    if dimension(claim) != dimension(source):
        return Fit.SAME if value == other and _bare_counterpart(claim, source) else Fit.NONE
    return _fit_amount(claim, value, source, other)


def _fit_amount(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> Fit:
    """How two values of one dimension fit."""
    money = dimension(claim) == "money"
    if claim.unit == source.unit or (money and same_currency(claim.unit, source.unit)):
        return _fit_same_unit(claim, value, source, other)
    if money or claim.kind is Kind.PERIOD:
        return Fit.NONE
    return _fit_converted(claim, value, source, other)


def _bare_counterpart(claim: Quantity, source: Quantity) -> bool:
    """Kinds that one writer gives a unit and another does not: "Ann, 30" and "30-year-old"."""
    kinds = {claim.kind, source.kind}
    if kinds in ({Kind.NUMBER, Kind.YEAR}, {Kind.NUMBER, Kind.AGE}):
        return True
    if kinds in ({Kind.DURATION, Kind.ORDINAL}, {Kind.AGE, Kind.ORDINAL}):
        return claim.low >= _OLDEST_AMBIGUOUS
    if claim.kind is Kind.NUMBER and source.kind is Kind.MULTIPLE:
        return source.unit == "times"  # "capped twice": two caps
    return {claim.unit, source.unit} == {"lb", "GBP"}


_OLDEST_AMBIGUOUS: Final = 10
"""From here on "its 46th year" and "46 years" are taken to say the same."""


def _fit_vague(claim: Quantity, source: Quantity, other: Decimal) -> Fit:
    """A vague word holds for any count of its order of magnitude; never the other way round."""
    if dimension(claim) != dimension(source) and not (claim.vague and dimension(claim) == "count"):
        return Fit.NONE
    if claim.vague and source.vague:
        overlap = claim.low <= source.high and source.low <= claim.high
        return Fit.SAME if overlap else Fit.NONE
    if claim.vague and claim.low <= other <= claim.high:
        return Fit.ROUNDED
    return Fit.NONE


def _date_holds(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> bool:
    """The source states every part of the date that the claim states."""
    if source.kind is not Kind.DATE:
        return False
    if claim.kind is Kind.YEAR:
        return value == int(other) // 10000
    if claim.kind is not Kind.DATE:
        return False
    mine, theirs = _parts(value), _parts(other)
    return all(part in (0, stated) for part, stated in zip(mine, theirs, strict=True))


def _parts(value: Decimal) -> tuple[int, int, int]:
    number = int(value)
    return number // 10000, number // 100 % 100, number % 100


def _time_holds(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> bool:
    """The same time; a bare hour ("let's make it 7") holds for "7 pm"."""
    if claim.kind is source.kind:
        return value == other
    if claim.kind is Kind.TIME and source.kind is Kind.NUMBER and source.unit is None:
        if other % 1:  # 18.20
            return value == int(other) * 60 + other % 1 * 100 and source.step == _MINUTES
        return value % 60 == 0 and value % 720 == other * 60 % 720 and 1 <= other <= 12
    return False


_MINUTES: Final = Decimal("0.01")


def _fit_same_unit(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> Fit:
    if value == other:
        return Fit.SAME
    if claim.kind in _INDIVISIBLE:
        return Fit.NONE
    if claim.kind is Kind.FRACTION and abs(value - other) < Decimal("0.0001"):
        return Fit.SAME
    return approximates(claim, value, other, source.step)


_INDIVISIBLE: Final = frozenset(
    {Kind.YEAR, Kind.ORDINAL, Kind.PERIOD, Kind.SCORE, Kind.DECADE, Kind.MULTIPLE, Kind.AGE}
)


def _fit_converted(claim: Quantity, value: Decimal, source: Quantity, other: Decimal) -> Fit:
    mine, theirs = base_value(value, claim.unit), base_value(other, source.unit)
    if mine == theirs:
        return Fit.CONVERTED
    in_my_unit = from_base(theirs, claim.unit)
    if {claim.unit, source.unit} & _CALENDAR_UNITS:
        # a month is 28 to 31 days, so "about 12 months" and "52 weeks" agree
        slack = abs(in_my_unit) * Decimal("0.02")
    else:
        slack = source.step * _factor(source.unit) / _factor(claim.unit) / 2
    gap = abs(in_my_unit - value)
    if {claim.unit, source.unit} == _WEEKS_MONTHS and gap <= abs(in_my_unit) * _FOUR_WEEKS:
        return Fit.CONVERTED
    if gap <= claim.step / 2 + slack and gap <= abs(value) * _MOST_CONVERTED:
        return Fit.CONVERTED
    if claim.bound is not Bound.EXACT and approximates(claim, value, in_my_unit, Decimal(0)):
        return Fit.CONVERTED
    return Fit.NONE


def _factor(unit: str | None) -> Decimal:
    known = UNITS.get(unit) if unit else None
    return known.factor if known else Decimal(1)


def from_base(value: Decimal, unit: str | None) -> Decimal:
    """A value of the base unit in ``unit``."""
    known = UNITS.get(unit) if unit else None
    return (value - known.offset) / known.factor if known else value


_MOST_CONVERTED: Final = Decimal("0.08")
_WEEKS_MONTHS: Final = frozenset({"week", "month"})
_FOUR_WEEKS: Final = Decimal("0.088")
"""By how much a month of four weeks falls short: six weeks are a month and a half to anybody."""
_CALENDAR_UNITS: Final = frozenset({"month", "year", "decade", "century"})


def shown_step(value: Decimal, step: Decimal) -> Decimal:
    """The worth of the last non-zero digit: 59,000 shows thousands."""
    if value == 0 or step < 1:
        return step
    while value % (step * 10) == 0:
        step *= 10
    return step


def approximates(claim: Quantity, value: Decimal, other: Decimal, source_step: Decimal) -> Fit:
    """Rounding by the precision shown, and what the claim's own hedge allows for.

    "More than X" is a value cut off at the last digit X shows ("over 400" for 422, not for 530);
    "nearly X" one that X rounds up; "about X" one that X rounds. A claim that shows more digits
    than its source is no rounding of it.
    """
    if claim.bound is Bound.EXACT:
        return Fit.ROUNDED if _is_rounding(value, other, claim.step, source_step) else Fit.NONE
    shown = shown_step(value, claim.step)
    if claim.kind is Kind.FRACTION:
        shown = value / 3
    if value == 0 or (source_step > shown and claim.kind is not Kind.FRACTION):
        return Fit.NONE
    gap = (other - value) / abs(value)
    if claim.bound is Bound.ABOUT:
        near = abs(other - value) * 2 <= shown and abs(gap) <= _MOST_ABOUT
        return Fit.ROUNDED if near else Fit.NONE
    if claim.bound in _LOWER:
        near = 0 < other - value < shown or 0 < gap <= _NEAR
        return Fit.HEDGED if near else Fit.NONE
    near = 0 < value - other < shown or -_NEAR <= gap < 0
    if claim.bound is Bound.NEARLY:
        return Fit.ROUNDED if near and gap >= -_MOST_ABOUT else Fit.NONE
    return Fit.HEDGED if near else Fit.NONE


_NEAR: Final = Decimal("0.05")
_MOST_ABOUT: Final = Decimal("0.15")
_MOST_SILENT: Final = Decimal("0.05")
"""The largest change that rounding makes without a hedge."""


def _is_rounding(value: Decimal, other: Decimal, step: Decimal, source_step: Decimal) -> bool:
    """Whether ``value`` is ``other`` at the precision ``value`` shows, with no hedge to help.

    Fewer decimals, or a scale word, show a coarser step. Trailing zeros do so only where two
    other digits are left and the change is at most one in a hundred: nobody rounds 185 to 190
    in silence.
    """
    if source_step < step:
        return abs(other - value) * 2 <= step and abs(other - value) <= abs(other) * _MOST_SILENT
    shown = shown_step(value, step)
    if shown <= step or abs(value) < 1000 or abs(value) < shown * 10 or source_step > shown:
        return False
    return abs(other - value) * 2 <= shown and abs(other - value) * 100 <= abs(value)


def bound_verdict(claim: Quantity, source: Quantity, how: Fit) -> Verdict | None:
    """What the hedges make of a fitting value: None where they agree.

    ``BOUND_CHANGED`` where a bound is turned or added, ``BOUND_DROPPED`` and
    ``APPROXIMATION_DROPPED`` where the claim is barer than the source.
    """
    mine, theirs = claim.bound, source.bound
    if how is not Fit.SAME:
        return _bound_of_other_value(mine, theirs)
    if mine == theirs or mine is Bound.ABOUT:
        return None
    if mine is Bound.EXACT:
        return Verdict.APPROXIMATION_DROPPED if theirs in _LOOSE else Verdict.BOUND_DROPPED
    if (mine in _LOWER and theirs in _LOWER) or (mine in _UPPER and theirs in _UPPER):
        return None
    return Verdict.BOUND_CHANGED


def _bound_of_other_value(mine: Bound, theirs: Bound) -> Verdict | None:
    if mine in _LOWER and theirs is Bound.LESS_THAN:
        return Verdict.BOUND_CHANGED  # "up to 142" was reached: it may be "more than 140"
    if mine in (Bound.LESS_THAN, Bound.AT_MOST) and theirs in _LOWER:
        return Verdict.BOUND_CHANGED
    return None
