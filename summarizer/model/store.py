"""Where answers are kept: what a cache and a folder of cassettes have in common."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from summarizer.model.request import Answer, Request


class Link(NamedTuple):
    """The place of one answer: its key, the key before it in the same round, and the request."""

    key: str
    previous: str | None
    step: int
    request: Request


class Store(Protocol):
    """Keeps answers by the key of their link."""

    def get(self, link: Link) -> Answer | None:
        """The answer, or None. A store that only replays raises CassetteMiss instead."""

    def put(self, link: Link, answer: Answer) -> None:
        """Keep an answer."""

    def close(self) -> None:
        """Let go of files."""


class NoStore:
    """Keeps nothing."""

    def get(self, link: Link) -> Answer | None:  # noqa: ARG002 - the protocol's
        """Never holds an answer."""
        return None

    def put(self, link: Link, answer: Answer) -> None:
        """Forget it."""

    def close(self) -> None:
        """Nothing to let go of."""
