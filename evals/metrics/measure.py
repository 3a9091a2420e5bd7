"""All metrics of one outcome on one case."""

from __future__ import annotations

from dataclasses import dataclass

from evals.cases import Case
from evals.metrics.catalogue import METRICS
from evals.metrics.facts import FactPair
from evals.metrics.scored import Scored
from evals.outcome import Outcome
from evals.scores import Share
from summarizer.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts by the name of their metric, and what was paired with what (gold first)."""

    shares: dict[str, Share]
    facts: tuple[FactPair, ...] = ()
    attributions: tuple[tuple[int, int], ...] = ()
    flags: tuple[tuple[int, int], ...] = ()


def measure(
    outcome: Outcome, case: Case, analysis: Analysis, price: tuple[int, int] | None = None
) -> Measures:
    """What ``outcome`` is worth against the gold of ``case``."""
    scored = Scored(outcome, case, analysis, price)
    shares = {each.name: each.count(scored) for each in METRICS if each.count is not None}
    pairs = (tuple(scored.facts), scored.attributions.pairs, scored.flags.pairs)
    return Measures(shares, *pairs)
