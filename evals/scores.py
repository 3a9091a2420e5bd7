"""What one brief is worth against its article and its gold: counts, free of any judge model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from evals.cases import Gold, Verbatim, locate
from summarizer.analysis import Analysis
from summarizer.brief.assemble import claims_of
from summarizer.brief.schema import Brief
from summarizer.checker.verdicts import Check, Severity
from summarizer.quantities.read import read_quantities


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of``; undefined where there was nothing to hit."""

    hits: int
    of: int

    def __add__(self, other: Share) -> Share:
        return Share(self.hits + other.hits, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.hits}/{self.of}"


@dataclass(frozen=True, slots=True)
class Score:
    """One brief's counts.

    ``numbers``: numbers that did not fail, of those with a verdict. ``quotes``: quotations that
    did not fail. ``names``: claims without a name or source from outside. ``evidence``: facts
    that cite only sentences of the article. ``figures``: the gold facts' figures that stand in
    the brief. ``flags``: gold flags whose cue lies in a flag's evidence. ``outlets``: gold outlets
    found with their role. ``clean``: whether nothing failed.
    """

    numbers: Share
    quotes: Share
    names: Share
    evidence: Share
    figures: Share
    flags: Share
    outlets: Share
    clean: Share

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, n) + getattr(other, n) for n in asdict(self)))


def score(brief: Brief, gold: Gold, analysis: Analysis) -> Score:
    """The score of one brief."""
    report = brief.report
    by_check: dict[Check, Counter[Severity]] = {check: Counter() for check in Check}
    for finding in report.findings:
        by_check[finding.check][finding.severity] += 1
    foreign = {
        f.path
        for f in report.findings
        if f.check in (Check.NAME, Check.SOURCE) and f.severity in (Severity.FAIL, Severity.WARN)
    }
    claims = claims_of(brief)
    bad_evidence = {f.path for f in report.findings if f.check is Check.EVIDENCE}
    facts = [f"key_facts[{n}].statement" for n in range(len(brief.key_facts))]
    return Score(
        numbers=_not_failed(by_check[Check.NUMBER]),
        quotes=_not_failed(by_check[Check.QUOTE]),
        names=Share(len(claims) - len(foreign), len(claims)),
        evidence=Share(sum(path not in bad_evidence for path in facts), len(facts)),
        figures=_figures(brief, gold),
        flags=_flags(brief, gold, analysis),
        outlets=_outlets(brief, gold),
        clean=Share(int(report.outcome is not Severity.FAIL), 1),
    )


def _not_failed(counts: Counter[Severity]) -> Share:
    judged = counts[Severity.PASS] + counts[Severity.WARN] + counts[Severity.FAIL]
    return Share(judged - counts[Severity.FAIL], judged)


def _figures(brief: Brief, gold: Gold) -> Share:
    """Gold figures by value and unit, wherever in the brief they stand."""
    held = _values([brief.headline, brief.summary, *(f.statement for f in brief.key_facts)])
    wanted = [_values([_words(figure)]) for fact in gold.key_facts for figure in fact.figures]
    wanted = [values for values in wanted if values]
    return Share(sum(values <= held for values in wanted), len(wanted))


def _values(texts: Iterable[str]) -> set[tuple[str, str]]:
    return {
        (str(value.normalize()), quantity.unit or "")
        for text in texts
        for quantity in read_quantities(text)
        for value in (quantity.low, quantity.high)
        if value is not None
    }


def _flags(brief: Brief, gold: Gold, analysis: Analysis) -> Share:
    spans = [span for flag in brief.unverified for span in flag.evidence]
    hits = 0
    for flag in gold.flags:
        start, end = locate(analysis.document.text, flag.cue)
        hits += any(span.overlaps(start, end) for span in spans)
    return Share(hits, len(gold.flags))


def _outlets(brief: Brief, gold: Gold) -> Share:
    found = {(outlet.name, outlet.role) for outlet in brief.outlets}
    return Share(sum((o.name, o.role) in found for o in gold.outlets), len(gold.outlets))


def _words(passage: Verbatim) -> str:
    return passage if isinstance(passage, str) else passage.text
