"""Who denies, disputes, corrects or keeps silent, and the claim of somebody else it answers."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status

VATS = "A former manager said the vats were never cleaned. "
MEETING = "The paper said Holt had met the lobbyists. "
DAM = "The ministry said the dam was safe. "


@pytest.mark.parametrize(
    ("text", "status", "claim"),
    [
        (VATS + "The company flatly denies this.", Status.DENIED, "the vats were never cleaned"),
        (
            VATS + 'Lawyers for the company say the allegation is "pure fiction".',
            Status.DENIED,
            "the vats were never cleaned",
        ),
        (
            VATS + '"That is simply not true," said Ann Frost, the chief executive.',
            Status.DENIED,
            "the vats were never cleaned",
        ),
        (MEETING + "Mr Holt denied any contact.", Status.DENIED, "Holt had met the lobbyists"),
        (
            MEETING + "Holt said the story was made up, an allegation his aide rejects.",
            Status.DENIED,
            "the story was made up",
        ),
        (
            "The minister brushed aside claims that he had misled the house.",
            Status.DENIED,
            "he had misled the house",
        ),
        (
            "The bank denied a report in the Gazette, which said on Monday that it was insolvent.",
            Status.DENIED,
            "it was insolvent",
        ),
        (
            "Hale is accused of stealing 40,000 crowns. He denies theft.",
            Status.DENIED,
            "stealing 40,000 crowns",
        ),
        (DAM + "Engineers disagree.", Status.DISPUTED, "the dam was safe"),
        (DAM + "Opponents contest that assessment.", Status.DISPUTED, "the dam was safe"),
        (DAM + "Inspection records suggest otherwise.", Status.DISPUTED, "the dam was safe"),
        (DAM + "That claim was challenged by engineers.", Status.DISPUTED, "the dam was safe"),
        (
            "A claim by rebels that they had taken the bridge was false, the ministry said.",
            Status.DISPUTED,
            "they had taken the bridge",
        ),
    ],
)
def test_opposition_is_carried_to_the_claim_it_answers(hedges, text, status, claim):
    """Whatever the words, the claim is what the other side said."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is status
    assert claim in claims[0]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The police put the crowd at 300, the organisers at 4,000.", "the crowd at 300"),
        (
            "The company put the number of strikers at 600. The union put it at 4,000.",
            "the number of strikers at 600",
        ),
        (
            "The captain said a fire had broken out. But the owner said there had been no fire.",
            "a fire had broken out",
        ),
    ],
)
def test_two_accounts_dispute_each_other_without_a_cue(hedges, text, claim):
    """Different figures for one thing, or a denial of the same words, are a dispute."""
    [(hedge, claims)] = hedges(text)
    assert hedge.status is Status.DISPUTED
    assert claims == (claim,)


def test_figures_of_different_things_do_not_dispute(hedges):
    """Two sources that count different things agree for all we know."""
    assert hedges("The fire service said 12 men were hurt. The mayor put the cost at 3m.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm has made no comment.",
        "The firm did not want to comment.",
        "The firm aren't commenting.",
        "The ministry has remained silent on the matter.",
        "Neither the firm nor its lawyers responded to requests for comment.",
        "None of the five directors agreed to speak.",
        "A lawyer for Hale ignored repeated requests for comment.",
        "Emails to the firm were not answered.",
        "He chose not to testify.",
        "The firm has not said why the valve was shut.",
        "The firm would not name the buyer.",
        "She hung up when asked about the payment.",
    ],
)
def test_silence_has_many_forms(hedges, text):
    """A verb of telling that is negated or refused, and what is asked and not answered."""
    assert [hedge.status for hedge, _ in hedges(text)] == [Status.NO_COMMENT]


@pytest.mark.parametrize(
    "text",
    [
        "The crew did not answer the door.",
        "The pump did not respond in the cold water.",
        "He was corrected by his teacher.",
        "Nobody denies that the bridge is old.",
        "The two would take no sides in any dispute.",
    ],
)
def test_what_is_neither_silence_nor_dissent(hedges, text):
    """Words of silence and dissent that are about no claim."""
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The Gazette has not verified the letter.", "the letter"),
        ("Neither figure could be independently checked.", "Neither figure"),
        ("Attempts to verify the account failed.", "Attempts"),
    ],
)
def test_checks_that_failed(hedges, text, claim):
    """The outlet's own failed check, in the active and the passive."""
    [(hedge, claims)] = hedges(text)
    assert hedge.status is Status.OUTLET_COULD_NOT_VERIFY
    assert claims[0].startswith(claim)


def test_a_claim_without_evidence_is_hedged(hedges):
    """As in "He offered no proof": the claim before it."""
    [(hedge, claims)] = hedges("Hale said the vote was rigged. He offered no proof.")
    assert (hedge.status, claims) == (Status.HEDGED, ("the vote was rigged",))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The police had earlier put the toll at 52, a number they withdrew.", "52"),
        ("The agency withdrew an announcement that silk had been found.", "silk had been found"),
        ("The company backtracked on its statement.", "The company"),
        ("Correction: we said that Lund was the mayor.", "Lund was the mayor"),
    ],
)
def test_corrections_name_what_was_wrong(hedges, text, claim):
    """One correction, and the statement it replaces."""
    [(hedge, claims)] = hedges(text)
    assert hedge.status is Status.RETRACTED_OR_CORRECTED
    assert claim in claims[0]


BURNT = "A clerk, Ivo Brandt, said that Harbourmaster Lena Voss had burnt the logbooks. "
DEAD = "The ministry said on Monday that 19 people had died. "
BLAMED = (Status.DENIED, "Voss had burnt the logbooks")
COUNTED = (Status.DISPUTED, "19 people had died")
REVISED = (Status.RETRACTED_OR_CORRECTED, "19 people had died")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        (BURNT + "Voss said that was not so.", BLAMED),
        (BURNT + "Voss called Brandt a liar.", BLAMED),
        (BURNT + "Voss waved the story away.", BLAMED),
        (DEAD + "Aid groups think the number is too low.", COUNTED),
        (DEAD + "Relatives do not believe that number.", COUNTED),
        (DEAD + "Doctors said it did not recognise that figure.", COUNTED),
        (DEAD + "Aid groups said the count left out the villages.", COUNTED),
        (DEAD + "That does not square with hospital records.", COUNTED),
        (DEAD + "It later gave the number as 12.", REVISED),
        (DEAD + "The figure was later cut to 12.", REVISED),
        (DEAD + "The minister later said he had been mistaken.", REVISED),
        (DEAD + "On Wednesday it took the statement back.", REVISED),
        (DEAD + "A day later it changed its account.", REVISED),
        ("The agency had first given 6.1 per cent.", (Status.RETRACTED_OR_CORRECTED, "6.1")),
        (BURNT + "Voss hung up.", (Status.NO_COMMENT, "had burnt the logbooks")),
        (
            "Asked whether he had met the lobbyist, Orn left without replying.",
            (Status.NO_COMMENT, "he had met the lobbyist"),
        ),
        (
            "The guide said he had heard a crack. Three climbers above him heard nothing.",
            (Status.DISPUTED, "he had heard a crack"),
        ),
        (
            "The union said the two sackings were linked. The company said they were not.",
            (Status.DENIED, "the two sackings were linked"),
        ),
        (
            "Lerm said he had kept receipts in a tin. A detective said no such tin was found.",
            (Status.DISPUTED, "he had kept receipts in a tin"),
        ),
        (
            "The firm said 31 suppliers agreed. We could not check the figure independently.",
            (Status.OUTLET_COULD_NOT_VERIFY, "31 suppliers agreed"),
        ),
    ],
)
def test_other_words_for_it_reach_the_same_claim(hedges, text, flag):
    """Answers, admissions and silences without the usual verb bear on what was said before."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is flag[0]
    assert flag[1] in claims[0]


def test_a_missing_reply_is_about_who_was_asked(hedges):
    """Of who is not in the claim before, the article does not say what the request was about."""
    [(_, claims)] = hedges(
        "The valley will be flooded, engineers said. Norrast did not reply to a request."
    )
    assert claims == ("Norrast did not reply to a request.",)


def test_a_claim_without_evidence_is_what_was_alleged(hedges):
    """Not the remark that its speaker added."""
    found = hedges(
        'The party leader, Ida Krahn, alleged that the deal was sold. "It stinks," Krahn said.'
        " She offered no evidence."
    )
    assert found[-1][1] == ("that the deal was sold",)


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the letter was false, she smiled.",
        "A woman, who did not want to give her name, watched.",
        "He had stopped calling it a lie.",
    ],
)
def test_a_question_and_a_withheld_name_mark_nothing(hedges, text):
    """Nobody denies a thing by being asked about it."""
    assert hedges(text) == []


def test_what_a_headline_charges_ends_with_its_line(hedges):
    """A byline between headline and denial is no part of what is denied."""
    text = (
        "Clerk on trial over missing choir money\n\nBy Ann Orr\n\n"
        "Dana Orwick denies two counts of theft."
    )
    claims = [claim for _, held in hedges(text) for claim in held]
    assert claims
    assert not any("\n" in claim for claim in claims)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "A claim by the union that the pumps had been switched off was false.",
            "the pumps had been switched off",
        ),
        ("Reports that the mill would close were without foundation.", "the mill would close"),
        (
            "Rumours that the bank had run out of notes were baseless, its director said.",
            "the bank had run out of notes",
        ),
    ],
)
def test_what_a_claim_called_false_said_is_disputed(hedges, text, claim):
    """The clause behind "a claim that" is meant, not the sentence that calls it false."""
    ((_, claims),) = hedges(text)
    assert claims == (claim,)
