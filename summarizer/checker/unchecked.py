"""Sentences of a text in which there is nothing that a check could hold against the article.

They must not look as if they had been found right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.checker.model import Finding, FindingT
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verbatim import Passages
from summarizer.checker.verdicts import Check, Verdict


def check_nothing_left(
    statements: Sequence[Statement],
    findings: Sequence[Finding],
    source: Source,
    article: Passages,
) -> Iterator[Finding]:
    """A finding, not a fault, for each sentence without any other that is not the article's own."""
    for statement in statements:
        span = statement.span
        if any(span.overlaps(each.span.start, each.span.end) for each in findings):
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
    telling = [each for each in found if each.verdict is not Verdict.WORDS_NOT_CHECKED]
    return [
        each
        for each in found
        if each.verdict is not Verdict.WORDS_NOT_CHECKED
        or not any(each.span.overlaps(other.span.start, other.span.end) for other in telling)
    ]
