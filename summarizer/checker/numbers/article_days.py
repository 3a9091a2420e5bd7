"""The weekdays and months that an article names, and those that follow from its dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.checker.numbers.arithmetic.ending import ending_months
from summarizer.checker.numbers.arithmetic.weekdays import WEEKDAYS, as_date
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Kind
from summarizer.quantities.words import MONTHS
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis

MONTH_NAMES: Final = tuple(name for name in MONTHS if len(name) > 3 or name == "may")
"""In full: no abbreviation."""
AMBIGUOUS: Final = frozenset("march april may june august".split())
"""Months whose names are words or names too."""
SEEN: Final = pattern(
    r"(?<![a-z])(?:(?P<day>" + "|".join(WEEKDAYS) + r")s?|(?P<month>" + "|".join(MONTH_NAMES) + r")"
    r"|(?P<short>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))(?![a-z])"
)
"""A weekday or month in a text in lower case."""
_RELATIVE: Final = pattern(
    r"(?<![a-z])(?:(?P<today>today|tonight|this (?:morning|afternoon|evening))"
    r"|(?P<back>yesterday|last night|overnight|the (?:previous day|day before|eve)|a day earlier)"
    r"|(?P<on>tomorrow|the (?:next|following) (?:day|morning)|the day after|a day later)"
    r"|(?P<far>(?:\w++) (?:days?|weeks?|months?) (?:ago|later|earlier|after|before|on)"
    r"|(?:last|next|this) (?:week|month)|weekend))(?![a-z])"
)


class DayPlace(NamedTuple):
    """A weekday or month of the article: its name, sentence and offsets."""

    name: str
    sentence: int
    start: int
    end: int


def _is_month_or_day(match: re.Match[str], text: str) -> bool:
    """Not so "it may travel", nor "a march"."""
    return match["month"] not in AMBIGUOUS or text[match.start()].isupper()


class ArticleDays:
    """The weekdays and months that the article names, and those that follow from its dates."""

    def __init__(self, index: QuantityIndex) -> None:
        self.index = index
        self.places = [
            DayPlace(_name(match), number, match.start(), match.end())
            for number, (start, end) in enumerate(index.context.bounds)
            for match in SEEN.finditer(index.lower, start, end)
            if _is_month_or_day(match, index.document.text)
        ]
        self.named = {place.name for place in self.places}
        self._in: dict[tuple[int, bool], list[DayPlace]] = {}
        self.of_name: dict[str, list[DayPlace]] = {}
        for place in self.places:
            self.of_name.setdefault(place.name, []).append(place)
            key = (place.sentence, place.name in WEEKDAYS)
            self._in.setdefault(key, []).append(place)
        self.open = False
        """Whether the article counts days in a way that may lead to any of them."""
        self.implied = set(self._implied())
        self.ends = frozenset(ending_months(index))
        """Months in which something that the article says begins in a month ends."""

    def of_kind(self, numbers: Iterable[int], *, days: bool) -> list[DayPlace]:
        """The weekdays, or the months, of some sentences, in reading order."""
        return [each for number in sorted(numbers) for each in self._in.get((number, days), ())]

    def span(self, place: DayPlace) -> Span:
        """Where the article has it."""
        return Span.of(self.index.document.text, place.start, place.end)

    def is_reckoned(self, number: int) -> bool:
        """Whether a sentence tells its day by another one ("the day before") or by a date."""
        start, end = self.index.context.bounds[number]
        dated = any(
            each.quantity.kind is Kind.DATE for each in self.index.by_sentence.get(number, ())
        )
        return dated or _RELATIVE.search(self.index.lower, start, end) is not None

    def _implied(self) -> Iterator[str]:
        page = self._page()
        if page is not None:
            yield from _names_of(page)
        for located in self.index.of_dimension("date"):
            for value in (located.quantity.low, located.quantity.high):
                month = int(value) // 100 % 100
                if month:
                    yield _NAMES_OF_MONTHS[month]
                day = as_date(value, page.year if page else 0)
                if day is not None and (page is not None or value >= _FULL_DATE):
                    yield WEEKDAYS[day.weekday()]
        yield from self._relative(page)

    def _page(self) -> date | None:
        published = self.index.document.published
        return date.fromisoformat(published.value[:10]) if published else None

    def _relative(self, page: date | None) -> Iterator[str]:
        for start, end in self.index.context.bounds:
            for match in _RELATIVE.finditer(self.index.lower, start, end):
                step = 1 if match["on"] else -1 if match["back"] else 0
                self.open = self.open or match["far"] is not None
                if page is not None:
                    yield from _names_of(page + timedelta(days=step))
                for name in self.named & set(WEEKDAYS):
                    yield WEEKDAYS[(WEEKDAYS.index(name) + step) % len(WEEKDAYS)]


def article_days(analysis: Analysis) -> ArticleDays:
    """Those of an article; ask ``Analysis.kept`` for them, since they are read once."""
    return ArticleDays(analysis.quantities)


def _name(match: re.Match[str]) -> str:
    if match["short"] is None:
        return match["day"] or match["month"]
    return next(day for day in WEEKDAYS if day.startswith(match["short"]))


_FULL_DATE: Final = 10000000
_NAMES_OF_MONTHS: Final = {MONTHS[name]: name for name in MONTH_NAMES if name != "sept"}


def _names_of(day: date) -> tuple[str, str]:
    return WEEKDAYS[day.weekday()], _NAMES_OF_MONTHS[day.month]
