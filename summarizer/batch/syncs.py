"""Syncs of a file to its disk, which take milliseconds: beside the event loop, and shared."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Syncs:
    """Runs ``sync`` in a thread, one at a time, for all that asked before it began.

    Without an event loop it runs at once.
    """

    def __init__(self, sync: Callable[[], None]) -> None:
        self._sync = sync
        self._asked = 0
        self._synced = 0
        self._running: asyncio.Task[None] | None = None
        self._next = asyncio.Event()
        self._fault: Exception | None = None

    def ask(self) -> None:
        """Have what was written until now synced."""
        self._asked += 1
        self._raise()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._sync()
            self._synced = self._asked
            return
        if self._running is None:
            self._running = loop.create_task(self._run(loop))

    async def done(self) -> None:
        """Wait until all that was asked before is done; raises what ``sync`` raised."""
        wanted = self._asked
        while self._synced < wanted and self._running is not None:
            await self._next.wait()
        self._raise()

    def _raise(self) -> None:
        """A sync that failed is not tried again: the system may have dropped what it held."""
        if self._fault is not None:
            raise self._fault

    async def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            while self._synced < self._asked:
                asked = self._asked
                await loop.run_in_executor(None, self._sync)
                self._synced = asked
                self._wake()
        except Exception as fault:  # noqa: BLE001 - raised for all who wait or ask
            self._fault = fault
        finally:
            self._running = None
            self._wake()

    def _wake(self) -> None:
        """Wake all who wait, those for a later sync to wait again."""
        self._next.set()
        self._next = asyncio.Event()
