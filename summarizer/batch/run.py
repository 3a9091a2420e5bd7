"""A batch from its rows to its file of results: begun, taken up again, or with failures retried."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Self

from summarizer.batch.briefer import BatchResult, Briefer
from summarizer.batch.journal import Journal
from summarizer.batch.output import Output
from summarizer.batch.rows import Row
from summarizer.batch.stream import in_order
from summarizer.checker.verdicts import Severity
from summarizer.errors import OutputFailed


@dataclass(slots=True)
class Tally:
    """Rows of the output: ``kept`` stood there before; ``failing`` are briefs that fail a check."""

    kept: int = 0
    done: int = 0
    failed: int = 0
    failing: int = 0


class Taken:
    """An iterator over ``rows`` that counts how many were taken."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Row:
        row = next(self._rows)
        self.count += 1
        return row


async def run_batch(
    rows: Iterator[Row],
    output: Output,
    journal: Journal,
    briefer: Briefer,
    *,
    concurrency: int,
    stop: asyncio.Event,
    tally: Tally,
    advanced: Callable[[], None],
) -> bool:
    """Write the result of every row, in order; whether all rows were written before ``stop``.

    ``tally`` is kept up to date, ``advanced`` called after each row.

    Raises:
        RunStopped: no further row can succeed. What was finished stands in the output.
        OutputFailed: a result or an answer cannot be kept.

    """

    async def work(row: Row) -> BatchResult:
        if known := journal.failure(row.id):
            return BatchResult(row.id, None, known)
        result = await briefer.brief(row)
        if result.failure is not None:
            journal.fail(row.id, result.failure)
        return result

    taken = Taken(rows)
    found = in_order(taken, work, concurrency=concurrency, stop=stop, settle=journal.synced)
    async with aclosing(found) as results:
        async for result in results:
            output.write(result.as_line())
            _count(result, tally)
            advanced()
    await journal.synced()
    return taken.count == tally.done and next(taken, None) is None


def skip_done(rows: Iterator[Row], output: Output, tally: Tally, *, retry_failed: bool) -> None:
    """Pass over the rows that the output holds.

    Raises:
        OutputFailed: they are not those that the input begins with.

    """
    for kept in output.done(retry_failed=retry_failed):
        row = next(rows, None)
        if row is None or row.id != kept.id:
            raise OutputFailed(
                f"{output.path} holds {kept.id!r} where the input has "
                f"{'nothing more' if row is None else repr(row.id)}: it was made from another "
                "input; write to another file"
            )
        tally.kept += 1
        tally.failed += kept.failed
        tally.failing += kept.failing


def _count(result: BatchResult, tally: Tally) -> None:
    tally.done += 1
    if result.brief is None:
        tally.failed += 1
    elif result.brief.report.outcome is Severity.FAIL:
        tally.failing += 1
