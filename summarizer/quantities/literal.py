"""Number literals: digits with their separators, decimals and fractions, as a value.

All patterns start at a digit and use possessive quantifiers, so a run of any length is read once.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.quantities.words import VULGAR

MAX_DIGITS: Final = 24
"""Longer runs are account numbers, not values (and Decimal rounds at 28 digits)."""

_SPACES: Final = "\u00a0\u2009\u202f\u2007"
LITERAL: Final = re.compile(
    r"""
      (?P<plain>\d++)
      (?: (?P<groups> (?:[,'’٬%(s)s]\d{3}(?!\d))++ )      # 1,234,567 or 1 234 567 (thin spaces)
        | (?P<indian> (?:,\d\d(?=,\d))++ ,\d{3}(?!\d) )  # 12,34,567
        | (?P<dots> (?:\.\d{3}(?!\d)){2,}+ )             # 1.234.567
      )?
      (?P<decimals> [.,٫]\d++ (?![.,]\d) )?+
      (?P<vulgar> [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅑⅒⅐] | \ ?(?<!\d[/⁄])\d{1,2}[/⁄]\d{1,3}(?![\d/⁄]) )?+
    """
    % {"s": _SPACES},
    re.VERBOSE,
)


class Literal(NamedTuple):
    """A literal read from a text: where it stops, its value, and the worth of its last digit."""

    end: int
    value: Decimal
    step: Decimal
    grouped: bool
    decimals: int


_ONE: Final = Decimal(1)
_NON_DIGITS: Final = re.compile(r"\D++")


def read_literal(text: str, start: int) -> Literal | None:
    """The literal that starts at the digit or vulgar fraction ``text[start]``.

    None where the run is too long to be a value.
    """
    if text[start] in VULGAR:
        return Literal(start + 1, VULGAR[text[start]], Decimal("0.01"), False, 0)
    match = LITERAL.match(text, start)
    if match is None or match.end() - start > 2 * MAX_DIGITS:
        return None
    return _value_of(match, text)


def _value_of(match: re.Match[str], text: str) -> Literal | None:
    plain, groups, indian, dots, decimals, vulgar = match.groups()
    end = match.end()
    grouping = groups or indian or dots
    if grouping and (len(plain) > 3 or plain[0] == "0"):
        grouping, decimals, vulgar, end = None, None, None, match.end("plain")
        retry = _DECIMAL_ONLY.match(text, end)
        if retry:
            decimals, end = retry.group(), retry.end()
    if decimals and decimals[0] == "," and not _is_decimal_comma(decimals, grouping):
        end, decimals, vulgar = match.start("decimals"), None, None
    digits = plain + (_NON_DIGITS.sub("", grouping) if grouping else "")
    if len(digits) > MAX_DIGITS or (decimals and len(decimals) > MAX_DIGITS):
        return None
    shown = len(decimals) - 1 if decimals else 0
    value = Decimal(f"{digits}.{decimals[1:]}" if decimals else digits)
    if vulgar:
        fraction = _fraction(vulgar)
        if fraction is None:
            end = match.start("vulgar")
        else:
            return Literal(end, value + fraction, Decimal("0.01"), bool(grouping), shown)
    return Literal(end, value, _ONE.scaleb(-shown), bool(grouping), shown)


_DECIMAL_ONLY: Final = re.compile(r"\.\d++(?![.,]\d)")


def _is_decimal_comma(decimals: str, grouping: str | None) -> bool:
    """``3,5`` and ``1.234,56`` hold a decimal comma; ``5,000,00`` and ``12,3456`` do not."""
    if grouping and grouping[0] == ",":
        return False
    return len(decimals) <= 3


def _fraction(text: str) -> Decimal | None:
    text = text.strip()
    if text in VULGAR:
        return VULGAR[text]
    over, under = re.split("[/⁄]", text)
    if int(under) == 0 or int(over) >= int(under):
        return None
    return Decimal(int(over)) / Decimal(int(under))


def is_digit(char: str) -> bool:
    """Whether ``char`` is a decimal digit of any script (not a superscript)."""
    return unicodedata.category(char) == "Nd"
