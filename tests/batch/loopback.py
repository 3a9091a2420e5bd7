"""A loopback endpoint that answers every article with a draft of its own, and says who asked."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

Reply = tuple[int, bytes]


class Endpoint:
    """An OpenAI-compatible server in a thread of its own; ``hits`` are the articles asked about.

    ``reply`` may answer a hit otherwise: it is given the number of the hit, from 1, and the body.
    """

    def __init__(self) -> None:
        self.hits: list[str] = []
        self.latency = 0.0
        self.reply: Callable[[int, dict[str, Any]], Reply | None] = lambda _hit, _body: None
        self.most_at_once = 0
        self._now = 0
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,))
        self._thread.start()
        started.wait()

    def close(self) -> None:
        """Stop the server."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**22)
        )
        self.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        started.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
                body = json.loads(await reader.readexactly(length))
                status, answer = await self._answer(body)
                line = f"HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n"
                writer.write(f"{line}content-length: {len(answer)}\r\n\r\n".encode() + answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _answer(self, body: dict[str, Any]) -> Reply:
        asked = body["messages"][-1]["content"]
        name = asked.split("Report ")[1].split()[0]
        self.hits.append(name)
        hit = len(self.hits)
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        await asyncio.sleep(self.latency)
        self._now -= 1
        return self.reply(hit, body) or (200, completion(name))


def completion(name: str) -> bytes:
    """A draft for the article with this name, which its check passes."""
    draft = {
        "headline": f"Report {name} of the harbour office",
        "summary": "The harbour office counted ships.",
        "key_facts": [
            {"statement": "The harbour office counted ships.", "evidence": ["S2"], "source": None}
        ],
        "unverified": [],
    }
    message = {"role": "assistant", "content": json.dumps(draft)}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    usage = {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}
    return json.dumps({"id": "x", "object": "c", "choices": [choice], "usage": usage}).encode()


def error(status: int, code: str | None = None) -> Reply:
    """An error in OpenAI's form."""
    told = {"error": {"message": "no", "code": code, "type": code, "param": None}}
    return status, json.dumps(told).encode()


def article(name: str, ships: int) -> str:
    """A small article."""
    return (
        f"Report {name} of the harbour office\n\nThe harbour office counted {ships + 2} ships on "
        "Monday. The director said that the harbour would stay open.\n"
    )


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of an output without the facts of the run."""
    found = [json.loads(line) for line in path.read_text().splitlines()]
    for row in found:
        if row["status"] == "ok":
            del row["brief"]["provenance"]["run"]
    return found
