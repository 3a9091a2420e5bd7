"""Briefs of all cases from what is recorded: no network, no model.

A recording is judged by today's analysis and checker: what its answer cites is found again by its
place in the article. The first answer counts, for a repair was asked for in the words of the
checker of its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

from pydantic import ValidationError

from evals.cases import CASSETTES, Case
from evals.references import reference_draft
from evals.scores import Score, score
from summarizer.analysis import Analysis
from summarizer.brief.resolve import resolve
from summarizer.errors import CassetteMiss
from summarizer.model.cassette import Cassette, OriginKind, load_cassette
from summarizer.model.reference import write_reference
from summarizer.model.rescore import rescore
from summarizer.rules.engine import brief_by_rules

RECORDED = CASSETTES / "recorded"
WRITTEN = CASSETTES / "written"
_FIRST_ROUND = 2
"""Messages of a first request: system and user. A repair adds to them."""


@dataclass(frozen=True)
class Row:
    """One system on the cases it has answers for.

    ``failures`` names the cases whose recorded answers never made a brief, each with its error.
    """

    system: str
    origin: str
    scores: dict[str, Score]
    failures: dict[str, str]

    @property
    def total(self) -> Score | None:
        """The sum over the cases, or None where there is no brief at all."""
        return reduce(add, self.scores.values()) if self.scores else None


def replay(cases: Iterable[Case]) -> list[Row]:
    """A row for the rules, one for each recorded model, and one for the references.

    Raises:
        CassetteMiss: a folder holds what does not belong there, or a case has no reference.
        CassetteDamaged: a cassette cannot be read.

    """
    read = [(case, case.analysis()) for case in cases]
    rules = {case.name: score(brief_by_rules(a), case.gold, a) for case, a in read}
    rows = [Row("rules", "computed", rules, {})]
    recorded = first_answers(RECORDED, OriginKind.RECORDED)
    for model in sorted({str(cassette.origin.model) for cassette in recorded}):
        own = [cassette for cassette in recorded if cassette.origin.model == model]
        rows.append(_judge(model, "recorded", own, read))
    written = first_answers(WRITTEN, OriginKind.WRITTEN)
    rows.append(_judge("reference", "written", written, read))
    return rows


def first_answers(folder: Path, kind: OriginKind) -> list[Cassette]:
    """The last answer of every first round in ``folder``: the one that is a draft, if any is."""
    last: dict[tuple[str, str], Cassette] = {}
    for path in sorted(folder.glob("*.json")):
        cassette = load_cassette(path)
        if cassette.origin.kind is not kind:
            raise CassetteMiss(f"{path} is {cassette.origin.kind.value}, not {kind.value}")
        if len(cassette.request.messages) != _FIRST_ROUND:
            continue
        place = (cassette.request.shown.sha256, cassette.request.model)
        if place not in last or cassette.step > last[place].step:
            last[place] = cassette
    return list(last.values())


def write_references(cases: Iterable[Case]) -> Iterator[str]:
    """Write the reference brief of every case that has one as a cassette; yields file names."""
    for case in cases:
        if case.reference is not None:
            analysis = case.analysis()
            yield write_reference(analysis, reference_draft(case, analysis), WRITTEN).name


def _judge(
    system: str, origin: str, cassettes: Sequence[Cassette], read: list[tuple[Case, Analysis]]
) -> Row:
    by_article = {cassette.request.shown.sha256: cassette for cassette in cassettes}
    scores: dict[str, Score] = {}
    failures: dict[str, str] = {}
    for case, analysis in read:
        cassette = by_article.pop(analysis.document.sha256, None)
        if cassette is None:
            continue
        try:
            brief = rescore(cassette, analysis, resolve)
        except ValidationError as error:
            failures[case.name] = error.errors(include_url=False)[0]["msg"]
        else:
            scores[case.name] = score(brief, case.gold, analysis)
    if by_article:
        names = ", ".join(cassette.file_name for cassette in by_article.values())
        raise CassetteMiss(f"no case has the article of {names}: record anew, or delete them")
    return Row(system, origin, scores, failures)
