"""The answers of one round: keyed one after the other, and judged before they are read.

The same rules serve a replay and a live call, so that both go through the same keys.
"""

from __future__ import annotations

from typing import Final

from pydantic import ValidationError

from summarizer.brief.draft import Draft
from summarizer.errors import (
    BadResponse,
    ContextTooLong,
    ModelRefused,
    OutputTruncated,
    ProviderError,
)
from summarizer.model.keys import next_key, request_key
from summarizer.model.parse import parse_draft
from summarizer.model.request import CONTEXT_TOO_LONG, Answer, Request
from summarizer.model.store import Link, Store

RAISED: Final = 2
"""An answer that is cut at ``max_tokens`` is asked for once more with this many times the limit."""
_SHOWN: Final = 160


class RoundFailed(Exception):
    """The answers themselves decide that this round has no draft; ``problem`` is the error."""

    def __init__(self, problem: ProviderError) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Chain:
    """Where one round stands: the key of the next answer, and the answers so far."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.answers: list[Answer] = []
        self.stored = 0
        self._key = request_key(request)
        self._previous: str | None = None
        self._next_after: str | None = None
        self._raised = False

    @property
    def link(self) -> Link:
        """The next answer's place in the chain."""
        if self._next_after is not None:  # hashed only where a next one is looked for
            self._previous, self._key = self._key, next_key(self._key, self._next_after)
            self._next_after = None
        return Link(self._key, self._previous, len(self.answers), self.request)

    @property
    def max_tokens(self) -> int | None:
        """The limit for the next answer."""
        limit = self.request.parameters.get("max_tokens")
        return None if limit is None else int(limit) * (RAISED if self._raised else 1)

    def take(self, answer: Answer, *, stored: bool) -> bool:
        """Count an answer and judge it: False if it was cut and is to be asked for once more.

        Raises RoundFailed with ModelRefused, ContextTooLong or OutputTruncated.
        """
        self.answers.append(answer)
        self.stored += stored
        _ = self.link  # the key of this answer, on which the next one rests
        self._next_after = answer.text
        if answer.finish_reason == "length" and not self._raised and self.max_tokens is not None:
            self._raised = True
            return False
        if problem := _problem(answer, self.request.model):
            raise RoundFailed(problem)
        return True


def replay(chain: Chain, store: Store, reasks: int) -> Draft | None:
    """The draft as far as the store holds it; None where an answer is missing.

    Raises RoundFailed, as a live call would for the same answers.
    """
    problem: ValidationError | None = None
    for _ in range(reasks + 1):
        text = _stored_text(chain, store)
        if text is None:
            return None
        try:
            return parse_draft(text)
        except ValidationError as error:
            problem = error
    raise never_valid(chain, problem) from problem


def never_valid(chain: Chain, problem: ValidationError | None) -> RoundFailed:
    """The error for a round whose answers all failed to be a draft."""
    first = _first_fault(problem) if problem else "no answer"
    count = len(chain.answers)
    given = "1 answer and it is no" if count == 1 else f"{count} answers and none is a"
    return RoundFailed(
        BadResponse(
            f"{chain.request.model} gave {given} valid draft (last: {first}); try a larger model"
        )
    )


def _stored_text(chain: Chain, store: Store) -> str | None:
    while (answer := store.get(chain.link)) is not None:
        if chain.take(answer, stored=True):
            return answer.text
    return None


def _first_fault(problem: ValidationError) -> str:
    fault = problem.errors()[0]
    place = ".".join(str(part) for part in fault["loc"])
    words = f"{place}: {fault['msg']}" if place else fault["msg"]
    return " ".join(words.split())[:_SHOWN]


def _problem(answer: Answer, model: str) -> ProviderError | None:
    if answer.finish_reason == CONTEXT_TOO_LONG:
        return ContextTooLong(
            f"the article does not fit the context of {model}; use a model with a larger one, "
            "or cut the article"
        )
    if answer.refusal is not None or answer.finish_reason == "content_filter":
        who = "the endpoint's content filter" if answer.refusal is None else model
        return ModelRefused(f"{who} declined to answer for this article; try another model")
    if answer.finish_reason == "length":
        return OutputTruncated(
            f"the answer of {model} was cut at its token limit, also after the limit was raised; "
            "set a higher max_tokens or use a model with a larger context"
        )
    return None
