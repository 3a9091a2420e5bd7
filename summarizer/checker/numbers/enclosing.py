"""A range of the claim's own making that holds what the article gives.

"Between 9,000 and 10,000" for "some 9,700": neither end is the article's, and nothing is wrong.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.binding import likeness
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.numbers.compare import from_base, shown_step
from summarizer.checker.verdicts import Verdict
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity

_KINDS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
_WIDEST: Final = 1.5
"""How many times its low end the high end of such a range may be."""
_ALIKE: Final = 0.15
_OPEN: Final = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})


def enclosed(
    claimed: Claimed, index: QuantityIndex, *, begins: bool
) -> tuple[Verdict, Located] | None:
    """The article's figure that lies in the claimed range, and the verdict; else None.

    ``begins`` says whether the low end is the article's; else the words around must be alike.
    None as well where the article gives a range of its own there. A figure it bounds from below
    is a warning: how far above it lies, the article does not say.
    """
    claim = claimed.quantity
    if claim.kind not in _KINDS or claim.low <= 0 or float(claim.high / claim.low) > _WIDEST:
        return None
    low, high = (float(base_value(each, claim.unit)) for each in (claim.low, claim.high))
    within = index.between(dimension(claim), low, high)
    inside = [each for each in within if _is_like(claim, each.quantity)]
    rounder = shown_step(claim.high, claim.step)
    if not inside or any(each.quantity.is_range for each in inside):
        return None
    firm = [each for each in inside if each.quantity.bound not in _OPEN]
    best = max(firm or inside, key=lambda each: likeness(claimed, each, index))
    if not begins and likeness(claimed, best, index) < _ALIKE:
        return None
    is_open = best.quantity.bound in _OPEN
    if not is_open and shown_step(best.quantity.low, best.quantity.step) >= rounder:
        return None  # an end as exact as the figure is a figure of its own
    if from_base(base_value(best.quantity.low, best.quantity.unit), claim.unit) == claim.high:
        return None if is_open else (Verdict.ROUNDED, best)
    return (Verdict.BOUND_DROPPED if is_open else Verdict.ROUNDED), best


def _is_like(claim: Quantity, source: Quantity) -> bool:
    if source.kind is not claim.kind or source.vague:
        return False
    return claim.kind is not Kind.MONEY or same_currency(claim.unit, source.unit)
