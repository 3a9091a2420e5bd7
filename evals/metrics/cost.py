"""What a brief cost: calls, tokens, money where a price is known; and whether it came about."""

from __future__ import annotations

from typing import Final

from evals.outcome import Outcome
from evals.scores import NOTHING, Share

PER_TOKENS: Final = 1_000_000


def cost_scores(outcome: Outcome, price: tuple[int, int] | None) -> dict[str, Share]:
    """Counts by the name of their metric; each ``of`` is one case, or none where it is unknown.

    ``price`` is what a million tokens of a prompt and of an answer cost, in millionths of a unit
    of money; the cost is in the same.
    """
    failed = {"failed": Share(int(outcome.brief is None), 1)}
    cost = outcome.cost
    if cost is None:
        names = ("first_try", "repaired", "calls", "prompt_tokens", "completion_tokens", "cost")
        return failed | dict.fromkeys(names, NOTHING)
    tokens = (cost.prompt_tokens, cost.completion_tokens)
    return failed | {
        "first_try": Share(int(cost.first_valid), 1),
        "repaired": Share(int(cost.repairs > 0), 1),
        "calls": Share(cost.calls, 1),
        "prompt_tokens": _known(tokens[0]),
        "completion_tokens": _known(tokens[1]),
        "cost": _money(*tokens, price),
    }


def _known(count: int | None) -> Share:
    return NOTHING if count is None else Share(count, 1)


def _money(prompt: int | None, completion: int | None, price: tuple[int, int] | None) -> Share:
    if prompt is None or completion is None or price is None:
        return NOTHING
    return Share((prompt * price[0] + completion * price[1]) // PER_TOKENS, 1)
