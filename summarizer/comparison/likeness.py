"""How far two units tell the same: the words, names and figures they share, rare ones most.

A unit is held against another by the weighted share of its words that the other holds. A word
counts in full where it is the unit's own, for less where it says who speaks, stands in the rest of
the sentence, or in the one before to which a pronoun points; a synonym counts for less than the
word. Weights are inverse document frequencies over the sentences compared (Sparck Jones 1972),
summed exactly, so that the order of a set changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.checker.numbers.compare import Fit, fit
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Unit
from summarizer.comparison.words import is_plain
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind, Quantity

_PLAIN: Final = 0.35
_SYNONYM: Final = 0.7
_OWN: Final = 0.6
"""What a word counts at least that the unit itself has: here, one that says who speaks."""
_CONTEXT: Final = 0.35
_NEAR: Final = 0.3
"""What the words of the speaker count, and those of the sentence before."""
_LONGER: Final = 0.8
"""What the longer unit's share counts beside the shorter one's."""
_ENOUGH: Final = 4.0
"""Weight that two units must share to be half as sure as they are alike."""
_LEAST_WHOLE: Final = 2.0
"""Weight of a unit at least: what says next to nothing is not alike by one plain word."""
_FEWEST: Final = 60
"""Sentences that rarity is reckoned over at least: in two short reports every word is common."""
_FIGURE: Final = 1.1
_WIDE: Final = 4
"""A range that many times its lower end says little: "tens of thousands"."""
_SMALL: Final = 10
_LARGE: Final = 1000
_HEDGED: Final = Decimal("1.1")
"""How far apart values may be that only a hedge makes the same: "over 40" and 43."""


@dataclass(frozen=True, slots=True)
class _Bag:
    """The words a unit may be known by, each with what it counts, and the same by sense."""

    words: dict[str, float]
    senses: dict[int, float]


class Held(NamedTuple):
    """Two units against each other: how alike (0 to 1), by what weight, and each one's part in it.

    ``mine`` and ``theirs`` are the words and figures of each that the other holds.
    """

    alike: float
    evidence: float
    mine: dict[str, float]
    theirs: dict[str, float]


class Likeness:
    """Weighs the words of units, and with them how alike two units are, 0 to 1."""

    def __init__(self, sentences: Iterable[Unit]) -> None:
        found = list(sentences)
        self._count = max(len(found), _FEWEST)
        self._held = Counter(key for unit in found for key in unit.words | unit.said)
        self._most = math.log(self._count + 1)
        self._weights: dict[str, float] = {}
        self._content: dict[Unit, int] = {}
        self._numbers: dict[_Content, int] = {}
        self._bags: dict[int, _Bag] = {}
        self._known: dict[tuple[int, int, bool], Held] = {}

    def weight(self, key: str) -> float:
        """How much a word tells: the rarer the more."""
        known = self._weights.get(key)
        if known is None:
            rare = math.log((self._count + 1) / max(1, self._held[key]))
            known = self._weights[key] = rare * (_PLAIN if is_plain(key) else 1.0)
        return known

    def of(self, one: Unit, other: Unit) -> float:
        """How alike two units are; symmetric."""
        pair = (one, other) if _place(one) < _place(other) else (other, one)
        return self.hold(*pair).alike

    def hold(self, one: Unit, other: Unit) -> Held:
        """Two units against each other, word by word; those of the same words once."""
        within = one.article == other.article
        pair = (self._number(one), self._number(other), within)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._hold(one, other, within=within)
        return known

    def _hold(self, one: Unit, other: Unit, *, within: bool) -> Held:
        first, mine = self._share(one, other)
        second, theirs = self._share(other, one)
        share = min(1.0, (max(first, second) + _LONGER * min(first, second)) / (1 + _LONGER))
        evidence = (math.fsum(mine.values()) + math.fsum(theirs.values())) / 2
        sure = evidence * evidence / (evidence * evidence + _ENOUGH * _ENOUGH)
        if within and _have_other_figures(one, other):
            return Held(0.0, evidence, mine, theirs)
        return Held(share * sure, evidence, mine, theirs)

    def _number(self, unit: Unit) -> int:
        """A number for all that a unit is held against another by: copies share it."""
        known = self._content.get(unit)
        if known is None:
            content = _content_of(unit)
            known = self._content[unit] = self._numbers.setdefault(content, len(self._numbers))
        return known

    def _share(self, one: Unit, other: Unit) -> tuple[float, dict[str, float]]:
        """The share of one's words and figures that the other holds, and what each weighs.

        Figures that have a peer of another value there are left out of account.
        """
        theirs = self._bag(other)
        whole: list[float] = []
        held: dict[str, float] = {}
        for key, counts in self._bag(one).words.items():
            if counts >= _OWN:
                weight = self.weight(key) * counts
                whole.append(weight)
                if best := _best(key, theirs):
                    held[key] = weight * best
        for place, located in enumerate(one.figures):
            weight = self._most * _FIGURE * telling(located.quantity)
            if any(fits(located, each) for each in other.figures):
                whole.append(weight)
                held[f"#{place}"] = weight
            elif not any(_is_peer(located.quantity, each.quantity) for each in other.figures):
                whole.append(weight)
        return math.fsum(held.values()) / max(math.fsum(whole), _LEAST_WHOLE), held

    def _bag(self, unit: Unit) -> _Bag:
        number = self._number(unit)
        known = self._bags.get(number)
        if known is None:
            words: dict[str, float] = {}
            speaker = _speaker_of(unit)
            for keys, counts in (
                (unit.words, 1.0),
                (unit.said, _OWN),
                (unit.context, _CONTEXT),
                (speaker | unit.before, _NEAR),
            ):
                for key in keys:
                    words.setdefault(key, counts)
            by_sense: dict[int, float] = {}
            for key, counts in words.items():
                for sense in senses(key):
                    by_sense[sense] = max(counts * _SYNONYM, by_sense.get(sense, 0.0))
            known = self._bags[number] = _Bag(words, by_sense)
        return known


def _best(key: str, bag: _Bag) -> float:
    """How far a unit holds a word, or one that may stand for it."""
    found = bag.words.get(key, 0.0)
    for sense in senses(key):
        found = max(found, bag.senses.get(sense, 0.0))
    return found


_Content = tuple[tuple[frozenset[str], ...], tuple[Quantity, ...]]


def _content_of(unit: Unit) -> _Content:
    words = (unit.words, unit.said, unit.context, unit.before, _speaker_of(unit))
    return words, tuple(_bare(each.quantity) for each in unit.figures)


def _speaker_of(unit: Unit) -> frozenset[str]:
    return frozenset() if unit.speaker is None else frozenset(unit.speaker.words)


def _place(unit: Unit) -> tuple[int, int, int]:
    return unit.article, unit.span.start, unit.span.end


_COMMON: Final = frozenset(
    {Kind.YEAR, Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.DECADE, Kind.FRACTION, Kind.MULTIPLE}
)


def telling(quantity: Quantity) -> float:
    """How unlikely it is that two facts have a figure by chance, 0 to 1."""
    wide = quantity.is_range and quantity.high >= _WIDE * abs(quantity.low)
    if quantity.kind is Kind.ORDINAL or quantity.vague or wide:
        return 0.2
    if quantity.kind in _COMMON:
        return 0.4
    digits = len(quantity.low.normalize().as_tuple().digits)
    if quantity.is_range or digits > 2 or (digits > 1 and quantity.low >= _LARGE):
        return 1.0
    if quantity.kind is Kind.NUMBER and abs(quantity.low) <= _SMALL:
        return 0.25
    return 0.7


def fits(one: Located, other: Located) -> bool:
    """Whether two figures are the same to the precision shown, whichever is the rounder."""
    return how_fit(one.quantity, other.quantity) is not Fit.NONE


def how_fit(one: Quantity, other: Quantity) -> Fit:
    """The better of the fits of each with the other; "a tenth" is ten per cent."""
    return _how_fit(_bare(one), _bare(other))


@lru_cache(maxsize=1 << 16)
def _how_fit(one: Quantity, other: Quantity) -> Fit:
    if {one.kind, other.kind} == {Kind.FRACTION, Kind.PERCENT}:
        one, other = _as_percent(one), _as_percent(other)
    how = max(fit(one, other), fit(other, one))
    if how is not Fit.HEDGED:
        return how
    low, high = sorted((abs(one.low), abs(other.low)))
    return how if low and high / low <= _HEDGED else Fit.NONE


def _bare(quantity: Quantity) -> Quantity:
    """A figure without its place, but for whether it is hedged and a range."""
    hedged, ranged = quantity.hedge_end > quantity.hedge_start, quantity.is_range
    return quantity._replace(
        start=0, end=0, number_start=0, number_end=0,
        hedge_start=0, hedge_end=int(hedged), low_end=0, high_start=int(ranged),
    )  # fmt: skip


def _as_percent(quantity: Quantity) -> Quantity:
    if quantity.kind is Kind.PERCENT:
        return quantity
    low, high = (Decimal(round(each * 100)) for each in (quantity.low, quantity.high))
    return quantity._replace(kind=Kind.PERCENT, low=low, high=high, unit="percent", step=Decimal(1))


def _have_other_figures(one: Unit, other: Unit) -> bool:
    """Whether both have figures and share none: in one article these are two facts."""
    return bool(one.figures and other.figures) and not any(
        fits(mine, theirs) for mine in one.figures for theirs in other.figures
    )


def _is_peer(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.unit == other.unit
