"""Derivation: arithmetic over figures of the article that stand together.

Free arithmetic explains anything, so each rule is narrow. The operands stand in one sentence or
in neighbouring ones, among the sentences that best match the claim, and the result must agree at
the precision the claim shows. Then the evidence is weighed: the fewer digits a result shows, the
likelier it is hit by chance, and the more the wording must say for it. See ``_points``.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.arithmetic import complement, difference, from_delta, total
from summarizer.checker.claimed import Claimed
from summarizer.checker.clock import as_time
from summarizer.checker.operands import Derivation, Scene, figures_shown, find_operands
from summarizer.checker.rates import average, before_change, product, rate
from summarizer.checker.reckoned import (
    clock_shift,
    clock_span,
    date_shift,
    date_span,
)
from summarizer.checker.shares import (
    change,
    multiple,
    part_of,
    share,
    undone_multiple,
    whole_from_part,
)
from summarizer.checker.years import shifted_year, span
from summarizer.quantities.anchors import lowered
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity


def derive(claimed: Claimed, index: QuantityIndex) -> Derivation | None:
    """A sum over the article's figures that gives the claimed value; None if no rule finds one."""
    quantity = as_time(lowered(claimed.text), claimed.quantity) or claimed.quantity
    claimed = claimed.with_quantity(quantity)
    if quantity.vague or quantity.kind in _NEVER:
        return None
    pool = find_operands(claimed, index)
    if quantity.is_range:
        return _derive_range(claimed, pool, index)
    return _best(Scene(claimed, pool, index))


def _best(scene: Scene) -> Derivation | None:
    """The derivation for which most speaks, if enough does; the first rule's among equals."""
    best, most = None, _ENOUGH - 1
    for rule in _RULES:
        for found in rule(scene):
            points = _points(scene, found)
            if points > most:
                best, most = found._replace(points=points), points
    return best


def _points(scene: Scene, found: Derivation) -> int:
    """What speaks for a derivation, 0 to 7.

    Two points where the claim's words call for the operation at the number, one where they do so
    at all; up to two for the digits the result shows beyond the first; one for each operand (two
    at most) whose own words stand in the claim; one if the operands stand in one sentence, and
    one off if they stand more than five sentences apart. Operands without a word of the claim
    count only for the operations in which the kinds of number say enough.
    """
    operands = found.operands
    digits = min(figures_shown(scene.claim) - 1, _MOST_FOR_DIGITS)
    if scene.claim.kind in _DATED:
        digits = _MOST_FOR_DIGITS
    shared = min(sum(map(scene.shares_words, operands)), _MOST_FOR_WORDS)
    sentences = [each.sentence for each in operands]
    apart = max(sentences) - min(sentences)
    place = 1 if apart == 0 else 0 if apart <= _NEAR else -1
    evident = found.operation in _SELF_EVIDENT or found.asked > _CALLED_FOR
    if not shared and (apart or not evident):
        return 0
    return found.asked + digits + shared + place


_SELF_EVIDENT: Final = frozenset({"time span", "days", "share", "difference", "weekday"})
_CALLED_FOR: Final = 2
_DATED: Final = frozenset({Kind.DATE, Kind.TIME, Kind.YEAR})
_ENOUGH: Final = 4
_NEAR: Final = 5
_MOST_FOR_DIGITS: Final = 2
_MOST_FOR_WORDS: Final = 2


def _derive_range(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Derivation | None:
    """As in "45 to 50 minutes in all" from 30 and 15 to 20: one operation gives both ends."""
    claim = claimed.quantity
    low = _best(Scene(_with_value(claimed, claim, high=False), _ends(pool, high=False), index))
    high = _best(Scene(_with_value(claimed, claim, high=True), _ends(pool, high=True), index))
    if low is None or high is None or low.operation != high.operation:
        return None
    return low._replace(formula=f"{low.formula}; {high.formula}")


def _with_value(claimed: Claimed, claim: Quantity, *, high: bool) -> Claimed:
    value = claim.high if high else claim.low
    single = claim._replace(low=value, high=value, low_end=0, high_start=0)
    return claimed.with_quantity(single)


def _ends(pool: list[Located], *, high: bool) -> list[Located]:
    return [
        Located(_end(each.quantity, high=high), each.sentence) if each.quantity.is_range else each
        for each in pool
    ]


def _end(quantity: Quantity, *, high: bool) -> Quantity:
    value = quantity.high if high else quantity.low
    return quantity._replace(low=value, high=value, low_end=0, high_start=0)


_NEVER: Final = frozenset({Kind.IDENTIFIER, Kind.DECADE, Kind.PERIOD, Kind.SCORE, Kind.ORDINAL})


_RULES: Final = (
    difference,
    from_delta,
    total,
    complement,
    change,
    share,
    part_of,
    whole_from_part,
    multiple,
    rate,
    product,
    average,
    before_change,
    undone_multiple,
    span,
    shifted_year,
    clock_span,
    clock_shift,
    date_span,
    date_shift,
)
