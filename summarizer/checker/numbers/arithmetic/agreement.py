"""Whether a result of arithmetic is the claimed value at the precision the claim shows."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.compare import Fit, approximates, from_base
from summarizer.quantities.index import base_value, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity


def base(quantity: Quantity) -> Decimal:
    """The value in the base unit of its dimension."""
    return base_value(quantity.low, quantity.unit)


def alike(one: Quantity, two: Quantity) -> bool:
    """Whether two figures may be added to, or compared with, each other."""
    if one.kind is not two.kind or dimension(one) != dimension(two):
        return False
    if one.kind is Kind.MONEY:
        return same_currency(one.unit, two.unit)
    # a magnitude and a count, a rate and a ratio are not
    return one.kind is not Kind.NUMBER or min(one.step, two.step) >= 1 or one.step == two.step


def agrees(claim: Quantity, result: Decimal) -> bool:
    """Whether a result in base units is the claimed value at the precision the claim shows."""
    return agrees_in_unit(claim, from_base(result, claim.unit))


def agrees_in_unit(claim: Quantity, mine: Decimal) -> bool:
    """The same for a result in the claim's own unit."""
    value = claim.low
    if value == mine:
        return claim.bound in _OF_ITSELF
    if claim.bound is Bound.EXACT:
        return abs(mine - value) * 2 <= claim.step and abs(mine - value) * 20 <= abs(value)
    if abs(mine - value) * 16 > abs(value):
        return False
    if claim.bound is Bound.ABOUT and abs(mine - value) <= claim.step:
        return True
    return approximates(claim, value, mine, Decimal(0)) is not Fit.NONE


_OF_ITSELF: Final = frozenset({Bound.EXACT, Bound.ABOUT})


def ratio_agrees(claim: Quantity, ratio: Decimal) -> bool:
    """The same for a share, given as a percentage, a fraction or a multiple."""
    if claim.kind is Kind.PERCENT:
        return agrees(claim, ratio)
    tolerance = Decimal("0.02") if claim.bound is Bound.EXACT else Decimal("0.06")
    if claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN, Bound.NEARLY):
        tolerance = Decimal("0.15")
    gap = (ratio - claim.low) / claim.low
    if claim.bound is Bound.MORE_THAN:
        return 0 < gap <= tolerance
    if claim.bound in (Bound.NEARLY, Bound.LESS_THAN):
        return -tolerance <= gap < 0
    return abs(gap) <= tolerance


def figures_shown(claim: Quantity) -> int:
    """How many digits a number shows: 1 for "50,000" and "a fifth", 4 for "151,500", 2 for "50".

    Of "one in 29" it is the 29 that counts.
    """
    if claim.kind is Kind.FRACTION:
        cases = round(1 / claim.low, 2) if 0 < claim.low < _TENTH else Decimal(1)
        return len(cases.normalize().as_tuple().digits) if not cases % 1 else 1
    value = claim.low / claim.step if claim.step else claim.low
    if abs(value) < _TWO_DIGITS:
        return len(str(abs(int(value))))
    return len(value.normalize().as_tuple().digits)


_TENTH: Final = Decimal("0.1")
_TWO_DIGITS: Final = 100
