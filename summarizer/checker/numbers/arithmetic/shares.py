"""Derivation rules over ratios: percent change, share, the part a share comes to, multiples."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, base, ratio_agrees
from summarizer.checker.numbers.arithmetic.cues import (
    BEFORE,
    BEFORE_AT,
    DOWN,
    FROM_AT,
    PART,
    PART_AT,
    PART_GIVEN,
    UP,
)
from summarizer.checker.numbers.arithmetic.differences import REST_OF_IT
from summarizer.checker.numbers.arithmetic.likeness import same_things
from summarizer.checker.numbers.arithmetic.scene import AMOUNTS, Derivation, Scene
from summarizer.checker.numbers.claimed import counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, dimension, same_currency
from summarizer.quantities.model import Bound, Kind, Quantity

_RATIOS: Final = frozenset({Kind.PERCENT, Kind.FRACTION})
_UNBOUND: Final = frozenset({Bound.EXACT, Bound.ABOUT})


def direction(scene: Scene) -> tuple[int, int]:
    """Up (1) or down (-1) by the cue nearest to the number, and how near it is (see ``asked``)."""
    text = scene.claimed.words_at_number
    place = text.index("<>")
    nearest, sign = _FAR, 0
    for way, value in ((UP, 1), (DOWN, -1)):
        for cue in way.finditer(text):
            gap = place - cue.end() if cue.end() <= place else cue.start() - place
            between = text[cue.end() : place] if cue.end() <= place else text[place : cue.start()]
            if gap < nearest and not _FIGURE.search(between):
                nearest, sign = gap, value
    return sign, 2 if nearest <= _AT else 1


_FIGURE: Final = pattern(r"\d")
_FAR: Final = 200
_DIGIT: Final = 10
_AT: Final = 14
"""Characters between a number and the verb it goes with."""


def change(scene: Scene) -> Iterator[Derivation]:
    """Percent change between two levels, in the direction the claim says."""
    claim = scene.claim
    if claim.kind not in _RATIOS:
        return
    sign, asked = direction(scene)
    if not sign:
        return
    for large, small in scene.all_pairs():
        if large.quantity.kind not in AMOUNTS:
            continue
        if large.quantity.kind is Kind.NUMBER and large.quantity.low < _DIGIT:
            continue  # from two to three is "half as many again"
        gap = base(large.quantity) - base(small.quantity)
        whole = base(small.quantity) if sign > 0 else base(large.quantity)
        if ratio_agrees(claim, gap / whole):
            first, second = (small, large) if sign > 0 else (large, small)
            formula = f"from {scene.say(first)} to {scene.say(second)}"
            yield Derivation("percent change", (first, second), formula, asked)


def share(scene: Scene) -> Iterator[Derivation]:
    """One amount as a part of another."""
    claim = scene.claim
    if claim.kind not in _RATIOS:
        return
    sign, near = direction(scene)
    asked = 2 if _ONE_IN.search(scene.number) else scene.asks(PART, PART_AT)
    evident = scene.stands_at(_MADE_UP) or scene.stands_at(PART_GIVEN)
    if claim.kind is Kind.PERCENT and not evident:
        asked = min(asked, 1)  # nearly every percentage is one "of" something
    if asked < _AT_NUMBER and (sign > 0 or (sign and near > 1 and not asked)):
        return
    for whole, part in scene.all_pairs():
        if whole.quantity.kind not in AMOUNTS:
            continue
        if ratio_agrees(claim, base(part.quantity) / base(whole.quantity)):
            formula = f"{scene.say(part)} of {scene.say(whole)}"
            one_in = _IN_EVERY.fullmatch(scene.between(part, whole)) is not None
            if claim.kind is Kind.PERCENT and whole.quantity.low < _FEW and not one_in:
                continue
            of_its = (
                one_in
                or _OF_ITS.fullmatch(scene.between(part, whole))
                or _is_part_of_last(scene, part, whole)
            )
            called = _AT_NUMBER if of_its or _is_share_of(scene, part, whole) else asked
            yield Derivation("share", (part, whole), formula, called, int(bool(of_its)))


def _is_part_of_last(scene: Scene, part: Located, whole: Located) -> bool:
    """As in "She followed 61,408 people. 2,117 of them fell ill"; "of the 320 checked, 47"."""
    if not 0 <= part.sentence - whole.sentence <= 1 or part.quantity.start < whole.quantity.end:
        return False
    lower, start = scene.article.lower, whole.quantity.start
    if part.sentence == whole.sentence:
        return _OF_THE.search(lower, max(0, start - _OF_BACK), start) is not None
    if not _OF_THEM.match(lower, part.quantity.end):
        return False
    between = [
        each
        for each in scene.singles(dimension(whole.quantity))
        if whole.quantity.end <= each.quantity.start < part.quantity.start
        and each.quantity.kind is whole.quantity.kind
    ]
    return not between


_OF_THE: Final = pattern(
    r"(?:^|[.\n\"“”] ?|, |and )(?:out )?of (?:the |its |their |his |her |all )?$"
)
_OF_BACK: Final = 24
_OF_THEM: Final = pattern(r" of (?:them|these|those|whom)(?![a-z])")


def _is_share_of(scene: Scene, part: Located, whole: Located) -> bool:
    """Whether the claim says of what it is a share, and both operands count these very things."""
    if not scene.stands_at(PART_AT) or not same_things(scene, whole, part, several=False):
        return False
    counted = counted_nouns(scene.article.document.text, whole.quantity)
    return any(noun in scene.claimed.around for noun in counted)


_MADE_UP: Final = pattern(r"(?<![a-z])(?:ma[dk]es? up|account(?:s|ed)? for) <>")
_IN_EVERY: Final = pattern(r" [a-z]++ (?:in|out of)(?: every)? ")
_AT_NUMBER: Final = 2
_FEW: Final = 20
"""Seven of nine is no percentage to anybody."""
_ONE_IN: Final = pattern(r" (?:in|out of) ")
_OF_ITS: Final = pattern(
    r"(?: [a-z-]++){0,2}? (?:of|out of|from) (?:(?:the|its|their|all|a total of) )?+"
)


def part_of(scene: Scene) -> Iterator[Derivation]:
    """The amount that a stated share of a stated whole comes to: a tenth of 4,300."""
    claim = scene.claim
    if claim.kind not in _PARTED or claim.bound not in _UNBOUND:
        return
    asked = scene.stands_at(_SO_MANY_OF)
    for part, whole in product(scene.singles("ratio"), scene.singles(dimension(claim))):
        if part.quantity.kind not in _RATIOS:
            continue
        if not _is_whole_of(claim, whole.quantity):
            continue
        of_it = _OF_IT.match(scene.article.lower, part.quantity.end)
        called = 2 if asked or of_it else 1
        if claim.kind is Kind.DURATION and not of_it:
            continue  # "half of her sentence"
        if agrees(claim, base(part.quantity) * base(whole.quantity)):
            formula = f"{scene.say(part)} of {scene.say(whole)}"
            yield Derivation("part of a whole", (part, whole), formula, called)
        elif _leaves_rest(scene, part) and agrees(
            claim, (1 - base(part.quantity)) * base(whole.quantity)
        ):
            formula = f"all but {scene.say(part)} of {scene.say(whole)}"
            yield Derivation("part of a whole", (part, whole), formula, called)


def _leaves_rest(scene: Scene, part: Located) -> bool:
    """As in "three-quarters of it from the union and the rest from the state"."""
    _, end = scene.article.context.bounds[part.sentence]
    return REST_OF_IT.search(scene.article.lower, part.quantity.end, end) is not None


_SO_MANY_OF: Final = pattern(r"<> of (?:the|its|their|those|these|them|all)(?![a-z])")
_OF_IT: Final = pattern(r" of (?:the|its|their|those|these|them|all|his|her)(?![a-z])")
_PARTED: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def _is_whole_of(claim: Quantity, whole: Quantity) -> bool:
    if whole.kind is not claim.kind or whole.is_range:
        return False
    if claim.kind is Kind.MONEY:
        return same_currency(claim.unit, whole.unit)
    return claim.unit == whole.unit


def whole_from_part(scene: Scene) -> Iterator[Derivation]:
    """As in "$36,000, about 60 percent of what it costs": what it costs."""
    claim = scene.claim
    if claim.kind not in _PARTED or claim.bound not in _UNBOUND:
        return
    for part, ratio in product(scene.singles(dimension(claim)), scene.singles("ratio")):
        if ratio.quantity.kind not in _RATIOS or not 0 < base(ratio.quantity) < 1:
            continue
        if not 0 < ratio.quantity.start - part.quantity.end <= _NEXT_TO:
            continue
        if not _is_whole_of(claim, part.quantity) or ratio.quantity.is_range:
            continue
        if not scene.article.lower.startswith(" of ", ratio.quantity.end):
            continue
        if agrees(claim, base(part.quantity) / base(ratio.quantity)):
            formula = f"{scene.say(part)}, which is {scene.say(ratio)}"
            yield Derivation("whole from its part", (part, ratio), formula, 2, 1)


_NEXT_TO: Final = 16


def multiple(scene: Scene) -> Iterator[Derivation]:
    """How many times one amount another is."""
    claim = scene.claim
    if claim.kind is not Kind.MULTIPLE or (claim.unit and not scene.stands_at(_AS_MUCH)):
        return
    for large, small in scene.all_pairs():
        if large.quantity.kind not in AMOUNTS:
            continue
        if small.quantity.low <= 1 and small.quantity.unit is None:
            continue
        if ratio_agrees(claim, base(large.quantity) / base(small.quantity)):
            formula = f"{scene.say(large)} over {scene.say(small)}"
            yield Derivation("multiple", (large, small), formula, 2)


_AS_MUCH: Final = pattern(
    r"<> (?:[a-z]++['’]s|as|the|its|their|his|her|that|what|more|higher|larger|bigger|greater|"
    r"over|last|this)"
)
_AS_BEFORE: Final = pattern(r"[ -](?:as|times)?[^.;]{0,40}? (?:as|than) ")


def undone_multiple(scene: Scene) -> Iterator[Derivation]:
    """As in "45 days, twice as long as in May": what it was in May."""
    claim = scene.claim
    asked = scene.asks(BEFORE, BEFORE_AT) or scene.stands_at(FROM_AT)
    for level, times in product(scene.singles(dimension(claim)), scene.singles("multiple")):
        if times.quantity.kind is not Kind.MULTIPLE or level.sentence != times.sentence:
            continue
        if level.quantity.kind not in AMOUNTS:
            continue
        led_to = asked and _TO.fullmatch(scene.between(times, level))
        if not led_to or level.quantity.start < times.quantity.start:
            usual = _AS_USUAL.match(scene.article.lower, times.quantity.end) is not None
            reach = _APPOSED if usual else _TOUCHING
            if not 0 <= times.quantity.start - level.quantity.end <= reach:
                continue
            if not usual and not _AS_BEFORE.match(scene.article.lower, times.quantity.end):
                continue
        if agrees(claim, base(level.quantity) / times.quantity.low):
            formula = f"{scene.say(level)}, which is {scene.say(times)} as much"
            yield Derivation("undone multiple", (level, times), formula, 2, 1)


_TO: Final = pattern(r",? to(?: (?:about|around|nearly|almost|just over|some|a record))? ?")
"""As in "doubled to 18m"."""
_TOUCHING: Final = 3
_APPOSED: Final = 40
_AS_USUAL: Final = pattern(r" the (?:usual|normal|average|typical)(?![a-z])")
"""As in "210 millimetres since Sunday, twice the usual amount"."""
