"""What a brief tells, the article marks as not established, and no flag shows."""

import pytest

from summarizer.analysis import Analysis
from summarizer.brief.assemble import rules_provenance
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.brief.resolve import resolve
from summarizer.checker.verdicts import Verdict
from summarizer.document.read import parse_document

ARTICLE = """Brandt Shipping sells barges

The company has reportedly sold three barges to a Danish buyer for 4 million crowns.

A docker said that the crew had been asleep at the time of the collision. The authority
denied that.

A second docker said that nine containers had been lost. The newspaper could not
independently verify that.

Trams in the old town run every six minutes on weekdays and every ten on Sundays.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(parse_document(ARTICLE))


def missing(analysis, *flagged, facts=(), summary="Trams run every six minutes."):
    """The cues of which the check says that no flag shows them; facts as (statement, cited)."""

    def cite(start):
        ids = [
            s for s in analysis.document.sentences if start in analysis.document.sentence_text(s)
        ]
        return [ids[-1].id]

    draft = Draft(
        headline="Trams in the old town",
        summary=summary,
        key_facts=[
            DraftFact(statement=fact, evidence=cite(cites), source=None) for fact, cites in facts
        ],
        unverified=[DraftFlag(what=start, evidence=cite(start)) for start in flagged],
    )
    brief = resolve(draft, analysis, rules_provenance(analysis.document))
    found = [f for f in brief.report.findings if f.verdict is Verdict.FLAG_MISSING]
    return {" ".join(f.source.exact.split()) for f in found if f.source is not None}


UNVERIFIED = "could not independently verify"
SOLD = ("Brandt Shipping has sold three barges to a Danish buyer.", "reportedly")
ASLEEP = ("The crew had been asleep at the time of the collision, a docker said.", "asleep")
COUNTED = ("A docker said that nine containers had been lost.", "nine containers")


def test_every_doubt_on_what_is_told_is_one_finding(analysis):
    """A hedge, a denial and a failed check, each on a fact of its own."""
    found = missing(analysis, facts=[SOLD, ASLEEP, COUNTED])
    assert found == {"reportedly", "denied", UNVERIFIED}


def test_a_doubt_on_what_the_brief_does_not_tell_is_none(analysis):
    """A short brief is no wrong one."""
    assert missing(analysis, facts=[("Trams run every six minutes.", "Trams")]) == set()


def test_a_summary_that_says_it_tells_it(analysis):
    """Headline and summary cite nothing; their words must do."""
    told = "Brandt Shipping sold three barges to a Danish buyer for 4 million crowns."
    assert missing(analysis, summary=told) == {"reportedly"}
    assert missing(analysis, summary="Brandt Shipping reportedly" + told[15:]) == set()


def test_a_flag_on_the_claim_or_its_mark_is_enough(analysis):
    """And one flag taken away is missed by itself."""
    facts = [SOLD, ASLEEP, COUNTED]
    assert missing(analysis, "reportedly", "denied", "newspaper", facts=facts) == set()
    assert missing(analysis, "denied", "newspaper", facts=facts) == {"reportedly"}


def test_a_fact_that_tells_of_the_doubt_needs_no_flag(analysis):
    """The reader has been told, be it in other words than the article's."""
    reported = "Brandt is said to have sold three barges to a Danish buyer."
    assert missing(analysis, facts=[(reported, "reportedly")]) == set()
    rejected = "A docker said the crew were asleep, which the authority rejects."
    assert missing(analysis, facts=[(rejected, "asleep")]) == set()


def test_that_somebody_said_it_is_no_denial(analysis):
    """Whose word it is says nothing of who contradicts it, or of what was checked."""
    assert missing(analysis, facts=[ASLEEP]) == {"denied"}
    assert missing(analysis, facts=[COUNTED]) == {UNVERIFIED}
