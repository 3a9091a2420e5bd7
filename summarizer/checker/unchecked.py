"""Sentences of a text in which there is nothing that a check could hold against the article.

They must not look as if they had been found right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from summarizer.checker.model import Finding, FindingT
from summarizer.checker.quotations.verbatim import Passages
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.span import Span


def check_nothing_left(
    statements: Sequence[Statement],
    findings: Sequence[Finding],
    source: Source,
    article: Passages,
) -> Iterator[Finding]:
    """A finding, not a fault, for each sentence without any other that is not the article's own."""
    found = Places(each.span for each in findings)
    for statement in statements:
        span = statement.span
        if found.overlap(span):
            continue
        if article.find(span.exact.strip(" .")) is not None:
            continue
        yield Finding.make(
            Check.EVIDENCE,
            Verdict.WORDS_NOT_CHECKED,
            statement.claim,
            span,
            "Nothing in this sentence could be compared: read it against the article.",
            source=source.nearest(statement),
        )


def without_idle(findings: Iterable[FindingT]) -> list[FindingT]:
    """The findings without those of this check where there is another on the same words."""
    found = list(findings)
    telling = Places(each.span for each in found if each.verdict is not Verdict.WORDS_NOT_CHECKED)
    return [
        each
        for each in found
        if each.verdict is not Verdict.WORDS_NOT_CHECKED or not telling.overlap(each.span)
    ]


class Places:
    """Spans of one text, to be asked which others they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))
        """The furthest end of all up to each."""

    def overlap(self, span: Span) -> bool:
        """Whether one of them has a character of ``span``."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start
