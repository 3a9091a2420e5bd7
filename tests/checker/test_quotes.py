"""Words in quotation marks must be the article's, and be a quotation there too."""

import pytest

from summarizer.analysis import Analysis
from summarizer.api import check
from summarizer.checker.verdicts import Check, Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = (
    "Mayor refuses to go\n\n"
    "\u201cI will not resign over this,\u201d the mayor, Ida Holm, told reporters on Tuesday. "
    "\u201cThe council\u2019s vote \u2014 ten to nine \u2014 changes nothing.\u201d\n\n"
    "The council had asked her to step down after the audit of the harbour fund.\n"
)


def quote_findings(text: str):
    """The findings on quotations in the text."""
    report = check(text, Analysis(plain_document(ARTICLE)))
    return [finding for finding in report.findings if finding.check is Check.QUOTE]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ('Holm said: "I will not resign over this."', Verdict.VERBATIM),
        (
            'Holm said the "council\'s vote - ten to nine - changes nothing".',
            Verdict.VERBATIM_NORMALIZED,
        ),
        ('Holm said: "The council\u2019s vote ... changes nothing."', Verdict.VERBATIM_NORMALIZED),
        ('Holm said: "I will resign over this."', Verdict.NOT_VERBATIM),
        ('Holm said: "I will never resign over this."', Verdict.NOT_VERBATIM),
        ('Holm said: "The vote changes nothing."', Verdict.NOT_VERBATIM),
        ('She was told "asked her to step down after the audit".', Verdict.NOT_A_QUOTATION),
        ('The "harbour fund" was audited.', Verdict.VERBATIM),
        ('It was the "audit of the" fund.', Verdict.VERBATIM),
        ('It was the "audit of the harbour" fund.', Verdict.NOT_A_QUOTATION),
        ("It was the 'audit of the' fund.", Verdict.VERBATIM),
    ],
)
def test_a_quotation_is_verbatim_or_it_is_not(text, verdict):
    """One changed word fails; typography and marked gaps do not; narration is no quotation."""
    (finding,) = quote_findings(text)
    assert finding.verdict is verdict


def test_a_right_quotation_shows_where_it_stands():
    """The finding holds the article's own words, typography and all."""
    (finding,) = quote_findings('Holm said the "council\'s vote" changes nothing.')
    assert finding.source is not None
    assert finding.source.exact == "council\u2019s vote"
    assert ARTICLE[finding.source.start : finding.source.end] == finding.source.exact


def test_a_failed_quotation_shows_the_nearest_passage():
    """The reader sees at once what was really said."""
    (finding,) = quote_findings('Holm said: "I will resign over this."')
    assert finding.severity is Severity.FAIL
    assert "not resign" in finding.reason
    assert finding.source is not None
    assert ARTICLE[finding.source.start : finding.source.end] == finding.source.exact


@pytest.mark.parametrize(
    "text", ["It is the mayors' own 'fault' and nobody's.", 'A 12" pipe burst.', 'Left "open']
)
def test_apostrophes_inches_and_unclosed_marks_are_no_quotations(text):
    """What may not be a quotation is not called a wrong one."""
    assert quote_findings(text) == []


FLAT = "` we will rebuild the old mill at brask , ' said ida holm .\nthe mill 's roof is gone .\n"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ('She wants to "rebuild the Old Mill at Brask".', Verdict.VERBATIM_NORMALIZED),
        ('It was the "mill\'s roof".', Verdict.VERBATIM_NORMALIZED),
        ('She wants to "rebuild the old hall at Brask".', Verdict.NOT_VERBATIM),
    ],
)
def test_capitals_and_blanks_before_marks_change_no_quotation(text, verdict):
    """A source written small and with its marks apart still bears a quotation out."""
    report = check(text, Analysis(plain_document(FLAT)))
    found = [finding for finding in report.findings if finding.check is Check.QUOTE]
    assert verdict in [finding.verdict for finding in found]


def test_a_title_is_a_name_and_nobody_has_said_it():
    """One that the article has passes; one that it lacks is from outside, and does not fail."""
    article = "The choir sang The Long Road to the Harbour and went home on Sunday.\n"
    analysis = Analysis(plain_document(article))
    right = check('The choir sang "The Long Road to the Harbour".', analysis).findings
    assert {finding.severity for finding in right} == {Severity.PASS}
    wrong = check('The choir sang "The Last Ship to the Harbour".', analysis).findings
    assert [finding.verdict for finding in wrong] == [Verdict.NAME_NOT_IN_SOURCE]


SPLIT = (
    "\u201cWe will rebuild the mill,\u201d Ida Holm said, \u201cbecause it is our home.\u201d "
    "\u201cWe will buy it,\u201d said Bo Lind. \u201cIt is cheap.\u201d\n\n"
    "\u201cThe roof was old and the beams were dry.\n\n"
    "\u201cNobody had looked at them for years,\u201d Erik Moen said.\n"
)


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        ("We will rebuild the mill because it is our home.", Verdict.VERBATIM_NORMALIZED),
        ("We will rebuild the mill, because it is our home.", Verdict.VERBATIM_NORMALIZED),
        ("the beams were dry. Nobody had looked at them", Verdict.VERBATIM_NORMALIZED),
        ("We will rebuild the mill because it is cheap.", Verdict.NOT_VERBATIM),
        ("because it is our home. We will buy it", Verdict.NOT_VERBATIM),
        ("We will rebuild the hall because it is our home.", Verdict.NOT_VERBATIM),
    ],
)
def test_a_quotation_that_the_article_interrupts_may_be_told_in_one(quoted, verdict):
    """At a comma or over two paragraphs; never from one speaker's words to another's."""
    report = check(f"One said: \u201c{quoted}\u201d", Analysis(plain_document(SPLIT)))
    assert verdict in [finding.verdict for finding in report.findings]
