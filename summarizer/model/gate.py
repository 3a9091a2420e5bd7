"""When a request may be sent: at a steady pace, and not while the endpoint asks us to wait."""

from __future__ import annotations

import asyncio
from typing import Final

_MINUTE: Final = 60.0


class Pace:
    """Turns at a steady rate, first come first served: in no minute more than ``per_minute``.

    A bucket that starts full would let twice as many through in its first minute, and one that
    serves small requests first would let large ones starve.
    """

    def __init__(self, per_minute: float) -> None:
        self._seconds = _MINUTE / per_minute
        self._free = 0.0

    async def turn(self, amount: float) -> None:
        """Wait for a turn; the next one is ``amount`` later."""
        now = asyncio.get_running_loop().time()
        begin = max(now, self._free)
        self._free = begin + amount * self._seconds
        if begin > now:
            await asyncio.sleep(begin - now)


class Gate:
    """What all sends of a run pass, in one event loop; ``alone`` is for calls made one by one."""

    def __init__(self, requests_per_minute: float | None, tokens_per_minute: float | None) -> None:
        self.alone = asyncio.Lock()
        self._requests = Pace(requests_per_minute) if requests_per_minute else None
        self._tokens = Pace(tokens_per_minute) if tokens_per_minute else None
        self._held_until = 0.0

    async def admit(self, tokens: int) -> None:
        """Wait until a request of about so many tokens may be sent."""
        while (left := self._held_until - asyncio.get_running_loop().time()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(left)
        if self._requests is not None:
            await self._requests.turn(1)
        if self._tokens is not None:
            await self._tokens.turn(tokens)

    def hold(self, seconds: float) -> None:
        """Admit nothing for so long."""
        until = asyncio.get_running_loop().time() + seconds
        self._held_until = max(self._held_until, until)
