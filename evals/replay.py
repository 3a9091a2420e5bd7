"""Briefs of all cases from what is recorded: no network, no model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add

from evals.cases import CASSETTES, Case
from evals.references import reference_draft
from evals.scores import Score, score
from summarizer import ModelSettings, summarize
from summarizer.analysis import Analysis
from summarizer.brief.schema import Brief
from summarizer.errors import CassetteMiss, ProviderError
from summarizer.model.cassette import OriginKind, load_cassette
from summarizer.model.reference import REFERENCE_MODEL, write_reference

RECORDED = CASSETTES / "recorded"
WRITTEN = CASSETTES / "written"


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
    """A row for the rules, one for each recorded model, and one for the references."""
    read = [(case, case.analysis()) for case in cases]
    rules = {case.name: score(_by_rules(a), case.gold, a) for case, a in read}
    rows = [Row("rules", "computed", rules, {})]
    rows += [_replay_model(model, read) for model in recorded_models()]
    rows.append(_replay_references(read))
    return rows


def recorded_models() -> list[str]:
    """The models that ``recorded`` cassettes name, in order."""
    cassettes = [load_cassette(path) for path in sorted(RECORDED.glob("*.json"))]
    kinds = {cassette.origin.kind for cassette in cassettes}
    if kinds - {OriginKind.RECORDED}:
        raise CassetteMiss(f"{RECORDED} holds a cassette that is not a recording")
    return sorted({str(cassette.origin.model) for cassette in cassettes})


def write_references(cases: Iterable[Case]) -> Iterator[str]:
    """Write the reference brief of every case that has one as a cassette; yields file names."""
    for case in cases:
        if case.reference is not None:
            analysis = case.analysis()
            yield write_reference(analysis, reference_draft(case, analysis), WRITTEN).name


def _by_rules(analysis: Analysis) -> Brief:
    return summarize(analysis, engine="rules")


def _replay_model(model: str, read: list[tuple[Case, Analysis]]) -> Row:
    """First answers only: a repair asks in the words of the checker that was current then."""
    settings = ModelSettings(model=model, cassettes=RECORDED, repairs=0)
    known = {load_cassette(path).request.shown.sha256 for path in RECORDED.glob("*.json")}
    pairs = [(case, a) for case, a in read if a.document.sha256 in known]
    return _replay(model, "recorded", settings, pairs)


def _replay_references(read: list[tuple[Case, Analysis]]) -> Row:
    settings = ModelSettings(model=REFERENCE_MODEL, cassettes=WRITTEN, repairs=0)
    pairs = [(case, analysis) for case, analysis in read if case.reference is not None]
    return _replay(REFERENCE_MODEL, "written", settings, pairs)


def _replay(
    system: str, origin: str, settings: ModelSettings, read: list[tuple[Case, Analysis]]
) -> Row:
    scores: dict[str, Score] = {}
    failures: dict[str, str] = {}
    for case, analysis in read:
        try:
            brief = summarize(analysis, engine="model", settings=settings)
        except ProviderError as error:
            failures[case.name] = str(error)
        else:
            scores[case.name] = score(brief, case.gold, analysis)
    return Row(system, origin, scores, failures)
