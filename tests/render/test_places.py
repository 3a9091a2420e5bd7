"""Lines and columns, widths and counts."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.lines import counted, wrapped
from summarizer.render.places import Lines
from summarizer.render.style import Style

TEXTS = st.text(alphabet="ab\u00e9 \r\n", max_size=60)


@given(TEXTS, st.data())
def test_a_place_leads_back_to_its_offset(text, data):
    """The line's text from its column on is the text from the offset on."""
    offset = data.draw(st.integers(0, max(len(text) - 1, 0)))
    line, column = Lines(text).at(offset)
    starts = [0]
    at = 0
    while at < len(text):
        step = 2 if text[at : at + 2] == "\r\n" else 1
        if text[at] in "\r\n":
            starts.append(at + step)
        at += step
    assert starts[line - 1] + column - 1 == offset
    assert line == len(starts) or offset < starts[line]


@given(st.lists(st.text("abc-/.", min_size=1, max_size=70), max_size=12), st.integers(20, 90))
def test_no_wrapped_line_is_too_long_and_no_letter_is_lost(words, width):
    """Whatever the label and however long the words."""
    for label, hanging in (("", None), ("  - ", None), ("     says ", None), ("  ", 4)):
        lines = wrapped(" ".join(words), Style(width=width), label, hanging=hanging)
        assert all(len(line) <= width for line in lines)
        whole = label.strip() + "".join(words)
        assert "".join("".join(lines).split()) == whole or not words


def test_counts_agree_with_their_noun():
    """One article, none and many."""
    shown = [counted(count, "article") for count in (0, 1, 2, 1200)]
    assert shown == ["0 articles", "1 article", "2 articles", "1,200 articles"]
