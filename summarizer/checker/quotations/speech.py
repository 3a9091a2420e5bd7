"""Quotations that an article interrupts: "We will stay," she said, "for it is our home".

Told without the words between, that is still what was said. Parts belong together where the first
stops amid a sentence, at a comma, or runs on in the next paragraph, left open as is the custom:
only then is it surely one speaker's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from summarizer.checker.quotations.verbatim import Passages

_BETWEEN: Final = 100
"""Characters of narration between two parts."""
_MARKS: Final = "\u201c\u201d\u201e\u00ab\u00bb\"'\u2018\u2019`"
_Stretch = tuple[int, int]


def joined_speech(text: str, spoken: Sequence[_Stretch]) -> Passages:
    """What is said in several parts, each time as one passage, with and without its commas."""
    whole: list[list[_Stretch]] = []
    for chain in _chains(text, spoken):
        inner = [_within(text, *stretch) for stretch in chain]
        whole.append(inner)
        whole.append([*(_without_comma(text, *part) for part in inner[:-1]), inner[-1]])
    return Passages.of_chains(text, whole)


def _chains(text: str, spoken: Sequence[_Stretch]) -> Iterator[list[_Stretch]]:
    chain: list[_Stretch] = list(spoken[:1])
    for one, other in pairwise(spoken):
        if not _goes_on(text, one, other):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(other)
    if len(chain) > 1:
        yield chain


def _goes_on(text: str, one: _Stretch, other: _Stretch) -> bool:
    between = text[one[1] : other[0]]
    if text[one[1] - 1] not in _MARKS:
        return "\n" in between and not between.strip()
    start, end = _within(text, *one)
    stops = text[start:end].endswith(",") or between.startswith(",")
    return stops and 0 < len(between) <= _BETWEEN and "\n" not in between and "." not in between


def _within(text: str, start: int, end: int) -> _Stretch:
    """A stretch without its marks."""
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    return start, end


def _without_comma(text: str, start: int, end: int) -> _Stretch:
    return start, end - len(text[start:end]) + len(text[start:end].rstrip(" ,"))
