"""What is put forward as so, and what is wished, praised or left unsaid."""

import pytest

from summarizer.attribution.model import AttributionType

ASSERTION, EVENTUALITY, ATTITUDE, WITHHELD = AttributionType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge was shut.", ASSERTION),
        ("The bank expects growth of 2 per cent.", ASSERTION),
        ("The driver claimed to have seen nothing.", ASSERTION),
        ("The ship is believed to have sunk.", ASSERTION),
        ("The firm denied selling the data.", ASSERTION),
        ('"Get out," she demanded.', ASSERTION),
        ("The mayor wants the bridge to stay shut.", EVENTUALITY),
        ("The union urged its members to wait.", EVENTUALITY),
        ("The firm promised to repay the loan.", EVENTUALITY),
        ("The opposition called for a new vote.", EVENTUALITY),
        ("A reporter asked whether the bridge was safe.", EVENTUALITY),
        ("The government declared a state of emergency.", EVENTUALITY),
        ("The minister praised the crew.", ATTITUDE),
        ("The club rejected the claim.", ATTITUDE),
        ("The mayor denied it.", ATTITUDE),
        ("The widow fears poverty.", ATTITUDE),
        ("The two sides discussed the border.", ATTITUDE),
        ("The navy has not confirmed that the ship sank.", WITHHELD),
        ("The navy would not say whether the ship sank.", WITHHELD),
        ("Neither side confirmed that the ship sank.", WITHHELD),
        ("The man, who is not accused of any crime, left.", WITHHELD),
    ],
)
def test_each_content_has_its_type(attributions, text, expected):
    """Only an assertion claims that something is so."""
    assert attributions(text)[0].type is expected


def test_silence_makes_no_attribution(attributions):
    """Who has yet to answer has said nothing."""
    assert attributions("The ministry has yet to respond to the allegations.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Lake Orne, discovered in 1911, is the deepest of all.",
        "The storm claimed 40 lives in the valley.",
        "Wendell Orr, 58, is charged with two counts of fraud.",
    ],
)
def test_what_only_looks_like_a_cue(attributions, text):
    """A participle, a toll and a charge report nobody's words."""
    assert attributions(text) == ()
