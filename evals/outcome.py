"""How one system fared on one article: a brief or a failure, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.brief.schema import Brief


@dataclass(frozen=True, slots=True)
class Cost:
    """What was asked of a model for one brief.

    ``first_valid``: whether the first answer was a usable draft. ``repairs``: how many drafts were
    asked for because the check had failed the one before. Tokens are None where the endpoint
    reported none.
    """

    calls: int
    first_valid: bool
    repairs: int
    prompt_tokens: int | None
    completion_tokens: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """``brief`` is None where there is a ``failure``; ``cost`` is None where no model was asked."""

    brief: Brief | None
    failure: str | None = None
    cost: Cost | None = None
    files: tuple[str, ...] = field(default=())
    """The cassettes it was played from, by name."""
