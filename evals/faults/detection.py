"""What the checker makes of the kept faults of a case."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.faults.caught import Base, judge
from evals.faults.kinds import FaultKind
from evals.faults.mutated import restored
from evals.recordings import Problem
from summarizer.analysis import Analysis
from summarizer.model.cassette import Cassette
from summarizer.model.rescore import current_draft


@dataclass(frozen=True, slots=True)
class Judged:
    """One kept fault, and whether the check has a finding on it that it had not before."""

    kind: FaultKind
    id: str
    path: str
    description: str
    caught: bool

    @property
    def right(self) -> bool:
        """Caught if it is wrong, left alone if it means the same."""
        return self.caught is not self.kind.keeps_meaning


def judge_faults(case: str, analysis: Analysis, path: Path, answer: Cassette) -> list[Judged]:
    """What the checker makes of every fault that a file keeps. Raises CassetteDamaged."""
    base = Base.of(case, "reference", analysis, current_draft(answer, analysis))
    return [
        Judged(each.kind, each.id, each.path, each.description, judge(fault, base).caught)
        for each, fault in restored(path, answer, base)
    ]


def left_over(folder: Path, names: Collection[str]) -> Iterator[Problem]:
    """Files of faults that are of no case."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem not in names:
            yield Problem(f"mutated/{path.name}", "unused: no case has its name; delete it")
