"""A second look at how likely two sentences tell the same: by what the first found around them.

Reporters tell a matter in an order: a pair beside another sure one is surer, one whose sentences
both have another counterpart is less so, and what somebody is quoted as saying is seldom what an
outlet says itself. The same steps for every pair, and no pair waits for another: the order of the
pairs changes nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from itertools import product
from typing import Final, NamedTuple

from summarizer.comparison.units import Unit

_LEAST: Final = 0.15
"""A first look less sure than that stands: neighbours lift nothing that shares next to nothing."""
_SMALL: Final = 0.003
_BEST: Final = 2
_AROUND: Final = [step for step in product((-1, 0, 1), repeat=2) if step != (0, 0)]


class _Weights(NamedTuple):
    """Of a logistic model; fitted on pairs marked by hand (``evals/pairs``)."""

    first: float = 0.83
    beside: float = 1.72
    rivals: float = -1.21
    one_quoted: float = -1.27
    bias: float = 1.0


_WEIGHTS: Final = _Weights()


class SecondLook:
    """Weighs the first look's scores (0 to 1) of all pairs against each other."""

    def __init__(self, first: Mapping[tuple[Unit, Unit], float]) -> None:
        self._first = first
        self._by_place: dict[tuple[int, int, int, int], float] = {}
        self._best: defaultdict[tuple[Unit, int], list[float]] = defaultdict(list)
        for (one, other), score in first.items():
            self._by_place[one.article, one.number, other.article, other.number] = score
            self._best[one, other.article].append(score)
            self._best[other, one.article].append(score)
        for scores in self._best.values():
            scores.sort(reverse=True)
            del scores[_BEST:]

    def of(self, one: Unit, other: Unit) -> float:
        """How likely it is that two sentences tell the same, 0 to 1."""
        first = self._first[one, other]
        if first < _LEAST:
            return first
        w = _WEIGHTS
        total = (
            w.bias
            + w.first * math.log(first / max(1 - first, _SMALL))
            + w.beside * self._beside(one, other)
            + w.rivals * (self._rival(one, other, first) + self._rival(other, one, first))
            + w.one_quoted * (one.direct != other.direct)
        )
        return 1 / (1 + math.exp(-total))

    def _beside(self, one: Unit, other: Unit) -> float:
        """The surest of the pairs around a pair, in which one sentence may be the same."""
        return max(
            self._by_place.get((one.article, one.number + i, other.article, other.number + j), 0.0)
            for i, j in _AROUND
        )

    def _rival(self, unit: Unit, other: Unit, score: float) -> float:
        """The surest other counterpart of a sentence in the other's article."""
        best = self._best[unit, other.article]
        if best[0] > score:
            return best[0]
        return best[1] if len(best) > 1 else 0.0
