"""What can go wrong in one call, as typed errors; and the shape of an answer, checked first.

Transport faults are ``Transient`` and sent again by the client; everything else ends the call at
its first hit. No message ever holds the key.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from summarizer.errors import (
    AuthenticationFailed,
    BadResponse,
    EndpointUnreachable,
    ProviderError,
    QuotaExceeded,
    RateLimited,
    RequestRejected,
)
from summarizer.model.request import CONTEXT_TOO_LONG, Answer
from summarizer.model.settings import ModelSettings

if TYPE_CHECKING:
    from openai import APIConnectionError, APIStatusError, OpenAIError

_QUOTA: Final = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_CONTEXT: Final = (
    "context length",
    "context_length",
    "context size",
    "context window",
    "prompt is too long",
    "input is too long",
)
_RETRIED: Final[dict[int, type[ProviderError]]] = {
    408: EndpointUnreachable,
    409: EndpointUnreachable,
    429: RateLimited,
}
"""Statuses below 500 that may pass, and the error once no try is left."""
_SHOWN: Final = 160


class Transient(Exception):
    """A fault that may pass; ``wait`` is how long the endpoint asked us to, in seconds."""

    def __init__(
        self, error: type[ProviderError], reason: str, advice: str, wait: float | None = None
    ) -> None:
        super().__init__(reason)
        self.wait = wait
        self.kind = error
        self._reason = reason
        self._advice = advice

    def final(self, tries: int) -> ProviderError:
        """The error once no try is left."""
        times = "once" if tries == 1 else f"{tries} times"
        return self.kind(f"{self._reason} (tried {times}); {self._advice}")


class ResponseTooLarge(Exception):
    """The endpoint sends more than an answer may hold, or sends it compressed."""


def translate(error: OpenAIError, settings: ModelSettings) -> Answer | ProviderError | Transient:
    """What an error of openai means to us.

    An Answer where the endpoint declined this very request (too long, filtered): asking again
    would end the same way, so that it counts as answered.
    """
    from openai import APIConnectionError, APIStatusError

    if isinstance(error, APIStatusError):
        return _status(error, settings)
    if isinstance(error, APIConnectionError):
        return _connection(error, settings)
    return BadResponse(f"the call failed: {_shown(str(error), settings)}; check the base URL")


def read_answer(body: bytes, settings: ModelSettings) -> Answer:
    """The answer in a response body with status 200.

    Raises Transient for JSON that breaks off, BadResponse for anything that is no completion.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        if body.lstrip()[:1] == b"{":
            advice = "check the endpoint and run the command again"
            raise Transient(EndpointUnreachable, "the answer broke off", advice) from None
        raise BadResponse(
            f"{_where(settings)} answered with something that is not JSON; check the base URL "
            "(it often ends in /v1)"
        ) from None
    choice = _first_choice(value)
    if choice is None:
        raise BadResponse(
            f"{_where(settings)} answered without a completion"
            f"{_detail(value, settings)}; check the base URL and the model"
        )
    return _answer(choice, value.get("usage"))


def _answer(choice: Mapping[str, Any], usage: object) -> Answer:
    message = choice["message"]
    counts = usage if isinstance(usage, dict) else {}
    content, refusal = message.get("content"), message.get("refusal")
    return Answer(
        text=content if isinstance(content, str) else "",
        finish_reason=str(choice.get("finish_reason") or "stop"),
        refusal=refusal if isinstance(refusal, str) and refusal else None,
        prompt_tokens=_count(counts.get("prompt_tokens")),
        completion_tokens=_count(counts.get("completion_tokens")),
    )


def _first_choice(value: object) -> Mapping[str, Any] | None:
    choices = value.get("choices") if isinstance(value, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    return choice if isinstance(message, dict) else None


def _status(error: APIStatusError, settings: ModelSettings) -> Answer | ProviderError | Transient:
    status = error.status_code
    if status in (401, 403):
        return AuthenticationFailed(
            f"{_where(settings)} refused the key ({status}); check OPENAI_API_KEY"
        )
    if status == 402 or (status == 429 and _QUOTA & {error.code, error.type}):
        return QuotaExceeded(
            f"the account at {_where(settings)} has no quota left ({status}); check its billing"
        )
    if status in _RETRIED or status >= 500:
        return _busy(error, settings)
    if declined := _declined(error):
        return declined
    if status == 404:
        return RequestRejected(
            f"{_where(settings)} knows no model {settings.model!r}, or is no chat endpoint (404); "
            "check the model and the base URL"
        )
    said = _detail(error.body, settings) or _shown(str(error.message), settings)
    return RequestRejected(
        f"{_where(settings)} rejected the request ({status}){said}; check the model's settings"
    )


def _busy(error: APIStatusError, settings: ModelSettings) -> ProviderError | Transient:
    kind = _RETRIED.get(error.status_code, EndpointUnreachable)
    says = "limits our rate" if kind is RateLimited else f"answered {error.status_code}"
    wait = _retry_after(error.response.headers)
    if wait is not None and wait > settings.retry_after_cap:
        return kind(
            f"{_where(settings)} {says} and asks to wait {wait:.0f} s, longer than our cap of "
            f"{settings.retry_after_cap:.0f} s; run the command again then"
        )
    reason = f"{_where(settings)} {says}{_detail(error.body, settings)}"
    return Transient(kind, reason, "run the command again later", wait)


def _declined(error: APIStatusError) -> Answer | None:
    words = f"{error.code} {error.type} {error.message}".lower()
    if error.status_code == 413 or any(phrase in words for phrase in _CONTEXT):
        return Answer("", CONTEXT_TOO_LONG)
    if "content_filter" in words or "content_policy" in words:
        return Answer("", "content_filter")
    return None


def _connection(error: APIConnectionError, settings: ModelSettings) -> ProviderError | Transient:
    from openai import APITimeoutError

    cause = error.__cause__
    if isinstance(cause, ResponseTooLarge):
        return BadResponse(f"{_where(settings)} {cause}; check the base URL")
    advice = "check that the endpoint runs and the base URL is right"
    if isinstance(error, APITimeoutError):
        silent = f"{_where(settings)} was silent for {settings.timeout:g} s"
        return Transient(EndpointUnreachable, silent, "raise the timeout, or " + advice)
    said = _shown(str(cause), settings) or type(cause).__name__
    return Transient(EndpointUnreachable, f"cannot reach {_where(settings)}: {said}", advice)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds asked for: ``retry-after-ms``, or ``retry-after`` as seconds or an HTTP date."""
    try:
        if (given := headers.get("retry-after-ms")) is not None:
            return max(0.0, float(given) / 1000)
        given = headers.get("retry-after")
        return None if given is None else max(0.0, float(given))
    except ValueError:
        return _until(headers.get("retry-after"))


def _until(date: str | None) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        then = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())


def _detail(body: object, settings: ModelSettings) -> str:
    """What the endpoint says in its error object, as a clause."""
    if not isinstance(body, dict):
        return ""
    inner = body.get("error", body)
    message = inner.get("message") if isinstance(inner, dict) else inner
    return f": {_shown(message, settings)}" if isinstance(message, str) else ""


def _shown(words: str, settings: ModelSettings) -> str:
    """Foreign words as one short printable line without the key."""
    if settings.api_key:
        words = words.replace(settings.api_key, "[key]")
    line = " ".join("".join(c if c.isprintable() else " " for c in words[:1000]).split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _where(settings: ModelSettings) -> str:
    """The endpoint without what may be secret in a URL: user, password, query."""
    if settings.base_url is None:
        return "api.openai.com"
    parts = urlsplit(settings.base_url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
