"""Nothing that a reader would not see passes through to a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.markdown import escape
from summarizer.render.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb", "a\\u202eb"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\r\nfeed\tand tab", "line\\x0d\nfeed\tand tab"),
        ("\ud800", "\\ud800"),
        ("caf\u00e9 \u20ac5 \U0001f600", "caf\u00e9 \u20ac5 \U0001f600"),
    ],
)
def test_control_and_bidi_characters_are_written_out(text, shown):
    """Escapes, C1 controls, bidi overrides and lone surrogates are shown, the rest untouched."""
    assert visible(text) == shown


@given(st.text())
def test_one_line_is_one_line_without_controls(text):
    """Whatever comes in, one printable line comes out."""
    line = one_line(text)
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F for char in line)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>", "\\<script\\>"),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("1. first", "1\\. first"),
        ("- item", "\\- item"),
        ("2 * 3_4", "2 \\* 3\\_4"),
    ],
)
def test_markdown_marks_in_the_article_are_not_marks(text, escaped):
    """What the article says is shown as it stands, not read as Markdown or HTML."""
    assert escape(text) == escaped
