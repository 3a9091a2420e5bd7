"""What a run with a model may be told, and where its defaults come from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from summarizer.errors import UsageError


class CassetteMode(StrEnum):
    """What to do with recorded responses."""

    REPLAY = "replay"
    """Only what is recorded; the network is never touched."""
    RECORD = "record"
    """Replay what is recorded, ask the model for the rest and record it."""
    RERECORD = "rerecord"
    """Ask the model for everything and record it anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """One model, how to reach it and how patient to be. Times are in seconds.

    ``temperature`` and ``max_tokens`` may be None: then they are not sent. ``timeout`` is the
    longest silence on a connection (an answer that is not streamed is silent while it is being
    written); ``deadline`` bounds all calls for one article, waits included. ``tries`` counts the
    sends of one request over transport faults, ``backoff`` is the least wait before the second (it
    doubles from there), ``retry_after_cap`` the longest wait we grant an endpoint. ``reasks``
    counts the further answers asked for when one is not a valid draft, ``repairs`` those asked for
    when the check fails it. ``cache`` is the folder of stored answers; with ``cassettes`` the
    cache is not used.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    temperature: float | None = 0.0
    max_tokens: int | None = 2048
    sample: int = 0
    timeout: float = 180.0
    deadline: float = 600.0
    tries: int = 3
    backoff: float = 0.5
    retry_after_cap: float = 60.0
    reasks: int = 2
    repairs: int = 2
    max_response_bytes: int = 4_000_000
    prompts: Path | None = None
    cache: Path | None = None
    cassettes: Path | None = None
    cassette_mode: CassetteMode = CassetteMode.REPLAY

    def __post_init__(self) -> None:
        if not self.model:
            raise UsageError("name a model: --model NAME, or set SUMMARIZER_MODEL")
        if self.tries < 1 or min(self.reasks, self.repairs, self.sample) < 0:
            raise UsageError("tries must be at least 1; reasks, repairs and sample at least 0")
        if min(self.timeout, self.deadline) <= 0:
            raise UsageError("timeout and deadline must be longer than 0 seconds")
        key = (self.api_key or "").strip()
        if not (key.isascii() and key.isprintable()):
            raise UsageError("the API key holds characters that no key has; copy it again")
        object.__setattr__(self, "api_key", key or None)

    @classmethod
    def from_environment(
        cls,
        environment: Mapping[str, str] | None = None,
        **given: Any,  # noqa: ANN401 - the fields' own types
    ) -> Self | None:
        """Settings from the environment; what is given (and not None) goes first.

        Reads SUMMARIZER_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL, SUMMARIZER_PROMPTS. Returns None
        where no model is named: an API key alone never sends an article out.
        """
        env = os.environ if environment is None else environment
        prompts = env.get("SUMMARIZER_PROMPTS")
        found: dict[str, Any] = {
            "model": env.get("SUMMARIZER_MODEL"),
            "api_key": env.get("OPENAI_API_KEY"),
            "base_url": env.get("OPENAI_BASE_URL"),
            "prompts": Path(prompts) if prompts else None,
        }
        chosen: dict[str, Any] = {name: value or None for name, value in found.items()}
        chosen.update((name, value) for name, value in given.items() if value is not None)
        return cls(**chosen) if chosen["model"] else None


def default_cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Where answers are kept: SUMMARIZER_CACHE, else the user's cache folder of this system."""
    env = os.environ if environment is None else environment
    if named := env.get("SUMMARIZER_CACHE"):
        return Path(named)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("summarizer", appauthor=False))
