"""How far a batch is, on stderr, for a person at a terminal."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from summarizer.render.lines import counted

if TYPE_CHECKING:
    from rich.live import Live

    from summarizer.batch.run import Tally
    from summarizer.model.limits import Limits

_EVERY: Final = 0.2


class Meter:
    """One line that changes: articles, rate, time left, tokens and cost; none if not ``shown``."""

    def __init__(
        self, tally: Tally, limits: Limits, *, total: int | None = None, shown: bool = True
    ) -> None:
        self._tally = tally
        self._limits = limits
        self._total = total
        self._wanted = shown
        self._live: Live | None = None
        self._began = self._shown = time.monotonic()

    def __enter__(self) -> Self:
        if self._wanted:
            from rich.console import Console
            from rich.live import Live

            self._live = Live(console=Console(stderr=True), transient=True, auto_refresh=False)
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live is not None:
            self._live.stop()

    def advance(self) -> None:
        """Show where the tally stands, a few times a second at most."""
        now = time.monotonic()
        if self._live is not None and now - self._shown >= _EVERY:
            self._shown = now
            self._live.update(self.line(now - self._began), refresh=True)

    def line(self, seconds: float) -> str:
        """The line after so many seconds."""
        tally, limits = self._tally, self._limits
        rate = tally.done / seconds if seconds > 0 else 0.0
        shown = [
            counted(tally.kept + tally.done, "article"),
            f"{rate:.1f}/s",
            f"{tally.failed} failed",
        ]
        if self._total is not None and rate > 0:
            left = (self._total - tally.kept - tally.done) / rate
            shown.append(f"{left / 60:.0f} min left")
        if tokens := limits.prompt_tokens + limits.completion_tokens:
            shown.append(counted(tokens, "token"))
        if limits.cost is not None:
            shown.append(f"{limits.cost:.2f} USD")
        return "  ".join(shown)
