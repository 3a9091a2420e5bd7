"""What the HTML page shows, as plain values: texts cut into pieces that are marked or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from evals.cases import Case, locate
from evals.gate import Change, Judgement
from evals.metrics.catalogue import BY_NAME
from evals.metrics.measure import Measures
from evals.outcome import Outcome
from evals.report.table import number
from evals.run import Measured, Run
from summarizer.analysis import Analysis
from summarizer.brief.schema import Brief
from summarizer.checker.model import Finding
from summarizer.checker.verdicts import Severity
from summarizer.document.model import LineClass

HEADLINE: Final = ("fact_f1", "attribution_f1", "flag_f1", "claims_clean")
"""The metrics of a case's row."""
_BAD: Final = (Severity.FAIL, Severity.WARN)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked as one; ``anchor`` names the sentence that begins here."""

    text: str
    sentence: str = ""
    anchor: bool = False
    gold: bool = False
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the article and its class."""

    line_class: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a brief, with the sentences it cites and the gold it was paired with."""

    label: str
    pieces: list[Piece]
    cites: tuple[str, ...] = ()
    speaker: str = ""
    status: str = ""
    gold: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One system's brief of one article."""

    system: str
    origin: str
    failure: str
    fields: list[Field]
    findings: list[Finding]
    figures: list[str]
    missed: list[str]
    """Gold facts that no fact of the brief stands for."""


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case with all answers to it."""

    case: Case
    blocks: list[Block]
    answers: list[Answer]
    changes: list[Change]
    unseen: list[str]
    """Seeded faults that the checker misses, and edits it cries over for nothing."""


def case_pages(run: Run, judgement: Judgement) -> list[CasePage]:
    """All cases, those that got worse first, then by how poor their answers are."""
    whole = [each for each in run.systems if len(each.measures) == len(run.cases)]
    order = {case.name: _rank(case, whole, judgement) for case in run.cases}
    ranked = sorted(run.read, key=lambda pair: (order[pair[0].name], pair[0].name))
    return [_page(case, analysis, run, judgement) for case, analysis in ranked]


def _rank(case: Case, systems: Sequence[Measured], judgement: Judgement) -> tuple[int, float]:
    changed = sum(change.case == case.name for change in judgement.changes)
    values = [
        BY_NAME[name].value(each.measures[case.name].shares)
        for each in systems
        for name in HEADLINE[:3]
    ]
    known = [float(value) for value in values if value is not None]
    return -changed, sum(known) / len(known) if known else 0.0


def _page(case: Case, analysis: Analysis, run: Run, judgement: Judgement) -> CasePage:
    answered = [each for each in run.systems if case.name in each.measures]
    briefs = [each.system.outcomes[case.name].brief for each in answered]
    findings = [f for brief in briefs if brief for f in brief.report.findings if f.severity in _BAD]
    changes = [change for change in judgement.changes if change.case == case.name]
    answers = [_answer(each, case) for each in answered]
    unseen = [
        f"{each.kind}, {each.path}: {each.description}"
        for each in run.checker.get(case.name, ())
        if not each.right
    ]
    return CasePage(case, _blocks(case, analysis, findings), answers, changes, unseen)


def _blocks(case: Case, analysis: Analysis, findings: Iterable[Finding]) -> list[Block]:
    """The article, line by line, cut where a sentence or a mark begins or ends."""
    document = analysis.document
    gold = [locate(document.text, p) for fact in case.gold.key_facts for p in fact.evidence]
    marks = [(f.source.start, f.source.end, f.severity.value) for f in findings if f.source]
    cuts = {end for place in gold for end in place}
    cuts |= {end for sentence in document.sentences for end in (sentence.start, sentence.end)}
    cuts |= {end for start, stop, _ in marks for end in (start, stop)}
    blocks = []
    for line in document.lines:
        if line.line_class is LineClass.BLANK:
            continue
        own = sorted({line.start, line.end, *(c for c in cuts if line.start < c < line.end)})
        pieces = []
        for start, end in pairwise(own):
            holding = [s for s in document.sentences if s.start <= start < s.end]
            pieces.append(
                Piece(
                    document.text[start:end],
                    holding[0].id if holding else "",
                    bool(holding) and holding[0].start == start,
                    any(first <= start < last for first, last in gold),
                    _gravest(s for first, last, s in marks if first <= start < last),
                )
            )
        blocks.append(Block(line.line_class.value, pieces))
    return blocks


def _gravest(severities: Iterable[str]) -> str:
    return min(severities, default="", key=("fail", "warn").index)


def _answer(measured: Measured, case: Case) -> Answer:
    outcome: Outcome = measured.system.outcomes[case.name]
    measures = measured.measures[case.name]
    fields = _fields(outcome.brief, measures, case) if outcome.brief else []
    findings = outcome.brief.report.findings if outcome.brief else ()
    paired = {pair.gold for pair in measures.facts}
    missed = [f.statement for n, f in enumerate(case.gold.key_facts) if n not in paired]
    figures = [number(BY_NAME[n], BY_NAME[n].value(measures.shares)) for n in HEADLINE]
    return Answer(
        measured.system.name,
        measured.system.origin,
        outcome.failure or "",
        fields,
        [finding for finding in findings if finding.severity in _BAD],
        figures,
        missed,
    )


def _fields(brief: Brief, measures: Measures, case: Case) -> list[Field]:
    speakers = {each.id: each.description or each.source for each in brief.attributions}
    gold = {pair.fact: case.gold.key_facts[pair.gold].statement for pair in measures.facts}
    fields = [
        Field("Headline", _marked(brief, "headline", brief.headline)),
        Field("Summary", _marked(brief, "summary", brief.summary)),
    ]
    for place, fact in enumerate(brief.key_facts):
        speaker = speakers.get(fact.attribution or "")
        fields.append(
            Field(
                f"Fact {place + 1}",
                _marked(brief, f"key_facts[{place}].statement", fact.statement),
                fact.evidence_ids,
                speaker.exact if speaker else "",
                fact.status.value,
                gold.get(place, ""),
            )
        )
    for place, flag in enumerate(brief.unverified):
        fields.append(
            Field(
                f"Flag {place + 1}",
                _marked(brief, f"unverified[{place}].what", flag.what),
                flag.evidence_ids,
                status=flag.status.value,
            )
        )
    return fields


def _marked(brief: Brief, path: str, text: str) -> list[Piece]:
    """A text of the brief, cut at the findings on it."""
    own = [f for f in brief.report.findings if f.path == path and f.severity in _BAD]
    ends = {end for f in own for end in (f.span.start, f.span.end) if 0 < end < len(text)}
    cuts = sorted({0, len(text), *ends})
    return [
        Piece(
            text[start:end],
            severity=_gravest(f.severity.value for f in own if f.span.start <= start < f.span.end),
        )
        for start, end in pairwise(cuts)
    ]
