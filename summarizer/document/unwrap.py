"""Texts wrapped by hand, as mail and editors wrap them, with whole sentences again."""

from __future__ import annotations

from typing import Final

from summarizer.document.blocks import find_blocks, split_lines
from summarizer.patterns import pattern

_BREAK: Final = pattern(r"[\r\n]")


def unwrapped(text: str) -> str:
    """``text`` with a space for each line break inside a paragraph; offsets stay as they are."""
    parts: list[str] = []
    reached = 0
    for block in find_blocks(text, split_lines(text), loose=True):
        if block.last > block.first:
            parts += [text[reached : block.start], _BREAK.sub(" ", text[block.start : block.end])]
            reached = block.end
    return "".join([*parts, text[reached:]])
