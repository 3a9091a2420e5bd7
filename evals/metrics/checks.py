"""What the deterministic checker says of a brief, as counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from evals.scores import Share
from summarizer.brief.assemble import claims_of
from summarizer.brief.schema import Brief
from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Check, Severity, Verdict

_MISSED: Final = Share(0, 1)
"""Of a brief that never came about: one thing, and it was not right."""
_JUDGED: Final = (Severity.PASS, Severity.WARN, Severity.FAIL)
_CITATIONS: Final = (Verdict.UNKNOWN_ID, Verdict.NO_EVIDENCE, Verdict.EVIDENCE_NOT_IN_SOURCE)


def check_scores(brief: Brief | None) -> dict[str, Share]:
    """All counts by the name of their metric; every one is missed once where there is no brief."""
    if brief is None:
        return dict.fromkeys(_NAMES, _MISSED)
    findings = brief.report.findings
    numbers = [finding for finding in findings if finding.check is Check.NUMBER]
    judged = [finding for finding in numbers if finding.severity in _JUDGED]
    quotes = [f for f in findings if f.check is Check.QUOTE and f.severity in _JUDGED]
    claims = [claim.path for claim in claims_of(brief) if not claim.numbers_only]
    foreign = _paths(findings, (Check.NAME, Check.SOURCE), (Severity.FAIL, Severity.WARN))
    doubtful = _paths(findings, tuple(Check), (Severity.FAIL, Severity.WARN))
    cited = [p for p in claims if p.startswith(("key_facts", "unverified"))]
    uncited = {f.path for f in findings if f.verdict in _CITATIONS}
    return {
        "numbers_in_evidence": _share(judged, lambda f: f.severity is Severity.PASS),
        "numbers_anywhere": _share(judged, lambda f: f.severity is not Severity.FAIL),
        "numbers_judged": Share(len(judged), len(numbers)),
        "quotes_verbatim": _share(quotes, lambda f: f.severity is not Severity.FAIL),
        "names": Share(sum(path not in foreign for path in claims), len(claims)),
        "evidence_valid": Share(sum(path not in uncited for path in cited), len(cited)),
        "claims_clean": Share(sum(path not in doubtful for path in claims), len(claims)),
        "briefs_clean": Share(int(brief.report.outcome is not Severity.FAIL), 1),
    }


_NAMES: Final = (
    "numbers_in_evidence numbers_anywhere numbers_judged quotes_verbatim names evidence_valid"
    " claims_clean briefs_clean"
).split()


def _share(findings: list[Finding], right: Callable[[Finding], bool]) -> Share:
    return Share(sum(map(right, findings)), len(findings))


def _paths(
    findings: Iterable[Finding], checks: tuple[Check, ...], severities: tuple[Severity, ...]
) -> set[str]:
    return {f.path for f in findings if f.check in checks and f.severity in severities}
