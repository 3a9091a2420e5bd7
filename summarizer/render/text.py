"""A brief and a check report as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.attribution.model import Attribution
from summarizer.brief.schema import Brief, KeyFact, UnverifiedFlag
from summarizer.checker.verdicts import Severity
from summarizer.render.lines import dimmed, wrapped
from summarizer.render.phrases import (
    by_cue,
    engine_phrase,
    fact_notes,
    flag_note,
    outlet_chain,
    told_in_summary,
)
from summarizer.render.report import finding_lines, outcome_lines
from summarizer.render.sources import Sources
from summarizer.render.style import Style


def brief_text(brief: Brief, sources: Sources, texts: Mapping[str, str], style: Style) -> str:
    """The brief at a glance: what failed first, then summary, facts and flags."""
    lines = [style.paint(line, "bold") for line in wrapped(brief.headline, style)]
    lines += dimmed([line for part in _about(brief) for line in wrapped(part, style)], style)
    lines += ["", *_check_lines(brief, sources, texts, style)]
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    facts = [_fact_lines(n, fact, speakers, style) for n, fact in enumerate(brief.key_facts, 1)]
    summary = told_in_summary(brief)
    lines += ["", style.paint("Summary", "bold")]
    lines += [line for n in summary for line in facts[n]] or wrapped(brief.summary, style)
    rest = [line for n, fact in enumerate(facts) for line in fact if n not in summary]
    if rest:
        lines += ["", style.paint("More key facts" if summary else "Key facts", "bold"), *rest]
    if brief.unverified:
        lines += ["", style.paint("Not established", "bold")]
        for flags in by_cue(brief.unverified):
            lines += _flag_lines(flags, style)
    return "\n".join(lines) + "\n"


def _about(brief: Brief) -> Iterable[str]:
    published = [part for part in (brief.source.outlet, brief.source.published) if part]
    chain = outlet_chain(brief.outlets)
    yield " | ".join([*published, *([chain] if chain else [])])
    yield engine_phrase(brief.provenance)


def _check_lines(
    brief: Brief, sources: Sources, texts: Mapping[str, str], style: Style
) -> list[str]:
    problems = [
        finding
        for severity in (Severity.FAIL, Severity.WARN)
        for finding in brief.report.with_severity(severity)
    ]
    lines = outcome_lines(brief.report, style, "Check: ")
    found = finding_lines(problems, texts, sources, style)
    return [*lines, *([""] * bool(found)), *found[:-1]]


def _fact_lines(
    number: int, fact: KeyFact, speakers: Mapping[str, Attribution], style: Style
) -> list[str]:
    label = f"{number:>2}. "
    lines = wrapped(fact.statement, style, label)
    note = " | ".join(fact_notes(fact, speakers))
    return lines + dimmed(wrapped(note, style, "    "), style)


def _flag_lines(flags: Sequence[UnverifiedFlag], style: Style) -> list[str]:
    """The claims that one cue bears on, and beneath them what it says of them."""
    lines = [line for flag in flags for line in wrapped(flag.what, style, "  - ")]
    return lines + dimmed(wrapped(flag_note(flags[0]), style, "    "), style)
