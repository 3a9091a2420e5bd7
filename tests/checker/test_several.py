"""Several articles vouch for one text: the best verdict counts, and a conflict is told."""

import pytest

from summarizer import check, summarize
from summarizer.checker.several import SourcedReport
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.errors import UsageError

FIRST = (
    "Ferry aground\n\nThe ferry ran aground with 40 people aboard, police said.\n\n"
    "The minister denied that the port was closed.\n\nThe company fined Mr Holm 300 euros.\n"
)
SECOND = (
    "Ferry runs aground\n\nThe ferry ran aground with 55 people aboard, the coast guard said.\n\n"
    "The captain of the ship was Ida Berg.\n\nThe minister confirmed that the port was closed.\n"
)


def found(text, *sources):
    """The findings on a text by the words they are on."""
    return {finding.span.exact: finding for finding in check(text, *sources).findings}


def test_one_source_gives_the_report_it_always_gave():
    """Nothing changes for a single article."""
    report = check("The company fined Mr Holm 300 euros.", FIRST)
    assert type(report).__name__ == "CheckReport"


@pytest.mark.parametrize(
    ("text", "words", "article"),
    [
        ("The company fined Mr Holm 300 euros.", "300", 0),
        ("The ferry ran aground with 55 people aboard, the coast guard said.", "55", 1),
    ],
)
def test_a_number_is_supported_if_any_article_has_it(text, words, article):
    """And the finding names the article, whose words its source span holds."""
    for sources in ((FIRST, SECOND), (SECOND, FIRST)):
        report = check(text, *sources)
        assert report.outcome is Severity.PASS
        (finding,) = [each for each in report.findings if each.span.exact == words]
        assert sources[finding.article] == (FIRST, SECOND)[article]
        span = finding.source
        assert sources[finding.article][span.start : span.end] == span.exact


def test_articles_that_differ_on_a_number_are_told():
    """The number passes by the article that has it, and names the one that says otherwise."""
    text = "The ferry ran aground with 55 people aboard, the coast guard said."
    finding = found(text, FIRST, SECOND)["55"]
    assert (finding.verdict, finding.article) == (Verdict.SUPPORTED, 1)
    assert [(each.verdict, each.article) for each in finding.others] == [(Verdict.CONTRADICTED, 0)]


def test_an_article_on_other_things_does_not_differ():
    """A figure that the other article has in another matter is no conflict."""
    text = "The company fined Mr Holm 300 euros."
    other = "Fish\n\nThe port sold 12 euros of fish and paid 55 euros for ice.\n"
    assert found(text, FIRST, other)["300"].others == ()
    text = "Three people were treated for cold."
    other = f"{SECOND}\nThree people were treated for cold.\n"
    assert found(text, FIRST, other)["Three"].others == ()


def test_a_number_no_article_has_fails():
    """Two articles with other figures do not add up to support."""
    report = check("The ferry ran aground with 70 people aboard, police said.", FIRST, SECOND)
    assert report.outcome is Severity.FAIL


def test_a_denial_in_one_article_is_lifted_by_one_that_says_so():
    """The text's words pass by the second article; the first's denial is told."""
    text = "The minister confirmed that the port was closed."
    report = check(text, FIRST, SECOND)
    assert report.outcome is Severity.PASS
    told = [other for finding in report.findings for other in finding.others]
    assert {other.article for other in told} == {0}
    assert told[0].verdict in {Verdict.NEGATION_LOST, Verdict.OPPOSITE}


def test_silence_is_no_support():
    """An article that says nothing of the matter does not lift the other's denial."""
    text = "The minister confirmed that the port was closed."
    silent = "Fish\n\nThe minister ate fish on Monday.\n"
    assert check(text, FIRST, silent).outcome is Severity.FAIL
    assert check(text, silent, FIRST).outcome is Severity.FAIL


def test_a_name_needs_to_stand_in_one_article_only():
    """Of two names the one that no article mentions is warned of."""
    text = "Ida Berg was the captain of the ship. Otto Lund was not."
    warned = [
        finding.span.exact
        for finding in check(text, FIRST, SECOND).findings
        if finding.verdict is Verdict.NAME_NOT_IN_SOURCE
    ]
    assert warned == ["Otto Lund"]


def test_a_day_needs_to_stand_in_one_article_only():
    """A day of the week that one article names is not missed because another does not."""
    text = "Two tugs pulled the ship free on Thursday, the harbour master said."
    named = "Tugs\n\nTwo tugs pulled the ship free on Thursday, the harbour master said.\n"
    assert check(text, named).outcome is Severity.PASS
    for sources in ((named, SECOND), (SECOND, named)):
        assert check(text, *sources).outcome is Severity.PASS


def test_the_same_article_twice_changes_no_verdict():
    """A source given twice supports what it supports and fails what it fails."""
    text = "The ferry ran aground with 41 people aboard. The minister confirmed that it was closed."
    once, twice = check(text, FIRST), check(text, FIRST, FIRST)
    assert isinstance(twice, SourcedReport)
    assert twice.outcome is once.outcome
    assert [each.id for each in twice.findings] == [each.id for each in once.findings]
    assert not any(each.others for each in twice.findings)


def test_a_brief_has_one_article():
    """Its evidence indexes one text; with several sources the caller is told."""
    with pytest.raises(UsageError, match="brief"):
        check(summarize(FIRST), FIRST, SECOND)
