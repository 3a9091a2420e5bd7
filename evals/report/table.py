"""The run as text for a terminal: a row for each metric, a column for each system."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from evals.gate import Judgement
from evals.metrics.catalogue import FAULT_METRICS, METRICS, Metric

_SHOWN = 20
"""Changes and problems that are listed; the rest are counted."""


def as_table(data: dict[str, Any], judgement: Judgement) -> str:
    """All figures with their intervals and n, then what changed, then the verdict as last line."""
    systems = data["systems"]
    head = [
        "",
        *(f"{name} ({each['origin']}, {each['answers']})" for name, each in systems.items()),
    ]
    rows = [
        [metric.title, *(show(metric, each["metrics"][metric.name]) for each in systems.values())]
        for metric in METRICS
        if any(each["metrics"][metric.name]["n"] for each in systems.values())
    ]
    parts = [aligned([head, *rows]), "", aligned(fault_rows(data)), ""]
    parts += ["value [95% interval] n; - is undefined"]
    parts += listed(judgement.problems)
    parts += listed(judgement.changes)
    return "\n".join([*parts, judgement.line()]) + "\n"


def fault_rows(data: dict[str, Any]) -> list[list[str]]:
    """Seeded faults caught, then false alarms on edits that keep the meaning."""
    figures = data["checker"]["metrics"]
    rows = [["seeded fault (mutated)", "caught; of the same meaning: false alarms"]]
    shown = (metric for metric in FAULT_METRICS if figures[metric.name]["n"])
    return rows + [[metric.title, show(metric, figures[metric.name])] for metric in shown]


def show(metric: Metric, figure: dict[str, Any]) -> str:
    """``72.1% [68.0, 76.2] 118``."""
    if figure["value"] is None:
        return f"- {figure['n']}"
    if figure.get("low") is None:
        return f"{number(metric, figure['value'])} {figure['n']}"
    low, high = (number(metric, figure[end]).rstrip("%") for end in ("low", "high"))
    return f"{number(metric, figure['value'])} [{low}, {high}] {figure['n']}"


def number(metric: Metric, value: Fraction | float | None) -> str:
    """A share in per cent, an amount as it is."""
    if value is None:
        return "-"
    return f"{100 * float(value):.1f}%" if metric.is_share else f"{float(value):,.1f}"


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells in columns."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def listed(items: Iterable[object]) -> list[str]:
    """One line each, the first of them."""
    lines = [str(item) for item in items]
    more = [f"... and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return lines[:_SHOWN] + more
