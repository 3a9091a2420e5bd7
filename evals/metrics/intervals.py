"""How sure a figure is: 95% intervals for shares, F1 and differences, the same on every machine."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from evals.metrics.catalogue import Metric
from evals.scores import NOTHING, Share, total

Interval = tuple[float, float]
_Z: Final = 1.959963984540054
"""The normal deviate of 95%."""
_RESAMPLES: Final = 1000
_SEED: Final = 20250805
_TAIL: Final = 0.025


def wilson(share: Share) -> Interval | None:
    """Wilson's score interval (1927) for a share of single things; None where it is undefined."""
    if not share.of:
        return None
    n, p = share.of, share.hits / share.of
    centre = (p + _Z * _Z / (2 * n)) / (1 + _Z * _Z / n)
    half = _Z * math.sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n)) / (1 + _Z * _Z / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def interval(metric: Metric, cases: Sequence[Mapping[str, Share]]) -> Interval | None:
    """The interval of a metric over cases: Wilson's where it counts single things.

    Else a percentile bootstrap (Efron 1979) that draws whole articles, for what stands in one
    article hangs together; None for fewer than two.
    """
    if metric.counts_items:
        return wilson(total(case.get(metric.name, NOTHING) for case in cases))
    return _bootstrap(_sampler(metric, cases), len(cases))


def difference(
    metric: Metric, one: Sequence[Mapping[str, Share]], other: Sequence[Mapping[str, Share]]
) -> Interval | None:
    """The interval of ``other - one`` over the same articles, drawn in pairs."""
    first, second = _sampler(metric, one), _sampler(metric, other)

    def gain(drawn: Sequence[int]) -> float | None:
        low, high = first(drawn), second(drawn)
        return None if low is None or high is None else high - low

    return _bootstrap(gain, len(one))


def _sampler(
    metric: Metric, cases: Sequence[Mapping[str, Share]]
) -> Callable[[Sequence[int]], float | None]:
    """The value of a metric over the drawn cases."""
    names = metric.of or (metric.name,)
    hits = {name: [case.get(name, NOTHING).hits for case in cases] for name in names}
    of = {name: [case.get(name, NOTHING).of for case in cases] for name in names}

    def value(drawn: Sequence[int]) -> float | None:
        sums = {
            name: Share(sum(hits[name][n] for n in drawn), sum(of[name][n] for n in drawn))
            for name in names
        }
        found = metric.value(sums)
        return None if found is None else float(found)

    return value


def _bootstrap(value: Callable[[Sequence[int]], float | None], size: int) -> Interval | None:
    if size < 2:
        return None
    found = sorted(each for drawn in _draws(size) if (each := value(drawn)) is not None)
    if not found:
        return None
    last = len(found) - 1
    return found[round(_TAIL * last)], found[round((1 - _TAIL) * last)]


@lru_cache(maxsize=8)
def _draws(size: int) -> tuple[tuple[int, ...], ...]:
    """The articles of every resample, the same in every run."""
    source = random.Random(_SEED)  # noqa: S311  # repeatable on purpose
    return tuple(tuple(int(source.random() * size) for _ in range(size)) for _ in range(_RESAMPLES))
