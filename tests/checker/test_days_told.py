"""Weekdays and months in a text that tells several things."""

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import Check, Severity
from summarizer.document.read import plain_document

ARTICLE = """Walkout at the Sund foundry

The walkout at the Sund foundry entered its ninth day on Monday as managers waited.

The labour office has invited both sides to talks on Thursday.

The average for the whole of August is 90 millimetres of rain, the station said.

The thieves came on November 21 through a gate that had not been locked since July.

The second round of the vote is in December if nobody wins.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def fails(analysis, text, evidence=""):
    """Whether a day or month of the text fails."""
    start = ARTICLE.index(evidence) if evidence else 0
    cited = (analysis.document.span(start, start + len(evidence)),) if evidence else ()
    report = check_claims([Claim("text", text, cited)], analysis)
    return any(f.check is Check.NUMBER for f in report.with_severity(Severity.FAIL))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "The foundry walkout entered its ninth day on Thursday, and both sides are invited.",
            "",
        ),
        ("The station said that October averages 90 millimetres of rain.", "The average for"),
        (
            "The thieves came on November 21 through a gate not locked since November.",
            "The thieves came on November 21",
        ),
        ("If nobody wins there is a March runoff.", "The second round"),
    ],
)
def test_another_day_fails(analysis, text, evidence):
    """A day of the other half, a month without a preposition, one told twice."""
    assert fails(analysis, text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Talks are on Thursday; the walkout entered its ninth day on Monday.", ""),
        ("The station said that August averages 90 millimetres of rain.", "The average for"),
        ("The March on the foundry ended without a word.", ""),
        ("A December runoff follows if nobody wins.", "The second round"),
        ("The gate had been open since July, and thieves came in November.", "The thieves came"),
    ],
)
def test_the_articles_own_day_passes(analysis, text, evidence):
    """The same days in other words; a march is no month."""
    assert not fails(analysis, text, evidence)
