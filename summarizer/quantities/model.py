"""A quantity: one number as a text writes it, with its value, unit and bound."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What sort of number a mention is."""

    NUMBER = "number"
    """A count or a bare value."""
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points and basis points: the distance between two percentages."""
    MONEY = "money"
    MEASURE = "measure"
    """A value with a unit of length, area, mass, volume, speed, temperature, power, ..."""
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    """A day, with or without its year, or a month with its year."""
    TIME = "time"
    """A time of the day."""
    YEAR = "year"
    DECADE = "decade"
    PERIOD = "period"
    """A quarter or half of a year or a match: Q3, third quarter, second half."""
    SCORE = "score"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    """Twice, double, threefold, five times as much."""
    IDENTIFIER = "identifier"
    """A name that holds digits (Route 495, COVID-19), or digits too long to be a value."""

    __hash__ = str.__hash__  # that of Enum is written in Python


class Bound(StrEnum):
    """How the text hedges the value, with direction."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"

    __hash__ = str.__hash__


class Quantity(NamedTuple):
    """One mention of a number; a tuple, since a text holds many and tuples are made fastest.

    All positions are code points of the text it was read from. ``[start, end)`` covers sign,
    currency, number, scale and unit, but not the hedge (``hedge_start``, ``hedge_end``; equal
    where there is none). ``[number_start, number_end)`` covers the number with its scale and
    currency sign, and both ends of a range.

    ``low`` and ``high`` are in ``unit`` with the scale applied, and equal but for ranges and vague
    words. A date is written as the number yyyymmdd with zeros for what it leaves open, a time as
    minutes since midnight, a decade from its first to its last year, a score as its two sides in
    the order given (``low`` may then exceed ``high``), a fraction as its value.
    ``step`` is the worth of the last digit written ("2.5 million": 100,000; "59,000": 1).
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: Kind
    low: Decimal
    high: Decimal
    unit: str | None = None
    step: Decimal = Decimal(1)
    bound: Bound = Bound.EXACT
    hedge_start: int = 0
    hedge_end: int = 0
    low_end: int = 0
    """Where the first end of a range stops; 0 where the mention is no range."""
    high_start: int = 0
    """Where the second end of a range begins; 0 where the mention is no range."""
    vague: bool = False
    """A word that gives only an order of magnitude: dozens, tens of thousands, a few."""
    spelled: bool = False
    """Written in words."""
    name: str = ""
    """For identifiers: the name as the text has it."""

    @property
    def is_range(self) -> bool:
        """Whether the text gives two ends."""
        return self.high_start > 0


of_fields: Final[Callable[[tuple[object, ...]], Quantity]] = partial(tuple.__new__, Quantity)
"""A quantity of all its fields, in order: twice as fast as the constructor, for the inner loop."""
