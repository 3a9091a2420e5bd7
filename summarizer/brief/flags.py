"""What the article marks as not established and a brief's flags do not.

A mark calls for a flag if it is a denial, a dispute, a failed check, a hedge or a refusal to
confirm, and bears on a claim that says something. It is shown if a flag cites the claim or the
words that mark it, or if a key fact on either tells of the doubt itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.model import Hedge, VerificationStatus
from summarizer.brief.schema import Brief, KeyFact
from summarizer.checker.hedging import shows_doubt
from summarizer.checker.model import Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document
from summarizer.quantities.context import tokenize
from summarizer.span import Span

_TO_BE_FLAGGED: Final = frozenset(
    {VerificationStatus.HEDGED, VerificationStatus.DENIED, VerificationStatus.DISPUTED}
)
_UNCONFIRMED: Final = re.compile(r"\b(?:confirm|den[yi])", re.IGNORECASE)
"""Of the silent, those who "would neither confirm nor deny" leave a claim in the air."""
_FEWEST: Final = 4
"""Words of weight in a claim that says something: not "the second figure"."""


def missing_flags(brief: Brief, analysis: Analysis) -> Iterator[Finding]:
    """A finding for every claim that the article marks and the brief does not."""
    flagged = [span for flag in brief.unverified for span in flag.evidence]
    for hedge in analysis.kept(_to_be_flagged):
        if not _is_shown(hedge, flagged, brief.key_facts):
            yield _missing(hedge.claims[0], hedge, brief)


def _to_be_flagged(analysis: Analysis) -> list[Hedge]:
    """The marks that call for a flag, the first where several bear on the same words."""
    found: list[Hedge] = []
    for hedge in analysis.hedges:
        if _calls_for_flag(hedge, analysis.document):
            seen = [other.claims[0] for other in found]
            if not _overlaps(hedge.claims[0], seen):
                found.append(hedge)
    return found


def _calls_for_flag(hedge: Hedge, document: Document) -> bool:
    if hedge.status is VerificationStatus.NO_COMMENT:
        return _UNCONFIRMED.search(hedge.cue.exact) is not None
    if hedge.status is VerificationStatus.OUTLET_COULD_NOT_VERIFY:
        return True
    return hedge.status in _TO_BE_FLAGGED and _says_something(hedge, document)


def _says_something(hedge: Hedge, document: Document) -> bool:
    claim = hedge.claims[0]
    words = tokenize(document.text, claim.start, claim.end)
    return sum(not hedge.cue.overlaps(word.start, word.start + 1) for word in words) >= _FEWEST


def _is_shown(hedge: Hedge, flagged: Sequence[Span], facts: Sequence[KeyFact]) -> bool:
    places = (hedge.cue, hedge.claims[0])
    if any(_overlaps(place, flagged) for place in places):
        return True
    return any(
        any(_overlaps(place, fact.evidence) for place in places) and shows_doubt(fact.statement)
        for fact in facts
    )


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other.start, other.end) for other in others)


def _missing(claim: Span, hedge: Hedge, brief: Brief) -> Finding:
    """The finding, on the fact that states the claim if there is one."""
    path, text = "summary", brief.summary
    for position, fact in enumerate(brief.key_facts):
        if _overlaps(claim, fact.evidence):
            path, text = f"key_facts[{position}].statement", fact.statement
            break
    cue = " ".join(hedge.cue.exact.split())
    shown = " ".join(claim.exact.split())
    shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
    reason = f"No flag shows that the article says \u201c{cue}\u201d of this: {shown}"
    where = Claim(path, text)
    return Finding.make(
        Check.FLAG,
        Verdict.FLAG_MISSING,
        where,
        where.whole,
        reason,
        source=hedge.cue,
        candidates=(claim,),
    )
