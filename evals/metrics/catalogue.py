"""Every metric: its name, what it is called, and which way is better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import Final

from evals.faults import FaultKind
from evals.scores import NOTHING, Share, f1


class Better(IntEnum):
    """Which way is better."""

    HIGHER = 1
    LOWER = -1


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric. ``of`` names precision and recall of an F1. ``is_share``: within 0 and 1."""

    name: str
    title: str
    better: Better = Better.HIGHER
    of: tuple[str, str] | None = None
    is_share: bool = True
    counts_items: bool = True
    """Whether hits are single things that are right or wrong, so that Wilson's interval holds."""

    def value(self, shares: Mapping[str, Share]) -> Fraction | None:
        """Its value for some counts; None where it is undefined."""
        if self.of is None:
            return shares.get(self.name, NOTHING).value
        return f1(*(shares.get(name, NOTHING) for name in self.of))

    def n(self, shares: Mapping[str, Share]) -> int:
        """What the value rests on: the number of things counted."""
        if self.of is None:
            return shares.get(self.name, NOTHING).of
        return sum(shares.get(name, NOTHING).of for name in self.of)


def _prf(name: str, title: str) -> tuple[Metric, ...]:
    parts = (f"{name}_precision", f"{name}_recall")
    return (
        Metric(parts[0], f"{title} precision"),
        Metric(parts[1], f"{title} recall"),
        Metric(f"{name}_f1", f"{title} F1", of=parts, counts_items=False),
    )


def _amount(name: str, title: str) -> Metric:
    return Metric(name, title, Better.LOWER, is_share=False, counts_items=False)


def fault_metric(kind: FaultKind) -> str:
    """The name of the metric that counts faults of a kind."""
    return f"{'alarm' if kind.keeps_meaning else 'caught'} {kind}"


METRICS: Final = (
    *_prf("fact", "key-fact"),
    Metric("fact_overlap", "key-fact words", counts_items=False),
    Metric("fact_status", "key-fact status"),
    Metric("claim_support", "claim words in cited evidence", counts_items=False),
    Metric("lead_support", "headline and summary words in the article", counts_items=False),
    Metric("reference_words", "words of the reference brief", counts_items=False),
    Metric("figures", "gold figures held"),
    *_prf("attribution", "attribution"),
    Metric("speakers", "speakers of facts"),
    *_prf("flag", "flag"),
    Metric("flag_status", "flag status"),
    Metric("outlets", "outlets"),
    Metric("numbers_in_evidence", "numbers in cited evidence"),
    Metric("numbers_anywhere", "numbers in the article"),
    Metric("numbers_judged", "numbers with a verdict"),
    Metric("quotes_verbatim", "verbatim quotations"),
    Metric("names", "claims with the article's names only"),
    Metric("evidence_valid", "claims with valid evidence"),
    Metric("claims_clean", "claims without a finding"),
    Metric("briefs_clean", "briefs that pass"),
    Metric("first_try", "valid at the first try"),
    Metric("repaired", "repair rate", Better.LOWER),
    Metric("failed", "failure rate", Better.LOWER),
    _amount("calls", "calls"),
    _amount("prompt_tokens", "prompt tokens"),
    _amount("completion_tokens", "answer tokens"),
    _amount("cost", "cost (millionths)"),
)
FAULT_METRICS: Final = tuple(
    Metric(fault_metric(kind), f"{kind}", Better.LOWER if kind.keeps_meaning else Better.HIGHER)
    for kind in FaultKind
)
"""What the checker makes of seeded faults, and of edits that keep the meaning."""
BY_NAME: Final = {metric.name: metric for metric in (*METRICS, *FAULT_METRICS)}
COUNTED: Final = tuple(metric.name for metric in METRICS if metric.of is None)
