"""The verdict on each number of a claim, against articles written for the purpose."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document
from summarizer.span import Span

ARTICLE = """Storm leaves port of Halven short of cranes

The storm that hit the port of Halven on 4 May 2021 damaged 17 of its 68 cranes, the port said.
Repairs will cost about 42 million euros and take at least nine months, it said.
The harbour covers 1,376 square kilometers and employs nearly 12,000 people.
Up to 30% of the cargo was lost, and insurers expect to pay more than €19 million.
Exports fell to 5.6 million tonnes in the third quarter from 7 million a year earlier.
Wind speeds reached 140 to 160 km/h, and waves of 9.5 metres were measured at 14:30.
A crew of Skarn Air flew 3 of its F-16 jets over the site.
The ferry line Norra carried 250,000 passengers and the rival Vestra carried 410,000 passengers.
"""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    """The article, read once."""
    return Analysis(plain_document(ARTICLE))


def verdicts(text: str, analysis: Analysis) -> list[Verdict]:
    """The verdicts on the numbers of a text, in order."""
    return [finding.verdict for finding in check_numbers([Claim("text", text)], analysis)]


@pytest.mark.parametrize(
    "text",
    [
        "The storm damaged 17 cranes.",
        "Seventeen of the 68 cranes were damaged.",
        "It hit on May 4, 2021.",
        "It hit on 4 May.",
        "It hit in 2021.",
        "Repairs will cost about €42m.",
        "Repairs will cost about 42,000,000 euros.",
        "Repairs will take at least nine months.",
        "The harbour covers 1,376 sq km.",
        "Nearly 12,000 people work there.",
        "Up to 30 percent of the cargo was lost.",
        "Exports were 5.6m tonnes in Q3.",
        "Winds blew at 140-160 km/h.",
        "The waves were measured at 2:30 pm.",
        "An F-16 flew over the site.",
    ],
)
def test_the_same_in_other_words_is_supported(text, analysis):
    """Form, unit name, scale and order may change; the value may not."""
    assert set(verdicts(text, analysis)) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The harbour covers 531 square miles.", Verdict.CONVERTED),
        ("The harbour covers about 1,380 sq km.", Verdict.ROUNDED),
        ("Waves of 31 feet were measured.", Verdict.CONVERTED),
        ("More than 5 million tonnes were exported.", Verdict.ROUNDED),
        ("Almost 10 metres: so high were the waves.", Verdict.ROUNDED),
        ("Repairs will cost 42 million euros.", Verdict.APPROXIMATION_DROPPED),
        ("Insurers expect to pay €19 million.", Verdict.BOUND_DROPPED),
        ("Exports fell 20%.", Verdict.DERIVED),
        ("A quarter of the cranes were damaged.", Verdict.DERIVED),
        ("Exports were 1.4 million tonnes lower.", Verdict.DERIVED),
    ],
)
def test_rounding_conversion_hedges_and_sums(text, verdict, analysis):
    """What is not the same value but follows from it has its own verdict, and no fail."""
    assert verdicts(text, analysis) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Repairs will cost about $42 million.", Verdict.CURRENCY_CHANGED),
        ("Repairs will cost about 42 billion euros.", Verdict.SCALE_CHANGED),
        ("The harbour covers 1,376 square miles.", Verdict.UNIT_CHANGED),
        ("Repairs will take at least nine weeks.", Verdict.UNIT_CHANGED),
        ("Up to 30 percentage points of the cargo was lost.", Verdict.UNIT_CHANGED),
        ("At least 30% of the cargo was lost.", Verdict.BOUND_CHANGED),
        ("Insurers expect to pay less than €19 million.", Verdict.BOUND_CHANGED),
        ("More than 12,000 people work there.", Verdict.BOUND_CHANGED),
        ("The storm damaged more than 17 cranes.", Verdict.BOUND_CHANGED),
        ("The ferry line Norra carried 410,000 passengers.", Verdict.CONTRADICTED),
        ("An F-18 flew over the site.", Verdict.CONTRADICTED),
    ],
)
def test_what_is_wrong_is_named(text, verdict, analysis):
    """Each way to go wrong has its verdict, and all of them fail."""
    (finding,) = check_numbers([Claim("text", text)], analysis)
    assert finding.verdict is verdict
    assert finding.severity is Severity.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "The storm damaged 19 cranes.",
        "Repairs will cost about 47 million euros.",
        "It hit on 14 May 2021.",
        "It hit in 2019.",
        "The harbour covers 1,476 square kilometers.",
        "The waves were measured at 4:30 pm.",
        "Winds blew at 140-180 km/h.",
        "Exports fell 25%.",
        "A third of the cranes were damaged.",
        "The storm killed 12 people.",
    ],
)
def test_a_value_the_article_does_not_hold_fails(text, analysis):
    """A number that neither stands in the article nor follows from it is a fail."""
    severities = [finding.severity for finding in check_numbers([Claim("text", text)], analysis)]
    assert Severity.FAIL in severities


def test_only_the_wrong_end_of_a_range_fails(analysis):
    """The ends of a range are judged apart, each with its own span."""
    text = "Winds blew at 140 to 190 km/h."
    low, high = check_numbers([Claim("text", text)], analysis)
    assert (low.span.exact, low.severity) == ("140", Severity.PASS)
    assert (high.span.exact, high.severity) == ("190", Severity.FAIL)


def test_findings_point_at_both_sides(analysis):
    """A finding holds the number's place in the claim and the deciding words of the article."""
    text = "Repairs will cost 42 million euros."
    (finding,) = check_numbers([Claim("summary", text)], analysis)
    assert finding.path == "summary"
    assert text[finding.span.start : finding.span.end] == finding.span.exact == "42 million"
    assert finding.source is not None
    assert finding.source.exact == "about 42 million euros"
    assert ARTICLE[finding.source.start : finding.source.end] == finding.source.exact
    assert finding.source in finding.candidates
    assert "about 42 million euros" in finding.reason


def test_a_contradiction_says_what_the_article_says(analysis):
    """The reason names the article's own value for the same thing."""
    (finding,) = check_numbers(
        [Claim("text", "The ferry line Norra carried 410,000 passengers.")], analysis
    )
    assert "250,000" in finding.reason


def cited(words: str) -> tuple[Span, ...]:
    """The article's line that holds some words, as evidence."""
    start = ARTICLE.rindex("\n", 0, ARTICLE.index(words)) + 1
    return (Span.of(ARTICLE, start, ARTICLE.index("\n", start)),)


def test_a_value_outside_the_cited_sentences_is_a_warning(analysis):
    """Evidence is looked at first; the rest of the body only earns a warning."""
    claim = Claim("fact", "The harbour covers 1,376 sq km.", cited("Repairs"))
    (finding,) = check_numbers([claim], analysis)
    assert (finding.verdict, finding.severity) == (Verdict.FOUND_ELSEWHERE, Severity.WARN)


def test_a_value_in_the_cited_sentences_is_supported(analysis):
    """The cited sentence decides where it holds the value."""
    claim = Claim("fact", "The harbour covers 1,376 sq km.", cited("harbour covers"))
    (finding,) = check_numbers([claim], analysis)
    assert finding.verdict is Verdict.SUPPORTED


def test_counts_and_enumerators_are_not_called_false(analysis):
    """What a text counts or orders by itself gets no fail."""
    text = "The article names two lines. The first is Norra, and the second is Vestra."
    severities = {finding.severity for finding in check_numbers([Claim("text", text)], analysis)}
    assert Severity.FAIL not in severities


def test_a_count_that_its_own_list_belies_fails(analysis):
    """Three lines cannot be two names."""
    text = "Three ferry lines, Norra and Vestra, kept sailing."
    (finding,) = check_numbers([Claim("text", text)], analysis)
    assert finding.severity is Severity.FAIL


def test_an_unknown_name_with_digits_is_a_warning(analysis):
    """A name with digits that the article does not mention is looked at again, as names are."""
    (finding,) = check_numbers([Claim("text", "The G7 met there.")], analysis)
    assert (finding.verdict, finding.severity) == (
        Verdict.IDENTIFIER_NOT_IN_SOURCE,
        Severity.WARN,
    )


def test_a_day_and_month_do_not_support_a_year():
    """A year the article does not give fails, however well known."""
    analysis = Analysis(plain_document("The bridge fell on 24 November, the mayor said.\n"))
    (finding,) = check_numbers([Claim("text", "The bridge fell on 24 November 2015.")], analysis)
    assert finding.severity is Severity.FAIL


def test_an_article_without_numbers_is_a_normal_article():
    """Nothing to match is no error."""
    analysis = Analysis(plain_document("The mayor spoke. Nobody listened.\n"))
    assert verdicts("The mayor spoke.", analysis) == []
    assert verdicts("The mayor spoke for 45 minutes.", analysis) == [Verdict.NOT_IN_SOURCE]


def test_every_sentence_of_an_article_supports_itself(analysis):
    """No number fails against the very words it stands in."""
    document = analysis.document
    claims = [Claim(each.id, document.sentence_text(each)) for each in document.sentences]
    found = check_numbers(claims, analysis)
    assert len(found) > 15
    assert {finding.verdict for finding in found} == {Verdict.SUPPORTED}


def test_a_range_is_one_candidate(analysis):
    """A range of the article that carries both ends of a claimed one is listed once."""
    (finding,) = check_numbers([Claim("text", "Winds of 140 to 160 km/h blew.")], analysis)
    assert [span.exact for span in finding.candidates] == ["140 to 160 km/h"]
