"""Sources that a text names or describes must be the article's."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.attribution.speakers import holds_name
from summarizer.checker.model import Claim, Finding
from summarizer.checker.names import EMPTY_WORDS, WORD, NameIndex
from summarizer.checker.statements import Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.span import Span


def check_sources(statement: Statement, names: NameIndex) -> Iterator[Finding]:
    """A finding for every source in the statement of whose words the article has none."""
    for attribution in statement.attributions:
        span = attribution.source
        if span is None:
            continue
        words = [word for word in WORD.findall(span.exact) if word.casefold() not in EMPTY_WORDS]
        if words and not any(names.holds(word) for word in words):
            yield _unknown(statement.claim, span)


def _unknown(claim: Claim, span: Span) -> Finding:
    named = holds_name(span.exact)
    verdict = Verdict.SOURCE_NOT_IN_SOURCE if named else Verdict.SOURCE_REWORDED
    reason = f"The article mentions no source called \u201c{span.exact}\u201d."
    if not named:
        reason = f"The article describes no source as \u201c{span.exact}\u201d."
    return Finding.make(Check.SOURCE, verdict, claim, span, reason)
