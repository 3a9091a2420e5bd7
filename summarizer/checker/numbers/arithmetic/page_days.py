"""Derivation rule: how long it is from the page's own date to a date the article gives.

"In nine days' time" on a page of 9 August for talks "planned for 18 August"; "three weeks ago".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.arithmetic.weekdays import WEEKDAYS, as_date
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex, base_value
from summarizer.quantities.model import Bound, Kind, Quantity

_TO_COME: Final = pattern(
    r"(?<![a-z])(?:in|within) <>(?:['’]s?)?(?: time)?(?= [a-z]|[.,;:)]|$)"
    r"|<> (?:from (?:now|today)|away|hence|to go|off)(?![a-z])"
)
_GONE: Final = pattern(r"<> (?:ago|earlier|previously|before)(?![a-z])")
_AFTER: Final = pattern(r"<> (?:after|later|on from)(?![a-z])")
_DAYS_OF: Final = {"day": 1, "week": 7, "fortnight": 14}
_YEARS: Final = 10000


def from_page(scene: Scene) -> Iterator[Derivation]:
    """Days, weeks or months between the page's date and a day that the article names."""
    claim = scene.claim
    published = scene.article.document.published
    if published is None or claim.kind is not Kind.DURATION or claim.is_range:
        return
    page = date.fromisoformat(published.value[:10])
    to_come, gone = scene.stands_at(_TO_COME), scene.stands_at(_GONE)
    later = scene.stands_at(_AFTER)
    if claim.unit not in (*_DAYS_OF, "month") or not (to_come or gone or later):
        return
    starts = [page, *(_weekday_dates(scene.article, page) if later else ())]
    for each in scene.singles("date"):
        day = as_date(each.quantity.low, page.year)
        if day is None:
            continue
        if to_come and day < page and each.quantity.low < _YEARS:
            day = day.replace(year=page.year + 1)  # "on 4 January", told in December
        for start in starts:
            gap = (day - start).days
            if (gap > 0 if to_come or later else gap < 0) and _agrees(claim, start, day):
                formula = f"from {start.isoformat()} to {scene.say(each)}"
                yield Derivation("days", (each,), formula, 2)


def _agrees(claim: Quantity, one: date, two: date) -> bool:
    """Whether a number of days, weeks or months is the time between two dates."""
    days = abs((two - one).days)
    if claim.unit == "month":
        months = Decimal(days) / base_value(Decimal(1), "month") * base_value(Decimal(1), "day")
        return abs(months - claim.low) <= Decimal("0.35")
    length = _DAYS_OF[claim.unit or "day"]
    slack = 0 if length == 1 else 1
    if claim.bound is Bound.ABOUT:
        slack = 1 if length == 1 else length // 2
    return abs(days - claim.low * length) <= slack


def _weekday_dates(article: QuantityIndex, page: date) -> Iterator[date]:
    """The days before the page's that the article calls by their weekday."""
    for back in range(1, len(WEEKDAYS)):
        day = date.fromordinal(page.toordinal() - back)
        if WEEKDAYS[day.weekday()] in article.lower:
            yield day
