"""Derivation rules that multiply: a price for each, an area, so many times as much."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, base
from summarizer.checker.numbers.arithmetic.cues import WHOLE
from summarizer.checker.numbers.arithmetic.scene import AMOUNTS, Derivation, Scene
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity

_TOTALLED: Final = frozenset({Kind.MEASURE, Kind.MONEY, Kind.NUMBER, Kind.DURATION})


def product(scene: Scene) -> Iterator[Derivation]:
    """As in "24 desks at 289 euros each": what all of them come to.

    How many there are may also be the claim's own word ("for 15 seats").
    """
    claim = scene.claim
    if claim.kind not in _TOTALLED:
        return
    yield from _area(scene)
    yield from _by_length(scene)
    asked = scene.asks(WHOLE)
    mates = [mate for mate in scene.claimed.mates if mate.kind in _FACTORS and not mate.is_range]
    for unit in scene.singles(dimension(claim)):
        price = unit.quantity
        if price.kind is not claim.kind:
            continue
        if claim.kind is Kind.MONEY and not same_currency(price.unit, claim.unit):
            continue
        before = _COUNT_BEFORE.search(
            scene.article.lower, max(0, price.start - _LOOK_BACK), price.start
        )
        if before and before[1].isdigit() and agrees(claim, int(before[1]) * base(price)):
            yield Derivation("product", (unit,), f"{before[1]} times {scene.say(unit)}", 2)
        if not _is_apiece(scene, price) or not _same_things(scene, price):
            continue
        for mate in mates:
            if agrees(claim, mate.low * base(price)):
                yield Derivation("product", (unit,), f"{mate.low} times {scene.say(unit)}", 2)
        yield from _times_count(scene, unit, asked)


_COUNT_BEFORE: Final = pattern(r"(?<![\d.,])(\d{1,4}+) ?[×x] ?$")
_LOOK_BACK: Final = 10


def _by_length(scene: Scene) -> Iterator[Derivation]:
    """As in "six people took nine days": 54 days of work."""
    claim = scene.claim
    unit = _WORK_UNIT.search(scene.claimed.words_at_number)
    if not unit:
        return
    for count, length in permutations(scene.singles("count") + scene.singles("duration"), 2):
        gap = length.quantity.start - count.quantity.end
        if length.quantity.kind is not Kind.DURATION or count.quantity.kind is not Kind.NUMBER:
            continue
        if not 0 <= gap <= _BY_LENGTH or count.sentence != length.sentence:
            continue
        if length.quantity.unit == unit[1] and agrees(
            claim._replace(kind=Kind.NUMBER, unit=None), count.quantity.low * length.quantity.low
        ):
            formula = f"{scene.say(count)} times {scene.say(length)}"
            yield Derivation("product", (count, length), formula, 2)


_BY_LENGTH: Final = 24
_WORK_UNIT: Final = pattern(
    r"<> (?:working |full |man|person|staff)[- ]?(hour|day|week|month|year)s?(?![a-z])"
)


def _same_things(scene: Scene, price: Quantity) -> bool:
    """So many a day are as many of the same in five days."""
    if price.kind is not Kind.NUMBER:
        return True
    nouns = counted_nouns(scene.article.document.text, price)
    return bool(set(nouns) & set(scene.claimed.nouns))


_FACTORS: Final = frozenset({Kind.NUMBER, Kind.DURATION})


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
_BY_WORD: Final = pattern(r"(?<![a-z])(?:by|x|wide|long)(?![a-z])|×")
_APIECE_AFTER: Final = pattern(
    r"(?: [a-z]++){0,2}?,? (?:each|apiece|an? |per |every |monthly|daily|nightly|weekly)| ?/"
)
_APIECE_BEFORE: Final = pattern(
    r"(?<![a-z])(?:each|per [a-z]++|monthly|daily|weekly|nightly) (?:[a-z]++ ){0,3}"
    r"(?:about |around )?$"
)


def _is_apiece(scene: Scene, price: Quantity) -> bool:
    """Whether an amount is for one of several: "at 289 euros each", "each holding 60 kilograms".

    The claim may say so itself: "at six minutes a night".
    """
    lower, start = scene.article.lower, price.start
    if _APIECE_AFTER.match(lower, price.end):
        return True
    text = scene.claimed.text
    for mate in scene.claimed.mates:
        if fit(mate, price) is Fit.SAME and _APIECE_AFTER.match(text, mate.end):
            return True
    return _APIECE_BEFORE.search(lower, max(0, start - 40), start) is not None


def multiplied(scene: Scene) -> Iterator[Derivation]:
    """As in "12,000 came last year; it expects three times as many": what that comes to."""
    claim = scene.claim
    if claim.kind not in AMOUNTS:
        return
    lower = scene.article.lower
    for times in scene.singles("multiple"):
        if not _AS_MANY.match(lower, times.quantity.end):
            continue
        for level in scene.singles(dimension(claim)):
            if level.quantity.kind is not claim.kind or level.sentence != times.sentence:
                continue
            if level.quantity.end <= times.quantity.start and agrees(
                claim, base(level.quantity) * times.quantity.low
            ):
                formula = f"{scene.say(times)} {scene.say(level)}"
                yield Derivation("product", (level, times), formula, 1, 1)


_AS_MANY: Final = pattern(r" (?:as (?:many|much)(?! as)|that|the number|the amount)(?![a-z])")
