"""All checks on a set of claims against one article, in one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.attribution.quotes import quotations
from summarizer.checker.bearing import check_bearing
from summarizer.checker.hedging import check_forecasts, check_hedges
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.names import NameIndex, check_names
from summarizer.checker.numbers import check_numbers
from summarizer.checker.polarity import check_polarity
from summarizer.checker.quotes import check_quotes, quotations_in
from summarizer.checker.same_speaker import Speakers
from summarizer.checker.sources import check_sources
from summarizer.checker.speaking import (
    check_attribution_dropped,
    check_fact_speaker,
    check_speakers,
)
from summarizer.checker.statements import Source, Statement, read_statements
from summarizer.checker.swapped_names import NamesOf, check_swapped_names
from summarizer.checker.verbatim import Passages
from summarizer.document.model import Document

if TYPE_CHECKING:
    from summarizer.analysis import Analysis


def check_claims(claims: Iterable[Claim], analysis: Analysis) -> CheckReport:
    """Every number, quotation, name and source of the claims, held against the article."""
    claims = list(claims)
    order = {claim.path: position for position, claim in enumerate(claims)}
    worded = [claim for claim in claims if not claim.numbers_only]
    names = NameIndex.of(analysis.document)
    source = Source(analysis)
    statements = read_statements(worded, source)
    findings = [
        *check_numbers(claims, analysis),
        *_quote_findings(worded, analysis.document),
        *(finding for claim in worded for finding in check_names(claim, names)),
        *(finding for statement in statements for finding in check_sources(statement, names)),
        *_meaning_findings(statements, source, names),
    ]
    findings.sort(key=lambda found: (order[found.path], found.span.start, found.check.value))
    return CheckReport.of(analysis.document.sha256, findings)


def _meaning_findings(
    statements: list[Statement], source: Source, index: NameIndex
) -> Iterator[Finding]:
    """What the statements say, and who says it, against the article's sentences."""
    speakers = Speakers(source.analysis.document, source.analysis.attributions)
    names = NamesOf(source, index, speakers)
    for statement in statements:
        yield from check_polarity(statement, source)
        yield from check_attribution_dropped(statement, source)
        yield from check_speakers(statement, source, speakers)
        yield from check_fact_speaker(statement, source, speakers)
        yield from check_hedges(statement, source)
        yield from check_forecasts(statement, source)
        yield from check_swapped_names(statement, names)
    for _, group in groupby(statements, key=lambda statement: statement.claim.path):
        yield from check_bearing(list(group), source)


def _quote_findings(claims: list[Claim], document: Document) -> Iterator[Finding]:
    """The article's text is levelled for comparing only where a claim quotes something."""
    quoting = [claim for claim in claims if any(quotations_in(claim.text))]
    if not quoting:
        return
    body = _paragraphs(document)
    passages = Passages.of(document.text, body)
    spoken = [
        (quotation.start, quotation.end)
        for start, end in body
        for quotation in quotations(document.text, start, end)
    ]
    for claim in quoting:
        yield from check_quotes(claim, passages, spoken)


def _paragraphs(document: Document) -> list[tuple[int, int]]:
    """The body's paragraphs; one that is wrapped over several lines is one stretch."""
    stretches: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        start, _ = stretches.get(sentence.paragraph, (sentence.start, sentence.end))
        stretches[sentence.paragraph] = (start, sentence.end)
    return list(stretches.values())
