"""Lines among the article's that no rule knows, told by shape and subject; the pattern index."""

import re

import pytest

from summarizer.document.debris import RULES
from summarizer.document.index import first_words, split_choices
from summarizer.document.model import LineClass
from summarizer.document.read import parse_document

ARTICLE = [
    "Harbour board votes to dredge the northern channel by spring",
    "By Mona Trask",
    "3 October 2025",
    "The harbour board voted on Thursday to dredge the northern channel before spring.",
    "Chair Ida Fell said the channel had lost two metres of depth since the winter storms.",
    "Fishing crews welcomed the vote, though the board has yet to find money for the dredging.",
    "The northern channel is used by forty boats, the board said, and by the harbour ferry.",
    "Work on the channel is to begin in March if the storms allow, according to the board.",
]


def classes(lines):
    """The class of each line, by its words."""
    document = parse_document("\n\n".join(lines))
    found = [(document.text[each.start : each.end], each.line_class) for each in document.lines]
    return {text: line_class for text, line_class in found if text}


@pytest.mark.parametrize(
    "strangers",
    [
        ["More to enjoy", "Otters return to a city canal", "Why the early train runs late"],
        ["Get our weekend puzzles in your inbox, for nothing."],
        ["Back our newsroom. Chip in from £3 a month."],
        ["Promoted by Hearth and Home: boilers serviced for £59."],
        ["ADVERTISEMENT", "Sleep well for ninety nights or your money back"],
        ["Up the garden path: a critic falls for roses"],
    ],
)
@pytest.mark.parametrize("at", [5, 6])
def test_strangers_in_the_text_are_debris(strangers, at):
    """Teasers and appeals among paragraphs go, and every paragraph stays."""
    found = classes([*ARTICLE[:at], *strangers, *ARTICLE[at:]])
    assert [line for line in strangers if found[line] is not LineClass.DEBRIS] == []
    assert all(found[line] is LineClass.BODY for line in (ARTICLE[0], *ARTICLE[3:]))


@pytest.mark.parametrize(
    "own",
    [
        ["The long winter"],
        ["He waved. Nobody waved back."],
        ["Members agreed to pay $12.2 million for it over three years."],
        ["Skipper Tom Rudd will:", "Sell his second boat", "Lay off three hands"],
        ["- Net debt cut to $1.1 billion", "- Margin of 11.2%, up 40 basis points"],
        ["Draught: 4.2 metres", "Length: 812 metres", "Opened: 1931"],
    ],
)
def test_the_articles_own_lines_stay(own):
    """Headings, short sentences, lists and fact boxes stay, though they share no words."""
    found = classes([*ARTICLE[:6], *own, *ARTICLE[6:]])
    assert [line for line in own if found[line] is not LineClass.BODY] == []


def test_a_credit_in_the_text_does_not_move_the_title_down():
    """A table's source far below the lead takes no paragraph and no title away."""
    table = ["Ward | For | Against", "1 Quay | 12 | 3", "2 Mill | 9 | 8", "Source: Fell county"]
    found = classes([*ARTICLE[:1], *ARTICLE[3:6], *table, *ARTICLE[6:]])
    assert all(found[line] is LineClass.BODY for line in (ARTICLE[0], *ARTICLE[3:], *table[:3]))


def test_unknown_furniture_below_the_text_is_debris():
    """Lists and comments below the text go, whatever they are called."""
    below = ["Most talked about", "1 Swan blocks bypass", "Dougal: Pull the other one, it rings."]
    found = classes(["Share", *ARTICLE, *below])
    assert [line for line in below if found[line] is not LineClass.DEBRIS] == []


def test_bare_links_are_debris():
    """In Markdown, a line that is nothing but links is none of the article's."""
    link = "- [Nine walks by the sea](/nine)"
    lines = ["# " + ARTICLE[0], *ARTICLE[1:6], link, *ARTICLE[6:]]
    assert classes(lines)[link] is LineClass.DEBRIS


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("read (?:more|on)", {"read"}),
        ("e-?mail", {"e", "email"}),
        ("(?:log|sign) ?in", {"log", "sign", "login", "signin"}),
        (r"adverts?\b.{0,9}", {"advert", "adverts"}),
        ("[0-9]{1,3} shares", {""}),
        (".{1,9} ago", {None}),
    ],
)
def test_patterns_tell_how_they_begin(pattern, words):
    """The words that a pattern may begin with are those that its matches do."""
    assert set(first_words(pattern)) == words


def test_no_rule_is_tried_on_every_line():
    """Each alternative of each rule is found by a first word; and each compiles by itself."""
    for rule in RULES:
        for choice in (c for pattern in rule.patterns for c in split_choices(pattern)):
            assert None not in set(first_words(choice)), choice
            assert re.compile(choice)
