"""What derivations are made of: the figures that may be reckoned with, and how results fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.clock import as_time
from summarizer.checker.compare import Fit, approximates, fit, from_base
from summarizer.quantities.index import (
    Located,
    QuantityIndex,
    base_value,
    dimension,
    same_currency,
)
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.units import CENT_UNITS

_SENTENCES: Final = 4
_MOST_OPERANDS: Final = 40
_NEAR: Final = 6
"""How many content words from an operand its own words may stand."""


class Derivation(NamedTuple):
    """A sum that gives the claimed value: its operands, how it reads, which operation it is.

    ``asked`` says how clearly the wording calls for the operation: 0 not at all, 1 somewhere in
    the claim or between the operands, 2 right at the number.
    """

    operation: str
    operands: tuple[Located, ...]
    formula: str
    asked: int
    points: int = 0


@dataclass(frozen=True)
class Scene:
    """A claimed number, the figures it may derive from, and the article they stand in."""

    claimed: Claimed
    pool: list[Located]
    article: QuantityIndex
    _shared: dict[int, bool] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> list[tuple[Located, Located]]:
        """Two single figures that may be added or compared, the larger first."""
        return list(_pairs(self.pool))

    @property
    def claim(self) -> Quantity:
        """The claimed number."""
        return self.claimed.quantity

    @property
    def number(self) -> str:
        """The claimed number in its own words, lower case."""
        return self.claimed.text[self.claim.start : self.claim.end].lower()

    def say(self, located: Located) -> str:
        """A figure in the article's own words."""
        quantity = located.quantity
        return " ".join(self.article.document.text[quantity.start : quantity.end].split())

    def asks(self, cue: re.Pattern[str], at_number: re.Pattern[str] | None = None) -> int:
        """How clearly the claim's words call for an operation (see ``Derivation.asked``)."""
        if at_number is not None and self.stands_at(at_number):
            return 2
        return 1 if cue.search(self.claimed.words_at_number) else 0

    def stands_at(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern's "<>" stands for the number: what is written around it."""
        return pattern.search(self.claimed.words_at_number) is not None

    def shares_words(self, located: Located) -> bool:
        """Whether a word near the operand stands in the claim too, or its very value does."""
        source = located.quantity
        known = self._shared.get(source.start)
        if known is not None:
            return known
        around = self.claimed.around
        passage = self.article.context.passages[located.sentence]
        shared = any(
            word in around and abs(gap) <= _NEAR and word[0] != "#"
            for word, gap in passage.distances(source.start, source.end)
        ) or any(noun in around for noun in counted_nouns(self.article.document.text, source))
        shared = shared or any(fit(mate, source) is Fit.SAME for mate in self.claimed.mates)
        self._shared[source.start] = shared
        return shared

    def between(self, first: Located, second: Located) -> str:
        """The article's words from one figure to the other, lower case."""
        one, two = sorted((first.quantity, second.quantity), key=lambda each: each.start)
        return self.article.lower[one.end : two.start]


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for any of some whole words, lower case."""
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")


UP: Final = words(
    "rose|rise|rises|risen|rising|(?<!made )(?<!make )(?<!makes )up|grew|grow|grows|grown|growth|"
    "increas(?:e|ed|es|ing)|higher|more|"
    "gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|above|extra|additional|added|surg(?:e|ed)|larger|bigger|longer|"
    "greater|further|older|dearer|faster"
)
DOWN: Final = words(
    "fell|fall|falls|fallen|falling|down|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|"
    "lower|lowered|less|fewer|los[est]|losing|losses|cut|cuts|reduc(?:e|ed|tion)|shrank|shrunk|below|short|"
    "shortfall|slipped|plunged|shed|smaller|cheaper|shorter|slump(?:ed)?|lopped|younger|slower|"
    "sav(?:e|es|ed|ing|ings)"
)
AMOUNTS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def find_operands(claimed: Claimed, index: QuantityIndex) -> list[Located]:
    """The figures of the cited sentences, else of those that best match and their neighbours.

    A short article's figures are all taken.
    """
    evidence = claimed.claim.evidence
    if evidence:
        pool = [
            each
            for each in index.located
            if any(span.overlaps(each.quantity.start, each.quantity.end) for span in evidence)
        ]
    elif len(index.located) <= _MOST_OPERANDS:
        pool = list(index.located)
    else:
        weights = {word: abs(weight) for word, weight in claimed.around.items()}
        numbers = set(index.context.best_sentences(weights, _SENTENCES))
        numbers |= {number + 1 for number in numbers} | {number - 1 for number in numbers}
        pool = [each for number in sorted(numbers) for each in index.by_sentence.get(number, ())]
    pool = [each for each in pool if not each.quantity.vague][:_MOST_OPERANDS]
    return as_meant(pool, index)


_THAN: Final = re.compile(
    r"(?:from|against|versus|compared (?:with|to)|than|down from|up from|total of|measured|"
    r"reached)(?: about| around| nearly| some| just)? $"
)
_LOOK_BACK: Final = 24
_MAGNITUDE: Final = 20
"""Figures compared with each other are seldom more than this many times apart."""


def as_meant(figures: Iterable[Located], index: QuantityIndex) -> list[Located]:
    """Figures in reading order, the bare ones with what the words around them leave out.

    "At 13.55" is a time, "Ann Lee, 52," an age. As in "5 tonnes, down from 7" and "37 per cent,
    the others on 33", a bare figure takes the unit of one before it in its sentence.
    """
    meant: list[Located] = []
    for each in figures:
        meant.append(_as_meant(each, meant, index))
    return meant


def _as_meant(located: Located, before: list[Located], index: QuantityIndex) -> Located:
    bare = located.quantity
    if bare.kind is not Kind.NUMBER:
        return located
    time = as_time(index.lower, bare) or _as_age(index, bare)
    if time is not None:
        return Located(time, located.sentence)
    if counted_nouns(index.document.text, bare):
        return located
    start = bare.start
    compared = _THAN.search(index.lower, max(0, start - _LOOK_BACK), start)
    if not compared and bare.step >= 1 and not _LIKE_AGAIN.match(index.lower, bare.end):
        return located
    lends = _LENDS_UNIT if compared else _LENDS_BESIDE
    for each in reversed(before):
        if each.sentence != located.sentence:
            break
        if each.quantity.kind in lends:
            lent = _lend(each.quantity, bare)
            if lent is not None:
                return Located(lent, located.sentence)
    return located


def _as_age(index: QuantityIndex, bare: Quantity) -> Quantity | None:
    """As in "Ann Lee, 52, said", "he was 19 then"."""
    if not _YOUNGEST <= bare.low <= _OLDEST or bare.low % 1 or bare.is_range:
        return None
    text, lower, start = index.document.text, index.lower, bare.start
    if _AGED.search(lower, max(0, start - 8), start) and not counted_nouns(text, bare):
        return bare._replace(kind=Kind.AGE, unit="year")
    if lower[start - 2 : start] != ", " or lower[bare.end : bare.end + 1] not in _AFTER_AGE:
        return None
    name = _NAME_BEFORE.search(text, max(0, start - 24), start - 2)
    return bare._replace(kind=Kind.AGE, unit="year") if name else None


_YOUNGEST: Final = 3
_OLDEST: Final = 112
_AFTER_AGE: Final = frozenset(",.);")
_AGED: Final = re.compile(r"(?<![a-z])(?:was|is|aged|turned) $")
_NAME_BEFORE: Final = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_]++$")


def _lend(lender: Quantity, bare: Quantity) -> Quantity | None:
    """The bare figure in the lender's unit, if the two are of one order of magnitude."""
    cents = Decimal("0.01") if lender.unit in CENT_UNITS else Decimal(1)
    low, high, step = bare.low * cents, bare.high * cents, bare.step * cents
    if lender.kind is Kind.PERCENT and low > _HUNDRED:
        return None
    if not low < lender.low * _MAGNITUDE or not lender.low < low * _MAGNITUDE:
        return None
    return bare._replace(kind=lender.kind, unit=lender.unit, low=low, high=high, step=step)


_HUNDRED: Final = 100
_LENDS_UNIT: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_LENDS_BESIDE: Final = _LENDS_UNIT | {Kind.PERCENT}
_LIKE_AGAIN: Final = re.compile(r"[,;.)]|$| (?:and|but|near|on|in|at|for|among|with)(?![a-z])")
"""What may follow a figure whose unit was said before: "37 per cent, Reform on 33 and ..."."""


def _pairs(pool: list[Located]) -> Iterator[tuple[Located, Located]]:
    """Two single figures that may be added or compared, the larger first."""
    kinds: dict[tuple[Kind, str], list[tuple[Decimal, Located]]] = {}
    for each in pool:
        quantity = each.quantity
        if not quantity.is_range:
            kind = quantity.kind, dimension(quantity)
            kinds.setdefault(kind, []).append((base(quantity), each))
    for (_, name), group in kinds.items():
        for (one, first), (two, second) in combinations(group, 2):
            if one == two or not (min(one, two) > 0 or name == "temperature"):
                continue
            if alike(first.quantity, second.quantity):
                yield (first, second) if one > two else (second, first)


def alike(one: Quantity, two: Quantity) -> bool:
    """Whether two figures may be added to, or compared with, each other."""
    if one.kind is not two.kind or dimension(one) != dimension(two):
        return False
    if one.kind is Kind.MONEY:
        return same_currency(one.unit, two.unit)
    # a magnitude and a count, a rate and a ratio are not
    return one.kind is not Kind.NUMBER or min(one.step, two.step) >= 1 or one.step == two.step


def base(quantity: Quantity) -> Decimal:
    """The value in the base unit of its dimension."""
    return base_value(quantity.low, quantity.unit)


def agrees(claim: Quantity, result: Decimal) -> bool:
    """Whether a result in base units is the claimed value at the precision the claim shows."""
    return agrees_in_unit(claim, from_base(result, claim.unit))


def agrees_in_unit(claim: Quantity, mine: Decimal) -> bool:
    """The same for a result in the claim's own unit."""
    value = claim.low
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


def figures_shown(claim: Quantity) -> int:
    """How many digits a number shows: 1 for "50,000" and "a fifth", 4 for "151,500", 2 for "50"."""
    if claim.kind is Kind.FRACTION:
        return 1
    value = claim.low / claim.step if claim.step else claim.low
    if abs(value) < _TWO_DIGITS:
        return len(str(abs(int(value))))
    return len(value.normalize().as_tuple().digits)


_TWO_DIGITS: Final = 100
