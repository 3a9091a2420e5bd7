"""Calls in flight, by key: the same question asked twice at once is sent once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import asyncio

_T = TypeVar("_T")


class Flights(Generic[_T]):
    """Shares the result of a call among all who want it while it is under way."""

    def __init__(self) -> None:
        self._tasks: dict[str, asyncio.Task[_T]] = {}
        self._waiting: dict[str, int] = {}

    async def join(self, key: str, call: Callable[[], Awaitable[_T]]) -> tuple[_T, bool]:
        """The result of ``call``, and whether somebody else's call was joined.

        A call ends when the last of those who wait for it is cancelled.
        """
        import asyncio

        joined = key in self._tasks
        if not joined:
            self._tasks[key] = asyncio.ensure_future(call())
            self._waiting[key] = 0
        task = self._tasks[key]
        self._waiting[key] += 1
        try:
            return await asyncio.shield(task), joined
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._tasks[key], self._waiting[key]
                if not task.done():
                    task.cancel()
                    await asyncio.wait([task])
