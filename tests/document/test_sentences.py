"""Sentences: where they begin and end, and what role they play."""

from __future__ import annotations

import pytest

from summarizer.document.read import parse_document, plain_document


def sentences(text: str) -> list[str]:
    """The sentences of a text, all of it body."""
    document = plain_document(text)
    return [document.sentence_text(sentence) for sentence in document.sentences]


@pytest.mark.parametrize(
    "expected",
    [
        ["U.S. forces left on Monday.", "They had come in May."],
        ["Mr. Odum met Dr. Vale at 5 a.m. on Friday.", "Both declined to comment."],
        ["The No. 5 seed beat No. 12 Elon.", "It was close."],
        ['"I will go."', "She left."],
        ["“We lost everything,” she said.", "“It was cold.”", "Then the boat came."],
        ['"Is it over?" he asked.', "Nobody knew."],
        ["The bank... well, it failed.", "Nobody was surprised."],
        ["Shares rose 4.1% to $3.20.", "Acme Corp. gained 2%."],
        ["The plan costs $1.2 billion.", "2026 will be harder."],
        ["He lives in Washington, D.C.", "His wife lives in Rome."],
        ["The fire began at 3 p.m.", "It was out by noon the next day."],
        ["Smith et al. found a link.", "Others did not."],
        ["😀 It rained on Jan. 5 in St. Louis.", "It stopped on Feb. 2."],
        ["1. Turn off the gas."],
        ["The minister resigned (see below).", "He gave no reason."],
    ],
)
def test_hard_cases_are_split_right(expected):
    """Abbreviations, quotations, ordinals and figures neither split nor join sentences."""
    assert sentences(" ".join(expected)) == expected


def test_each_bullet_is_a_sentence_without_its_mark():
    """Bullets are no part of the sentence, and two bullets never make one."""
    text = "• Profit rose 5%\n• Sales fell to $3 million\n- Debt is unchanged"
    assert sentences(text) == ["Profit rose 5%", "Sales fell to $3 million", "Debt is unchanged"]


def test_a_negative_number_keeps_its_sign():
    """A minus sign is not a bullet."""
    assert sentences("-5 degrees were measured in the valley.")[0].startswith("-5")


def test_sentences_run_over_hand_made_line_breaks():
    """In a paragraph wrapped by hand a sentence holds the line break as it stands."""
    text = (
        "The committee heard on Tuesday that repairs to the old harbour\n"
        "wall will cost $4 million more than planned. A second report is\n"
        "due in March."
    )
    assert sentences(text) == [text[: text.index(" A second")], text[text.index("A second") :]]


def test_lines_of_their_own_are_not_joined():
    """Headlines under each other stay apart."""
    text = "Mayor quits after vote on budget fails\nStorm closes the airport for two days"
    assert sentences(text) == text.split("\n")


def test_paragraphs_are_numbered():
    """Sentences of one paragraph share its number; the next paragraph has the next."""
    document = plain_document("One is here. Two is here.\n\nThree is here.")
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]


def test_a_title_and_a_heading_are_no_sentences():
    """Each sentence knows its role: title, heading or running text."""
    document = parse_document(
        "Harbour wall to cost $4 million more\n\n"
        "Repairs to the harbour wall will cost $4 million more than planned, the city said.\n\n"
        "What went wrong\n\n"
        "Engineers found that the wall stands on sand, not on rock, the city's report says."
    )
    assert [str(s.role) for s in document.sentences] == ["title", "sentence", "heading", "sentence"]


def test_a_very_long_line_is_split():
    """A line of a million characters is split at every full stop, with exact offsets."""
    one = "The pump ran all night. "
    text = one * (1_000_000 // len(one))
    found = sentences(text)
    assert len(found) == 1_000_000 // len(one)
    assert set(found) == {one.strip()}
