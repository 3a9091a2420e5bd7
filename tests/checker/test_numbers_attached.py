"""What a value is said of, what it is counted in, and what a count settles by itself."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Verdict
from summarizer.document.read import plain_document


def verdicts(article, text):
    """The verdicts on the numbers of a text, in order."""
    found = check_numbers([Claim("text", text)], Analysis(plain_document(article)))
    return [each.verdict for each in found]


REIGN = "Ida Holm (8 May 1908 - 18 May 1965) was queen of Varde."


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm ruled Varde from 1908 to 1965.",
        "Ida Holm reigned 1908-1965.",
    ],
)
def test_a_life_is_no_term_of_office(text):
    """The dates in brackets say when she lived."""
    assert Verdict.MISATTACHED in verdicts(REIGN, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm lived from 1908 to 1965.",
        "Ida Holm (1908-1965) was queen.",
        "Ida Holm was queen until 1965.",
    ],
)
def test_a_life_told_as_a_life_is_right(text):
    """In brackets, with a word of life, or with its end alone: a reign may end with a life."""
    assert Verdict.MISATTACHED not in verdicts(REIGN, text)


BAND = (
    "Vintner was formed in Osby. They toured the coast for years and played in every harbour. "
    "Their second record sold well in 1998, critics liked it. A third was never made. "
    "The four quarrelled over money. Vintner split after a last night in Ebbe."
)


def test_a_year_of_one_event_is_not_the_year_of_another():
    """The split and 1998 stand in sentences that do not touch."""
    assert verdicts(BAND, "Vintner split in 1998.") == [Verdict.MISATTACHED]
    assert verdicts(BAND, "Vintner sold well in 1998.") == [Verdict.SUPPORTED]


@pytest.mark.parametrize(
    ("article", "text", "verdict"),
    [
        ("Osby won for the fifth month running.", "Osby has won for five months.",
         Verdict.SUPPORTED),
        ("Osby is in its 46th year.", "Osby has stood for 46 years.", Verdict.SUPPORTED),
        ("Osby scored after 72 minutes.", "Osby scored in the 72nd minute.", Verdict.SUPPORTED),
        ("The median age in Osby is 45.2 years.", "The median age is 45.2.", Verdict.SUPPORTED),
        ("The hearing was opened on 25 April. The judge ruled on the 29th.",
         "The judge ruled on 29 April.", Verdict.SUPPORTED),
        ("The film runs to 2.4m viewers.", "The film has 2.4 million viewers.",
         Verdict.SUPPORTED),
        ("It spent 96.4 million out of a budget of 98.", "The budget was 98 million.",
         Verdict.SUPPORTED),
        ("It flew for 15:20 in all.", "It flew for 15 hours and 20 minutes.", Verdict.CONVERTED),
        ("The boat weighed 12 lb.", "The boat weighed £12.", Verdict.SUPPORTED),
    ],
)  # fmt: skip
def test_a_value_whose_unit_is_said_otherwise(article, text, verdict):
    """An nth unit, an age, a day of a month named before, millions as "m" or not at all."""
    assert verdicts(article, text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lund gave two reasons: 1. the price 2. the noise", Verdict.COUNTED),
        ("Lund gave three reasons: 1. the price 2. the noise", Verdict.COUNT_NOT_CHECKED),
        ("Lund gave two reasons: the first is price, the second noise.", Verdict.COUNTED),
        ("Lund named two harbours, Osby and Ebbe.", Verdict.COUNTED),
        ("Lund named three harbours, Osby and Ebbe.", Verdict.MISCOUNTED),
        ("The noise killed three people.", Verdict.NOT_IN_SOURCE),
        ("Lund spoke of a meeting, one meeting.", Verdict.COUNTED),
        ("Lund spoke of 12 meetings.", Verdict.NOT_IN_SOURCE),
        ("Lund spoke of twelve meetings.", Verdict.COUNT_NOT_CHECKED),
        ("Lund spoke of more than three meetings.", Verdict.NOT_IN_SOURCE),
        ("Lund scored twice.", Verdict.COUNT_NOT_CHECKED),
        ("Output grew tenfold.", Verdict.NOT_IN_SOURCE),
        ("Lund led 2-1.", Verdict.COUNT_NOT_CHECKED),
        ("Lund led 92-85.", Verdict.NOT_IN_SOURCE),
    ],
)
def test_counts_of_the_text_itself(text, verdict):
    """Settled where names or points are listed; figures, tolls and bounds are no such counts."""
    article = "Lund called the meeting over the price and the noise in Osby and in Ebbe."
    assert verdicts(article, text)[0] is verdict


def test_a_half_needs_a_match_with_halves():
    """A half of a match is told by the break as often as not; of a year it must be stated."""
    text = "Lund scored in the second half."
    assert verdicts("Lund scored just after the break.", text) == [Verdict.COUNTED]
    assert verdicts("Lund scored.", text) == [Verdict.NOT_IN_SOURCE]


def test_a_low_score_is_counted_only_where_the_article_gives_none():
    """Goals told one by one make a score; where one is given, another is wrong."""
    told = "Lund scored and Holm scored twice."
    assert verdicts(told, "Lund led 2-1.") == [Verdict.COUNT_NOT_CHECKED]
    assert verdicts(f"{told} It ended 4-0.", "Lund led 2-1.") != [Verdict.COUNT_NOT_CHECKED]


def test_a_value_of_the_same_thing_elsewhere_wins_over_one_of_another():
    """The hospital's own figure stands in another sentence than the one that is claimed for it."""
    article = (
        "The hospital of Osby treated 340 patients for cold in May, its head said. "
        "Rain fell on most days of the month. "
        "A farm near Ebbe, which breeds horses, counted 520 of them at the end of it."
    )
    assert verdicts(article, "The hospital of Osby treated 340 patients for cold in May.") == [
        Verdict.SUPPORTED
    ]
    assert verdicts(article, "The hospital of Osby treated 520 patients for cold in May.") == [
        Verdict.CONTRADICTED
    ]


def test_orders_of_magnitude_are_compared_with_each_other():
    """Hundreds are no tens of thousands."""
    article = "The storm cut off hundreds of homes."
    assert verdicts(article, "The storm cut off hundreds of homes.") == [Verdict.SUPPORTED]
    text = "The storm cut off tens of thousands of homes."
    assert Verdict.SUPPORTED not in verdicts(article, text)
