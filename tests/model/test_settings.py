"""Settings: what they refuse, and where their values come from."""

from __future__ import annotations

import pytest

from summarizer.errors import UsageError
from summarizer.model.settings import ModelSettings


def test_white_space_around_a_key_is_dropped():
    """A key read from a file often ends in a newline, which no header may hold."""
    assert ModelSettings(model="m", api_key=" sk-1\n").api_key == "sk-1"
    assert ModelSettings(model="m", api_key=" \n").api_key is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"model": ""}, "name a model"),
        ({"api_key": "sk-1\nsk-2"}, "copy it again"),
        ({"api_key": "sk-…1"}, "copy it again"),
        ({"tries": 0}, "tries must be at least 1"),
        ({"repairs": -1}, "at least 0"),
        ({"deadline": 0}, "longer than 0"),
    ],
)
def test_settings_that_make_no_sense_are_usage_errors(wrong, reason):
    """Before anything is read or sent; the key is not repeated."""
    with pytest.raises(UsageError, match=reason) as caught:
        ModelSettings(**{"model": "m", **wrong})
    assert "sk-" not in str(caught.value)


def test_a_key_alone_names_no_model():
    """Without SUMMARIZER_MODEL there are no settings, so that no article leaves by accident."""
    assert ModelSettings.from_environment({"OPENAI_API_KEY": "sk-1"}) is None
    found = ModelSettings.from_environment(
        {"OPENAI_API_KEY": "sk-1", "SUMMARIZER_MODEL": "m", "OPENAI_BASE_URL": ""}, model=None
    )
    assert (found.model, found.api_key, found.base_url) == ("m", "sk-1", None)
    assert ModelSettings.from_environment({"SUMMARIZER_MODEL": "m"}, model="n").model == "n"
