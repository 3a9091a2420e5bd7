"""Independence: which articles go back to one report, and on whom they rest."""

import pytest

from summarizer import compare, read
from summarizer.attribution.model import Identification
from summarizer.comparison.documents import journals
from summarizer.comparison.units import Reader
from tests.comparison.conftest import story

WIRE = (
    "Harbour at Ulvra to close\n\nThe harbour at Ulvra will close in May, a senior port authority "
    "official told Reuters on Monday.\n\nAbout 640 dockers at Ulvra will lose their jobs, the "
    "official said.\n\nThe mayor, Ida Holm, said the town had not been told.\n"
)
RELAY = (
    "Ulvra harbour to shut\n\nAccording to Reuters, a port authority source said the harbour at "
    "Ulvra would close in May.\n\nThe source said that some 640 dockers at Ulvra would lose their "
    "jobs.\n\nUlvra lies 200 km north of the capital.\n"
)
OWN = (
    "No more ships for Ulvra\n\nUlvra's harbour will close in May, port director Kaj Borg told the "
    "Harbour Post.\n\nThe 640 dockers of Ulvra will lose their jobs, Borg said.\n"
)


def test_one_agency_and_one_nameless_source_are_one_origin():
    """Two outlets that repeat one official through one agency are one origin."""
    found = compare(WIRE, RELAY)
    (origin,) = found.stories[0].origins
    assert origin.outlets == ("Reuters",)
    (source,) = [
        s for s in origin.sources if s.identification is Identification.DESCRIBED_ANONYMOUS
    ]
    assert source.name == "port authority official"
    assert source.facts == 2


def test_an_article_with_its_own_source_is_an_origin_of_its_own():
    """The same facts from another mouth, told to another outlet, are told twice."""
    found = compare(WIRE, OWN)
    assert len(found.stories) == 1
    assert [origin.articles for origin in found.stories[0].origins] == [(0,), (1,)]


def test_three_articles_of_two_origins():
    """The two that go back to the agency are one; the third stands beside them."""
    (found,) = compare(OWN, WIRE, RELAY).stories
    assert [origin.articles for origin in found.origins] == [(0,), (1, 2)]


def test_a_named_source_is_called_by_name(mill):
    """Both rest on the fire chief."""
    (origin,) = mill.stories[0].origins
    assert next(source.name for source in origin.sources) == "Odd Hellen"
    assert origin.outlets == ("Associated Press",)


def test_articles_on_other_stories_have_no_origin_in_common():
    """Unrelated articles are origins of their own."""
    found = compare(story("bank-1"), story("pardon-1"))
    assert [len(each.origins) for each in found.stories] == [1, 1]


RELEASE = (
    "Nordby to close {place}\n\nNordby Bakery will close its works in {place} in May with the loss "
    "of 310 jobs.\n\n{quote}\n\nThe works in {place} opened in 1964 beside the harbour.\n"
)
QUOTE = '"We have looked at every other way and found none," director Siri Holt said in {}.'


def _two(first, second):
    return compare(
        RELEASE.format(place="Ulvra", quote=first),
        RELEASE.format(place="Ulvra", quote=second) + "Rain is expected in Ulvra on Monday.\n",
    )


def test_two_articles_that_quote_one_release_are_of_one_origin():
    """Neither names the other or an agency; both have it from the company's release."""
    (story,) = _two(QUOTE.format("a press release"), QUOTE.format("the release")).stories
    assert [origin.articles for origin in story.origins] == [(0, 1)]


def test_a_quotation_without_a_release_leaves_two_origins():
    """Two reporters may have heard the same words."""
    (story,) = _two(QUOTE.format("the canteen"), QUOTE.format("the canteen")).stories
    assert [origin.articles for origin in story.origins] == [(0,), (1,)]


STUDY = (
    "Walks help sleep\n\nPeople in Ulvra who walk for 25 minutes in the evening sleep longer, "
    "Karsund University found in a study of 812 adults.\n\n{}\n\nThose who walked slept 19 "
    "minutes longer on average than others in Ulvra.\n"
)


def test_two_articles_on_one_study_are_of_one_origin():
    """One names the journal as where the study was published, the other names it too."""
    (story,) = compare(
        STUDY.format("The study was published in the Nordic Journal of Sleep."),
        STUDY.format("Holt wrote it for the Nordic Journal of Sleep with two others."),
    ).stories
    assert [origin.articles for origin in story.origins] == [(0, 1)]


def test_a_month_is_no_journal():
    """Results that were published in March name no place of publication."""
    found = read("Results\n\nThe results of the trial in Ulvra were published in March.\n")
    assert journals(Reader(0, found)) == set()


FIRST_REPORT = (
    "The Harbour Post\n\nMayor called harbour a swamp\n\nMayor Ida Holm of Ulvra called the "
    "harbour a swamp on a tape of a dinner in May, a recording obtained by The Harbour Post shows."
    "\n\nHolm told the dinner that Ulvra would be better without the harbour.\n\n"
    "© The Harbour Post 2025\n"
)
SECOND_REPORT = (
    "NKB News\n\nHolm sorry for swamp remark\n\nMayor Ida Holm of Ulvra is sorry that she called "
    "the harbour a swamp at a dinner in May. {} The tape was first reported by The Harbour Post."
    "\n\nHolm told the dinner that Ulvra would be better without the harbour.\n\n© NKB News 2025\n"
)


@pytest.mark.parametrize(
    ("seen", "origins"),
    [("NKB News has heard the tape.", [(0,), (1,)]), ("It lasts an hour.", [(0, 1)])],
)
def test_who_has_the_material_itself_is_a_second_origin(seen, origins):
    """It credits the first to report, and does not rest on it."""
    (story,) = compare(FIRST_REPORT, SECOND_REPORT.format(seen)).stories
    assert [origin.articles for origin in story.origins] == origins


STATEMENT = (
    "Shop robbed in Ulvra\n\nTwo men robbed a shop in Storgata in Ulvra of 4,100 crowns on Friday, "
    "Ulvra Police said{}.\n\nUlvra Police said the men had fled towards the harbour on a moped."
    "\n\nNobody in the shop in Storgata was hurt.\n"
)


@pytest.mark.parametrize(("cited", "origins"), [(" in a statement", [(0, 1)]), ("", [(0,), (1,)])])
def test_a_statement_that_most_is_from_is_one_origin(cited, origins):
    """Both have nearly all they attribute from one body that put it in writing."""
    (story,) = compare(STATEMENT.format(cited), STATEMENT.format(cited) + "It rained.\n").stories
    assert [origin.articles for origin in story.origins] == origins


def test_nameless_sources_of_two_numbers_are_two():
    """Three people and two people who tell one thing are not the same source."""
    comparison = compare(
        "The dam at Ostrel will be drained in May, three people familiar with the plan said. "
        "Repairs of the dam are to cost 9 million crowns.",
        "The dam at Ostrel is to be drained in May, two people familiar with the plan said. "
        "Repairs of the dam will cost 9 million crowns.",
    )
    (told,) = comparison.stories
    assert [origin.articles for origin in told.origins] == [(0,), (1,)]
