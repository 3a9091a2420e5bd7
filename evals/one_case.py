"""All that one case is put through: its answers are played and measured, its faults judged.

A case is one piece of work, for its article is analysed once and what the checker has read of it
serves every brief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.cases import Case
from evals.cores import spread
from evals.faults import kept
from evals.faults.detection import Judged, judge_faults
from evals.metrics.measure import Measures, measure
from evals.outcome import Outcome
from evals.recordings import Problem
from evals.systems import RULES, Answers, play, problems_of
from summarizer.analysis import Analysis
from summarizer.document.model import Document
from summarizer.errors import CassetteDamaged
from summarizer.model.cassette import Cassette
from summarizer.rules.engine import brief_by_rules

Prices = dict[str, tuple[int, int]]


@dataclass(frozen=True)
class Work:
    """A case with what is kept of it; ``faults`` is the file of those seeded in its reference."""

    case: Case
    document: Document
    answers: Answers
    faults: Path
    prices: Prices
    kept: Path
    """Where verdicts on the faults are kept for the next run."""
    fresh: bool
    """Whether none of these are to be believed."""


@dataclass(frozen=True)
class Done:
    """What came of one case: by the name of each system, and what cannot be used."""

    outcomes: dict[str, Outcome]
    measures: dict[str, Measures]
    judged: list[Judged] | None
    problems: tuple[Problem, ...]


def work_all(work: Sequence[Work]) -> list[Done]:
    """Every case put through, in the order given."""
    return spread(work_one, work, lambda each: len(each.document.text) + _size(each.faults))


def work_one(work: Work) -> Done:
    """One case put through all of it."""
    case, analysis = work.case, Analysis(work.document)
    problems = list(problems_of(work.answers, case, analysis))
    outcomes = {RULES: Outcome(brief_by_rules(analysis))}
    for talk in work.answers.talks:
        outcomes.setdefault(talk.model, play(talk, analysis))
    measures = {
        name: measure(outcome, case, analysis, work.prices.get(name))
        for name, outcome in outcomes.items()
    }
    judged: list[Judged] | None = None
    if case.reference is not None and work.answers.reference is not None:
        try:
            judged = _judged(work, analysis, work.answers.reference)
        except CassetteDamaged as error:
            problems.append(Problem(f"mutated/{work.faults.name}", str(error)))
    return Done(outcomes, measures, judged, tuple(problems))


def _judged(work: Work, analysis: Analysis, reference: Cassette) -> list[Judged]:
    key = kept.key_of(work.case.path, reference, work.faults)
    known = None if work.fresh else kept.find(work.kept, key)
    if known is None:
        known = judge_faults(work.case.name, analysis, work.faults, reference)
        kept.keep(work.kept, key, known)
    return known


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
