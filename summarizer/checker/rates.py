"""Derivation rules over rates, multiples and years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Final

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
from summarizer.quantities.index import QuantityIndex, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity

_EACH: Final = words("each|per|average|averaged|apiece|every|a head|mean")
_PAST: Final = words("before|earlier|previous|previously|prior|last year|ago|then")
_SPAN: Final = words(
    "before|after|later|earlier|since|ago|over|between|for|old|age|aged|when|span|lasted|until|more|first|"
    "from|within"
)


def multiple(scene: Scene) -> Iterator[Derivation]:
    """How many times one amount another is."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind is not Kind.MULTIPLE:
        return
    for large, small in pairs(pool):
        if large.quantity.kind not in AMOUNTS or not base(small.quantity):
            continue
        if not (shares_words(claimed, large, index) or shares_words(claimed, small, index)):
            continue
        if ratio_agrees(claim, base(large.quantity) / base(small.quantity)):
            yield Derivation((large, small), f"{say(index, large)} over {say(index, small)}")


def rate(scene: Scene) -> Iterator[Derivation]:
    """So many of one thing for each of another."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in AMOUNTS or not _EACH.search(claimed.words):
        return
    for first, second in permutations(pool, 2):
        if first.sentence != second.sentence or second.quantity.kind is not Kind.NUMBER:
            continue
        if first.quantity.kind is not claim.kind or base(second.quantity) <= 1:
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, first.quantity.unit):
            continue
        if not (shares_words(claimed, first, index) and shares_words(claimed, second, index)):
            continue
        if agrees(claim, base(first.quantity) / base(second.quantity)):
            yield Derivation((first, second), f"{say(index, first)} over {say(index, second)}")


def product(scene: Scene) -> Iterator[Derivation]:
    """As in "24 desks at 289 euros each": what all of them come to.

    How many there are may also be the claim's own word ("for 15 seats").
    """
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.MEASURE, Kind.MONEY):
        return
    mates = [mate for mate in claimed.mates if mate.kind in (Kind.NUMBER, Kind.DURATION)]
    for unit in pool:
        price = unit.quantity
        if dimension(price) != dimension(claim) or price.is_range:
            continue
        if claim.kind is Kind.MONEY and not same_currency(price.unit, claim.unit):
            continue
        if not _is_apiece(price, index):
            continue
        near = shares_words(claimed, unit, index)
        for mate in mates:
            if near and not mate.is_range and agrees(claim, mate.low * base(price)):
                yield Derivation((unit,), f"{mate.low} times {say(index, unit)}")
        for count in index.by_sentence.get(unit.sentence, ()):
            several = count.quantity.kind is Kind.NUMBER and count.quantity.low > 1
            about_it = near or shares_words(claimed, count, index)
            if several and about_it and agrees(claim, count.quantity.low * base(price)):
                yield Derivation((count, unit), f"{say(index, count)} times {say(index, unit)}")


_APIECE_AFTER: Final = re.compile(r",? (?:each|apiece|a |an |per |every )| ?/")
_APIECE_BEFORE: Final = re.compile(r"(?<![a-z])each (?:[a-z]++ ){0,3}(?:about |around )?$")


def _is_apiece(price: Quantity, index: QuantityIndex) -> bool:
    """Whether an amount is for one of several: "at 289 euros each", "each holding 60 kilograms"."""
    if _APIECE_AFTER.match(index.lower, price.end):
        return True
    start = price.start
    return _APIECE_BEFORE.search(index.lower, max(0, start - 40), start) is not None


def before_change(scene: Scene) -> Iterator[Derivation]:
    """As in "Rose 6% to 312,000": what it was before."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    if claim.kind not in AMOUNTS or not _PAST.search(claimed.words):
        return
    for percent in pool:
        for level in pool:
            if percent.quantity.kind is not Kind.PERCENT or level.sentence != percent.sentence:
                continue
            if dimension(level.quantity) != dimension(claim) or level.quantity.is_range:
                continue
            before = lower[max(0, percent.quantity.start - 40) : percent.quantity.start]
            up, down = UP.search(before), DOWN.search(before)
            if bool(up) == bool(down):
                continue
            factor = 1 + (1 if up else -1) * base(percent.quantity)
            if factor > 0 and agrees(claim, base(level.quantity) / factor):
                yield Derivation(
                    (level, percent),
                    f"{say(index, level)} before a change of {say(index, percent)}",
                )


_AS_BEFORE: Final = re.compile(r"[ -](?:as|times)?[^.;]{0,40}? (?:as|than) ")


def undone_multiple(scene: Scene) -> Iterator[Derivation]:
    """As in "45 days, twice as long as in May": what it was in May."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    for level in pool:
        for multiple in pool:
            if multiple.quantity.kind is not Kind.MULTIPLE or level.sentence != multiple.sentence:
                continue
            if not 0 <= multiple.quantity.start - level.quantity.end <= 3:
                continue
            if level.quantity.kind not in AMOUNTS or dimension(level.quantity) != dimension(claim):
                continue
            if not _AS_BEFORE.match(lower, multiple.quantity.end):
                continue
            if agrees(claim, base(level.quantity) / multiple.quantity.low):
                yield Derivation(
                    (level, multiple),
                    f"{say(index, level)}, which is {say(index, multiple)} as much",
                )


def _year_of(quantity: Quantity) -> int | None:
    if quantity.kind is Kind.YEAR and not quantity.is_range:
        return int(quantity.low)
    if quantity.kind is Kind.DATE and not quantity.is_range and quantity.low >= 10000000:
        return int(quantity.low) // 10000
    return None


def _age_at_end(quantity: Quantity) -> int:
    """Full years between the two full dates of a life; 0 for anything else."""
    low, high = int(quantity.low), int(quantity.high)
    if quantity.kind is not Kind.DATE or not quantity.is_range or low < _FULL_DATE:
        return 0
    return (high - low) // _YEAR


_FULL_DATE: Final = 10000000
_YEAR: Final = 10000


def span(scene: Scene) -> Iterator[Derivation]:
    """Years between two years."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.DURATION, Kind.AGE) or claim.unit != "year":
        return
    if not _SPAN.search(claimed.words):
        return
    for each in pool:
        if _age_at_end(each.quantity) == claim.low:
            yield Derivation((each,), say(index, each))
    years = [(each, year) for each in pool if (year := _year_of(each.quantity))]
    for (first, one), (second, two) in combinations(years, 2):
        if abs(first.sentence - second.sentence) <= 1 and abs(one - two) == claim.low:
            yield Derivation((first, second), f"from {min(one, two)} to {max(one, two)}")


def shifted_year(scene: Scene) -> Iterator[Derivation]:
    """As in "Leaving in 2018 as planned, he will extend by one year": 2019."""
    claimed, _, index = scene
    claim = claimed.quantity
    if claim.kind is not Kind.YEAR:
        return
    for first in index.of_dimension("year"):
        start, end = index.context.bounds[first.sentence]
        later = 1 if _LATER.search(index.lower, start, end) else 0
        earlier = -1 if _EARLIER.search(index.lower, start, end) else 0
        for second in index.by_sentence.get(first.sentence, ()):
            length = second.quantity
            if length.kind is not Kind.DURATION or length.unit != "year" or length.is_range:
                continue
            if length.low > _LONGEST_SHIFT or first.quantity.is_range:
                continue
            if claim.low - first.quantity.low in (later * length.low, earlier * length.low):
                yield Derivation((first, second), f"{say(index, first)} and {say(index, second)}")


_LATER: Final = words(
    "exten(?:d|ds|ded|sion)|later|after|longer|delay(?:ed)?|postponed?|prolong(?:ed)?"
)
_EARLIER: Final = words("earlier|before|ago|previously|sooner")
_LONGEST_SHIFT: Final = 10
