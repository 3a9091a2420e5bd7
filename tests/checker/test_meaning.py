"""What a text says against the article's sentences: negations, speakers, doubts, plans, names."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.analysis import Analysis
from summarizer.checker.check import check_claims
from summarizer.checker.model import Claim
from summarizer.checker.verdicts import SEVERITY, Check, Severity, Verdict
from summarizer.document.read import plain_document

ARTICLE = """Minister Odile Marchetti will not resign over the canal contract, she said on Monday.

The harbour board rejected the offer from Brandt Shipping.

Treasurer Pavel Anders pleaded not guilty to two charges.

Ferry captain Ines Kolbe said the brakes of the northern lock had failed twice in a week.

"The lock was never inspected in spring," said engineer Tomas Reuel.

The company is expected to close the terminal in October.

Brandt Shipping has reportedly sold three barges to a Danish buyer.

The council approved the new timetable for trams.

Kolbe denied that the crew had been asleep during the storm.

A spokeswoman for the canal authority declined to comment on the barges.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(plain_document(ARTICLE))


def meaning(analysis, text, *, evidence=(), speaker=None, **more):
    """The verdicts of the checks of meaning that fail or warn."""
    start = ARTICLE.index(evidence) if evidence else 0
    cited = (analysis.document.span(start, start + len(evidence)),) if evidence else ()
    claim = Claim("text", text, cited, speaker=speaker, **more)
    kinds = (Check.NEGATION, Check.ATTRIBUTION, Check.HEDGE, Check.NAME, Check.EVIDENCE)
    return [
        finding.verdict
        for finding in check_claims([claim], analysis).findings
        if finding.check in kinds and finding.severity in (Severity.FAIL, Severity.WARN)
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Odile Marchetti will resign over the canal contract, she said.", Verdict.NEGATION_LOST),
        ("Treasurer Pavel Anders pleaded guilty to two charges.", Verdict.NEGATION_LOST),
        (
            "The harbour board did not reject the offer from Brandt Shipping.",
            Verdict.NEGATION_ADDED,
        ),
        ("The council did not approve the new timetable for trams.", Verdict.NEGATION_ADDED),
        ("The council never approved the new timetable for trams.", Verdict.NEGATION_ADDED),
        ("The harbour board accepted the offer from Brandt Shipping.", Verdict.OPPOSITE),
        (
            "Kolbe confirmed that the crew had been asleep during the storm.",
            Verdict.NEGATION_LOST,
        ),
    ],
)
def test_turned_statements_fail(analysis, text, verdict):
    """A negation lost or gained, or the opposite verb, fails without any evidence cited."""
    assert verdict in meaning(analysis, text)
    assert SEVERITY[verdict] is Severity.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "Odile Marchetti said she will not resign over the canal contract.",
        "Odile Marchetti refuses to resign over the canal contract.",
        "Pavel Anders denied the two charges.",
        "The canal authority would not comment on the barges.",
        "Kolbe said the crew had not been asleep during the storm.",
        "The trams are not mentioned by the harbour board.",
    ],
)
def test_the_same_in_other_words_is_not_turned(analysis, text):
    """A negation said otherwise, and one about other words, are no finding."""
    turned = {Verdict.NEGATION_LOST, Verdict.NEGATION_ADDED, Verdict.OPPOSITE}
    assert not turned & set(meaning(analysis, text))


def test_a_claim_told_as_fact_warns(analysis):
    """What the article gives only as somebody's words needs its source."""
    text = "The brakes of the northern lock had failed twice in a week."
    assert meaning(analysis, text) == [Verdict.ATTRIBUTION_DROPPED]
    assert SEVERITY[Verdict.ATTRIBUTION_DROPPED] is Severity.WARN


def test_a_claim_told_as_fact_shows_who_made_it(analysis):
    """The finding points at the article's word of saying."""
    claim = Claim("text", "The brakes of the northern lock had failed twice in a week.")
    (finding,) = check_claims([claim], analysis).with_severity(Severity.WARN)
    assert finding.source is not None
    assert finding.source.exact == "said"
    assert "Kolbe" in finding.reason


@pytest.mark.parametrize(
    "text",
    [
        "The brakes of the northern lock had failed twice in a week, Kolbe said.",
        "According to the captain, the brakes of the northern lock had failed twice in a week.",
        "The brakes of the northern lock had reportedly failed twice in a week.",
    ],
)
def test_a_claim_with_any_source_or_doubt_is_attributed(analysis, text):
    """A short name, a role or a hedge is enough."""
    assert meaning(analysis, text) == []


def test_the_speaker_of_a_fact_is_its_attribution(analysis):
    """A statement without a source is attributed by the field of the brief."""
    sentence = "Ferry captain Ines Kolbe said the brakes of the northern lock had failed twice"
    kolbe = next(a for a in analysis.attributions if a.source and "Kolbe" in a.source.exact)
    text = "The brakes of the northern lock had failed twice in a week."
    assert meaning(analysis, text, evidence=sentence, speaker=kolbe) == []


def test_a_claim_moved_to_another_speaker_fails(analysis):
    """The finding names the one who said it."""
    claim = Claim("text", "The brakes of the northern lock had failed twice, Tomas Reuel said.")
    found = check_claims([claim], analysis).with_severity(Severity.FAIL)
    assert [finding.verdict for finding in found] == [Verdict.SPEAKER_MOVED]
    assert "Kolbe" in found[0].reason
    assert found[0].span.exact == "Tomas Reuel"


def test_a_fact_with_the_wrong_speaker_fails(analysis):
    """The attribution a fact points to must be that of its evidence."""
    sentence = "Ferry captain Ines Kolbe said the brakes of the northern lock had failed twice"
    reuel = next(a for a in analysis.attributions if a.source and "Reuel" in a.source.exact)
    text = "The brakes of the northern lock had failed twice in a week."
    assert meaning(analysis, text, evidence=sentence, speaker=reuel) == [Verdict.SPEAKER_MOVED]


def test_a_dropped_hedge_warns_unless_a_flag_shows_it(analysis):
    """A doubt may stand in the statement or in a flag on the same sentence."""
    sentence = "Brandt Shipping has reportedly sold three barges to a Danish buyer."
    plain = "Brandt Shipping has sold three barges to a Danish buyer."
    assert meaning(analysis, plain, evidence=sentence) == [Verdict.HEDGE_DROPPED]
    assert meaning(analysis, sentence, evidence=sentence) == []
    start = ARTICLE.index(sentence)
    flagged = (analysis.document.span(start, start + len(sentence)),)
    assert meaning(analysis, plain, evidence=sentence, flagged=flagged) == []


def test_a_plan_told_as_done_fails(analysis):
    """What is expected has not happened; "to close" and "will close" say so."""
    assert meaning(analysis, "The company closed the terminal in October.") == [
        Verdict.FORECAST_AS_FACT
    ]
    assert meaning(analysis, "The company will close the terminal in October.") == []
    assert meaning(analysis, "The company is to close the terminal in October.") == []


def test_a_name_in_anothers_place_fails(analysis):
    """The word beside it shows whose place it is."""
    sentence = "Ferry captain Ines Kolbe said the brakes of the northern lock had failed twice"
    text = "Ferry captain Tomas Reuel reported brakes that failed twice in a week."
    found = meaning(analysis, text, evidence=sentence)
    assert {Verdict.NAME_SWAPPED, Verdict.SPEAKER_MOVED} & set(found)


def test_evidence_that_does_not_bear_warns(analysis):
    """Another sentence holds the words, the cited one does not."""
    text = "The council approved the new timetable for trams."
    assert meaning(analysis, text, evidence="The harbour board rejected the offer") == [
        Verdict.OTHER_SENTENCES_BEAR
    ]
    assert meaning(analysis, text, evidence=text) == []


def test_every_sentence_of_the_article_is_clean(analysis):
    """The article's own words, cited as such, bring no finding of meaning."""
    for sentence in analysis.document.sentences:
        words = analysis.document.sentence_text(sentence)
        over = next(
            (
                each
                for each in analysis.attributions
                if each.cue.overlaps(sentence.start, sentence.end)
            ),
            None,
        )
        assert meaning(analysis, words, evidence=words, speaker=over) == [], words


@given(st.text(alphabet=string.ascii_letters + " .,;:\n\"'’“”0123456789£é", max_size=200))
def test_no_text_raises_and_spans_fit(text):
    """Whatever is claimed, every finding quotes the claim and the article where it says it does."""
    analysis = Analysis(plain_document(ARTICLE))
    for finding in check_claims([Claim("text", text)], analysis).findings:
        assert text[finding.span.start : finding.span.end] == finding.span.exact
        if finding.source is not None:
            place = finding.source
            assert analysis.document.text[place.start : place.end] == place.exact
