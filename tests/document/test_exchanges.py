"""Mails, letters, chats and calls: every line of them is somebody's words."""

import pytest

from summarizer.document.model import LineClass
from summarizer.document.read import parse_document

MAIL = """From: Petra Sund <petra.sund@harbour.example>
To: Tom Lind
Date: 4 March 2026
Subject: Harbour survey

Hi Tom,

Our survey found that 61% of boat owners would pay more for a berth.

You can try the calculator on our site for free. Call me at any time!

Best regards,

Petra Sund
Head of Research
Harbour Watch
Phone: 555 0142
"""
CALL = """Conversation:

Agent: Good morning! How can I help you today?

Client: I would like a quote for two boats.

Agent: Sure, it is $40 a month. Try it for free until May!

Client: Thanks.

End of conversation.
"""
PAGE = """Harbour mail row deepens

By Tom Lind

The mayor has denied writing a mail that promised berths to donors. "I never sent it," she said.

The message, seen by this newspaper, was signed by her and ran to three lines on Monday.

Most read

Five beaches to visit

Ten cakes to bake

Sign up for our newsletter
"""


def lost(text):
    """The lines that are not body."""
    lines = parse_document(text).lines
    kept = (LineClass.BODY, LineClass.BLANK)
    return [text[line.start : line.end] for line in lines if line.line_class not in kept]


@pytest.mark.parametrize("text", [MAIL, CALL], ids=["mail", "call"])
def test_every_line_of_an_exchange_is_body(text):
    """Offers to the reader and signatures are what was written."""
    assert lost(text) == []


def test_a_mail_has_its_subject_for_a_title_and_its_date():
    """The label of the header is no part of the title."""
    document = parse_document(MAIL)
    assert document.title is not None
    assert document.title.value == "Harbour survey"
    assert document.published is not None
    assert document.published.value == "2026-03-04"


@pytest.mark.parametrize("greeting", ["Dear Mr. Lind,", "Hello Tom!", "Good morning, all"])
def test_a_letter_without_headers_is_told_by_greeting_and_close(greeting):
    """Both must be there."""
    body = "The quay will be rebuilt.\n\nYou can join our club for free today!"
    assert lost(f"{greeting}\n\n{body}\n\nYours sincerely,\n\nAnn Orr\n") == []


def test_a_page_that_tells_of_a_mail_is_read_as_a_page():
    """Lists of other articles and forms are of a page."""
    assert "Five beaches to visit" in lost(PAGE)


def test_comments_below_turns_make_a_page_of_them():
    """An interview with "Most read" below it is no bare conversation."""
    turns = "\n\n".join(f"{who}: We met at noon and spoke of boats." for who in ("Ann", "Bo") * 3)
    assert "Five beaches to visit" in lost(f"{turns}\n\nMost read\n\nFive beaches to visit\n")
