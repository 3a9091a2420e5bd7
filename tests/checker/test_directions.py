"""A change from one figure to another keeps its direction."""

from __future__ import annotations

import pytest

from summarizer.api import check, read
from summarizer.checker.verdicts import Verdict

ARTICLE = """About 9,000 vehicles a day are expected to use the tunnel, down from an earlier \
forecast of 12,500.

The fuel firm cut its estimate of the spill from 4 million litres to 3.6 million litres. \
Unemployment rose to 7.2% from 6.8%. The fare is £3.40, against £2.90 last year. The opening was \
put back from 2027 to 2029.
"""


@pytest.fixture(scope="module")
def article():
    """The article, read once."""
    return read(ARTICLE)


def turned(text, article):
    """The words of the changes that are told the wrong way round."""
    findings = check(text, article).findings
    reason = "In the article it is the other way round"
    return [
        each.span.exact
        for each in findings
        if each.verdict is Verdict.OPPOSITE and each.reason.startswith(reason)
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The forecast of vehicles in the tunnel went from 9,000 to 12,500.", "9,000 to 12,500"),
        (
            "The estimate of the spill was raised from 3.6 million litres to 4 million litres.",
            "3.6 million litres to 4 million litres",
        ),
        ("Unemployment fell from 7.2% to 6.8%.", "7.2% to 6.8%"),
        ("The fare went from £3.40 to £2.90.", "£3.40 to £2.90"),
        ("The opening was brought forward from 2029 to 2027.", "2029 to 2027"),
    ],
)
def test_a_change_told_backwards_is_found(article, text, change):
    """Whichever words the article has for the earlier figure."""
    assert turned(text, article) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "The forecast of vehicles in the tunnel fell from 12,500 to 9,000.",
        "The estimate of the spill was cut from 4 million to 3.6 million litres.",
        "Unemployment went up from 6.8% to 7.2%.",
        "The fare rose from £2.90 to £3.40.",
        "The opening slipped from 2027 to 2029.",
        "Between 9,000 and 12,500 vehicles will use the tunnel.",
    ],
)
def test_a_change_in_its_direction_is_not(article, text):
    """The same change in other words is right."""
    assert turned(text, article) == []
