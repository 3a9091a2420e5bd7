"""What stands before a number that may be read by itself: a word, a mark or a currency's sign.

Most words tell nothing, which one look into a table shows; a word that ends a hedge is looked at
together with the one before it, and any other that a rule takes notice of is left to the rules.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from summarizer.patterns import pattern
from summarizer.quantities.calendar import MONTH_ENDS
from summarizer.quantities.hedges import (
    LAST_WORDS,
    LONE_HEDGES,
    NO_HEDGE,
    SECOND_LAST,
    Hedged,
    hedge_before,
)
from summarizer.quantities.measure import CURRENCY_CODES, LONE_SIGNS
from summarizer.quantities.units import CURRENCY_SIGNS
from summarizer.quantities.words import MONTHS

Before: TypeAlias = tuple[int, str | None, Hedged]
"""Where a number with its currency sign begins, the currency, the hedge before both."""

_CURRENCIES: Final = {sign: CURRENCY_SIGNS[sign] for sign in LONE_SIGNS | {"$"}}
_LONGEST_WORD: Final = 17
_HEDGING: Final = LAST_WORDS | {"a", "an"}
_BEFORE: Final = _HEDGING | MONTHS.keys() | CURRENCY_CODES | {"aged", "minus"}
"""Words before a number that a rule takes notice of."""
_CLOSERS: Final = frozenset(";:)!?%–—-0123456789")
_MARKS: Final = frozenset('(\n"“')
_DASHES: Final = frozenset("-‐‑–")
_NO_LETTER: Final = pattern(r"[^a-z]")


def look_before(lower: str, start: int, floor: int) -> Before | None:
    """What stands before a number at ``start``; None if rules must look at it."""
    mark = lower[start - 1 : start]
    if mark == " ":
        head = start - _LONGEST_WORD if start > _LONGEST_WORD else 0
        begin = lower.rfind(" ", head, start - 1) + 1 or head
        word = lower[begin : start - 1]
        if word in _BEFORE:
            return _hedged(lower, start, begin, word) if word in _HEDGING else None
        if word.isalpha() or _says_nothing(word):
            return start, None, NO_HEDGE
        return _money(lower, start - 2, word[-1:], floor)
    if mark in _MARKS or not mark:
        return start, None, hedge_before(lower, start)
    if mark in _DASHES and start - 1 == floor:
        return start, None, NO_HEDGE
    return _money(lower, start - 1, mark, floor)


def _hedged(lower: str, start: int, begin: int, word: str) -> Before:
    """After ``word``, which begins at ``begin`` and ends a hedge, by itself or with another."""
    if begin > _LONGEST_WORD:
        space = lower.rfind(" ", begin - _LONGEST_WORD, begin - 1)
        before = lower[space + 1 : begin - 1] if space > 0 else ""
        if before.isalpha() and before not in SECOND_LAST[word]:
            bound = LONE_HEDGES.get(word)
            hedge = NO_HEDGE if bound is None else Hedged(bound, begin, start - 1)
            return start, None, hedge
    return start, None, hedge_before(lower, start)


def _money(lower: str, begin: int, sign: str, floor: int) -> Before | None:
    """A currency's sign at ``begin``, and what stands before it."""
    before = look_before(lower, begin, floor) if sign in _CURRENCIES else None
    if before is None or before[1] or begin < floor:
        return None
    return begin, _CURRENCIES[sign], before[2]


def _says_nothing(word: str) -> bool:
    """Whether a word with a mark in or after it is no month, currency, sign or hedge."""
    *_, word = word.split() or ("",)
    if word in _BEFORE:
        return False
    last = word[-1:]
    if last in _CLOSERS:
        return True
    if last == "," or (last == "." and word[-3:] != "rs."):
        return word.rstrip(",.")[-3:] not in MONTH_ENDS
    tail = _NO_LETTER.split(word)[-1]
    return tail != "" and tail not in _BEFORE
