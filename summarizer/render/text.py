"""A brief and a check report as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from summarizer.attribution.model import Attribution
from summarizer.brief.schema import Brief, KeyFact, UnverifiedFlag
from summarizer.checker.verdicts import Severity
from summarizer.render.phrases import by_cue, engine_phrase, fact_notes, flag_note, outlet_chain
from summarizer.render.report import finding_lines, summary_line
from summarizer.render.sources import Sources
from summarizer.render.style import SEVERITY_STYLE, Style
from summarizer.render.visible import one_line


def brief_text(brief: Brief, sources: Sources, texts: Mapping[str, str], style: Style) -> str:
    """The brief at a glance: what failed first, then summary, facts and flags."""
    lines = [style.paint(line, "bold") for line in _wrapped(brief.headline, style)]
    lines += [style.paint(line, "dim") for part in _about(brief) for line in _wrapped(part, style)]
    lines += ["", *_check_lines(brief, sources, texts, style)]
    lines += ["", *_wrapped(brief.summary, style)]
    lines += ["", style.paint("Key facts", "bold")]
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    for number, fact in enumerate(brief.key_facts, 1):
        lines += _fact_lines(number, fact, speakers, style)
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
    colour = SEVERITY_STYLE[brief.report.outcome]
    count = f"Check: {style.paint(brief.report.outcome.upper(), colour, 'bold')}"
    lines = [f"{count}: {summary_line(brief.report)}"]
    return lines + finding_lines(problems, texts, sources, style)


def _fact_lines(
    number: int, fact: KeyFact, speakers: Mapping[str, Attribution], style: Style
) -> list[str]:
    label = f"{number:>2}. "
    lines = _wrapped(fact.statement, style, label)
    note = " | ".join(fact_notes(fact, speakers))
    return lines + [style.paint(line, "dim") for line in _wrapped(note, style, "    ")]


def _flag_lines(flags: Sequence[UnverifiedFlag], style: Style) -> list[str]:
    """The claims that one cue bears on, and beneath them what it says of them."""
    lines = [line for flag in flags for line in _wrapped(flag.what, style, "  - ")]
    note = _wrapped(flag_note(flags[0]), style, "    ")
    return lines + [style.paint(line, "dim") for line in note]


def _wrapped(text: str, style: Style, label: str = "") -> list[str]:
    return textwrap.wrap(
        one_line(text),
        style.width,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
    )
