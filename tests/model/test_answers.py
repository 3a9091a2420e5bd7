"""What a model may answer: a draft, a refusal, a cut or broken one, or what is no answer at all."""

from __future__ import annotations

import dataclasses
import gzip

import pytest

from summarizer.errors import (
    BadResponse,
    ModelRefused,
    OutputTruncated,
)
from summarizer.model.engine import brief_with_model
from tests.model.scripted import assert_one_line

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
