"""Of what time a figure is: two that are told of two times contradict nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.comparison.told import Told
from summarizer.comparison.units import Reader
from summarizer.patterns import pattern
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind

_OF_TIME: Final = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE, Kind.PERIOD})
_CALENDAR: Final = pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_EARLIER: Final = pattern(
    r"\b(?:previous(?:ly)?|original(?:ly)?|initial(?:ly)?|former(?:ly)?|at\sfirst"
    r"|first\s(?:put|given|said|told|thought|believed|reported|estimated|counted|announced|set)"
    r"|(?<!will\s)(?<!would\s)(?<!could\s)(?<!to\s)last"
    r"|(?<!year\s)(?<!month\s)(?<!week\s)earlier)\b"
    r"|\b(?:from|against|compared\swith)\s(?:[a-z]{2,8}\s){0,2}\Z",
    re.IGNORECASE,
)
"""Before a figure: it is of a state that has passed."""
_REACH: Final = 30
"""Characters before a figure among which such words stand."""


class Times:
    """Tells whether figures of several articles are of two times."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._readers = readers

    def differ(self, one: Told, other: Told) -> bool:
        """Whether each names a time and they share none, or one alone is of an earlier state."""
        mine, theirs = self._named(one), self._named(other)
        if mine and theirs and not mine & theirs:
            return True
        if self._is_of_past_year(one, other) or self._is_of_past_year(other, one):
            return True
        return self._is_earlier(one) != self._is_earlier(other)

    def _is_of_past_year(self, told: Told, other: Told) -> bool:
        """Whether a count is of a year that the other article says nothing of, nor came out in."""
        if told.quantity.kind is not Kind.NUMBER:
            return False
        published = self._readers[other.unit.article].analysis.document.published
        known = self._text(other) + (published.value if published else "")
        years = {
            str(each.quantity.low)
            for each in told.unit.figures + self._figures_before(told)
            if each.quantity.kind is Kind.YEAR and not each.quantity.is_range
        }
        return bool(years) and not any(year in known for year in years)

    def _figures_before(self, told: Told) -> tuple[Located, ...]:
        """Those between the start of the sentence and the clause: "since 1998, when nine died"."""
        quantities = self._readers[told.unit.article].analysis.quantities
        if not self._text(told).startswith("when ", told.unit.span.start):
            return ()
        return tuple(quantities.within(told.unit.sentence.start, told.unit.span.start))

    def _named(self, told: Told) -> set[str]:
        """The times that a clause names, a date that is the figure itself aside."""
        text, span, own = self._text(told), told.unit.span, told.quantity
        words = {
            match.group()
            for match in _CALENDAR.finditer(text, span.start, span.end)
            if own.kind not in _OF_TIME or not own.start <= match.start() < own.end
        }
        return words | {
            str(each.quantity.low)
            for each in told.unit.figures
            if each.quantity.kind in _OF_TIME and each is not told.located
        }

    def _is_earlier(self, told: Told) -> bool:
        text, start = self._text(told), told.quantity.start
        return _EARLIER.search(text, max(told.unit.span.start, start - _REACH), start) is not None

    def _text(self, told: Told) -> str:
        return self._readers[told.unit.article].text
