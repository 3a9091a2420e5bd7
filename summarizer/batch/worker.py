"""Articles by the batch on another machine: what an engine for many machines starts and calls.

The unit of work is a list of rows, as in a line of a batch's JSONL. Nothing but plain values goes
in and comes out, and a failure is a row.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.batch.briefer import BatchResult, Briefer
from summarizer.batch.journal import Failure
from summarizer.batch.rows import row_of
from summarizer.errors import RunStopped, UsageError

if TYPE_CHECKING:
    from summarizer.model.settings import ModelSettings


class RowBriefer:
    """Briefs lists of rows, ``concurrency`` articles at once over all lists; can be pickled.

    The endpoint's client is made on first use and bound to that event loop: call it from one. The
    key does not travel: each machine reads its own OPENAI_API_KEY. ``settings`` None means the
    rules engine.
    """

    def __init__(self, settings: ModelSettings | None, *, concurrency: int = 16) -> None:
        if concurrency < 1:
            raise UsageError("concurrency must be at least 1")
        self._settings = settings and dataclasses.replace(settings, api_key=None)
        self._concurrency = concurrency
        self._briefer: Briefer | None = None
        self._slots: asyncio.Semaphore | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"settings": self._settings, "concurrency": self._concurrency}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        self.__init__(state["settings"], concurrency=state["concurrency"])  # type: ignore[misc]

    async def __call__(self, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, str | None]]:
        """``id``, ``status``, ``brief`` (JSON), ``error`` and ``message`` of each row, in order.

        ``error`` names the type of an error; it and ``message`` are None where there is a brief.
        Once no article can succeed (the account is refused, the endpoint is down), the rest fail
        with that error and no call is made for them.
        """
        return list(await asyncio.gather(*map(self._one, rows)))

    async def aclose(self) -> None:
        """Close the connections and the cache."""
        briefer, self._briefer = self._briefer, None
        if briefer is not None:
            await briefer.__aexit__(None, None, None)

    async def _one(self, value: Mapping[str, Any]) -> dict[str, str | None]:
        row = row_of(value, str(value.get("id")), Path())
        if self._slots is None:
            self._slots = asyncio.Semaphore(self._concurrency)
        async with self._slots:
            try:
                result = await self._open().brief(row)
            except RunStopped as stopped:
                kind, message = type(stopped.cause).__name__, str(stopped.cause)
                result = BatchResult(row.id, None, Failure(None, kind, message))
        return _as_row(result)

    def _open(self) -> Briefer:
        if self._briefer is None:
            engine = None
            if self._settings is not None:
                from summarizer.model.engine import ModelEngine

                key = os.environ.get("OPENAI_API_KEY")
                engine = ModelEngine(dataclasses.replace(self._settings, api_key=key))
            self._briefer = Briefer(engine)
        return self._briefer


def _as_row(result: BatchResult) -> dict[str, str | None]:
    line = json.loads(result.as_line()) if result.failure else {}
    error = line.get("error", {})
    brief = None if result.brief is None else result.brief.model_dump_json()
    return {
        "id": result.id,
        "status": "ok" if result.brief is not None else "failed",
        "brief": brief,
        "error": error.get("type"),
        "message": error.get("message"),
    }
