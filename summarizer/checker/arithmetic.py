"""Derivation rules over two amounts: difference, sum, percent change, share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Final

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import fit, from_base
from summarizer.checker.operands import (
    AMOUNTS,
    DOWN,
    UP,
    Derivation,
    Scene,
    agrees,
    base,
    pairs,
    ratio_agrees,
    say,
    shares_words,
    words,
)
from summarizer.quantities.index import Located, QuantityIndex, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity

_APART: Final = words(
    "differ(?:ed|s|ence)?|gap|remaining|remain(?:s|ed)?|rest|other|others|outside|not|still|left|without|"
    "margin|between|apart|change[ds]?|by|all but|except|through|spared|behind|ahead|lead|leads|"
    "led|outnumber(?:ed|s)?|faster|younger|older"
)
_TOGETHER: Final = words(
    "total|totals|totalled|totaled|combined|together|altogether|overall|in all|sum|both|plus|"
    "including|came to|comes to"
)
_EITHER: Final = words("or|and")


def difference(scene: Scene) -> Iterator[Derivation]:
    """The difference of two amounts of one kind."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if not (UP.search(claimed.words) or DOWN.search(claimed.words) or _APART.search(claimed.words)):
        return
    if claim.kind is Kind.NUMBER and _between_percentages(claimed, pool):
        claim = claim._replace(kind=Kind.POINTS, unit="pp")  # "4.4 points"
    wanted = "ratio" if claim.kind is Kind.POINTS else dimension(claim)
    if claim.kind in _NO_DIFFERENCE or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    for large, small in pairs(pool):
        if dimension(large.quantity) != wanted or large.quantity.kind is Kind.FRACTION:
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, large.quantity.unit):
            continue
        if not (shares_words(claimed, large, index) or shares_words(claimed, small, index)):
            continue
        if not _same_things(claimed, large, small, index):
            continue
        if agrees(claim, base(large.quantity) - base(small.quantity)) and _counts(claim, small):
            yield Derivation((large, small), f"{say(index, large)} less {say(index, small)}")


def _between_percentages(claimed: Claimed, pool: list[Located]) -> bool:
    """Whether "points" are those between two percentages: no points are counted there."""
    return "point" in claimed.nouns and any(each.quantity.kind is Kind.PERCENT for each in pool)


_NO_DIFFERENCE: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE, Kind.PERCENT})
"""The difference of two percentages is in points."""


def _same_things(claimed: Claimed, first: Located, second: Located, index: QuantityIndex) -> bool:
    """Two counts count the same things: one noun, or one of them left out ("2,200 a year ago").

    Counts of two things may be compared where the claim names both ("more deaths than births").
    """
    if first.quantity.kind is not Kind.NUMBER:
        return True
    if second.quantity.low * _SHOWS < first.quantity.low:
        return False
    start = first.quantity.start
    if first.sentence == second.sentence and "of " in index.lower[max(0, start - _OF) : start]:
        return True
    one = counted_nouns(index.document.text, first.quantity)
    two = counted_nouns(index.document.text, second.quantity)
    named = set(claimed.around)
    both_named = bool(named & set(one)) and bool(named & set(two))
    return not one or not two or bool(set(one) & set(two)) or both_named


_SHOWS: Final = 10
"""A count less than a tenth of the other is hardly taken from it in a summary."""
_OF: Final = 8


def _counts(claim: Quantity, operand: Located) -> bool:
    """Whether an operand is large enough to show in the result."""
    return from_base(base(operand.quantity), claim.unit) >= claim.step


_DELTA_AFTER: Final = re.compile(
    r"[ ]?(?:[a-z]++ ){0,2}?(?:(?P<up>above|higher|more|up|over|heavier|ahead)"
    r"|(?P<down>below|lower|less|fewer|down|short|under|lighter|behind|cheaper))(?![a-z])"
)
_DELTA_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:(?P<up>up|rose|risen|rises|increased|grew|gained|goes up|went up)"
    r"|(?P<down>down|fell|fallen|falls|dropped|cut|lost))(?: by)?(?: about| around| some)? $"
)
_LOOK_BACK: Final = 24


def from_delta(scene: Scene) -> Iterator[Derivation]:
    """The article gives a level and how far it is above or below another: the other follows."""
    claimed, pool, index = scene
    claim = claimed.quantity
    for level, delta in permutations(pool, 2):
        if level.sentence != delta.sentence or dimension(level.quantity) != dimension(claim):
            continue
        sign = _sign_of(delta, index) if _is_delta_of(delta.quantity, level.quantity) else 0
        if not sign or not shares_words(claimed, level, index):
            continue
        if agrees(claim, base(level.quantity) - sign * base(delta.quantity)):
            word = "less" if sign > 0 else "plus"
            yield Derivation((level, delta), f"{say(index, level)} {word} {say(index, delta)}")


def _sign_of(delta: Located, index: QuantityIndex) -> int:
    """Whether a figure is an increase (1), a decrease (-1) or no change at all (0)."""
    start, end = delta.quantity.start, delta.quantity.end
    cue = _DELTA_AFTER.match(index.lower, end) or _DELTA_BEFORE.search(
        index.lower, max(0, start - _LOOK_BACK), start
    )
    if cue is None:
        return 0
    return 1 if cue["up"] else -1


def _is_delta_of(delta: Quantity, level: Quantity) -> bool:
    """Points change a percentage; every other amount is changed by one of its own kind."""
    if level.is_range or delta.is_range or level.kind is Kind.MULTIPLE:
        return False
    if level.kind is Kind.PERCENT:
        return delta.kind is Kind.POINTS
    if level.kind is Kind.MONEY is delta.kind:
        return same_currency(level.unit, delta.unit) and delta.low < level.low
    return level.kind is delta.kind and level.kind in AMOUNTS and base(delta) < base(level)


def total(scene: Scene) -> Iterator[Derivation]:
    """The sum of two amounts in one sentence."""
    claimed, pool, index = scene
    claim = claimed.quantity
    together = bool(_TOGETHER.search(claimed.words))
    if not together and not _EITHER.search(claimed.words):
        return
    if claim.kind in _NO_DIFFERENCE or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    for large, small in pairs(pool):
        if dimension(large.quantity) != dimension(claim):
            continue
        if abs(large.sentence - small.sentence) > (1 if together else 0):
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, large.quantity.unit):
            continue
        if not (shares_words(claimed, large, index) and shares_words(claimed, small, index)):
            continue
        if not together and any(
            fit(mate, each.quantity) for mate in claimed.mates for each in (large, small)
        ):
            continue
        if agrees(claim, base(large.quantity) + base(small.quantity)) and _counts(claim, small):
            yield Derivation((large, small), f"{say(index, large)} plus {say(index, small)}")


def change(scene: Scene) -> Iterator[Derivation]:
    """Percent change between two levels, in the direction the claim says."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    up, down = bool(UP.search(claimed.words)), bool(DOWN.search(claimed.words))
    if up == down:
        return
    for large, small in pairs(pool):
        if large.quantity.kind not in AMOUNTS:
            continue
        if not (shares_words(claimed, large, index) or shares_words(claimed, small, index)):
            continue
        gap = base(large.quantity) - base(small.quantity)
        whole = base(small.quantity) if up else base(large.quantity)
        if ratio_agrees(claim, gap / whole):
            first, second = (small, large) if up else (large, small)
            yield Derivation((first, second), f"from {say(index, first)} to {say(index, second)}")


def share(scene: Scene) -> Iterator[Derivation]:
    """One amount as a part of another."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    if UP.search(claimed.words) or (DOWN.search(claimed.words) and not _PART.search(claimed.words)):
        return
    for whole, part in pairs(pool):
        if whole.quantity.kind not in AMOUNTS:
            continue
        near, far = shares_words(claimed, part, index), shares_words(claimed, whole, index)
        if not (near or far) or (whole.sentence != part.sentence and not (near and far)):
            continue
        if ratio_agrees(claim, base(part.quantity) / base(whole.quantity)):
            yield Derivation((part, whole), f"{say(index, part)} of {say(index, whole)}")


_PART: Final = words("of|in|share|proportion|portion|amount(?:s|ed)? to")


def part_of(scene: Scene) -> Iterator[Derivation]:
    """The amount that a stated share of a stated whole comes to: a tenth of 4,300."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in _PARTED or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    for part, whole in permutations(pool, 2):
        if part.quantity.kind not in (Kind.PERCENT, Kind.FRACTION) or part.quantity.is_range:
            continue
        if whole.quantity.kind is not claim.kind or abs(part.sentence - whole.sentence) > 1:
            continue
        if claim.unit != whole.quantity.unit or whole.quantity.is_range:
            continue
        if not (shares_words(claimed, part, index) and shares_words(claimed, whole, index)):
            continue
        if agrees(claim, base(part.quantity) * base(whole.quantity)):
            yield Derivation((part, whole), f"{say(index, part)} of {say(index, whole)}")


_PARTED: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE})
