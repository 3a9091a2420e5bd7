"""An article, a check and a scripted endpoint for the tests of the model side.

The article is put together by hand, so that these tests depend on no rule of the other parts.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarizer.analysis import Analysis
from summarizer.attribution.model import (
    Attribution,
    Identification,
    QuoteType,
    SourceKind,
)
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, Provenance, SourceInfo
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.verdicts import Check, Verdict
from summarizer.document.model import Document, Format, Sentence, SentenceRole
from summarizer.model.settings import CassetteMode, ModelSettings
from summarizer.span import Span

SENTENCES = (
    "Ferry strike halts traffic in Port Salder",
    "About 340 dockers stopped work on Monday, the union's spokeswoman Mara Quill said.",
    "The port moved 12,400 containers last week.",
    "The operator denied that any ship was turned away.",
)


def make_analysis(sentences: tuple[str, ...] = SENTENCES) -> Analysis:
    """An analysis with one sentence a line and one speaker, where Mara Quill is in the text."""
    text = "\n".join(sentences) + "\n"
    found, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        role = SentenceRole.TITLE if number == 1 else SentenceRole.SENTENCE
        found.append(Sentence(f"S{number}", start, start + len(sentence), role, number))
        start += len(sentence) + 1
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    analysis = Analysis(Document(text, Format.TEXT, sha256, (), tuple(found)))
    analysis.__dict__["attributions"] = tuple(_speakers(text))
    return analysis


def _speakers(text: str) -> Iterator[Attribution]:
    name = "the union's spokeswoman Mara Quill"
    at = text.find(name)
    if at >= 0:
        source = Span.of(text, at, at + len(name))
        cue = Span.of(text, source.end + 1, source.end + 5)
        content = (Span.of(text, text.rindex("\n", 0, at) + 1, at - 2),)
        yield Attribution(
            "A1",
            source,
            cue,
            content,
            None,
            Identification.NAMED,
            SourceKind.PERSON,
            QuoteType.INDIRECT,
        )


def assess_figures(draft: Draft, analysis: Analysis, provenance: Provenance) -> Brief:
    """A stand-in for the check: every figure that the article does not hold fails."""
    document = analysis.document
    claims = [Claim("headline", draft.headline), Claim("summary", draft.summary)]
    claims += [
        Claim(f"key_facts[{position}].statement", fact.statement)
        for position, fact in enumerate(draft.key_facts)
    ]
    findings = [
        Finding.make(
            Check.NUMBER,
            Verdict.NOT_IN_SOURCE,
            claim,
            Span.of(claim.text, *figure.span()),
            f"The article holds no {figure[0]}.",
            candidates=(document.span(document.sentences[1].start, document.sentences[1].end),),
        )
        for claim in claims
        for figure in re.finditer(r"[0-9][0-9,]*+", claim.text)
        if figure[0] not in document.text
    ]
    return Brief(
        source=SourceInfo(
            sha256=document.sha256,
            characters=len(document.text),
            format="text",
            title=None,
            outlet=None,
            published=None,
        ),
        headline=draft.headline,
        summary=draft.summary,
        key_facts=(),
        attributions=(),
        unverified=(),
        outlets=(),
        report=CheckReport.of(document.sha256, findings),
        provenance=provenance,
    )


def draft_text(summary: str = "About 340 dockers stopped work.", **changed: object) -> str:
    """An answer: the JSON of a draft."""
    fact = {"statement": "12,400 containers were moved.", "evidence": ["S3"], "source": None}
    draft = {
        "headline": "Strike at Port Salder",
        "summary": summary,
        "key_facts": [fact],
        "unverified": [{"what": "A ship was turned away.", "evidence": ["S4"]}],
    }
    return json.dumps(draft | changed)


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


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A scripted endpoint, stopped afterwards."""
    scripted = ScriptedServer()
    yield scripted
    scripted.stop()


@pytest.fixture
def settings(server: ScriptedServer) -> ModelSettings:
    """Settings for the scripted endpoint, without waits between tries."""
    return ModelSettings(
        model="desk-1", base_url=server.base_url, api_key="sk-secret-123", backoff=0, timeout=5
    )


@pytest.fixture
def analysis() -> Analysis:
    """The analysis of the small article."""
    return make_analysis()


@pytest.fixture
def assess() -> Callable[[Draft, Analysis, Provenance], Brief]:
    """The stand-in for the check."""
    return assess_figures


@pytest.fixture
def answer_text() -> Callable[..., str]:
    """Makes the JSON of a draft."""
    return draft_text


@pytest.fixture(scope="session")
def analysis_of() -> Callable[[tuple[str, ...]], Analysis]:
    """Makes an analysis of given sentences."""
    return make_analysis


@pytest.fixture
def recording(settings: ModelSettings, tmp_path: Path) -> ModelSettings:
    """Settings that record into a folder."""
    return dataclasses.replace(
        settings, cassettes=tmp_path / "tapes", cassette_mode=CassetteMode.RECORD
    )


@pytest.fixture
def replaying(recording: ModelSettings) -> ModelSettings:
    """The settings of ``recording``, replaying, and with no endpoint to go to."""
    return dataclasses.replace(
        recording, cassette_mode=CassetteMode.REPLAY, base_url=None, api_key=None
    )
