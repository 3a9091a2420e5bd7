"""Keys: the same for the same question, another for any other, and pinned."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.model.keys import canonical_json, next_key, request_key
from summarizer.model.request import Message, Request, Shown

REQUEST = Request(
    model="desk-1",
    messages=(
        Message(role="system", content="Be brief."),
        Message(role="user", content="Où? – 5 km²"),
    ),
    schema={"type": "object"},
    parameters={"temperature": 0.0, "max_tokens": 100},
    sample=0,
    prompt_version="1",
    shown=Shown("ab" * 32, {"S1": (0, 5)}, {}),
)


def test_a_pinned_request_has_its_pinned_key():
    """A change of the key function is a new key version: caches and cassettes depend on it."""
    assert (
        request_key(REQUEST) == "1b8f0b9ce57051cf3c88d93d4d25b47504dd550f610bcc625f7dc8e302f21578"
    )


def test_a_pinned_chain_has_its_pinned_key():
    """The same for the key of the next request of a round."""
    assert (
        next_key("00" * 32, "{}")
        == "61b593aeade906162cde17d29004e82a84fa8fb65a2bb2f0271dc6554f225791"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"model": "desk-2"},
        {"messages": REQUEST.messages[:1]},
        {"messages": REQUEST.messages[::-1]},
        {"schema": {"type": "array"}},
        {"parameters": {"temperature": 0.5, "max_tokens": 100}},
        {"parameters": {"temperature": 0.0}},
        {"sample": 1},
    ],
)
def test_whatever_an_answer_may_depend_on_changes_the_key(change):
    """Model, messages, schema, parameters and sample index are all part of it."""
    assert request_key(dataclasses.replace(REQUEST, **change)) != request_key(REQUEST)


def test_what_only_explains_a_request_does_not_change_the_key():
    """The prompt's version and the table of ids describe the messages; they add nothing."""
    told = dataclasses.replace(REQUEST, prompt_version="9", shown=Shown("cd" * 32, {}, {}))
    assert request_key(told) == request_key(REQUEST)


@given(st.dictionaries(st.text(), st.integers() | st.text()))
def test_canonical_json_does_not_depend_on_the_order_of_keys(value):
    """Two dicts that are equal have one text."""
    backwards = dict(reversed(value.items()))
    assert canonical_json(backwards) == canonical_json(value)


@given(st.text(), st.text())
def test_the_next_key_depends_on_the_answer(first, second):
    """Different answers lead to different keys, lone surrogates included."""
    same = next_key("k", first) == next_key("k", second)
    assert same == (first == second)
