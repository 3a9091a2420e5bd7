"""Results told in a line of their own, answers turned round, a value that the evidence holds."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import parse_document

MATCH = """Late drama at the Dell

Orley Rovers 3 Penton Vale 1

Ann Hurst scored twice as Orley beat Penton on a wet night in front of 4,120 people.

Penton had led after nine minutes through a header by Mo Adair.
"""
TRIAL = """Ferryman in court over lost cargo

Ivo Brandt, 44, is accused of selling two loads of timber that belonged to the port.

He denies two counts of theft. Judge Cora Lind said that the trial would last a week.

The ferry line said that it had confirmed the sailing times with the harbour office.

Defence lawyer Per Aune told the court that the timber had been paid for in March.
"""
OFFERS = """Two bids for the quay

Haldor has discussed an offer of between 90 and 95 crowns a share for Quay Holding, two people said.

A paper had reported on Monday that Quay Holding had turned down an approach at 82 crowns.
"""


def failing(article: str, text: str, cited: str = "") -> list[Verdict]:
    """What fails of a text, against the sentence that holds some words if any are given."""
    analysis = Analysis(parse_document(article))
    document = analysis.document
    evidence = tuple(
        document.span(each.start, each.end)
        for each in document.sentences
        if cited and cited in document.sentence_text(each)
    )
    report = check_claims([Claim("text", text, evidence)], analysis)
    return [finding.verdict for finding in report.with_severity(Severity.FAIL)]


@pytest.mark.parametrize(
    "text",
    [
        "Orley Rovers beat Penton Vale 3-1.",
        "Penton Vale lost 1-3 at Orley Rovers.",
        "Penton Vale went down 3-1 at Orley.",
    ],
)
def test_a_result_in_a_line_of_its_own_is_a_score(text: str) -> None:
    """From either side, as with any score."""
    assert failing(MATCH, text) == []


def test_such_a_result_the_other_way_round_fails() -> None:
    """The winner is told first, with the loser's goals."""
    assert failing(MATCH, "Orley Rovers beat Penton Vale 1-3.") == [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    "text", ["Brandt confirms two counts of theft.", "Ferryman confirms theft of timber in court."]
)
def test_an_answer_turned_round_is_seen_by_what_it_is_to(text: str) -> None:
    """Though he who gives it is a pronoun in the article."""
    assert Verdict.OPPOSITE in failing(TRIAL, text)


@pytest.mark.parametrize(
    "text",
    [
        "Brandt denies two counts of theft.",
        "The ferry line confirmed the sailing times with the harbour office.",
    ],
)
def test_other_answers_in_the_same_article_accuse_nobody(text: str) -> None:
    """One party denies, another confirms, and not the same thing."""
    assert failing(TRIAL, text) == []


def test_a_judge_is_no_other_than_the_one_named() -> None:
    """An office like a minister's."""
    assert Verdict.SPEAKER_MOVED in failing(TRIAL, "Judge Per Aune said it would last a week.")
    assert failing(TRIAL, "Judge Cora Lind said that the trial would last a week.") == []


def test_one_noun_elsewhere_does_not_outweigh_the_cited_value() -> None:
    """The cited sentence has the value; another has the same word beside another value."""
    text = "A report that Quay Holding rejected 82 crowns a share."
    assert failing(OFFERS, text, "82 crowns") == []
