"""Every way a call can fail on its way: the typed error, its advice, and the hits it took."""

from __future__ import annotations

import asyncio
import dataclasses
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest

from summarizer.errors import (
    AuthenticationFailed,
    ContextTooLong,
    DeadlineExceeded,
    EndpointUnreachable,
    ModelRefused,
    QuotaExceeded,
    RateLimited,
    RequestRejected,
)
from summarizer.model.client import Endpoint
from summarizer.model.engine import abrief_with_model, brief_with_model
from tests.model.scripted import assert_one_line


def test_transport_faults_are_sent_again_until_one_succeeds(
    server, settings, analysis, assess, answer_text
):
    """A reset and a cut body cost two hits more, and no answer is counted for them."""
    text = answer_text()
    server.then(server.reset(), server.cut(text), server.answer(text))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3
    assert brief.provenance.attempts == 1


@pytest.mark.parametrize("fault", ["reset", "cut", "500", "503", "408", "409", "429", "half"])
def test_a_fault_that_stays_ends_after_the_stated_tries(
    server, settings, analysis, assess, answer_text, fault
):
    """Three sends in all, then a typed error of one line that names the endpoint."""
    actions = {
        "reset": server.reset(),
        "cut": server.cut(answer_text()),
        "half": server.raw(b'{"choices": [{"message"'),
    }
    action = actions.get(fault) or server.status(int(fault), "busy")
    server.then(*[action] * 5)
    error = RateLimited if fault == "429" else EndpointUnreachable
    with pytest.raises(error, match="tried 3 times") as caught:
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3
    assert_one_line(caught.value)


def test_a_silent_endpoint_is_given_up_after_the_stated_tries(server, settings, analysis, assess):
    """The read timeout counts as a transport fault."""
    server.then(*[server.silence()] * 3)
    impatient = dataclasses.replace(settings, timeout=0.1, tries=2)
    with pytest.raises(EndpointUnreachable, match=r"silent for 0\.1 s \(tried 2 times\)"):
        brief_with_model(analysis, impatient, assess)
    assert len(server.hits) == 2


def test_an_endpoint_that_is_not_there_is_named(server, settings, analysis, assess):
    """No connection: the message names the base URL and what to check."""
    server.stop()
    with pytest.raises(EndpointUnreachable, match="cannot reach http://127") as caught:
        brief_with_model(analysis, settings, assess)
    assert "base URL" in str(caught.value)
    assert_one_line(caught.value)


def test_a_trickle_ends_at_the_total_deadline(server, settings, analysis, assess):
    """A byte now and then beats any read timeout; the deadline for the article does not care."""
    server.then(server.trickle())
    hasty = dataclasses.replace(settings, deadline=0.4)
    with pytest.raises(DeadlineExceeded, match=r"within 0\.4 s"):
        brief_with_model(analysis, hasty, assess)
    assert len(server.hits) == 1


def test_the_deadline_holds_in_async_use_too(server, settings, analysis, assess):
    """Waits between tries are part of it."""
    server.then(server.status(503, "busy", retry_after="30"))
    hasty = dataclasses.replace(settings, deadline=0.6)
    with pytest.raises(DeadlineExceeded, match=r"within 0\.6 s"):
        asyncio.run(abrief_with_model(analysis, hasty, assess))
    assert len(server.hits) == 1


def test_a_short_retry_after_is_waited_for(server, settings, analysis, assess, answer_text):
    """Both forms of Retry-After, a number and a date (here one that has passed), are honoured."""
    past = format_datetime(datetime.now(UTC) - timedelta(seconds=5), usegmt=True)
    server.then(
        server.status(429, "slow down", retry_after="0.01"),
        server.status(503, "busy", retry_after=past),
        server.answer(answer_text()),
    )
    brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3


@pytest.mark.parametrize("form", ["seconds", "milliseconds", "date"])
def test_a_retry_after_beyond_the_cap_names_the_wait(server, settings, analysis, assess, form):
    """Longer than our cap is not waited for: one hit, and the message says how long."""
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=300), usegmt=True)
    headers = {
        "seconds": {"retry_after": "300"},
        "milliseconds": {"retry_after_ms": "300000"},
        "date": {"retry_after": date},
    }
    server.then(server.status(429, "slow down", **headers[form]))
    with pytest.raises(RateLimited, match=r"wait (300|299) s, longer than our cap of 60 s"):
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1


FINAL = {
    "wrong key": (401, "Incorrect API key: sk-secret-123", None, AuthenticationFailed, "refused"),
    "no access": (403, "not in your country", None, AuthenticationFailed, "OPENAI_API_KEY"),
    "no money": (402, "pay first", None, QuotaExceeded, "billing"),
    "quota": (429, "check your plan", "insufficient_quota", QuotaExceeded, "billing"),
    "no model": (404, "no such model", "model_not_found", RequestRejected, "desk-1"),
    "parameter": (400, "no sk-secret-123 here", "unsupported_value", RequestRejected, "rejected"),
    "unprocessable": (422, "bad field", None, RequestRejected, "bad field"),
    "filtered": (400, "x", "content_filter", ModelRefused, "another model"),
}


@pytest.mark.parametrize("case", FINAL)
def test_what_waiting_cannot_mend_ends_at_the_first_hit(server, settings, analysis, assess, case):
    """One hit, the right type, one line of advice, and never the key."""
    status, message, code, error, advice = FINAL[case]
    server.then(server.status(status, message, code))
    with pytest.raises(error, match=advice) as caught:
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1
    assert_one_line(caught.value)


@pytest.mark.parametrize(
    ("status", "code"), [(400, "context_length_exceeded"), (413, None)], ids=["too long", "413"]
)
def test_an_article_that_fits_in_no_part_is_an_error(
    server, settings, analysis, assess, status, code
):
    """A hit for the whole, a half and a single sentence; then what to do about it."""
    server.then(*[server.status(status, "x", code)] * 3)
    with pytest.raises(ContextTooLong, match="larger one, or cut the article") as caught:
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3
    assert_one_line(caught.value)


def test_llama_cpp_says_too_long_in_its_own_words(server, settings, analysis, assess):
    """Its error type and wording are known too."""
    body = {
        "error": {
            "code": 400,
            "message": "request (9000 tokens) exceeds the available context size (8192 tokens)",
            "type": "exceed_context_size_error",
        }
    }
    server.then(*[server.json(body, 400)] * 3)
    with pytest.raises(ContextTooLong):
        brief_with_model(analysis, settings, assess)


@pytest.mark.parametrize(("attempt", "least", "most"), [(1, 0.5, 1), (2, 1, 2), (9, 10, 20)])
def test_waits_double_up_to_a_cap_with_some_chance_in_them(settings, attempt, least, most):
    """Half of each wait is by chance, so that many clients do not come back at once."""
    endpoint = Endpoint(dataclasses.replace(settings, backoff=0.5))
    state = SimpleNamespace(attempt_number=attempt, outcome=None)
    waits = {endpoint._wait(state) for _ in range(50)}
    assert least <= min(waits) < max(waits) <= most
