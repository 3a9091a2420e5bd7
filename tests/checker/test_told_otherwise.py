"""What a text says is so against what the article doubts, expects, denies or dates otherwise."""

import pytest

from summarizer import check
from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import Check, Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """The cannery in Port Ansel will shut its night line in March, manager Rosa Thiele said.

Losses at the plant narrowed to £18m last year. A packer from the plant won £5m in a lottery.

Thiele is accused of hiding a fire report; she denied it.

The insurer, Marbeck Mutual, confirmed that the policy had run out.

No boiler was inspected after the fire, and nobody was hurt.

The blaze was the worst in the town since 1962.

Volunteers found that a third did not know the alarm code.

The mayor is considering whether to sell the quay, and the council may have paid twice for it.

The owner has reportedly moved two trucks to a yard in Lessing.

In August the harbour was closed for nine days.

The hull was painted by a crew of students.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def verdicts(analysis, text, cited=""):
    """The verdicts that fail or warn, but for who it was that said it."""
    start = ARTICLE.index(cited) if cited else 0
    evidence = (analysis.document.span(start, start + len(cited)),) if cited else ()
    return [
        finding.verdict
        for finding in check_claims([Claim("text", text, evidence)], analysis).findings
        if finding.severity in (Severity.FAIL, Severity.WARN)
        and finding.check is not Check.ATTRIBUTION
    ]


def sentence_with(words):
    """The article's sentence that holds some words."""
    return next(line for line in ARTICLE.splitlines() if words in line)


@pytest.mark.parametrize(
    ("text", "cited", "verdict"),
    [
        ("The cannery shut its night line in March.", "night line", Verdict.FORECAST_AS_FACT),
        ("The mayor sold the quay.", "considering", Verdict.FORECAST_AS_FACT),
        ("The council has paid twice for the quay.", "considering", Verdict.HEDGE_DROPPED),
        ("Two trucks were moved to a yard in Lessing.", "trucks", Verdict.HEDGE_DROPPED),
        ("Marbeck Mutual denied it.", "Marbeck", Verdict.OPPOSITE),
        ("Thiele confirmed it.", "accused", Verdict.OPPOSITE),
        ("Thiele hid a fire report.", "accused", Verdict.HEDGE_DROPPED),
        ("A boiler was not painted by a crew of students.", "painted", Verdict.NEGATION_ADDED),
        ("The harbour was closed for nine days in May.", "August", Verdict.CONTRADICTED),
        ("Tenants keep pigeons on the roof.", "painted", Verdict.NOT_BORNE_OUT),
    ],
)
def test_what_the_article_tells_otherwise_is_found(analysis, text, cited, verdict):
    """A plan told as done, a doubt left out, an answer turned, another month, a fact of no one."""
    assert verdict in verdicts(analysis, text, sentence_with(cited))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The cannery is to shut its night line in March.", "night line"),
        ("The quay may be sold.", "considering"),
        ("Two trucks are said to have been moved to a yard in Lessing.", "trucks"),
        ("Thiele rejected the accusation.", "accused"),
        ("After the fire no boiler was inspected and nobody was hurt.", "boiler"),
        ("Not since 1962 has there been a blaze in the town as bad.", "worst"),
        ("No blaze in the town has been worse since 1962.", "worst"),
        ("A third of them did not know the alarm code.", "a third"),
        ("The harbour was closed in August.", "August"),
        ("A packer won £5m.", ""),
    ],
)
def test_the_same_in_other_words_is_clean(analysis, text, cited):
    """Paraphrases of what is planned, doubted, denied, negated and dated bring no finding."""
    assert verdicts(analysis, text, sentence_with(cited) if cited else "") == []


def test_the_letters_of_a_scale_are_no_shared_words(analysis):
    """A win of £5m is not held against losses of £18m."""
    assert Verdict.OPPOSITE not in verdicts(analysis, "A man won £5m.")


def test_a_fact_beside_its_name_alone_is_not_borne_out(analysis):
    """That the article names somebody does not bear out all that is said of them."""
    text = "Thiele will pay the legal costs of both sides."
    assert verdicts(analysis, text, sentence_with("accused")) == [Verdict.NOT_BORNE_OUT]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "A clerk, whose name cannot be printed, said that the board had met in May.",
            "A clerk said the board had met in May.",
        ),
        (
            "The purse, Ms Orr said, was in the hall. The purse had not been found, officers said.",
            "Officers did not find the purse.",
        ),
        (
            "The mayor said the pump had not been switched on. A log holds the words pump on.",
            "The mayor said it was not, a log holds the words pump on.",
        ),
        (
            "Dr Orr says that two people have died and three were hurt. Nine are in hospital.",
            "The hospital had first said three.",
        ),
        (
            "Parents in the valley voted against closing the school, the council said.",
            "Parents in the valley want the school kept open, the council said.",
        ),
    ],
    ids=[
        *("in an aside", "another form of the verb", "verb not repeated", "taken back"),
        "against the opposite",
    ],
)
def test_what_is_told_otherwise_only_in_form_does_not_fail(source, text):
    """A negation counts where it bears; a figure taken back has no rival of today."""
    findings = check(text, f"{source}\n").findings
    assert [f for f in findings if f.severity is Severity.FAIL] == []
