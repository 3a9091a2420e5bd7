"""Number literals: digits with their separators, decimals and fractions, as a value.

All patterns start at a digit and use possessive quantifiers, so a run of any length is read once.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, TypeAlias

from summarizer.patterns import pattern
from summarizer.quantities.words import VULGAR

MAX_DIGITS: Final = 24
"""Longer runs are account numbers, not values (and Decimal rounds at 28 digits)."""

_SPACES: Final = "\u00a0\u2009\u202f\u2007"
LITERAL: Final = pattern(
    rf"""
      (?P<plain>\d++)
      (?: (?P<groups> (?:[,'’٬{_SPACES}]\d{{3}}(?!\d)){{1,9}}+ )  # 1,234
        | (?P<indian> (?:,\d\d(?=,\d)){{1,6}}+ ,\d{{3}}(?!\d) )  # 12,34,567
        | (?P<dots> (?:\.\d{{3}}(?!\d)){{2,9}}+ | (?:\.\d{{3}}){{1,9}}+ (?=,\d\d?(?!\d)) )
      )?
      (?P<decimals> [.,٫]\d++ (?![.,]\d) )?+
      (?P<vulgar> [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅑⅒⅐] | \ ?(?<!\d[/⁄])\d{{1,2}}[/⁄]\d{{1,3}}(?![\d/⁄]) )?+
    """,
    re.VERBOSE,
)


_CONTINUES: Final = frozenset(",.'’٬٫/⁄" + _SPACES + "".join(VULGAR))
"""What may follow the first digits of a literal (a space too, before a fraction: 2 1/2)."""


Literal: TypeAlias = tuple[int, int, Decimal, Decimal, int]
"""Where a literal begins and stops, its value, the worth of its last digit, its decimals."""


_ONE: Final = Decimal(1)
_NON_DIGITS: Final = pattern(r"\D++")
STEPS: Final = tuple(_ONE.scaleb(-digits) for digits in range(MAX_DIGITS + 1))
"""What the last digit is worth, by how many decimals are shown."""


def read_literal(text: str, start: int, run_end: int, floor: int = 0) -> Literal | None:
    """The literal that begins with the run of digits (or vulgar fraction) ``[start, run_end)``.

    It may take a decimal point before the run (".5"), but nothing before ``floor``. None where
    the run is too long to be a value.
    """
    if text[start] in VULGAR:
        return (start, start + 1, VULGAR[text[start]], _HUNDREDTH, 0)
    if run_end - start > MAX_DIGITS:
        return None
    if start > floor and text[start - 1] == "." and _begins_with_point(text, start, run_end):
        digits = run_end - start
        value = Decimal(text[start:run_end]).scaleb(-digits)
        return (start - 1, run_end, value, _ONE.scaleb(-digits), digits)
    if _stops(text, run_end):
        return (start, run_end, Decimal(text[start:run_end]), _ONE, 0)
    match = LITERAL.match(text, start)
    return _value_of(match, text) if match else None


def _stops(text: str, end: int) -> bool:
    """Whether no separator, decimal or fraction continues the digits that stop at ``end``."""
    after = text[end : end + 1]
    return after not in _CONTINUES and not (after == " " and text[end + 1 : end + 2].isdigit())


def _begins_with_point(text: str, start: int, run_end: int) -> bool:
    """As in ".5" is a half; "1.5", "a.5" and "..5" are not."""
    before = text[start - 2 : start - 1] if start > 1 else ""
    return not before.isalnum() and before != "." and text[run_end : run_end + 1] not in (".", ",")


def _value_of(match: re.Match[str], text: str) -> Literal | None:
    plain, groups, indian, dots, decimals, vulgar = match.groups()
    end = match.end()
    grouping = groups or indian or dots or ""
    if grouping and (len(plain) > _LONGEST_GROUP or plain[0] == "0"):
        grouping, vulgar, end = "", None, match.end("plain")
        retry = _DECIMAL_ONLY.match(text, end)
        decimals, end = (retry.group(), retry.end()) if retry else (None, end)
    if decimals and decimals[0] == "," and not _is_decimal_comma(decimals, grouping):
        end, decimals, vulgar = match.start("decimals"), None, None
    digits = plain + _NON_DIGITS.sub("", grouping) if grouping else plain
    fraction = decimals[1:] if decimals else ""
    if len(digits) + len(fraction) > MAX_DIGITS:
        return None
    value = Decimal(f"{digits}.{fraction}" if fraction else digits)
    step = STEPS[len(fraction)]
    if vulgar:
        part = _fraction(vulgar)
        if part is not None:
            return (match.start(), end, value + part, _HUNDREDTH, len(fraction))
        end = match.start("vulgar")
    return (match.start(), end, value, step, len(fraction))


_LONGEST_GROUP: Final = 3
_HUNDREDTH: Final = Decimal("0.01")
_DECIMAL_ONLY: Final = pattern(r"\.\d++(?![.,]\d)")


def _is_decimal_comma(decimals: str, grouping: str) -> bool:
    """``3,5`` and ``1.234,56`` hold a decimal comma; ``5,000,00`` and ``12,3456`` do not."""
    if grouping and grouping[0] == ",":
        return False
    return len(decimals) <= _LONGEST_GROUP


def _fraction(text: str) -> Decimal | None:
    text = text.strip()
    if text in VULGAR:
        return VULGAR[text]
    over, under = re.split("[/⁄]", text)
    if int(under) == 0 or int(over) >= int(under):
        return None
    return Decimal(int(over)) / Decimal(int(under))
