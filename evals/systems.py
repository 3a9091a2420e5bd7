"""What is compared: the rules, recorded models, written references; each with its outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from evals.cases import Case, Reference, Verbatim, locate
from evals.outcome import Cost, Outcome
from evals.recordings import Problem, Talk, load_folder, put_together
from evals.references import reference_draft
from summarizer.analysis import Analysis
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief
from summarizer.checker.verdicts import Severity
from summarizer.model.cassette import Cassette, OriginKind
from summarizer.model.parse import parse_draft
from summarizer.model.reference import REFERENCE_MODEL, write_reference
from summarizer.model.rescore import rescore
from summarizer.model.staleness import staleness
from summarizer.rules.engine import brief_by_rules

RULES: Final = "rules"
COMPUTED: Final = "computed"

Read = Sequence[tuple[Case, Analysis]]


@dataclass(frozen=True)
class System:
    """One system and how it fared on the cases it has answers for, by their names."""

    name: str
    origin: str
    outcomes: dict[str, Outcome] = field(default_factory=dict)


def rules(read: Read) -> System:
    """The engine that needs no model."""
    outcomes = {case.name: Outcome(brief_by_rules(analysis)) for case, analysis in read}
    return System(RULES, COMPUTED, outcomes)


def recorded(read: Read, cassettes: Path) -> tuple[list[System], list[Problem]]:
    """Every recorded model, by name."""
    return _replayed(read, cassettes / "recorded", OriginKind.RECORDED)


def written(read: Read, cassettes: Path) -> tuple[list[System], list[Problem]]:
    """The reference answers; one that is not what its file says today is a problem."""
    systems, problems = _replayed(read, cassettes / "written", OriginKind.WRITTEN)
    sound, _ = load_folder(cassettes / "written", OriginKind.WRITTEN)
    kept = {(each.request.model, each.request.shown.sha256): each for each in sound}
    for case, analysis in read:
        cassette = kept.get((REFERENCE_MODEL, analysis.document.sha256))
        if case.reference is None:
            continue
        if cassette is None:
            problems.append(Problem(case.name, f"its reference brief has no cassette; {_REWRITE}"))
        elif not _is_of(cassette, case.reference, analysis):
            where = f"written/{cassette.file_name}"
            problems.append(
                Problem(where, f"stale: {case.name}.reference.json differs; {_REWRITE}")
            )
    return systems, problems


def write_references(read: Read, cassettes: Path) -> Iterator[str]:
    """Write the reference brief of every case that has one as a cassette; yields file names.

    One of the same article that it replaces is deleted.
    """
    folder = cassettes / "written"
    for case, analysis in read:
        if case.reference is not None:
            draft = reference_draft(case, analysis)
            for old in folder.glob(f"{analysis.document.sha256[:8]}-*.json"):
                old.unlink()
            yield write_reference(analysis, draft, folder).name


def play(talk: Talk, analysis: Analysis) -> Outcome:
    """What a recorded conversation comes to today, with all that it cost.

    As in a live one, the brief with the fewest failing findings counts, the later where they tie,
    and none after one that has none. What the check would have asked for since is not known: the
    conversation is taken as it was.
    """
    attempts = talk.attempts
    cost = Cost(
        calls=len(attempts),
        first_valid=_is_draft(attempts[0]),
        repairs=len(talk.rounds) - 1,
        prompt_tokens=_sum([each.answer.prompt_tokens for each in attempts]),
        completion_tokens=_sum([each.answer.completion_tokens for each in attempts]),
    )
    files = tuple(cassette.file_name for cassette in attempts)
    if attempts[0].origin.kind is OriginKind.WRITTEN:
        return Outcome(_best(talk, analysis), None, None, files)
    if talk.rounds[0].failure is not None:
        return Outcome(None, talk.rounds[0].failure, cost, files)
    return Outcome(_best(talk, analysis), None, cost, files)


_REWRITE: Final = "run: python -m evals write-references"


def _replayed(read: Read, folder: Path, kind: OriginKind) -> tuple[list[System], list[Problem]]:
    cassettes, problems = load_folder(folder, kind)
    talks, more = put_together(cassettes, folder.name)
    problems += more
    by_article = {analysis.document.sha256: (case, analysis) for case, analysis in read}
    systems: dict[str, System] = {}
    for talk in talks:
        where = f"{folder.name}/{talk.attempts[0].file_name}"
        if talk.article not in by_article:
            problems.append(Problem(where, "unused: no case has its article"))
            continue
        case, analysis = by_article[talk.article]
        if changed := staleness(talk.attempts[0].request, analysis):
            again = _REWRITE if kind is OriginKind.WRITTEN else f"record {case.name} anew"
            problems.append(Problem(where, f"stale: {'; '.join(changed)}; {again}"))
        system = systems.setdefault(talk.model, System(talk.model, kind.value))
        system.outcomes.setdefault(case.name, play(talk, analysis))
    return list(systems.values()), problems


def _best(talk: Talk, analysis: Analysis) -> Brief:
    best: Brief | None = None
    for each in talk.rounds:
        if each.failure is not None:
            break
        brief = rescore(each.attempts[-1], analysis, resolve)
        if best is None or _failing(brief) <= _failing(best):
            best = brief
        if not _failing(brief):
            break
    if best is None:
        raise AssertionError("the first round of this conversation gave a draft")
    return best


def _failing(brief: Brief) -> int:
    return len(brief.report.with_severity(Severity.FAIL))


def _is_draft(cassette: Cassette) -> bool:
    if cassette.answer.finish_reason == "length" or cassette.answer.declined:
        return False
    try:
        parse_draft(cassette.answer.text)
    except ValidationError:
        return False
    return True


def _is_of(cassette: Cassette, reference: Reference, analysis: Analysis) -> bool:
    """Whether a cassette says what the reference says, on the same sentences."""
    if not _is_draft(cassette):
        return False
    draft = parse_draft(cassette.answer.text)
    said = [draft.headline, draft.summary, *(f.statement for f in draft.key_facts)]
    meant = [reference.headline, reference.summary, *(f.statement for f in reference.key_facts)]
    said += [flag.what for flag in draft.unverified]
    meant += [flag.what for flag in reference.unverified]
    if said != meant:
        return False
    cited = [f.evidence for f in draft.key_facts] + [f.evidence for f in draft.unverified]
    quoted = [f.evidence for f in reference.key_facts] + [f.evidence for f in reference.unverified]
    text, sentences = analysis.document.text, cassette.request.shown.sentences
    return all(
        _same_places([sentences.get(name, (0, 0)) for name in ids], passages, text)
        for ids, passages in zip(cited, quoted, strict=True)
    )


def _same_places(cited: Sequence[tuple[int, int]], passages: Sequence[Verbatim], text: str) -> bool:
    """Whether every sentence holds part of a passage, and every passage part of a sentence."""
    quoted = [locate(text, passage) for passage in passages]
    touching = [(c, q) for c in cited for q in quoted if c[0] < q[1] and q[0] < c[1]]
    return {c for c, _ in touching} == set(cited) and {q for _, q in touching} == set(quoted)


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
