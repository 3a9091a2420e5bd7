"""Where a quantity may stand: the digits and number words of a text, found in one scan each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from summarizer.quantities.spelled import ANCHOR_WORDS
from summarizer.quantities.words import VULGAR


def _trie(words: Iterable[str]) -> str:
    """An alternation that shares prefixes, so that a word is tried once, letter by letter."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: Mapping[str, Any]) -> str:
    ends = "" in node
    parts = [char + _branch(child) for char, child in sorted(node.items()) if char]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{body}?+" if ends else body


FIGURE: Final = re.compile(rf"[\d{''.join(VULGAR)}](?:(?<=\d)\d++)?+")
"""A run of digits of any script, or a vulgar fraction."""
NUMBER_WORD: Final = re.compile(rf"\b{_trie(ANCHOR_WORDS)}\b", re.ASCII)
"""A number word: with ``FIGURE``, the only places that are looked at more closely."""


def find_anchors(text: str, lower: str) -> list[tuple[int, int]]:
    """The spans of digit runs, vulgar fractions and number words, in reading order."""
    anchors = [match.span() for match in FIGURE.finditer(text)]
    anchors += [match.span() for match in NUMBER_WORD.finditer(lower)]
    anchors.sort()
    return anchors


def lowered(text: str) -> str:
    """Lower case of the same length (a few characters would grow: those stay as they are)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
