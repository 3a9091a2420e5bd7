"""Where an article marks a claim as not established, and which claims it marks."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status


@pytest.mark.parametrize(
    ("text", "cue", "status"),
    [
        ("The ship has reportedly sunk.", "reportedly", Status.HEDGED),
        ("The alleged thief left town.", "alleged", Status.HEDGED),
        ("Unconfirmed reports spread fast.", "Unconfirmed", Status.HEDGED),
        ("The ship is believed to have sunk.", "is believed to", Status.HEDGED),
        ("The navy has not confirmed the loss.", "has not confirmed", Status.HEDGED),
        ("The navy denied the loss.", "denied", Status.DENIED),
        ("The navy rejected the claims.", "rejected the claims", Status.DENIED),
        ("The navy disputed that account.", "disputed", Status.DISPUTED),
        ("There were conflicting reports.", "conflicting reports", Status.DISPUTED),
        ("The navy declined to comment.", "declined to comment", Status.NO_COMMENT),
        ("The navy did not respond.", "did not respond", Status.NO_COMMENT),
        ("The navy didn't immediately respond.", "didn't immediately respond", Status.NO_COMMENT),
        ("The navy could not be reached.", "could not be reached", Status.NO_COMMENT),
        (
            "The navy neither confirmed nor denied the loss.",
            "neither confirmed nor denied",
            Status.NO_COMMENT,
        ),
        (
            "Reuters could not independently verify the report.",
            "could not independently verify",
            Status.OUTLET_COULD_NOT_VERIFY,
        ),
        (
            "Neither side's claims could be independently confirmed.",
            "Neither side's claims could be independently confirmed",
            Status.OUTLET_COULD_NOT_VERIFY,
        ),
        (
            "Channel Nine has not been able to confirm the toll.",
            "has not been able to confirm",
            Status.OUTLET_COULD_NOT_VERIFY,
        ),
        (
            "It was not immediately clear who fired.",
            "was not immediately clear",
            Status.OUTLET_COULD_NOT_VERIFY,
        ),
        (
            "The video couldn’t be verified.",
            "couldn’t be verified",
            Status.OUTLET_COULD_NOT_VERIFY,
        ),
        (
            "An earlier version of this article gave a wrong age.",
            "An earlier version of this article gave",
            Status.RETRACTED_OR_CORRECTED,
        ),
        ("Correction: the mayor is 61.", "Correction:", Status.RETRACTED_OR_CORRECTED),
    ],
)
def test_each_cue_has_its_status(hedges, text, cue, status):
    """One hedge, at the words that make it one."""
    [(hedge, _)] = hedges(text)
    assert (hedge.cue.exact, hedge.status) == (cue, status)


@pytest.mark.parametrize(
    "text",
    [
        "The prisoner was denied access to a lawyer.",
        "He confirmed the date.",
        "The disputed territory lies in the north.",
        "Trade disputes went on for years.",
        "The firm will comment on Friday.",
        '"I allegedly stole a boat," he said with a laugh.',
    ],
)
def test_what_only_looks_like_a_hedge(hedges, text):
    """Refused access, land in dispute and a speaker's own joke are no hedges."""
    assert hedges(text) == []


def test_unverified_claims_are_carried_back_to_all_before(hedges):
    """As in "The claims" are everything attributed so far, nearest first."""
    *_, (hedge, claims) = hedges(
        "The rebels took the port, the minister said. He added that 40 men were missing.\n\n"
        "The Gazette was unable to independently verify the claims."
    )
    assert hedge.status is Status.OUTLET_COULD_NOT_VERIFY
    assert claims == ("that 40 men were missing", "The rebels took the port")


def test_a_second_check_covers_only_what_came_since(hedges):
    """As in "These figures" are the nearest claim, not those a former check has covered."""
    found = hedges(
        "The minister said 40 men were missing. Reuters could not verify the claims.\n\n"
        "The army says it has 9,000 tanks. Reuters could not verify these figures."
    )
    assert [claims for _, claims in found] == [
        ("40 men were missing",),
        ("it has 9,000 tanks",),
    ]


def test_a_passive_check_names_its_claims_as_subject(hedges):
    """As in "The reports could not be confirmed" bears on the reports before it."""
    [(_, claims)] = hedges("A guard said two men fled. The reports could not be confirmed.")
    assert claims == ("two men fled",)


def test_a_thing_nobody_spoke_of_is_its_own_claim(hedges):
    """Where no claim before fits, what was checked stands for itself."""
    [(_, claims)] = hedges(
        "A guard said two men fled. AFP could not verify the authenticity of the video."
    )
    assert claims == ("the authenticity of the video",)


def test_a_missing_comment_bears_on_the_claim_before(hedges):
    """No comment on what was said last."""
    [(_, claims)] = hedges("An aide said the plant would close. The firm did not respond.")
    assert claims == ("the plant would close",)


def test_denying_this_points_back(hedges):
    """As in "denied this": the claim before."""
    [(_, claims)] = hedges("An aide said the plant would close. The firm denied this.")
    assert claims == ("the plant would close",)


def test_a_denial_bears_on_what_is_denied(hedges):
    """The object of the denial is the claim."""
    [(_, claims)] = hedges("The ministry denied there was a shortage.")
    assert claims == ("there was a shortage",)


def test_a_hedge_in_reported_words_marks_those_words(hedges):
    """As in "alleged that ... reportedly" marks the reported clause twice."""
    found = hedges("The source alleged that 300 troops had reportedly arrived.")
    assert [claims for _, claims in found] == [("that 300 troops had reportedly arrived",)] * 2
