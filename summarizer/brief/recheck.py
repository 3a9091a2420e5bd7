"""Checking a brief that comes from outside.

Its own report is not believed, and its spans are held against the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.analysis import Analysis
from summarizer.brief.assemble import claims_of, repetitions
from summarizer.brief.flags import missing_flags
from summarizer.brief.schema import Brief
from summarizer.checker.check import check_claims
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document, LineClass
from summarizer.span import Span


def recheck(brief: Brief, analysis: Analysis) -> CheckReport:
    """All findings on ``brief`` against the article, made anew.

    Evidence that is not the article's text at its offsets, or that is page debris, fails, and
    does not vouch for anything.
    """
    document = analysis.document
    findings: list[Finding] = []
    claims: list[Claim] = []
    for claim in claims_of(brief):
        problems = list(_evidence_findings(claim, document))
        findings += problems
        sound = tuple(span for span in claim.evidence if _fault(span, document) is None)
        claims.append(replace(claim, evidence=sound))
    findings += _attribution_findings(brief, document)
    findings += _missing_evidence(brief)
    findings += repetitions(brief)
    findings += missing_flags(brief, analysis)
    checked = check_claims(claims, analysis)
    return CheckReport.of(document.sha256, (*findings, *checked.findings))


def _evidence_findings(claim: Claim, document: Document) -> Iterator[Finding]:
    for span in claim.evidence:
        fault = _fault(span, document)
        if fault is not None:
            yield _whole(claim, Check.EVIDENCE, Verdict.EVIDENCE_NOT_IN_SOURCE, fault)


def _attribution_findings(brief: Brief, document: Document) -> Iterator[Finding]:
    """Speakers and cues that a key fact rests on must be the article's words too."""
    attributions = {attribution.id: attribution for attribution in brief.attributions}
    for position, fact in enumerate(brief.key_facts):
        if fact.attribution is None:
            continue
        claim = Claim(f"key_facts[{position}].statement", fact.statement)
        attribution = attributions.get(fact.attribution)
        if attribution is None:
            fault = f"{fact.attribution!r} is not the id of an attribution of this brief."
            yield _whole(claim, Check.SOURCE, Verdict.UNKNOWN_ID, fault)
            continue
        for span in (attribution.source, attribution.cue, *attribution.content):
            fault_found = _fault(span, document) if span is not None else None
            if fault_found is not None:
                yield _whole(claim, Check.SOURCE, Verdict.EVIDENCE_NOT_IN_SOURCE, fault_found)


def _missing_evidence(brief: Brief) -> Iterator[Finding]:
    for position, fact in enumerate(brief.key_facts):
        if not fact.evidence:
            claim = Claim(f"key_facts[{position}].statement", fact.statement)
            reason = "No sentence is cited for this."
            yield _whole(claim, Check.EVIDENCE, Verdict.NO_EVIDENCE, reason)


def _fault(span: Span, document: Document) -> str | None:
    """What is wrong with a span that claims to be a passage of the article; None if nothing is."""
    shown = " ".join(span.exact.split())
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    if not span.exact or document.text[span.start : span.end] != span.exact:
        return f"The article does not read \u201c{shown}\u201d at {span.start} to {span.end}."
    for line in document.lines:
        if line.line_class is LineClass.DEBRIS and span.overlaps(line.start, line.end):
            return f"\u201c{shown}\u201d is page debris ({line.reason}), not the article."
    return None


def _whole(claim: Claim, check: Check, verdict: Verdict, reason: str) -> Finding:
    return Finding.make(check, verdict, claim, claim.whole, reason)
