"""Labels of the text's own making."""

import pytest

from summarizer import check, read
from summarizer.checker.verdicts import Verdict

PLAIN = (
    "The council of Osk approved the plan by nine votes to four.\n\n"
    "Tarn Foods made a profit of 4 million crowns.\n\n"
    "A judge in Lund ruled that the fence may stay.\n"
)
BORNE = (
    "Each of the nine members of the council of Osk approved the plan; nobody was against.\n\n"
    "Tarn Foods made a profit of 4 million crowns, its highest so far.\n\n"
    "A judge in Lund ruled for the first time that a fence may stay.\n"
)
TEXTS = (
    "The council of Osk unanimously approved the plan.",
    "Tarn Foods made a record profit of 4 million crowns.",
    "In a landmark ruling a judge in Lund said that the fence may stay.",
)


def unborne(text, article):
    """The words that nothing in the article bears out."""
    found = check(text, read(article)).findings
    return [each.span.exact for each in found if each.verdict is Verdict.NOT_BORNE_OUT]


@pytest.mark.parametrize(
    ("text", "label"), list(zip(TEXTS, ("unanimously", "record", "landmark"), strict=True))
)
def test_a_label_needs_something_that_led_to_it(text, label):
    """Nine to four is not unanimous, and a profit no record."""
    assert unborne(text, PLAIN) == [label]


@pytest.mark.parametrize("text", TEXTS)
def test_other_words_bear_it_out(text):
    """So do none against, the highest so far, the first time."""
    assert unborne(text, BORNE) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council of Osk did not approve the plan unanimously.",
        "Tarn Foods keeps a record of its profit of 4 million crowns.",
        "The plan for Osk was approved, Historic Osk said.",
    ],
)
def test_a_word_alike_is_no_label(text):
    """A label taken back, a record that is kept, and a name."""
    assert unborne(text, PLAIN) == []
