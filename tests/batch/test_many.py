"""``summarize_many``: many articles in the library, sync and async."""

from __future__ import annotations

import asyncio
import json
import threading

import pytest

from summarizer import ModelSettings, asummarize_many, summarize_many
from summarizer.errors import AuthenticationFailed, RunStopped, UsageError
from tests.batch.loopback import article, error


@pytest.fixture
def settings(endpoint):
    """Settings for the endpoint, without waits."""
    return ModelSettings(model="desk-1", base_url=endpoint.base_url, backoff=0)


def _articles(count):
    return ((f"a{n}", article(f"a{n}", n)) for n in range(count))


async def _collected(articles, **given):
    return [result async for result in asummarize_many(articles, **given)]


def _sync(articles, **given):
    return list(summarize_many(articles, **given))


def _async(articles, **given):
    return asyncio.run(_collected(articles, **given))


def _sync_in_a_loop(articles, **given):
    async def notebook():
        return _sync(articles, **given)

    return asyncio.run(notebook())


WAYS = pytest.mark.parametrize("many", [_sync, _async, _sync_in_a_loop])


@WAYS
def test_results_come_in_order_with_bounded_calls(many, endpoint, settings):
    """Every article once, never more calls at once than allowed."""
    endpoint.latency = 0.01
    found = many(_articles(20), settings=settings, concurrency=4)
    assert [result.id for result in found] == [f"a{n}" for n in range(20)]
    assert found[7].brief.headline == "Report a7 of the harbour office"
    assert sorted(endpoint.hits) == sorted(f"a{n}" for n in range(20))
    assert 1 < endpoint.most_at_once <= 4


@WAYS
def test_failures_are_results(many, endpoint, settings):
    """An article that cannot be read, and one that the model declines, stand in their places."""

    def refuse(_hit, body):
        if "Report a1 " not in body["messages"][-1]["content"]:
            return None
        message = {"role": "assistant", "content": None, "refusal": "no"}
        return 200, json.dumps({"choices": [{"message": message}]}).encode()

    endpoint.reply = refuse
    found = many([*_articles(3), ("empty", "")], settings=settings)
    assert [r.failure and r.failure.kind for r in found] == [
        *(None, "ModelRefused", None),
        "InputError",
    ]


@WAYS
def test_a_refused_account_ends_them_all(many, endpoint, settings):
    """RunStopped with its cause, after one hit."""
    endpoint.reply = lambda _hit, _body: error(401)
    with pytest.raises(RunStopped) as caught:
        many(_articles(30), settings=settings)
    assert isinstance(caught.value.cause, AuthenticationFailed)
    assert len(endpoint.hits) == 1


@WAYS
def test_rules_need_no_endpoint(many):
    """The rules engine through the same door."""
    assert all(result.brief for result in many(_articles(5), engine="rules"))


def test_articles_are_read_in_the_callers_thread_and_not_far_ahead(endpoint, settings):
    """A cursor of sqlite works, and an endless one does not fill the memory."""
    threads = set()
    taken = 0

    def endless():
        nonlocal taken
        for taken in range(10**6):
            threads.add(threading.get_ident())
            yield f"a{taken}", article(f"a{taken}", taken)

    results = summarize_many(endless(), settings=settings, concurrency=2)
    for _ in range(3):
        next(results)
    results.close()
    assert threads == {threading.get_ident()}
    assert taken < 2 * 4 + 3
    assert len(endpoint.hits) <= taken + 1


def test_no_calls_at_once_is_a_usage_error():
    """Nothing would ever be begun: it takes at least one call at once, and the error says so."""
    with pytest.raises(UsageError, match="at least 1"):
        summarize_many([], engine="rules", concurrency=0)
