"""Quotation regions: stretches inside quotation marks, by paragraph.

Double marks of every style are read (“ ”, " ", « », „ “, `` '', ''), and single ones (‘ ’, ' ')
where they can hardly be apostrophes. A quotation left open ends with its paragraph, as is the
custom for one that runs on in the next paragraph.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Quotation(NamedTuple):
    """A quotation with its marks: ``text[start:end]``."""

    start: int
    end: int


_DOUBLE = re.compile(r"(?P<open>[“„«]|``)|(?P<close>[”»])|(?P<both>\"|'')")
_SINGLE = re.compile(
    r"(?P<open>(?<![\w'’])[‘'](?=[\w$€£\[(…]))|(?P<close>(?<=[\w.,!?…\])%])['’](?![\w'’]))"
)


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph ``text[start:end]``, in reading order."""
    found = _double(text, start, end)
    gaps = zip(
        [start, *(quotation.end for quotation in found)],
        [*(quotation.start for quotation in found), end],
        strict=True,
    )
    singles = [single for gap in gaps for single in _single(text, *gap)]
    return sorted(found + singles) if singles else found


def _double(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None:
            opened = None if mark.lastgroup == "close" else mark
        elif mark.lastgroup != "open":
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
