"""Sentences held against each other: the candidates of each, and its rivals for a counterpart.

Candidates come from an inverted index of words and figures, the rarest first and at most
``LOOKED_AT`` places for each sentence; of what they lead to, the best ``CANDIDATES`` are held
against it word by word. So matching costs a bounded number of steps for each sentence, and is
linear in the text for any number of articles, where holding every sentence against every other
would cost its square. Sentences that are not candidates of each other still meet in one fact,
through a third.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.comparison.likeness import Held, Likeness
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Unit
from summarizer.quantities.index import base_value, dimension
from summarizer.quantities.model import Quantity

LOOKED_AT: Final = 1500
"""Places of words and figures that are looked at for one sentence."""
CANDIDATES: Final = 40
"""Sentences that a sentence is held against at most, however many articles there are."""
_RIVALS: Final = 6
"""Sentences of an article among which the rivals of one for a counterpart are looked for."""


def near_pairs(passages: Sequence[Unit], likeness: Likeness) -> Near:
    """Each sentence against its candidates."""
    index = _index(passages)
    near = Near(likeness)
    for unit in passages:
        near.add(unit, _candidates(unit, index))
    near.settle()
    return near


class Near:
    """The pairs that are held against each other."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self.pairs: dict[tuple[Unit, Unit], Held] = {}
        self._by_place: dict[tuple[int, int, int, int], float] = {}
        self._rivals: defaultdict[tuple[Unit, int], list[_Rival]] = defaultdict(list)

    def add(self, unit: Unit, others: Sequence[Unit]) -> None:
        """Hold a sentence against others."""
        for other in others:
            one, two = (unit, other) if _place(unit) < _place(other) else (other, unit)
            if (one, two) in self.pairs:
                continue
            held = self.pairs[one, two] = self._likeness.hold(one, two)
            if one.is_title or two.is_title:
                continue
            self._by_place[(*_place(one), *_place(two))] = held.alike
            self._rivals[one, two.article].append(_Rival(held.alike, two.number, held.mine))
            self._rivals[two, one.article].append(_Rival(held.alike, one.number, held.theirs))

    def settle(self) -> None:
        """Keep the few most alike of each sentence in each article."""
        for among in self._rivals.values():
            among.sort(key=lambda rival: (-rival.alike, rival.number))
            del among[_RIVALS:]

    def lead(self, unit: Unit, other: Unit, alike: float, held: dict[str, float]) -> float:
        """How much more alike they are than a unit is to the next best, by the same words.

        A sentence that shares other words with the unit is no rival: it tells another part of it.
        """
        rivals = self._rivals[unit, other.article]
        return alike - max(
            (
                rival.alike * _overlap(held, rival.held)
                for rival in rivals
                if rival.number != other.number
            ),
            default=0.0,
        )

    def beside(self, one: Unit, other: Unit) -> float:
        """How alike a sentence is to one beside the other, at the most."""
        return max(
            self._by_place.get((one.article, one.number + i, other.article, other.number + j), 0.0)
            for i, j in ((-1, 0), (1, 0), (0, -1), (0, 1))
        )


class _Rival(NamedTuple):
    alike: float
    number: int
    held: dict[str, float]


def _overlap(one: dict[str, float], other: dict[str, float]) -> float:
    """The share of the weight of one that the other has, too."""
    whole = math.fsum(one.values())
    shared = math.fsum(min(weight, other.get(key, 0.0)) for key, weight in one.items())
    return shared / whole if whole else 0.0


def _index(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    index: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for key in _keys(unit):
            index[key].append(unit)
    return index


def _keys(unit: Unit) -> set[str]:
    """What a unit is found by: words, their senses, figures to two digits."""
    words = unit.words | unit.said
    keys = set(words)
    keys.update(f"~{number}" for word in words for number in senses(word))
    keys.update(key for each in unit.figures for key in _figure_keys(each.quantity))
    return keys


def _figure_keys(quantity: Quantity) -> Iterator[str]:
    for end in (quantity.low, quantity.high):
        value = float(base_value(end, quantity.unit))
        yield f"#{dimension(quantity)}:{value:.2g}"


def _candidates(unit: Unit, index: dict[str, list[Unit]]) -> list[Unit]:
    """The units that share most with one, the rarest words first."""
    votes: dict[Unit, float] = {}
    left = LOOKED_AT
    for key in sorted(_keys(unit), key=lambda key: (len(index[key]), key)):
        among = index[key]
        if len(among) > left:
            break
        left -= len(among)
        weight = 1.0 / len(among)
        for each in among:
            if each is not unit:
                votes[each] = votes.get(each, 0.0) + weight
    return sorted(votes, key=lambda each: (-votes[each], _place(each)))[:CANDIDATES]


def _place(unit: Unit) -> tuple[int, int]:
    return unit.article, unit.number
