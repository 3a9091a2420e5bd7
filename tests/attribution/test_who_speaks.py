"""What can be a source at all, and where the noun phrase that names it begins and ends."""

import pytest

SPEAKERS = {
    "time before an office": (
        "Late on Sunday night Deputy Foreign Minister Ivo Brandt told reporters that it had sunk.",
        "Deputy Foreign Minister Ivo Brandt",
    ),
    "a name between commas": (
        'The bank, or "the grey widow," said prices fell.',
        'The bank, or "the grey widow,"',
    ),
    "a participle before the name": (
        'The bank, known as "the grey widow," said prices fell.',
        'The bank, known as "the grey widow,"',
    ),
    "a relative clause that ends in a place": (
        "Tarnfield, which is based in Salem, Oregon, said it had hired a lawyer.",
        "Tarnfield, which is based in Salem, Oregon,",
    ),
    "an adverb between commas": (
        "The harbour board, however, said nothing had been signed.",
        "The harbour board",
    ),
    "a player": ('"I just hit it," the forward joked.', "the forward"),
    "an agent with its apposition": (
        "The sale was announced by her nephew, the painter Tom Ash.",
        "her nephew, the painter Tom Ash",
    ),
    "an object that speaks": (
        "The result left captain Lena Orr demanding an inquiry.",
        "captain Lena Orr",
    ),
    "a moment is no speaker": (
        "The editor took a moment to point out that the hall was empty.",
        "The editor",
    ),
    "a hearer is no speaker": (
        "The council wrote to parents saying that the school would shut.",
        "The council",
    ),
    "a supporter with a name": (
        "One pastor supporting Mrs Vane, Ian Moss of Salem Church in Harl, said he had called.",
        "One pastor supporting Mrs Vane, Ian Moss of Salem Church in Harl,",
    ),
    "an adverb before the verb": (
        '"I could swim before I could walk," she once told a friend.',
        "she",
    ),
}


@pytest.mark.parametrize(("text", "source"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_source_is_the_phrase_that_names_who_speaks(parts, text, source):
    """Neither a time, nor a hearer, nor the last word of a longer phrase."""
    assert [found[0] for found in parts(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "In absolute terms the gap was small.",
        "If it is approved, work could begin in March and take a year.",
        "A landlord accused of fraud left the court by a side door.",
        "Fees from clients declined to $281 million in May.",
        "The party lost in more diverse states where it had few offices.",
    ],
)
def test_what_only_looks_like_speech_has_no_source(parts, text):
    """Nouns that are verbs too, events that begin, and whom somebody else accuses."""
    assert parts(text) == []


def test_a_court_does_not_accuse_who_appears_there(parts):
    """By whom she is accused is not said."""
    [found] = parts("Lena Orr appeared at Oster Crown Court on Monday accused of stealing a boat.")
    assert found == (None, "accused", "of stealing a boat")


def test_the_accused_is_not_the_source_of_the_charge(parts):
    """Who heard it is told; the landlord said nothing."""
    [(source, cue, content)] = parts(
        "A landlord accused of fraud ignored eleven warnings, a jury has heard."
    )
    assert (source, cue) == (None, "has heard")
    assert content == "A landlord accused of fraud ignored eleven warnings"


INSERTED = {
    "a noun before, a verb we do not know behind": (
        "Models, he notes, still struggle with ice.",
        ("he", "notes", "Models", "still struggle with ice"),
    ),
    "a phrase before, a clause behind": (
        "Excluding one-time items, the company said, it earned 61 cents.",
        ("the company", "said", "Excluding one-time items", "it earned 61 cents"),
    ),
    "a study behind its finding": (
        "Seas rose by three metres, a new analysis of fossil coral suggests.",
        ("a new analysis of fossil coral", "suggests", "Seas rose by three metres"),
    ),
    "told not to": (
        "The operator has told passengers not to travel on Friday.",
        ("The operator", "has told", "passengers not to travel on Friday"),
    ),
    "a verb behind an adverb between commas": (
        "Developers, meanwhile, claim to be building communities.",
        ("Developers", "claim", "to be building communities"),
    ),
    "the writer goes on": (
        "The planner Ada Finch has argued that towns breed strangers, and I think she is wrong.",
        ("The planner Ada Finch", "has argued", "that towns breed strangers"),
    ),
    "an answer": ('"It was there," he answered.', ("he", "answered", '"It was there,"')),
}


@pytest.mark.parametrize(("text", "expected"), INSERTED.values(), ids=INSERTED)
def test_the_content_around_a_reporting_clause(parts, text, expected):
    """Both halves belong to it, and nothing that another voice says."""
    assert parts(text)[0] == expected


def test_quoted_as_saying_by_an_outlet(attributions):
    """The outlet passes on what the minister said."""
    passing, quoted = attributions(
        '"We have no record," minister Oskar Lind was quoted as saying by the broadcaster KRT.'
    )
    assert passing.source.exact == "the broadcaster KRT"
    assert quoted.source.exact == "minister Oskar Lind"
    assert quoted.within == passing.id


def test_a_quotation_behind_a_passive_is_its_own_speakers(parts):
    """Nobody is named in "It was put to him"; the answer is his."""
    found = parts('It was put to him that the note was forged. "It was real," he answered.')
    assert found[-1] == ("he", "answered", '"It was real,"')
