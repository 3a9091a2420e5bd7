"""How far two units tell the same: the words, names and figures they share, rare ones most.

A unit is held against another by the weighted share of its words that the other holds (words of
the other's sentence count for less: a clause may leave its subject to the one before it). Weights
are inverse document frequencies over the units compared (Sparck Jones 1972), summed exactly, so
that the order of a set changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from summarizer.checker.compare import Fit, fit
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Unit
from summarizer.comparison.words import is_plain
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind, Quantity

_PLAIN: Final = 0.35
_NAME: Final = 1.2
_SYNONYM: Final = 0.7
_CONTEXT: Final = 0.4
_LONGER: Final = 0.8
"""What the longer unit's share counts beside the shorter one's."""
_ENOUGH: Final = 2.5
"""Weight that two units must share to be half as sure as they are alike."""
_OTHER_SPEAKER: Final = 0.75
_RUN: Final = 0.06
"""What each run of four words adds that both have."""
_MOST_RUNS: Final = 5
_SAME_SPEAKER: Final = 1.1
_ANSWER: Final = 0.75
"""What is left of a likeness where one tells of a claim and the other of its denial."""
_FEWEST: Final = 60
"""Units that rarity is reckoned over at least: in two short reports every word is common."""
_FIGURE: Final = 1.1
_SMALL: Final = 10
_LARGE: Final = 1000
_HEDGED: Final = Decimal("1.1")
"""How far apart values may be that only a hedge makes the same: "over 40" and 43."""


class Likeness:
    """Weighs the words of units, and with them how alike two units are, 0 to 1."""

    def __init__(self, units: Iterable[Unit]) -> None:
        found = list(units)
        self._count = max(len(found), _FEWEST)
        self._held = Counter(key for unit in found for key in unit.words)
        self._most = math.log(self._count + 1)
        self._weights = {key: self._weigh(key) for key in self._held}
        self._wholes: dict[Unit, float] = {}
        self._senses: dict[Unit, dict[int, str]] = {}
        self._known: dict[tuple[Unit, Unit], float] = {}

    def _weigh(self, key: str) -> float:
        """How much a word tells: the rarer the more, names of countries most."""
        rare = math.log((self._count + 1) / self._held[key])
        return rare * (_PLAIN if is_plain(key) else 1.0) * (_NAME if key[0] == "=" else 1.0)

    def is_rare(self, key: str) -> bool:
        """Whether few units have a word: it tells these from the rest of their story."""
        return self._held[key] <= max(_FEW, _RARE * self._count)

    def of(self, one: Unit, other: Unit) -> float:
        """How alike two units are; symmetric."""
        pair = (
            (one, other)
            if (one.article, one.number) < (other.article, other.number)
            else (other, one)
        )
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._make(*pair)
        return known

    def _make(self, one: Unit, other: Unit) -> float:
        if one.article == other.article and _have_other_figures(one, other):
            return 0.0
        mine, both_mine, peers_mine = self._shared(one, other)
        theirs, both_theirs, peers_theirs = self._shared(other, one)
        first = mine / max(self._whole(one) - peers_mine, _TINY)
        second = theirs / max(self._whole(other) - peers_theirs, _TINY)
        share = (max(first, second) + _LONGER * min(first, second)) / (1 + _LONGER)
        evidence = max(both_mine, both_theirs)
        sure = evidence * evidence / (evidence * evidence + _ENOUGH * _ENOUGH)
        copied = _RUN * min(_MOST_RUNS, len(one.runs & other.runs))
        return min(1.0, (min(1.0, share) * sure + copied) * _standing(one, other))

    def _whole(self, unit: Unit) -> float:
        known = self._wholes.get(unit)
        if known is None:
            words = math.fsum([self._weights[key] for key in unit.words])
            known = words + sum(self.figure_weight(each.quantity) for each in unit.figures)
            self._wholes[unit] = known
        return known

    def _shared(self, one: Unit, other: Unit) -> tuple[float, float, float]:
        """What the other holds of one's words and figures, and what of it in its own words.

        Third: what the figures of one weigh that have a peer of another value there.
        """
        weights = self._weights
        own = [weights[key] for key in one.words & other.words]
        around: list[float] = []
        for key in one.words - other.words:
            if key in other.context:
                around.append(weights[key] * _CONTEXT)
            elif (twin := self._synonym(key, other)) is not None:
                own.append(min(weights[key], weights[twin]) * _SYNONYM)
        peers: list[float] = []
        for located in one.figures if other.figures else ():
            weight = self.figure_weight(located.quantity)
            if any(fits(located, each) for each in other.figures):
                own.append(weight)
            elif any(_is_peer(located.quantity, each.quantity) for each in other.figures):
                peers.append(weight)
        return math.fsum(own + around), math.fsum(own), math.fsum(peers)

    def _synonym(self, key: str, other: Unit) -> str | None:
        by_sense = self._senses.get(other)
        if by_sense is None:
            by_sense = {each: word for word in sorted(other.words) for each in senses(word)}
            self._senses[other] = by_sense
        for number in senses(key):
            if number in by_sense:
                return by_sense[number]
        return None

    def figure_weight(self, quantity: Quantity) -> float:
        """How much a figure tells: one with many digits or a unit most, a small count least."""
        return self._most * _FIGURE * telling(quantity)


_TINY: Final = 0.5
_FEW: Final = 3
_RARE: Final = 0.02
"""Units, and the share of all, that hold a rare word at most."""


def telling(quantity: Quantity) -> float:
    """How unlikely it is that two facts have a figure by chance, 0 to 1."""
    if quantity.kind is Kind.ORDINAL or quantity.vague:
        return 0.2
    if quantity.kind in (Kind.YEAR, Kind.DATE, Kind.TIME, Kind.IDENTIFIER, Kind.DECADE):
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
    """The better of the fits of each with the other."""
    how = max(fit(one, other), fit(other, one))
    if how is not Fit.HEDGED:
        return how
    low, high = sorted((abs(one.low), abs(other.low)))
    return how if low and high / low <= _HEDGED else Fit.NONE


def _have_other_figures(one: Unit, other: Unit) -> bool:
    """Whether both have figures and share none: in one article these are two facts."""
    return bool(one.figures and other.figures) and not any(
        fits(mine, theirs) for mine in one.figures for theirs in other.figures
    )


def _is_peer(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.unit == other.unit


def _standing(one: Unit, other: Unit) -> float:
    """What speakers make of it, and an answer on one side to what the other claims."""
    left = 1.0
    if (one.answer is None) != (other.answer is None):
        left *= _ANSWER
    if one.speaker is not None and other.speaker is not None:
        mine, theirs = one.speaker.own, other.speaker.own
        if mine and theirs:
            left *= _SAME_SPEAKER if mine & theirs else _OTHER_SPEAKER
    return left
