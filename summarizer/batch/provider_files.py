"""A batch by way of the provider's batch service: requests out as JSONL, results in again.

Each pass writes the requests whose answers are still missing, first questions and repairs alike;
once there are none, the batch runs from its journal. The form is that of OpenAI's batch API:
https://platform.openai.com/docs/guides/batch
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TextIO

from summarizer.batch.briefer import Briefer
from summarizer.batch.journal import Journal, JournalStore
from summarizer.batch.rows import Row
from summarizer.errors import InputError, OutputFailed, ProviderError
from summarizer.model.deferred import Deferred, DeferringEndpoint
from summarizer.model.engine import ModelEngine
from summarizer.model.faults import Transient, read_answer
from summarizer.model.settings import ModelSettings
from summarizer.model.store import Store

_URL: Final = "/v1/chat/completions"


@dataclass(slots=True)
class Exported:
    """Articles that need no further answer, that wait for one, and that failed; requests."""

    ready: int = 0
    waiting: int = 0
    failed: int = 0
    requests: int = 0


@dataclass(slots=True)
class Imported:
    """Results that became answers, and those that cannot: their requests are exported again."""

    answers: int = 0
    unusable: int = 0


async def export_requests(
    rows: Iterator[Row], journal: Journal, settings: ModelSettings, target: Path
) -> Exported:
    """Write the request of every answer that is missing.

    Raises:
        OutputFailed: ``target`` cannot be written.

    """
    told = Exported()
    written: set[str] = set()

    def behind(store: Store) -> JournalStore:
        return JournalStore(journal, store)

    try:
        with target.open("w", encoding="utf-8", newline="\n") as stream:

            def write(key: str, body: dict[str, Any]) -> None:
                if key not in written:
                    written.add(key)
                    _write(stream, key, body)

            endpoint = DeferringEndpoint(settings, write)
            engine = ModelEngine(settings, around=behind, endpoint=endpoint)
            async with Briefer(engine) as briefer:
                for row in rows:
                    result = await briefer.brief(row)
                    if result.failure is None:
                        told.ready += 1
                    elif result.failure.kind == Deferred.__name__:
                        told.waiting += 1
                    else:
                        told.failed += 1
    except OSError as error:
        raise OutputFailed(
            f"cannot write {target}: {error.strerror or error}; name another file"
        ) from None
    told.requests = len(written)
    return told


def import_results(source: Path, journal: Journal, settings: ModelSettings) -> Imported:
    """Keep the answers of a result file.

    Raises:
        InputError: the file cannot be read, or is no result file.

    """
    told = Imported()
    try:
        with source.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    _take(line, number, source, journal, settings, told)
    except OSError as error:
        raise InputError(
            f"cannot read {source}: {error.strerror or error}; give the provider's output file"
        ) from None
    return told


def _write(stream: TextIO, key: str, body: dict[str, Any]) -> None:
    request = {"custom_id": key, "method": "POST", "url": _URL, "body": body}
    stream.write(json.dumps(request, ensure_ascii=False) + "\n")


def _take(
    line: bytes,
    number: int,
    source: Path,
    journal: Journal,
    settings: ModelSettings,
    told: Imported,
) -> None:
    try:
        result = json.loads(line)
        key, response = result["custom_id"], result.get("response") or {}
        status, body = response.get("status_code"), response.get("body")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"line {number} of {source} is no result of a batch; give the provider's output file"
        ) from None
    try:
        if status != 200 or not isinstance(key, str):
            raise Deferred("no answer")
        journal.keep(key, read_answer(json.dumps(body).encode(), settings))
        told.answers += 1
    except (ProviderError, Transient):
        told.unusable += 1
