"""What an article says itself, and what it only quotes, asks, supposes or counts."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps the most striking room is the kitchen.",
        "The two sides seemed to enjoy the evening.",
        "Voters go to the polls in four primary contests on Tuesday.",
        "The plan would contradict the wishes of the town.",
        "“The scale of this loss cannot be denied,” the president said.",
        "He insisted that he is focused on building the firm.",
        "She took issue with the colour of the curtains.",
        "The party distanced itself from the march.",
        "She accused the government of failing to listen.",
        "Prisoners had been denied medical care for months.",
        "The judge denied the motion for a new trial.",
        "Runners have long been challenged by the final hill.",
        "I doubt that anybody will read this.",
        "The amendment was rejected by the council on Monday.",
        "Anyone suspected of theft can be held for two days.",
        "Would he deny it if asked?",
        "If the firm disputes the fine, it can appeal.",
        "Nobody disputes that the road is dangerous.",
        "The contract does not specify a price.",
        "The exit of a dancer reduced the number of contestants to six.",
        "The board is made up of nine members.",
        "Half of those asked backed the plan and 17% disagreed.",
        "It is unclear to me why anyone would pay that.",
        "He claimed victory in Lyon.",
    ],
)
def test_no_claim_is_at_stake(hedges, text):
    """Opinion, homographs, votes, questions, suppositions and refusals of things are no flags."""
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "status", "claim"),
    [
        (
            "The senator dismissed concerns that he was ignoring his own voters.",
            Status.DENIED,
            "he was ignoring his own voters",
        ),
        (
            "The charge that the vote was rigged was firmly denied by the commission.",
            Status.DENIED,
            "the vote was rigged",
        ),
        (
            "“Some took it as an attack on nurses, which was not my intention,” Mr Pell said.",
            Status.DENIED,
            "an attack on nurses",
        ),
        (
            "Two aides say Brandt ordered the files destroyed. Brandt fought back on Tuesday.",
            Status.DENIED,
            "ordered the files destroyed",
        ),
        (
            "Prosecutors say Keel took bribes. Keel said he never received a penny.",
            Status.DENIED,
            "Keel took bribes",
        ),
        (
            "It is a common misconception that bats are blind.",
            Status.DISPUTED,
            "bats are blind",
        ),
        (
            "Despite ample evidence to the contrary, Mr Gray says the bridge was never inspected.",
            Status.DISPUTED,
            "the bridge was never inspected",
        ),
        (
            "He repeated the unfounded claim that dead people had voted.",
            Status.HEDGED,
            "dead people had voted",
        ),
        (
            "There was no immediate word on the cause of the fire.",
            Status.OUTLET_COULD_NOT_VERIFY,
            "the cause of the fire",
        ),
        ("What is unclear is who paid.", Status.OUTLET_COULD_NOT_VERIFY, "who paid"),
        (
            "The coach is not saying who will play in goal.",
            Status.NO_COMMENT,
            "who will play in goal",
        ),
        (
            "Police held two men but did not release further details.",
            Status.NO_COMMENT,
            "Police held two men",
        ),
        ("She is accused of taking 40,000 crowns.", Status.HEDGED, "taking 40,000 crowns"),
    ],
)
def test_a_claim_at_stake_is_flagged(hedges, text, status, claim):
    """With the words that are denied, disputed, unknown or kept back."""
    [(hedge, claims)] = hedges(text)
    assert hedge.status is status
    assert claim in claims[0]
