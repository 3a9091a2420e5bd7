"""What a brief cost, where a model was asked: calls, tokens, money where a price is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from evals.metrics.scored import Scored
from evals.outcome import Cost
from evals.scores import NOTHING, Share

PER_TOKENS: Final = 1_000_000


def asked(count: Callable[[Cost], int | None]) -> Callable[[Scored], Share]:
    """A count of one case; undefined where no model was asked, or it did not say."""

    def counted(scored: Scored) -> Share:
        found = None if scored.outcome.cost is None else count(scored.outcome.cost)
        return NOTHING if found is None else Share(int(found), 1)

    return counted


def money(scored: Scored) -> Share:
    """The cost in millionths of the unit of money that the price is in."""
    cost, price = scored.outcome.cost, scored.price
    if cost is None or price is None:
        return NOTHING
    if cost.prompt_tokens is None or cost.completion_tokens is None:
        return NOTHING
    spent = cost.prompt_tokens * price[0] + cost.completion_tokens * price[1]
    return Share(spent // PER_TOKENS, 1)
