"""The table that ships: every system against the same gold, from the committed baseline.

The baseline holds the counts of every case, so that nothing is replayed; the gate holds them to
what a replay gives.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from evals.baseline import CHECKER, Baseline, Scores
from evals.cases import HOME
from evals.metrics.catalogue import BY_NAME, FAULT_METRICS, Metric
from evals.report.data import figure
from evals.report.table import number
from evals.systems import FLAWED, RULES
from summarizer.errors import UsageError
from summarizer.model.reference import REFERENCE_MODEL

PAGE: Final = HOME.parent / "docs" / "evals.md"
BEGIN: Final = "<!-- made by: evals figures --write -->"
END: Final = "<!-- end of what is made -->"
_SHOWN: Final = (
    "fact_precision", "fact_recall", "fact_f1", "figures", "attribution_f1", "speakers", "flag_f1",
    "outlets", "claim_support", "numbers_in_evidence", "quotes_verbatim", "evidence_valid",
    "claims_clean", "first_try", "failed",
)  # fmt: skip
_WRITTEN: Final = (REFERENCE_MODEL, FLAWED)
_ORIGINS: Final = {RULES: "computed", REFERENCE_MODEL: "written", FLAWED: "written"}


def tables(baseline: Baseline) -> str:
    """The systems, then the seeded faults, as Markdown."""
    counts = baseline.systems
    models = sorted(counts.keys() - {RULES, CHECKER, *_WRITTEN})
    names = [name for name in (RULES, *models, *_WRITTEN) if counts.get(name)]
    head = [f"{name}, {_ORIGINS.get(name, 'recorded')} ({len(counts[name])})" for name in names]
    rows = [["metric", *head], ["---"] * (len(head) + 1)]
    rows += [
        [BY_NAME[metric].title, *(_cell(BY_NAME[metric], counts[name]) for name in names)]
        for metric in _SHOWN
    ]
    faults = [["seeded fault", "caught, or for an edit of the same meaning accused"], ["---"] * 2]
    faults += [
        [metric.title, _cell(metric, counts[CHECKER])]
        for metric in FAULT_METRICS
        if any(shares[metric.name].of for shares in counts[CHECKER].values())
    ]
    return "\n".join(_row(cells) for cells in rows) + "\n\n" + "\n".join(map(_row, faults)) + "\n"


def replaced(page: str, made: str) -> str:
    """The page with the tables put where they stand. Raises UsageError without that place."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise UsageError(f"the page has no place for the figures: {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n\n{made}\n{END}{after}"


def write(baseline: Baseline, page: Path = PAGE) -> None:
    """Put the tables into the documentation."""
    text = replaced(page.read_text(encoding="utf-8"), tables(baseline))
    page.write_text(text, encoding="utf-8", newline="\n")


def _cell(metric: Metric, cases: Scores) -> str:
    """``72 [68, 76] of 118``; the interval is left out where there is none."""
    found = figure(metric, list(cases.values()))
    if found["value"] is None:
        return "-"
    low, high = (number(metric, found[end]).rstrip("%") for end in ("low", "high"))
    bounds = f" [{low}, {high}]" if found["low"] is not None else ""
    return f"{number(metric, found['value']).rstrip('%')}{bounds} of {found['n']}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
