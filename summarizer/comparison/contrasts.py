"""Words that part two figures of one unit: a length is no depth, a first call no last one."""

from __future__ import annotations

import re
from typing import Final

from summarizer.patterns import pattern

_WORD: Final = pattern(r"[a-z]++")
_SIDES: Final = (
    (
        *("long length", "high tall height", "deep depth", "wide width broad", "away distance"),
        "tumble tumbled tumbles plunge plunged plunges slid",
    ),
    ("first opening", "last final closing"),
    (
        "start starts started begin begins began open opens opened founded built born",
        "end ends ended close closes closed shut shuts died demolished",
    ),
    ("profit profits earned earnings made gain gains", "lost loss losses deficit"),
    ("rise rises rose raised increase increased", "fall falls fell cut cuts decrease dropped"),
    ("buy buys bought paid imported import imports", "sell sells sold exported export exports"),
    ("arrive arrives arrived landed", "leave leaves left departed"),
    ("men male boys", "women female girls"),
    ("northern north", "southern south", "eastern east", "western west"),
    ("minimum lowest least", "maximum highest most"),
    ("survived survivors alive", "died killed dead bodies"),
    ("placebo dummy control", "drug treatment treated medicine medication pill"),
    ("worth value valued loss stolen took", "reward bail fine fee"),
)
"""Of each line a figure is of one thing or another."""


def _index() -> dict[str, tuple[int, int]]:
    return {
        word: (line, side)
        for line, sides in enumerate(_SIDES)
        for side, words in enumerate(sides)
        for word in words.split()
    }


_SIDE_OF: Final = _index()


def opposed(one: str, other: str) -> bool:
    """Whether the words around two figures put them on two sides of one line, and share none."""
    mine, theirs = _sides(one), _sides(other)
    return any(mine[line].isdisjoint(theirs[line]) for line in mine.keys() & theirs.keys())


def _sides(text: str) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for word in _WORD.findall(text.lower()):
        if word in _SIDE_OF:
            line, side = _SIDE_OF[word]
            found.setdefault(line, set()).add(side)
    return found


_BEFORE_POINT: Final = pattern(r"\b(?:in|within|after|every)\s(?:[a-z]++\s){0,2}\Z", re.IGNORECASE)
_FOR: Final = pattern(r"\bfor\s(?:[a-z]++\s){0,2}\Z", re.IGNORECASE)
_AFTER_POINT: Final = pattern(r"\s(?:ago|later|earlier|after|before|from\snow)\b")
_REACH: Final = 24


def is_point(text: str, start: int, end: int) -> bool:
    """Whether a duration says when something happens ("in two months"), not how long it takes."""
    if _FOR.search(text, max(0, start - _REACH), start):
        return False
    return bool(
        _BEFORE_POINT.search(text, max(0, start - _REACH), start) or _AFTER_POINT.match(text, end)
    )
