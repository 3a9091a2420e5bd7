"""Derivation: arithmetic over figures of the article that stand together.

Free arithmetic explains anything, so each rule is narrow. The operands stand in one sentence or
in neighbouring ones, among the sentences that best match the claim; the claim's own words must ask
for the operation ("fell", "more than", "of which", "in all"); the result must agree at the
precision the claim shows. The finding says which sum was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import Fit, approximates, fit, from_base
from summarizer.quantities.index import (
    Located,
    QuantityIndex,
    base_value,
    dimension,
    same_currency,
)
from summarizer.quantities.model import Bound, Kind, Quantity

_SENTENCES: Final = 4
_REACH: Final = 3
"""How many sentences apart two operands may stand."""
_MOST_OPERANDS: Final = 40
_NEAR: Final = 6
"""How many content words from an operand its own words may stand."""


class Derivation(NamedTuple):
    """A sum that gives the claimed value: its operands and how it reads."""

    operands: tuple[Located, ...]
    formula: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")


_UP: Final = _words(
    "rose|rise|rises|risen|rising|(?<!made )(?<!make )(?<!makes )up|grew|grow|grows|grown|growth|increas(?:e|ed|es|ing)|higher|more|"
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
    pool = _pool(claimed, index)
    for rule in _RULES:
        for derivation in rule(claimed, pool, index):
            return derivation
    return None


_NEVER: Final = frozenset(
    {Kind.IDENTIFIER, Kind.DATE, Kind.TIME, Kind.DECADE, Kind.PERIOD, Kind.SCORE, Kind.ORDINAL}
)


def _pool(claimed: Claimed, index: QuantityIndex) -> list[Located]:
    """The figures of the cited sentences, else of those that best match and their neighbours."""
    if claimed.claim.evidence:
        return [
            located
            for located in index.located
            if any(
                span.overlaps(located.quantity.start, located.quantity.end)
                for span in claimed.claim.evidence
            )
        ][:_MOST_OPERANDS]
    weights = {word: abs(weight) for word, weight in claimed.around.items()}
    numbers = set(index.context.best_sentences(weights, _SENTENCES))
    numbers |= {number + 1 for number in numbers} | {number - 1 for number in numbers}
    pool = [each for number in sorted(numbers) for each in index.by_sentence.get(number, ())]
    return [each for each in pool if not each.quantity.vague][:_MOST_OPERANDS]


def _pairs(pool: list[Located]) -> Iterator[tuple[Located, Located]]:
    """Two single figures of one dimension that stand near each other, the larger first."""
    for first, second in combinations(pool, 2):
        one, two = first.quantity, second.quantity
        if abs(first.sentence - second.sentence) > _REACH or one.is_range or two.is_range:
            continue
        if dimension(one) != dimension(two) or one.kind is not two.kind:
            continue
        if dimension(one) == "money" and not same_currency(one.unit, two.unit):
            continue
        if _base(one) >= _base(two) > 0:
            yield first, second
        elif _base(two) > _base(one) > 0:
            yield second, first


def _base(quantity: Quantity) -> Decimal:
    return base_value(quantity.low, quantity.unit)


def _agrees(claim: Quantity, result: Decimal) -> bool:
    """Whether a result in base units is the claimed value at the precision the claim shows."""
    value, mine = claim.low, from_base(result, claim.unit)
    if value == mine:
        return claim.bound in (Bound.EXACT, Bound.ABOUT)
    if claim.bound is Bound.EXACT:
        return abs(mine - value) * 2 <= claim.step and abs(mine - value) * 20 <= abs(value)
    if abs(mine - value) * 16 > abs(value):
        return False
    if claim.bound is Bound.ABOUT and abs(mine - value) <= claim.step:
        return True
    return approximates(claim, value, mine, Decimal(0)) is not Fit.NONE


def _ratio_agrees(claim: Quantity, ratio: Decimal) -> bool:
    """The same for a share, given as a percentage, a fraction or a multiple."""
    if claim.kind is Kind.PERCENT:
        return _agrees(claim, ratio)
    tolerance = Decimal("0.02") if claim.bound is Bound.EXACT else Decimal("0.06")
    gap = (ratio - claim.low) / claim.low
    if claim.bound is Bound.MORE_THAN:
        return 0 < gap <= tolerance
    if claim.bound in (Bound.NEARLY, Bound.LESS_THAN):
        return -tolerance <= gap < 0
    return abs(gap) <= tolerance


def _shares_words(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """Whether a word near the operand, of those nearest to it, stands in the claim too."""
    source = located.quantity
    passage = index.context.passages[located.sentence]
    near = [word for word, gap in passage.distances(source.start, source.end) if abs(gap) <= _NEAR]
    return any(word in claimed.around for word in near if word[0] != "#") or any(
        noun in claimed.around for noun in counted_nouns(index.document.text, source)
    )


def _say(index: QuantityIndex, located: Located) -> str:
    quantity = located.quantity
    return index.document.text[quantity.start : quantity.end]


def _difference(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    claim = claimed.quantity
    if not (_UP.search(claimed.words) or _DOWN.search(claimed.words) or _APART.search(claimed.words)):
        return
    wanted = "ratio" if claim.kind is Kind.POINTS else dimension(claim)
    if claim.kind in _NO_DIFFERENCE or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    for large, small in _pairs(pool):
        if dimension(large.quantity) != wanted or large.quantity.kind is Kind.FRACTION:
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, large.quantity.unit):
            continue
        if not (_shares_words(claimed, large, index) or _shares_words(claimed, small, index)):
            continue
        if _agrees(claim, _base(large.quantity) - _base(small.quantity)) and _counts(claim, small):
            yield Derivation((large, small), f"{_say(index, large)} less {_say(index, small)}")


_NO_DIFFERENCE: Final = frozenset({Kind.YEAR, Kind.FRACTION, Kind.MULTIPLE, Kind.PERCENT})
"""The difference of two percentages is in points."""


def _counts(claim: Quantity, operand: Located) -> bool:
    """Whether an operand is large enough to show in the result."""
    return from_base(_base(operand.quantity), claim.unit) >= claim.step


_DELTA_AFTER: Final = re.compile(
    r"[ ]?(?:[a-z]++ ){0,2}?(above|below|higher|lower|more|less|fewer|up|down|short|over|under)(?![a-z])"
)


def _from_delta(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """The article gives a level and how far it is above or below another: the other follows."""
    claim, lower = claimed.quantity, index.document.text.lower()
    for level, delta in _pairs(pool):
        cue = _DELTA_AFTER.match(lower, delta.quantity.end)
        if cue is None or dimension(level.quantity) != dimension(claim):
            continue
        if level.sentence != delta.sentence or not _shares_words(claimed, delta, index):
            continue
        sign = -1 if cue.group(1) in ("above", "higher", "more", "up", "over") else 1
        if _agrees(claim, _base(level.quantity) + sign * _base(delta.quantity)):
            word = "less" if sign < 0 else "plus"
            yield Derivation((level, delta), f"{_say(index, level)} {word} {_say(index, delta)}")


def _sum(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    claim = claimed.quantity
    together = bool(_TOGETHER.search(claimed.words))
    if not together and not _EITHER.search(claimed.words):
        return
    if claim.kind in _NO_DIFFERENCE:
        return
    for large, small in _pairs(pool):
        if dimension(large.quantity) != dimension(claim) or large.sentence != small.sentence:
            continue
        if claim.kind is Kind.MONEY and not same_currency(claim.unit, large.quantity.unit):
            continue
        if not (_shares_words(claimed, large, index) and _shares_words(claimed, small, index)):
            continue
        if not together and any(
            fit(mate, each.quantity) for mate in claimed.mates for each in (large, small)
        ):
            continue
        if _agrees(claim, _base(large.quantity) + _base(small.quantity)) and _counts(claim, small):
            yield Derivation((large, small), f"{_say(index, large)} plus {_say(index, small)}")


def _change(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """Percent change between two levels, in the direction the claim says."""
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    up, down = bool(_UP.search(claimed.words)), bool(_DOWN.search(claimed.words))
    if up == down:
        return
    for large, small in _pairs(pool):
        if large.quantity.kind not in _AMOUNTS:
            continue
        if not (_shares_words(claimed, large, index) or _shares_words(claimed, small, index)):
            continue
        gap = _base(large.quantity) - _base(small.quantity)
        whole = _base(small.quantity) if up else _base(large.quantity)
        if _ratio_agrees(claim, gap / whole):
            first, second = (small, large) if up else (large, small)
            yield Derivation((first, second), f"from {_say(index, first)} to {_say(index, second)}")


_AMOUNTS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def _share(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    claim = claimed.quantity
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION):
        return
    if _UP.search(claimed.words) or _DOWN.search(claimed.words) and not _PART.search(claimed.words):
        return
    for whole, part in _pairs(pool):
        if whole.quantity.kind not in _AMOUNTS:
            continue
        near, far = _shares_words(claimed, part, index), _shares_words(claimed, whole, index)
        if not (near or far) or (whole.sentence != part.sentence and not (near and far)):
            continue
        if _ratio_agrees(claim, _base(part.quantity) / _base(whole.quantity)):
            yield Derivation((part, whole), f"{_say(index, part)} of {_say(index, whole)}")


_PART: Final = _words("of|in|share|proportion|portion|amount(?:s|ed)? to")


def _multiple(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    claim = claimed.quantity
    if claim.kind is not Kind.MULTIPLE:
        return
    for large, small in _pairs(pool):
        if large.quantity.kind not in _AMOUNTS or not _base(small.quantity):
            continue
        if not (_shares_words(claimed, large, index) or _shares_words(claimed, small, index)):
            continue
        if _ratio_agrees(claim, _base(large.quantity) / _base(small.quantity)):
            yield Derivation((large, small), f"{_say(index, large)} over {_say(index, small)}")


def _rate(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """So many of one thing for each of another."""
    claim = claimed.quantity
    if claim.kind not in _AMOUNTS or not _EACH.search(claimed.words):
        return
    for first, second in combinations(pool, 2):
        if first.sentence != second.sentence or second.quantity.kind is not Kind.NUMBER:
            continue
        if first.quantity.kind is not claim.kind or not _base(second.quantity):
            continue
        if not (_shares_words(claimed, first, index) and _shares_words(claimed, second, index)):
            continue
        if _agrees(claim, _base(first.quantity) / _base(second.quantity)):
            yield Derivation((first, second), f"{_say(index, first)} over {_say(index, second)}")


def _product(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """"5 million bags, each holding 60 kilograms": the weight of all."""
    claim, lower = claimed.quantity, index.document.text.lower()
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
        if _agrees(claim, count.low * _base(each)):
            yield Derivation((first, second), f"{_say(index, first)} times {_say(index, second)}")


def _before_change(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """"Rose 6% to 312,000": what it was before."""
    claim, lower = claimed.quantity, index.document.text.lower()
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
            factor = 1 + (1 if up else -1) * _base(percent.quantity)
            if factor > 0 and _agrees(claim, _base(level.quantity) / factor):
                yield Derivation(
                    (level, percent), f"{_say(index, level)} before a change of {_say(index, percent)}"
                )


_AS_BEFORE: Final = re.compile(r"[ -](?:as|times)?[^.;]{0,40}? (?:as|than) ")


def _undone_multiple(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """"45 days, twice as long as in May": what it was in May."""
    claim, lower = claimed.quantity, index.document.text.lower()
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
            if _agrees(claim, _base(level.quantity) / multiple.quantity.low):
                yield Derivation(
                    (level, multiple), f"{_say(index, level)}, which is {_say(index, multiple)} as much"
                )


def _year_of(quantity: Quantity) -> int | None:
    if quantity.kind is Kind.YEAR and not quantity.is_range:
        return int(quantity.low)
    if quantity.kind is Kind.DATE and not quantity.is_range and quantity.low >= 10000000:
        return int(quantity.low) // 10000
    return None


def _span(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """Years between two years."""
    claim = claimed.quantity
    if claim.kind not in (Kind.DURATION, Kind.AGE) or claim.unit != "year":
        return
    if not _SPAN.search(claimed.words):
        return
    years = [(each, year) for each in pool if (year := _year_of(each.quantity))]
    for (first, one), (second, two) in combinations(years, 2):
        if abs(first.sentence - second.sentence) <= 1 and abs(one - two) == claim.low:
            yield Derivation((first, second), f"from {min(one, two)} to {max(one, two)}")


def _shifted_year(claimed: Claimed, pool: list[Located], index: QuantityIndex) -> Iterator[Derivation]:
    """"Leaving in 2018 as planned, he will extend by one year": 2019."""
    claim = claimed.quantity
    if claim.kind is not Kind.YEAR:
        return
    for first in index.of_dimension("year"):
        for second in index.by_sentence.get(first.sentence, ()):
            length = second.quantity
            if length.kind is not Kind.DURATION or length.unit != "year" or length.is_range:
                continue
            if length.low > _LONGEST_SHIFT or first.quantity.is_range:
                continue
            if abs(claim.low - first.quantity.low) == length.low:
                yield Derivation((first, second), f"{_say(index, first)} and {_say(index, second)}")


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
