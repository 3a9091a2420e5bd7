"""Sources that a text names or describes must be the article's."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.sources.describe import holds_name
from summarizer.checker.frames import is_the_article
from summarizer.checker.model import Finding
from summarizer.checker.names.check import NameIndex
from summarizer.checker.statements import Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.checker.words import EMPTY_WORDS, WORD
from summarizer.span import Span


def check_sources(statement: Statement, names: NameIndex) -> Iterator[Finding]:
    """A finding for every source in the statement of whose words the article has none.

    One that is named fails. One that is described ("a fireman" for "the county") is only noted: a
    description in other words is as often right as wrong, and who is meant cannot be told.
    """
    for attribution in statement.attributions:
        span = attribution.source
        if span is None or is_the_article(span.exact):
            continue
        words = [word for word in WORD.findall(span.exact) if word.casefold() not in EMPTY_WORDS]
        if words and not any(names.holds(word) for word in words):
            yield from _unknown(statement, span)


def _unknown(statement: Statement, span: Span) -> Iterator[Finding]:
    claim = statement.claim
    noun = kind_of_noun(head_of(span.exact).casefold()) is not None
    opens = span.start == statement.span.start and noun and " " not in span.exact
    if holds_name(span.exact) and not opens:
        reason = f"The article mentions no source called \u201c{span.exact}\u201d."
        yield Finding.make(Check.SOURCE, Verdict.SOURCE_NOT_IN_SOURCE, claim, span, reason)
    elif noun:
        reason = f"The article describes no source as \u201c{span.exact}\u201d."
        yield Finding.make(Check.SOURCE, Verdict.SOURCE_REWORDED, claim, span, reason)
