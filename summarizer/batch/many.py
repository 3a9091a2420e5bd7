"""Many articles in the library: results in order, failures among them, never many in memory."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncGenerator, Coroutine, Iterable, Iterator
from concurrent.futures import Future
from contextlib import aclosing, contextmanager
from itertools import islice
from typing import Any, TypeVar

from summarizer.batch.briefer import BatchResult, Briefer, Readable
from summarizer.batch.stream import AHEAD, in_order

_T = TypeVar("_T")


async def astream(
    articles: Iterable[Readable], briefer: Briefer, concurrency: int
) -> AsyncGenerator[BatchResult, None]:
    """The result of each article, in order; raises RunStopped where no further can succeed."""
    stop = asyncio.Event()
    async with briefer:
        results = in_order(iter(articles), briefer.brief, concurrency=concurrency, stop=stop)
        async with aclosing(results):
            async for result in results:
                yield result


def stream(
    articles: Iterable[Readable], briefer: Briefer, concurrency: int
) -> Iterator[BatchResult]:
    """``astream`` for callers without an event loop, or who must not block theirs.

    ``articles`` is read in the caller's thread; calls go on in another while results are used.
    """
    rows = iter(articles)
    under_way: deque[Future[BatchResult]] = deque()
    with _loop_in_a_thread() as loop:

        def do(work: Coroutine[Any, Any, _T]) -> Future[_T]:
            return asyncio.run_coroutine_threadsafe(work, loop)

        slots = asyncio.Semaphore(concurrency)

        async def one(row: Readable) -> BatchResult:
            async with slots:
                return await briefer.brief(row)

        try:
            while True:
                room = concurrency * AHEAD - len(under_way)
                under_way.extend(do(one(row)) for row in islice(rows, room))
                if not under_way:
                    return
                yield under_way.popleft().result()
        finally:
            for work in under_way:
                work.cancel()
            do(briefer.__aexit__(None, None, None)).result()


@contextmanager
def _loop_in_a_thread() -> Iterator[asyncio.AbstractEventLoop]:
    """A running event loop; what is left in it at the end is cancelled."""
    ready: Future[asyncio.AbstractEventLoop] = Future()
    over = asyncio.Event()

    async def serve() -> None:
        ready.set_result(asyncio.get_running_loop())
        await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    loop = ready.result()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
