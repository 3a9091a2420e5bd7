"""Flags of a brief, and the outlets it names, against those of the gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.cases import Gold, GoldFlag, locate
from evals.metrics.assignment import best_pairs
from evals.scores import Share
from summarizer.brief.schema import Brief, UnverifiedFlag
from summarizer.span import Span


@dataclass(frozen=True, slots=True)
class FlagScore:
    """``status`` counts the gold flags that are paired with one of the same status."""

    precision: Share
    recall: Share
    status: Share
    pairs: tuple[tuple[int, int], ...]
    """Gold flag and flag of the brief, by position."""


def score_flags(brief: Brief | None, gold: Gold, text: str) -> FlagScore:
    """The brief's flags paired one to one with the gold's.

    A flag stands for a gold flag if a sentence it cites, and that is the article's, holds part of
    the gold's cue or claim.
    Among all such pairings the one with most cues, then most equal statuses, counts.
    """
    wanted = len(gold.flags)
    if brief is None:
        return FlagScore(Share(0, 1), Share(0, wanted), Share(0, wanted), ())
    pairs = best_pairs([[_weight(each, f, text) for f in brief.unverified] for each in gold.flags])
    same = sum(gold.flags[g].status is brief.unverified[f].status for g, f in pairs)
    return FlagScore(
        Share(len(pairs), len(brief.unverified)),
        Share(len(pairs), wanted),
        Share(same, wanted),
        tuple(pairs),
    )


def outlets(brief: Brief | None, gold: Gold) -> Share:
    """Gold outlets that the brief has, with their role."""
    found = {(link.name, link.role) for link in brief.outlets} if brief else set()
    return Share(sum((o.name, o.role) in found for o in gold.outlets), len(gold.outlets))


def _weight(gold: GoldFlag, flag: UnverifiedFlag, text: str) -> int:
    cue, claim = locate(text, gold.cue), locate(text, gold.claim)
    spans = [span for span in flag.evidence if text[span.start : span.end] == span.exact]
    on_cue = _touches(spans, cue)
    if not on_cue and not _touches(spans, claim):
        return 0
    return 1000 + 100 * on_cue + 10 * (gold.status is flag.status)


def _touches(spans: Sequence[Span], place: tuple[int, int]) -> bool:
    return any(span.overlaps(*place) for span in spans)
