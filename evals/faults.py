"""Seeded faults: what the checker catches of each kind, and what it cries over for nothing.

A fault is one change to one brief. It is caught if the changed brief has a finding that fails or
warns and that the unchanged one has not. Bases are the reference briefs, and for every article a
brief of its own sentences, so that hedges and forecasts that no reference mentions are tried too.
An edit that keeps the meaning must bring no such finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evals import fault_edits
from evals.cases import Case
from evals.fault_edits import Edit, Material
from evals.references import reference_draft
from summarizer.analysis import Analysis
from summarizer.brief.assemble import attribution_over, claims_of, rules_provenance
from summarizer.brief.draft import Draft, DraftFact
from summarizer.brief.recheck import recheck
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief
from summarizer.checker.model import CheckReport, Finding
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.model import LineClass, SentenceRole

_BAD: Final = (Severity.FAIL, Severity.WARN)
_LONGEST: Final = 300
"""Characters of an article's sentence that serves as a statement."""


class FaultKind(StrEnum):
    """What is wrong with a brief; the last ones keep its meaning."""

    NUMBER = "number"
    UNIT = "unit"
    SCALE = "scale"
    BOUND = "bound"
    DATE = "date"
    NAME = "name"
    SPEAKER = "speaker"
    SPEAKER_ID = "speaker id"
    ATTRIBUTION_DROPPED = "attribution dropped"
    HEDGE_DROPPED = "hedge dropped"
    FORECAST_AS_FACT = "forecast as fact"
    NEGATION = "negation"
    QUOTE = "quote"
    EVIDENCE_MOVED = "evidence moved"
    DEBRIS_CITED = "debris cited"
    FLAG_DROPPED = "flag dropped"
    INVENTED = "invented fact"
    CURLY = "same: quotation marks"
    SPELLED = "same: number in words"
    SPACING = "same: unit otherwise written"
    REORDERED = "same: attribution reordered"

    @property
    def keeps_meaning(self) -> bool:
        """Whether the edit must stay clean."""
        return self.value.startswith("same")


_TEXT_EDITS: Final[dict[FaultKind, Edit]] = {
    FaultKind.NUMBER: fault_edits.number,
    FaultKind.UNIT: fault_edits.unit,
    FaultKind.SCALE: fault_edits.scale,
    FaultKind.BOUND: fault_edits.bound,
    FaultKind.DATE: fault_edits.date,
    FaultKind.NAME: fault_edits.name,
    FaultKind.SPEAKER: fault_edits.speaker,
    FaultKind.NEGATION: fault_edits.negation,
    FaultKind.FORECAST_AS_FACT: fault_edits.forecast,
    FaultKind.QUOTE: fault_edits.quote,
    FaultKind.CURLY: fault_edits.curly,
    FaultKind.SPELLED: fault_edits.spelled,
    FaultKind.SPACING: fault_edits.spacing,
    FaultKind.REORDERED: fault_edits.reordered,
}


@dataclass(frozen=True)
class Base:
    """An unchanged brief to put faults into."""

    case: str
    name: str
    analysis: Analysis
    draft: Draft
    brief: Brief
    material: Material

    @classmethod
    def of(cls, case: str, name: str, analysis: Analysis, draft: Draft) -> Base:
        """The base, with its draft resolved once."""
        brief = resolve(draft, analysis, rules_provenance(analysis.document))
        return cls(case, name, analysis, draft, brief, Material.of(analysis))


@dataclass(frozen=True)
class Seeded:
    """One fault, and what the check made of it."""

    kind: FaultKind
    base: str
    case: str
    path: str
    text: str
    new: tuple[Finding, ...]

    @property
    def caught(self) -> bool:
        """Whether there is a finding that the unchanged brief had not."""
        return bool(self.new)


def bases(cases: Iterable[Case]) -> Iterator[Base]:
    """The reference brief of every case that has one, and one for each of its sentences."""
    for case in cases:
        analysis = case.analysis()
        if case.reference is not None:
            yield Base.of(case.name, "reference", analysis, reference_draft(case, analysis))
        for draft in _verbatim(analysis):
            yield Base.of(case.name, "verbatim", analysis, draft)


def seed(base: Base, foreign: Sequence[DraftFact]) -> Iterator[Seeded]:
    """Every fault that finds a place in ``base``; ``foreign`` are facts of other articles."""
    for kind, edit in _TEXT_EDITS.items():
        for path, text in _texts(base.draft):
            for changed in edit(text, base.material):
                yield _judge(base, kind, path, changed, _with_text(base.draft, path, changed))
    yield from _seed_facts(base)
    if base.name == "reference":
        yield from _seed_briefs(base, foreign)


def run(cases: Sequence[Case]) -> list[Seeded]:
    """Every fault in every base."""
    all_bases = list(bases(cases))
    facts = {b.case: b.draft.key_facts for b in all_bases if b.name == "reference"}
    found: list[Seeded] = []
    for base in all_bases:
        foreign = [fact for name in sorted(facts) if name != base.case for fact in facts[name][:1]]
        found += seed(base, foreign)
    return found


def report(cases: Sequence[Case]) -> str:
    """What ``python -m evals faults`` prints."""
    return f"{table(run(cases))}\n{clean_table(cases)}"


def table(found: Sequence[Seeded]) -> str:
    """Per kind: seeded, caught and their share, on each sort of base."""
    lines = [f"{'kind (caught/seeded)':<30}{'reference briefs':>22}{'articles’ sentences':>24}"]
    for kind in FaultKind:
        cells = []
        for base in ("reference", "verbatim"):
            own = [each for each in found if each.kind is kind and each.base == base]
            caught = sum(each.caught for each in own)
            cells.append(f"{caught}/{len(own)} {caught / len(own):6.1%}" if own else "-")
        lines.append(f"{kind.value:<30}{cells[0]:>22}{cells[1]:>24}")
    return "\n".join(lines)


def clean_table(cases: Sequence[Case]) -> str:
    """The findings that fail or warn on unchanged briefs, and of how many claims.

    A brief of one sentence has no flags, so that a missing one says nothing there.
    """
    lines = []
    for name in ("reference", "verbatim"):
        own = [base.brief for base in bases(cases) if base.name == name]
        claims = sum(len(claims_of(brief)) for brief in own)
        counts = Counter(
            f"{finding.check}/{finding.verdict}"
            for brief in own
            for finding in brief.report.findings
            if finding.severity in _BAD
            and (name == "reference" or finding.verdict is not Verdict.FLAG_MISSING)
        )
        shown = ", ".join(f"{what} {n}" for what, n in sorted(counts.items()))
        lines.append(f"unchanged, {name}: {claims} claims; {shown or 'no findings'}")
    return "\n".join(lines)


def _verbatim(analysis: Analysis) -> Iterator[Draft]:
    """One draft for each sentence, so that judging a fault reads no more than it must."""
    document = analysis.document
    for sentence in document.sentences:
        text = document.sentence_text(sentence)
        if sentence.role is SentenceRole.SENTENCE and len(text) <= _LONGEST and text[-1] == ".":
            over = attribution_over(analysis, [sentence])
            source = over.id if over is not None and over.source is not None else None
            fact = DraftFact(statement=text, evidence=[sentence.id], source=source)
            yield Draft(headline="", summary="", key_facts=[fact], unverified=[])


def _texts(draft: Draft) -> Iterator[tuple[str, str]]:
    yield "headline", draft.headline
    yield "summary", draft.summary
    for place, fact in enumerate(draft.key_facts):
        yield f"key_facts[{place}].statement", fact.statement


def _with_text(draft: Draft, path: str, text: str) -> Draft:
    if path in ("headline", "summary"):
        return draft.model_copy(update={path: text})
    return _with_fact(draft, int(path[10:].partition("]")[0]), statement=text)


def _with_fact(draft: Draft, place: int, **changes: object) -> Draft:
    facts = list(draft.key_facts)
    facts[place] = facts[place].model_copy(update=changes)
    return draft.model_copy(update={"key_facts": facts})


def _judge(base: Base, kind: FaultKind, path: str, text: str, draft: Draft) -> Seeded:
    brief = resolve(draft, base.analysis, rules_provenance(base.analysis.document))
    return _seeded(base, kind, path, text, brief.report)


def _seeded(base: Base, kind: FaultKind, path: str, text: str, report: CheckReport) -> Seeded:
    """Findings are the same if they say the same of the same field, wherever it now stands.

    A flag that is missing is no answer to a fault that took another thing away with it.
    """
    left = Counter((f.verdict, f.path) for f in base.brief.report.findings)
    new = []
    for finding in report.findings:
        left[finding.verdict, finding.path] -= 1
        if finding.verdict is Verdict.FLAG_MISSING and kind is not FaultKind.FLAG_DROPPED:
            continue
        if finding.severity in _BAD and left[finding.verdict, finding.path] < 0:
            new.append(finding)
    return Seeded(kind, base.name, base.case, path, text, tuple(new))


def _seed_facts(base: Base) -> Iterator[Seeded]:
    """Faults in a fact that need more than another statement."""
    speakers = {each.id: each for each in base.analysis.attributions}
    for place, fact in enumerate(base.draft.key_facts):
        path = f"key_facts[{place}].statement"
        for text in fault_edits.attribution(fact.statement, base.material):
            draft = _with_fact(base.draft, place, statement=text, source=None)
            yield _judge(base, FaultKind.ATTRIBUTION_DROPPED, path, text, draft)
        for text in fault_edits.hedge(fact.statement, base.material):
            draft = _with_fact(base.draft, place, statement=text, source=None)
            draft = _unflagged(draft, fact)
            yield _judge(base, FaultKind.HEDGE_DROPPED, path, text, draft)
        own = speakers.get(fact.source or "")
        if own in base.material.speakers and own.description is not None:
            others = fault_edits.other_speakers(own.description.exact, "", base.material)
            if others:
                other = others[place % len(others)]
                draft = _with_fact(base.draft, place, source=other.id)
                yield _judge(base, FaultKind.SPEAKER_ID, path, other.id, draft)
        yield from _move_evidence(base, place, fact)


def _unflagged(draft: Draft, fact: DraftFact) -> Draft:
    """Without the flags that cite the same sentences: they would still tell the reader."""
    flags = [flag for flag in draft.unverified if not set(flag.evidence) & set(fact.evidence)]
    return draft.model_copy(update={"unverified": flags})


def _move_evidence(base: Base, place: int, fact: DraftFact) -> Iterator[Seeded]:
    sentences = [s for s in base.analysis.document.sentences if s.role is SentenceRole.SENTENCE]
    own = [n for n, sentence in enumerate(sentences) if sentence.id in fact.evidence]
    if len(sentences) > 8 and own:
        other = sentences[(own[0] + 4) % len(sentences)].id
        draft = _with_fact(base.draft, place, evidence=[other])
        path = f"key_facts[{place}].statement"
        if other not in fact.evidence:
            yield _judge(base, FaultKind.EVIDENCE_MOVED, path, other, draft)


def _seed_briefs(base: Base, foreign: Sequence[DraftFact]) -> Iterator[Seeded]:
    """Faults of a whole brief: a flag less, a fact from nowhere, debris for evidence."""
    for place, flag in enumerate(base.draft.unverified):
        flags = [other for other in base.draft.unverified if other is not flag]
        draft = base.draft.model_copy(update={"unverified": flags})
        path = f"unverified[{place}].what"
        yield _judge(base, FaultKind.FLAG_DROPPED, path, flag.what, draft)
    for fact in foreign:
        invented = fact.model_copy(
            update={"evidence": base.draft.key_facts[0].evidence, "source": None}
        )
        facts = [*base.draft.key_facts, invented]
        draft = base.draft.model_copy(update={"key_facts": facts})
        path = f"key_facts[{len(facts) - 1}].statement"
        yield _judge(base, FaultKind.INVENTED, path, fact.statement, draft)
    document = base.analysis.document
    debris = [line for line in document.lines if line.line_class is LineClass.DEBRIS]
    for place, line in enumerate(debris[: len(base.brief.key_facts)]):
        span = document.span(line.start, line.end)
        facts_of = list(base.brief.key_facts)
        facts_of[place] = facts_of[place].model_copy(update={"evidence": (span,)})
        brief = base.brief.model_copy(update={"key_facts": tuple(facts_of)})
        report = recheck(brief, base.analysis)
        path = f"key_facts[{place}].statement"
        yield _seeded(base, FaultKind.DEBRIS_CITED, path, span.exact, report)
