"""What the checker catches of every kind of seeded fault, and what it cries over for nothing.

A fault is caught if the changed brief has a finding that fails or warns and that the unchanged one
has not. Bases are the reference briefs, the key facts of the gold (another hand's words), and for
every article its own sentences, so that hedges and forecasts that no reference mentions are tried
too. An edit that keeps the meaning must bring no such finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from evals.cases import Case
from evals.faults.kinds import FaultKind
from evals.faults.material import Material
from evals.faults.seed import Fault, faults_in, sentence_drafts
from evals.references import gold_draft, reference_draft
from summarizer.analysis import Analysis
from summarizer.brief.assemble import claims_of, rules_provenance
from summarizer.brief.draft import Draft
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief
from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Check, Severity, Verdict

_BAD: Final = (Severity.FAIL, Severity.WARN)
BASES: Final = ("reference", "gold", "sentences")
"""What the faults are put into."""


@dataclass(frozen=True)
class Base:
    """An unchanged brief to put faults into."""

    case: str
    name: str
    analysis: Analysis
    draft: Draft
    brief: Brief

    @classmethod
    def of(cls, case: str, name: str, analysis: Analysis, draft: Draft) -> Base:
        """The base, with its draft resolved once."""
        brief = resolve(draft, analysis, rules_provenance(analysis.document))
        return cls(case, name, analysis, draft, brief)

    def findings(self) -> Iterator[Finding]:
        """What fails or warns; only a whole brief can lack a flag."""
        for finding in self.brief.report.findings:
            whole = self.name == "reference" or finding.verdict is not Verdict.FLAG_MISSING
            if finding.severity in _BAD and whole:
                yield finding


@dataclass(frozen=True)
class Seeded:
    """One fault, and what the check made of it."""

    fault: Fault
    base: str
    case: str
    new: tuple[Finding, ...]

    @property
    def caught(self) -> bool:
        """Whether there is a finding that the unchanged brief had not."""
        return bool(self.new)


def bases(cases: Iterable[Case]) -> Iterator[Base]:
    """All unchanged briefs of the cases."""
    for case in cases:
        analysis = case.analysis()
        if case.reference is not None:
            yield Base.of(case.name, "reference", analysis, reference_draft(case, analysis))
        yield Base.of(case.name, "gold", analysis, gold_draft(case, analysis))
        for draft in sentence_drafts(analysis):
            yield Base.of(case.name, "sentences", analysis, draft)


def run(cases: Iterable[Case], names: Sequence[str] = BASES) -> Iterator[Seeded]:
    """Every fault in every base of these names."""
    for case in cases:
        own = [base for base in bases([case]) if base.name in names]
        materials = {base.case: Material.of(case, base.analysis) for base in own[:1]}
        for base in own:
            for fault in faults_in(base.draft, base.analysis, materials[base.case]):
                yield judge(fault, base)


def judge(fault: Fault, base: Base) -> Seeded:
    """The findings that the fault brings.

    Findings are the same if they say the same of the same field, wherever it now stands. A flag
    that is missing is no answer to a fault that took another thing away with it, and only a doubt
    that is missed is one to a flag that is gone.
    """
    left = Counter((f.verdict, f.path) for f in base.brief.report.findings)
    new = []
    for finding in fault.brief(base.analysis).report.findings:
        left[finding.verdict, finding.path] -= 1
        if not _answers(finding, fault):
            continue
        if finding.severity in _BAD and left[finding.verdict, finding.path] < 0:
            new.append(finding)
    return Seeded(fault, base.name, base.case, tuple(new))


def _answers(finding: Finding, fault: Fault) -> bool:
    if fault.kind is FaultKind.FLAG_DROPPED:
        return finding.check in (Check.FLAG, Check.HEDGE)
    return finding.verdict is not Verdict.FLAG_MISSING


def report(cases: Sequence[Case]) -> str:
    """What ``python -m evals faults`` prints."""
    return f"{table(list(run(cases)))}\n{clean_table(cases)}"


def table(found: Sequence[Seeded]) -> str:
    """Per kind: seeded, caught and their share, on each sort of base."""
    lines = [f"{'kind (caught/seeded)':<32}{''.join(f'{base:>20}' for base in BASES)}"]
    for kind in FaultKind:
        cells = []
        for base in BASES:
            own = [each for each in found if each.fault.kind is kind and each.base == base]
            caught = sum(each.caught for each in own)
            cells.append(f"{caught}/{len(own)} {caught / len(own):6.1%}" if own else "-")
        lines.append(f"{kind.value:<32}{''.join(f'{cell:>20}' for cell in cells)}")
    return "\n".join(lines)


def clean_table(cases: Sequence[Case]) -> str:
    """The findings that fail or warn on unchanged briefs, and of how many claims."""
    own = list(bases(cases))
    lines = []
    for name in BASES:
        claims = sum(len(claims_of(base.brief)) for base in own if base.name == name)
        counts = Counter(
            f"{finding.check}/{finding.verdict}"
            for base in own
            if base.name == name
            for finding in base.findings()
        )
        shown = ", ".join(f"{what} {n}" for what, n in sorted(counts.items()))
        lines.append(f"unchanged, {name}: {claims} claims; {shown or 'no findings'}")
    return "\n".join(lines)
