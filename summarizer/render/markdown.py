"""A brief and a check report as Markdown that pastes into a document or a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.attribution.model import Attribution
from summarizer.brief.schema import Brief, KeyFact
from summarizer.checker.model import CheckReport, Finding
from summarizer.checker.verdicts import Severity
from summarizer.patterns import pattern
from summarizer.render.phrases import (
    by_cue,
    engine_phrase,
    fact_notes,
    flag_note,
    kind_phrase,
    outlet_chain,
    told_in_summary,
)
from summarizer.render.report import Placed, summary_line
from summarizer.render.sources import Sources
from summarizer.render.visible import one_line
from summarizer.span import Span, sentence_around

_MARKS = pattern(r"([\\`*_{}\[\]<>|#~&])")
_LEADING = pattern(r"\A(\d+)([.)])|\A([-+])")


def escape(text: str) -> str:
    """Text on one line in which nothing is a Markdown mark or an HTML tag."""
    marked = _MARKS.sub(r"\\\1", one_line(text))
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", marked)


def brief_markdown(brief: Brief, sources: Sources, texts: Mapping[str, str]) -> str:
    """The brief as a Markdown document of its own."""
    source = [part for part in (brief.source.outlet, brief.source.published) if part]
    chain = outlet_chain(brief.outlets)
    about = " | ".join([*source, *([chain] if chain else []), engine_phrase(brief.provenance)])
    lines = [f"# {escape(brief.headline)}", "", f"*{escape(about)}*", ""]
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    facts = [_fact(n, fact, speakers) for n, fact in enumerate(brief.key_facts, 1)]
    summary = told_in_summary(brief)
    lines += ["## Summary", "", *([facts[n] for n in summary] or [escape(brief.summary)])]
    if rest := [fact for n, fact in enumerate(facts) if n not in summary]:
        lines += ["", "## More key facts" if summary else "## Key facts", "", *rest]
    if brief.unverified:
        lines += ["", "## Not established", ""]
        for flags in by_cue(brief.unverified):
            lines += [f"- {escape(flag.what)}" for flag in flags]
            lines[-1] += f"  \n  *{escape(flag_note(flags[0]))}*"
    return "\n".join([*lines, "", report_markdown(brief.report, texts, sources)])


def _fact(number: int, fact: KeyFact, speakers: Mapping[str, Attribution]) -> str:
    note = escape("; ".join(fact_notes(fact, speakers)))
    return f"{number}. {escape(fact.statement)}  \n   *{note}*"


def report_markdown(
    report: CheckReport, texts: Mapping[str, str], sources: Sources, *, name: str = ""
) -> str:
    """What to look at as a list, under one line of counts; ``name`` is the checked file's."""
    lines = ["## Check", "", f"**{report.outcome.value}**: {escape(summary_line(report))}"]
    if sources.several:
        lines += ["", escape("; ".join(sources.headings))]
    problems = [
        finding
        for severity in Severity
        for finding in report.with_severity(severity)
        if sources.is_told(finding)
    ]
    if problems:
        place = Placed(texts, name)
        lines += ["", *(_finding(each, texts, sources, place.of(each)) for each in problems)]
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, texts: Mapping[str, str], sources: Sources, place: str) -> str:
    kind = kind_phrase(finding)
    parts = [f"- **{finding.severity.value}** {kind}: {escape(finding.reason)} `{finding.id}`"]
    parts.append(f"  - {escape(place)}: {_passage(texts[finding.path], finding.span)}")
    if finding.source is not None:
        label = escape(f"{sources.label(finding) or 'article'} {sources.place(finding)}")
        parts.append(f"  - {label}: {_passage(sources.document(finding).text, finding.source)}")
    if conflict := sources.conflict(finding):
        parts.append(f"  - {escape(conflict)}")
    return "\n".join(parts)


def _passage(text: str, span: Span) -> str:
    start, end = sentence_around(text, span)
    before, inside, after = text[start : span.start], span.exact, text[span.end : end]
    gap = " " if before != before.rstrip() else ""
    behind = " " if after != after.lstrip() else ""
    return f"{escape(before)}{gap}**{escape(inside)}**{behind}{escape(after)}".strip()
