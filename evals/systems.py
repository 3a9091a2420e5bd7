"""What is compared: the rules, recorded models, written answers; how they are played."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from evals.cases import Case, Reference, Verbatim, locate
from evals.outcome import Cost, Outcome
from evals.recordings import Problem, Talk, load_folder, put_together
from evals.references import draft_of
from summarizer.analysis import Analysis
from summarizer.brief.resolve import resolve
from summarizer.brief.schema import Brief
from summarizer.checker.verdicts import Severity
from summarizer.model.cassette import Cassette, OriginKind
from summarizer.model.parse import parse_draft
from summarizer.model.reference import REFERENCE_MODEL, write_reference
from summarizer.model.rescore import rescore
from summarizer.model.staleness import staleness

RULES: Final = "rules"
COMPUTED: Final = "computed"
FLAWED: Final = "flawed"
"""Stands where a model's name would for briefs that are wrong on purpose."""

Read = Sequence[tuple[Case, Analysis]]


@dataclass(frozen=True)
class System:
    """One system and how it fared on the cases it has answers for, by their names."""

    name: str
    origin: str
    outcomes: dict[str, Outcome] = field(default_factory=dict)


@dataclass(frozen=True)
class Answers:
    """What is kept of one article: conversations, and the sound cassettes written by a person."""

    talks: tuple[Talk, ...] = ()
    written: Mapping[str, Cassette] = field(default_factory=dict)
    """By what stands for a model's name."""

    @property
    def reference(self) -> Cassette | None:
        """The reference answer."""
        return self.written.get(REFERENCE_MODEL)


def read_answers(cassettes: Path) -> tuple[dict[str, Answers], list[Problem]]:
    """Everything recorded and written, by the digest of its article, and what cannot be used.

    The conversations stand in the order of their models, the recorded ones first.
    """
    talks: dict[str, list[Talk]] = {}
    written: dict[str, dict[str, Cassette]] = {}
    problems: list[Problem] = []
    for kind in (OriginKind.RECORDED, OriginKind.WRITTEN):
        sound, damaged = load_folder(cassettes / kind.value, kind)
        found, loose = put_together(sound, kind.value)
        problems += damaged + loose
        for talk in found:
            talks.setdefault(talk.article, []).append(talk)
        for each in sound if kind is OriginKind.WRITTEN else ():
            written.setdefault(each.request.shown.sha256, {})[each.request.model] = each
    articles = talks.keys() | written.keys()
    answers = {a: Answers(tuple(talks.get(a, ())), written.get(a, {})) for a in articles}
    return answers, problems


def unused(answers: Mapping[str, Answers], articles: Collection[str]) -> Iterator[Problem]:
    """Conversations about an article of no case."""
    for article in sorted(answers.keys() - set(articles)):
        for talk in answers[article].talks:
            yield Problem(where(talk), "unused: no case has its article")


def problems_of(answers: Answers, case: Case, analysis: Analysis) -> Iterator[Problem]:
    """What of the answers to one case is not what would be asked, or said, today."""
    for talk in answers.talks:
        if changed := staleness(talk.attempts[0].request, analysis):
            written = talk.attempts[0].origin.kind is OriginKind.WRITTEN
            again = _REWRITE if written else f"record {case.name} anew"
            yield Problem(where(talk), f"stale: {'; '.join(changed)}; {again}")
    for name, brief in written_briefs(case):
        cassette = answers.written.get(name)
        if cassette is None:
            yield Problem(case.name, f"its {name} brief has no cassette; {_REWRITE}")
        elif not _is_of(cassette, brief, analysis):
            file = f"written/{cassette.file_name}"
            yield Problem(file, f"stale: {case.name}.{name}.json differs; {_REWRITE}")
    for name in sorted(answers.written.keys() - {name for name, _ in written_briefs(case)}):
        file = f"written/{answers.written[name].file_name}"
        yield Problem(file, f"unused: there is no {case.name}.{name}.json; {_REWRITE}")


def written_briefs(case: Case) -> Iterator[tuple[str, Reference]]:
    """The briefs of a case that a person wrote, by what their files are called."""
    if case.reference is not None:
        yield REFERENCE_MODEL, case.reference
    if case.flawed is not None:
        yield FLAWED, case.flawed


def where(talk: Talk) -> str:
    """The file that a conversation begins with."""
    first = talk.attempts[0]
    return f"{first.origin.kind.value}/{first.file_name}"


def write_references(read: Read, cassettes: Path) -> Iterator[str]:
    """Write the reference brief of every case, and its flawed one, as cassettes; yields names.

    Those of the same article that they replace are deleted.
    """
    folder = cassettes / "written"
    for case, analysis in read:
        drafts = {name: draft_of(brief, case, analysis) for name, brief in written_briefs(case)}
        for old in folder.glob(f"{analysis.document.sha256[:8]}-*.json"):
            old.unlink()
        for name, draft in drafts.items():
            yield write_reference(analysis, draft, folder, name=name).name


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
