"""Flags in short passages of different newsrooms: which words, which status, which claim."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status

CEASEFIRE = "Two officials said a ceasefire could be announced within days. "
LEAK = "The pipeline leaked for eleven days, campaigners said. "
TOLL = "The ministry initially said 14 people had died in the accident. "


@pytest.mark.parametrize(
    ("text", "status", "claim"),
    [
        (
            f"An aide said the vote was off. {CEASEFIRE}The spokesman declined to comment on that.",
            Status.NO_COMMENT,
            "a ceasefire could be announced within days",
        ),
        (CEASEFIRE + "Diplomats disagreed.", Status.DISPUTED, "a ceasefire could be announced"),
        (LEAK + "Northgas rejected that timeline.", Status.DENIED, "leaked for eleven days"),
        (
            "Northgas let it leak for days, campaigners said. Northgas did not reply to questions.",
            Status.NO_COMMENT,
            "leak for days",
        ),
        (TOLL + "It later cut the toll to 11.", Status.RETRACTED_OR_CORRECTED, "14 people"),
        (
            "Organisers said 40,000 people joined the march. Police put attendance at 11,000.",
            Status.DISPUTED,
            "40,000 people joined the march",
        ),
        (
            "A farmer said the plant would close. The company said that was not true.",
            Status.DENIED,
            "the plant would close",
        ),
        (
            "An aide said the mayor took cash. His chief of staff called it “a fairy story”.",
            Status.DENIED,
            "the mayor took cash",
        ),
        (
            "The minister said no one was hurt. Hospital records contradict that account.",
            Status.DISPUTED,
            "no one was hurt",
        ),
        (
            "A guard said the doors were locked. There was no independent confirmation.",
            Status.OUTLET_COULD_NOT_VERIFY,
            "the doors were locked",
        ),
        (
            "Investigators believe the crew misread the dial. A union challenged that conclusion.",
            Status.DISPUTED,
            "the crew misread the dial",
        ),
        (
            "This article has been amended. It originally gave the price as £310.",
            Status.RETRACTED_OR_CORRECTED,
            "the price",
        ),
    ],
)
def test_the_flag_bears_on_the_claim_before(hedges, text, status, claim):
    """A pointer means what is near, an answer what it shares words or parties with."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is status
    assert claim in claims[0]


def test_a_rumour_that_is_called_unfounded_is_one_flag(hedges):
    """The graver word stands for both."""
    [(hedge, _)] = hedges("A rumour that the bank had failed is unfounded, the treasury said.")
    assert hedge.cue.exact == "is unfounded"


def test_a_quoted_claim_is_not_doubted_by_its_verb(hedges):
    """As in "It was red," he claimed: words in quotation marks are the speaker's."""
    assert hedges("“It was never a penalty,” he claimed.") == []
