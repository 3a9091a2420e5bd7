"""One text against several articles: what any of them supports is supported.

The best verdict of all articles counts. Where another article says otherwise (not merely nothing)
the finding names it in ``others``: a conflict between the articles is told, and fails nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from summarizer.checker.check import findings_on
from summarizer.checker.model import CheckReport, Claim, Finding, with_own_ids, worst
from summarizer.checker.one_defect import one_for_each_defect
from summarizer.checker.statements import Source, Statement, read_statements
from summarizer.checker.unchecked import without_idle
from summarizer.checker.verdicts import Check, Severity, Verdict

if TYPE_CHECKING:
    from summarizer.analysis import Analysis

_BEST_FIRST: Final = (Severity.PASS, Severity.NOT_CHECKED, Severity.WARN, Severity.FAIL)
_SOUGHT_EVERYWHERE: Final = frozenset(
    {
        *(Verdict.NAME_NOT_IN_SOURCE, Verdict.SOURCE_NOT_IN_SOURCE, Verdict.SOURCE_REWORDED),
        *(Verdict.NOT_IN_SOURCE, Verdict.EVENT_NOT_IN_SOURCE),
    }
)
"""Faults that an article lifts by holding the name or the day anywhere."""
_SAYS_OTHERWISE: Final = frozenset(
    {
        *(Verdict.CONTRADICTED, Verdict.UNIT_CHANGED, Verdict.SCALE_CHANGED),
        *(Verdict.CURRENCY_CHANGED, Verdict.BOUND_CHANGED, Verdict.BOUND_DROPPED),
        *(Verdict.APPROXIMATION_DROPPED, Verdict.NEGATION_ADDED, Verdict.NEGATION_LOST),
        Verdict.NEGATION_NOT_FOUND,
        *(Verdict.OPPOSITE, Verdict.NAME_SWAPPED, Verdict.SPEAKER_MOVED),
        *(Verdict.HEDGE_DROPPED, Verdict.FORECAST_AS_FACT),
    }
)
"""Verdicts on what an article does say; the rest only miss something in it."""
_BEARS: Final = 0.5
"""Share of a sentence's words that an article's sentence holds at least if it says the same."""
_AS_WELL: Final = 0.75
"""And at least this part of what the best sentence of the article that finds fault holds."""


@dataclass(frozen=True, slots=True)
class SourcedFinding(Finding):
    """A finding with the number (from 0) of the article that its ``source`` span indexes."""

    article: int = 0
    others: tuple[SourcedFinding, ...] = ()
    """What other articles say otherwise."""


@dataclass(frozen=True, slots=True)
class SourcedReport(CheckReport):
    """A report against several articles; its findings are ``SourcedFinding``.

    ``sources`` has the sha256 of each, in the order given; ``source_sha256`` is the first's.
    """

    findings: tuple[SourcedFinding, ...]
    sources: tuple[str, ...] = ()


def check_several(text: str, analyses: Sequence[Analysis]) -> SourcedReport:
    """Every finding on ``text``, each by the article that supports it best."""
    claim = Claim("text", text)
    articles = [_Article(number, claim, analysis) for number, analysis in enumerate(analyses)]
    found = [finding for article in articles for finding in article.findings]
    found.sort(key=lambda finding: (finding.span.start, finding.check.value, finding.span.end))
    settled = one_for_each_defect(_settled(found, articles), {claim.path: text})
    kept = tuple(with_own_ids(without_idle(settled)))
    hashes = tuple(analysis.document.sha256 for analysis in analyses)
    return SourcedReport(hashes[0], worst(kept), kept, hashes)


class _Article:
    """One article's findings on the text, and how far it speaks of each sentence."""

    def __init__(self, number: int, claim: Claim, analysis: Analysis) -> None:
        self.number = number
        self._claim = claim
        self._analysis = analysis
        self.findings = [_sourced(finding, number) for finding in findings_on(claim, analysis)]

    @cached_property
    def _source(self) -> Source:
        return self._analysis.kept(Source)

    @cached_property
    def _statements(self) -> list[Statement]:
        return read_statements([self._claim], self._source)

    def _statement(self, finding: Finding) -> Statement | None:
        """The text's sentence that a finding is on, with this article's sentences most like it."""
        overlapping = (
            statement
            for statement in self._statements
            if statement.span.overlaps(finding.span.start, finding.span.end)
        )
        return next(overlapping, None)

    def share(self, finding: Finding) -> float:
        """The share of that sentence's words that one sentence of the article holds."""
        statement = self._statement(finding)
        return 0.0 if statement is None else statement.share

    def speaks_of(self, finding: Finding) -> bool:
        """Whether the article is on the matter of the text's sentence.

        For a figure the sentence that holds the other figure must be: one shared word ("people")
        is too little.
        """
        statement = self._statement(finding)
        if statement is None:
            return False
        if finding.check is not Check.NUMBER or finding.source is None:
            return statement.share >= _BEARS
        numbers = self._source.numbers_over((finding.source,))
        shared = {word for n in numbers for word in self._source.words(n)} & statement.words
        return len(shared) > 1 and self._source.share(statement.words, shared) >= _BEARS

    def support(self, finding: Finding) -> SourcedFinding:
        """That the article says the same, where another is found at fault."""
        statement = self._statement(finding)
        matches = () if statement is None else statement.matches
        best = max(matches, key=lambda match: match.share, default=None)
        made = SourcedFinding.make(
            finding.check,
            Verdict.SUPPORTED,
            self._claim,
            finding.span,
            "This article says the same.",
            source=None if best is None else self._source.span(best.number),
        )
        return _sourced(made, self.number)


def _sourced(finding: Finding, article: int) -> SourcedFinding:
    values = {field.name: getattr(finding, field.name) for field in fields(Finding)}
    return SourcedFinding(**values, article=article)


def _settled(
    found: Sequence[SourcedFinding], articles: Sequence[_Article]
) -> Iterator[SourcedFinding]:
    """For every group the findings of the article that supports the words best."""
    for group in _groups(found):
        made: dict[int, list[SourcedFinding]] = {}
        for finding in group:
            made.setdefault(finding.article, []).append(finding)
        best = min(made, key=lambda number: _rank(made[number]))
        lifted = _lifted(made[best], articles, made.keys())
        first, *rest = [lifted] if lifted is not None else made[best]
        standing = _rank([first, *rest])[0]
        others = tuple(
            each
            for each in group
            if each.verdict in _SAYS_OTHERWISE
            and each.article != first.article
            and _BEST_FIRST.index(each.severity) > standing
            and articles[each.article].speaks_of(each)
        )
        if lifted is None or others:
            yield replace(first, others=others)
        yield from rest


def _lifted(
    faults: Sequence[SourcedFinding], articles: Sequence[_Article], made: Collection[int]
) -> SourcedFinding | None:
    """The support of an article that finds no such fault, by a rule that tells of faults alone.

    An article that says nothing of the matter finds no fault either, and supports nothing.
    """
    silent = [article for article in articles if article.number not in made]
    if silent and all(fault.verdict in _SOUGHT_EVERYWHERE for fault in faults):
        return silent[0].support(faults[0])
    for fault in faults:
        told = max(articles[number].share(fault) for number in made)
        floor = max(_BEARS, _AS_WELL * told)
        silent = [article for article in silent if article.share(fault) >= floor]
    return (
        max(silent, key=lambda each: each.share(faults[0])).support(faults[0]) if silent else None
    )


def _rank(findings: Sequence[SourcedFinding]) -> tuple[int, bool]:
    """Least severe first, then those that point at a passage."""
    standing = max(_BEST_FIRST.index(finding.severity) for finding in findings)
    return standing, all(finding.source is None for finding in findings)


def _groups(found: Sequence[SourcedFinding]) -> list[list[SourcedFinding]]:
    """Findings of one check whose words overlap, whichever article made them."""
    groups: list[list[SourcedFinding]] = []
    reached: dict[Check, int] = {}
    latest: dict[Check, list[SourcedFinding]] = {}
    for finding in found:
        check = finding.check
        if finding.span.start < reached.get(check, 0):
            latest[check].append(finding)
        else:
            latest[check] = [finding]
            groups.append(latest[check])
        reached[check] = max(reached.get(check, 0), finding.span.end)
    return groups
