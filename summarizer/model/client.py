"""The endpoint: one call through openai, its transport faults retried here and nowhere else."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit

from summarizer.errors import SummarizerError, UsageError
from summarizer.model.faults import ResponseTooLarge, Transient, read_answer, translate
from summarizer.model.flights import Flights
from summarizer.model.limits import Limits
from summarizer.model.request import Answer
from summarizer.model.settings import ModelSettings
from summarizer.model.store import Link

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI
    from tenacity import RetryCallState

    from summarizer.model.budget import Budget

CONNECT_TIMEOUT: Final = 10.0
MAX_BACKOFF: Final = 20.0
_OPENAI_HOST: Final = "api.openai.com"
_CHARACTERS_A_TOKEN: Final = 4
_NO_KEY: Final = "none"
"""Sent where no key is set: local servers take any, and openai insists on one."""


class Call(NamedTuple):
    """One question as it is sent: where its answer belongs, and what instructor made of it."""

    link: Link
    messages: Sequence[Mapping[str, Any]]
    response_format: Mapping[str, Any]
    max_tokens: int | None


class Endpoint:
    """An OpenAI-compatible endpoint.

    Connected on first use, and from then on bound to that event loop until it is closed.
    """

    def __init__(self, settings: ModelSettings, limits: Limits | None = None) -> None:
        self._settings = settings
        self._limits = limits or Limits()
        self.flights: Flights[Answer] = Flights()
        self._client: AsyncOpenAI | None = None

    async def aclose(self) -> None:
        """Close its connections; the next use opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def ask(self, call: Call, budget: Budget) -> Answer:
        """One answer, after at most ``settings.tries`` sends, which ``budget`` counts.

        Raises a ProviderError, UsageError if nothing says where the model is, or what the run's
        limits raise.
        """
        from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

        retrying = AsyncRetrying(
            stop=stop_after_attempt(self._settings.tries),
            retry=retry_if_exception_type(Transient),
            wait=self._wait,
            before_sleep=lambda state: self._waits(state, budget),
            reraise=True,
        )
        body = self.body(call)
        tokens = sum(len(message["content"]) for message in call.messages) // _CHARACTERS_A_TOKEN
        tokens += call.max_tokens or 0
        async with self._limits.call(budget):
            try:
                answer: Answer = await retrying(self._send, body, tokens, budget)
            except Transient as fault:
                raise fault.final(self._settings.tries) from None
            self._limits.answered(answer)
        return answer

    async def _send(self, body: dict[str, Any], tokens: int, budget: Budget) -> Answer:
        from time import monotonic

        from summarizer.model import events  # a brief from stored answers logs nothing

        await self._limits.admit(tokens, budget)
        budget.spent.sends += 1
        begun, limit = monotonic(), body.get(_limit_name(self._settings.base_url))
        try:
            answer = await self._post(body)
        except (SummarizerError, Transient) as error:
            events.failed(self._settings, error, monotonic() - begun, limit)
            raise
        events.answered(self._settings, answer, monotonic() - begun, limit)
        return answer

    async def _post(self, body: dict[str, Any]) -> Answer:
        import httpx2
        from openai import OpenAIError

        if self._client is None:
            self._client = _make_client(self._settings)
        try:
            # not chat.completions.create: it walks the whole request to convert what needs none
            raw = await self._client.post("/chat/completions", cast_to=httpx2.Response, body=body)
        except OpenAIError as error:
            meaning = translate(error, self._settings)
            if isinstance(meaning, Answer):
                return meaning
            raise meaning from None  # its text may repeat the key
        return read_answer(raw.content, self._settings)

    def body(self, call: Call) -> dict[str, Any]:
        """What is sent: the JSON of a chat completion request."""
        settings = self._settings
        body: dict[str, Any] = {
            "model": settings.model,
            "messages": call.messages,
            "response_format": call.response_format,
        }
        if settings.temperature is not None:
            body["temperature"] = settings.temperature
        if call.max_tokens is not None:
            body[_limit_name(settings.base_url)] = call.max_tokens
        return body

    def _waits(self, state: RetryCallState, budget: Budget) -> None:
        from summarizer.model import events

        budget.count_wait(state)
        seconds = state.next_action.sleep if state.next_action else 0.0
        events.waiting(self._settings, state.attempt_number, seconds)

    def _wait(self, state: RetryCallState) -> float:
        """As long as the endpoint asks, else twice as long each time, half of it by chance."""
        fault = state.outcome.exception() if state.outcome else None
        if isinstance(fault, Transient) and fault.wait is not None:
            self._limits.hold(fault.wait)
            return fault.wait
        most = min(MAX_BACKOFF, self._settings.backoff * 2.0**state.attempt_number)
        return most * random.uniform(0.5, 1)  # noqa: S311 - spreads load, guards no secret


def _make_client(settings: ModelSettings) -> AsyncOpenAI:
    if settings.api_key is None and settings.base_url is None:
        raise UsageError(
            f"the model {settings.model!r} has no endpoint: set OPENAI_API_KEY, or OPENAI_BASE_URL "
            "for a server of your own"
        )
    if not (settings.base_url or "https://").startswith(("http://", "https://")):
        raise UsageError("the base URL must start with http:// or https://")
    from urllib.request import getproxies

    import httpx2
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient

    from summarizer.model.lanes import Lanes

    timeout = httpx2.Timeout(settings.timeout, connect=min(CONNECT_TIMEOUT, settings.timeout))
    return AsyncOpenAI(
        api_key=settings.api_key or _NO_KEY,
        base_url=settings.base_url or f"https://{_OPENAI_HOST}/v1",
        max_retries=0,
        timeout=timeout,
        default_headers={"Accept-Encoding": "identity"},
        http_client=DefaultAsyncHttpxClient(
            timeout=timeout,
            transport=None if getproxies() else Lanes(),  # given one, httpx uses no proxies
            event_hooks={"response": [_size_cap(settings.max_response_bytes)]},
        ),
    )


def _size_cap(limit: int) -> Callable[[httpx2.Response], Awaitable[None]]:
    """A hook that ends a response once it is longer than ``limit`` bytes.

    Compressed bodies are refused: a small one can unpack to any size.
    """
    import httpx2

    class Capped(httpx2.AsyncByteStream):
        def __init__(self, stream: httpx2.AsyncByteStream) -> None:
            self._stream = stream

        async def __aiter__(self) -> AsyncIterator[bytes]:
            received = 0
            async for chunk in self._stream:
                received += len(chunk)
                if received > limit:
                    raise ResponseTooLarge(f"sends more than {limit:,} bytes")
                yield chunk

        async def aclose(self) -> None:
            await self._stream.aclose()

    async def cap(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ResponseTooLarge("sends compressed answers, which were not asked for")
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101
        response.stream = Capped(response.stream)

    return cap


def _limit_name(base_url: str | None) -> str:
    """OpenAI's newer models refuse ``max_tokens``; other servers may know nothing else."""
    own = base_url is None or urlsplit(base_url).hostname == _OPENAI_HOST
    return "max_completion_tokens" if own else "max_tokens"
