"""Every fault of one call, met by each way in: the same error and the same number of hits."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from summarizer import ModelSettings, asummarize, asummarize_many, summarize, summarize_many
from summarizer.cli.main import main
from summarizer.errors import RunStopped, SummarizerError
from tests.batch.loopback import article, completion, rows
from tests.model.scripted import ScriptedServer

TEXT = json.loads(completion("x"))["choices"][0]["message"]["content"]
ARTICLE = article("x", 5)
STOPPING = {"AuthenticationFailed", "QuotaExceeded"}
"""Errors that would meet every further article: they end a batch instead of failing a row."""


def _then_good(*bad):
    """So many answers that are no draft, and then one that is."""
    return lambda s: [*(s.answer(text) for text in bad), s.answer(TEXT)]


def _soon(status):
    past = format_datetime(datetime.now(UTC) - timedelta(seconds=5), usegmt=True)
    return lambda s: [
        s.status(status, "busy", retry_after="0.01"),
        s.status(status, "busy", retry_after=past),
        s.answer(TEXT),
    ]


BOMB = gzip.compress(b'{"x": "' + b"a" * 300_000)
FAULTS = {
    "reset once": (lambda s: [s.reset(), s.answer(TEXT)], None, 2),
    "cut body once": (lambda s: [s.cut(TEXT), s.answer(TEXT)], None, 2),
    "reset for good": (lambda s: [s.reset()] * 9, "EndpointUnreachable", 3),
    "cut body for good": (lambda s: [s.cut(TEXT)] * 9, "EndpointUnreachable", 3),
    "500 for good": (lambda s: [s.status(500, "no")] * 9, "EndpointUnreachable", 3),
    "503 for good": (lambda s: [s.status(503, "no")] * 9, "EndpointUnreachable", 3),
    "silence": (lambda s: [s.silence()] * 9, "EndpointUnreachable", 3),
    "trickle": (lambda s: [s.trickle()], "DeadlineExceeded", 1),
    "429, short waits": (_soon(429), None, 3),
    "503, short waits": (_soon(503), None, 3),
    "429, long wait": (lambda s: [s.status(429, "no", retry_after="300")], "RateLimited", 1),
    "no quota": (lambda s: [s.status(429, "no", "insufficient_quota")], "QuotaExceeded", 1),
    "wrong key": (lambda s: [s.status(401, "no")], "AuthenticationFailed", 1),
    "no such model": (lambda s: [s.status(404, "no")], "RequestRejected", 1),
    "too long": (
        lambda s: [s.status(400, "x", "context_length_exceeded")] * 9,
        "ContextTooLong",
        2,
    ),
    "cut at its limit": (lambda s: [s.answer(TEXT, finish="length")] * 2, "OutputTruncated", 2),
    "filtered": (lambda s: [s.answer(TEXT, finish="content_filter")], "ModelRefused", 1),
    "refusal": (lambda s: [s.answer("", refusal="I cannot.")], "ModelRefused", 1),
    "a page with 200": (lambda s: [s.raw(b"<html></html>")], "BadResponse", 1),
    "an error with 200": (lambda s: [s.raw(b'{"error": {"message": "no"}}')], "BadResponse", 1),
    "no choices": (lambda s: [s.raw(b'{"choices": []}')], "BadResponse", 1),
    "bomb": (lambda s: [s.raw(BOMB, content_encoding="gzip")], "BadResponse", 1),
    "fenced": (lambda s: [s.answer(f"```json\n{TEXT}\n```")], None, 1),
    "NUL": (lambda s: [s.answer("\0" + TEXT)], None, 1),
    "two objects": (_then_good(TEXT + TEXT), None, 2),
    "a key twice": (_then_good('{"headline": "x", ' + TEXT[1:]), None, 2),
    "an extra field": (_then_good('{"mood": "grim", ' + TEXT[1:]), None, 2),
    "never a draft": (lambda s: [s.answer("no")] * 9, "BadResponse", 3),
}


def _kind(call):
    try:
        call()
    except RunStopped as stopped:
        return type(stopped.cause).__name__
    except SummarizerError as error:
        return type(error).__name__
    return None


def _sync(settings, _tmp_path, _monkeypatch):
    return _kind(lambda: summarize(ARTICLE, settings=settings))


def _async(settings, _tmp_path, _monkeypatch):
    return _kind(lambda: asyncio.run(asummarize(ARTICLE, settings=settings)))


def _many(settings, _tmp_path, _monkeypatch):
    found = []
    kind = _kind(lambda: found.extend(summarize_many([("x", ARTICLE)], settings=settings)))
    return found[0].failure and found[0].failure.kind if found else kind


def _many_async(settings, _tmp_path, _monkeypatch):
    found = []

    async def run():
        found.extend([r async for r in asummarize_many([("x", ARTICLE)], settings=settings)])

    kind = _kind(lambda: asyncio.run(run()))
    return found[0].failure and found[0].failure.kind if found else kind


def _batch(settings, tmp_path, monkeypatch):
    monkeypatch.setattr("summarizer.cli.batch.model_settings", lambda _options: settings)
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "x", "text": ARTICLE}))
    code = main(["batch", str(source), "-o", str(out), "-q"])
    assert "sk-secret" not in (tmp_path / "out.jsonl.journal").read_text()
    if not out.exists():
        assert code == 3
        return "stopped"
    [row] = rows(out)
    assert code == (0 if row["status"] == "ok" else 5)
    return row["error"]["type"] if row["status"] == "failed" else None


_REST = (_sync, _async, _many_async)
WAYS = [_many, _batch, *(pytest.param(each, marks=pytest.mark.slow) for each in _REST)]
"""Quick runs try many articles, in memory and from a file; one article, tests/model does."""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_ends_alike_whichever_way_it_is_met(fault, way, tmp_path, monkeypatch):
    """One owner of retries: the promised hits, the typed error, and none of it thrown at a row."""
    actions, kind, hits = FAULTS[fault]
    server = ScriptedServer()
    settings = ModelSettings(
        model="desk-1",
        base_url=server.base_url,
        api_key="sk-secret-123",
        backoff=0,
        repairs=0,
        max_response_bytes=100_000,
        timeout=0.1 if fault == "silence" else 5,
    )
    if fault == "trickle":
        settings = dataclasses.replace(settings, deadline=0.6)
    server.then(*actions(server))
    try:
        found = way(settings, tmp_path, monkeypatch)
    finally:
        server.stop()
    assert found == ("stopped" if way is _batch and kind in STOPPING else kind)
    assert len(server.hits) == hits
