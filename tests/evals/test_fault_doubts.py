"""What a seeded fault makes of doubts and plans."""

import pytest

from evals.faults.doubts import forecast, hedge
from evals.faults.wording import attribution


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The fire could grow by Sunday.", "The fire will grow by Sunday."),
        ("Holm is accused of taking a bribe.", "Holm took a bribe."),
        ("Clerk accused of hiding files", "Clerk hid files"),
        ("The crew may have left early.", "The crew left early."),
        ("The film seems to show a raft.", "The film shows a raft."),
        ("Lind, believed to own half of it, left.", "Lind, which owns half of it, left."),
        ("An alleged break-in shut it.", "A break-in shut it."),
    ],
)
def test_a_doubt_is_taken_out(text, changed):
    """Whatever its wording, and what is left reads as English."""
    assert changed in list(hedge(text, None))


@pytest.mark.parametrize(
    "text",
    [
        "Neither figure could be checked.",
        "Holm denied that the dam could fail.",
        "The dam may fail, the minister said; the firm denies it.",
        "Guards could hear the alarm.",
        'Holm called it "a possible danger".',
    ],
)
def test_what_is_no_dropped_doubt_is_left_out(text):
    """Denied, not done, told of as unconfirmed in the same sentence, or in another's words."""
    assert list(hedge(text, None)) == []


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Bonds will be sold in May.", "Bonds were sold in May."),
        ("Lind expects to open it.", "Lind opened it."),
        ("He will be operated on tomorrow, it said.", "He was operated on, it said."),
    ],
)
def test_a_plan_is_told_as_done(text, changed):
    """In the active and in the passive; a day to come goes with it."""
    assert list(forecast(text, None)) == [changed]


@pytest.mark.parametrize(
    "text",
    [
        "Lind said he would resign in the first week of May.",
        "Holm denied that two of the guards had slept.",
        "Lind said the pump was old but accepted that the valve had been closed.",
    ],
)
def test_no_attribution_is_dropped_where_none_is_missed(text):
    """One's own plan, a denial, and a sentence in which the speaker goes on."""
    assert list(attribution(text, None)) == []
