"""The picklable worker that engines for many machines start."""

from __future__ import annotations

import asyncio
import json
import pickle

import pytest

from summarizer import ModelSettings
from summarizer.batch.worker import RowBriefer
from tests.batch.loopback import article, error


@pytest.fixture
def settings(endpoint):
    """Settings for the endpoint, with a key of their own."""
    return ModelSettings(
        model="desk-1", base_url=endpoint.base_url, api_key="sk-secret-9", backoff=0
    )


def _rows(*names):
    return [{"id": name, "text": article(name, 4)} for name in names]


def _run(worker, *lists):
    async def run():
        try:
            return await asyncio.gather(*(worker(rows) for rows in lists))
        finally:
            await worker.aclose()

    return asyncio.run(run())


def test_it_travels_without_its_key_and_connections(settings, monkeypatch):
    """Pickled after use as well; the other machine reads its own key."""
    worker = RowBriefer(settings, concurrency=3)
    _run(worker, _rows("a0"))
    packed = pickle.dumps(worker)
    assert b"sk-secret" not in packed
    monkeypatch.setenv("OPENAI_API_KEY", "sk-there")
    [[row]] = _run(pickle.loads(packed), _rows("a1"))  # noqa: S301 - our own bytes
    assert row["status"] == "ok"
    assert json.loads(row["brief"])["headline"] == "Report a1 of the harbour office"


def test_its_lists_share_one_bound(settings, endpoint):
    """Rows come back in order, and all lists together keep to the concurrency."""
    endpoint.latency = 0.02
    lists = [_rows(*(f"{part}{n}" for n in range(6))) for part in "abc"]
    found = _run(RowBriefer(settings, concurrency=4), *lists)
    assert [[row["id"] for row in rows] for rows in found] == [[r["id"] for r in w] for w in lists]
    assert 1 < endpoint.most_at_once <= 4


def test_failures_are_rows(settings):
    """Also those of rows that hold no article."""
    rows = [*_rows("a0"), {"id": "none"}, {"id": "empty", "text": ""}]
    [found] = _run(RowBriefer(settings), rows)
    assert [row["error"] for row in found] == [None, "InputError", "InputError"]
    assert found[1]["brief"] is None


def test_a_refused_account_is_met_once(settings, endpoint):
    """The other rows fail with the same error, and no call is made for them."""
    endpoint.reply = lambda _hit, _body: error(401)
    [found] = _run(RowBriefer(settings), _rows(*"abcdefgh"))
    assert {row["error"] for row in found} == {"AuthenticationFailed"}
    assert len(endpoint.hits) == 1


def test_rules_need_no_settings():
    """None means the rules engine."""
    [[row]] = _run(RowBriefer(None), _rows("a0"))
    assert row["status"] == "ok"
