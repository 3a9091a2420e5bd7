"""Forecasts and intentions, by their cues."""

import pytest

from summarizer.attribution.flags.forecasts import find_forecasts


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
        ("The mill said it would close two of its shops.", "would"),
        ("The bill could reach 90,000 euros by the end of May.", "could"),
        ("The line is to open in June.", "is to"),
        ("The bank expects growth of 2%.", "expects"),
        ("He said prices were expected to rise.", "were expected to"),
    ],
)
def test_plans_and_predictions_are_found(document, text, cue):
    """The first cue is the words that look ahead."""
    assert find_forecasts(document(text))[0].exact == cue


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose.",
        "It was against the will of the people.",
        "The plans were published.",
        "The line had been expected to cost 300m.",
        "It was expected to open in May, but stood empty until June.",
        "Residents shouted down plans to fell the oaks.",
        "Profit rose to 88m, ahead of the forecast of 14 analysts.",
        "The delay is due to a lack of drivers.",
        "A clerk who did not want to be named held the door.",
        "He wanted to leave and left.",
        "She gave a talk that would change his life.",
    ],
)
def test_the_past_is_no_forecast(document, text):
    """What happened, what was once expected, and nouns, look nowhere."""
    assert find_forecasts(document(text)) == ()
