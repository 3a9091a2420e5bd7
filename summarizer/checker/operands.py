"""What derivations are made of: the figures that may be reckoned with, and how results fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import Fit, approximates, from_base
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


class Scene(NamedTuple):
    """A claimed number, the figures it may derive from, and the article they stand in."""

    claimed: Claimed
    pool: list[Located]
    article: QuantityIndex


class Derivation(NamedTuple):
    """A sum that gives the claimed value: its operands and how it reads."""

    operands: tuple[Located, ...]
    formula: str


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for any of some whole words, lower case."""
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")


UP: Final = words(
    "rose|rise|rises|risen|rising|(?<!made )(?<!make )(?<!makes )up|grew|grow|grows|grown|growth|"
    "increas(?:e|ed|es|ing)|higher|more|"
    "gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|above|extra|additional|added|surg(?:e|ed)|larger|bigger|longer|"
    "greater|further|went up"
)
DOWN: Final = words(
    "fell|fall|falls|fallen|falling|down|drop(?:ped|s)?|declin(?:e|ed|es)|decreas(?:e|ed|es)|lower|less|"
    "fewer|los[st]|losses|cut|cuts|reduc(?:e|ed|tion)|shrank|below|short|shortfall|slipped|plunged|"
    "shed|smaller|cheaper|shorter|slump(?:ed)?|lopped"
)
AMOUNTS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def find_operands(claimed: Claimed, index: QuantityIndex) -> list[Located]:
    """The figures of the cited sentences, else of those that best match and their neighbours."""
    evidence = claimed.claim.evidence
    if evidence:
        pool = [
            each
            for each in index.located
            if any(span.overlaps(each.quantity.start, each.quantity.end) for span in evidence)
        ]
    else:
        weights = {word: abs(weight) for word, weight in claimed.around.items()}
        numbers = set(index.context.best_sentences(weights, _SENTENCES))
        numbers |= {number + 1 for number in numbers} | {number - 1 for number in numbers}
        pool = [each for number in sorted(numbers) for each in index.by_sentence.get(number, ())]
    pool = [each for each in pool if not each.quantity.vague][:_MOST_OPERANDS]
    return [_with_unit(each, pool[:place], index) for place, each in enumerate(pool)]


_THAN: Final = re.compile(
    r"(?:from|against|versus|compared (?:with|to)|than|down from|up from)"
    r"(?: about| around| nearly| some)? $"
)
_LOOK_BACK: Final = 24
_MAGNITUDE: Final = 20
"""Figures compared with each other are seldom more than this many times apart."""


def _with_unit(located: Located, before: list[Located], index: QuantityIndex) -> Located:
    """As in "5 tonnes, down from 7": the bare figure compared with takes the unit before it."""
    bare = located.quantity
    if bare.kind is not Kind.NUMBER or counted_nouns(index.document.text, bare):
        return located
    start = bare.start
    if not _THAN.search(index.lower, max(0, start - _LOOK_BACK), start):
        return located
    near = [
        each.quantity
        for each in before
        if each.sentence == located.sentence
        and each.quantity.kind in (Kind.NUMBER, Kind.MONEY, Kind.MEASURE)
        and bare.low < each.quantity.low * _MAGNITUDE
        and each.quantity.low < bare.low * _MAGNITUDE
    ]
    if not near:
        return located
    return Located(bare._replace(kind=near[-1].kind, unit=near[-1].unit), located.sentence)


def pairs(pool: list[Located]) -> Iterator[tuple[Located, Located]]:
    """Two single figures of one dimension that stand near each other, the larger first."""
    for first, second in combinations(pool, 2):
        one, two = first.quantity, second.quantity
        if abs(first.sentence - second.sentence) > _REACH or one.is_range or two.is_range:
            continue
        if dimension(one) != dimension(two) or one.kind is not two.kind:
            continue
        if dimension(one) == "money" and not same_currency(one.unit, two.unit):
            continue
        if one.kind is Kind.NUMBER and min(one.step, two.step) < 1 and one.step != two.step:
            continue  # a magnitude and a count, a rate and a ratio
        if base(one) >= base(two) > 0:
            yield first, second
        elif base(two) > base(one) > 0:
            yield second, first


def base(quantity: Quantity) -> Decimal:
    """The value in the base unit of its dimension."""
    return base_value(quantity.low, quantity.unit)


def agrees(claim: Quantity, result: Decimal) -> bool:
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


def ratio_agrees(claim: Quantity, ratio: Decimal) -> bool:
    """The same for a share, given as a percentage, a fraction or a multiple."""
    if claim.kind is Kind.PERCENT:
        return agrees(claim, ratio)
    tolerance = Decimal("0.02") if claim.bound is Bound.EXACT else Decimal("0.06")
    if claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN, Bound.NEARLY):
        tolerance = Decimal("0.15")
    gap = (ratio - claim.low) / claim.low
    if claim.bound is Bound.MORE_THAN:
        return 0 < gap <= tolerance
    if claim.bound in (Bound.NEARLY, Bound.LESS_THAN):
        return -tolerance <= gap < 0
    return abs(gap) <= tolerance


def shares_words(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """Whether a word near the operand, of those nearest to it, stands in the claim too."""
    source = located.quantity
    passage = index.context.passages[located.sentence]
    near = [word for word, gap in passage.distances(source.start, source.end) if abs(gap) <= _NEAR]
    return any(word in claimed.around for word in near if word[0] != "#") or any(
        noun in claimed.around for noun in counted_nouns(index.document.text, source)
    )


def say(index: QuantityIndex, located: Located) -> str:
    """A figure in the article's own words."""
    quantity = located.quantity
    return index.document.text[quantity.start : quantity.end]
