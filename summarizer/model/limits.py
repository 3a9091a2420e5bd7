"""What all calls of a run share: how fast they may go, what they may cost, and a circuit.

The circuit begins half open: the first call goes alone, so that a wrong key or an empty account
is met once and not once for every article in flight. It opens for good when the endpoint refuses
the account, or is down for ``TRIP`` articles in a row.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.errors import (
    AuthenticationFailed,
    CostLimitReached,
    EndpointUnreachable,
    QuotaExceeded,
    RateLimited,
    RunStopped,
    SummarizerError,
    UsageError,
)
from summarizer.model.budget import Budget
from summarizer.model.request import Answer

if TYPE_CHECKING:
    import asyncio

    from aiolimiter import AsyncLimiter

TRIP: Final = 5
_FATAL: Final = (AuthenticationFailed, QuotaExceeded, UsageError)
_DOWN: Final = (EndpointUnreachable, RateLimited)
_MINUTE: Final = 60.0


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars for a million tokens."""

    prompt: float
    completion: float

    def cost(self, prompt: int, completion: int) -> float:
        """US dollars for so many tokens."""
        return (prompt * self.prompt + completion * self.completion) / 1_000_000


class Limits:
    """Shared by all calls of one run, in one event loop."""

    def __init__(
        self,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        max_cost: float | None = None,
        prices: Prices | None = None,
    ) -> None:
        if max_cost is not None and prices is None:
            raise UsageError("a highest cost needs the prices of the model's tokens")
        self.prompt_tokens = 0
        self.completion_tokens = 0
        self._prices = prices
        self._max_cost = max_cost
        self._requests = _limiter(requests_per_minute)
        self._tokens = _limiter(tokens_per_minute)
        self._proven = False
        self._probing: asyncio.Lock | None = None
        self._down = 0
        self._stop: SummarizerError | None = None

    @property
    def cost(self) -> float | None:
        """US dollars spent, as far as the endpoint reported tokens; None without prices."""
        if self._prices is None:
            return None
        return self._prices.cost(self.prompt_tokens, self.completion_tokens)

    @asynccontextmanager
    async def call(self, budget: Budget) -> AsyncIterator[None]:
        """A turn for one call, all its sends included; the wait for it is outside the deadline.

        Raises RunStopped once the circuit is open, CostLimitReached once the money is spent.
        """
        with budget.paused():
            alone = await self._turn()
        try:
            yield
        except SummarizerError as error:
            raise self._failed(error) from None
        finally:
            if alone:
                self._lock().release()

    @property
    def stop(self) -> SummarizerError | None:
        """Why no further call can be made; None while calls may go on."""
        return self._stop

    async def admit(self, tokens: int, budget: Budget) -> None:
        """Wait until a request of about so many tokens may be sent, outside the deadline."""
        with budget.paused():
            if self._requests is not None:
                await self._requests.acquire()
            if self._tokens is not None:
                await self._tokens.acquire(min(tokens, self._tokens.max_rate))

    def answered(self, answer: Answer) -> None:
        """Count an answer that came over the network: the endpoint is up."""
        self.prompt_tokens += answer.prompt_tokens or 0
        self.completion_tokens += answer.completion_tokens or 0
        self._proven, self._down = True, 0

    async def _turn(self) -> bool:
        """Wait for the circuit; whether this call goes alone."""
        self._check()
        if self._proven:
            return False
        lock = self._lock()
        await lock.acquire()
        alone = not self._proven and self._stop is None
        if not alone:
            lock.release()
        self._check()
        return alone

    def _check(self) -> None:
        if self._max_cost is not None and (self.cost or 0.0) >= self._max_cost:
            self._stop = CostLimitReached(f"the run has cost {self.cost:.2f} USD, its limit")
        if self._stop is not None:
            raise RunStopped(self._stop)

    def _lock(self) -> asyncio.Lock:
        if self._probing is None:
            import asyncio  # a brief from stored answers needs no event loop

            self._probing = asyncio.Lock()
        return self._probing

    def _failed(self, error: SummarizerError) -> SummarizerError:
        if self._stop is not None:
            return RunStopped(self._stop)
        self._down = self._down + 1 if isinstance(error, _DOWN) else 0
        if isinstance(error, _FATAL) or self._down >= TRIP:
            self._stop = error
        return error


def _limiter(per_minute: float | None) -> AsyncLimiter | None:
    if per_minute is None:
        return None
    from aiolimiter import AsyncLimiter  # only where a run is slowed down

    return AsyncLimiter(per_minute, _MINUTE)
