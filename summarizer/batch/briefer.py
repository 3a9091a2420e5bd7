"""The brief of one row after the other: failures are results, not exceptions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from summarizer.batch.journal import Failure
from summarizer.batch.output import FAILED, OK
from summarizer.errors import InputError, OutputFailed, RunStopped, SummarizerError
from summarizer.model.events import LOG, checked

if TYPE_CHECKING:
    from summarizer.analysis import Analysis
    from summarizer.brief.schema import Brief
    from summarizer.model.engine import ModelEngine


class Readable(Protocol):
    """An article by its id, not read yet."""

    @property
    def id(self) -> str:
        """Names the article in its batch."""

    def analysis(self) -> Analysis:
        """The article, read; raises InputError if it cannot be used."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of one article: its brief, or how it failed; the other is None."""

    id: str
    brief: Brief | None
    failure: Failure | None

    def as_line(self) -> str:
        """One line of JSON with ``id``, ``status`` and either ``brief`` or ``error``."""
        head = f'{{"id":{_json(self.id)},"status":'
        if self.brief is not None:
            return f'{head}"{OK}","brief":{self.brief.model_dump_json()}}}\n'
        assert self.failure is not None  # noqa: S101 - one of the two is there
        error = {"type": self.failure.kind, "message": self.failure.message}
        return f'{head}"{FAILED}","error":{_json(error)}}}\n'


class Briefer:
    """Briefs rows by rules (``engine`` None) or by a model; many at once in one event loop.

    Use it as an async context manager; it closes the engine.
    """

    def __init__(self, engine: ModelEngine | None) -> None:
        self._engine = engine

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._engine is not None:
            await self._engine.__aexit__(kind, error, trace)

    async def brief(self, row: Readable) -> BatchResult:
        """The result for one row.

        Raises RunStopped where no further row can succeed, OutputFailed where an answer cannot be
        kept. A fault of our own is a failed row too, so that one article cannot end a batch.
        """
        article: str | None = None
        try:
            analysis = row.analysis()
            article = analysis.document.sha256
            brief = await self._brief(analysis)
            checked(row.id, brief)
            return BatchResult(row.id, brief, None)
        except (RunStopped, OutputFailed):
            raise
        except InputError as error:
            return _failed(row, None, error)
        except Exception as error:  # noqa: BLE001 - one article must not end a batch
            if self._engine is not None and self._engine.stopped is not None:
                raise RunStopped(self._engine.stopped) from None
            if not isinstance(error, SummarizerError):
                LOG.exception("article %s failed by a fault of ours", row.id)
            return _failed(row, article, error)

    async def _brief(self, analysis: Analysis) -> Brief:
        if self._engine is None:
            from summarizer.rules.engine import brief_by_rules

            return brief_by_rules(analysis)
        from summarizer.brief.resolve import resolve

        return await self._engine.abrief(analysis, resolve)


def _json(value: object) -> str:
    """JSON that can be written as UTF-8, also where a file's name is none."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


def _failed(row: Readable, article: str | None, error: Exception) -> BatchResult:
    message = " ".join(str(error).split())
    return BatchResult(row.id, None, Failure(article, type(error).__name__, message))
