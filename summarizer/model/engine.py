"""A brief by a model: the conversation, driven from stored answers first, then live.

What is stored needs neither openai nor instructor nor an event loop. Live calls are always async:
only so can a total deadline end a call that trickles. The sync entry runs them in a loop of its
own.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from summarizer.analysis import Analysis
from summarizer.brief.schema import Brief
from summarizer.errors import DeadlineExceeded, SummarizerError
from summarizer.model.chain import Chain, RoundFailed, replay
from summarizer.model.client import Endpoint
from summarizer.model.conversation import Assess, Conversation, converse
from summarizer.model.limits import Limits
from summarizer.model.prompts import load_prompts
from summarizer.model.request import Request, Round
from summarizer.model.settings import ModelSettings
from summarizer.model.store import NoStore, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from summarizer.model.budget import Budget


def brief_with_model(analysis: Analysis, settings: ModelSettings, assess: Assess) -> Brief:
    """A checked brief by the model of ``settings``.

    Raises UsageError, ProviderError or CassetteError; answers completed before stay stored.
    """
    with ModelEngine(settings) as engine:
        return engine.brief(analysis, assess)


async def abrief_with_model(analysis: Analysis, settings: ModelSettings, assess: Assess) -> Brief:
    """The same as ``brief_with_model``, for callers with an event loop."""
    async with ModelEngine(settings) as engine:
        return await engine.abrief(analysis, assess)


class ModelEngine:
    """Briefs of many articles by one model, over one store and one set of connections.

    Use it as a context manager: ``with`` for ``brief``, ``async with`` for ``abrief``, which may
    run many times at once in the loop that entered it.
    """

    def __init__(
        self,
        settings: ModelSettings,
        *,
        limits: Limits | None = None,
        around: Callable[[Store], Store] | None = None,
        endpoint: Endpoint | None = None,
    ) -> None:
        """``around`` may put a store of its own before the one that ``settings`` name."""
        self._settings = settings
        self._prompts = load_prompts(settings.prompts)
        store = _open_store(settings)
        self._store = around(store) if around else store
        self._limits = limits or Limits()
        self._endpoint = endpoint or Endpoint(settings, self._limits)

    @property
    def stopped(self) -> SummarizerError | None:
        """Why no further call can succeed; None while calls may go on."""
        return self._limits.stop

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()
        await self._endpoint.aclose()

    def brief(self, analysis: Analysis, assess: Assess) -> Brief:
        """The brief of one article; blocks."""
        talk = self._converse(analysis, assess)
        request = next(talk)
        while (reply := self._stored(request)) is not None:
            try:
                request = talk.send(reply)
            except StopIteration as end:
                return _brief(end)
        return _run(self._live_once(talk, request))

    async def abrief(self, analysis: Analysis, assess: Assess) -> Brief:
        """The brief of one article."""
        talk = self._converse(analysis, assess)
        return await self._live(talk, next(talk), self._endpoint)

    def _converse(self, analysis: Analysis, assess: Assess) -> Conversation:
        return converse(analysis, self._settings, self._prompts, assess)

    def _stored(self, request: Request) -> Round | None:
        chain = Chain(request)
        try:
            draft = replay(chain, self._store, self._settings.reasks)
        except RoundFailed as failed:
            return Round(None, chain.answers, chain.stored, failed.problem)
        return None if draft is None else Round(draft, chain.answers, chain.stored)

    async def _live_once(self, talk: Conversation, request: Request) -> Brief:
        endpoint = Endpoint(self._settings)  # of this call's own event loop
        try:
            return await self._live(talk, request, endpoint)
        finally:
            await endpoint.aclose()

    async def _live(self, talk: Conversation, request: Request, endpoint: Endpoint) -> Brief:
        from summarizer.model import events  # what is stored needs no event loop and no log
        from summarizer.model.budget import Budget

        budget = Budget(self._settings.deadline)
        try:
            async with budget:
                while True:
                    reply = self._stored(request) or await self._ask(request, endpoint, budget)
                    try:
                        request = talk.send(reply)
                    except StopIteration as end:
                        return _brief(end)
                    events.repairing(self._settings)
        except TimeoutError:
            if not budget.expired:
                raise
            raise self._too_late() from None

    def _too_late(self) -> DeadlineExceeded:
        settings = self._settings
        kept = settings.cache is not None or settings.cassettes is not None
        again = ", or run the command again: finished answers are kept" if kept else ""
        return DeadlineExceeded(
            f"{settings.model} gave no brief within {settings.deadline:g} s; raise the "
            f"deadline{again}"
        )

    async def _ask(self, request: Request, endpoint: Endpoint, budget: Budget) -> Round:
        from summarizer.model.live import ask_live

        chain = Chain(request)
        draft, problem = None, None
        try:
            draft = await ask_live(chain, self._store, endpoint, self._settings.reasks, budget)
        except RoundFailed as failed:
            problem = failed.problem
        spent = budget.take()
        return Round(draft, chain.answers, chain.stored, problem, spent.sends, spent.waited)


def _open_store(settings: ModelSettings) -> Store:
    if settings.cassettes is not None:
        from summarizer.model.cassette_store import CassetteStore

        return CassetteStore(settings.cassettes, settings.cassette_mode)
    if settings.cache is not None:
        from summarizer.model.cache import CacheStore

        return CacheStore(settings.cache)
    return NoStore()


def _brief(end: StopIteration) -> Brief:
    brief: Brief = end.value
    return brief


def _run(work: Coroutine[None, None, Brief]) -> Brief:
    """Run ``work`` to its end, also where the caller's thread runs an event loop (notebooks)."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
