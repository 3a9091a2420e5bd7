"""Derivation, operation by operation, on sentences written for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.arithmetic.derive import derive
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.numbers.claimed import read_claimed
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

FERRY = (
    "The ferry Aldis filled 71.4 percent of its berths in July, 2.3 points fewer than a year "
    "earlier. Adults pay 48 euros, children 29; a cabin costs 65 euros more. The crossing takes "
    "6 h 50 out and 7 h 15 back. It was clocked at 24 knots in a zone with a limit of 15 knots. "
    "The line expects a profit of 30 to 36 million euros, and its 120-hectare terminal is to be "
    "enlarged by half. The ship called at 14:25 and sailed again at 15:10. Of 19 complaints, two "
    "of which went to court, most were about noise."
)
MATCH = (
    "Holm beat Varde 92-85 on Sunday after leading 51-38 at half-time. Varde won the last quarter "
    "24-15. Holm (17-9) have not lost since January. Ida Brandt scored 27 points. The hall sold "
    "3,100 tickets, and the club expects twice as many for the final. One severe and 14 minor "
    "injuries were treated in the season."
)
STUDY = (
    "Among 1,512 volunteers, who were shared equally among four groups, sleep rose from 6.1 to 6.9 "
    "hours. The allowance goes up by one day to 31. The oldest jar was made in 60 BC and broken in "
    "AD 145. Eight people took five days to lift it."
)


def severities(article, text):
    """How the numbers of a text fare."""
    found = check_numbers([Claim("text", text)], Analysis(plain_document(article)))
    return [(each.severity, each.verdict) for each in found]


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (FERRY, "A year earlier it had filled 73.7 percent of its berths."),
        (FERRY, "An adult and a child pay 77 euros together."),
        (FERRY, "A child pays 19 euros less than an adult."),
        (FERRY, "The crossing back is 25 minutes longer than the one out."),
        (FERRY, "It went at 24 knots, 9 above the limit."),
        (FERRY, "The middle of the range for profit is 33 million euros."),
        (FERRY, "The terminal will grow to 180 hectares."),
        (FERRY, "The ship stayed for 45 minutes."),
        (FERRY, "In 17 of the 19 complaints nobody went to court."),
        (MATCH, "Holm won by seven points."),
        (MATCH, "Holm led by 13 at half-time."),
        (MATCH, "Before the last quarter the score was 77-61."),
        (MATCH, "Holm have played 26 games."),
        (MATCH, "The club expects 6,200 people at the final."),
        (MATCH, "There were 15 injuries in the season, one of them severe."),
        (STUDY, "Each of the groups had 378 volunteers."),
        (STUDY, "Until now the allowance was 30 days."),
        (STUDY, "The jar was broken 204 years after it was made."),
        (STUDY, "Lifting the jar came to 40 working days."),
    ],
)
def test_arithmetic_that_the_wording_asks_for_passes(article, text):
    """Each operation, with the unit left out on one side or the other."""
    found = severities(article, text)
    assert Verdict.DERIVED in {verdict for _, verdict in found}
    assert Severity.FAIL not in {severity for severity, _ in found}


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (FERRY, "A year earlier it had filled 74.7 percent of its berths."),
        (FERRY, "An adult and a child pay 87 euros together."),
        (FERRY, "The crossing back is 35 minutes longer than the one out."),
        (FERRY, "It went at 24 knots, 13 above the limit."),
        (FERRY, "The middle of the range for profit is 34 million euros."),
        (FERRY, "The terminal will grow to 240 hectares."),
        (FERRY, "The ship stayed for 55 minutes."),
        (FERRY, "The ferry has 41 berths."),
        (MATCH, "Holm led by 16 at half-time."),
        (MATCH, "Before the last quarter the score was 75-61."),
        (MATCH, "Holm have played 28 games."),
        (MATCH, "The club expects 9,300 people at the final."),
        (MATCH, "Brandt scored 10 points."),
        (STUDY, "Each of the groups had 504 volunteers."),
        (STUDY, "The jar was broken 85 years after it was made."),
    ],
)
def test_wrong_arithmetic_fails(article, text):
    """The right operands with a wrong result, and a result nothing asks for."""
    assert Severity.FAIL in {severity for severity, _ in severities(article, text)}


def derivation(article, text):
    """The derivation of the first number of a text."""
    claimed = next(iter(read_claimed(Claim("text", text))))
    return derive(claimed, Analysis(plain_document(article)).quantities)


def test_a_crowd_of_figures_makes_a_short_result_a_coincidence():
    """The same sum is believed among few figures and not among many that give it just as well."""
    alone = "The shop sold 14 lamps in May. It sold 9 lamps in June."
    crowd = alone + "".join(
        f" In week {number} the shop sold {10 + number * 3 % 17} lamps." for number in range(2, 14)
    )
    text = "The shop sold 5 fewer lamps."
    few, many = derivation(alone, text), derivation(crowd, text)
    assert few is not None
    assert few.operation == "difference"
    assert many is None or many.points < few.points


def test_more_digits_say_more():
    """A result of four digits is worth more than one of two."""
    article = "The port moved 8,412 crates in May and 5,131 in June, with 62 cranes and 45 ships."
    long = derivation(article, "It moved 3,281 fewer crates in June.")
    short = derivation(article, "It had 17 fewer ships than cranes.")
    assert long is not None
    assert short is None or short.points < long.points


def test_the_operands_are_named():
    """The report gives the figures that were reckoned with, in the article's own words."""
    found = derivation(MATCH, "Holm have played 26 games.")
    assert found is not None
    assert found.operands[0].quantity.low == Decimal(17)
    assert "17-9" in found.formula
