"""What may be told as what will be, who is silent in what is cited, and what needs its speaker."""

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """The Marden quarry may reopen in April, its owner Calder Stone said on Friday.

A landslide closed it in November, and two diggers were buried.

Repairs could cost up to £3m, according to the firm's engineer, Isla Brandt. She said the slope was likely to move again in heavy rain.

A survey by the county suggests that the lower road is safe. The mayor of Marden, Tom Hale, said 40 families had left their homes. He said most of them were staying with relatives.

The quarry's former manager, Piet Oss, is accused of hiding cracks in the wall from inspectors. He denies it.

Calder Stone is understood to be in talks to sell the site. A spokeswoman for the firm declined to comment.

Lorries ran at night on 60 days last year, the council said, nearly twice as often as the permit allows. The county will publish its full report in June.

A coach from Lund will keep running to the village at the firm's expense.

The quarry has two owners. Reports that a third had joined were false, the council said.
"""  # noqa: E501


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def found(analysis, text, *evidence, path="key_facts[0].statement"):
    """The verdicts that fail or warn on a text that cites sentences by their beginnings."""
    document = analysis.document
    cited = tuple(
        document.span(sentence.start, sentence.end)
        for sentence in document.sentences
        if document.sentence_text(sentence).startswith(evidence) and evidence
    )
    findings = check_claims([Claim(path, text, evidence=cited)], analysis).findings
    return {f.verdict for f in findings if f.severity in (Severity.FAIL, Severity.WARN)}


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The quarry will reopen in April, its owner says.", ("The Marden",)),
        ("Repairs will cost up to £3m, Isla Brandt said.", ("Repairs",)),
        ("The slope will move again in heavy rain, the engineer said.", ("She said",)),
        ("A county survey shows that the lower road is safe.", ("A survey",)),
        ("The former manager hid cracks in the wall from inspectors.", ("The quarry's",)),
        ("The owner is in talks to sell the site; a spokeswoman declined to comment.",
         ("Calder Stone is", "A spokeswoman")),
    ],
)  # fmt: skip
def test_what_may_be_is_not_told_as_certain(analysis, text, evidence):
    """A "will" for "may" and a "shows" for "suggests" are warned of, cited or not."""
    assert Verdict.HEDGE_DROPPED in found(analysis, text, *evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The quarry may reopen in April, its owner says.", ("The Marden",)),
        ("Repairs will probably not cost more than £3m, Brandt said.", ("Repairs",)),
        ("The county will publish its full report in June.", ("The county will",)),
        ("The survey suggests the lower road is safe.", ("A survey",)),
        ("A coach from Lund keeps running at the firm's expense.", ("A coach",)),
        ("The former manager is accused of hiding cracks, which he denies.", ("The quarry's",)),
    ],
)
def test_what_keeps_its_distance_is_left_alone(analysis, text, evidence):
    """A doubt told in other words, or a certainty that the article has too, is no finding."""
    doubts = {Verdict.HEDGE_DROPPED, Verdict.FORECAST_AS_FACT}
    assert not doubts & found(analysis, text, *evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("A coach from Lund kept running to the village at the firm's expense.", "A coach"),
        ("The county has published its full report.", "The county will"),
    ],
)
def test_a_plan_is_not_told_as_done(analysis, text, evidence):
    """Nor where another verb stands between "will" and what is done: "will keep running"."""
    assert Verdict.FORECAST_AS_FACT in found(analysis, text, evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Piet Oss said 40 families had left their homes.", ("The mayor",)),
        ("Isla Brandt said 40 families had left, most of them for relatives.",
         ("The mayor", "He said")),
        ("The mayor said repairs could cost up to £3m.", ("Repairs",)),
    ],
)  # fmt: skip
def test_who_is_silent_in_what_is_cited_said_nothing(analysis, text, evidence):
    """A speaker whom the cited sentences neither quote nor mention is warned of."""
    wrong = {Verdict.SPEAKER_MOVED, Verdict.SPEAKER_NOT_IN_EVIDENCE}
    assert wrong & found(analysis, text, *evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The engineer said the slope was likely to move again.", ("She said",)),
        ("The company's engineer said repairs could cost up to £3m.", ("Repairs",)),
        ("The mayor said most of them were staying with relatives.", ("He said",)),
        ("The paper said two diggers were buried.", ("A landslide",)),
    ],
)
def test_who_may_be_called_so_is_not_missed(analysis, text, evidence):
    """Another word for the speaker, or a pronoun explained before, is enough."""
    wrong = {Verdict.SPEAKER_MOVED, Verdict.SPEAKER_NOT_IN_EVIDENCE}
    assert not wrong & found(analysis, text, *evidence)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Forty families have left their homes and most of them are staying with relatives.",
         ("The mayor", "He said")),
        ("Lorries ran at night on 60 days last year, nearly twice as often as the permit allows.",
         ("Lorries",)),
    ],
)  # fmt: skip
def test_a_claim_needs_its_speaker(analysis, text, evidence):
    """Also where he says it in two sentences, or in the middle of one."""
    assert Verdict.ATTRIBUTION_DROPPED in found(analysis, text, *evidence)


def test_a_headline_needs_the_speaker_of_what_is_contested():
    """What is denied is told with who says it; what nobody contests may be left to the text."""
    text = (
        "The Tarn ferry carried 90 people too many, the union said. The line denied that.\n\n"
        "The Lund tram carried 900 people a day, the city said.\n"
    )
    analysis = Analysis(plain_document(text))
    contested = found(analysis, "Tarn ferry carried 90 people too many", path="headline")
    plain = found(analysis, "Lund tram carried 900 people a day", path="headline")
    told_as_fact = {Verdict.ATTRIBUTION_DROPPED, Verdict.HEDGE_DROPPED}
    assert told_as_fact & set(contested)
    assert not told_as_fact & set(plain)
