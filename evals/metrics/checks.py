"""What the deterministic checker says of a brief, as counts.

A brief that never came about counts as one thing, and it was not right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from evals.metrics.scored import Scored
from evals.scores import Share
from summarizer.brief.assemble import claims_of
from summarizer.brief.schema import Brief
from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Check, Severity, Verdict

_JUDGED: Final = (Severity.PASS, Severity.WARN, Severity.FAIL)
_BAD: Final = (Severity.FAIL, Severity.WARN)
_CITATIONS: Final = (Verdict.UNKNOWN_ID, Verdict.NO_EVIDENCE, Verdict.EVIDENCE_NOT_IN_SOURCE)


def _of_brief(count: Callable[[Brief], Share]) -> Callable[[Scored], Share]:
    def counted(scored: Scored) -> Share:
        return count(scored.brief) if scored.brief is not None else Share(0, 1)

    return counted


@_of_brief
def numbers_in_evidence(brief: Brief) -> Share:
    """Numbers that the cited evidence bears out."""
    found = _judged(brief, Check.NUMBER)
    return Share(sum(finding.severity is Severity.PASS for finding in found), len(found))


@_of_brief
def numbers_anywhere(brief: Brief) -> Share:
    """Numbers that the article bears out, wherever."""
    return _unfailed(_judged(brief, Check.NUMBER))


@_of_brief
def numbers_judged(brief: Brief) -> Share:
    """Numbers of which the check says anything."""
    found = [each for each in brief.report.findings if each.check is Check.NUMBER]
    return Share(len(_judged(brief, Check.NUMBER)), len(found))


@_of_brief
def quotes_verbatim(brief: Brief) -> Share:
    """Quotations that stand in the article."""
    return _unfailed(_judged(brief, Check.QUOTE))


@_of_brief
def names(brief: Brief) -> Share:
    """Claims that name nobody whom the article does not name."""
    return _without(brief, lambda each: each.check in (Check.NAME, Check.SOURCE))


@_of_brief
def claims_clean(brief: Brief) -> Share:
    """Claims that no check fails or warns of."""
    return _without(brief, lambda _: True)


@_of_brief
def evidence_valid(brief: Brief) -> Share:
    """Facts and flags whose evidence is the article's."""
    cited = [path for path in _claims(brief) if path.startswith(("key_facts", "unverified"))]
    wrong = {each.path for each in brief.report.findings if each.verdict in _CITATIONS}
    return Share(sum(path not in wrong for path in cited), len(cited))


@_of_brief
def briefs_clean(brief: Brief) -> Share:
    """The brief, if nothing in it fails."""
    return Share(int(brief.report.outcome is not Severity.FAIL), 1)


def _judged(brief: Brief, check: Check) -> list[Finding]:
    return [f for f in brief.report.findings if f.check is check and f.severity in _JUDGED]


def _unfailed(found: list[Finding]) -> Share:
    return Share(sum(finding.severity is not Severity.FAIL for finding in found), len(found))


def _without(brief: Brief, is_meant: Callable[[Finding], bool]) -> Share:
    """Claims without a finding of a sort that fails or warns."""
    found = (each for each in brief.report.findings if each.severity in _BAD)
    wrong = {each.path for each in found if is_meant(each)}
    claims = list(_claims(brief))
    return Share(sum(path not in wrong for path in claims), len(claims))


def _claims(brief: Brief) -> Iterator[str]:
    return (claim.path for claim in claims_of(brief) if not claim.numbers_only)
