"""Whether cited sentences bear on their statement: whether they hold the words it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict

_LITTLE: Final = 0.4
"""Share of the statement's words that sentences hold which do not bear on it."""
_MORE: Final = 0.25
"""By how much the share of another sentence must be greater."""


def check_bearing(statements: Sequence[Statement], source: Source) -> Iterator[Finding]:
    """A warning for a claim whose cited sentences hold few of its words, and another many."""
    if not statements or not statements[0].cited:
        return
    claim = statements[0].claim
    words = frozenset().union(*(statement.words for statement in statements))
    held = {word for match in statements[0].matches for word in source.words(match.number)}
    share = source.share(words, held)
    best = max(source.best(words), key=lambda match: match.share, default=None)
    if best is None or share >= _LITTLE or best.share - share < _MORE:
        return
    reason = "Another sentence of the article holds more of these words than the cited ones."
    yield Finding.make(
        Check.EVIDENCE,
        Verdict.OTHER_SENTENCES_BEAR,
        claim,
        claim.whole,
        reason,
        source=source.span(best.number),
    )
