"""A brief or a report as CSV (RFC 4180): a row per fact, or per finding.

A cell that a spreadsheet would take for a formula is given a leading apostrophe (OWASP, "CSV
injection"): the words come from articles, and articles are hostile.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from summarizer.checker.model import CheckReport, Finding, worst
from summarizer.checker.verdicts import Severity
from summarizer.patterns import pattern
from summarizer.render.phrases import place_phrase, speaker_phrase
from summarizer.render.sources import Sources
from summarizer.render.visible import one_line

if TYPE_CHECKING:
    from summarizer.attribution.model import Attribution
    from summarizer.brief.schema import Brief, KeyFact

FACT_COLUMNS: Final = (
    *("id", "statement", "status", "status_cue", "forecast", "speaker", "identification"),
    *("source_kind", "evidence_ids", "evidence", "outlet", "published", "check", "problems"),
)
FINDING_COLUMNS: Final = (
    *("id", "severity", "check", "verdict", "where", "start", "end", "text", "reason"),
    *("article", "source_start", "source_end", "source", "conflict"),
)
_FORMULA: Final = pattern(r"[=+\-@]")
_NUMBER: Final = pattern(r"[+-]?\d+(?:\.\d+)?")


def brief_csv(brief: Brief) -> str:
    """A row per key fact, with its speaker, its evidence and what the check says of it."""
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    found: dict[str, list[Finding]] = {}
    for finding in brief.report.findings:
        found.setdefault(finding.path, []).append(finding)
    rows = [
        _fact_row(brief, fact, speakers, found.get(f"key_facts[{position}].statement", []))
        for position, fact in enumerate(brief.key_facts)
    ]
    return _csv(FACT_COLUMNS, rows)


def report_csv(report: CheckReport, sources: Sources) -> str:
    """A row per finding; ``article`` counts from 1, offsets are code points of its text."""
    return _csv(FINDING_COLUMNS, [_finding_row(each, sources) for each in report.findings])


def _fact_row(
    brief: Brief, fact: KeyFact, speakers: dict[str, Attribution], findings: Sequence[Finding]
) -> list[str]:
    speaker = speakers.get(fact.attribution or "")
    problems = [finding.reason for finding in findings if worst([finding]) is not Severity.PASS]
    return [
        fact.id,
        fact.statement,
        fact.status.value,
        fact.status_cue.exact if fact.status_cue is not None else "",
        "yes" if fact.is_forecast else "no",
        speaker_phrase(speaker) if speaker is not None else "",
        speaker.identification.value if speaker is not None else "",
        speaker.source_kind.value if speaker is not None else "",
        " ".join(fact.evidence_ids),
        " ".join(span.exact for span in fact.evidence),
        brief.source.outlet or "",
        brief.source.published or "",
        worst(findings).value,
        "; ".join(problems),
    ]


def _finding_row(finding: Finding, sources: Sources) -> list[str]:
    source = finding.source
    return [
        finding.id,
        finding.severity.value,
        finding.check.value,
        finding.verdict.value,
        place_phrase(finding.path),
        str(finding.span.start),
        str(finding.span.end),
        finding.span.exact,
        finding.reason,
        str(sources.number(finding) + 1),
        str(source.start) if source is not None else "",
        str(source.end) if source is not None else "",
        source.exact if source is not None else "",
        sources.conflict(finding),
    ]


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return target.getvalue()


def _cell(value: str) -> str:
    """A value on one line that no spreadsheet runs; a plain number stays one."""
    shown = one_line(value)
    formula = _FORMULA.match(shown) and not _NUMBER.fullmatch(shown)
    return f"'{shown}" if formula else shown
