"""One outcome on one case, and what of it is paired with what: the thing that metrics count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from evals.cases import Case, Gold
from evals.metrics.attributions import AttributionScore, score_attributions
from evals.metrics.facts import FactPair, pair_facts
from evals.metrics.flags import FlagScore, score_flags
from evals.outcome import Outcome
from summarizer.analysis import Analysis
from summarizer.brief.schema import Brief


@dataclass(frozen=True)
class Scored:
    """What a system made of a case's article.

    ``price`` is what a million tokens of a prompt and of an answer cost, in millionths of a unit
    of money; None where it is not known.
    """

    outcome: Outcome
    case: Case
    analysis: Analysis
    price: tuple[int, int] | None = None

    @property
    def brief(self) -> Brief | None:
        """The brief, where there is one."""
        return self.outcome.brief

    @property
    def gold(self) -> Gold:
        """What people found in the article."""
        return self.case.gold

    @cached_property
    def facts(self) -> list[FactPair]:
        """Facts of the brief and of the gold that are the same."""
        return pair_facts(self.brief.key_facts, self.gold.key_facts) if self.brief else []

    @cached_property
    def attributions(self) -> AttributionScore:
        """Attributions of the brief against those of the gold."""
        return score_attributions(self.brief, self.gold, self.analysis.document.text)

    @cached_property
    def flags(self) -> FlagScore:
        """Flags of the brief against those of the gold."""
        return score_flags(self.brief, self.gold, self.analysis.document.text)
