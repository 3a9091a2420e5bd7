"""Independence: which articles go back to one report, and on whom they rest."""

from summarizer import compare
from summarizer.attribution.model import Identification
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
