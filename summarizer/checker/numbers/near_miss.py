"""The claimed digits under another unit, currency or power of ten."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.checker.numbers.binding import LIKENESS, likeness
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.quantities.index import Located, QuantityIndex, dimension
from summarizer.quantities.model import Kind, Quantity


class NearMiss(NamedTuple):
    """A source quantity with the claimed digits under another unit, currency or power of ten."""

    verdict: Verdict
    located: Located
    likeness: float
    both_with_unit: bool

    @property
    def is_sure(self) -> bool:
        """Whether no arithmetic need be tried: another unit on the same digits, in like words."""
        changed = self.verdict is not Verdict.SCALE_CHANGED and self.both_with_unit
        return changed and self.likeness >= LIKENESS


def near_miss(claimed: Claimed, index: QuantityIndex) -> NearMiss | None:
    """The near miss whose surroundings are most like the claim's; None if there is none."""
    claim = claimed.quantity
    if claim.kind in (Kind.IDENTIFIER, Kind.DATE, Kind.TIME) or claim.vague or not claim.low:
        return None
    misses = [
        (verdict, located, alike)
        for located in index.with_figures(abs(claim.low) * power for power in _POWERS)
        if (verdict := _changed(claim, located.quantity)) is not None
        and (
            (alike := likeness(claimed, located, index)) >= LIKENESS
            or not _is_far(verdict, located)
        )
    ]
    if not misses:
        return None
    verdict, located, alike = max(misses, key=lambda miss: miss[2])
    both = claim.unit is not None and located.quantity.unit is not None
    return NearMiss(verdict, located, alike, both)


def _is_far(verdict: Verdict, located: Located) -> bool:
    """Whether it is a small bare count: nobody wrote 10,000 for the nine children."""
    quantity = located.quantity
    small = quantity.unit is None and quantity.low <= _SMALL
    return verdict is Verdict.SCALE_CHANGED and small


_SHIFTS: Final = (1, 2, 3, 6, 9)
_POWERS: Final = (
    Decimal(1),
    *(Decimal(10) ** (shift * sign) for shift in _SHIFTS for sign in (1, -1)),
)


def _changed(claim: Quantity, source: Quantity) -> Verdict | None:
    if source.kind in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER) or source.vague:
        return None
    mine, theirs = dimension(claim), dimension(source)
    bare = claim.unit is None or source.unit is None
    if bare and claim.low <= _SMALL:
        return None  # small counts of one thing and another
    if claim.low == source.low and claim.unit != source.unit and _shown(claim) and _shown(source):
        return Verdict.CURRENCY_CHANGED if mine == theirs == "money" else Verdict.UNIT_CHANGED
    if mine == theirs and claim.unit == source.unit and source.low and claim.kind not in _NO_SCALE:
        digits = (claim.low / source.low).normalize().as_tuple()
        if digits.digits == (1,) and abs(int(digits.exponent)) in _SHIFTS:
            return Verdict.SCALE_CHANGED
    return None


_SMALL: Final = 20
_NO_SCALE: Final = frozenset({Kind.YEAR, Kind.ORDINAL, Kind.PERIOD, Kind.SCORE, Kind.AGE})


def _shown(quantity: Quantity) -> bool:
    return quantity.kind not in (Kind.ORDINAL, Kind.PERIOD, Kind.YEAR, Kind.SCORE)
