"""Where a quantity may stand: the digits and number words of a text, found in one scan each.

Each scan looks for one character, of a set as small as can be: the regex engine then steps over all
others in its inner loop, without trying to match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from summarizer.compiled import compiled
from summarizer.patterns import pattern
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


_MORE: Final = (
    r"(?!\+|,? or (?:mo|so|le|fe|hi|ab|lo|un|ov|ol|yo|there)|-ish|[ -](?:plus|odd|of [jfmasond]"
    r"|a\.)| (?:at (?:the )?[ml]|and (?:\d|[ou][vp]|ab|a h)|to \d|maximum|max(?![a-z])|minimum|"
    r"tops))"
)
"""How words begin that hedge the number before them or make more of it; no more than a first look,
which ``HEDGE_AFTER`` settles."""
_ALONE: Final = (
    r'(?=[;)\]!?"”\n]|[.:/](?!\d)|,(?!\d)|\Z| ?[–—](?!\s?\d)| --| (?:[^\w\s%％°℃℉¢‐‑–—/-]|\Z))'
)
"""The end of a clause, or a mark that begins something else."""
NEXT: Final = rf"{_MORE}(?:([ -]?)(%|[a-z]++)|{_ALONE})"
"""What follows a number that may be read by itself: a gap and a word, or neither."""
FIGURE: Final = compiled(
    rf"[0-9¼-¾٠-\u1c5f\u2150-\u215e\ua620-\uabff０-９\U00010000-\U0010ffff]"
    rf"(?<=[\d{''.join(VULGAR)}])(?:(?<=\d)\d*+"
    rf"(?:(?=((?:,\d{{3}}(?!\d)){{0,3}}+(?:\.\d++(?![.,]\d))?+){NEXT})|))?+"
)
"""A run of digits of any script, or a vulgar fraction.

The first set holds all of these and little else; groups: the rest of a literal, gap and word.
Compiled at once, since it tells the matches apart: ``match.re`` is it or is not.
"""
_NUMBER_WORD: Final = rf"({_trie(ANCHOR_WORDS)})(?![a-z0-9_])(?=()(?:{NEXT})|)"
_WORD: Final = pattern(rf"[^a-z0-9_]{_NUMBER_WORD}")
"""A number word: with ``FIGURE``, the only places that are looked at more closely."""


def find_anchors(lower: str) -> Iterator[re.Match[str]]:
    """The digit runs, vulgar fractions and number words of a text, in reading order.

    They are found some hundreds at a time: going to and fro between a scan and what is made of
    its matches is slower, and a list of all would keep the garbage collector busy.
    """
    figures, words = FIGURE.finditer(lower), _WORD.finditer(lower)
    word = _first_word(lower) or next(words, None)
    while some := list(islice(figures, _AT_A_TIME)):
        last = some[-1].start()
        while word is not None and word.start() < last:
            some.append(word)
            word = next(words, None)
        some.sort(key=_START)  # two runs, each in order: merged in one pass
        yield from some
    if word is not None:
        yield word
        yield from words


_AT_A_TIME: Final = 250
_START: Final = re.Match.start


def _first_word(lower: str) -> re.Match[str] | None:
    """The number word that a text begins with, where ``_WORD`` finds no character before it."""
    letters = _LETTERS.match(lower)
    if letters is None or letters[0] not in ANCHOR_WORDS:
        return None
    return re.match(_NUMBER_WORD, lower)  # few texts need it: compiled at the first that does


_LETTERS: Final = pattern(r"[a-z]++")


def lowered(text: str) -> str:
    """``text`` with the letters A-Z in lower case, position for position."""
    if text.isascii():
        return text.lower()
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
