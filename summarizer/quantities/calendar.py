"""Dates, clock times, years, decades and quarters, read around a digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind
from summarizer.quantities.words import MONTHS

_MONTH: Final = (
    r"(?P<month>jan(?:uary|\.)?+|feb(?:ruary|\.)?+|mar(?:ch|\.)?+|apr(?:il|\.)?+|may|june?+\.?+|"
    r"july?+\.?+|aug(?:ust|\.)?+|sept(?:ember|\.)?+|sep\.?+|oct(?:ober|\.)?+|nov(?:ember|\.)?+|"
    r"dec(?:ember|\.)?+)(?![a-z])"
)
_YEAR: Final = r"(?P<year>(?:1\d|20|21)\d\d)(?![\d%]|[.,]\d|st|nd|rd|th)"
_DAY_MONTH: Final = pattern(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?+"
    r"(?:(?:\s?[-–—/]\s?| (?:to|and) )(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?+)?+"
    r"[ \u00a0-](?:of )?+" + _MONTH + r"(?:(?: ?,? |-)" + _YEAR + ")?"
)
_AFTER_MONTH: Final = pattern(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?+"
    r"(?![\d:%]|[.,]\d|[ -]?(?:million|billion|thousand|percent|per cent|m\b|bn\b))"
    r"(?:\s?[-–—]\s?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?+(?![\d:]))?+"
    r"(?: ?,? " + _YEAR + ")?"
)
_MONTH_YEAR: Final = pattern(_YEAR)
_MONTH_BEFORE: Final = pattern(r"(?<![a-z])" + _MONTH + r",?[ \u00a0]?$")
_ISO: Final = pattern(r"(?P<year>[12]\d{3})[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?![\d-])")
_NUMERIC: Final = pattern(
    r"(?P<first>[0-3]?\d)(?P<sep>[/.-])(?P<second>[0-3]?\d)(?P=sep)"
    r"(?P<year>(?:[12]\d)?\d\d)(?![\d-])"
)
_CLOCK: Final = pattern(
    r"(?P<hour>[0-2]?\d)(?:[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?+)?+"
    r"(?:[ \u00a0]?(?P<half>[ap])\.?m(?![a-z])\.?| ?(?P<oclock>o['’]clock))"
)
_CLOCK24: Final = pattern(
    r"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?+(?![\d:])"
)
_MILITARY: Final = pattern(
    r"(?P<hour>[0-2]\d)[:.]?(?P<minute>[0-5]\d)"
    r"(?=[ \u00a0]?(?:gmt|utc|bst|est|edt|cet|cest|hrs|hours|local time)(?![a-z]))"
)
CLOCK_WORDS: Final = frozenset("a p am pm o gmt utc bst est edt cet cest hrs hours local".split())
"""How the words begin that make a time of the digits before them."""
_DECADE: Final = pattern(r"(?P<decade>(?:1\d|20)\d0|[1-9]0)['’]?s(?![a-z])")


class Calendar(NamedTuple):
    """A date, time, year, decade or quarter: its place, kind, and value (see ``Quantity``)."""

    start: int
    end: int
    kind: Kind
    low: Decimal
    high: Decimal
    low_end: int = 0
    high_start: int = 0


def date_value(year: int, month: int, day: int) -> Decimal:
    """``yyyymmdd``, with zeros for what is left open."""
    return Decimal(year * 10000 + month * 100 + day)


def _month_number(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def read_calendar(text: str, lower: str, start: int, end: int) -> Calendar | None:
    """The date, time or decade that holds the digits ``[start, end)``; None if there is none."""
    after, next_one = lower[end : end + 1], lower[end + 1 : end + 2]
    found = None
    if (
        end - start <= _LONGEST_DAY
        and after in _BEFORE_MONTH
        and (after != " " or next_one in _BEGINS_MONTH)
    ):
        found = _read_day_month(text, lower, start)
    if found is None and lower[start - 1 : start] in _AFTER_MONTH_NAME:
        found = _read_after_month(text, lower, start)
    if found is None and _may_be_time(after, next_one):
        found = _read_numeric_date(lower, start) or _read_time(lower, start)
    if found is None and after in _BEFORE_PLURAL:
        found = _read_decade(lower, start)
    return found


def _may_be_time(after: str, next_one: str) -> bool:
    """Whether two characters after some digits may go on with a time, or a date in digits."""
    if after == " ":
        return next_one in _BEGINS_TIME
    return after in _BEFORE_TIME and (after not in _JOINS or next_one.isdigit())


_LONGEST_DAY: Final = 2
_BEFORE_MONTH: Final = frozenset(" \u00a0-–—/snrt")
_BEGINS_MONTH: Final = frozenset("jfmasondt-–—/")
"""What follows a day and a space: a month, "of", or a second day after "to", "and" or a dash."""
_AFTER_MONTH_NAME: Final = frozenset(" \u00a0,.")
_BEFORE_TIME: Final = frozenset("\u00a0-/.:haopgu")
_BEGINS_TIME: Final = frozenset("apogubechl")
_JOINS: Final = frozenset("-/.:")
_BEFORE_PLURAL: Final = frozenset("s'’")
"""What may follow the digits of a date, a time and a decade: all others are spared the look."""


def _looks_like_month(text: str, start: int, name: str) -> bool:
    """As in "May" and "March" are words too: those must be written with a capital."""
    return text[start].isupper() or name not in ("may", "march", "mar", "dec", "sep", "jun", "jan")


def _read_day_month(text: str, lower: str, start: int) -> Calendar | None:
    match = _DAY_MONTH.match(lower, start)
    if match is None or not _looks_like_month(text, match.start("month"), match["month"]):
        return None
    return _date(match, start, match.end(), _month_number(match["month"]))


def _date(match: re.Match[str], start: int, end: int, month: int) -> Calendar | None:
    day, day2 = int(match["day"]), int(match["day2"] or 0)
    if not 1 <= day <= 31 or day2 > 31:
        return None
    year = int(match["year"] or 0)
    low = date_value(year, month, day)
    high = date_value(year, month, day2 or day)
    if day2:
        day_end = match.end("day")
        return Calendar(start, end, Kind.DATE, low, high, day_end, match.start("day2"))
    return Calendar(start, end, Kind.DATE, low, high)


def _read_after_month(text: str, lower: str, start: int) -> Calendar | None:
    window_start = start - 12 if start > 12 else 0
    word = lower[window_start:start].rstrip(" \u00a0,.")
    if word[-_SHORTEST_MONTH:] not in MONTH_ENDS:
        return None
    before = _MONTH_BEFORE.search(lower, window_start, start)
    if before is None:
        return None
    month_start = before.start("month")
    if not _looks_like_month(text, month_start, before["month"]):
        return None
    month = _month_number(before["month"])
    year = _MONTH_YEAR.match(lower, start)
    if year:
        value = date_value(int(year["year"]), month, 0)
        return Calendar(month_start, year.end(), Kind.DATE, value, value)
    match = _AFTER_MONTH.match(lower, start)
    if match is None or (
        "," in before.group() and not match["year"] and _GOES_ON.match(lower, match.end())
    ):
        return None  # "in May, 12 people died"
    return _date(match, month_start, match.end(), month)


_GOES_ON: Final = pattern(r" [a-z]")


_SHORTEST_MONTH: Final = 3
MONTH_ENDS: Final = frozenset(name[-_SHORTEST_MONTH:] for name in MONTHS)


def _read_numeric_date(lower: str, start: int) -> Calendar | None:
    match = _ISO.match(lower, start)
    if match:
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    else:
        match = _NUMERIC.match(lower, start)
        if match is None:
            return None
        year, month, day = int(match["year"]), int(match["second"]), int(match["first"])
        year += 0 if year > 99 else (2000 if year < 50 else 1900)
        if month > 12:
            month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    value = date_value(year, month, day)
    return Calendar(start, match.end(), Kind.DATE, value, value)


def _read_time(lower: str, start: int) -> Calendar | None:
    match = (
        _CLOCK.match(lower, start) or _CLOCK24.match(lower, start) or _MILITARY.match(lower, start)
    )
    if match is None:
        return None
    groups = match.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = groups.get("half")
    if hour > 24 or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    value = Decimal(hour * 60 + minute) + Decimal(int(groups.get("second") or 0)) / 60
    return Calendar(start, match.end(), Kind.TIME, value, value)


def _read_decade(lower: str, start: int) -> Calendar | None:
    match = _DECADE.match(lower, start)
    if match is None:
        return None
    first = int(match["decade"])
    if first < 100:
        if lower.endswith(("over-", "under-"), max(0, start - 6), start):
            return None  # "the over-60s"
        if not lower.endswith(("the ", "'", "’", "-"), max(0, start - 4), start):
            return None
        first += 1900
    return Calendar(start, match.end(), Kind.DECADE, Decimal(first), Decimal(first + 9))
