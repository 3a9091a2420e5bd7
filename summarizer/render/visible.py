"""Making text safe to show: what a terminal or a reader would not see becomes a visible escape."""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern

_UNSEEN: Final = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""``text`` with what cannot be seen written out (``\x1b``, ``\u202e``).

    That is control, bidi, tag and zero-width characters; line feeds and tabs stay as they are.
    """
    return _UNSEEN.sub(_escape, text)


def one_line(text: str) -> str:
    """``visible`` text with all white space folded, for showing a passage on one line."""
    return visible(" ".join(text.split()))


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
