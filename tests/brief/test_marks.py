"""What in the article bears out a flag that a model has set."""

import pytest

from summarizer.analysis import Analysis
from summarizer.attribution.model import VerificationStatus
from summarizer.brief.marks import mark_on
from summarizer.document.read import parse_document


def mark(text):
    """What marks all the sentences of an article of ours."""
    analysis = Analysis(parse_document(f"Notes from the quay\n\n{text}"))
    return mark_on(analysis.document.sentences[1:], analysis)


def test_a_hedge_of_the_article_goes_first():
    """Its words and its status are the flag's."""
    found = mark("The ferry reportedly struck a buoy. The pilot said that it had not.")
    assert found is not None
    assert found.cue.exact == "reportedly"


def test_two_sources_side_by_side_are_two_accounts():
    """No word says that they differ; the flag sets one against the other."""
    found = mark(
        "Harbourmaster Ida Roth said that the ferry carried 80 people. "
        "The shipping line Norvik said that there were 61 on board."
    )
    assert found is not None
    assert found.status is VerificationStatus.DISPUTED
    assert [claim.exact for claim in found.claims] == [
        "that the ferry carried 80 people",
        "that there were 61 on board",
    ]


def test_who_insists_that_it_is_not_so_denies_it():
    """As good as a denial, in another verb."""
    found = mark("Deckhand Lars Ohm insisted he had not left his post.")
    assert found is not None
    assert found.status is VerificationStatus.DENIED


def test_what_nobody_found_out_is_not_established():
    """Said in words that are no set phrase."""
    found = mark("The line put the damage at 2 million crowns. Its estimate had not been checked.")
    assert found is not None
    assert "not been checked" in found.cue.exact


@pytest.mark.parametrize(
    "plain",
    [
        "The ferry sails at noon on weekdays.",
        "Harbourmaster Ida Roth said that the ferry carried 80 people. She said it was full.",
    ],
)
def test_plain_sentences_bear_out_nothing(plain):
    """One source that nobody answers, or none at all."""
    assert mark(plain) is None
