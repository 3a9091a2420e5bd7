"""Fractions with an article: half of it, a third of it, an hour and a half."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind
from summarizer.quantities.phrase import Spelled, Token
from summarizer.quantities.units import UNIT_WORDS
from summarizer.quantities.words import DENOMINATORS, GROUPS, SCALE_NAMES

_HALF: Final = Decimal("0.5")
_ARTICLE: Final = pattern(r"(?<![a-z])(an?)[ -]$")
_HALF_TERM: Final = pattern(r"[ -]?(time|year)(?![a-z])")
_UNIT_AND_A: Final = pattern(
    r"(?<![a-z])(?:an?|one) (second|minute|hour|day|week|month|year) and a $"
)
_HALF_A_MILLION: Final = pattern(rf"[ -](?:a )?+(?:{'|'.join(GROUPS | SCALE_NAMES)})(?![a-z])")
_NOT_A_HALF: Final = pattern(
    r"[- ]?(?:back|hour(?!s)|hearted|way|term|finals?|marathon|brother|sister|century|dozen)"
    r"(?![a-z])"
)


def read_half(lower: str, tokens: list[Token]) -> Spelled | None:
    """``half of``, ``half the``, ``a half``, ``by half``; not ``half-time`` or ``second half``."""
    start, end = tokens[0].start, tokens[0].end
    part = _HALF_TERM.match(lower, end)
    if part:
        unit = "half-" + part.group(1)
        return Spelled(start, part.end(), Kind.PERIOD, _HALF, _HALF, _HALF, unit=unit)
    if _NOT_A_HALF.match(lower, end) or _HALF_A_MILLION.match(lower, end):
        return None
    unit_and = _UNIT_AND_A.search(lower, max(0, start - 20), start)
    if unit_and:
        unit = UNIT_WORDS[unit_and.group(1)]
        value = Decimal("1.5")
        return Spelled(
            unit_and.start(), end, Kind.DURATION, value, value, Decimal("0.1"), unit=unit
        )
    window = lower[max(0, start - 12) : start]
    if _PERIOD.search(window):
        return None
    article = _ARTICLE.search(window)
    if article:
        start -= len(window) - article.start(1)
    return Spelled(start, end, Kind.FRACTION, _HALF, _HALF, Decimal("0.01"))


_PERIOD: Final = pattern(
    r"(?:first|second|1st|2nd|third|fourth|last|latter|opening|the|this|each|next|every|half|other|per|"
    r"and a|better)[ -]$"
)
_FRACTION_AFTER: Final = pattern(
    r"(?= of(?![a-z])| (?:less|more|fewer|lower|higher)|[.,;:)!?]|\s*+$| in (?:the|a) | and "
    r"| since| to | from)"
)
_AMOUNT_BEFORE: Final = pattern(r"(?<![a-z])(?:roughly|nearly|almost|approximately) an?[ -]$")
_CHANGE_BEFORE: Final = pattern(r"(?<![a-z])by (?:about |around |over )?an?[ -]$")
_GOES_ON: Final = pattern(
    r" (?:so|when|as|because|while|but|this|last|over|on|at|after|before|during|within|between"
    r"|compared|against|if|or|than)(?![a-z])"
)
"""After "by a third": no noun that it could be the third one of ("by a third party")."""


def read_article_fraction(lower: str, tokens: list[Token]) -> Spelled | None:
    """``a third of``, ``a quarter of``, ``a tenth``; "a quarter ago" and "a third man" are not."""
    start, end = tokens[0].start, tokens[0].end
    window = lower[max(0, start - 4) : start]
    article = _ARTICLE.search(window)
    word = tokens[0].word
    if article is None:
        if word == "quarter" and lower.startswith(" of a ", end):
            return Spelled(
                start, end, Kind.FRACTION, Decimal("0.25"), Decimal("0.25"), Decimal("0.01")
            )
        return None
    if not _FRACTION_AFTER.match(lower, end) and not _tells_how_much(lower, start, end):
        return None
    start -= len(window) - article.start(1)
    value = Decimal(1) / DENOMINATORS[word]
    return Spelled(start, end, Kind.FRACTION, value, value, Decimal("0.01"))


def _tells_how_much(lower: str, start: int, end: int) -> bool:
    """Whether the words before make it an amount: "roughly a third", "cut by a third so that"."""
    before = lower[max(0, start - 24) : start]
    return _AMOUNT_BEFORE.search(before) is not None or (
        _CHANGE_BEFORE.search(before) is not None and _GOES_ON.match(lower, end) is not None
    )
