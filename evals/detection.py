"""What the checker makes of the kept faults: some hundred a case, so the cases share the cores."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evals.cases import Case
from evals.fault_scores import Base, judge
from evals.faults import FaultKind
from evals.mutated import restored, written_answers
from evals.recordings import Problem
from summarizer.analysis import Analysis
from summarizer.document.model import Document
from summarizer.errors import CassetteDamaged
from summarizer.model.cassette import Cassette
from summarizer.model.rescore import current_draft

_FEW: Final = 4
"""Cases up to which starting processes costs more than it saves."""


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


Work = tuple[str, Document, Path, Cassette]
"""Name of a case, its article as read, the file of its faults and the answer they are in."""


def judge_faults(
    read: Sequence[tuple[Case, Analysis]], cassettes: Path
) -> tuple[dict[str, list[Judged]], list[Problem]]:
    """What the checker makes of every kept fault, by case, and what cannot be used."""
    folder = cassettes / "mutated"
    names = {case.name for case, _ in read}
    problems = [
        Problem(f"mutated/{path.name}", "unused: no case has its name; delete it")
        for path in sorted(folder.glob("*.jsonl"))
        if path.stem not in names
    ]
    answers = written_answers(cassettes)
    work = [
        (case.name, document, folder / f"{case.name}.jsonl", answers[document.sha256])
        for case, document in ((case, analysis.document) for case, analysis in read)
        if case.reference is not None and document.sha256 in answers
    ]  # an answer that is missing is reported where the written ones are read
    judged: dict[str, list[Judged]] = {}
    for (name, *_), found in zip(work, _all(work), strict=True):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            judged[name] = found
    return judged, problems


def _all(work: Sequence[Work]) -> list[list[Judged] | Problem]:
    """The results in the order of the work, whichever core is done first."""
    processes = min(os.cpu_count() or 1, len(work))
    if len(work) <= _FEW or processes == 1:
        return [_judge_case(each) for each in work]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_judge_case, work))


def _judge_case(work: Work) -> list[Judged] | Problem:
    name, document, path, answer = work
    analysis = Analysis(document)
    base = Base.of(name, "reference", analysis, current_draft(answer, analysis))
    try:
        faults = restored(path, answer, base)
    except CassetteDamaged as error:
        return Problem(f"mutated/{path.name}", str(error))
    return [
        Judged(each.kind, each.id, each.path, each.description, judge(fault, base).caught)
        for each, fault in faults
    ]
