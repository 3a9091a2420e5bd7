"""What all calls of a run share: how fast they may go, what they may cost, and a circuit.

The circuit begins half open: calls go one by one until the first answer, so that a wrong key or an
empty account is met once and not once for every article in flight. It opens for good when the
endpoint refuses the account, is down for ``TRIP`` articles in a row, or fails that many, however it
fails them, before it ever gave an answer.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.errors import (
    AuthenticationFailed,
    CostLimitReached,
    DeadlineExceeded,
    EndpointUnreachable,
    ProviderError,
    QuotaExceeded,
    RateLimited,
    RunStopped,
    SummarizerError,
    UsageError,
)
from summarizer.model.request import Answer

if TYPE_CHECKING:
    from summarizer.model.budget import Budget
    from summarizer.model.gate import Gate

TRIP: Final = 5
_FATAL: Final = (AuthenticationFailed, QuotaExceeded, UsageError)
_DOWN: Final = (EndpointUnreachable, RateLimited, DeadlineExceeded)


class Prices(NamedTuple):
    """US dollars for a million tokens."""

    prompt: float
    completion: float

    def cost(self, prompt: int, completion: int) -> float:
        """US dollars for so many tokens."""
        return (prompt * self.prompt + completion * self.completion) / 1_000_000


class Limits:
    """Shared by all calls of one run, in one event loop.

    Rates are even and never exceeded in any minute; tokens are estimated before a call. A run ends
    before the next call once it has cost ``max_cost`` (US dollars), which needs ``prices``.
    """

    def __init__(
        self,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        max_cost: float | None = None,
        prices: Prices | None = None,
    ) -> None:
        if max_cost is not None and prices is None:
            raise UsageError("give the prices of the model's tokens with a highest cost")
        self.prompt_tokens = 0
        self.completion_tokens = 0
        self.sends = 0
        self.answers = 0
        self._prices = prices
        self._max_cost = max_cost
        self._paces = (requests_per_minute, tokens_per_minute)
        self._opened: Gate | None = None
        self._proven = False
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
        from asyncio import CancelledError  # a brief from stored answers needs no event loop

        with budget.paused():
            alone = await self._turn()
        try:
            yield
        except SummarizerError as error:
            raise self._failed(error) from None
        except CancelledError:
            if budget.expired:
                self._count(
                    DeadlineExceeded("the endpoint gives no answer in time; raise the deadline")
                )
            raise
        finally:
            if alone:
                self._gate().alone.release()

    @property
    def stop(self) -> SummarizerError | None:
        """Why no further call can be made; None while calls may go on."""
        return self._stop

    async def admit(self, tokens: int, budget: Budget) -> None:
        """Wait until a request of about so many tokens may be sent, outside the deadline."""
        with budget.paused():
            await self._gate().admit(tokens)
        self.sends += 1

    def hold(self, seconds: float) -> None:
        """Send nothing for so long: the endpoint asked one call to wait, and means them all."""
        self._gate().hold(seconds)

    def answered(self, answer: Answer) -> None:
        """Count an answer that came over the network: the endpoint is up.

        A highest cost that cannot be counted stops the run.
        """
        self.answers += 1
        self.prompt_tokens += answer.prompt_tokens or 0
        self.completion_tokens += answer.completion_tokens or 0
        self._proven, self._down = True, 0
        uncounted = answer.prompt_tokens is None and not answer.declined
        if self._max_cost is not None and uncounted:
            self._stop = UsageError(
                "the endpoint reports no tokens to count the cost by; run without a highest cost"
            )

    async def _turn(self) -> bool:
        """Wait for the circuit; whether this call goes alone."""
        self._check()
        if self._proven:
            return False
        lock = self._gate().alone
        await lock.acquire()
        alone = not self._proven and self._stop is None
        if not alone:
            lock.release()
            self._check()
        return alone

    def _check(self) -> None:
        if self._max_cost is not None and (self.cost or 0.0) >= self._max_cost:
            self._stop = CostLimitReached(
                f"the run has cost {self.cost:.2f} USD, its limit; raise it to go on"
            )
        if self._stop is not None:
            raise RunStopped(self._stop)

    def _gate(self) -> Gate:
        if self._opened is None:
            from summarizer.model.gate import Gate  # needs an event loop, stored answers do not

            self._opened = Gate(*self._paces)
        return self._opened

    def _failed(self, error: SummarizerError) -> SummarizerError:
        if self._stop is not None:
            return RunStopped(self._stop)
        self._count(error)
        return error

    def _count(self, error: SummarizerError) -> None:
        counts = isinstance(error, _DOWN if self._proven else ProviderError)
        self._down = self._down + 1 if counts else 0
        if isinstance(error, _FATAL) or self._down >= TRIP:
            self._stop = self._stop or error
