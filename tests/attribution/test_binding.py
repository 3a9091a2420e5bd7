"""Whose claim a denial, a silence or another account bears on."""

import pytest

from summarizer.attribution.model import VerificationStatus as Status

TEXTED = "Mr Pell is alleged to have texted the driver at noon. "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (TEXTED + "The agent, Bror Lund, denied any wrongdoing.", "any wrongdoing"),
        (
            (
                "Carl Munk admitted theft. Ida Roos, 38, is alleged to have held the ladder and"
                " denies any involvement."
            ),
            "Ida Roos, 38, is alleged to have held the ladder",
        ),
        (
            (
                "Prosecutors say Ann Weil sold the vans. Her clerk, Jo Tann, told them he kept no"
                " books. Weil denies all charges."
            ),
            "Ann Weil sold the vans",
        ),
        (
            "The union said pay had fallen behind. The minister denied that any road had closed.",
            "that any road had closed",
        ),
        (
            (
                "Ms Karst said the cook took the silver. The cook said she had done nothing of the"
                " kind."
            ),
            "the cook took the silver",
        ),
    ],
)
def test_a_denial_is_never_put_on_what_is_said_of_another(hedges, text, claim):
    """It bears on what its speaker is accused of, or on nothing but its own words."""
    status, claims = [(hedge.status, claims) for hedge, claims in hedges(text)][-1]
    assert status is Status.DENIED
    assert list(claims) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            (
                "A Tarn Foods spokesman said that managers were told on Monday. Two people close to"
                " the talks said Tarn Foods had offered to sell its mills. The company"
                " declined to comment."
            ),
            "Tarn Foods had offered to sell its mills",
        ),
        (
            (
                "Harbour Rovers have reportedly sold their keeper. Harbour Rovers would not discuss"
                " transfers."
            ),
            "Harbour Rovers have reportedly sold their keeper",
        ),
        (
            'His aunt said: "He is a kind boy and I love him." The youth club did not respond.',
            "The youth club did not respond.",
        ),
    ],
)
def test_a_silence_is_on_what_concerns_the_silent(hedges, text, claim):
    """It bears on what somebody else said of the silent party, else on its own sentence."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is Status.NO_COMMENT
    assert list(claims) == [claim]


@pytest.mark.parametrize(
    ("text", "status", "claim"),
    [
        (
            (
                "Ms Voll accused the harbour board of hiding the bill. The board said the bill had"
                " been published in May."
            ),
            Status.DENIED,
            "the harbour board of hiding the bill",
        ),
        (
            "The union says 300 workers walked out. Managers counted 80.",
            Status.DISPUTED,
            "300 workers walked out",
        ),
        (
            (
                "The line said the delays were caused by ice. The drivers' leader blamed them on a"
                " lack of staff."
            ),
            Status.DISPUTED,
            "the delays were caused by ice",
        ),
        (
            (
                "The gates had never been tested, the engineer Ivo Hale said. The ministry said"
                " tests were done each spring."
            ),
            Status.DISPUTED,
            "The gates had never been tested",
        ),
    ],
)
def test_another_account_needs_no_word_of_dispute(hedges, text, status, claim):
    """An answer with facts, another count, another cause and a no taken back speak against it."""
    hedge, claims = hedges(text)[-1]
    assert hedge.status is status
    assert list(claims) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Voll accused the board of hiding the bill. The board said it regretted the delay.",
        "Ms Voll accused the board of hiding the bill. The board said it would meet on Friday.",
        "Ms Voll accused the board of hiding the bill. A baker said the ovens had been cold.",
        "The union says 300 workers walked out. Managers counted 300.",
        "The line said the delays were caused by ice. It rained until noon, drivers said.",
        "The gates had never been tested, Ivo Hale said. The ministry said tests should be done.",
    ],
)
def test_what_speaks_against_nothing_is_no_flag(hedges, text):
    """Regret, plans, strangers, the same number and a wish dispute no account."""
    assert not [hedge for hedge, _ in hedges(text) if hedge.status is not Status.HEDGED]


def test_a_claim_without_evidence_is_the_one_beside_it(hedges):
    """As in "without evidence": it bears on what its own sentence says, not on the one before."""
    text = "A gang said it took the gold. The mayor said the gang came by sea, without evidence."
    assert ("the gang came by sea",) in [claims for _, claims in hedges(text)]


def test_figures_are_those_that_count(hedges):
    """A dispute of "the figures" is not put on a claim whose only figure is a date."""
    text = (
        '"We have 42 pupils in a building made for 180," Huw Madoc said. Mr Madoc said that the '
        "committee would decide on 3 November.\n\n"
        'A union called the figures "misleading".'
    )
    claims = [claim for _, each in hedges(text) for claim in each]
    assert any("42 pupils" in claim for claim in claims)
    assert not any("3 November" in claim for claim in claims)
