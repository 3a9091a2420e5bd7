"""The days of the week, and the day that a date's number stands for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_YEAR: Final = 10000
_ANY_YEAR: Final = 2001
"""For dates without a year: no leap year."""


def as_date(value: Decimal, year: int) -> date | None:
    """The day a date's number stands for; ``year`` where it names none. None for a whole month."""
    number = int(value)
    try:
        return date(number // _YEAR or year or _ANY_YEAR, number // 100 % 100, number % 100)
    except ValueError:
        return None
