"""Conflicts of figures told in other clauses, and what keeps two figures apart."""

import pytest

from summarizer.comparison.contrasts import is_point, opposed
from summarizer.comparison.model import Relation
from tests.comparison.test_differences import pair


def conflicts(comparison):
    """The figures of each conflict, as written."""
    return [
        {told.figure.span.exact for told in each.told}
        for fact in comparison.facts
        for each in fact.conflicts
    ]


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            "The 14-minute video was filmed on the upper deck.",
            "The video, filmed on the upper deck, lasts 22 minutes.",
            {"14-minute", "22 minutes"},
        ),
        (
            "The wave smashed 18 cabins on the quay.",
            "The wave wrecked 21 cabins on the quay, correcting an earlier figure of 18.",
            {"18", "21"},
        ),
        (
            "The captain, 54, was arrested at his home in Ness.",
            "Police arrested the 45-year-old captain at his house in Ness.",
            {"54", "45-year-old"},
        ),
        (
            "The Aurora was built in 1988 at Ulvra.",
            "The Aurora was built at Ulvra in 1991.",
            {"1988", "1991"},
        ),
        (
            "Each family will be paid 12,000 euros by the line.",
            "Baltic Lines will give every family 15,000 euros.",
            {"12,000 euros", "15,000 euros"},
        ),
        (
            "The inquiry into the sinking will last six months, said minister Ida Holm.",
            "Minister Ida Holm said the inquiry into the sinking would take nine months.",
            {"six months", "nine months"},
        ),
        (
            "About 60 people were at the memorial service in Ness church.",
            "The memorial service was held in Ness church. The parish says 35 people were there.",
            {"About 60", "35"},
        ),
        (
            "Three men in masks forced their way into the purser's office.",
            "Two masked men burst into the purser's office.",
            {"Three", "Two"},
        ),
        (
            "Lie will have to serve at least two thirds of the term.",
            "Lie must serve half of his term before he can be released.",
            {"at least two thirds", "half"},
        ),
    ],
)
def test_a_figure_whose_thing_is_named_nearby_conflicts(one, other, figures):
    """By grammar, by the clause before, by the fact both tell; corrected values do not count."""
    assert figures in conflicts(pair(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Rescuers found 12 people in a raft.",
            "A raft was found. The coast guard says 30 people were aboard the ferry.",
        ),
        ("The Aurora was 112 metres long.", "The Aurora lay at a depth of 140 metres."),
        ("The inquiry will last six months.", "The inquiry starts in two months."),
        ("The captain, 54, was arrested at his home.", "The mate, 45, was arrested at his home."),
        ("The first distress call came at 4:10 a.m.", "The last distress call came at 04:35."),
        (
            "In 2011 the line carried 40,000 passengers.",
            "In 2019 the line carried 55,000 passengers.",
        ),
        ("Baltic Lines lost 14 million euros.", "Baltic Lines made 20 million euros."),
        (
            "Of those given the drug 14% felt sick.",
            "Among those on placebo 6% felt sick.",
        ),
        (
            "Thieves took rings worth 250,000 euros.",
            "Insurers offered a reward of 20,000 euros for the rings.",
        ),
    ],
)
def test_figures_that_words_set_apart_do_not_conflict(one, other):
    """A length is no depth, a first call no last one, a point in time no span of it."""
    assert conflicts(pair(one, other)) == []


@pytest.mark.parametrize(
    "other",
    [
        "The pilots' union rejected the claim that 400 crew were at sea. It counted 650.",
        "The line maintains that 400 crew were at sea. A crew list shows 650 names.",
    ],
)
def test_a_figure_against_one_that_is_contradicted_conflicts_with_it(other):
    """The value is told by both, but in one only to be set against another."""
    found = pair("When the storm broke, 400 crew were at sea, the line said.", other)
    assert {"400", "650"} in conflicts(found)


def test_a_corrected_figure_is_not_held_as_the_articles_own():
    """The article that corrects 18 to 21 is not said to agree on 18."""
    found = pair(
        "The wave smashed 18 cabins on the quay.",
        "The wave smashed 21 cabins on the quay, correcting an earlier figure of 18.",
    )
    agreeing = [
        {told.figure.span.exact for told in each.told}
        for fact in found.facts
        for each in fact.figures
        if each.relation is not Relation.CONFLICT
    ]
    assert {"18"} not in agreeing


def test_opposed_needs_words_of_two_sides_and_of_no_side_in_common():
    """What both may have said parts nothing."""
    assert opposed("the first call", "the last call")
    assert not opposed("the first call", "a call")
    assert not opposed("first and last calls", "the last call")


def test_a_duration_behind_in_is_a_point_in_time():
    """After "in" or before "ago" it says when, "for two weeks" how long."""
    assert is_point("it opens in two weeks", 12, 21)
    assert is_point("two weeks ago", 0, 9)
    assert not is_point("it ran for two weeks after the storm", 11, 20)
