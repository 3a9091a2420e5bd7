"""All checks on a set of claims against one article, in one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.attribution.language.quotes import quotations
from summarizer.checker.assertions.amount_nouns import Amounts, check_amount_nouns
from summarizer.checker.assertions.answers import check_answers
from summarizer.checker.assertions.article_negations import Readings
from summarizer.checker.assertions.causes import check_causes
from summarizer.checker.assertions.certainty import check_certainty
from summarizer.checker.assertions.deeds import check_deeds
from summarizer.checker.assertions.directions import check_directions
from summarizer.checker.assertions.events import check_events
from summarizer.checker.assertions.forecasting import check_forecasts
from summarizer.checker.assertions.hedging import check_hedges, flags_on
from summarizer.checker.assertions.labels import Labels, check_labels
from summarizer.checker.assertions.polarity import check_polarity
from summarizer.checker.assertions.turned_down import TurnedDown, check_turned_down
from summarizer.checker.bearing import check_bearing
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.names.article import NamesOf
from summarizer.checker.names.check import NameIndex, check_names
from summarizer.checker.names.exchanged import Offices, check_exchanged
from summarizer.checker.names.same import Speakers
from summarizer.checker.names.swapped import check_swapped_names
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.one_defect import one_for_each_defect
from summarizer.checker.quotations.check import check_quotes, quotations_in
from summarizer.checker.quotations.speech import joined_speech
from summarizer.checker.quotations.verbatim import Passages
from summarizer.checker.speakers.anonymity import check_anonymity
from summarizer.checker.speakers.sources import check_sources
from summarizer.checker.speakers.speaking import (
    check_fact_speaker,
    check_speakers,
    check_two_speakers,
)
from summarizer.checker.speakers.unattributed import check_attribution_dropped
from summarizer.checker.statements import Source, Statement, read_statements
from summarizer.checker.unchecked import check_nothing_left
from summarizer.checker.verdicts import Check, Severity
from summarizer.document.model import Document

if TYPE_CHECKING:
    from summarizer.analysis import Analysis


_KEPT: Final = 256
"""Claims whose findings are kept: a repaired brief repeats most of the one before."""


def check_claims(claims: Iterable[Claim], analysis: Analysis) -> CheckReport:
    """Every number, quotation, name and source of the claims, held against the article."""
    findings: list[Finding] = []
    for claim in claims:
        findings += one_for_each_defect(findings_on(claim, analysis), {claim.path: claim.text})
    return CheckReport.of(analysis.document.sha256, findings)


def findings_on(claim: Claim, analysis: Analysis) -> tuple[Finding, ...]:
    """What every check says of a claim, in reading order, also of the same words."""
    return analysis.kept(_Article).findings(claim)


class _Article:
    """The article's side of every check, read once, and what it says of a claim."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._source = Source(analysis)
        self._readings = Readings(self._source)
        self._refused = TurnedDown(self._source)
        self._amounts = Amounts(self._source)
        self._labels = Labels(self._source)
        self._names = NameIndex.of(analysis.document)
        self._speakers = Speakers(analysis.document, analysis.attributions)
        self._named = NamesOf(self._source, self._names, self._speakers)
        self._offices = Offices(self._named)
        self.findings = lru_cache(_KEPT)(self._findings)
        self._known = lru_cache(_KEPT)(self._check)

    def _findings(self, claim: Claim) -> tuple[Finding, ...]:
        """The findings that hold whatever flags there are on what the claim does not cite.

        So a flag that comes or goes leaves what is known of other claims.
        """
        if not claim.flagged or not claim.evidence:
            return self._known(claim)
        source = self._source
        cited = source.numbers_over(claim.evidence)
        doubts = [hedge for number in cited for hedge in source.hedges(number)]
        return self._known(replace(claim, flagged=flags_on(doubts, claim.flagged)))

    def _check(self, claim: Claim) -> tuple[Finding, ...]:
        """All findings on one claim, in reading order."""
        findings = check_numbers([claim], self._analysis)
        if not claim.numbers_only:
            statements = read_statements([claim], self._source)
            findings += self._in_words(claim, statements)
            if not claim.evidence:
                passages, *_ = self._quotable
                findings += check_nothing_left(statements, findings, self._source, passages)
        return tuple(sorted(findings, key=lambda found: (found.span.start, found.check.value)))

    def _in_words(self, claim: Claim, statements: list[Statement]) -> Iterator[Finding]:
        quoted: list[Finding] = []
        if any(quotations_in(claim.text)):
            quoted += check_quotes(claim, *self._quotable)
        yield from quoted
        titles = [found.span for found in quoted if found.check is Check.NAME]
        for found in check_names(claim, self._names):
            if not any(title.overlaps(found.span.start, found.span.end) for title in titles):
                yield found
        own = [found.span for found in quoted if found.severity is Severity.PASS]
        for found in (each for statement in statements for each in self._meaning(statement)):
            negated = found.check is Check.NEGATION
            if not negated or not any(q.overlaps(found.span.start, found.span.end) for q in own):
                yield found
        yield from check_bearing(statements, self._source)

    def _meaning(self, statement: Statement) -> Iterator[Finding]:
        """What a sentence says, and who says it, against the article's sentences."""
        source, speakers = self._source, self._speakers
        yield from check_sources(statement, self._names)
        yield from check_directions(statement, source)
        turned = [
            *check_polarity(statement, self._readings),
            *check_amount_nouns(statement, self._amounts),
        ]
        turned = turned or [*check_turned_down(statement, self._refused, self._readings)]
        yield from turned or check_answers(statement, self._readings)
        yield from check_attribution_dropped(statement, source)
        moved = list(check_speakers(statement, source, speakers))
        moved = moved or list(check_two_speakers(statement, source, speakers))
        yield from moved
        if not moved:
            yield from check_anonymity(statement, source, speakers)
        yield from check_fact_speaker(statement, source, speakers)
        hedged = list(check_hedges(statement, source))
        yield from hedged or check_certainty(statement, source)
        coming = list(check_forecasts(statement, source))
        yield from coming
        if not (turned or coming):
            yield from check_events(statement, source)
        yield from check_causes(statement, source)
        yield from check_labels(statement, self._labels, source)
        swapped = list(check_swapped_names(statement, self._named))
        yield from swapped
        if not swapped:
            exchanged = list(check_exchanged(statement, self._offices))
            yield from exchanged or check_deeds(statement, self._named, self._readings)

    @cached_property
    def _quotable(self) -> tuple[Passages, list[tuple[int, int]], Passages]:
        """The article's text levelled for comparing, and where it quotes somebody, in parts too."""
        document = self._analysis.document
        body = _paragraphs(document)
        spoken = [
            (quotation.start, quotation.end)
            for start, end in body
            for quotation in quotations(document.text, start, end)
        ]
        speech = joined_speech(document.text, spoken)
        return Passages.of(document.text, body), spoken, speech


def _paragraphs(document: Document) -> list[tuple[int, int]]:
    """The body's paragraphs; one that is wrapped over several lines is one stretch."""
    stretches: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        start, _ = stretches.get(sentence.paragraph, (sentence.start, sentence.end))
        stretches[sentence.paragraph] = (start, sentence.end)
    return list(stretches.values())
