"""The run as Markdown, for a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from evals.gate import Judgement
from evals.metrics.catalogue import BY_NAME, METRICS
from evals.report.page import HEADLINE
from evals.report.table import fault_rows, listed, number, show


def as_markdown(data: dict[str, Any], judgement: Judgement) -> str:
    """Verdict, changes, figures, slices, and a row for each case and system, the worst first."""
    parts = ["# Evals", f"**{judgement.line()}**"]
    for title, items in (("Problems", judgement.problems), ("Changes", judgement.changes)):
        if items:
            parts += [f"## {title}", "\n".join(f"- {_plain(each)}" for each in listed(items))]
    parts += ["## Figures", _figures(data), "## Seeded faults", _table(*_faults(data))]
    parts += ["## Slices", _slices(data), "## Cases", _cases(data)]
    return "\n\n".join(parts) + "\n"


def _figures(data: dict[str, Any]) -> str:
    systems = data["systems"]
    head = ["metric", *(f"{name} ({each['origin']})" for name, each in systems.items())]
    rows = [
        [metric.title, *(show(metric, each["metrics"][metric.name]) for each in systems.values())]
        for metric in METRICS
        if any(each["metrics"][metric.name]["n"] for each in systems.values())
    ]
    return _table(head, rows)


def _faults(data: dict[str, Any]) -> tuple[list[str], list[list[str]]]:
    head, *rows = fault_rows(data)
    return head, rows


def _slices(data: dict[str, Any]) -> str:
    titles = [BY_NAME[name].title for name in HEADLINE]
    rows = sorted(
        [slice_, name, str(found["answers"]), *_values(found)]
        for name, each in data["systems"].items()
        for slice_, found in each["slices"].items()
        if found["answers"]
    )
    return _table(["slice", "system", "cases", *titles], rows)


def _cases(data: dict[str, Any]) -> str:
    titles = [BY_NAME[name].title for name in HEADLINE]
    rows = [
        (each["metrics"]["fact_f1"]["value"] or 0.0, [case, name, *_values(each["metrics"])])
        for name, system in data["systems"].items()
        for case, each in system["cases"].items()
    ]
    return _table(["case", "system", *titles], [row for _, row in sorted(rows)])


def _values(figures: dict[str, Any]) -> list[str]:
    return [number(BY_NAME[name], figures[name]["value"]) for name in HEADLINE]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_plain, line))} |" for line in lines)


def _plain(value: object) -> str:
    """Text that cannot end its cell or begin an element."""
    text = " ".join(str(value).split())
    for mark in "\\|<>`*_[]":
        text = text.replace(mark, f"\\{mark}")
    return text
