"""Every error a user can meet, as one tree.

    SummarizerError                 exit code
    ├── InputError                  2   the article or text cannot be used as it is
    ├── UsageError                  2   the options do not fit together
    ├── ProviderError               3   the model's endpoint failed, after the stated retries
    │   ├── EndpointUnreachable     3
    │   ├── AuthenticationFailed    3
    │   ├── QuotaExceeded           3
    │   ├── RateLimited             3
    │   ├── RequestRejected         3
    │   ├── ContextTooLong          3
    │   ├── ModelRefused            3
    │   ├── OutputTruncated         3
    │   ├── DeadlineExceeded        3
    │   └── BadResponse             3   an answer that is not what the protocol promises
    ├── RunStopped                  3   nothing further can succeed: the cause, for a whole batch
    ├── CostLimitReached            5   a batch has cost what it may
    ├── OutputFailed                2   a batch cannot keep or write its results
    └── CassetteError               4
        ├── CassetteMiss            4   nothing recorded for this request
        └── CassetteDamaged         4   a recording that cannot be read

Messages are one line and say what to do. ``SummarizerError`` itself is never raised.
"""

from __future__ import annotations

from typing import ClassVar


class SummarizerError(Exception):
    """Base of all errors raised on purpose; ``exit_code`` is what the CLI ends with."""

    exit_code: ClassVar[int] = 2


class InputError(SummarizerError):
    """The input is missing, empty, binary, too large, not UTF-8, not English, or no text."""


class UsageError(SummarizerError):
    """Options or settings that do not fit together."""


class ProviderError(SummarizerError):
    """The model's endpoint could not give an answer."""

    exit_code = 3


class EndpointUnreachable(ProviderError):
    """No connection, or it broke or gave a server error on every try."""


class AuthenticationFailed(ProviderError):
    """The endpoint refused the key."""


class QuotaExceeded(ProviderError):
    """The account has no money or quota left; waiting does not help."""


class RateLimited(ProviderError):
    """Too many requests, and the wait asked for is longer than our cap."""


class RequestRejected(ProviderError):
    """The endpoint does not take this request: no such model, path or parameter."""


class ContextTooLong(ProviderError):
    """The article does not fit the model's context."""


class ModelRefused(ProviderError):
    """The model or its content filter declined to answer."""


class OutputTruncated(ProviderError):
    """The answer was cut at the token limit, also after the limit was raised once."""


class DeadlineExceeded(ProviderError):
    """The time allowed for one article ran out."""


class BadResponse(ProviderError):
    """The answer is not a chat completion, or never became a valid draft."""


class RunStopped(SummarizerError):
    """The endpoint refuses the account or is down: ``cause`` would meet every further article."""

    def __init__(self, cause: SummarizerError) -> None:
        super().__init__(str(cause))
        self.cause = cause

    exit_code = 3


class CostLimitReached(SummarizerError):
    """A batch has cost what it may; nothing more is asked."""

    exit_code = 5


class OutputFailed(SummarizerError):
    """A batch's results cannot be kept: a full disk, another run, another input or settings."""


class CassetteError(SummarizerError):
    """A recorded response cannot be used, or not be kept."""

    exit_code = 4


class CassetteMiss(CassetteError):
    """Nothing is recorded for this request; the message names what changed."""


class CassetteDamaged(CassetteError):
    """A cassette file is not what it says it is."""
