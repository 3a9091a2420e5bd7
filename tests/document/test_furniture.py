"""Bars, boxes, tables and calls: what no single word gives away."""

from __future__ import annotations

import pytest

from summarizer.document.bars import match_bar
from summarizer.document.blocks import find_blocks, split_lines
from summarizer.document.debris import match_rule
from summarizer.document.model import LineClass
from summarizer.document.read import parse_document
from summarizer.document.tables import find_tables

OPENING = """The ferry ran aground, and 40 people were taken off

By Ann Lee

The ferry Marlow ran aground on Monday, the harbour master said, and 40 people were taken off.

{}

The harbour master said the ferry would be towed to the harbour on the next tide.
"""


def body(text: str) -> list[str]:
    """The lines of the body."""
    document = parse_document(text)
    lines = (line for line in document.lines if line.line_class is LineClass.BODY)
    return [document.text[line.start : line.end] for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "Share  Tweet  Print",
        "2.4k shares    View comments",
        "Share WhatsApp Copy link 12 comments",
        "Text size  A a | Save",
    ],
)
def test_several_items_on_a_line_are_a_bar(text):
    """A line is furniture if its items are, however they are set apart."""
    assert match_bar(text) is not None


@pytest.mark.parametrize(
    "text", ["US    UK    France", "Business  412  33", "Print sales fell.", "Ann Lee | 4 May"]
)
def test_heads_of_tables_are_no_bars(text):
    """Countries and subjects head columns; they do not make a line a bar."""
    assert match_bar(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Join 9,000 readers and get our best stories.",
        "Want more like this? Sign up for our newsletter",
        "Get the week's news in your inbox every Friday",
        "You have 2 free articles left this month.",
        "Disclaimer: the portal does not edit this report.",
        "This story has not been edited by our staff.",
        "Presented by Kettle & Co: tea that waits.",
        "Have you got a story? Call 01632 960 111",
    ],
)
def test_calls_upon_the_reader_are_furniture(text):
    """What the site wants of its reader is not of the article, full stop or none."""
    assert match_rule(text) is not None


@pytest.mark.parametrize(
    "text",
    ["City\t4\t1\nTown\t3\t2", "Town\n4\n1\nCity\n3\n2", "| Town | 4 |\n|---|---|\n| City | 3 |"],
)
def test_tables_are_found_however_they_were_copied(text):
    """Rows of cells and one cell a line are tables."""
    blocks = find_blocks(text, split_lines(text))
    assert find_tables(blocks) == frozenset(range(len(blocks)))


@pytest.mark.parametrize(
    "text", ["News\tSport\tJobs\nMore\tAll\tLive", "Home\nNews\nSport\nJobs\nLife\nMore"]
)
def test_menus_are_no_tables(text):
    """Items without figures make no table."""
    assert find_tables(find_blocks(text, split_lines(text))) == frozenset()


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("ADVERTISEMENT\n\nSofas from £399. Call now!", []),
        ("READ MORE\n\n> Seven ferries taken out of service\n\n> 'I hear them at night'", []),
        ("ADVERTISEMENT\n\nTwo of them were hurt.", ["Two of them were hurt."]),
        ("Read more\n\nWhat happened next", ["What happened next"]),
        ("An email\n\n\"I swam it in 1987,\" writes Ken Dorey.", ["An email"]),
        ("Related articles\n\nMan, 40, swims river\n\nThe ferry is 31 years old.",
         ["The ferry is 31 years old."]),
    ],
)  # fmt: skip
def test_boxes_end_where_the_article_goes_on(box, kept):
    """Adverts, links and letters are debris; the next line of the article is not."""
    lines = [line for line in body(OPENING.format(box)) if line]
    assert lines[2:-1] == kept


@pytest.mark.parametrize(
    "note",
    [
        "Rovers held on. (Referee Ann Marsh)",
        "CITY WIN BY NINE IN THE RAIN AT MILL LANE",
        "City go through",
        "No one voted twice.",
    ],
)
def test_lines_beside_a_table_are_kept(note):
    """A result or note that stands by a table is no caption, strip or headline."""
    table = "Side\tFirst\tSecond\nCity\t12\t9\nRovers\t11\t8"
    for box in (f"{table}\n\n{note}", f"{note}\n\n{table}"):
        assert note in body(OPENING.format(box))


@pytest.mark.parametrize(
    ("masthead", "rest", "name"),
    [
        ("DAILY LANTERN", "", "Daily Lantern"),
        ("THE HARWICH PLAINSMAN", "Ann Lee told the Plainsman so.", "The Harwich Plainsman"),
        ("KRN NEWS", "", "KRN News"),
        ("QUAYSIDE", "She told Quayside so.", "Quayside"),
        ("Local elections", "", None),
    ],
)
def test_mastheads_are_told_from_kickers(masthead, rest, name):
    """A name in capitals is given in title case; what no page calls itself is no outlet."""
    outlet = parse_document(f"{masthead}\n\n{OPENING.format(rest or 'It rained.')}").outlet
    assert (outlet.value if outlet else None) == name


@pytest.mark.parametrize(
    ("stamp", "iso"),
    [
        ("Published 3 October 2025, 9.14am", "2025-10-03"),
        ("Oct. 3, 2025", "2025-10-03"),
        ("October 3, 2025 9:14 AM GMT+2 · Updated 4 hours ago", "2025-10-03"),
        ("Fri 3 Oct 2025 05.00 BST | Last modified on Sat 4 Oct 2025 11.26 BST", "2025-10-03"),
        ("Posted at 3:14 PM, Oct 3, 2025 and last updated 6:02 PM, Oct 4, 2025", "2025-10-03"),
        ("4 hours ago", None),
    ],
)
def test_dates_of_publication(stamp, iso):
    """The day a page says it was published, not that of its update, nor a day of this week."""
    published = parse_document(OPENING.replace("By Ann Lee", stamp).format("It rained.")).published
    assert (published.value if published else None) == iso


def test_the_date_below_the_title_is_the_article_s():
    """A date above the masthead may be that of the visit."""
    text = "Saturday, October 4, 2025\n\nThe Valley Post\n\nNews | Sport | Jobs\n\n"
    page = OPENING.replace("By Ann Lee", "3 October 2025").format("It rained.")
    published = parse_document(text + page).published
    assert published is not None
    assert published.value == "2025-10-03"


def test_a_first_line_that_stands_again_at_the_foot_is_the_site_s_name():
    """Whatever it is called: "Ostwick Sound" has no word that outlets are known by."""
    article = OPENING.format("It rained.")
    page = parse_document(f"Ostwick Sound\n\nHome\n\n{article}\n\nContact us\nOstwick Sound\n")
    assert page.outlet is not None
    assert (page.outlet.value, page.outlet.origin) == ("Ostwick Sound", "site name")
