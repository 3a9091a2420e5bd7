"""A model's draft becomes a brief: ids become spans, and what does not fit becomes a finding."""

import pytest

from summarizer.analysis import Analysis
from summarizer.attribution.model import VerificationStatus
from summarizer.brief.assemble import rules_provenance
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.brief.recheck import recheck
from summarizer.brief.resolve import resolve
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import parse_document
from summarizer.span import Span

ARTICLE = """\
Ferry with 212 aboard runs aground off Karsund

By Ida Holm
4 March 2026

The ferry Aurora ran aground off Karsund early on Tuesday with about 212 people aboard, the coast
guard said.

The ship reportedly hit a rock that is on no chart.

Baltic Lines plans to tow the ship to Norland on Friday.

Most read
Ten best beaches for 2026
Bridge closed for 9 weeks
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The ferry article, read once."""
    return Analysis(parse_document(ARTICLE))


def sentence_with(analysis: Analysis, words: str) -> str:
    """The id of the sentence that holds the words."""
    document = analysis.document
    return next(s.id for s in document.sentences if words in document.sentence_text(s))


def the_doubt(analysis: Analysis):
    """The flag that the article's one hedge asks for."""
    return {"what": "The cause", "evidence": [sentence_with(analysis, "reportedly")]}


def brief_of(analysis: Analysis, facts, flags=()):
    """The brief of a draft with these facts and flags."""
    draft = Draft(
        headline="Ferry runs aground",
        summary="A ferry ran aground, the coast guard said.",
        key_facts=[DraftFact(**fact) for fact in facts],
        unverified=[DraftFlag(**flag) for flag in flags],
    )
    return resolve(draft, analysis, rules_provenance(analysis.document))


def verdicts(brief) -> set[Verdict]:
    """The verdicts of all findings that did not pass."""
    severe = (Severity.FAIL, Severity.WARN)
    return {finding.verdict for finding in brief.report.findings if finding.severity in severe}


def test_cited_sentences_become_spans(analysis):
    """The evidence is the whole sentence, with the article's own offsets."""
    cited = sentence_with(analysis, "212 people")
    statement = "About 212 people were aboard, the coast guard said."
    fact = {"statement": statement, "evidence": [cited], "source": None}
    brief = brief_of(analysis, [fact], [the_doubt(analysis)])
    (span,) = brief.key_facts[0].evidence
    assert ARTICLE[span.start : span.end] == span.exact
    assert span.exact.startswith("The ferry Aurora ran aground")
    assert verdicts(brief) == set()


def test_unknown_ids_are_findings_and_the_fact_stays(analysis):
    """An id the prompt did not offer is refused; the statement is neither dropped nor mended."""
    fact = {"statement": "A ferry ran aground.", "evidence": ["S99"], "source": "A99"}
    brief = brief_of(analysis, [fact])
    assert brief.key_facts[0].statement == "A ferry ran aground."
    assert brief.key_facts[0].evidence == ()
    assert brief.key_facts[0].attribution is None
    reasons = [f.reason for f in brief.report.findings if f.verdict is Verdict.UNKNOWN_ID]
    assert len(reasons) == 2
    assert any("S99" in reason for reason in reasons)


def test_a_fact_without_evidence_fails(analysis):
    """Nothing cited is nothing shown."""
    fact = {"statement": "A ferry ran aground.", "evidence": [], "source": None}
    assert Verdict.NO_EVIDENCE in verdicts(brief_of(analysis, [fact]))


def test_the_status_is_the_articles_not_the_models(analysis):
    """A hedge in the evidence makes the fact hedged, with the hedge's words as its cue."""
    cited = sentence_with(analysis, "reportedly")
    fact = {"statement": "The ship reportedly hit a rock.", "evidence": [cited], "source": None}
    (made,) = brief_of(analysis, [fact]).key_facts
    assert made.status is VerificationStatus.HEDGED
    assert made.status_cue.exact == "reportedly"


def test_a_plan_is_a_forecast(analysis):
    """What the article gives as a plan is marked as one."""
    cited = sentence_with(analysis, "plans to tow")
    fact = {"statement": "Baltic Lines plans a tow.", "evidence": [cited], "source": None}
    (made,) = brief_of(analysis, [fact]).key_facts
    assert made.is_forecast


def test_a_flag_takes_its_cue_from_the_article(analysis):
    """The model says what is unverified; the words that make it so are found by code."""
    flag = {"what": "The cause", "evidence": [sentence_with(analysis, "reportedly")]}
    brief = brief_of(analysis, [], [flag])
    assert brief.unverified[0].cue.exact == "reportedly"
    bare = {"what": "The number aboard", "evidence": [sentence_with(analysis, "Ferry with 212")]}
    assert Verdict.HEDGE_NOT_FOUND in verdicts(brief_of(analysis, [], [bare]))


def test_the_same_fact_has_the_same_id(analysis):
    """Ids are stable between runs, and differ for another statement."""
    cited = [sentence_with(analysis, "212 people")]
    fact = {"statement": "About 212 people were aboard.", "evidence": cited, "source": None}
    other = fact | {"statement": "About 212 people were on the ferry."}
    one = brief_of(analysis, [fact]).key_facts[0].id
    assert brief_of(analysis, [other, fact]).key_facts[1].id == one
    assert brief_of(analysis, [other]).key_facts[0].id != one


def test_a_repeated_fact_is_noticed(analysis):
    """A model that says one thing twice has said one thing."""
    cited = [sentence_with(analysis, "212 people")]
    fact = {"statement": "About 212 people were aboard.", "evidence": cited, "source": None}
    brief = brief_of(analysis, [fact, fact])
    (repeated,) = [f for f in brief.report.findings if f.verdict is Verdict.REPEATED]
    assert repeated.path == "key_facts[1].statement"
    assert "key_facts[0].statement" in repeated.reason


def altered(brief, **changes):
    """The brief with its first fact changed."""
    fact = brief.key_facts[0].model_copy(update=changes)
    return brief.model_copy(update={"key_facts": (fact, *brief.key_facts[1:])})


@pytest.fixture(name="brief")
def sound_brief(analysis):
    """A brief with nothing against it."""
    cited = [sentence_with(analysis, "212 people")]
    statement = "About 212 people were aboard, the coast guard said."
    fact = {"statement": statement, "evidence": cited, "source": None}
    brief = brief_of(analysis, [fact], [the_doubt(analysis)])
    assert recheck(brief, analysis).outcome is Severity.PASS
    return brief


def test_evidence_that_is_not_the_article_fails(brief, analysis):
    """Words or offsets that are not the article's vouch for nothing."""
    forged = Span(60, 85, "about 500 people were lost")
    report = recheck(altered(brief, evidence=(forged,)), analysis)
    failed = {finding.verdict for finding in report.with_severity(Severity.FAIL)}
    assert Verdict.EVIDENCE_NOT_IN_SOURCE in failed


def test_evidence_from_debris_fails(brief, analysis):
    """A line of a "Most read" list is no evidence, though it stands in the text."""
    start = ARTICLE.index("Bridge closed for 9 weeks")
    debris = analysis.document.span(start, start + len("Bridge closed for 9 weeks"))
    changed = altered(brief, evidence=(debris,), statement="A bridge is closed for 9 weeks.")
    failed = {f.verdict for f in recheck(changed, analysis).with_severity(Severity.FAIL)}
    assert {Verdict.EVIDENCE_NOT_IN_SOURCE, Verdict.NOT_IN_SOURCE} <= failed


def test_a_brief_cannot_vouch_for_itself(brief, analysis):
    """An unknown attribution, a fact without evidence and a doctored report are all seen."""
    for changes in ({"attribution": "A77"}, {"evidence": (), "evidence_ids": ()}):
        assert recheck(altered(brief, **changes), analysis).outcome is Severity.FAIL
    wrong = altered(brief, statement="About 312 people were aboard.")
    assert wrong.report.outcome is Severity.PASS
    assert recheck(wrong, analysis).outcome is Severity.FAIL
