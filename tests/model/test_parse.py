"""Reading what an endpoint sends: whatever it is, it ends in a draft or in one of our errors."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer.brief.draft import Draft
from summarizer.errors import BadResponse
from summarizer.model.faults import Transient, read_answer
from summarizer.model.parse import parse_draft
from summarizer.model.request import Answer
from summarizer.model.schema import draft_schema
from summarizer.model.settings import ModelSettings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just("choices"), inner),
    max_leaves=8,
)
FACTS = st.builds(
    dict,
    statement=st.text(),
    evidence=st.lists(st.text(), max_size=2),
    source=st.none() | st.text(),
)
DRAFTS = st.builds(
    dict,
    headline=st.text(),
    summary=st.text(),
    key_facts=st.lists(FACTS, max_size=2),
    unverified=st.lists(st.builds(dict, what=st.text(), evidence=st.just(["S1"])), max_size=1),
)


@given(st.text() | JSON.map(json.dumps))
def test_any_text_is_a_draft_or_a_validation_error(text):
    """No other exception, so that instructor asks again."""
    with contextlib.suppress(ValidationError):
        assert isinstance(parse_draft(text), Draft)


@given(DRAFTS)
def test_a_draft_is_read_as_it_was_written(value):
    """All text comes through but NUL."""
    expected = json.loads(json.dumps(value).replace("\\u0000", ""))
    assert parse_draft(json.dumps(expected)).model_dump() == expected
    assert parse_draft(json.dumps(value, indent=1)).headline == value["headline"].replace("\0", "")


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_an_answer_or_one_of_our_faults(body):
    """A response body never ends in a traceback."""
    with contextlib.suppress(Transient, BadResponse):
        assert isinstance(read_answer(body, ModelSettings(model="m")), Answer)


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": "many"}, [1]])
def test_usage_that_is_not_reported_is_unknown(usage):
    """Tokens that the endpoint does not count are None, not 0: a sum would else look cheap."""
    choice = {"message": {"content": "x"}, "finish_reason": None}
    body = json.dumps({"choices": [choice], "usage": usage}).encode()
    assert read_answer(body, ModelSettings(model="m")) == Answer("x", "stop")


def test_the_schema_bounds_ids_and_lists_but_no_text():
    """A length limit on text would cut numbers in half."""
    schema = draft_schema()
    fact = schema["$defs"]["DraftFact"]["properties"]
    assert fact["evidence"]["items"]["pattern"].startswith("^S")
    assert schema["properties"]["key_facts"]["maxItems"] == 10
    assert "maxLength" not in json.dumps(schema)
    assert draft_schema() is schema


@pytest.mark.parametrize(
    "twice", ['"headline":"x",', '"headline" : "x",', '"headline"\n:"x",', '"head\\u006cine":"x",']
)
def test_a_key_given_twice_is_refused_however_it_is_written(answer_text, twice):
    """Also where white space or an escape hides that it is the same key."""
    with pytest.raises(ValidationError, match="twice"):
        parse_draft("{" + twice + answer_text().replace('": ', '":')[1:])


@pytest.mark.parametrize("words", ['He said "x": no.', 'a":b', "\\", '\\"'])
def test_quotes_and_colons_in_text_are_no_keys(answer_text, words):
    """Text that looks like a key is read as text."""
    assert parse_draft(answer_text(words)).summary == words
