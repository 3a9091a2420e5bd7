"""Passages are found word for word, or after a named normalisation, and never fuzzily."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.checker.quotations.verbatim import Passages, normalize

TEXT = (
    "The mayor said: \u201cWe will not resign, and we won\u2019t\u00a0wait.\u201d\n"
    "\u201cThe bridge \u2014 all of it \u2014 must close\u2026 for  good,\u201d she added."
)


def passages(text: str = TEXT) -> Passages:
    """The whole text as one stretch."""
    return Passages.of(text, [(0, len(text))])


@pytest.mark.parametrize(
    ("passage", "exact", "to_the_letter"),
    [
        ("We will not resign", "We will not resign", True),
        ("we will not resign,", "We will not resign", False),
        ("won't wait", "won\u2019t\u00a0wait", False),
        (
            "The bridge - all of it - must close",
            "The bridge \u2014 all of it \u2014 must close",
            False,
        ),
        ("The bridge ... must close", "The bridge \u2014 all of it \u2014 must close", False),
        ("The bridge [over the river] must close", None, None),
        ("for good", "for  good", False),
    ],
)
def test_finds_a_passage_up_to_typography(passage, exact, to_the_letter):
    """Marks, dashes, blanks and marked gaps may differ; the span is the article's own words."""
    found = passages().find(passage)
    if exact is None:
        found = found and found[0].exact
        assert found == "The bridge \u2014 all of it \u2014 must close"
        return
    assert found is not None
    assert (found[0].exact, found[1]) == (exact, to_the_letter)
    assert TEXT[found[0].start : found[0].end] == exact


@pytest.mark.parametrize(
    "passage",
    ["We will resign", "will not resig", "must not close", "must close the bridge", "We ... soon"],
)
def test_a_changed_word_is_not_found(passage):
    """Dropping "not", cutting a word or changing the order is no typography."""
    assert passages().find(passage) is None


def test_nothing_is_found_across_two_stretches():
    """Debris between two stretches must not be bridged."""
    text = "one two\nBUY NOW\nthree four"
    found = Passages.of(text, [(0, 7), (16, 26)]).find("two three")
    assert found is None


def test_the_nearest_passage_is_whole_words_of_the_text():
    """What a message shows as nearest is a stretch of the article, not cut inside a word."""
    nearest = passages().nearest("We will resign and we won't wait")
    assert nearest is not None
    assert TEXT[nearest.start : nearest.end] == nearest.exact
    assert "will not resign" in nearest.exact


@given(st.text(max_size=200))
def test_normalising_keeps_an_offset_for_every_character(text):
    """The map has one entry more than there are characters, and never goes back."""
    normal, offsets = normalize(text)
    assert len(offsets) == len(normal) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_passage_of_whole_words_is_found_in_its_own_text(text, start, end):
    """A stretch cut at white space is found where its words stand, or somewhere equal to it."""
    words = text[start:end]
    if not any(char.isalnum() for char in words) or "[" in words or "." in words:
        return
    whole = f"{text[:start]} {words} {text[end:]}"
    found = Passages.of(whole, [(0, len(whole))]).find(words)
    assert found is not None
    assert whole[found[0].start : found[0].end] == found[0].exact
