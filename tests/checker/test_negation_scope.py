"""How far a negation reaches: what else in a sentence does not answer for it."""

import pytest

from summarizer.analysis import Analysis
from summarizer.document.read import plain_document
from tests.accusing import is_turned

SENTENCES = {
    "ferry": "The ferry company left fares unchanged and now expects a loss of 3 million crowns.",
    "rules": "Notices had been issued under the harbour rules for a hearing on Friday.",
    "cash": "Free parking ends on Monday, and the charge was 4 crowns in the spring.",
    "half": "The dock said 410 men had come to work, barely half of the roll.",
    "ousted": "Petra Lomm unseated the mayor and took 52 per cent of the vote.",
    "back": "Warden Ilse Harn said she would not return while the director was in office.",
    "book": "It lists nine drawings which were taken from a rival's notebook without a credit.",
    "recall": "The recall was withdrawn on Tuesday; a clerk had mistyped the date.",
    "check": "The Gazette could not authenticate the letter.",
    "firm": "Ostrava Cables denied this.",
    "bid": "The board had turned down a merger at 90 crowns a share.",
    "gain": "Pre-tax profit fell to 38 million crowns from 50 million a year earlier.",
    "level": "The lake had risen by 60 centimetres since noon, the largest rise in the record.",
    "wet": "Nobody has measured a wetter June since 1931.",
    "unable": "The station has been unable to confirm where the picture was taken.",
}
ARTICLE = "\n\n".join(SENTENCES.values())


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def accused(analysis, text, *cited):
    """Whether a negation check fails the text against the cited sentences."""
    return is_turned(analysis, text, [SENTENCES[name] for name in cited])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The ferry company does not now expect a loss of 3 million crowns.", "ferry"),
        ("A hearing on Friday has not been called under the harbour rules.", "rules"),
        ("The parking charge was not 4 crowns in the spring.", "cash"),
        ("The dock said 410 men had not come to work.", "half"),
        ("Warden Ilse Harn will return while the director is in office, she said.", "back"),
        ("The nine drawings were not taken from a rival's notebook.", "book"),
        ("The recall was not withdrawn.", "recall"),
        ("The letter is real, and the paper could authenticate it.", "check"),
        ("The cable maker confirms it.", "firm"),
        ("The board had accepted a merger at 90 crowns a share.", "bid"),
        ("Pre-tax profit was 12 million crowns higher than a year earlier.", "gain"),
        ("The lake had not risen by 60 centimetres since noon.", "level"),
    ],
)
def test_what_stands_elsewhere_in_the_sentence_is_no_excuse(analysis, text, cited):
    """A negation put in or left out fails, whatever else its sentence leaves unchanged."""
    assert accused(analysis, text, cited)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The ferry company did not raise its fares.", "ferry"),
        ("Fewer than half of the dockers came to work.", "half"),
        ("The mayor was not re-elected.", "ousted"),
        ("Warden Ilse Harn refuses to come back under the director.", "back"),
        ("The drawings were not credited.", "book"),
        ("The recall no longer stands.", "recall"),
        ("Nothing shows that the letter is authentic, the Gazette says.", "check"),
        ("The company rejects it.", "firm"),
        ("The board did not accept a merger at 90 crowns.", "bid"),
        ("Pre-tax profit was 12 million crowns lower than a year earlier.", "gain"),
        ("The lake has not risen so fast since measuring began.", "level"),
        ("Not since 1931 has June been so wet.", "wet"),
        ("The station could not say where the picture was taken.", "unable"),
    ],
)
def test_the_same_in_other_words_passes(analysis, text, cited):
    """A negation that the sentence has in other words is not accused."""
    assert not accused(analysis, text, cited)
