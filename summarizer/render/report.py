"""A check report for people: each finding with its words in their sentence, the source beneath."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping

from summarizer.checker.model import CheckReport, Finding
from summarizer.checker.verdicts import Severity
from summarizer.render.sources import Sources
from summarizer.render.style import SEVERITY_STYLE, Style
from summarizer.render.visible import one_line
from summarizer.span import Span, sentence_around

_LABEL = {
    Severity.FAIL: "FAIL",
    Severity.WARN: "WARN",
    Severity.ACCEPTED: "accepted",
    Severity.PASS: "ok",
    Severity.NOT_CHECKED: "not checked",
}
_NAMES = {
    Severity.FAIL: "failed",
    Severity.WARN: "to look at",
    Severity.ACCEPTED: "accepted",
    Severity.PASS: "supported",
    Severity.NOT_CHECKED: "not checked",
}


_NAMED = (Severity.FAIL, Severity.WARN, Severity.ACCEPTED)
"""What an editor may have to call by its id."""


def summary_line(report: CheckReport) -> str:
    """One line that counts the findings: ``2 failed, 1 to look at, 9 supported``."""
    differ = sum(bool(getattr(each, "others", ())) for each in report.findings)  # of several
    counts = Counter(finding.severity for finding in report.findings)
    parts = [f"{counts[severity]} {name}" for severity, name in _NAMES.items() if counts[severity]]
    told = f"; on {differ} the sources differ" if differ else ""
    return (", ".join(parts) or "nothing to check") + told


def report_text(
    report: CheckReport, texts: Mapping[str, str], sources: Sources, style: Style, *, every: bool
) -> str:
    """The report: what to look at (all findings with ``every``), then one line of counts."""
    shown = sorted(
        (finding for finding in report.findings if every or sources.is_told(finding)),
        key=lambda finding: list(Severity).index(finding.severity),
    )
    lines = finding_lines(shown, texts, sources, style)
    outcome = style.paint(report.outcome.upper(), SEVERITY_STYLE[report.outcome], "bold")
    headings = [line for heading in sources.headings for line in _wrapped("", heading, style)]
    return "\n".join([*headings, *lines, f"{outcome}: {summary_line(report)}"]) + "\n"


def finding_lines(
    findings: Iterable[Finding], texts: Mapping[str, str], sources: Sources, style: Style
) -> list[str]:
    """The findings in full, those alike as one; ``texts`` has the checked text of every path."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        told = (finding.source, sources.number(finding), sources.conflict(finding))
        same = (finding.verdict, finding.span.exact, finding.reason, *told)
        alike.setdefault(same, []).append(finding)
    lines: list[str] = []
    for finding, *others in alike.values():
        named = f" {finding.id}" if finding.severity in _NAMED else ""
        where = named if finding.path == "text" else f"{named} {finding.path}"
        differ = sources.conflict(finding) and finding.severity is Severity.PASS
        label = "ok, but sources differ" if differ else _LABEL[finding.severity]
        first, *rest = _wrapped(f"{label}{where}: ", one_line(finding.reason), style)
        painted = style.paint(label, SEVERITY_STYLE[finding.severity], "bold")
        lines += [painted + first[len(label) :], *rest]
        lines += _passage("text:   ", texts[finding.path], finding.span, style)
        if finding.source is not None:
            label = sources.label(finding) or "source"
            lines += _passage(f"{label}: ", sources.document(finding).text, finding.source, style)
        if conflict := sources.conflict(finding):
            lines += _wrapped("    ", conflict, style)
        if others:
            lines += _wrapped("    also in ", ", ".join(other.path for other in others), style)
    return lines


def _passage(label: str, text: str, span: Span, style: Style) -> list[str]:
    """The sentence around a span, the span marked, wrapped and indented under its label."""
    start, end = sentence_around(text, span)
    marked = (
        f"{one_line(text[start : span.start])}{_gap(text, span.start)}"
        f"\u2039{one_line(span.exact)}\u203a{_gap(text, span.end)}{one_line(text[span.end : end])}"
    )
    return _wrapped(f"    {label}", marked.strip(), style, hanging=4 + len(label))


def _wrapped(label: str, text: str, style: Style, *, hanging: int = 4) -> list[str]:
    return textwrap.wrap(
        text,
        style.width,
        initial_indent=label,
        subsequent_indent=" " * hanging,
        break_on_hyphens=False,
    )


def _gap(text: str, at: int) -> str:
    """The blank that folding would lose at the edge of a span."""
    return " " if text[max(0, at - 1) : at + 1].strip() != text[max(0, at - 1) : at + 1] else ""
