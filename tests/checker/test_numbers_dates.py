"""Dates the article gives in other words, and the date of the page itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity
from summarizer.document.model import Stated
from summarizer.document.read import plain_document

TEXT = """The ferry sank on 17 August last year, the inquiry heard.
On Thursday the owner paid a fine. The next hearing is on 3 March.
He will leave in 2018 as planned, the minister said, but may extend that by one year.
Work at the yard took a year and a week.
"""


def dated(day: str | None) -> Analysis:
    """The article on a page of that day."""
    document = plain_document(TEXT)
    published = Stated(day, None, "test") if day else None
    return Analysis(replace(document, published=published))


def severities(text: str, analysis: Analysis) -> set[Severity]:
    """How severe the findings on a text are."""
    return {finding.severity for finding in check_numbers([Claim("text", text)], analysis)}


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank in August 2023.",
        "The ferry sank on 17 August 2023.",
        "The owner paid a fine on 21 November.",
        "The owner paid a fine on November 21, 2024.",
        "As of 23 November 2024 the case is open.",
        "The next hearing is on 3 March 2024.",
    ],
)
def test_relative_dates_are_resolved_by_the_date_of_the_page(text):
    """Such as "Last year" and "on Thursday" are dates once the page's own date is known."""
    assert severities(text, dated("2024-11-23")) == {Severity.PASS}


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on 17 August 2022.",
        "The owner paid a fine on 20 November 2024.",
        "The owner paid a fine on 14 November 2024.",
    ],
)
def test_other_dates_than_the_resolved_ones_fail(text):
    """A relative date resolves to one day only."""
    assert severities(text, dated("2024-11-23")) == {Severity.FAIL}


def test_without_a_date_a_relative_one_stays_open():
    """Nothing says which year "last year" was."""
    assert severities("The ferry sank in August 2023.", dated(None)) == {Severity.FAIL}


def test_a_year_moved_by_a_stated_length():
    """2018 put off by one year is 2019, not 2017."""
    assert severities("He will leave in 2019.", dated(None)) == {Severity.PASS}
    assert severities("He will leave in 2017.", dated(None)) == {Severity.FAIL}


@pytest.mark.parametrize("text", ["The yard worked for one year.", "The yard worked for 7 days."])
def test_a_unit_with_an_article_counts_one(text):
    """Such as "A year" is one year, and "a week" is seven days."""
    assert severities(text, dated(None)) == {Severity.PASS}


def test_a_month_named_without_a_figure_may_be_that_of_the_page():
    """The page's date says which month it is; without it nobody knows."""
    text = "The owner paid a fine in November."
    assert Severity.FAIL not in severities(text, dated("2024-11-23"))
    assert severities(text, dated(None)) == {Severity.FAIL}
