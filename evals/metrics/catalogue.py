"""Every metric: its name, what it is called, how it is counted, which way is better."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import Final

from evals.faults.kinds import FaultKind
from evals.metrics import checks
from evals.metrics.attributions import speakers_right
from evals.metrics.cost import asked, money
from evals.metrics.facts import figures_held, overlap, statuses
from evals.metrics.flags import outlets
from evals.metrics.scored import Scored
from evals.metrics.support import claim_support, lead_support, reference_words
from evals.scores import NOTHING, Share, f1

Count = Callable[[Scored], Share]
"""What one outcome adds to a metric."""


class Better(IntEnum):
    """Which way is better."""

    HIGHER = 1
    LOWER = -1


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric, made of counts, or for an F1 ``of`` precision and recall.

    ``is_share``: within 0 and 1.
    """

    name: str
    title: str
    count: Count | None = None
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


def _prf(name: str, title: str, precision: Count, recall: Count) -> tuple[Metric, ...]:
    parts = (f"{name}_precision", f"{name}_recall")
    return (
        Metric(parts[0], f"{title} precision", precision),
        Metric(parts[1], f"{title} recall", recall),
        Metric(f"{name}_f1", f"{title} F1", of=parts, counts_items=False),
    )


def _words(name: str, title: str, count: Count) -> Metric:
    """A metric of words by weight, which are no single things."""
    return Metric(name, title, count, counts_items=False)


def _amount(name: str, title: str, count: Count) -> Metric:
    return Metric(name, title, count, Better.LOWER, is_share=False, counts_items=False)


def _fact_precision(scored: Scored) -> Share:
    brief = scored.brief
    return Share(0, 1) if brief is None else Share(len(scored.facts), len(brief.key_facts))


def _fact_recall(scored: Scored) -> Share:
    return Share(len(scored.facts), len(scored.gold.key_facts))


def fault_metric(kind: FaultKind) -> str:
    """The name of the metric that counts faults of a kind."""
    return f"{'alarm' if kind.keeps_meaning else 'caught'} {kind}"


METRICS: Final = (
    *_prf("fact", "key-fact", _fact_precision, _fact_recall),
    _words("fact_overlap", "key-fact words", lambda s: overlap(s.brief, s.gold)),
    Metric("fact_status", "key-fact status", lambda s: statuses(s.brief, s.gold, s.facts)),
    _words("claim_support", "claim words in cited evidence", lambda s: claim_support(s.brief)),
    _words(
        "lead_support",
        "headline and summary words in the article",
        lambda s: lead_support(s.brief, s.analysis.document),
    ),
    _words(
        "reference_words",
        "words of the reference brief",
        lambda s: reference_words(s.brief, s.case.reference),
    ),
    Metric("figures", "gold figures held", lambda s: figures_held(s.brief, s.gold)),
    *_prf(
        "attribution",
        "attribution",
        lambda s: s.attributions.precision,
        lambda s: s.attributions.recall,
    ),
    Metric(
        "speakers",
        "speakers of facts",
        lambda s: speakers_right(s.brief, s.gold, s.analysis.document.text),
    ),
    *_prf("flag", "flag", lambda s: s.flags.precision, lambda s: s.flags.recall),
    Metric("flag_status", "flag status", lambda s: s.flags.status),
    Metric("outlets", "outlets", lambda s: outlets(s.brief, s.gold)),
    Metric("numbers_in_evidence", "numbers in cited evidence", checks.numbers_in_evidence),
    Metric("numbers_anywhere", "numbers in the article", checks.numbers_anywhere),
    Metric("numbers_judged", "numbers with a verdict", checks.numbers_judged),
    Metric("quotes_verbatim", "verbatim quotations", checks.quotes_verbatim),
    Metric("names", "claims with the article's names only", checks.names),
    Metric("evidence_valid", "claims with valid evidence", checks.evidence_valid),
    Metric("claims_clean", "claims without a finding", checks.claims_clean),
    Metric("briefs_clean", "briefs that pass", checks.briefs_clean),
    Metric("first_try", "valid at the first try", asked(lambda cost: cost.first_valid)),
    Metric("repaired", "repair rate", asked(lambda cost: cost.repairs > 0), Better.LOWER),
    Metric("failed", "failure rate", lambda s: Share(int(s.brief is None), 1), Better.LOWER),
    _amount("calls", "calls", asked(lambda cost: cost.calls)),
    _amount("prompt_tokens", "prompt tokens", asked(lambda cost: cost.prompt_tokens)),
    _amount("completion_tokens", "answer tokens", asked(lambda cost: cost.completion_tokens)),
    _amount("cost", "cost (millionths)", money),
)
FAULT_METRICS: Final = tuple(
    Metric(
        fault_metric(kind),
        f"{kind}",
        better=Better.LOWER if kind.keeps_meaning else Better.HIGHER,
    )
    for kind in FaultKind
)
"""What the checker makes of seeded faults, and of edits that keep the meaning."""
BY_NAME: Final = {metric.name: metric for metric in (*METRICS, *FAULT_METRICS)}
COUNTED: Final = tuple(metric.name for metric in METRICS if metric.count is not None)
