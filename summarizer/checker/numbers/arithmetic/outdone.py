"""Whether the article's own figure for a thing makes arithmetic idle."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from summarizer.checker.numbers.binding import TOLD, best_rival
from summarizer.checker.numbers.claimed import Claimed
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Quantity

if TYPE_CHECKING:
    from summarizer.checker.numbers.arithmetic.scene import Derivation

CALLED_FOR: Final = 2
"""The wording at the number asks for the operation (see ``Derivation.asked``)."""
_MUCH_SPEAKS_FOR: Final = 6.5
_SHIFTED: Final = frozenset({"shifted date", "shifted time"})
"""Operations whose result is no other figure than the operand: a date and a date."""


def is_told(derivation: Derivation, claimed: Claimed, index: QuantityIndex) -> bool:
    """Whether the article gives this very thing, so that no arithmetic is called for."""
    shifted = derivation.operation in _SHIFTED
    if not shifted and (derivation.asked >= CALLED_FOR or derivation.points >= _MUCH_SPEAKS_FOR):
        return _is_outdone(derivation, claimed, index)
    rival = best_rival(claimed, () if shifted else derivation.operands, index)
    if rival is None or (rival.located in derivation.operands and not shifted):
        return False
    return rival.likeness >= TOLD


def _is_outdone(derivation: Derivation, claimed: Claimed, index: QuantityIndex) -> bool:
    """Whether another figure speaks against arithmetic that the wording asks for.

    Either the article's own figure for the thing wins, or the digits are that figure's in
    another order, or one operand has a partner of its own in its sentence, and it was not used.
    """
    rival = best_rival(claimed, derivation.operands, index)
    if rival is not None and rival.located not in derivation.operands:
        wins = rival.wins and derivation.points < _MUCH_SPEAKS_FOR
        if wins or _has_digits_of(rival.located, claimed):
            return True
    told = {mate.low for mate in claimed.mates}
    return derivation.operation == "difference" and any(
        one.quantity.low in told and other.sentence != one.sentence and _pairs(one, other, index)
        for one, other in permutations(derivation.operands, 2)
    )


def _has_digits_of(located: Located, claimed: Claimed) -> bool:
    digits = _digits(claimed.quantity)
    return len(digits) >= _NO_CHANCE and _digits(located.quantity) == digits


def _pairs(one: Located, other: Located, index: QuantityIndex) -> bool:
    """Whether the sentence of ``one`` has another figure of its unit than ``other``."""
    return any(
        each.quantity.unit == one.quantity.unit
        and each.quantity.low not in (one.quantity.low, other.quantity.low)
        for each in index.by_sentence[one.sentence]
    )


def _digits(quantity: Quantity) -> list[str]:
    """Its digits in rising order, zeros at the end left out."""
    return sorted(str(quantity.low.normalize()).partition("E")[0].replace(".", ""))


_NO_CHANCE: Final = 3
"""So many digits are hardly the same in another order by chance."""
