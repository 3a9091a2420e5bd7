"""All metrics of one outcome on one case."""

from __future__ import annotations

from dataclasses import dataclass

from evals.cases import Case
from evals.metrics.attributions import score_attributions, speakers_right
from evals.metrics.checks import check_scores
from evals.metrics.cost import cost_scores
from evals.metrics.facts import (
    FactPair,
    figures_held,
    overlap,
    pair_facts,
    statuses,
)
from evals.metrics.flags import outlets, score_flags
from evals.metrics.support import claim_support, lead_support, reference_words
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
    brief, gold, text = outcome.brief, case.gold, analysis.document.text
    pairs = pair_facts(brief.key_facts, gold.key_facts) if brief else []
    said = score_attributions(brief, gold, text)
    flags = score_flags(brief, gold, text)
    shares = {
        "fact_precision": Share(len(pairs), len(brief.key_facts)) if brief else Share(0, 1),
        "fact_recall": Share(len(pairs), len(gold.key_facts)),
        "fact_overlap": overlap(brief, gold),
        "fact_status": statuses(brief, gold, pairs),
        "claim_support": claim_support(brief),
        "lead_support": lead_support(brief, analysis.document),
        "reference_words": reference_words(brief, case.reference),
        "figures": figures_held(brief, gold),
        "attribution_precision": said.precision,
        "attribution_recall": said.recall,
        "speakers": speakers_right(brief, gold, text),
        "flag_precision": flags.precision,
        "flag_recall": flags.recall,
        "flag_status": flags.status,
        "outlets": outlets(brief, gold),
        **check_scores(brief),
        **cost_scores(outcome, price),
    }
    return Measures(shares, tuple(pairs), said.pairs, flags.pairs)
