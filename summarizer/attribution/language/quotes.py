"""Quotation regions: stretches inside quotation marks, by paragraph.

Double marks of every style are read (“ ”, " ", « », „ “, `` '', ''), and single ones (‘ ’, ' ')
where they can hardly be apostrophes. A quotation left open ends with its paragraph, as is the
custom for one that runs on in the next paragraph.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.patterns import pattern


class Quotation(NamedTuple):
    """A quotation with its marks: ``text[start:end]``."""

    start: int
    end: int


_ENDS_SPEECH = frozenset('.,!?…"”')
_DOUBLE = pattern(r"“|„|«|``|”|»|\"|''")
_OPENS = frozenset(("“", "„", "«", "``"))
_CLOSES = frozenset("”»")
_SINGLE = pattern(
    r"[‘'’](?:(?P<open>(?<=[‘'])(?<![\w'’].)(?=[\w$€£\[(…]))"
    r"|(?P<close>(?<=['’])(?<=[\w.,!?…\])%\"”].)(?![\w'’])))"
)
_MARKS = pattern("[“„«”»\"`'‘’]")


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph ``text[start:end]``, in reading order."""
    if _MARKS.search(text, start, end) is None:
        return []
    found = _double(text, start, end)
    gaps = zip(
        [start, *(quotation.end for quotation in found)],
        [*(quotation.start for quotation in found), end],
        strict=True,
    )
    singles = [single for gap in gaps for single in _single(text, *gap)]
    around = _around(text, start, end, found) if found else []
    if not singles and not around:
        return found
    inner = [each for each in found + singles if not any(_holds(outer, each) for outer in around)]
    return sorted(inner + around)


def _around(text: str, start: int, end: int, doubles: list[Quotation]) -> list[Quotation]:
    """Single quotations with double ones inside, as the British custom has it."""
    found: list[Quotation] = []
    position = 0
    opened: int | None = None
    for mark in _SINGLE.finditer(text, start, end):
        while position < len(doubles) and doubles[position].end <= mark.start():
            position += 1
        if position < len(doubles) and doubles[position].start < mark.start():
            continue
        if mark.lastgroup == "open":
            opened = mark.start() if opened is None else opened
        elif opened is not None:
            ends_speech = text[mark.start() - 1] in _ENDS_SPEECH
            crosses = position > 0 and doubles[position - 1].start > opened
            if crosses and ends_speech:
                found.append(Quotation(opened, mark.end()))
            opened = None
    return found


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _double(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None:
            opened = None if mark[0] in _CLOSES else mark
        elif mark[0] not in _OPENS:
            found.append(Quotation(opened.start(), mark.end()))
            opened = None
    if opened is not None and opened.end() < end:
        found.append(Quotation(opened.start(), end))
    return found


def _single(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _SINGLE.finditer(text, start, end):
        if mark.lastgroup == "open":
            opened = opened or mark
        elif opened is not None:
            found.append(Quotation(opened.start(), mark.end()))
            opened = None
    return found
