"""Words that look like a flag and say nothing of any claim."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status


@pytest.mark.parametrize(
    "text",
    [
        "He claimed 41 percent of the vote, ahead of Ms Orsini with 33 percent.",
        "The actress claimed the best-newcomer prize for the second time.",
        "The keeper denied Moreno with his feet twice before half-time.",
        "Ames disavowed the endorsement and said the man had no place in his party.",
        "Senator Pell disagreed with the decision to open the coast to drilling.",
        "The two sides disagree over pensions and will meet again on Friday.",
        "Asked about the plan, 38 percent of young people disagreed.",
        "Ms Orr has won 13 of the past 19 Northern contests, a record.",
        "Her calm tone belies a long career in politics.",
        "Not everybody in the hall was ready to forgive her.",
        "Opponents called the ban ridiculous and vowed to fight it in court.",
        "The agency is not known for haste.",
        "In 2009, when it was unclear who owned the land, two families farmed it side by side.",
        "She missed the film because she could not find out which cinema was showing it.",
        "The rescuers could not reach the village until Thursday.",
        "A deal could not be reached on Sunday.",
        "He could not answer the phone because he was on stage.",
    ],
)
def test_no_claim_no_flag(hedges, text):
    """What is won, decided, measured or not reached is neither denied nor kept back."""
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "status", "claim"),
    [
        (
            (
                "The ministry said 412 drones were shot down. It does not disclose its troop"
                " levels, and the Courier was unable to verify these statistics."
            ),
            Status.OUTLET_COULD_NOT_VERIFY,
            "412 drones",
        ),
        (
            "What is unclear is whether Mr Orr, who owns the mill, will sell it.",
            Status.OUTLET_COULD_NOT_VERIFY,
            "will sell it",
        ),
        (
            "The Gazette said that Ms Orr implied she wrote it, but that was not the case.",
            Status.DISPUTED,
            "she wrote it",
        ),
        (
            "The mayor said rents had fallen. Housing groups say the opposite is true.",
            Status.DISPUTED,
            "rents had fallen",
        ),
        (
            "Officials gave conflicting accounts of how the fire began.",
            Status.DISPUTED,
            "how the fire began",
        ),
        (
            "There is some evidence that the drug shortens the illness.",
            Status.HEDGED,
            "the drug shortens the illness",
        ),
        (
            "He refused to admit that the plan had failed.",
            Status.DENIED,
            "the plan had failed",
        ),
        (
            "The firm would not comment on a letter in which the union asks for its accounts.",
            Status.NO_COMMENT,
            "a letter in which the union asks",
        ),
        (
            "The caption on Friday misidentified the woman at left.",
            Status.RETRACTED_OR_CORRECTED,
            "the woman at left",
        ),
    ],
)
def test_the_flag_beside_it(hedges, text, status, claim):
    """The same words where they do say something of a claim."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is status
    assert claim in claims[0]


def test_questions_left_open_are_each_unclear(hedges):
    """As in "Did she? Would he? It is not clear."."""
    [(_, claims)] = hedges("Did the pilot see the light? Was it working? It is not clear.")
    assert claims == ("Was it working?", "Did the pilot see the light?")
