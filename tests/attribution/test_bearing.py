"""Which claims a doubt bears on, and who it is that denies."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status

DENIED, DISPUTED = Status.DENIED, Status.DISPUTED


@pytest.mark.parametrize(
    ("text", "cue", "claim"),
    [
        (
            "The pair are believed to have left, but nobody saw them.",
            "are believed to",
            "The pair are believed to have left",
        ),
        (
            "It is understood that two crates are missing.",
            "It is understood",
            "that two crates are missing",
        ),
        ("The firm alleges that he lied.", "alleges", "that he lied"),
        ("The rebels claim 12 tanks destroyed.", "claim", "12 tanks destroyed"),
        (
            "Unconfirmed reports on social media said the dam had burst.",
            "Unconfirmed",
            "the dam had burst",
        ),
        ("Reports that a body was found are unconfirmed.", "are unconfirmed", "a body was found"),
        ("Whether they will meet was unclear.", "was unclear", "Whether they will meet"),
        (
            "The club has reportedly sold him, though neither side has confirmed it.",
            "neither side has confirmed",
            "The club has reportedly sold him",
        ),
        (
            "Vandals reportedly broke the sluice, although the board has not confirmed a break-in.",
            "has not confirmed",
            "Vandals reportedly broke the sluice",
        ),
        (
            "Deaths fell by 9%, although the drop was not statistically significant.",
            "not statistically significant",
            "Deaths fell by 9%",
        ),
        (
            "The drug cuts the risk, the team wrote in a study that has not been peer-reviewed.",
            "has not been peer-reviewed",
            "The drug cuts the risk",
        ),
    ],
)
def test_a_doubt_bears_on_its_clause(hedges, text, cue, claim):
    """The claim is the clause in doubt, not the words around it."""
    found = {hedge.cue.exact: claims for hedge, claims in hedges(text)}
    assert found[cue] == (claim,)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the vote would probably be held in May.",
        "The minister said the guard appeared to be asleep.",
    ],
)
def test_a_guess_of_a_source_is_its_own(hedges, text):
    """The outlet doubts nothing where its source guesses."""
    assert hedges(text) == []


def test_a_guess_of_the_outlet_is_a_doubt(hedges):
    """Evidence seen by the outlet keeps a distance; an adverb of opinion does not."""
    [(hedge, _)] = hedges("The aide sent an email that appears to order the strike.")
    assert hedge.status is Status.HEDGED
    assert hedges("The army probably has fuel for a week.") == []


@pytest.mark.parametrize(
    ("text", "cue", "claim"),
    [
        (
            "The office put the toll at 1,700. It was later corrected to 2,700.",
            "was later corrected",
            "the toll at 1,700",
        ),
        (
            "An aide said 12,000 people had fled. That was wrong.",
            "That was wrong",
            "12,000 people had fled",
        ),
        (
            "An affidavit put losses at 4 million. Prosecutors lowered the figure in May.",
            "lowered the figure",
            "losses at 4 million",
        ),
        (
            "An earlier version of this article said that Ms Orr was born in Tarn.",
            "An earlier version of this article said",
            "that Ms Orr was born in Tarn",
        ),
        (
            "This article was amended on 3 May. An earlier version gave the share as 6 per cent.",
            "This article was amended on 3 May. An earlier version gave",
            "the share as 6 per cent",
        ),
    ],
)
def test_a_correction_bears_on_what_was_wrong(hedges, text, cue, claim):
    """One flag, on the figure or statement that was withdrawn."""
    ((hedge, claims),) = hedges(text)
    assert hedge.status is Status.RETRACTED_OR_CORRECTED
    assert (hedge.cue.exact, claims) == (cue, (claim,))


@pytest.mark.parametrize(
    "text",
    [
        "The army was revised along modern lines.",
        "Troops were withdrawn from the valley.",
        "The bank raised its forecast for growth.",
    ],
)
def test_other_changes_are_no_corrections(hedges, text):
    """Armies, troops and forecasts change without having been wrong."""
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "status", "claim"),
    [
        (
            "A guard said the boat sank. The owner denied this.",
            "denied",
            DENIED,
            "the boat sank",
        ),
        (
            "Orr accused the crew of sleeping. The captain rejected the accusation.",
            "rejected the accusation",
            DENIED,
            "the crew of sleeping",
        ),
        (
            "A guard said the boat sank. Its owner called the report false.",
            "called the report false",
            DENIED,
            "the boat sank",
        ),
        (
            "The port put losses at 40 boats. The union disputes the figure.",
            "disputes",
            DISPUTED,
            "losses at 40 boats",
        ),
        (
            "The army says it shot down 30 drones, a claim that the rebels dismissed as fiction.",
            "dismissed",
            DISPUTED,
            "it shot down 30 drones",
        ),
        (
            "The rebels say they hold the town, a claim the army denies.",
            "denies",
            DENIED,
            "they hold the town",
        ),
        (
            "Moss is accused of stealing a boat, which he denies.",
            "denies",
            DENIED,
            "Moss is accused of stealing a boat",
        ),
        (
            "A treasurer pleaded not guilty to taking 3 million.",
            "pleaded not guilty",
            DENIED,
            "taking 3 million",
        ),
    ],
)
def test_denials_and_disputes_point_at_the_claim(hedges, text, cue, status, claim):
    """The party concerned denies, another one disputes; the claim is the other side's."""
    found = {hedge.cue.exact: (hedge.status, claims) for hedge, claims in hedges(text)}
    assert found[cue] == (status, (claim,))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not deny that money was missing.",
        "The army rejected demands for a truce as premature.",
        "A contested claim",
    ],
)
def test_what_is_no_denial(hedges, text):
    """Not denying, turning down a demand, and a bare adjective deny nothing."""
    assert hedges(text) == []


def test_either_figure_is_both(hedges):
    """What could not be verified are the last figures of two sources."""
    *_, (hedge, claims) = hedges(
        "The army said 40 people had died. The mayor said the toll was 70.\n\n"
        "Channel Two could not verify either figure."
    )
    assert hedge.status is Status.OUTLET_COULD_NOT_VERIFY
    assert claims == ("the toll was 70", "40 people had died")


def test_two_things_that_could_not_be_verified(hedges):
    """Both objects of one verb are claims."""
    [(_, claims)] = hedges("AFP could not verify the age of the video, nor the name of the place.")
    assert claims == ("the age of the video", "the name of the place")


def test_a_party_that_could_not_confirm_is_no_check_by_the_outlet(hedges):
    """What the police could not confirm is unconfirmed."""
    [(hedge, claims)] = hedges("Police could not confirm that shots were fired.")
    assert hedge.status is Status.HEDGED
    assert claims == ("shots were fired",)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The club has reportedly sold its ground. The chairman declined to comment.",
            "The club has reportedly sold its ground",
        ),
        (
            "Divers have recovered 40 coins, a guard said. It would not discuss the recovery.",
            "Divers have recovered 40 coins",
        ),
        ("The ministry would not say how many had died.", "how many had died"),
        (
            "A bridge was closed. The builder did not reply to questions.",
            "The builder did not reply to questions.",
        ),
    ],
)
def test_silence_bears_on_what_was_asked(hedges, text, claim):
    """The question if it is told, else the doubted claim before, else the sentence."""
    *_, (hedge, claims) = hedges(text)
    assert hedge.status is Status.NO_COMMENT
    assert claims == (claim,)
