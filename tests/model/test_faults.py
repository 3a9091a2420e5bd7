"""Every way one call can fail: the typed error, its advice, and exactly how many hits it took."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import traceback
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest

from summarizer.errors import (
    AuthenticationFailed,
    BadResponse,
    ContextTooLong,
    DeadlineExceeded,
    EndpointUnreachable,
    ModelRefused,
    OutputTruncated,
    QuotaExceeded,
    RateLimited,
    RequestRejected,
    UsageError,
)
from summarizer.model.client import Endpoint
from summarizer.model.engine import abrief_with_model, brief_with_model
from summarizer.model.settings import ModelSettings


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


SHAPES = {
    "html": b"<html><body>Sign in</body></html>",
    "empty": b"",
    "error with 200": b'{"error": {"message": "upstream sk-secret-123 died", "code": 502}}',
    "no choices": b'{"choices": []}',
    "choices null": b'{"choices": null}',
    "choice without message": b'{"choices": [{"finish_reason": "stop"}]}',
    "a list": b"[]",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_no_completion_is_not_asked_again(server, settings, analysis, assess, shape):
    """200 with a page, an error or nothing in it: one hit, and the base URL is to be checked."""
    server.then(server.raw(SHAPES[shape]))
    with pytest.raises(BadResponse, match="base URL") as caught:
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1
    assert_one_line(caught.value)


def test_a_refusal_ends_at_the_first_hit(server, settings, analysis, assess):
    """A refusal is not asked again, though its text is no valid draft."""
    server.then(server.answer("", refusal="I cannot help with that."))
    with pytest.raises(ModelRefused, match="desk-1 declined"):
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1


def test_a_filtered_answer_is_refused_even_with_valid_json(
    server, settings, analysis, assess, answer_text
):
    """finish_reason is looked at first: what a filter cut is no brief."""
    server.then(server.answer(answer_text(), finish="content_filter"))
    with pytest.raises(ModelRefused, match="content filter"):
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 1


def test_a_cut_answer_is_asked_for_once_more_with_a_higher_limit(
    server, settings, analysis, assess, answer_text
):
    """finish_reason=length raises max_tokens once; both answers are counted."""
    server.then(server.answer('{"head', finish="length"), server.answer(answer_text()))
    brief = brief_with_model(analysis, settings, assess)
    assert [hit["max_tokens"] for hit in server.hits] == [2048, 4096]
    assert brief.provenance.attempts == 2


def test_an_answer_cut_twice_is_an_error(server, settings, analysis, assess, answer_text):
    """Cut again, even where its JSON is valid, it is an error that says what to set."""
    server.then(*[server.answer(answer_text(), finish="length")] * 2)
    with pytest.raises(OutputTruncated, match="max_tokens"):
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 2


@pytest.mark.parametrize("kind", ["plain", "gzip", "error page"])
def test_a_response_bomb_is_dropped(server, settings, analysis, assess, kind):
    """More bytes than the cap, or compressed ones, end the call at its first hit."""
    big = b'{"x": "' + b"a" * 300_000
    actions = {
        "plain": server.raw(big),
        "gzip": server.raw(gzip.compress(big), content_encoding="gzip"),
        "error page": server.raw(big, 500),
    }
    server.then(actions[kind])
    capped = dataclasses.replace(settings, max_response_bytes=100_000)
    with pytest.raises(BadResponse, match="sends"):
        brief_with_model(analysis, capped, assess)
    assert len(server.hits) == 1


INVALID = {
    "prose": "Here is your brief.",
    "two objects": "{first}{first}",
    "a key twice": '{{"headline": "x", {rest}',
    "an extra field": '{{"mood": "grim", {rest}',
    "a number for text": '{{"headline": 7}}',
    "deep nesting": "[" * 100_000,
    "an endless integer": '{{"headline": ' + "9" * 5000 + "}}",
}


@pytest.mark.parametrize("case", INVALID)
def test_an_answer_that_is_no_draft_is_asked_for_again(
    server, settings, analysis, assess, answer_text, case
):
    """The second request holds the first answer; the brief counts both."""
    good = answer_text()
    bad = INVALID[case].format(first=good, rest=good[1:])
    server.then(server.answer(bad), server.answer(good))
    brief = brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 2
    assert server.hits[1]["messages"][-2]["content"] == bad
    assert brief.provenance.attempts == 2
    assert brief.provenance.tokens.completion == 40


def test_an_answer_that_never_becomes_a_draft_is_an_error(server, settings, analysis, assess):
    """One answer and the stated re-asks, then one line that names the fault."""
    server.then(*[server.answer("no JSON")] * 5)
    with pytest.raises(BadResponse, match="gave 3 answers and none is a valid draft") as caught:
        brief_with_model(analysis, settings, assess)
    assert len(server.hits) == 3
    assert_one_line(caught.value)


@pytest.mark.parametrize("wrapped", ["```json\n{}\n```", "```\n{}\n```", "\n {} \n"])
def test_one_code_fence_around_the_answer_is_taken_off(
    server, settings, analysis, assess, answer_text, wrapped
):
    """A fenced answer costs no second call."""
    server.then(server.answer(wrapped.replace("{}", answer_text())))
    assert brief_with_model(analysis, settings, assess).headline == "Strike at Port Salder"
    assert len(server.hits) == 1


def test_nul_characters_are_dropped(server, settings, analysis, assess, answer_text):
    """NUL, raw or escaped, never reaches a brief."""
    server.then(server.answer("\0" + answer_text("Wor\0k stopped.")))
    assert brief_with_model(analysis, settings, assess).summary == "Work stopped."


def test_the_key_is_in_no_error(server, settings, analysis, assess):
    """Not in the message, and not in the chain of causes that a traceback would print."""
    server.then(server.status(401, "bad key sk-secret-123"))
    with pytest.raises(AuthenticationFailed) as caught:
        brief_with_model(analysis, settings, assess)
    assert "sk-secret" not in "".join(traceback.format_exception(caught.value))


def test_nothing_is_written_to_stderr(server, settings, analysis, assess, capfd):
    """The libraries' loggers stay silent: errors are ours to report."""
    server.then(server.answer("no JSON"), server.status(404, "gone"))
    with pytest.raises(RequestRejected):
        brief_with_model(analysis, settings, assess)
    assert capfd.readouterr().err == ""


def test_a_model_without_an_endpoint_says_what_to_set(analysis, assess):
    """No key and no base URL: a usage error before anything is sent."""
    with pytest.raises(UsageError, match="set OPENAI_API_KEY, or OPENAI_BASE_URL"):
        brief_with_model(analysis, ModelSettings(model="desk-1"), assess)


def test_a_base_url_must_be_http(analysis, assess):
    """A forgotten scheme is named, not turned into a connection error."""
    with pytest.raises(UsageError, match="must start with http"):
        brief_with_model(analysis, ModelSettings(model="m", base_url="localhost:80"), assess)


def test_a_password_in_the_base_url_is_not_shown(server, settings, analysis, assess):
    """Errors name scheme, host and path of the endpoint, never user, password or query."""
    url = server.base_url.replace("//", "//desk:pass-word@") + "?token=tok-en"
    server.then(server.status(404, "gone"))
    with pytest.raises(RequestRejected, match=f"^{server.base_url} knows") as caught:
        brief_with_model(analysis, dataclasses.replace(settings, base_url=url), assess)
    assert "pass-word" not in str(caught.value)
    assert "tok-en" not in str(caught.value)


def test_a_server_of_ones_own_needs_no_key(
    server, settings, analysis, assess, answer_text, monkeypatch
):
    """With a base URL and no key, no key of the environment is sent either."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")
    server.then(server.answer(answer_text()))
    brief_with_model(analysis, dataclasses.replace(settings, api_key=None), assess)
    assert "sk-from-environment" not in server.headers[0]


def assert_one_line(error: Exception) -> None:
    """One line, and no key in it."""
    assert "\n" not in str(error)
    assert "sk-secret-123" not in str(error)


@pytest.mark.parametrize(("attempt", "least", "most"), [(1, 0.5, 1), (2, 1, 2), (9, 10, 20)])
def test_waits_double_up_to_a_cap_with_some_chance_in_them(settings, attempt, least, most):
    """Half of each wait is by chance, so that many clients do not come back at once."""
    endpoint = Endpoint(dataclasses.replace(settings, backoff=0.5))
    state = SimpleNamespace(attempt_number=attempt, outcome=None)
    waits = {endpoint._wait(state) for _ in range(50)}
    assert least <= min(waits) < max(waits) <= most
