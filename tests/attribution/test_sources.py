"""Who a source is: named or described, what sort, and whom a short form means."""

import pytest

from summarizer.attribution.language.heads import head_of
from summarizer.attribution.model import Identification, QuoteType, SourceKind
from summarizer.attribution.sources.describe import identification, source_kind

NAMED, DESCRIBED = Identification.NAMED, Identification.DESCRIBED_ANONYMOUS


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Lena Moor", NAMED),
        ("the Ukrainian General Staff", NAMED),
        ("Defence Minister Karl Ode", NAMED),
        ("a spokesman, Tom Hale", NAMED),
        ("Amnesty International", NAMED),
        ("a source from the General Staff", DESCRIBED),
        ("the Pentagon official", DESCRIBED),
        ("a senior Lorvanian military source", DESCRIBED),
        ("Officials", DESCRIBED),
        ("people familiar with the matter at Halden AG", DESCRIBED),
        ("two aid workers, who asked not to be named,", DESCRIBED),
        ("her daughter, Imogen", NAMED),
        ("the lead author, Professor Ines Bram of the University of Tarn", NAMED),
        ("the navy", NAMED),
        ("Police", NAMED),
        ("an audit published in January", NAMED),
        ("Unconfirmed reports on social media", DESCRIBED),
        ("a rival company", DESCRIBED),
        ("two ministries", DESCRIBED),
        ("One of them", DESCRIBED),
    ],
)
def test_a_name_counts_only_as_head_or_apposition(phrase, expected):
    """A grand organisation in a prepositional phrase does not name the source."""
    assert identification(phrase) is expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a spokeswoman for the ministry", SourceKind.PERSON),
        ("Dr. Lena Moor", SourceKind.PERSON),
        ("the Ministry of Health", SourceKind.OFFICIAL_BODY),
        ("the General Staff", SourceKind.OFFICIAL_BODY),
        ("Moscow", SourceKind.OFFICIAL_BODY),
        ("a new report by the bank", SourceKind.DOCUMENT),
        ("Reuters", SourceKind.NEWS_OUTLET),
        ("the Dunmore Gazette", SourceKind.NEWS_OUTLET),
        ("two witnesses", SourceKind.WITNESS),
        ("the company", SourceKind.ORGANIZATION),
        ("it", SourceKind.ORGANIZATION),
        ("an audit published in January", SourceKind.DOCUMENT),
        ("ship-tracking data seen by Channel Two", SourceKind.DOCUMENT),
        ("AFP journalists", SourceKind.REPORTER_OBSERVATION),
        ("our reporter", SourceKind.REPORTER_OBSERVATION),
        ("An earlier version of this article", SourceKind.NEWS_OUTLET),
        ("the daily Lindmar Dagblad", SourceKind.NEWS_OUTLET),
        ("the charity Clear Wells", SourceKind.ORGANIZATION),
        ("Ines Bram, 41, a baker who was inside", SourceKind.WITNESS),
        ("posts on social media", SourceKind.SOCIAL_MEDIA),
        ("NorthGrid", SourceKind.ORGANIZATION),
        ("one of them", SourceKind.PERSON),
    ],
)
def test_the_head_tells_the_sort_of_source(phrase, expected):
    """Kinds follow the head of the phrase."""
    assert source_kind(phrase) is expected


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the head of the agency", "head"),
        ("Lena Moor, the mayor of Dunmore", "Moor"),
        ("officials familiar with the matter", "officials"),
        ("", ""),
    ],
)
def test_the_head_stands_before_comma_and_preposition(phrase, head):
    """What follows the head only describes it."""
    assert head_of(phrase) == head


def test_a_definite_short_form_means_the_source_introduced_before(attributions):
    """As in "The official" is the senior official of the first sentence."""
    found = attributions(
        "Losses were heavy, a senior naval official told Reuters.\n\n"
        "The official said two ships had sunk."
    )
    assert found[1].description.exact == "a senior naval official"
    assert found[1].identification is DESCRIBED


def test_a_surname_means_the_full_name_before(attributions):
    """As in "Reyes" is Mayor Tom Reyes."""
    found = attributions("Mayor Tom Reyes opened the fair. Reyes said it was the last one.")
    assert found[0].description.exact == "Mayor Tom Reyes"
    assert found[0].source.exact == "Reyes"


def test_a_surname_shared_by_two_is_left_alone(attributions):
    """Two people of one name: nothing is sure."""
    found = attributions("Ann Reyes met Tom Reyes. Reyes said it was a family matter.")
    assert found[-1].description.exact == "Reyes"


def test_he_means_the_last_speaker(attributions):
    """A pronoun after one man's words is that man."""
    found = attributions("Finance minister Karl Ode said taxes would rise. He denied the leak.")
    assert found[1].description.exact == "Finance minister Karl Ode"
    assert found[1].identification is NAMED


@pytest.mark.parametrize(
    "first",
    [
        "A spokeswoman said taxes would rise.",
        "Officials said taxes would rise.",
        "The ministry said taxes would rise.",
    ],
)
def test_he_is_not_resolved_where_it_does_not_fit(attributions, first):
    """Not a woman, not several people, not a body."""
    found = attributions(f"{first} He denied the leak.")
    assert found[1].description.exact == "He"


def test_it_means_the_last_body(attributions):
    """A pronoun after a company's words is the company."""
    found = attributions("The Tarn Mining Company said the shaft was safe. It denied the report.")
    assert found[1].description.exact == "The Tarn Mining Company"


def test_he_means_the_one_person_named_close_by(attributions):
    """Where only one person is named, a pronoun needs no earlier attribution."""
    (found,) = attributions("Tom Reyes opened the fair on Sunday. He said it was the last one.")
    assert found.description.exact == "Tom Reyes"
    assert found.identification is NAMED


def test_nobody_named_is_unattributed(attributions):
    """As in "It was reported" has no source at all."""
    (found,) = attributions("It was reported that two men had died.")
    assert found.source is None
    assert found.description is None
    assert found.identification is Identification.UNATTRIBUTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is over," Moor said.', QuoteType.DIRECT),
        ('Moor said it was "over and done".', QuoteType.MIXED),
        ("Moor said it was over.", QuoteType.INDIRECT),
    ],
)
def test_words_in_quotation_marks_make_the_quote_type(attributions, text, expected):
    """All, some or none of the words stand in quotation marks."""
    assert attributions(text)[0].quote_type is expected


def test_an_address_belongs_to_who_lives_there(parts):
    """As courts give it, age and address between commas: the person denies it, not the street."""
    text = "Dana Orwick, 61, of Mill Lane, Oster, denies two counts of theft."
    assert [source for source, *_ in parts(text)] == ["Dana Orwick, 61, of Mill Lane, Oster,"]
