"""Derivation rules over rates: so many for each, what all come to, the value before a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from summarizer.checker.claimed import counted_nouns
from summarizer.checker.operands import (
    AMOUNTS,
    DOWN,
    UP,
    Derivation,
    Scene,
    agrees,
    base,
    words,
)
from summarizer.quantities.index import Located, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity

_EACH: Final = words("each|per|average|averaged|averages|apiece|every|a head|mean|an?|typical")
_EACH_AT: Final = re.compile(
    r"(?<![a-z])(?:(?:average|averages|averaged|mean|typical)(?: [a-z-]++){0,4}?|"
    r"each(?: [a-z-]++){1,7}?) <>"
    r"|<>(?: [a-z-]++){0,4}? (?:each|per|apiece|a|an|every|on average)(?![a-z])|<>/"
)
_DIVISORS: Final = frozenset({Kind.NUMBER, Kind.DURATION, Kind.MEASURE})


def rate(scene: Scene) -> Iterator[Derivation]:
    """So many of one thing for each of another: a head, a year, a square kilometre."""
    claim = scene.claim
    asked = scene.asks(_EACH, _EACH_AT)
    if claim.kind not in AMOUNTS or asked < 2:
        return
    for first, second in permutations(scene.pool, 2):
        divisor = second.quantity
        if divisor.kind not in _DIVISORS or not _is_named(scene, divisor):
            continue
        if first.quantity.kind is not claim.kind or divisor.low <= 1 or divisor.is_range:
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, first.quantity.unit):
            continue
        if claim.kind is Kind.MEASURE and dimension(claim) != dimension(first.quantity):
            continue
        # a rate is by the unit the divisor is written in: per year, per square kilometre
        if agrees(claim, base(first.quantity) / divisor.low):
            formula = f"{scene.say(first)} over {scene.say(second)}"
            yield Derivation("rate", (first, second), formula, asked)


def _is_named(scene: Scene, divisor: Quantity) -> bool:
    """Whether the claim names what it divides by: "a year", "per square kilometre", "claim"."""
    text = scene.article.document.text
    if any(noun in scene.claimed.around for noun in counted_nouns(text, divisor)):
        return True
    if divisor.unit is None:
        return False
    name = text[divisor.number_end : divisor.end].strip(" -").lower().rstrip("s")
    return bool(name) and name in scene.claimed.words


_TOTALLED: Final = frozenset({Kind.MEASURE, Kind.MONEY, Kind.NUMBER, Kind.DURATION})


def product(scene: Scene) -> Iterator[Derivation]:
    """As in "24 desks at 289 euros each": what all of them come to.

    How many there are may also be the claim's own word ("for 15 seats").
    """
    claim = scene.claim
    if claim.kind not in _TOTALLED:
        return
    yield from _area(scene)
    mates = [mate for mate in scene.claimed.mates if mate.kind in _FACTORS and not mate.is_range]
    for unit in scene.pool:
        price = unit.quantity
        if dimension(price) != dimension(claim) or price.is_range or price.kind is not claim.kind:
            continue
        if claim.kind is Kind.MONEY and not same_currency(price.unit, claim.unit):
            continue
        if not _is_apiece(scene, price) or not _same_things(scene, price):
            continue
        for mate in mates:
            if agrees(claim, mate.low * base(price)):
                yield Derivation("product", (unit,), f"{mate.low} times {scene.say(unit)}", 2)
        yield from _times_count(scene, unit, scene.asks(_WHOLE))


def _same_things(scene: Scene, price: Quantity) -> bool:
    """So many a day are as many of the same in five days."""
    if price.kind is not Kind.NUMBER:
        return True
    nouns = counted_nouns(scene.article.document.text, price)
    return bool(set(nouns) & set(scene.claimed.nouns))


_FACTORS: Final = frozenset({Kind.NUMBER, Kind.DURATION})


_WHOLE: Final = words(
    "total|totals|altogether|in all|combined|come to|comes to|came to|works out|whole|full|annual|"
    "annually|entire|over (?:the|an?)|per (?:day|week|month|year)|a (?:week|month|year)"
)


def _times_count(scene: Scene, unit: Located, asked: int) -> Iterator[Derivation]:
    for count in scene.pool:
        factor = count.quantity
        if factor.kind not in _FACTORS or factor.low <= 1 or factor.is_range or count is unit:
            continue
        if agrees(scene.claim, factor.low * base(unit.quantity)):
            formula = f"{scene.say(count)} times {scene.say(unit)}"
            yield Derivation("product", (count, unit), formula, asked)


def _area(scene: Scene) -> Iterator[Derivation]:
    """As in "21 by 9 metres"."""
    claim = scene.claim
    if dimension(claim) != "area":
        return
    for first, second in permutations(scene.pool, 2):
        one, two = first.quantity, second.quantity
        if dimension(two) != "length" or one.unit not in (None, two.unit):
            continue
        if not 0 <= two.start - one.end <= _BY or not _BY_WORD.search(scene.between(first, second)):
            continue
        if agrees(claim, base(one._replace(unit=two.unit)) * base(two)):
            formula = f"{scene.say(first)} by {scene.say(second)}"
            yield Derivation("product", (first, second), formula, 2)


_BY: Final = 16
_BY_WORD: Final = re.compile(r"(?<![a-z])(?:by|x|wide|long)(?![a-z])|×")
_APIECE_AFTER: Final = re.compile(
    r"(?: [a-z]++){0,2}?,? (?:each|apiece|an? |per |every |monthly|daily|nightly|weekly)| ?/"
)
_APIECE_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:each|per [a-z]++|monthly|daily|weekly|nightly) (?:[a-z]++ ){0,3}"
    r"(?:about |around )?$"
)


def _is_apiece(scene: Scene, price: Quantity) -> bool:
    """Whether an amount is for one of several: "at 289 euros each", "each holding 60 kilograms"."""
    lower, start = scene.article.lower, price.start
    if _APIECE_AFTER.match(lower, price.end):
        return True
    return _APIECE_BEFORE.search(lower, max(0, start - 40), start) is not None


_PAST: Final = words(
    "before|earlier|previous|previously|prior|last year|ago|then|peak|had been|was|were|original|"
    "originally|normal|full|list|usual"
)
_PAST_AT: Final = re.compile(
    r"(?<![a-z])(?:had been|used to be|was|were|from) <>"
    r"|<> (?:(?:an?|the|one) (?:[a-z]++ )?)?(?:before|earlier|ago|previously|last)(?![a-z])"
)


def before_change(scene: Scene) -> Iterator[Derivation]:
    """As in "Rose 6% to 312,000": what it was before."""
    claim, lower = scene.claim, scene.article.lower
    asked = scene.asks(_PAST, _PAST_AT)
    if claim.kind not in AMOUNTS or not asked or claim.low <= 1:
        return
    for change, level in permutations(scene.pool, 2):
        if change.quantity.kind is not Kind.PERCENT or abs(level.sentence - change.sentence) > 1:
            continue
        if dimension(level.quantity) != dimension(claim) or level.quantity.is_range:
            continue
        sign = _sign(lower, change.quantity)
        factor = 1 + sign * base(change.quantity)
        if sign and factor > 0 and agrees(claim, base(level.quantity) / factor):
            formula = f"{scene.say(level)} before a change of {scene.say(change)}"
            yield Derivation("value before a change", (level, change), formula, asked)


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
    """The mean of two amounts."""
    claim = scene.claim
    if claim.kind not in AMOUNTS or not _MEAN.search(scene.claimed.words):
        return
    for large, small in scene.pairs:
        if dimension(large.quantity) != dimension(claim) or large.sentence != small.sentence:
            continue
        if base(small.quantity) * _LIKE < base(large.quantity):
            continue
        if agrees(claim, (base(large.quantity) + base(small.quantity)) / Decimal(2)):
            formula = f"the mean of {scene.say(large)} and {scene.say(small)}"
            yield Derivation("average", (large, small), formula, 1)


_LIKE: Final = 4
"""A mean is taken of figures less than so many times apart."""
_MEAN: Final = words("average|averaged|averages|averaging|mean")
