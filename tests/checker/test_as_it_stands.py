"""True sentences that have been accused, and what is to be decided told as to come."""

import pytest

from summarizer import check, read
from summarizer.checker.verdicts import Severity, Verdict

ARTICLE = (
    "Osk is to close two of its five ferry stops.\n\n"
    "A new boat would cost 95,000 crowns to buy and 70,000 a year to run.\n\n"
    "Together the two stops employ 14 people, nine of them part-time.\n\n"
    "The valley had 210 millimetres of rain since Sunday, twice the usual amount for June.\n\n"
    "The council will decide in autumn whether a bus will replace the ferry.\n\n"
    "The hole in the dam had been reported to the county in May, a farmer said.\n"
)


@pytest.fixture(name="article", scope="module")
def analyse():
    """An article of ours."""
    return read(ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        "Osk will be left with three ferry stops.",
        "A new boat would cost 95,000 crowns plus 70,000 a year to run.",
        "Five of the 14 employees at the two stops work full-time.",
        "The usual amount of rain in the valley in June is about 105 millimetres.",
        "A farmer said that the county had been told of the hole in May.",
    ],
)
def test_what_follows_from_the_article_stands(article, text):
    """Sums of the article's figures, what is added, and a month that is no modal."""
    report = check(text, article)
    assert not report.with_severity(Severity.FAIL)
    assert all(each.verdict is not Verdict.HEDGE_DROPPED for each in report.findings)


def test_what_is_to_be_decided_is_not_settled(article):
    """What may come is told as what will come."""
    found = check("A bus will replace the ferry in autumn.", article).findings
    assert Verdict.HEDGE_DROPPED in [each.verdict for each in found]
