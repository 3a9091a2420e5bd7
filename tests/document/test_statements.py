"""Dates, bylines, credits and datelines, as pages print them."""

from __future__ import annotations

import pytest

from summarizer.document.dateline import read_dateline
from summarizer.document.dates import find_date
from summarizer.document.debris import match_rule
from summarizer.document.metadata import read_line
from summarizer.document.model import LineClass
from summarizer.document.outlet import publisher_named
from summarizer.document.read import parse_document


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("23 Nov 2024 19:19", "2024-11-23"),
        ("Saturday, November 23, 2024", "2024-11-23"),
        ("Nov. 3, 2024", "2024-11-03"),
        ("3rd of March 2026", "2026-03-03"),
        ("2026-03-04T10:00:00Z", "2026-03-04"),
        ("2026/3/4", "2026-03-04"),
        ("13/04/2026", "2026-04-13"),
        ("04/13/2026", "2026-04-13"),
        ("3.4.2026", "2026-04-03"),
        ("03/04/2026", None),
        ("31 February 2026", None),
        ("May 2026", None),
        ("1,376 square kilometres", None),
        ("version 12.11.2024.7", None),
    ],
)
def test_a_whole_date_is_read_in_many_forms(text, iso):
    """Whole dates are found in many forms; ambiguous and impossible ones are none."""
    found = find_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By Jane Doe", "byline"),
        ("BY JANE DOE AND JOHN ROE", "byline"),
        ("By Jane Doe, Staff Writer", "byline"),
        ("By J. R. Tolland Jr.", "byline"),
        ("Jane Doe, Health Correspondent", "byline"),
        ("Posted on March 4, 2026 by Jane Doe", "byline"),
        ("Source: Reuters, AFP", "source"),
        ("Published 3:15 PM EST, Sat November 23, 2024", "date"),
        ("Updated: 4 March 2026 at 10:15", "date"),
        ("Reporting by Ann Lee in Oslo; Editing by Bob Ray", "credit"),
        ("The Associated Press contributed to this report.", "credit"),
        ("(With inputs from PTI)", "credit"),
        ("By Tuesday the river had fallen by two metres.", None),
        ("By Tuesday", None),
        ("By the numbers", None),
        ("The reporter", None),
        ("Sources said on 4 March 2026 that the bank had failed.", None),
        ("The vote is on March 4, 2026.", None),
        ("Strong sales in Asia contributed to the profit.", None),
    ],
)
def test_lines_that_say_who_and_when_are_no_sentences(text, kind):
    """Bylines, sources, dates and credits are told from sentences that begin like them."""
    facts = read_line(text)
    assert (facts.kind if facts else None) == kind


@pytest.mark.parametrize(
    ("text", "agency", "iso"),
    [
        ("KYIV, Nov 23 (Reuters) - Russia said", "Reuters", None),
        ("PORT ELLIS, Ohio (AP) — A bridge", "AP", None),
        ("PORT ELLIS, Aug 9 (Meridia News Agency) - A", "Meridia News Agency", None),
        ("OSLO, Oct. 22, 2026 /PRNewswire/ -- Halden", "PRNewswire", "2026-10-22"),
        ("Acme (ACM) - a small bank - said", None, None),
        ("The mayor said on Monday", None, None),
    ],
)
def test_a_dateline_names_its_agency(text, agency, iso):
    """A dateline yields its agency, and its date where that has a year."""
    found = read_dateline(text)
    named = text[found.agency.start : found.agency.end] if found and found.agency else None
    assert named == agency
    assert (found.published if found else None) == iso


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("© 2026 The Valley Post", "The Valley Post"),
        ("Copyright © 2024 Acme Media Ltd. All rights reserved.", "Acme Media"),
        ("Discover more from Harbour Talk | All about ships", "Harbour Talk"),
        ("© 2026. All rights reserved.", None),
        ("The song is under copyright.", None),
    ],
)
def test_publishers_in_footers(text, name):
    """A footer's copyright or subscription line names the publisher."""
    credit = publisher_named(text)
    assert (text[credit.start : credit.end] if credit else None) == name


@pytest.mark.parametrize(
    "text",
    [
        "Support for the president fell to 40%.",
        "More than 300 people were killed.",
        "Read the letter that the 12 senators sent.",
        "Getting home took 5 hours.",
        "Watch sales rose 4% in Asia.",
        "Sources: the ministry has 14 days.",
        "About 40 homes were lost.",
        "The company said it expects 9% growth (excluding Asia).",
        "Follow-up talks will be held on May 4.",
        "Video games made $3 billion in 2025.",
        "Related costs came to $4 million.",
        "Photographs show 12 tanks near the border.",
        "Tags cost $2 each, the ministry said.",
        "Latest figures show a rise of 3%.",
        "Top officials met for 3 hours.",
        "Credit grew by 4% in March.",
        "Sponsored by the city, the race drew 400 runners.",
        "Signing up for the scheme costs £40, the council said.",
        "Disclaimers cost the bank 3 customers.",
        "Join 300 people and you have a crowd, she told the court.",
        "Get 12 people in a room, he said, and offer them free access.",
        "Play was stopped 3 times.",
        "Vote shares moved by 2 points in the poll.",
        "Updates were sent to 14 families, the ministry said.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(text):
    """A sentence of the article is never furniture for its first word."""
    assert match_rule(text) is None


def test_a_photo_credit_names_neither_outlet_nor_credit():
    """Agencies in captions are not the article's sources."""
    document = parse_document(
        "Harbour bridge reopens after repairs\n\n"
        "A truck crosses the harbour bridge on Saturday. (AP)\n\n"
        "The harbour bridge has reopened after repairs that took 63 days, the city said.\n\n"
        "Ships had to wait while the bridge was closed, and trucks took a detour of 27 miles."
    )
    assert document.credits == ()
    assert document.outlet is None
    assert "truck crosses" not in " ".join(map(document.sentence_text, document.sentences))


def test_a_closing_agency_is_a_credit():
    """A report that ends in "(Reuters)" keeps its last sentence and is credited."""
    document = parse_document(
        "The harbour bridge has reopened after repairs, the city said.\n\n"
        "Ships may pass again from Monday on, as they did before the fire. (Reuters)"
    )
    assert [credit.value for credit in document.credits] == ["Reuters"]
    assert len(document.sentences) == 2


OWN_VOICE = """Mill fire was set on purpose, inquiry told

The fire that closed the mill in May was set on purpose, an inquiry was told on Monday.

An engineer who saw the boiler said the valve had been tied open with wire.

"Somebody wanted it to go up," she told the {name}.

The owner denied that. The {name} could not verify his account of the night.
"""


def test_a_page_without_masthead_is_named_by_its_own_voice():
    """Who "could not verify" something is the publisher, if no news agency."""
    outlet = parse_document(OWN_VOICE.format(name="Lowland Herald")).outlet
    assert outlet is not None
    assert (outlet.value, outlet.origin) == ("The Lowland Herald", "own voice")
    assert parse_document(OWN_VOICE.format(name="Reuters")).outlet is None


def test_a_short_masthead_is_read_in_full():
    """An agency's initials are its name in the footer; one word takes the word it is used with."""
    page = f"BRQ\nMenu\n{OWN_VOICE.format(name='BRQ News')}"
    assert parse_document(page).outlet.value == "BRQ News"
    page = f"LW\nMenu\n{OWN_VOICE.format(name='LW')}\nCopyright 2026 The Lowland Wire."
    assert parse_document(page).outlet.value == "The Lowland Wire"


def test_a_readers_copy_in_markdown_names_title_and_time():
    """The lines that a reader service puts above a page are front matter."""
    head = "Title: Mill fire\n\nURL Source: https://a.example/b\n\n"
    head += "Published Time: 2026-02-03T05:40:00Z\n\nMarkdown Content:\n"
    document = parse_document(head + OWN_VOICE.format(name="Herald"))
    assert document.published.value == "2026-02-03"
    assert document.lines[0].line_class is LineClass.METADATA


def test_authors_and_where_they_are_need_no_by():
    """Two names and places above a date are a byline."""
    text = OWN_VOICE.format(name="Herald").replace(
        "told\n", "told\nAnn Lee in Marl and Tom Orr\nSun 30 Nov 2025 19.22 CET\n", 1
    )
    document = parse_document(text)
    assert [line.reason for line in document.lines[:3]] == ["title", "byline", "date"]


def test_a_date_line_with_two_times_and_a_shared_byline_are_read():
    """As in "9 May 2025, 17:55. Updated 20:10" and "By Norpress and our own staff"."""
    dated = read_line("9 May 2025, 17:55. Updated 20:10")
    assert dated is not None
    assert dated.published == "2025-05-09"
    line = "By Norpress and our own staff"
    shared = read_line(line)
    assert shared is not None
    assert [line[start:end] for start, end in shared.credits] == ["Norpress"]


@pytest.mark.parametrize(
    ("line", "names", "relay"),
    [
        ("By Agence France-Presse via The Dunmore Times", (), "The Dunmore Times"),
        ("Story by Ann Orr for CNN", ("CNN",), None),
        (
            "(c) 2026, The Dunmore Post. Distributed by Hale News Service.",
            ("The Dunmore Post",),
            "Hale News Service",
        ),
        (
            "(This story was not edited by our staff. With inputs from PTI.)",
            ("PTI",),
            None,
        ),
        ("This report was produced by Norpress and published unchanged.", ("Norpress",), None),
    ],
)
def test_who_had_a_report_first_and_who_passes_it_on(line, names, relay):
    """Syndication notes and bylines name both."""
    facts = read_line(line)
    assert facts is not None
    assert tuple(line[start:end] for start, end in facts.credits) == names
    assert (line[slice(*facts.relay)] if facts.relay else None) == relay


_REPORT = (
    "The sawmill will close in May, its owners said on Monday, and 140 jobs will go.\n\n"
    "The sawmill has cut timber since 1911 and supplies most builders of the valley."
)


@pytest.mark.parametrize("byline", ["By Reuters Staff", "By Ann Orr and Reuters"])
def test_an_agency_in_a_byline_is_credited(byline):
    """It is no name of the page's outlet."""
    document = parse_document(f"Sawmill to close in May\n\n{byline}\n\n{_REPORT}")
    assert [credit.value for credit in document.credits] == ["Reuters"]
    assert document.outlet is None


def test_a_paper_below_the_byline_is_the_outlet():
    """As texts that were copied from an archive have it."""
    outlet = parse_document(
        f"Sawmill to close in May\n\nBy Tom Lind\nNorthern Echo\n\n{_REPORT}"
    ).outlet
    assert outlet is not None
    assert outlet.value == "Northern Echo"
