"""Forecasts and intentions, by their cues."""

import pytest

from summarizer.attribution.forecasts import find_forecasts


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Prices will rise.", "will"),
        ("Prices won't rise.", "won't"),
        ("The army plans to add 900 men.", "plans to"),
        ("Prices are expected to rise.", "are expected to"),
        ("Prices are not likely to rise.", "are not likely to"),
        ("The firm aims to hire 300.", "aims to"),
        ("The bank forecasts that prices will fall.", "forecasts that"),
        ("Similar cuts are planned.", "are planned"),
        ("With plans to increase this to 690.", "plans to"),
    ],
)
def test_plans_and_predictions_are_found(document, text, cue):
    """The first cue is the words that look ahead."""
    assert find_forecasts(document(text))[0].exact == cue


@pytest.mark.parametrize(
    "text",
    ["Prices rose.", "It was against the will of the people.", "The plans were published."],
)
def test_the_past_is_no_forecast(document, text):
    """What happened, and nouns, look nowhere."""
    assert find_forecasts(document(text)) == ()
