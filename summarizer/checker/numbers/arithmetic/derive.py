"""Derivation: arithmetic over figures of the article that stand together.

Free arithmetic explains anything, so each rule is narrow. The operands stand in one sentence or
in neighbouring ones, among the sentences that best match the claim, and the result must agree at
the precision the claim shows. Then the evidence is weighed: the fewer digits a result shows, the
likelier it is hit by chance, and the more the wording must say for it. See ``_points``.
"""

from __future__ import annotations

from decimal import Decimal
from math import log10
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import figures_shown
from summarizer.checker.numbers.arithmetic.differences import complement, difference, from_delta
from summarizer.checker.numbers.arithmetic.nets import net
from summarizer.checker.numbers.arithmetic.operands import find_operands
from summarizer.checker.numbers.arithmetic.page_days import from_page
from summarizer.checker.numbers.arithmetic.products import multiplied, product
from summarizer.checker.numbers.arithmetic.rates import after_change, average, before_change, rate
from summarizer.checker.numbers.arithmetic.readings import as_claimed, lend_unit
from summarizer.checker.numbers.arithmetic.reckoned import (
    clock_shift,
    clock_span,
    date_shift,
    date_span,
    length,
)
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.arithmetic.shares import (
    change,
    multiple,
    part_of,
    share,
    undone_multiple,
    whole_from_part,
)
from summarizer.checker.numbers.arithmetic.sums import games, total
from summarizer.checker.numbers.arithmetic.tallies import earlier_score, margin
from summarizer.checker.numbers.arithmetic.years import shifted_year, span
from summarizer.checker.numbers.claimed import Claimed
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity


def derive(claimed: Claimed, index: QuantityIndex) -> Derivation | None:
    """A sum over the article's figures that gives the claimed value; None if no rule finds one."""
    quantity = claimed.quantity
    if quantity.vague or quantity.kind in _NEVER:
        return None
    pool = find_operands(claimed, index)
    claimed = as_claimed(claimed, pool)
    if claimed.quantity.is_range and quantity.kind is not Kind.SCORE:
        return _derive_range(claimed, pool, index)
    lent = lend_unit(claimed.quantity, pool, index)
    figures = sorted([*pool, *lent], key=lambda each: each.quantity.start)
    return _best(Scene(claimed, figures, index, tuple(lent)))


def _best(scene: Scene) -> Derivation | None:
    """The derivation for which most speaks, if enough does; the first rule's among equals."""
    best, most = None, 0.0
    explained: dict[str, set[tuple[tuple[Decimal, str | None], ...]]] = {}
    for rule in _RULES:
        for found in rule(scene):
            values = tuple(_value(each.quantity) for each in found.operands)
            explained.setdefault(found.operation, set()).add(values)
            points = _points(scene, found, max(most, _ENOUGH))
            if points > most:
                best, most = found._replace(points=points), points
    if best is None or most - log10(len(explained[best.operation])) < _ENOUGH:
        return None
    return best


def _value(quantity: Quantity) -> tuple[Decimal, str | None]:
    return quantity.low, quantity.unit


def _points(scene: Scene, found: Derivation, most: float = 0) -> float:
    """What speaks for a derivation, weighed as a description length.

    The chance that some choice among k of operands gives d given digits is k in 10 to the d: so
    d less log10 k speaks for it. k counts the choices that stand as near together and to the
    claim. One or two points more where the wording asks for the operation, one for each operand
    (two at most) whose own words stand in the claim, one if they stand in one sentence.
    """
    operands = found.operands
    claim = scene.claim
    digits: float = min(figures_shown(claim), _MOST_FOR_DIGITS)
    if claim.kind in _DATED:
        digits = _MOST_FOR_DIGITS
    elif digits == 1:
        digits = _ONE_DIGIT
    shared, place = scene.anchored(operands), scene.together(operands)
    if not shared and (place < 1 or not _is_evident(found)):
        return 0
    points = _WORTH[found.asked] + digits + shared + place
    if any(each in scene.lent for each in operands):
        points -= _LENT
    if points < most:
        return 0
    choices = scene.rivals(operands)
    return points - log10(max(min(choices, found.choices or choices), 1))


def _is_evident(found: Derivation) -> bool:
    """Operations for which the kinds of number say enough, without a word of the claim."""
    return found.operation in _SELF_EVIDENT or found.asked > _CALLED_FOR


_SELF_EVIDENT: Final = frozenset(
    {
        "time span",
        "days",
        "share",
        "difference",
        "weekday",
        "level and change",
        "value before a change",
    }
)
_CALLED_FOR: Final = 2
_DATED: Final = frozenset({Kind.DATE, Kind.TIME, Kind.YEAR, Kind.SCORE})
_ENOUGH: Final = 3.6
_LENT: Final = 0.2
_MOST_FOR_DIGITS: Final = 3
_WORTH: Final = (0.0, 0.8, 2.2, 3.0)
"""What the wording says for a derivation, by ``Derivation.asked``."""
_ONE_DIGIT: Final = 0.5
"""Most single digits of an article are a one, a two or a three: they say less than log10 10."""


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


_NEVER: Final = frozenset({Kind.IDENTIFIER, Kind.DECADE, Kind.PERIOD, Kind.ORDINAL})


_RULES: Final = (
    difference,
    from_delta,
    total,
    net,
    games,
    margin,
    earlier_score,
    complement,
    change,
    share,
    part_of,
    whole_from_part,
    multiple,
    rate,
    product,
    multiplied,
    average,
    before_change,
    after_change,
    undone_multiple,
    span,
    shifted_year,
    length,
    clock_span,
    clock_shift,
    date_span,
    date_shift,
    from_page,
)
