"""A check report for people, as compilers tell theirs: place, severity, kind and reason first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.checker.model import CheckReport, Finding
from summarizer.checker.verdicts import Severity
from summarizer.render.lines import wrapped
from summarizer.render.phrases import kind_phrase, place_phrase
from summarizer.render.places import Places
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


_UNSHOWN = "What was not checked needs a reader: --all shows it."
_NAMED = (Severity.FAIL, Severity.WARN, Severity.ACCEPTED)
"""What an editor may have to call by its id."""


def summary_line(report: CheckReport) -> str:
    """One line that counts the findings: ``2 failed, 1 to look at, 9 supported``.

    A report that compared nothing says so: it must not read as if all had been found right.
    """
    differ = sum(bool(getattr(each, "others", ())) for each in report.findings)  # of several
    counts = Counter(finding.severity for finding in report.findings)
    parts = [f"{counts[severity]} {name}" for severity, name in _NAMES.items() if counts[severity]]
    told = f"; on {differ} the sources differ" if differ else ""
    if not parts:
        return "no fault found; there is no number or quotation to compare"
    if counts.keys() == {Severity.NOT_CHECKED}:
        return f"no fault found, but nothing could be compared: {parts[0]}"
    return ", ".join(parts) + told


def report_text(
    report: CheckReport,
    texts: Mapping[str, str],
    sources: Sources,
    style: Style,
    *,
    name: str,
    every: bool,
) -> str:
    """The report: what to look at (all findings with ``every``), then one line of counts.

    ``texts`` has the checked text of every path; ``name`` is that of its file.
    """
    shown = sorted(
        (finding for finding in report.findings if every or sources.is_told(finding)),
        key=lambda finding: list(Severity).index(finding.severity),
    )
    lines = [line for heading in sources.headings for line in wrapped(heading, style)]
    lines += [""] * bool(lines)
    lines += finding_lines(shown, texts, sources, style, name=name)
    hidden = not every and report.with_severity(Severity.NOT_CHECKED)
    lines += outcome_lines(report, style)
    lines += wrapped(_UNSHOWN, style, "  ") if hidden else []
    return "\n".join(lines) + "\n"


def outcome_lines(report: CheckReport, style: Style, label: str = "") -> list[str]:
    """``FAIL: 2 failed, 9 supported``, the outcome painted."""
    outcome = report.outcome.upper()
    lines = wrapped(f"{label}{outcome}: {summary_line(report)}", style, hanging=4)
    return _painted(lines, outcome, len(label), SEVERITY_STYLE[report.outcome], style)


def finding_lines(
    findings: Iterable[Finding],
    texts: Mapping[str, str],
    sources: Sources,
    style: Style,
    *,
    name: str = "",
) -> list[str]:
    """The findings in full, those alike as one, a blank line after each.

    ``texts`` has the checked text of every path; ``name`` is that of its file, if it has one.
    """
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        told = (finding.source, sources.number(finding), sources.conflict(finding))
        same = (finding.verdict, finding.span.exact, finding.reason, *told)
        alike.setdefault(same, []).append(finding)
    shown = _Shown(texts, sources, style, name)
    return [line for group in alike.values() for line in shown.lines(group)]


class Placed:
    """Where findings stand: ``draft.txt:1:42`` in a text, ``b.json, fact 3`` in a brief.

    ``texts`` has the checked text of every path; ``name`` is that of its file, if it has one.
    """

    def __init__(self, texts: Mapping[str, str], name: str) -> None:
        self._name = one_line(name)
        self._text = Places(self._name, texts["text"]) if "text" in texts else None

    def of(self, finding: Finding) -> str:
        """The place where a finding's words begin."""
        if finding.path == "text" and self._text is not None:
            return self._text.at(finding.span.start)
        place = place_phrase(finding.path)
        return f"{self._name}, {place}" if self._name else place


class _Shown:
    """Writes findings on one text, or on the fields of one brief."""

    def __init__(self, texts: Mapping[str, str], sources: Sources, style: Style, name: str) -> None:
        self._texts = texts
        self._sources = sources
        self._style = style
        self._place = Placed(texts, name).of

    def lines(self, alike: Sequence[Finding]) -> Iterator[str]:
        """The finding at its first place, then the other places, then a blank line."""
        finding, *others = alike
        yield from self._head(finding)
        yield from self._passage(self._texts[finding.path], finding.span)
        if finding.source is not None:
            where = f"{self._sources.label(finding) or 'article'} {self._sources.place(finding)}:"
            yield from wrapped(where, self._style, "  ", hanging=4)
            yield from self._passage(self._sources.document(finding).text, finding.source)
        if conflict := self._sources.conflict(finding):
            yield from wrapped(conflict, self._style, "  ", hanging=4)
        if others:
            also = ", ".join(f"{self._place(each)}{_called(each)}" for each in others)
            yield from wrapped(f"also: {also}", self._style, "  ", hanging=4)
        yield ""

    def _head(self, finding: Finding) -> list[str]:
        place = self._place(finding)
        differ = self._sources.conflict(finding) and finding.severity is Severity.PASS
        label = "ok, but sources differ" if differ else _LABEL[finding.severity]
        kind, reason = kind_phrase(finding), one_line(finding.reason)
        told = f"{place}: {label} ({kind}): {reason}{_called(finding)}"
        lines = wrapped(told, self._style, hanging=4)
        colour = SEVERITY_STYLE[finding.severity]
        return _painted(lines, label, len(place), colour, self._style)

    def _passage(self, text: str, span: Span) -> list[str]:
        """The sentence around a span, the span marked, wrapped and indented."""
        start, end = sentence_around(text, span)
        before, after = one_line(text[start : span.start]), one_line(text[span.end : end])
        marked = (
            f"{before}{_gap(text, span.start)}"
            f"\u2039{one_line(span.exact)}\u203a{_gap(text, span.end)}{after}"
        )
        return wrapped(marked, self._style, "    ")


def _called(finding: Finding) -> str:
    return f" [{finding.id}]" if finding.severity in _NAMED else ""


def _painted(lines: list[str], words: str, start: int, colour: str, style: Style) -> list[str]:
    """The lines with the first ``words`` from ``start`` on painted; left if a line ends in them."""
    if not style.colour:
        return lines
    whole = "\n".join(lines)
    at = whole.find(words, start)
    if at < 0:
        return lines
    painted = style.paint(words, colour, "bold")
    return f"{whole[:at]}{painted}{whole[at + len(words) :]}".split("\n")


def _gap(text: str, at: int) -> str:
    """The blank that folding would lose at the edge of a span."""
    return " " if text[max(0, at - 1) : at + 1].strip() != text[max(0, at - 1) : at + 1] else ""
