"""Units, scales and bounds that one side leaves unsaid or words otherwise."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

BREWER = (
    "Halvard Breweries earned 212 million crowns and euros worth 31 million euros in spring. "
    "Turnover came to 540 million, against 498 million last year. The brewery has 1,150 workers in "
    "nine towns. Of a budget of 72 million euros, 65 went on the new bottling hall. Exports made "
    "up 41.5 percent of sales, after 38.2 a year earlier."
)
FERRY = (
    "The crossing takes 2 h 20 from Sund to Ebbe and runs on 4 or 18 May. The boat may carry 260 "
    "people; max. 40 cars fit below deck. It sails at 14 knots. The harbour master was home within "
    "three hours. The water there was 11.5 degrees Celsius. Tickets cost $36, children 18. "
    "Bookings can be changed until 12 days before the trip. Fog kept the boat in port for 16 days "
    "running."
)
CLIMB = (
    "In 1972 a party from Lund went to the Sarun range. On 3 June four of them stood on the top, "
    "after a night at 6,150 metres. Rainfall was an inch above the mean. Visits rose by a quarter "
    "in the first three months."
)
TEAM = (
    "Six directors of the Harbour Trust backed the sale, with five abstentions. The winter storm "
    "left 21 millimetres of rain in Osby. A further 15 to 20 millimetres are forecast for Friday. "
    "In the flood of November 2003 the peak was 6.31 metres; this time the river is set to reach "
    "5.8 metres."
)


def severities(article, text):
    """How the numbers of a text fare."""
    found = check_numbers([Claim("text", text)], Analysis(plain_document(article)))
    return [each.severity for each in found]


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (BREWER, "Turnover rose to €540 million from €498 million."),
        (BREWER, "Of the 72-million-euro budget, 65 million euros was spent on bottling."),
        (BREWER, "Exports rose to 41.5% of sales from 38.2%."),
        (FERRY, "The crossing takes 2 hours 20 minutes."),
        (FERRY, "The next trip is on 4 May."),
        (FERRY, "Trips are planned for May 4 and 18."),
        (FERRY, "The water was at 11.5 degrees."),
        (FERRY, "Children pay $18."),
        (FERRY, "The boat lay in port for 16 consecutive days."),
        (CLIMB, "The four climbers were on the top on 3 June 1972."),
        (CLIMB, "Rainfall was one inch above the usual."),
        (CLIMB, "Visits grew 25% in the first quarter."),
    ],
)
def test_a_unit_left_unsaid_is_no_other_unit(article, text):
    """The same figure, its unit understood from what stands around it."""
    assert Severity.FAIL not in severities(article, text)


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (BREWER, "Turnover rose to $540 million."),
        (BREWER, "The brewery spent 1,150 euros."),
        (BREWER, "Exports made up €41.5 of sales."),
        (FERRY, "The water was at 11.5 degrees Fahrenheit."),
        (FERRY, "The boat lay in port for 16 weeks running."),
        (CLIMB, "The four climbers were on the top on 3 June 1973."),
        ("The yard was sold in 1950. A boat costs 30 euros.", "The yard was sold for 1,950 euros."),
        ("Ida Holm, 48, won. A ticket cost 30 euros.", "Ida Holm won 48 euros."),
        (CLIMB, "Visits grew 35% in the first quarter."),
    ],
)
def test_another_unit_still_fails(article, text):
    """Two stated units that differ, or a thing counted given a unit."""
    assert Severity.FAIL in severities(article, text)


def test_a_unit_the_article_never_names_is_a_warning():
    """A bare figure may be in any unit, so one that the text adds is looked at again."""
    article = Analysis(plain_document("The gauge at Osby stood at 482 on Friday.\n"))
    (finding,) = check_numbers([Claim("text", "The gauge stood at 482 metres.")], article)
    assert finding.verdict is Verdict.UNIT_ADDED
    assert finding.severity is Severity.WARN


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (FERRY, "The boat can carry up to 260 people."),
        (FERRY, "Up to 40 cars fit in."),
        (FERRY, "He was home in no more than three hours."),
        (FERRY, "Bookings may be changed up to 12 days before."),
        (FERRY, "The boat missed its trips over 16 days of fog."),
        (TEAM, "Osby sank under 21 millimetres of rain."),
        (TEAM, "The storm pushed the gauge up to 21 millimetres."),
        (TEAM, "As much as 20 millimetres is to come on Friday."),
    ],
)
def test_what_bounds_a_figure_in_other_words_is_no_added_bound(article, text):
    """Limits and superlatives are bounds, spans of time, places and levels reached are none."""
    assert Severity.FAIL not in severities(article, text)


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (FERRY, "The boat sails at over 14 knots."),
        (FERRY, "The fog lasted over 16 days."),
        (TEAM, "The storm left under 21 millimetres of rain."),
        (TEAM, "The storm left up to 21 millimetres of rain."),
    ],
)
def test_an_added_bound_still_fails(article, text):
    """A bound that no sentence of the article sets is wrong, however the rest is told."""
    assert Severity.FAIL in severities(article, text)


@pytest.mark.parametrize(
    "text",
    [
        "Five directors abstained.",
        "Another 15-20 mm of rain is due on Friday.",
        "In 2003 the river reached 6.31 m.",
    ],
)
def test_a_value_that_stands_is_contradicted_only_by_its_own_frame(text):
    """That a noun, a verb or a place stands near another value is no evidence by itself."""
    assert Severity.FAIL not in severities(TEAM, text)


@pytest.mark.parametrize(
    "text",
    [
        "Six directors abstained from the sale in Osby, 27 of them.",
        "The river is set to reach 6.31 m.",
    ],
)
def test_a_value_on_another_thing_still_fails(text):
    """A figure of the article fails where the text puts it on a thing that it is not of."""
    assert Severity.FAIL in severities(TEAM, text)
