"""The whole path on two real pages about one story: what the brief must hold and must not."""

import re

import pytest

from summarizer.analysis import Analysis
from summarizer.api import check, read, summarize
from summarizer.attribution.model import Identification, OutletRole
from summarizer.brief.schema import Brief
from summarizer.checker.verdicts import Severity
from summarizer.document.model import LineClass

FIGURES = ("59,000", "1,376", "800", "11,000", "575,000", "690,000")
PAGES = ("first", "second")


@pytest.fixture(name="analyses", scope="module")
def read_pages():
    """Kept per module: the pages do not change."""
    return {}


@pytest.fixture(name="page", params=PAGES)
def one_page(request, real_pages, analyses) -> Analysis:
    """Each page in turn, read and analysed."""
    name = request.param
    if name not in analyses:
        analyses[name] = read(real_pages[name])
    return analyses[name]


@pytest.fixture(name="brief")
def brief_of_page(page) -> Brief:
    """The brief that the rules make of the page."""
    return summarize(page, engine="rules")


def facts_with(brief: Brief, figure: str):
    """The key facts whose statement holds the figure."""
    pattern = re.compile(rf"(?<![\d,]){re.escape(figure)}(?![\d,]\d)")
    return [fact for fact in brief.key_facts if pattern.search(fact.statement)]


def test_reuters_is_the_originator(brief):
    """The first page says so only in passing; a photo credit never names an outlet."""
    originators = [o.name for o in brief.outlets if o.role is OutletRole.ORIGINATOR]
    assert originators == ["Reuters"]
    assert not {"AP", "AP photo"} & {outlet.name for outlet in brief.outlets}


@pytest.mark.parametrize("figure", FIGURES)
def test_the_brief_holds_the_figures_with_their_spans(brief, page, figure):
    """Each figure stands in a fact, and the evidence is the article's text at its offsets."""
    facts = facts_with(brief, figure)
    assert facts
    text = page.document.text
    for fact in facts:
        for span in fact.evidence:
            assert text[span.start : span.end] == span.exact
        assert any(figure in span.exact for span in fact.evidence)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_figures_are_the_general_staff_sources(brief, page, figure):
    """An unnamed source or official of the General Staff, but for two figures of the first page."""
    attributions = {attribution.id: attribution for attribution in brief.attributions}
    first = "request from" in page.document.text
    for fact in facts_with(brief, figure):
        attribution = attributions[fact.attribution]
        described = attribution.description or attribution.source
        if first and figure in ("575,000", "690,000"):
            assert attribution.identification is Identification.NAMED
            assert described.exact == "The Ukrainian General Staff"
        else:
            assert attribution.identification is Identification.DESCRIBED_ANONYMOUS


def test_nothing_comes_from_debris(brief, page):
    """No span of the brief touches a line of the page that is not the article."""
    debris = [x for x in page.document.lines if x.line_class is LineClass.DEBRIS]
    spans = [span for fact in brief.key_facts for span in fact.evidence]
    spans += [span for flag in brief.unverified for span in (*flag.evidence, flag.cue) if span]
    assert spans
    for span in spans:
        assert not any(span.overlaps(line.start, line.end) for line in debris)


def test_what_the_page_hedges_is_flagged(brief, page):
    """Hedges, refusals and what the outlet could not verify, each with its cue."""
    cues = " | ".join(flag.cue.exact.casefold() for flag in brief.unverified)
    if "request from" in page.document.text:
        wanted = ["reportedly", "unable to independently verify", "not confirmed or denied"]
        assert sum("unable to" in flag.cue.exact for flag in brief.unverified) >= 2
    else:
        wanted = ["reportedly", "alleged"]
    for words in wanted:
        assert words in cues


def test_its_own_brief_passes(brief, page):
    """What is copied word for word from the article has nothing against it."""
    report = check(brief, page)
    assert report.with_severity(Severity.FAIL) == ()


ALTERED = [
    ("59,000", "95,000"),
    ("59,000", "59 million"),
    ("1,376", "1,736"),
    ("800", "900"),
    ("11,000", "1,100"),
    ("575,000", "575"),
    ("690,000", "790,000"),
    ("690,000", "609,000"),
    ("575,000", "$575,000"),
    ("575,000", "575,000%"),
    ("1,376 square kilometers", "1,376 square miles"),
    ("1,376 km\u00b2", "1,376 m\u00b2"),
    ("800 square kilometers", "800 kilometers"),
    ("800 km\u00b2", "800 mi\u00b2"),
    ("approximately 59,000", "more than 59,000"),
    ("approximately 59,000", "at most 59,000"),
    ("approximately 11,000", "fewer than 11,000"),
    ("around 11,000", "over 11,000"),
    ("approximately 575,000", "at least 575,000"),
    ("around 575,000", "up to 575,000"),
    ("more than 40%", "less than 40%"),
    ("Over 40%", "Under 40%"),
    ("around 690,000", "more than 690,000"),
]


@pytest.mark.parametrize(("figure", "altered"), ALTERED, ids=lambda text: text)
def test_an_altered_figure_fails(brief, page, figure, altered):
    """Value, unit, scale, currency or bound: any change to one figure fails the brief."""
    touched = False
    for position, fact in enumerate(brief.key_facts):
        if figure not in fact.statement:
            continue
        touched = True
        facts = list(brief.key_facts)
        statement = fact.statement.replace(figure, altered)
        facts[position] = fact.model_copy(update={"statement": statement})
        changed = brief.model_copy(update={"key_facts": tuple(facts)})
        failed = check(changed, page).with_severity(Severity.FAIL)
        path = f"key_facts[{position}].statement"
        assert any(finding.path == path for finding in failed), statement
    if not touched:
        pytest.skip("this page words it differently")
