"""Which endpoint is asked, with which key, and what is never said of either."""

from __future__ import annotations

import dataclasses
import traceback

import pytest

from summarizer.errors import (
    AuthenticationFailed,
    RequestRejected,
    UsageError,
)
from summarizer.model.engine import brief_with_model
from summarizer.model.settings import ModelSettings


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
