"""What the article marks as not established and the brief's flags do not."""

import pytest

from summarizer.analysis import Analysis
from summarizer.brief.assemble import rules_provenance
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.brief.resolve import resolve
from summarizer.checker.verdicts import Verdict
from summarizer.document.read import parse_document

ARTICLE = """Brandt Shipping sells barges

The company has reportedly sold three barges to a Danish buyer for 4 million crowns.

The harbour authority denied that the crew had been asleep at the time of the collision.

The newspaper could not independently verify the account of the crew.

Trams in the old town run every six minutes on weekdays and every ten on Sundays.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The analysis of an article of ours."""
    return Analysis(parse_document(ARTICLE))


def missing(analysis, *flagged, fact="Trams run every six minutes.", cites="Trams"):
    """The cues of which the check says that no flag shows them."""

    def cite(start):
        ids = [
            s for s in analysis.document.sentences if start in analysis.document.sentence_text(s)
        ]
        return [ids[-1].id]

    draft = Draft(
        headline="Barges sold",
        summary="Barges were sold.",
        key_facts=[DraftFact(statement=fact, evidence=cite(cites), source=None)],
        unverified=[DraftFlag(what=start, evidence=cite(start)) for start in flagged],
    )
    brief = resolve(draft, analysis, rules_provenance(analysis.document))
    found = [f for f in brief.report.findings if f.verdict is Verdict.FLAG_MISSING]
    return {f.source.exact for f in found if f.source is not None}


def test_every_doubt_without_a_flag_is_one_finding(analysis):
    """A hedge, a denial and a failed check, each on a claim of its own."""
    assert missing(analysis) == {"reportedly", "denied", "could not independently verify"}


def test_a_flag_on_the_claim_or_its_mark_is_enough(analysis):
    """And one flag taken away is missed by itself."""
    assert missing(analysis, "reportedly", "denied", "could not") == set()
    assert missing(analysis, "denied", "could not") == {"reportedly"}


def test_a_fact_that_tells_of_the_doubt_needs_no_flag(analysis):
    """The reader has been told."""
    fact = "Brandt has reportedly sold three barges."
    assert "reportedly" not in missing(analysis, fact=fact, cites="reportedly")
