"""What a text says of itself and of the article is no claim and no source."""

import pytest

from summarizer.analysis import Analysis
from summarizer.api import check
from summarizer.checker.frames import is_frame, is_the_article
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """The mill at Brask burnt on Monday, the county said.

Ida Holm sold it to Bo Lind in May. Lind and the baker Erik Moen will build a hall there.

The hall is to open next spring with a concert.
"""
BAD = (Severity.FAIL, Severity.WARN)


def verdicts(text: str) -> set[Verdict]:
    """What fails or warns in a text that cites nothing."""
    report = check(text, Analysis(plain_document(ARTICLE)))
    return {finding.verdict for finding in report.findings if finding.severity in BAD}


@pytest.mark.parametrize(
    "sentence",
    [
        "Here is a concise summary of the article:",
        "Here's a short overview of the text, with its main points:",
        "Below are the key takeaways:",
        "**Summary of the passage:**",
        "This summary covers the main points of the story.",
    ],
)
def test_a_sentence_that_presents_the_text_is_a_frame(sentence):
    """It tells nothing of the matter."""
    assert is_frame(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Here are the two men who bought the mill.",
        "The council published a summary of its report in May.",
        "The mayor named three points:",
        "This brief visit ended on Monday.",
    ],
)
def test_a_sentence_that_tells_of_the_matter_is_none(sentence):
    """What happened to summaries and points in the world is news."""
    assert not is_frame(sentence)


@pytest.mark.parametrize(
    ("source", "itself"),
    [
        ("The passage", True),
        ("the original text", True),
        ("the newspaper", True),
        ("The author", True),
        ("the county", False),
        ("a newspaper in Lund", False),
        ("the text of the treaty", False),
    ],
)
def test_the_article_is_no_source_that_it_must_describe(source, itself):
    """Only a bare, definite description means the article, its author or its outlet."""
    assert is_the_article(source) is itself


@pytest.mark.parametrize(
    "text",
    [
        "Here is a concise summary of the article:\n\nIda Holm sold the mill to Bo Lind in May.",
        "The article says that the mill at Brask burnt on Monday.",
        "Others in this undertaking include Bo Lind and Erik Moen.",
        "The mill burnt on Monday, a firefighter said.",
    ],
)
def test_a_right_summary_in_its_own_words_brings_no_warning(text):
    """A preamble, a mention of the article, a list of names, another word for a source."""
    assert verdicts(text) == set()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Farmers want cheaper seed and better roads.", Verdict.NOT_BORNE_OUT),
        ("Ida Holm wants cheaper seed and better roads.", Verdict.NOT_BORNE_OUT),
        ("The mill burnt on Monday, Jon Varga said.", Verdict.SOURCE_NOT_IN_SOURCE),
    ],
)
def test_what_is_invented_is_still_seen(text, verdict):
    """Also about somebody the article names."""
    assert verdict in verdicts(text)


def test_a_described_source_is_a_note():
    """Whether "a firefighter" is "the county" cannot be told: it neither fails nor warns."""
    assert SEVERITY[Verdict.SOURCE_REWORDED] is Severity.NOT_CHECKED
    report = check(
        "The mill burnt on Monday, a firefighter said.", Analysis(plain_document(ARTICLE))
    )
    assert Verdict.SOURCE_REWORDED in {finding.verdict for finding in report.findings}
