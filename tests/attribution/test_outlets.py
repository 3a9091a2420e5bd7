"""The chain of outlets a story came through."""

import dataclasses

import pytest

from summarizer.attribution.model import OutletRole
from summarizer.attribution.sources.outlets import find_outlets
from summarizer.document.model import Stated
from summarizer.document.read import parse_document

ORIGINATOR, RELAYED, PUBLISHED = OutletRole


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Losses were heavy, an officer told Reuters.", "Reuters"),
        ("Losses were heavy, according to Reuters.", "Reuters"),
        ("The ministry ignored a request from Reuters.", "Reuters"),
        ("The ministry did not answer a Reuters request for comment.", "Reuters"),
        ("Reuters has been unable to verify the figures.", "Reuters"),
        ("AFP could not verify the video.", "AFP"),
        ("She spoke in an interview with the Dunmore Gazette.", "Dunmore Gazette"),
        ("Papers seen by the Lorvane Morning Herald say so.", "Lorvane Morning Herald"),
        ("Bloomberg reported on Sunday that talks had begun.", "Bloomberg"),
        ("Sky News has seen emails that support the account.", "Sky News"),
        ("Papers were lost, an aide told the Guardian.", "Guardian"),
        ("In a statement to the BBC, the union said no.", "BBC"),
        ("A minister speaking on Radio Four called it nonsense.", "Radio Four"),
        ("The sale was first published by the Mercury.", "Mercury"),
        ('"No," she was quoted as saying by the newspaper Orra Dagblad.', "Orra Dagblad"),
        ("But Valley News has reviewed the files.", "Valley News"),
    ],
)
def test_an_outlet_that_was_told_or_asked_is_the_originator(document, text, name):
    """The article says what the outlet did."""
    [link] = find_outlets(document(text))
    assert (link.name, link.role) == (name, ORIGINATOR)
    assert link.cue.exact in text


@pytest.mark.parametrize(
    "text",
    [
        "A soldier stands guard. (AP)",
        "AP photo of a soldier.",
        "He reads the Dunmore Gazette every day.",
        "Reuters is based in London.",
        "Analysts polled by Bloomberg expected more.",
        "The post office closed.",
    ],
)
def test_a_photo_credit_or_a_mere_mention_is_no_link(document, text):
    """Nothing says that the story came through it."""
    assert find_outlets(document(text)) == ()


def test_an_outlet_that_cites_another_is_a_relay(document):
    """As in "X reported, citing Y": Y had it first."""
    chain = find_outlets(document("The Dunmore Gazette reported, citing Reuters, that he quit."))
    assert [(link.name, link.role) for link in chain] == [
        ("Reuters", ORIGINATOR),
        ("Dunmore Gazette", RELAYED),
    ]


def test_publisher_and_credit_come_from_the_metadata(document):
    """As in "Source: Reuters" is the originator, the page's own name the publisher; each once."""
    page = dataclasses.replace(
        document("Losses were heavy, an officer told Reuters."),
        outlet=Stated("Lorvane Today", None, "byline"),
        credits=(Stated("Source: Reuters", None, "credit"),),
    )
    assert [(link.name, link.role) for link in find_outlets(page)] == [
        ("Reuters", ORIGINATOR),
        ("Lorvane Today", PUBLISHED),
    ]


def test_a_paper_by_any_name_is_an_outlet(document):
    """As in "the daily X, quoting Y, said": what it is called makes it one."""
    chain = find_outlets(document("The daily Lindmar Dagblad, quoting Reuters, said he had quit."))
    assert [(link.name, link.role) for link in chain] == [
        ("Reuters", ORIGINATOR),
        ("Lindmar Dagblad", RELAYED),
    ]


def test_an_outlet_that_speaks_of_itself_is_the_publisher(document):
    """Part of the page's own name, and an agency's initials beside its name, are no new links."""
    page = dataclasses.replace(
        document("The Chronicle could not reach him. The AP could not verify the video."),
        outlet=Stated("The Lowland Chronicle", None, "byline"),
        credits=(Stated("Source: The Associated Press", None, "credit"),),
    )
    assert [(link.name, link.role) for link in find_outlets(page)] == [
        ("The Associated Press", ORIGINATOR),
        ("The Lowland Chronicle", PUBLISHED),
    ]


@pytest.mark.parametrize("credit", ["Source: Tarn County Clerk", "Ines Bram"])
def test_a_table_and_a_reporter_are_no_outlets(document, credit):
    """An office under a table and a colleague's name had no story first."""
    page = dataclasses.replace(document("Polls close."), credits=(Stated(credit, None, "credit"),))
    assert find_outlets(page) == ()


def test_an_attribution_knows_its_outlet(attributions):
    """What stands around the cue is linked; an outlet in the words reported is not."""
    (found,) = attributions("An officer told Reuters that the BBC reported heavy losses.")
    assert [link.name for link in found.outlets] == ["Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "The fund was worth 4 billion, according to the Orre Courier.",
        "She denied a report in the daily Lindmar Dagblad that it was sold.",
        "The Dunmore Gazette reported that the mill was sold.",
        "The news agency Lowland Wire had reported that an order was ready.",
        "The consultant has a contract, Harbour Sheet first reported.",
        "The rider told Marl Radio that he had not eaten.",
        "The rider told Radio Marl that he had not eaten.",
        "The student newspaper, the Marl Owl, reported that the rector had left.",
        "The paper that broke the story, Diario del Faro, says it has the file.",
    ],
)
def test_an_outlet_whose_report_is_passed_on_is_an_originator(document, text):
    """Agency or paper: it had the report first as long as it cites no other outlet for it."""
    [link] = find_outlets(document(text))
    assert link.role is ORIGINATOR


def test_an_outlet_that_obtained_the_papers_is_the_originator(document):
    """Whoever got the documents had the story first, whatever it is called."""
    [link] = find_outlets(document("Files obtained by the weekly Der Umriss show a loss."))
    assert (link.name, link.role) == ("Der Umriss", ORIGINATOR)


def test_an_agency_named_in_full_and_in_short_is_one(document):
    """The full name is kept."""
    text = "It was over, he told AP. A nurse told The Associated Press the same."
    assert [link.name for link in find_outlets(document(text))] == ["Associated Press"]


def test_outlets_joined_by_and_did_the_same(document):
    """Of two names one stands beside the words that say what they did."""
    links = find_outlets(document("A study by Hale fell, the BBC and Der Spiegel reported."))
    assert {(link.name, link.role) for link in links} == {
        ("BBC", ORIGINATOR),
        ("Der Spiegel", ORIGINATOR),
    }


def test_who_carries_a_report_relays_it(document):
    """As in "a report carried by the Times"."""
    links = find_outlets(document("Interfax quoted an aide, a report carried by the Times."))
    assert [(link.name, link.role) for link in links] == [
        ("Interfax", ORIGINATOR),
        ("Times", RELAYED),
    ]


def test_a_name_with_news_behind_it_is_the_same_outlet(document):
    """Bloomberg and Bloomberg News are one; Sky and Sky News are not."""
    text = "Bloomberg News said a buyer left. The buyer was Swedish, according to Bloomberg."
    assert [link.name for link in find_outlets(document(text))] == ["Bloomberg News"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He told BBC Radio 4 it was late. BBC News said so too.", ["BBC Radio 4"]),
        ("The Wall Street Journal reported it. The Journal cited a memo.", ["Wall Street Journal"]),
        ("An aide told the Orra Sun. The Sun reported it first.", ["Orra Sun"]),
        ("As first reported by the Courier, the pier is shut.", ["Courier"]),
        ("TMZ was first to report the split.", ["TMZ"]),
        ("A friend told Harbour magazine so.", ["Harbour magazine"]),
        ("orranews.example said so, and tagblatt.de published the letter.", ["tagblatt.de"]),
        ("The Orra Post, which first reported the sale, has the file.", ["Orra Post"]),
        ("He is the heir, a report on the website of the newspaper Orra Dagblad said.",
         ["Orra Dagblad"]),
        ("A spokesman told PA Media and the Press Association so.", ["Press Association"]),
    ],
)  # fmt: skip
def test_long_and_short_names_of_one_outlet_are_one_link(document, text, names):
    """Stations, sites and short forms of a name given before add nothing."""
    assert [link.name for link in find_outlets(document(text))] == names


def test_a_picture_that_came_via_an_agency_is_no_link(document):
    """As in "(Photo by Ann Orr/PA via Reuters)"."""
    assert find_outlets(document("The pier. (Photo by Ann Orr, via Reuters)")) == ()


def _chain(page):
    return [(link.name, link.role) for link in find_outlets(parse_document(page))]


def test_where_a_report_first_appeared_is_not_the_page():
    """It has been passed on by a page that does not name itself."""
    page = (
        "Water board knew of leak\n\nThis article first appeared in The Oster Examiner.\n\n"
        "The board knew of a leak, documents seen by The Oster Examiner show.\n\n"
        "The board told the Examiner that it was looking into the matter."
    )
    assert _chain(page) == [("Oster Examiner", ORIGINATOR)]


def test_an_agency_under_the_byline_sells_its_report():
    """It is the originator, not the page."""
    page = (
        "Strike at port enters second week\n\nBy ELLEN VOSS\nAssociated Press\n\n"
        "A strike at the port of Maren entered its second week on Monday, union leaders said. "
        '"We are not moving," union chief Hal Beck told the AP.'
    )
    assert _chain(page) == [("Associated Press", ORIGINATOR)]


def test_an_agency_that_speaks_of_itself_is_no_page():
    """As in "(Meridia News Agency)" in the dateline and "told Meridia" below."""
    page = (
        "Drones hit depot\n\nPORT SELIM, Aug 9 (Meridia News Agency) - Drones struck a depot on "
        "Saturday, the governor said.\n\nThe governor told Meridia that most of the dead were "
        "drivers. Meridia could not independently verify that account."
    )
    assert _chain(page) == [("Meridia News Agency", ORIGINATOR)]
