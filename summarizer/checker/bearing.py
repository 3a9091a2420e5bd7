"""Whether cited sentences bear on their statement: whether they hold the words it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.checker.frames import FRAME_STEMS
from summarizer.checker.model import Finding
from summarizer.checker.names.check import names_in
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem
from summarizer.span import Span

_LITTLE: Final = 0.4
"""Share of the statement's words that sentences hold which do not bear on it."""
_MORE: Final = 0.25
"""By how much the share of another sentence must be greater."""
_HARDLY: Final = 0.3
"""The share of its words other than names below which a statement is not borne out at all."""
_FEWEST: Final = 3
"""Such words that a statement needs for this to be told."""
_NAME: Final = pattern(r"(?<![^\W\d_])[A-Z][\w'’-]*+")
_HARDLY_UNCITED: Final = 0.2
"""The same where no sentence is cited."""
_FIGURE: Final = pattern(
    r"\d|(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|dozen|half|thirds?|quarters?)"
    r"(?![a-z])"
)
"""A figure of its own is for the checks of numbers."""


def check_bearing(statements: Sequence[Statement], source: Source) -> Iterator[Finding]:
    """A warning for what hardly any word of its sentences bears out.

    Of a text that cites, the whole claim is held against the cited sentences and those beside
    them; of one that does not, each sentence against those most like it.
    """
    if not statements:
        return
    if not statements[0].cited:
        for statement in statements:
            if _is_bare(statement, [match.number for match in statement.matches], source):
                yield _not_borne_out(statement, statement.span, "No sentence of the article says")
        return
    claim = statements[0].claim
    words = frozenset().union(*(statement.words for statement in statements))
    held = {word for match in statements[0].matches for word in source.words(match.number)}
    share = source.share(words, held)
    best = max(source.best(words), key=lambda match: match.share, default=None)
    if best is not None and share < _LITTLE and best.share - share >= _MORE:
        reason = "Another sentence of the article holds more of these words than the cited ones."
        yield Finding.make(
            Check.EVIDENCE,
            Verdict.OTHER_SENTENCES_BEAR,
            claim,
            claim.whole,
            reason,
            source=source.span(best.number),
        )
        return
    near = source.around((match.number for match in statements[0].matches), 1)
    if all(_is_bare(statement, near, source) for statement in statements):
        yield _not_borne_out(statements[0], claim.whole, "The cited sentences do not say")


def _is_bare(statement: Statement, numbers: Sequence[int], source: Source) -> bool:
    """Whether sentences hold hardly any of a statement's words; a name alone says nothing."""
    text = statement.span.exact
    if statement.claim.is_flag or _FIGURE.search(text):
        return False
    names = {stem(match.group()) for match in _NAME.finditer(text) if match.start()}
    words = statement.words - names - _first_name(text, source)
    if not statement.cited:
        words -= FRAME_STEMS
    if len(words) < _FEWEST or (not statement.cited and _are_told_together(statement, source)):
        return False
    held = {word for number in numbers for word in source.words(number)}
    least = _HARDLY if statement.cited else _HARDLY_UNCITED
    return source.share(frozenset(words), held) < least


def _are_told_together(statement: Statement, source: Source) -> bool:
    """Whether one of the sentences most like it has two of the statement's names as well.

    What sums up who did something, or who is on a list, shares names with the article and often
    no other word.
    """
    text = statement.span.exact
    spans = list(names_in(text))
    runs = [source.stems(text, span.start, span.end) for span in spans]
    if not spans or spans[0].start:
        runs.append(frozenset(_first_name(text, source)))
    return any(
        sum(not run.isdisjoint(source.words(match.number)) for run in runs) > 1
        for match in statement.matches
    )


def _first_name(text: str, source: Source) -> set[str]:
    """The first word of a sentence if the article has it as a name only."""
    match = _NAME.match(text)
    first = match.group() if match is not None else ""
    return set() if source.has_common(first.lower()) else {stem(first)}


def _not_borne_out(statement: Statement, span: Span, reason: str) -> Finding:
    reason = f"{reason} anything like this."
    return Finding.make(Check.EVIDENCE, Verdict.NOT_BORNE_OUT, statement.claim, span, reason)
