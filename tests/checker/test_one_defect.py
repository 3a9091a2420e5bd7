"""One finding for each defect, however many checks stumble over it."""

import pytest

from summarizer import check, read
from summarizer.checker.model import CheckReport, Claim, Finding
from summarizer.checker.one_defect import one_for_each_defect
from summarizer.checker.verdicts import Check, Severity, Verdict
from summarizer.span import Span

ARTICLE = (
    "Harbour crane fails again\n\n"
    "The crane at Lunde quay failed twice in a week, harbour master Ida Strand said.\n\n"
    '"We will not use it before June," said Olav Berg, who runs the quay.\n\n'
    "The search for the lost container would not be called off, Captain Per Hauge said.\n\n"
    "The owner is suing the maker, a source close to the owner told the Courier. The Courier could"
    " not verify this.\n"
)


@pytest.fixture(name="article", scope="module")
def analyse():
    """An article of ours."""
    return read(ARTICLE)


def bad(report: CheckReport) -> list[Finding]:
    """What fails or warns."""
    return [f for f in report.findings if f.severity in (Severity.FAIL, Severity.WARN)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "The crane at Lunde quay failed twice in a week, Gunnar Eide said.",
            Verdict.SOURCE_NOT_IN_SOURCE,
        ),
        (
            "The crane at Lunde quay failed twice in a week, Olav Berg said.",
            Verdict.SPEAKER_MOVED,
        ),
        ('"We will use it in Oslo," said Olav Berg.', Verdict.NOT_VERBATIM),
        ("The search for the lost container was called off.", Verdict.NEGATION_LOST),
        ("The owner is suing the maker.", Verdict.HEDGE_DROPPED),
    ],
)
def test_one_slip_is_one_finding(article, text, verdict):
    """The most telling finding stands alone on its words."""
    found = [f.verdict for f in bad(check(text, article))]
    assert [each for each in found if each is not Verdict.ATTRIBUTION_DROPPED] == [verdict]


def test_a_number_has_its_verdict_inside_a_false_quotation_too(article):
    """Whoever reads of an altered quotation reads of its false figure too."""
    found = {
        f.verdict for f in bad(check('"We will use it for 14 days," said Olav Berg.', article))
    }
    assert found == {Verdict.NOT_VERBATIM, Verdict.NOT_IN_SOURCE}


def test_what_is_left_out_adds_its_reason(article):
    """An unknown source is told with whom the article quotes, and where."""
    text = "The crane at Lunde quay failed twice in a week, Gunnar Eide said."
    (only,) = bad(check(text, article))
    assert "Gunnar Eide" in only.reason
    assert "Ida Strand" in only.reason
    assert only.source is not None
    assert "Ida Strand" in only.source.exact


def test_two_slips_are_two_findings(article):
    """Another slip in the same sentence is not left out."""
    text = "The crane at Lunde quay failed twice in a week in 2019, Gunnar Eide said."
    verdicts = {f.check for f in bad(check(text, article))}
    assert verdicts == {Check.SOURCE, Check.NUMBER}


def test_a_finding_on_a_whole_sentence_leaves_its_names():
    """A speaker who is wrong for the sentence says nothing about a name in it."""
    text = "Ida Strand sold the crane to Per Hauge."
    claim = Claim("text", text)
    whole = Finding.make(Check.ATTRIBUTION, Verdict.SPEAKER_MOVED, claim, claim.whole, "r")
    name = Finding.make(
        Check.NAME, Verdict.NAME_SWAPPED, claim, Span.of(text, 29, len(text) - 1), "r"
    )
    assert one_for_each_defect([whole, name], {"text": text}) == [whole, name]


def test_findings_on_other_texts_are_apart():
    """The same words in two fields of a brief are two defects."""
    text = "Ida Strand"
    one, other = Claim("headline", text), Claim("summary", text)
    moved = Finding.make(Check.ATTRIBUTION, Verdict.SPEAKER_MOVED, one, one.whole, "r")
    name = Finding.make(Check.NAME, Verdict.NAME_NOT_IN_SOURCE, other, other.whole, "r")
    texts = {"headline": text, "summary": text}
    assert one_for_each_defect([moved, name], texts) == [moved, name]


def test_a_speaker_is_told_apart_by_what_they_lead():
    """Who leads one body is not who leads another, though both are leaders."""
    text = (
        "Council leader Ann Holm opened the hall.\n\n"
        "The opposition leader, Bo Lind, called the price of the hall a scandal.\n\n"
        "Council leader Ann Holm said the hall was paid for.\n"
    )
    report = check("The council leader called the price of the hall a scandal.", text)
    assert [f.verdict for f in bad(report)] == [Verdict.SPEAKER_MOVED]
