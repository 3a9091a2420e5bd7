"""One system against another, on the cases both have answers for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from evals.metrics.catalogue import METRICS, Metric
from evals.metrics.intervals import difference
from evals.report.table import aligned, number
from evals.run import Measured
from evals.scores import Share
from summarizer.errors import InputError

_SHOWN: Final = 10
Pair = tuple[Mapping[str, Share], Mapping[str, Share]]


def compare(one: Measured, other: Measured) -> str:
    """Every metric of both with the paired difference, then the cases where they differ most."""
    both = sorted(one.measures.keys() & other.measures.keys())
    names = (one.system.name, other.system.name)
    if not both:
        raise InputError(f"{names[0]} and {names[1]} have no case in common")
    first = [one.measures[case].shares for case in both]
    second = [other.measures[case].shares for case in both]
    rows = [["", names[0], names[1], "difference [95% interval]"]]
    rows += [
        _row(metric, first, second) for metric in METRICS if _has_values(metric, first, second)
    ]
    lines = [f"{len(both)} cases in common", aligned(rows), "", "where they differ most:"]
    apart = _apart(both, list(zip(first, second, strict=True)))
    return "\n".join([*lines, aligned(apart) if apart else "nowhere"]) + "\n"


def paired(
    metric: Metric, first: Sequence[Mapping[str, Share]], second: Sequence[Mapping[str, Share]]
) -> dict[str, Any]:
    """Both values and their difference with its interval; None where undefined."""
    values = [metric.value(_sums(metric, cases)) for cases in (first, second)]
    if values[0] is None or values[1] is None:
        return {"one": values[0], "other": values[1], "difference": None, "interval": None}
    gain = values[1] - values[0]
    bounds = difference(metric, first, second)
    return {"one": values[0], "other": values[1], "difference": gain, "interval": bounds}


def _row(
    metric: Metric, first: Sequence[Mapping[str, Share]], second: Sequence[Mapping[str, Share]]
) -> list[str]:
    found = paired(metric, first, second)
    shown = [number(metric, found[side]) for side in ("one", "other")]
    if found["difference"] is None:
        return [metric.title, *shown, "-"]
    gain = _signed(metric, found["difference"])
    if found["interval"] is not None:
        low, high = (_signed(metric, end) for end in found["interval"])
        gain += f" [{low}, {high}]"
    return [metric.title, *shown, gain]


def _apart(cases: Sequence[str], pairs: Sequence[Pair]) -> list[list[str]]:
    """The cases and metrics with the greatest differences, shares only."""
    found: list[tuple[Fraction, str, Metric, Fraction, Fraction]] = []
    for case, (one, other) in zip(cases, pairs, strict=True):
        for metric in METRICS:
            low, high = metric.value(one), metric.value(other)
            if metric.is_share and low is not None and high is not None and low != high:
                found.append((abs(high - low), case, metric, low, high))
    found.sort(key=lambda each: (-each[0], each[1], each[2].name))
    return [
        [case, metric.title, f"{number(metric, float(low))} -> {number(metric, float(high))}"]
        for _, case, metric, low, high in found[:_SHOWN]
    ]


def _has_values(metric: Metric, *sides: Sequence[Mapping[str, Share]]) -> bool:
    return any(metric.value(_sums(metric, cases)) is not None for cases in sides)


def _sums(metric: Metric, cases: Sequence[Mapping[str, Share]]) -> dict[str, Share]:
    names = metric.of or (metric.name,)
    return {name: sum((case[name] for case in cases), Share(0, 0)) for name in names}


def _signed(metric: Metric, value: Fraction | float) -> str:
    return f"{100 * float(value):+.1f}" if metric.is_share else f"{float(value):+,.1f}"
