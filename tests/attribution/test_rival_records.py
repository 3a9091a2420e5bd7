"""Disputes that the article makes itself: records and turns set against a statement."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            (
                "In an interview last year she said she had never met the lobbyist. Photographs"
                " published on Monday show the two of them at dinner."
            ),
            "she had never met the lobbyist",
        ),
        (
            (
                "“Nobody in my office ever asked for those files,” Ms Varga said. But emails"
                " released by the committee show her deputy requested the files in March."
            ),
            "Nobody in my office",
        ),
        (
            (
                "Coach Lund told supporters that no player had asked to leave. Messages seen by the"
                " Gazette show that two of them did so in January."
            ),
            "no player had asked to leave",
        ),
        (
            "Mr Dorn said the quarry closed in March. In fact, the quarry did not close in March.",
            "the quarry closed in March",
        ),
    ],
)
def test_a_record_against_a_statement_is_a_dispute(hedges, text, claim):
    """What a record shows, or the article says with a turn, disputes what was said before it."""
    [(hedge, claims)] = hedges(text)
    assert hedge.status is Status.DISPUTED
    assert claim in claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "The bank said lending had fallen to 4 billion. Figures from the union show it lent less.",
        "Ms Orr said the road would open in May. But the weather has been kind to the builders.",
        "The record shows that she voted for the bill, as she has always said.",
    ],
)
def test_a_record_that_bears_a_statement_out_is_no_dispute(hedges, text):
    """Neither a record that agrees nor a mere "But" speaks against anybody."""
    assert hedges(text) == []
