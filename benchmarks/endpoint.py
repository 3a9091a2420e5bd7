"""A loopback endpoint in a process of its own: one fixed answer after a fixed latency."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

ANSWER: Final = json.dumps(
    {
        "headline": "The harbour office counted the ships that came in over the week",
        "summary": "The harbour office counted the ships that came in over the week. Its director "
        "said that the harbour would stay open. The union of the dockers did not agree with him.",
        "key_facts": [
            {
                "statement": f"The office of the harbour said for the {nth} time that the ships "
                "which came in over the week were counted by people and not by machines.",
                "evidence": ["S2", "S3"],
                "source": None,
            }
            for nth in ("first", "second", "third", "fourth", "fifth", "sixth", "last")
        ],
        "unverified": [
            {"what": f"The harbour stays open, as the director said {when}.", "evidence": ["S2"]}
            for when in ("in the morning", "at noon")
        ],
    }
)
_MESSAGE: Final = {"role": "assistant", "content": ANSWER}
_BODY: Final = json.dumps(
    {
        "id": "x",
        "object": "chat.completion",
        "created": 1,
        "model": "desk-1",
        "choices": [{"index": 0, "finish_reason": "stop", "message": _MESSAGE}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200},
    }
).encode()
_HEAD: Final = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: "
_RESPONSE: Final = f"{_HEAD}{len(_BODY)}\r\n\r\n".encode() + _BODY


class _Connection(asyncio.Protocol):
    """Answers each request of one connection, whatever it asks."""

    def __init__(self, latency: float, hits: Any) -> None:  # noqa: ANN401 - a ctypes value
        self._latency = latency
        self._hits = hits
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - for the type
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head = self._received.find(b"\r\n\r\n")
        if head < 0:
            return
        length = self._received[:head].lower().split(b"content-length:")[1].split(b"\r\n")[0]
        if len(self._received) >= head + 4 + int(length):
            self._received.clear()
            self._hits.value += 1
            loop = asyncio.get_running_loop()
            loop.call_later(self._latency, self._answer)

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(_RESPONSE)


def _serve(latency: float, port: Any, hits: Any) -> None:  # noqa: ANN401 - ctypes values
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: _Connection(latency, hits), "127.0.0.1", 0, backlog=1024
        )
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def endpoint(latency: float = 0.0) -> Iterator[tuple[str, Any]]:
    """The base URL of a running endpoint, and its count of hits (``.value``)."""
    context = multiprocessing.get_context("spawn")
    port, hits = context.Value("i", 0), context.Value("i", 0)
    process = context.Process(target=_serve, args=(latency, port, hits), daemon=True)
    process.start()
    try:
        while not port.value:
            process.join(0.02)
        yield f"http://127.0.0.1:{port.value}/v1", hits
    finally:
        process.terminate()
        process.join()
