"""The rules of binding and derivation, on sentences written for them."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

GROCER = (
    "Brightmart sold 1.2 million turkeys in December, up from 960,000 the year before. "
    "Like-for-like sales rose 4.8% in the 13 weeks to 30 December, against 3.1% at rival Castle "
    "Foods. It will close 12 of its 310 shops and open 20. It kept its profit guidance of £630m to "
    "£660m. Ms Ashe will get a bonus of £1.1m on top of her salary of £850,000."
)
BOARD = (
    "The school board voted 6-3 on Monday to buy 480 tablets at $310 each. Lessons will start at "
    "8:45 a.m. instead of 8:10, and lunch shrinks from 50 to 40 minutes. Enrolment has fallen from "
    "2,140 to 1,926 pupils. Parents have raised $36,000, about 60 percent of what the new "
    "playground costs. The board meets next on 17 June."
)
TRAIN = (
    "The train was 25 minutes late when it hit a tree at 19:12. It was carrying 186 passengers and "
    "four crew; 31 passengers were hurt. Repairs cost £2.3m, of which the insurer paid £1.9m. The "
    "operator owns 51% of the line."
)


def findings(article, text):
    """The findings on the numbers and days of a text."""
    return check_numbers([Claim("text", text)], Analysis(plain_document(article)))


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (GROCER, "Turkey sales rose 25%."),
        (GROCER, "Brightmart sold 240,000 more turkeys than a year earlier."),
        (GROCER, "Ashe will get £1.95m in all."),
        (BOARD, "The tablets cost $148,800."),
        (BOARD, "School starts 35 minutes later."),
        (BOARD, "There are 214 fewer pupils."),
        (BOARD, "The playground costs about $60,000."),
        (TRAIN, "The train should have been there at 18:47."),
        (TRAIN, "There were 190 people on board."),
        (TRAIN, "The operator had to pay £400,000 itself."),
        (TRAIN, "Others own the remaining 49% of the line."),
    ],
)
def test_natural_arithmetic_is_derived(article, text):
    """Where the wording or the digits call for a sum over figures that stand together."""
    assert Verdict.DERIVED in {each.verdict for each in findings(article, text)}


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (GROCER, "Like-for-like sales at Castle Foods rose 4.8%."),
        (GROCER, "Brightmart expects a profit of £630m."),
        (BOARD, "The board voted 3-6."),
        (BOARD, "Lessons will start at 8:10 a.m."),
        (BOARD, "Enrolment fell to 2,140 pupils."),
        (BOARD, "The board voted on Friday."),
        (BOARD, "The board meets next in August."),
        (TRAIN, "There were 195 people on board."),
    ],
)
def test_right_figures_on_the_wrong_thing_fail(article, text):
    """The other half of a contrast, one end of a range, a turned vote, a past value, a day."""
    assert Severity.FAIL in {each.severity for each in findings(article, text)}


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (GROCER, "Castle Foods' like-for-like sales rose 3.1%."),
        (GROCER, "Brightmart expects a profit of at least £630m."),
        (BOARD, "The motion passed 6-3 on Monday."),
        (BOARD, "Enrolment fell from 2,140 pupils."),
        (BOARD, "The board meets again in June."),
    ],
)
def test_the_same_told_rightly_passes(article, text):
    """The counterpart of each rule."""
    assert Severity.FAIL not in {each.severity for each in findings(article, text)}


VOTE = (
    "Mara Oduya unseated the mayor by 212 votes, unofficial returns show. Oduya had 6,841 votes to "
    "6,629 for the mayor, Dan Hall. Swine fever has been found on 640 farms in 17 counties."
)


def test_a_figure_cannot_stand_for_two_things_of_which_the_article_has_one():
    """17 is of the counties; told of the farms as well it has taken another figure's place."""
    found = findings(VOTE, "Swine fever reached 17 farms in 17 counties.")
    assert [each.severity for each in found] == [Severity.FAIL, Severity.PASS]
    assert all(
        each.severity is Severity.PASS
        for each in findings(VOTE, "Swine fever reached 640 farms in 17 counties.")
    )


def test_a_pair_of_figures_is_not_contradicted_by_a_third():
    """The margin stands nearer to the claim's words, the pair stands together in both."""
    found = findings(VOTE, "Oduya unseated the mayor in unofficial returns, 6,841 votes to 6,629.")
    assert [each.severity for each in found] == [Severity.PASS, Severity.PASS]
