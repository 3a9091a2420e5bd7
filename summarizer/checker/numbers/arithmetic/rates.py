"""Derivation rules over rates and changes: so many for each, the mean, before or after."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, base
from summarizer.checker.numbers.arithmetic.cues import (
    AFTER,
    BEFORE,
    BEFORE_AT,
    DOWN,
    EACH,
    EACH_AT,
    MEAN,
    UP,
)
from summarizer.checker.numbers.arithmetic.scene import AMOUNTS, Derivation, Scene
from summarizer.checker.numbers.arithmetic.sums import lists
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, base_value, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity

_DIVISORS: Final = frozenset({Kind.NUMBER, Kind.DURATION, Kind.MEASURE})


def rate(scene: Scene) -> Iterator[Derivation]:
    """So many of one thing for each of another: a head, a year, a square kilometre."""
    claim = scene.claim
    asked = scene.asks(EACH, EACH_AT)
    if claim.kind not in AMOUNTS or asked < 2:
        return
    divisors = [
        each
        for each in scene.pool
        if each.quantity.kind in _DIVISORS
        and each.quantity.low > 1
        and not each.quantity.is_range
        and _is_named(scene, each.quantity)
    ]
    wholes = [each for each in scene.singles(dimension(claim)) if _is_whole(claim, each.quantity)]
    for first, second in product(wholes, divisors):
        if first is not second and _per_time(scene, first.quantity, second.quantity):
            formula = f"{scene.say(first)} over {scene.say(second)}"
            choices = len(wholes) * len(divisors)
            yield Derivation("rate", (first, second), formula, asked, choices)
            continue
        # a rate is by the unit the divisor is written in: per year, per square kilometre
        if first is not second and agrees(claim, base(first.quantity) / second.quantity.low):
            formula = f"{scene.say(first)} over {scene.say(second)}"
            choices = len(wholes) * len(divisors)
            yield Derivation("rate", (first, second), formula, asked, choices)


def _is_whole(claim: Quantity, whole: Quantity) -> bool:
    if whole.kind is not claim.kind:
        return False
    return claim.kind is not Kind.MONEY or same_currency(claim.unit, whole.unit)


def _is_named(scene: Scene, divisor: Quantity) -> bool:
    """Whether the claim names what it divides by: "a year", "per square kilometre", "claim"."""
    text = scene.article.document.text
    if any(noun in scene.claimed.around for noun in counted_nouns(text, divisor)):
        return True
    if divisor.kind is Kind.DURATION and scene.stands_at(_A_TIME):
        return True
    if divisor.unit is None:
        return False
    name = text[divisor.number_end : divisor.end].strip(" -").lower().rstrip("s")
    return bool(name) and name in scene.claimed.words


def _per_time(scene: Scene, whole: Quantity, length: Quantity) -> bool:
    """Whether so many over a length of time are as many a day, week, month or year as claimed."""
    unit = _A_TIME.search(scene.claimed.words_at_number)
    if (
        unit is None
        or length.kind is not Kind.DURATION
        or length.unit == _UNIT.get(unit[1], unit[1])
    ):
        return False
    times = base(length) / base_value(Decimal(1), _UNIT.get(unit[1], unit[1]))
    return times > 1 and agrees(scene.claim, base(whole) / times)


_A_TIME: Final = pattern(
    r"<>(?: [a-z-]++){0,4}? (?:an?|per|each|every) (hour|day|week|month|year)(?![a-z])"
)


_UNIT: Final = {"hour": "h"}


def before_change(scene: Scene) -> Iterator[Derivation]:
    """As in "Rose 6% to 312,000": what it was before."""
    claim = scene.claim
    asked = scene.asks(BEFORE, BEFORE_AT)
    if claim.kind not in AMOUNTS or not asked or claim.low <= 1:
        return
    for level, change, factor in _changed(scene, frozenset({Kind.PERCENT})):
        if agrees(claim, base(level.quantity) / factor):
            formula = f"{scene.say(level)} before a change of {scene.say(change)}"
            yield Derivation("value before a change", (level, change), formula, asked)


def after_change(scene: Scene) -> Iterator[Derivation]:
    """As in "the 80-hectare park is to be enlarged by half": what it comes to then."""
    claim = scene.claim
    if claim.kind not in AMOUNTS or claim.low <= 1:
        return
    asked = scene.asks(AFTER)
    for level, change, factor in _changed(scene, frozenset({Kind.PERCENT, Kind.FRACTION})):
        by = scene.article.lower.endswith(" by ", 0, change.quantity.start)
        if by and asked and agrees(claim, base(level.quantity) * factor):
            formula = f"{scene.say(level)} after a change of {scene.say(change)}"
            yield Derivation("value after a change", (level, change), formula, asked)


def _changed(scene: Scene, kinds: frozenset[Kind]) -> Iterator[tuple[Located, Located, Decimal]]:
    """Levels with a change told next to them, and the factor it comes to."""
    lower = scene.article.lower
    changes = [
        (each, 1 + sign * base(each.quantity))
        for each in scene.singles("ratio")
        if each.quantity.kind in kinds and (sign := _sign(lower, each.quantity))
    ]
    for (change, factor), level in product(changes, scene.singles(dimension(scene.claim))):
        if factor > 0 and abs(level.sentence - change.sentence) <= 1:
            yield level, change, factor


def _sign(lower: str, change: Quantity) -> int:
    """Whether a percentage is a rise or a fall, by the words next to it; 0 if they do not say."""
    around = lower[max(0, change.start - 40) : change.start]
    up, down = UP.search(around), DOWN.search(around)
    if not up and not down:
        around = lower[change.end : change.end + 12]
        up, down = UP.search(around), DOWN.search(around)
    if bool(up) == bool(down):
        return 0
    return 1 if up else -1


def average(scene: Scene) -> Iterator[Derivation]:
    """The mean of two amounts, or the middle of a range."""
    claim = scene.claim
    if claim.kind not in AMOUNTS or not MEAN.search(scene.claimed.words):
        return
    for large, small in scene.pairs(dimension(claim)):
        if large.sentence != small.sentence or base(small.quantity) * _LIKE < base(large.quantity):
            continue
        if agrees(claim, (base(large.quantity) + base(small.quantity)) / Decimal(2)):
            formula = f"the mean of {scene.say(large)} and {scene.say(small)}"
            yield Derivation("average", (large, small), formula, 1)
    for parts in lists(scene):
        if agrees(claim, sum((base(each.quantity) for each in parts), Decimal(0)) / len(parts)):
            formula = f"the mean of {', '.join(map(scene.say, parts))}"
            yield Derivation("average", parts, formula, 1)
    for each in scene.pool:
        ends = each.quantity
        if not ends.is_range or dimension(ends) != dimension(claim):
            continue
        if agrees(claim, base_value((ends.low + ends.high) / 2, ends.unit)):
            yield Derivation("average", (each,), f"the middle of {scene.say(each)}", 2)


_LIKE: Final = 4
"""A mean is taken of figures less than so many times apart."""
