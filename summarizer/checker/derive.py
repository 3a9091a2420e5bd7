"""Derivation: arithmetic over figures of the article that stand together.

Free arithmetic explains anything, so each rule is narrow. The operands stand in one sentence or
in neighbouring ones, among the sentences that best match the claim; the claim's own words must ask
for the operation ("fell", "more than", "of which", "in all"); the result must agree at the
precision the claim shows. The finding says which sum was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import fit, from_base
from summarizer.checker.operands import (
    agrees,
    base,
    find_operands,
    pairs,
    ratio_agrees,
    say,
    shares_words,
)
from summarizer.quantities.index import Located, QuantityIndex, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity


class Scene(NamedTuple):
    """A claimed number, the figures it may derive from, and the article they stand in."""

    claimed: Claimed
    pool: list[Located]
    index: QuantityIndex


class Derivation(NamedTuple):
    """A sum that gives the claimed value: its operands and how it reads."""

    operands: tuple[Located, ...]
    formula: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")


_UP: Final = _words(
    "rose|rise|rises|risen|rising|(?<!made )(?<!make )(?<!makes )up|grew|grow|grows|grown|growth|"
    "increas(?:e|ed|es|ing)|higher|more|"
    "gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|above|extra|additional|added|surg(?:e|ed)|larger|bigger|longer|"
    "greater|further|went up"
)
_DOWN: Final = _words(
    "fell|fall|falls|fallen|falling|down|drop(?:ped|s)?|declin(?:e|ed|es)|decreas(?:e|ed|es)|lower|less|"
    "fewer|los[st]|losses|cut|cuts|reduc(?:e|ed|tion)|shrank|below|short|shortfall|slipped|plunged|"
    "shed|smaller|cheaper|shorter|slump(?:ed)?|lopped"
)
_APART: Final = _words(
    "differ(?:ed|s|ence)?|gap|remaining|remain(?:s|ed)?|rest|other|others|outside|not|still|left|without|"
    "margin|between|apart|change[ds]?|by"
)
_TOGETHER: Final = _words(
    "total|totals|totalled|totaled|combined|together|altogether|overall|in all|sum|both|plus"
)
_EITHER: Final = _words("or|and")
_EACH: Final = _words("each|per|average|averaged|apiece|every|a head|mean")
_PAST: Final = _words("before|earlier|previous|previously|prior|last year|ago|then")
_SPAN: Final = _words(
    "before|after|later|earlier|since|ago|over|between|for|old|age|aged|when|span|lasted|until|more|first|"
    "from|within"
)


def derive(claimed: Claimed, index: QuantityIndex) -> Derivation | None:
    """A sum over the article's figures that gives the claimed value; None if no rule finds one."""
    quantity = claimed.quantity
    if quantity.is_range or quantity.vague or quantity.kind in _NEVER:
        return None
    scene = Scene(claimed, find_operands(claimed, index), index)
    return next((found for rule in _RULES for found in rule(scene)), None)


_NEVER: Final = frozenset(
    {Kind.IDENTIFIER, Kind.DATE, Kind.TIME, Kind.DECADE, Kind.PERIOD, Kind.SCORE, Kind.ORDINAL}
)


def _difference(scene: Scene) -> Iterator[Derivation]:
    claimed, pool, index = scene
    claim = claimed.quantity
    if not (
        _UP.search(claimed.words) or _DOWN.search(claimed.words) or _APART.search(claimed.words)
    ):
        return
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
        if not _same_things(large, small, index):
            continue
        if agrees(claim, base(large.quantity) - base(small.quantity)) and _counts(claim, small):
            yield Derivation((large, small), f"{say(index, large)} less {say(index, small)}")


_NO_DIFFERENCE: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE, Kind.PERCENT})
"""The difference of two percentages is in points."""


def _same_things(first: Located, second: Located, index: QuantityIndex) -> bool:
    """Two counts count the same things: one noun, or one of them left out ("2,200 a year ago")."""
    if first.quantity.kind is not Kind.NUMBER:
        return True
    if second.quantity.low * _SHOWS < first.quantity.low:
        return False
    start = first.quantity.start
    if first.sentence == second.sentence and "of " in index.lower[max(0, start - _OF) : start]:
        return True
    one = counted_nouns(index.document.text, first.quantity)
    two = counted_nouns(index.document.text, second.quantity)
    return not one or not two or bool(set(one) & set(two))


_SHOWS: Final = 10
"""A count less than a tenth of the other is hardly taken from it in a summary."""
_OF: Final = 8


def _counts(claim: Quantity, operand: Located) -> bool:
    """Whether an operand is large enough to show in the result."""
    return from_base(base(operand.quantity), claim.unit) >= claim.step


_DELTA_AFTER: Final = re.compile(
    r"[ ]?(?:[a-z]++ ){0,2}?(above|below|higher|lower|more|less|fewer|up|down|short|over|under)"
    r"(?![a-z])"
)


def _from_delta(scene: Scene) -> Iterator[Derivation]:
    """The article gives a level and how far it is above or below another: the other follows."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    for level, delta in pairs(pool):
        cue = _DELTA_AFTER.match(lower, delta.quantity.end)
        if cue is None or dimension(level.quantity) != dimension(claim):
            continue
        if level.sentence != delta.sentence or not shares_words(claimed, delta, index):
            continue
        sign = -1 if cue.group(1) in ("above", "higher", "more", "up", "over") else 1
        if agrees(claim, base(level.quantity) + sign * base(delta.quantity)):
            word = "less" if sign < 0 else "plus"
            yield Derivation((level, delta), f"{say(index, level)} {word} {say(index, delta)}")


def _sum(scene: Scene) -> Iterator[Derivation]:
    claimed, pool, index = scene
    claim = claimed.quantity
    together = bool(_TOGETHER.search(claimed.words))
    if not together and not _EITHER.search(claimed.words):
        return
    if claim.kind in _NO_DIFFERENCE:
        return
    for large, small in pairs(pool):
        if dimension(large.quantity) != dimension(claim) or large.sentence != small.sentence:
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


def _change(scene: Scene) -> Iterator[Derivation]:
    """Percent change between two levels, in the direction the claim says."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    up, down = bool(_UP.search(claimed.words)), bool(_DOWN.search(claimed.words))
    if up == down:
        return
    for large, small in pairs(pool):
        if large.quantity.kind not in _AMOUNTS:
            continue
        if not (shares_words(claimed, large, index) or shares_words(claimed, small, index)):
            continue
        gap = base(large.quantity) - base(small.quantity)
        whole = base(small.quantity) if up else base(large.quantity)
        if ratio_agrees(claim, gap / whole):
            first, second = (small, large) if up else (large, small)
            yield Derivation((first, second), f"from {say(index, first)} to {say(index, second)}")


_AMOUNTS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def _share(scene: Scene) -> Iterator[Derivation]:
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    if _UP.search(claimed.words) or (
        _DOWN.search(claimed.words) and not _PART.search(claimed.words)
    ):
        return
    for whole, part in pairs(pool):
        if whole.quantity.kind not in _AMOUNTS:
            continue
        near, far = shares_words(claimed, part, index), shares_words(claimed, whole, index)
        if not (near or far) or (whole.sentence != part.sentence and not (near and far)):
            continue
        if ratio_agrees(claim, base(part.quantity) / base(whole.quantity)):
            yield Derivation((part, whole), f"{say(index, part)} of {say(index, whole)}")


_PART: Final = _words("of|in|share|proportion|portion|amount(?:s|ed)? to")


def _multiple(scene: Scene) -> Iterator[Derivation]:
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind is not Kind.MULTIPLE:
        return
    for large, small in pairs(pool):
        if large.quantity.kind not in _AMOUNTS or not base(small.quantity):
            continue
        if not (shares_words(claimed, large, index) or shares_words(claimed, small, index)):
            continue
        if ratio_agrees(claim, base(large.quantity) / base(small.quantity)):
            yield Derivation((large, small), f"{say(index, large)} over {say(index, small)}")


def _rate(scene: Scene) -> Iterator[Derivation]:
    """So many of one thing for each of another."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in _AMOUNTS or not _EACH.search(claimed.words):
        return
    for first, second in combinations(pool, 2):
        if first.sentence != second.sentence or second.quantity.kind is not Kind.NUMBER:
            continue
        if first.quantity.kind is not claim.kind or not base(second.quantity):
            continue
        if not (shares_words(claimed, first, index) and shares_words(claimed, second, index)):
            continue
        if agrees(claim, base(first.quantity) / base(second.quantity)):
            yield Derivation((first, second), f"{say(index, first)} over {say(index, second)}")


def _product(scene: Scene) -> Iterator[Derivation]:
    """As in "5 million bags, each holding 60 kilograms": the weight of all."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    if claim.kind not in (Kind.MEASURE, Kind.MONEY):
        return
    for first, second in combinations(pool, 2):
        count, each = first.quantity, second.quantity
        if first.sentence != second.sentence or count.kind is not Kind.NUMBER:
            continue
        if dimension(each) != dimension(claim) or not _EACH.search(lower[count.end : each.start]):
            continue
        if each.kind is Kind.MONEY and not same_currency(each.unit, claim.unit):
            continue
        if agrees(claim, count.low * base(each)):
            yield Derivation((first, second), f"{say(index, first)} times {say(index, second)}")


def _before_change(scene: Scene) -> Iterator[Derivation]:
    """As in "Rose 6% to 312,000": what it was before."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    if claim.kind not in _AMOUNTS or not _PAST.search(claimed.words):
        return
    for percent in pool:
        for level in pool:
            if percent.quantity.kind is not Kind.PERCENT or level.sentence != percent.sentence:
                continue
            if dimension(level.quantity) != dimension(claim) or level.quantity.is_range:
                continue
            before = lower[max(0, percent.quantity.start - 40) : percent.quantity.start]
            up, down = _UP.search(before), _DOWN.search(before)
            if bool(up) == bool(down):
                continue
            factor = 1 + (1 if up else -1) * base(percent.quantity)
            if factor > 0 and agrees(claim, base(level.quantity) / factor):
                yield Derivation(
                    (level, percent),
                    f"{say(index, level)} before a change of {say(index, percent)}",
                )


_AS_BEFORE: Final = re.compile(r"[ -](?:as|times)?[^.;]{0,40}? (?:as|than) ")


def _undone_multiple(scene: Scene) -> Iterator[Derivation]:
    """As in "45 days, twice as long as in May": what it was in May."""
    claimed, pool, index = scene
    claim, lower = claimed.quantity, index.lower
    for level in pool:
        for multiple in pool:
            if multiple.quantity.kind is not Kind.MULTIPLE or level.sentence != multiple.sentence:
                continue
            if not 0 <= multiple.quantity.start - level.quantity.end <= 3:
                continue
            if level.quantity.kind not in _AMOUNTS or dimension(level.quantity) != dimension(claim):
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


def _span(scene: Scene) -> Iterator[Derivation]:
    """Years between two years."""
    claimed, pool, index = scene
    claim = claimed.quantity
    if claim.kind not in (Kind.DURATION, Kind.AGE) or claim.unit != "year":
        return
    if not _SPAN.search(claimed.words):
        return
    years = [(each, year) for each in pool if (year := _year_of(each.quantity))]
    for (first, one), (second, two) in combinations(years, 2):
        if abs(first.sentence - second.sentence) <= 1 and abs(one - two) == claim.low:
            yield Derivation((first, second), f"from {min(one, two)} to {max(one, two)}")


def _shifted_year(scene: Scene) -> Iterator[Derivation]:
    """As in "Leaving in 2018 as planned, he will extend by one year": 2019."""
    claimed, pool, index = scene
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


_LATER: Final = _words(
    "exten(?:d|ds|ded|sion)|later|after|longer|delay(?:ed)?|postponed?|prolong(?:ed)?"
)
_EARLIER: Final = _words("earlier|before|ago|previously|sooner")
_LONGEST_SHIFT: Final = 10

_RULES: Final = (
    _difference,
    _from_delta,
    _sum,
    _change,
    _share,
    _multiple,
    _rate,
    _product,
    _before_change,
    _undone_multiple,
    _span,
    _shifted_year,
)
