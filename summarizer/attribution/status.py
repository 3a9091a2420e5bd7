"""How far an article itself says that a passage is confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from summarizer.attribution.model import Attribution, Hedge, VerificationStatus
from summarizer.span import Span

_GRAVEST_FIRST: Final = (
    VerificationStatus.RETRACTED_OR_CORRECTED,
    VerificationStatus.DENIED,
    VerificationStatus.DISPUTED,
    VerificationStatus.OUTLET_COULD_NOT_VERIFY,
    VerificationStatus.NO_COMMENT,
    VerificationStatus.HEDGED,
    VerificationStatus.ATTRIBUTED_ONLY,
    VerificationStatus.CORROBORATED_IN_TEXT,
    VerificationStatus.CONFIRMED_BY_OUTLET,
)


def status_of(
    evidence: Sequence[Span], attribution: Attribution | None, hedges: Iterable[Hedge]
) -> tuple[VerificationStatus, Span | None]:
    """The gravest thing the article says of this evidence, and the words that say it."""
    cues: dict[VerificationStatus, Span] = {}
    if attribution is not None:
        cues[VerificationStatus.ATTRIBUTED_ONLY] = attribution.cue
    for hedge in hedges:
        if any(_bears_on(hedge, span) for span in evidence):
            cues.setdefault(hedge.status, hedge.cue)
    for status in _GRAVEST_FIRST:
        if status in cues:
            return status, cues[status]
    return VerificationStatus.STATED_BY_OUTLET, None


def _bears_on(hedge: Hedge, span: Span) -> bool:
    return any(claim.overlaps(span.start, span.end) for claim in hedge.claims) or span.overlaps(
        hedge.cue.start, hedge.cue.end
    )
