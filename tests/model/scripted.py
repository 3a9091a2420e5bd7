"""A loopback endpoint that does what a script says, hit by hit, for every way a call can go."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import struct
import threading
from collections.abc import Callable

Action = Callable[[socket.socket], None]


class ScriptedServer:
    """A loopback endpoint that does, hit by hit, what a script says. One request a connection."""

    def __init__(self) -> None:
        self.hits: list[dict[str, object]] = []
        self.headers: list[str] = []
        self.stopped = threading.Event()
        self._script: list[Action] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def then(self, *actions: Action) -> None:
        """Add to the script."""
        self._script += actions

    def stop(self) -> None:
        """Refuse connections from now on and end the threads."""
        if self.stopped.is_set():
            return
        self.stopped.set()
        with socket.socket() as waker:
            waker.connect(self._socket.getsockname())
        self._threads[0].join()
        self._socket.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            if self.stopped.is_set():
                connection.close()
                return
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            head, body = _read_request(connection)
            if not head:
                return
            self.headers.append(head)
            self.hits.append(json.loads(body))
            action = self._script.pop(0) if self._script else self.status(500, "script is over")
            with contextlib.suppress(OSError):  # the client went away first
                action(connection)

    def answer(self, text: str, *, finish: str | None = "stop", **message: object) -> Action:
        """A completion."""
        choice = {
            "index": 0,
            "finish_reason": finish,
            "message": {"role": "assistant", "content": text, **message},
        }
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        return self.json(
            {"id": "x", "object": "chat.completion", "choices": [choice], "usage": usage}
        )

    def json(self, value: object, status: int = 200, **headers: str) -> Action:
        """A JSON response."""
        return self.raw(json.dumps(value).encode(), status, **headers)

    def status(self, status: int, message: str, code: str | None = None, **headers: str) -> Action:
        """An error in OpenAI's form."""
        error = {"message": message, "code": code, "type": code, "param": None}
        return self.json({"error": error}, status, **headers)

    def raw(
        self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str
    ) -> Action:
        """A whole response; ``retry_after="1"`` becomes the header ``retry-after: 1``."""
        given = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        head = (
            f"HTTP/1.1 {status} Scripted\r\ncontent-type: {kind}\r\n{given}"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        return lambda connection: connection.sendall(head.encode() + body)

    def cut(self, text: str) -> Action:
        """A completion whose connection closes in the middle of the body."""
        whole: list[bytes] = []
        self.answer(text)(_Recorder(whole))
        return lambda connection: connection.sendall(whole[0][:-40])

    def reset(self) -> Action:
        """A connection reset instead of an answer."""
        linger = struct.pack("ii", 1, 0)
        return lambda connection: connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    def silence(self) -> Action:
        """No answer until the server stops."""

        def wait(_connection: socket.socket) -> None:
            self.stopped.wait(30)

        return wait

    def trickle(self) -> Action:
        """A body that comes byte by byte and never ends, each byte well within a read timeout."""

        def send(connection: socket.socket) -> None:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n")
            while not self.stopped.wait(0.02):
                connection.sendall(b" ")

        return send


class _Recorder:
    """Stands in for a socket, to have the bytes of a response."""

    def __init__(self, sent: list[bytes]) -> None:
        self._sent = sent

    def sendall(self, data: bytes) -> None:
        self._sent.append(data)


def _read_request(connection: socket.socket) -> tuple[str, bytes]:
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = connection.recv(65536)
        if not chunk:
            return "", b""
        received += chunk
    head, body = received.split(b"\r\n\r\n", 1)
    length = re.search(rb"content-length: (\d+)", head.lower())
    while len(body) < int(length[1] if length else 0):
        body += connection.recv(65536)
    return head.decode("latin-1"), body


def assert_one_line(error: Exception) -> None:
    """One line, and no key in it."""
    assert "\n" not in str(error)
    assert "sk-secret-123" not in str(error)
