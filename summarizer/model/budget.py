"""What one article may take, and what it has taken: time, sends and waits."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from tenacity import RetryCallState


@dataclass(slots=True)
class Spent:
    """Requests sent, and seconds waited between them, in a queue or for the endpoint."""

    sends: int = 0
    waited: float = 0.0


class Budget:
    """The deadline of one article, entered with ``async with``, and what was spent within it.

    Time in a queue of our own does not count: the endpoint is not to blame for it.
    """

    def __init__(self, seconds: float) -> None:
        self.spent = Spent()
        self._timeout = asyncio.timeout(seconds)
        self._over = False

    async def __aenter__(self) -> Self:
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over = True
        await self._timeout.__aexit__(kind, error, trace)

    @property
    def expired(self) -> bool:
        """Whether the time ran out."""
        return self._timeout.expired()

    def count_wait(self, state: RetryCallState) -> None:
        """Count a wait that tenacity is about to make."""
        self.spent.waited += state.next_action.sleep if state.next_action else 0.0

    def take(self) -> Spent:
        """What was spent since the last time this was asked."""
        spent, self.spent = self.spent, Spent()
        return spent

    @contextmanager
    def paused(self) -> Iterator[None]:
        """The clock stands still inside; it may be over, where others still want the answer."""
        if self._over or self.expired:
            yield
            return
        when, loop = self._timeout.when(), asyncio.get_running_loop()
        began = loop.time()
        self._timeout.reschedule(None)
        try:
            yield
        finally:
            queued = loop.time() - began
            self.spent.waited += queued
            if not self._over:
                self._timeout.reschedule(None if when is None else when + queued)
