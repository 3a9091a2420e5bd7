"""Calls that are not made now: written down for the provider's batch service instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from summarizer.errors import ProviderError
from summarizer.model.client import Call, Endpoint
from summarizer.model.settings import ModelSettings

if TYPE_CHECKING:
    from summarizer.model.budget import Budget
    from summarizer.model.request import Answer


class Deferred(ProviderError):
    """The answer is to come from the provider's batch service."""


class DeferringEndpoint(Endpoint):
    """Gives no answer: hands the key and the body of each request to ``write``."""

    def __init__(
        self, settings: ModelSettings, write: Callable[[str, dict[str, Any]], None]
    ) -> None:
        super().__init__(settings)
        self._write = write

    async def ask(self, call: Call, budget: Budget) -> Answer:  # noqa: ARG002 - takes no time
        """Raises Deferred, always."""
        self._write(call.link.key, self.body(call))
        raise Deferred("the answer is to come from the provider's batch service")
