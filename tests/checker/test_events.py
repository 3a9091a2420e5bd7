"""Events that a text reports and the article does not: guilt, deaths, offices, votes, deals."""

from __future__ import annotations

import pytest

from summarizer.api import check, read
from summarizer.checker.assertions.events import check_events
from summarizer.checker.model import Claim
from summarizer.checker.statements import Source, read_statements
from summarizer.checker.verdicts import Severity, Verdict

COURT = """Former nurse denies poisoning patients

Leah Garrod, 41, appeared at Winford Crown Court on Monday accused of giving three patients \
insulin they \
did not need. She pleaded not guilty to three counts of attempted murder. Her co-worker, Tom \
Nealey, was arrested in 2023 but released without charge.

All three patients survived. One of them, Harold Pym, died last year of an unrelated illness.

The hospital trust dismissed Ms Garrod in March 2023. It has since settled a civil claim brought \
by one family and is considering whether to appeal against a £400,000 fine. Police led away two \
protesters.

If convicted, Ms Garrod faces a life sentence.
"""
BUSINESS = """Lomax Foods in talks to sell bakery arm

Lomax Foods is in talks to sell its bakery division to the Dutch group Vandermeer. No agreement \
has been reached. The company put 180 jobs at risk at its Stockton plant in June.

Chief executive Moira Tandy will step down next spring. Shareholders voted against her bonus. The \
pensions regulator gave a new funding plan its blessing and backed it last week.

Rival Penn & Crewe went into administration in January. Striker Moussa Kaba joins Rovers for £14m, \
and assistant Paula Reis takes charge.
"""


@pytest.fixture(scope="module")
def articles():
    """Both articles, read once."""
    return {"court": read(COURT), "business": read(BUSINESS)}


def warned(text, article):
    """The words of the events that are not borne out."""
    findings = check(text, article).findings
    return [each.span.exact for each in findings if each.verdict is Verdict.EVENT_NOT_IN_SOURCE]


@pytest.mark.parametrize(
    ("article", "text", "event"),
    [
        ("court", "Leah Garrod was convicted of attempted murder.", "convicted"),
        ("court", "Garrod was sentenced to life in prison.", "sentenced"),
        ("court", "Tom Nealey was charged in 2023.", "was charged"),
        ("court", "Garrod resigned from the trust in 2023.", "resigned"),
        ("court", "Tom Nealey was sacked by the trust.", "sacked"),
        ("court", "Garrod was murdered.", "murdered"),
        ("court", "Two protesters were injured.", "were injured"),
        ("business", "Vandermeer has bought the bakery division.", "has bought"),
        ("business", "Lomax has cut 180 jobs at Stockton.", "has cut 180 jobs"),
        ("business", "Lomax signed a deal with Vandermeer.", "signed a deal"),
        ("business", "Lomax filed for bankruptcy in January.", "filed for bankruptcy"),
        ("business", "Moira Tandy has been elected.", "been elected"),
    ],
)
def test_an_event_that_the_article_does_not_tell_of_is_warned_of(articles, article, text, event):
    """A charge is no conviction, a plan no deed, and another's event is not this one's."""
    assert warned(text, articles[article]) == [event]


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("court", "Harold Pym has since died of something unrelated."),
        ("court", "Garrod was sacked in 2023."),
        ("court", "A colleague was arrested but never charged."),
        ("court", "Two protesters were arrested."),
        ("court", "Garrod has not been convicted."),
        ("court", "She could be jailed for life if she is found guilty."),
        ("business", "The regulator approved the plan for the pensions."),
        ("business", "Shareholders rejected her bonus."),
        ("business", "Penn & Crewe has gone bankrupt."),
        ("business", "Rovers have bought Kaba."),
        ("business", "Paula Reis has been appointed."),
    ],
)
def test_an_event_told_in_other_words_is_not(articles, article, text):
    """What bears an event out may name it otherwise; what a text denies or doubts is no event."""
    assert warned(text, articles[article]) == []


def test_nothing_is_asked_of_the_articles_own_sentences(articles):
    """An article bears out all that it says itself."""
    for article in articles.values():
        source = Source(article)
        for statement in read_statements([Claim("text", article.document.text)], source):
            assert [each.span.exact for each in check_events(statement, source)] == []


def test_the_warning_shows_the_nearest_passage(articles):
    """Where the article tells of the matter at all, the reader sees it."""
    (finding,) = check("Leah Garrod was convicted of attempted murder.", articles["court"]).findings
    assert finding.severity is Severity.WARN
    assert finding.source is not None
    assert "Garrod" in finding.source.exact or "murder" in finding.source.exact


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Leah Garrod waited in the rain outside the court on Monday.", ["words_not_checked"]),
        ("All three patients survived.", ["supported"]),
        ("Garrod was murdered.", ["event_not_in_source"]),
        ("Ms Garrod faces a life sentence.", []),
    ],
)
def test_a_sentence_with_nothing_to_check_is_said_to_be_unchecked(articles, text, verdicts):
    """A pass must not look as if words had been found right that nobody looked at."""
    findings = check(text, articles["court"]).findings
    assert [each.verdict.value for each in findings if each.verdict != "not_borne_out"] == verdicts
