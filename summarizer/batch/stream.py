"""Work on many rows, some at a time, with results in order and never many of them in memory."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from itertools import islice
from typing import Final, TypeVar

_Row = TypeVar("_Row")
_Result = TypeVar("_Result")
AHEAD: Final = 4
"""How many rows for each one in work may wait for a slow one before them."""


async def in_order(
    rows: Iterator[_Row],
    work: Callable[[_Row], Awaitable[_Result | None]],
    *,
    concurrency: int,
    stop: asyncio.Event,
    settle: Callable[[], Awaitable[None]] | None = None,
) -> AsyncGenerator[_Result, None]:
    """The results of ``work`` in the order of ``rows``, at most ``concurrency`` under way.

    Nothing is begun after ``stop`` is set; what is under way is finished, and the results end
    before the first row that was not begun or whose work gave None. ``settle`` is waited for after
    each work, while others go on in its place.
    """
    slots = asyncio.Semaphore(concurrency)
    under_way: deque[asyncio.Task[_Result | None]] = deque()
    try:
        while True:
            room = 0 if stop.is_set() else concurrency * AHEAD - len(under_way)
            begun = (asyncio.create_task(_one(row, work, slots, stop, settle)) for row in rows)
            under_way.extend(islice(begun, room))
            if not under_way:
                return
            result = await asyncio.shield(under_way[0])
            if result is None:
                return
            under_way.popleft()
            yield result
    except asyncio.CancelledError:
        for task in under_way:
            task.cancel()
        raise
    finally:
        stop.set()
        await asyncio.gather(*under_way, return_exceptions=True)


async def _one(
    row: _Row,
    work: Callable[[_Row], Awaitable[_Result | None]],
    slots: asyncio.Semaphore,
    stop: asyncio.Event,
    settle: Callable[[], Awaitable[None]] | None,
) -> _Result | None:
    """The result for one row; None once ``stop`` is set, which a failure does for all."""
    try:
        async with slots:
            if stop.is_set():
                return None
            result = await work(row)
        if settle is not None:
            await settle()
    except BaseException:
        stop.set()
        raise
    return result
