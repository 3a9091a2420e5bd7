"""Dates as pages print them, as ISO dates."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from summarizer.patterns import pattern

_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_MONTH: Final = (
    r"(?P<month{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR: Final = r"(?P<year{0}>(?:19|20)[0-9]{{2}})(?![0-9]|[.-][0-9])"
_DATE: Final = pattern(
    r"(?<![\w/.-])(?:"
    r"(?P<year1>(?:19|20)[0-9]{2})[-/.](?P<month1>[01]?[0-9])[-/.](?P<day1>[0-3]?[0-9])(?![0-9])"
    r"|(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?(?:[ -]| of )"
    + _MONTH.format(2)
    + r",?[ -]"
    + _YEAR.format(2)
    + "|"
    + _MONTH.format(3)
    + r" (?P<day3>[0-3]?[0-9])(?:st|nd|rd|th)?,? "
    + _YEAR.format(3)
    + r"|(?P<first>[0-3]?[0-9])(?P<mark>[/.])(?P<second>[0-3]?[0-9])(?P=mark)"
    + _YEAR.format(4)
    + ")",
    re.IGNORECASE,
)


class FoundDate(NamedTuple):
    """A date in a text: where, and its ISO form."""

    start: int
    end: int
    iso: str


def find_date(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first whole date (day, month and year) in ``text[start:end]``, or None.

    ``03/04/2024`` names no date: it is March in one country and April in another. ``13/04/2024``
    and ``3.4.2024`` (the dotted form is day first everywhere) do.
    """
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        if (iso := _iso(match)) is not None:
            return FoundDate(match.start(), match.end(), iso)
    return None


def _iso(match: re.Match[str]) -> str | None:
    if match["first"]:
        ordered = _order(int(match["first"]), int(match["second"]), match["mark"])
        return None if ordered is None else _checked(int(match["year4"]), *ordered)
    kind = next(n for n in "123" if match[f"year{n}"])
    named = match[f"month{kind}"].lower()
    month = int(named) if named.isdigit() else _month_number(named)
    return _checked(int(match[f"year{kind}"]), month, int(match[f"day{kind}"]))


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _order(first: int, second: int, mark: str) -> tuple[int, int] | None:
    """Month and day of ``first/second``, where only one reading is possible."""
    if mark == "." or first > 12 or first == second:
        return second, first
    return (first, second) if second > 12 else None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
