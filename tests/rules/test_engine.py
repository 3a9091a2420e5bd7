"""The rules engine: verbatim, deterministic, no fact twice, each with its speaker and status."""

import pytest

from summarizer.analysis import Analysis
from summarizer.attribution.model import VerificationStatus
from summarizer.checker.verdicts import Severity
from summarizer.document.read import parse_document
from summarizer.rules.engine import MAX_FACTS, brief_by_rules
from summarizer.rules.rank import rank_sentences

ARTICLE = """\
Reservoir dam leaks after storm

Some 14,200 people left their homes below the Orla dam on Sunday.

The Orla dam is leaking at a rate of 3.5 cubic metres a second after the storm, chief engineer Ida \
Holm told reporters.

Holm said 14,200 people had left their homes below the dam.

The weather was grey.

Repairs could cost as much as 40 million crowns, the water board said.

Repairs could cost as much as 40 million crowns, the water board said on Sunday.

The board could not independently verify reports that a second crack had opened.

It plans to lower the lake by two metres by Friday.
"""


@pytest.fixture(name="analysis", scope="module")
def analyse():
    """The dam article, read once."""
    return Analysis(parse_document(ARTICLE))


@pytest.fixture(name="brief", scope="module")
def make_brief(analysis):
    """Its brief."""
    return brief_by_rules(analysis)


def fact_with(brief, words):
    """The first fact whose statement holds the words."""
    return next(fact for fact in brief.key_facts if words in fact.statement)


def test_every_statement_is_the_articles(brief):
    """Headline, summary and facts are taken word for word, and so nothing fails."""
    assert brief.headline == "Reservoir dam leaks after storm"
    for fact in brief.key_facts:
        assert fact.statement in ARTICLE
        assert fact.evidence[0].exact == fact.statement
    assert brief.report.with_severity(Severity.FAIL) == ()
    assert brief.provenance.engine == "rules"


def test_the_same_article_gives_the_same_brief(brief):
    """Nothing depends on chance, time or order."""
    assert brief_by_rules(Analysis(parse_document(ARTICLE))) == brief


def test_figures_and_speakers_rank_above_the_weather(analysis):
    """A sentence that tells nothing comes last."""
    ranked = [analysis.document.sentence_text(r.sentence) for r in rank_sentences(analysis)]
    assert ranked[-1] == "The weather was grey."


def test_no_fact_is_told_twice(brief):
    """Of two sentences that say the same, one is a fact."""
    assert sum("40 million crowns" in fact.statement for fact in brief.key_facts) == 1


def test_a_figure_told_without_its_source_keeps_it(brief):
    """The lead's 14,200 is what the engineer says further down, and is hers."""
    fact = fact_with(brief, "Some 14,200 people")
    attributions = {attribution.id: attribution for attribution in brief.attributions}
    assert "Holm" in attributions[fact.attribution].description.exact
    assert any("Holm said 14,200" in span.exact for span in fact.evidence)


def test_status_and_forecast_come_from_the_text(brief):
    """What could not be verified and what is planned are marked."""
    unverified = fact_with(brief, "second crack")
    assert unverified.status is VerificationStatus.OUTLET_COULD_NOT_VERIFY
    assert fact_with(brief, "plans to lower").is_forecast
    assert not fact_with(brief, "leaking at a rate").is_forecast


def test_a_flag_gives_the_words_of_the_other_side():
    """A denial is told in the article's own sentence; a mere hedge needs no more than its cue."""
    article = (
        "Dam was cracked for years\n\nEngineers reportedly saw cracks in the dam in May.\n\n"
        "The dam's owner denied that there were cracks.\n"
    )
    brief = brief_by_rules(Analysis(parse_document(article)))
    why = {flag.status: flag.why for flag in brief.unverified}
    assert why[VerificationStatus.DENIED] == "The dam's owner denied that there were cracks."
    assert why[VerificationStatus.HEDGED] == "The article keeps its distance from it."


def test_one_claim_may_be_marked_for_two_reasons():
    """Hedged and left without a comment: two flags in the same words, and no repetition."""
    article = (
        "Club may leave town\n\nThe owner has reportedly threatened to move the club to Ohio.\n\n"
        "A spokesman for the owner declined to comment.\n"
    )
    brief = brief_by_rules(Analysis(parse_document(article)))
    assert {flag.status for flag in brief.unverified} >= {
        VerificationStatus.HEDGED,
        VerificationStatus.NO_COMMENT,
    }
    assert brief.report.outcome is Severity.PASS


def test_a_long_article_gives_a_short_brief():
    """There are never more facts than a reader takes in."""
    sentences = (
        f"Town {n} counted {n * 37} votes for its mayor, clerk {n} said." for n in range(99)
    )
    brief = brief_by_rules(Analysis(parse_document("Votes counted\n\n" + "\n\n".join(sentences))))
    assert len(brief.key_facts) <= MAX_FACTS


def test_one_sentence_is_enough():
    """The shortest article is an article."""
    brief = brief_by_rules(Analysis(parse_document("The mayor resigned on Friday after the vote.")))
    assert [fact.statement for fact in brief.key_facts] == [brief.headline]


def test_what_no_one_can_read_is_no_fact():
    """A line of hundreds of figures gives way to a sentence, and alone it is cut short."""
    dump = "a1," * 400
    told = "The mill closed on Monday after 40 years, its owner said."
    brief = brief_by_rules(Analysis(parse_document(f"{told}\n\n{dump}\n")))
    assert [fact.statement for fact in brief.key_facts] == [told]
    alone = brief_by_rules(Analysis(parse_document(dump)))
    assert len(alone.headline) <= 200
    assert [len(fact.statement) for fact in alone.key_facts] == [800]


SECTIONS = """\
Harbour to be dredged

Town and owners at odds over who pays for 40,000 tonnes of mud taken from below two piers and a quay

The harbour of Orre will be dredged in May, the town said.

Owners refuse to pay a third of the 2 million crowns that the work at all three piers is to cost

The owners said they would not pay. The work is to cost 2 million crowns, of which the town has \
set aside half a million for the first of the three piers. The mud will be put ashore at Skarvik.
"""


def test_a_line_that_only_announces_is_no_fact():
    """Standfirst and sub-headings say what the sentences below them tell."""
    brief = brief_by_rules(Analysis(parse_document(SECTIONS)))
    told = [fact.statement for fact in brief.key_facts]
    assert len(told) == 4
    assert all(statement.endswith(".") for statement in told)


def test_of_a_list_the_lines_are_the_facts():
    """Where hardly a sentence is ended, what there is must do."""
    lines = "\n\n".join(
        f"Runner {name} came in after {n + 40} minutes and led the others up the hill to mile 9"
        for n, name in enumerate(("Ann Lo", "Bo Lind", "Cy Moe"))
    )
    brief = brief_by_rules(
        Analysis(parse_document(f"Hill race results\n\n{lines}\n\nIt rained.\n"))
    )
    assert len(brief.key_facts) >= 3


def test_the_summary_is_the_first_two_facts_in_the_articles_order(brief):
    """So that a reader may be shown them once."""
    first, second = brief.key_facts[:2]
    assert brief.summary == f"{first.statement} {second.statement}"
    assert first.evidence[0].start < second.evidence[0].start
