"""The committed baseline: the counts of every case that a change is measured against.

A JSON file with one line for each case and metric, so that a new one is read in review line by
line; and a digest of every file that the counts come from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evals.recordings import Problem
from evals.run import Run
from evals.scores import Share
from summarizer.errors import CassetteError

FORMAT: Final = 1
NAME: Final = "baseline.json"
CHECKER: Final = "checker"
"""Stands among the systems for what the checker makes of seeded faults."""
Scores = dict[str, dict[str, Share]]
"""By case and metric."""
Counts = dict[str, Scores]
"""By system, case and metric."""


class NotGateable(CassetteError):
    """There is nothing sound to hold the run against."""


@dataclass(frozen=True)
class Baseline:
    """Counts and the digests of what they come from."""

    inputs: dict[str, str]
    systems: Counts


def baseline_of(run: Run) -> Baseline:
    """The baseline that this run would make."""
    counts = {each.system.name: each.shares() for each in run.systems}
    return Baseline(dict(run.inputs), counts | {CHECKER: run.caught()})


def read_baseline(home: Path) -> Baseline:
    """The baseline of a suite. Raises NotGateable."""
    path = home / NAME
    again = "write it with: python -m evals baseline --write"
    if not path.exists():
        raise NotGateable(f"{NAME}: there is no baseline; {again}")
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["format"] != FORMAT:
            raise NotGateable(f"{NAME}: format {value['format']!r}, not {FORMAT}; {again}")
        return Baseline(dict(value["inputs"]), _counts(value["systems"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotGateable(f"{NAME}: not a baseline ({error}); {again}") from None


def read_or_problem(home: Path) -> Baseline | Problem:
    """The baseline of a suite, or why there is none to hold a run against."""
    try:
        return read_baseline(home)
    except NotGateable as error:
        where, _, what = str(error).partition(": ")
        return Problem(where, what)


def write_baseline(baseline: Baseline, home: Path) -> Path:
    """Write the baseline of a suite."""
    path = home / NAME
    value = {"format": FORMAT, "inputs": baseline.inputs, "systems": _plain(baseline.systems)}
    text = json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _plain(counts: Counts) -> dict[str, Any]:
    return {
        system: {
            case: {name: str(share) for name, share in shares.items()}
            for case, shares in cases.items()
        }
        for system, cases in counts.items()
    }


def _counts(value: dict[str, Any]) -> Counts:
    return {
        system: {
            case: {name: _share(text) for name, text in shares.items()}
            for case, shares in cases.items()
        }
        for system, cases in value.items()
    }


def _share(text: str) -> Share:
    hits, of = text.split("/")
    return Share(int(hits), int(of))
