"""Derivation rules over amounts of one kind: sum, difference, change, the rest of 100%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from summarizer.checker.claimed import counted_nouns
from summarizer.checker.compare import Fit, fit, from_base
from summarizer.checker.operands import (
    AMOUNTS,
    DOWN,
    UP,
    Derivation,
    Scene,
    agrees,
    agrees_in_unit,
    alike,
    base,
    words,
)
from summarizer.quantities.index import Located, base_value, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.units import UNITS

_APART: Final = words(
    "differ(?:ed|s|ence)?|gap|remaining|remain(?:s|ed)?|rest|other|others|outside|not|still|"
    "left|without|"
    "margin|between|apart|change[ds]?|by|all but|except|through|spared|behind|ahead|lead|leads|"
    "led|outnumber(?:ed|s)?|to go|net|unhurt|uninjured|unharmed|unsold|survived|survivors|escaped|"
    "safe|minor|under|itself|themselves|alone|(?<=<> )of (?:the|its|their)|"
    "rang(?:e|ed|es)|var(?:y|ied|ies)"
)
_APART_AT: Final = re.compile(
    r"(?<![a-z])(?:by|all but|difference of|gap of|margin of|lead of|rise of|fall of|drop of|"
    r"increase of|saves? [a-z ]{0,20}|saving(?: of)?|remaining|other|last) <>"
    r"|<>(?: [a-z-]++){0,3}? (?:more|fewer|less|higher|lower|above|below|apart|short(?:er)?|"
    r"ahead|behind|under|over|older|younger|longer|faster|slower|later|earlier|cheaper|dearer|"
    r"remain(?:ing|s)?|"
    r"left|[a-z]{2,12}er than|difference|gap|lead|swing|rise|increase|fall|drop|"
    r"off|others|too (?:many|few)|to go|clear)"
    r"(?![a-z])"
)
_TOGETHER: Final = words(
    "total|totals|totalled|totaled|totalling|combined|together|altogether|overall|in all|sum|"
    "both|plus|"
    "came to|comes to|all|all told|between them|adding"
)
_TOGETHER_AT: Final = re.compile(
    r"(?<![a-z])(?:total(?:s|led|ed|ling)?(?: of)?|in all|altogether|combined|together|sum of|"
    r"com(?:e|es|ing) to) (?:[a-z]++ ){0,2}?<>"
    r"|<>(?: [a-z-]++){0,4}? (?:in all|in total|altogether|combined|together|between them|all told|"
    r"overall|on board|aboard|involved)(?![a-z])"
)
_JOINED: Final = words("and|plus|with|a further|further|another|extra|additional|on top|bonus")
_NO_SUM: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE})
_UNBOUND: Final = frozenset({Bound.EXACT, Bound.ABOUT, Bound.AT_MOST, Bound.NEARLY})


def total(scene: Scene) -> Iterator[Derivation]:
    """The sum of two amounts, or of all in a list."""
    claim = scene.claim
    if claim.kind in _NO_SUM or claim.bound not in _UNBOUND:
        return
    asked = scene.asks(_TOGETHER, _TOGETHER_AT)
    if claim.kind is Kind.PERCENT and not asked:
        return
    fitting = [each for each in scene.pool if _addable(claim, each.quantity)]
    for large, small in scene.pairs:
        if large not in fitting or not agrees(claim, base(large.quantity) + base(small.quantity)):
            continue
        joined = _joined(scene, large, small)
        if not joined and not _same_things(scene, large, small, several=False):
            continue
        called = asked + joined if asked > 1 else max(asked, joined)
        if called and _counts(claim, small) and not _told_apart(scene, large, small):
            formula = f"{scene.say(large)} plus {scene.say(small)}"
            yield Derivation("sum", (large, small), formula, called)
    if asked:
        yield from _list_total(scene, fitting, asked)


def _addable(claim: Quantity, operand: Quantity) -> bool:
    if dimension(operand) != dimension(claim) or operand.kind is Kind.FRACTION:
        return False
    return claim.kind is not Kind.MONEY or same_currency(claim.unit, operand.unit)


def _joined(scene: Scene, first: Located, second: Located) -> int:
    """Whether the article itself adds the one to the other: "148 passengers and six crew"."""
    between = scene.between(first, second)
    if len(between) > _TIGHT or not _JOINED.search(between):
        return 0
    if scene.claim.kind is not Kind.NUMBER:
        return 1
    text = scene.article.document.text
    counted = [counted_nouns(text, each.quantity) for each in (first, second)]
    return int(all(counted))


_TIGHT: Final = 48


def _told_apart(scene: Scene, first: Located, second: Located) -> bool:
    """The claim gives one of the parts itself: then this number is another part, not the whole."""
    at_number = scene.stands_at(_TOGETHER_AT)
    return not at_number and any(
        fit(mate, each.quantity) is Fit.SAME
        for mate in scene.claimed.mates
        for each in (first, second)
    )


def _list_total(scene: Scene, fitting: list[Located], asked: int) -> Iterator[Derivation]:
    """Three or more figures of one sentence, one after another."""
    for number in {each.sentence for each in fitting}:
        row = [each for each in fitting if each.sentence == number and not each.quantity.is_range]
        for first in range(len(row) - 2):
            sum_so_far = base(row[first].quantity)
            for last in range(first + 1, min(first + _LONGEST_LIST, len(row))):
                if not alike(row[first].quantity, row[last].quantity):
                    break
                sum_so_far += base(row[last].quantity)
                if last - first > 1 and agrees(scene.claim, sum_so_far):
                    parts = tuple(row[first : last + 1])
                    yield Derivation("sum", parts, " plus ".join(map(scene.say, parts)), asked)


_LONGEST_LIST: Final = 8


def difference(scene: Scene) -> Iterator[Derivation]:
    """The difference of two amounts of one kind, or of the ends of one range."""
    claim = scene.claim
    asked = max(scene.asks(UP), scene.asks(DOWN), scene.asks(_APART, _APART_AT))
    if claim.kind is Kind.NUMBER:
        claim = _with_points(scene, claim)
    if claim.kind in _NO_DIFFERENCE or claim.bound not in _UNBOUND:
        return
    wanted = "ratio" if claim.kind is Kind.POINTS else dimension(claim)
    for large, small in scene.pairs:
        if not _subtractable(scene, claim, wanted, large, small):
            continue
        if _gap_agrees(claim, large.quantity, small.quantity):
            called = max(asked, int(_is_part(scene, large, small)))
            formula = f"{scene.say(large)} less {scene.say(small)}"
            if called:
                yield Derivation("difference", (large, small), formula, called)
    for each in scene.pool:
        quantity = each.quantity
        if quantity.is_range and dimension(quantity) == wanted and quantity.kind in AMOUNTS:
            ends = (quantity._replace(low=quantity.high), quantity)
            if _gap_agrees(claim, *ends):
                yield Derivation("difference", (each,), f"the ends of {scene.say(each)}", asked)


def _is_part(scene: Scene, large: Located, small: Located) -> bool:
    """The article says the one is of the other: "$18m in three days, $5m of it on Friday"."""
    if large.sentence != small.sentence or large.quantity.start > small.quantity.start:
        return False
    if " of which" in scene.between(large, small):
        return True
    return _OF_IT.match(scene.article.lower, small.quantity.end) is not None


_OF_IT: Final = re.compile(r"(?: [a-z]++)? of (?:it|them|these|those|that)(?![a-z])")
_NO_DIFFERENCE: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE, Kind.PERCENT, Kind.AGE})
"""The difference of two percentages is in points."""


def _with_points(scene: Scene, claim: Quantity) -> Quantity:
    """As in "4.4 points" between percentages, "13 degrees" between temperatures."""
    if "point" in scene.claimed.nouns and _holds(scene, Kind.PERCENT, None):
        return claim._replace(kind=Kind.POINTS, unit="pp")
    if "degr" in scene.claimed.nouns:
        for unit in ("C", "F"):
            if _holds(scene, Kind.MEASURE, unit):
                return claim._replace(kind=Kind.MEASURE, unit=unit)
    return claim


def _holds(scene: Scene, kind: Kind, unit: str | None) -> bool:
    return any(
        each.quantity.kind is kind and unit in (None, each.quantity.unit) for each in scene.pool
    )


def _subtractable(
    scene: Scene, claim: Quantity, wanted: str, large: Located, small: Located
) -> bool:
    quantity = large.quantity
    if dimension(quantity) != wanted or quantity.kind is Kind.FRACTION:
        return False
    if claim.kind is Kind.MONEY and not same_currency(claim.unit, quantity.unit):
        return False
    return _same_things(scene, large, small)


def _gap_agrees(claim: Quantity, large: Quantity, small: Quantity) -> bool:
    gap = base_value(large.low, large.unit) - base_value(small.low, small.unit)
    if dimension(claim) == "temperature":
        return agrees_in_unit(claim, gap / UNITS[claim.unit or "C"].factor)
    if not gap or from_base(base(small), claim.unit) < claim.step:
        return False
    return agrees(claim, gap)


def _same_things(scene: Scene, first: Located, second: Located, *, several: bool = True) -> bool:
    """Two counts count the same things: one noun, or one of them left out ("2,200 a year ago").

    Counts of two things may be compared (``several``) where the claim names both ("more deaths
    than births").
    """
    if first.quantity.kind is not Kind.NUMBER:
        return True
    if second.quantity.low * _SHOWS < first.quantity.low:
        return False
    index, start = scene.article, first.quantity.start
    if first.sentence == second.sentence and "of " in index.lower[max(0, start - _OF) : start]:
        return True
    one = counted_nouns(index.document.text, first.quantity)
    two = counted_nouns(index.document.text, second.quantity)
    named = set(scene.claimed.around)
    both_named = several and bool(named & set(one)) and bool(named & set(two))
    return not one or not two or bool(set(one) & set(two)) or both_named


_SHOWS: Final = 20
"""A count less than a twentieth of the other is hardly taken from it in a summary."""
_OF: Final = 8


def _counts(claim: Quantity, operand: Located) -> bool:
    """Whether an operand is large enough to show in the result."""
    return from_base(base(operand.quantity), claim.unit) >= claim.step


_DELTA_AFTER: Final = re.compile(
    r"[ ]?(?:[a-z]++ ){0,2}?(?:(?P<up>above|higher|more|up|over|heavier|ahead)"
    r"|(?P<down>below|lower|less|fewer|down|short|under|lighter|behind|cheaper))(?![a-z])"
)
_DELTA_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:(?P<up>up|rose|risen|rises|increased|raised|grew|gained|goes up|went up)"
    r"|(?P<down>down|fell|fallen|falls|dropped|cut|lowered|reduced|lost|undercuts))"
    r"(?: (?!to |at |from )[a-z0-9-]++){0,5}?(?: by)?(?: about| around| some)? $"
)
_LOOK_BACK: Final = 56
_PAST: Final = words(
    "before|earlier|previous|previously|prior|last year|ago|then|had been|was|were|original|"
    "originally|rival|forecast|expected|planned|due|budget"
)

_FROM_AT: Final = re.compile(r"(?<![a-z])(?:from|against|than|versus|compared (?:with|to)) <>")


def from_delta(scene: Scene) -> Iterator[Derivation]:
    """The article gives a level and how far it is above or below another: the other follows."""
    claim = scene.claim
    asked = scene.asks(_PAST, _FROM_AT)
    if claim.kind is Kind.PERCENT and not asked:
        return  # a ratio and how far it has come are told in one breath
    deltas = [(each, sign) for each in scene.pool if (sign := _sign_of(scene, each))]
    levels = [each for each in scene.pool if dimension(each.quantity) == dimension(claim)]
    for level, (delta, sign) in product(levels, deltas):
        if claim.kind is Kind.PERCENT and level.sentence != delta.sentence:
            continue
        if not _is_delta_of(delta.quantity, level.quantity):
            continue
        if level is not delta and agrees(claim, base(level.quantity) - sign * base(delta.quantity)):
            word = "less" if sign > 0 else "plus"
            formula = f"{scene.say(level)} {word} {scene.say(delta)}"
            yield Derivation("level and change", (level, delta), formula, asked)


def _sign_of(scene: Scene, delta: Located) -> int:
    """Whether a figure is an increase (1), a decrease (-1) or no change at all (0)."""
    lower, start, end = scene.article.lower, delta.quantity.start, delta.quantity.end
    cue = _DELTA_AFTER.match(lower, end) or _DELTA_BEFORE.search(
        lower, max(0, start - _LOOK_BACK), start
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
    return alike(level, delta) and level.kind in AMOUNTS and base(delta) < base(level)


_REST: Final = words(
    "rest|other|others|remaining|remainder|balance|outside|without|neither|minority|majority|not|"
    "non|never|no|nor|un[a-z]++|lack(?:s|ed|ing)?|except"
)


def complement(scene: Scene) -> Iterator[Derivation]:
    """What is left of the whole: 51% is held by one, the rest is 49%."""
    claim = scene.claim
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION) or claim.bound not in _UNBOUND:
        return
    bounds = scene.article.context.bounds
    for each in scene.pool:
        part = each.quantity
        if part.kind not in (Kind.PERCENT, Kind.FRACTION) or not 0 < base(part) < 1:
            continue
        if part.is_range or not agrees(claim, 1 - base(part)):
            continue
        start, end = bounds[each.sentence][0], bounds[min(each.sentence + 1, len(bounds) - 1)][1]
        asked = 2 if _REST.search(scene.claimed.words) else 0
        if not asked and _REST_OF_IT.search(scene.article.lower, start, end):
            asked = 2
        if asked:
            yield Derivation("rest", (each,), f"all but {scene.say(each)}", asked)


_REST_OF_IT: Final = words("the rest|the remainder|the remaining|the balance|the others?")
