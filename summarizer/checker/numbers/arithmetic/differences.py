"""Derivation rules that subtract: gaps, a level less its change, the rest of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, agrees_in_unit, alike, base
from summarizer.checker.numbers.arithmetic.cues import (
    APART,
    APART_AT,
    DOWN,
    FROM_AT,
    PAST,
    REST,
    UP,
    words,
)
from summarizer.checker.numbers.arithmetic.likeness import same_things
from summarizer.checker.numbers.arithmetic.nets import leaves_out
from summarizer.checker.numbers.arithmetic.opposed import are_opposed
from summarizer.checker.numbers.arithmetic.scene import AMOUNTS, Derivation, Scene
from summarizer.checker.numbers.arithmetic.sums import UNBOUND
from summarizer.checker.numbers.compare import from_base
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, base_value, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.units import UNITS

_NO_DIFFERENCE: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE, Kind.PERCENT, Kind.AGE})
"""The difference of two percentages is in points."""


def difference(scene: Scene) -> Iterator[Derivation]:
    """The difference of two amounts of one kind, or of the ends of one range."""
    claim = scene.claim
    if claim.kind in _NO_DIFFERENCE or claim.bound not in UNBOUND:
        return
    if scene.stands_at(FROM_AT):
        return  # "against 22" gives a level
    asked = max(scene.asks(UP), scene.asks(DOWN), scene.asks(APART, APART_AT))
    yield from _left(scene)
    wanted = "ratio" if claim.kind is Kind.POINTS else dimension(claim)
    for large, small in _apart_by(scene, claim, wanted):
        called = max(asked, int(_is_part(scene, large, small)), _told_of(scene, large, small))
        if _is_fall_of(scene, large, small):
            continue
        if called and _subtractable(scene, claim, large, small):
            if leaves_out(scene, large, small):
                continue
            formula = f"{scene.say(large)} less {scene.say(small)}"
            yield Derivation("difference", (large, small), formula, called)
    for each in scene.pool if asked else ():
        quantity = each.quantity
        if quantity.is_range and dimension(quantity) == wanted and quantity.kind in AMOUNTS:
            ends = (quantity._replace(low=quantity.high), quantity)
            if _gap_agrees(claim, *ends):
                yield Derivation("difference", (each,), f"the ends of {scene.say(each)}", asked)


def _apart_by(scene: Scene, claim: Quantity, wanted: str) -> Iterator[tuple[Located, Located]]:
    for large, small in scene.pairs(wanted):
        if _gap_agrees(claim, large.quantity, small.quantity):
            yield large, small


_DIFFERENCE: Final = words("the (?:difference|shortfall|gap|deficit|surplus)")


def _is_fall_of(scene: Scene, level: Located, fall: Located) -> bool:
    """As in "at £54m, down £9m": that leaves no £45m."""
    return (
        level.sentence == fall.sentence and _sign_of(scene, fall) < 0 and not _sign_of(scene, level)
    )


def _told_of(scene: Scene, large: Located, small: Located) -> int:
    """Whether the article itself speaks of their difference, right after them."""
    if large.sentence != small.sentence:
        return 0
    bounds = scene.article.context.bounds
    last = max(large.quantity.end, small.quantity.end)
    end = bounds[min(large.sentence + 1, len(bounds) - 1)][1]
    return 2 if _DIFFERENCE.search(scene.article.lower, last, end) else 0


def _left(scene: Scene) -> Iterator[Derivation]:
    """What is left of a whole when parts are told one after another and "the rest" is not.

    As in "of 640 tonnes 240 were sold and 210 burnt; the rest was lost".
    """
    claim = scene.claim
    if claim.kind not in AMOUNTS or claim.bound not in UNBOUND:
        return
    lower, bounds = scene.article.lower, scene.article.context.bounds
    like = [
        each
        for each in scene.singles(dimension(claim))
        if each.quantity.kind is claim.kind and alike(each.quantity, claim)
    ]
    for first, one in enumerate(like):
        for two in like[first + 1 : first + 1 + _PARTS]:
            end = bounds[min(two.sentence + 1, len(bounds) - 1)][1]
            if two.sentence != one.sentence:
                break
            if not REST_OF_IT.search(lower, two.quantity.end, end):
                continue
            parts = base(one.quantity) + base(two.quantity)
            for whole in like[max(0, first - _PARTS) : first]:
                if one.sentence - whole.sentence <= _WHOLE_BEFORE and agrees(
                    claim, base(whole.quantity) - parts
                ):
                    operands = (whole, one, two)
                    formula = f"{scene.say(whole)} less {scene.say(one)} and {scene.say(two)}"
                    yield Derivation("rest", operands, formula, 3, 1)


_PARTS: Final = 3
"""How many like figures may stand from a whole to its first part, and from that to the last."""
_WHOLE_BEFORE: Final = 2
"""How many sentences before its parts a whole may stand."""


def _is_part(scene: Scene, large: Located, small: Located) -> bool:
    """The article says the one is of the other: "$18m in three days, $5m of it on Friday"."""
    if large.sentence != small.sentence or large.quantity.start > small.quantity.start:
        return False
    if " of which" in scene.between(large, small):
        return True
    return _OF_IT.match(scene.article.lower, small.quantity.end) is not None


_OF_IT: Final = pattern(r"(?: [a-z]++)? of (?:it|them|these|those|that|which|whom)(?![a-z])")


def _subtractable(scene: Scene, claim: Quantity, large: Located, small: Located) -> bool:
    quantity = large.quantity
    if quantity.kind is Kind.FRACTION:
        return False
    if claim.kind is Kind.MONEY and not same_currency(claim.unit, quantity.unit):
        return False
    return same_things(scene, large, small)


def _gap_agrees(claim: Quantity, large: Quantity, small: Quantity) -> bool:
    gap = base_value(large.low, large.unit) - base_value(small.low, small.unit)
    if dimension(claim) == "temperature":
        return agrees_in_unit(claim, gap / UNITS[claim.unit or "C"].factor)
    if not gap or from_base(base(small), claim.unit) < claim.step:
        return False
    return agrees(claim, gap)


_DELTA_AFTER: Final = pattern(
    r"[ ]?(?:[a-z]++ ){0,2}?(?:(?P<up>above|higher|more|up|over(?! (?:the|an?|its|\d))|"
    r"heavier|ahead|better|longer|taller|clear of)"
    r"|(?P<down>below|lower|less|fewer|down|short|under|lighter|behind|cheaper|worse|shorter))"
    r"(?![a-z])"
)
_DELTA_BEFORE: Final = pattern(
    r"(?<![a-z])(?:(?P<up>up|rose|risen|rises|rising|increas(?:ed?|es|ing)|rais(?:ed?|es|ing)|"
    r"grew|grown|gained|climbed|goes up|went up|add(?:s|ed|ing)?|extend(?:s|ed|ing)?|"
    r"lengthen(?:s|ed|ing)?|"
    r"enlarg(?:ed?|es|ing)|lift(?:s|ed|ing)?|taken on|took on|hired|recruited)"
    r"|(?P<down>down|fell|fallen|falls|falling|dropp(?:ed|ing)|cut|cutting|lower(?:s|ed|ing)|"
    r"reduc(?:ed?|es|ing)|laid off|lost|shed|undercuts|short(?:en|ens|ened|ening)))"
    r"(?: (?!to |at |from )[a-z0-9-]++){0,5}?(?: by)?(?: about| around| some)? $"
)
_LOOK_BACK: Final = 56


def from_delta(scene: Scene) -> Iterator[Derivation]:
    """The article gives a level and how far it is above or below another: the other follows."""
    claim = scene.claim
    asked = scene.asks(PAST, FROM_AT)
    if claim.kind is Kind.PERCENT and not asked:
        return  # a ratio and how far it has come are told in one breath
    levels = [
        each
        for each in scene.singles(dimension(claim))
        if each.quantity.kind is claim.kind
        and (claim.kind is not Kind.MONEY or same_currency(claim.unit, each.quantity.unit))
    ]
    if not levels:
        return
    deltas = [(each, sign) for each in scene.pool if (sign := _sign_of(scene, each))]
    for level, (delta, sign) in product(levels, deltas):
        if claim.kind is Kind.PERCENT and level.sentence != delta.sentence:
            continue
        if not _is_delta_of(delta.quantity, level.quantity):
            continue
        if agrees(claim, base(level.quantity) - sign * base(delta.quantity)):
            word = "less" if sign > 0 else "plus"
            formula = f"{scene.say(level)} {word} {scene.say(delta)}"
            called = max(asked, int(level.sentence == delta.sentence))
            choices = len(levels) * len(deltas)
            yield Derivation("level and change", (level, delta), formula, called, choices)


def _sign_of(scene: Scene, delta: Located) -> int:
    """Whether a figure is an increase (1), a decrease (-1) or no change at all (0)."""
    lower, start, end = scene.article.lower, delta.quantity.start, delta.quantity.end
    before = _DELTA_BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    cue = _DELTA_AFTER.match(lower, end) or before
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


def complement(scene: Scene) -> Iterator[Derivation]:
    """What is left of the whole: 51% is held by one, the rest is 49%."""
    claim = scene.claim
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION) or claim.bound not in UNBOUND:
        return
    bounds = scene.article.context.bounds
    for each in scene.singles("ratio"):
        part = each.quantity
        if part.kind not in (Kind.PERCENT, Kind.FRACTION) or not 0 < base(part) < 1:
            continue
        if not agrees(claim, 1 - base(part)):
            continue
        start, end = bounds[each.sentence][0], bounds[min(each.sentence + 1, len(bounds) - 1)][1]
        in_article = REST_OF_IT.search(scene.article.lower, start, end)
        if (
            in_article
            or REST.search(scene.claimed.words)
            or _is_denied(scene, each)
            or _is_of_the_others(scene, part)
        ):
            yield Derivation("rest", (each,), f"all but {scene.say(each)}", 2)


def _is_denied(scene: Scene, part: Located) -> bool:
    """As in "two-thirds have never seen one", told as the third that has: of the same things."""
    _, end = scene.article.context.bounds[part.sentence]
    denied = _NEVER.search(scene.article.lower, part.quantity.end, end)
    return denied is not None and scene.shares_words(part)


def _is_of_the_others(scene: Scene, part: Quantity) -> bool:
    """As in "missed 5% of cases", told as the 95% that it found."""
    lower, words = scene.article.lower, scene.claimed.words_at_number
    place = words.index("<>")
    mine = words[max(0, place - _BESIDE) : place + _BESIDE]
    return are_opposed(lower[max(0, part.start - _BESIDE) : part.end + _BESIDE], mine)


_BESIDE: Final = 32
_NEVER: Final = words("never|not|no|nor|neither|without")
REST_OF_IT: Final = words("the rest|the remainder|the remaining|the balance|the others?")
