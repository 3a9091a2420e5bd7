"""A transport without a pool to search: httpx looks at every connection at every request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Callable

import httpx2

_ONE = httpx2.Limits(max_connections=1, max_keepalive_connections=1)


class Lanes(httpx2.AsyncBaseTransport):
    """A lane, httpx's own transport of one connection, for each request under way.

    The lane used last is taken first, so that few stay open when few are needed.
    """

    def __init__(self) -> None:
        self._lanes: list[httpx2.AsyncHTTPTransport] = []
        self._idle: dict[str, list[httpx2.AsyncHTTPTransport]] = defaultdict(list)
        self._tls: object = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request on a lane that is idle, or a new one."""
        idle = self._idle[request.url.scheme]
        lane = idle.pop() if idle else self._open(request.url.scheme)
        try:
            response = await lane.handle_async_request(request)
        except BaseException:
            idle.append(lane)
            raise
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101
        response.stream = _Laned(response.stream, lambda: idle.append(lane))
        return response

    async def aclose(self) -> None:
        """Close all lanes."""
        for lane in self._lanes:
            await lane.aclose()

    def _open(self, scheme: str) -> httpx2.AsyncHTTPTransport:
        if scheme == "https" and self._tls is None:
            self._tls = httpx2.create_ssl_context()
        verify = self._tls if scheme == "https" else False
        lane = httpx2.AsyncHTTPTransport(verify=verify, limits=_ONE)  # type: ignore[arg-type]
        self._lanes.append(lane)
        return lane


class _Laned(httpx2.AsyncByteStream):
    """A body that gives its lane back when it is closed, once."""

    def __init__(self, stream: httpx2.AsyncByteStream, give_back: Callable[[], None]) -> None:
        self._stream = stream
        self._give_back: Callable[[], None] | None = give_back

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            if self._give_back is not None:
                self._give_back()
                self._give_back = None
