"""Derivation rules over the calendar and the clock: years, ages, days, times of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees, base
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.checker.numbers.arithmetic.weekdays import WEEKDAYS, as_date
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, base_value
from summarizer.quantities.model import Bound, Kind, Quantity


def length(scene: Scene) -> Iterator[Derivation]:
    """The same length in one unit: 3.75 hours of "3 h 45 min"."""
    claim = scene.claim
    if claim.kind is not Kind.DURATION:
        return
    for each in scene.singles("duration"):
        if not agrees(claim, base(each.quantity)) or each.quantity.kind is not Kind.DURATION:
            continue
        start = each.quantity.start
        written = scene.article.within(start, start + 1)
        if not written or written[0].quantity.end < each.quantity.end:
            yield Derivation("length", (each,), scene.say(each), 2)


def clock_span(scene: Scene) -> Iterator[Derivation]:
    """Minutes or hours between two times of the day."""
    claim = scene.claim
    if claim.kind is not Kind.DURATION or claim.unit not in _CLOCK_UNITS:
        return
    for each in scene.pool:
        hours = each.quantity
        if hours.kind is Kind.TIME and hours.is_range and _lasts(claim, hours.low, hours.high):
            yield Derivation("time span", (each,), scene.say(each), 2)
    for first, second in combinations(scene.singles("time"), 2):
        if abs(first.sentence - second.sentence) <= _REACH and _lasts(
            claim, first.quantity.low, second.quantity.low
        ):
            formula = f"from {scene.say(first)} to {scene.say(second)}"
            yield Derivation("time span", (first, second), formula, 2)


def _lasts(claim: Quantity, one: Decimal, two: Decimal) -> bool:
    gap = abs(two - one)
    return any(
        minutes and agrees(claim, base_value(minutes, "min"))
        for minutes in (gap, _DAY_MINUTES - gap, abs(_DAY_MINUTES // 2 - gap))
    )


_FULL_DATE: Final = 10000000
_REACH: Final = 2
"""How many sentences apart two dates may stand."""
_CLOCK_UNITS: Final = frozenset({"min", "h", "s"})
_DAY_MINUTES: Final = Decimal(24 * 60)


def clock_shift(scene: Scene) -> Iterator[Derivation]:
    """A time of the day and so many minutes or hours: "19 hours after the 03:12 quake"."""
    claim = scene.claim
    if claim.kind is not Kind.TIME or claim.is_range:
        return
    for first in scene.singles("time"):
        for second in scene.singles("duration"):
            length = second.quantity
            if length.kind is not Kind.DURATION or length.unit not in _CLOCK_UNITS:
                continue
            shift = base_value(length.low, length.unit) / 60
            for result in (first.quantity.low + shift, first.quantity.low - shift):
                gap = abs(result - claim.low) % (_DAY_MINUTES // 2)
                if min(gap, _DAY_MINUTES // 2 - gap) <= _slack(claim):
                    formula = f"{scene.say(first)} and {scene.say(second)}"
                    yield Derivation("shifted time", (first, second), formula, 1)


def _slack(claim: Quantity) -> Decimal:
    """Minutes that an "about" leaves open."""
    return Decimal(15 if claim.bound is not Bound.EXACT and not claim.low % 30 else 0)


def date_span(scene: Scene) -> Iterator[Derivation]:
    """Days, nights, weeks or months between two dates, or in a range of them."""
    claim = scene.claim
    unit = _day_unit(scene)
    if unit is None:
        return
    days = claim.low * base_value(Decimal(1), unit) / base_value(Decimal(1), "day")
    for each in scene.pool:
        begins, ends = _as_dates(each.quantity)
        if begins and ends and begins != ends:
            gap = (ends - begins).days
            if days in (gap, gap + 1):  # both ends may count
                yield Derivation("days", (each,), scene.say(each), 2)
    dates = [(each, _as_dates(each.quantity)[0]) for each in scene.pool]
    for (first, one), (second, two) in combinations(dates, 2):
        if not one or not two or one == two:
            continue
        apart = abs(first.sentence - second.sentence) > _REACH
        if apart and not (scene.shares_words(first) and scene.shares_words(second)):
            continue
        in_months = unit == "month" and _months(one, two) == claim.low
        if abs((two - one).days) == days or in_months:
            formula = f"from {scene.say(first)} to {scene.say(second)}"
            yield Derivation("days", (first, second), formula, 2)


def _day_unit(scene: Scene) -> str | None:
    claim = scene.claim
    if claim.kind is Kind.DURATION and claim.unit in ("day", "week", "fortnight", "month"):
        return claim.unit
    return "day" if claim.kind is Kind.NUMBER and "night" in scene.claimed.nouns else None


def _months(one: date, two: date) -> int:
    first, last = sorted((one, two))
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _as_dates(quantity: Quantity) -> tuple[date | None, date | None]:
    if quantity.kind is not Kind.DATE:
        return None, None
    return as_date(quantity.low, 0), as_date(quantity.high, 0)


def date_shift(scene: Scene) -> Iterator[Derivation]:
    """A date and so many days, weeks or months; or the weekday after a dated one."""
    claim = scene.claim
    if claim.kind is not Kind.DATE or claim.is_range:
        return
    told = [mate for mate in scene.claimed.mates if mate.kind is Kind.DURATION]
    for first in scene.singles("date"):
        start = _as_dates(first.quantity)[0]
        wanted = as_date(claim.low, start.year if start else 0)
        if start is None or wanted is None or (claim.low >= _FULL_DATE > first.quantity.low):
            continue
        for second in scene.singles("duration"):
            length = second.quantity
            if length.kind is not Kind.DURATION:
                continue
            if told and not any(fit(mate, length) is Fit.SAME for mate in told):
                continue  # the claim counts from its date by another length
            if wanted in _shifted(start, length):
                formula = f"{scene.say(first)} and {scene.say(second)}"
                yield Derivation("shifted date", (first, second), formula, 1)
        yield from _next_weekday(scene, first, start, wanted)


def _shifted(start: date, length: Quantity) -> Iterator[date]:
    if length.unit == "month":
        for sign in (1, -1):
            months = start.year * 12 + start.month - 1 + sign * int(length.low)
            try:
                yield date(months // 12, months % 12 + 1, start.day)
            except ValueError:
                continue
        return
    days = base_value(length.low, length.unit) / base_value(Decimal(1), "day")
    if not days % 1 and days < _LONGEST_DAYS:
        for sign in (1, -1):
            yield start + timedelta(days=sign * int(days))


_LONGEST_DAYS: Final = 1000
_WEEKDAY: Final = pattern(r"(?<![a-z])(" + "|".join(WEEKDAYS) + r")s?(?![a-z])")
_NEAR_DAY: Final = pattern(
    r"(?<![a-z])(?:(the (?:next|following) day|the day after|a day later|tomorrow|overnight)"
    r"|(the (?:previous day|day before)|a day earlier|the eve|yesterday))(?![a-z])"
)
_FAR: Final = 6
"""How many sentences a weekday may stand from the dated one."""
_BEFORE_DATE: Final = 16


def _next_weekday(scene: Scene, dated: Located, start: date, wanted: date) -> Iterator[Derivation]:
    """As in "Monday 10 February ... on Tuesday": the weekday with a date settles the others."""
    lower, quantity = scene.article.lower, dated.quantity
    gap = (wanted - start).days
    if not 0 < abs(gap) < len(WEEKDAYS):
        return
    named = list(_WEEKDAY.finditer(lower, max(0, quantity.start - _BEFORE_DATE), quantity.start))
    bounds = scene.article.context.bounds
    first, last = max(dated.sentence - _FAR, 0), min(dated.sentence + _FAR, len(bounds) - 1)
    for sentence in range(first, last + 1):
        begin, end = bounds[sentence]
        for match in _WEEKDAY.finditer(lower, begin, end) if named else ():
            step = (WEEKDAYS.index(match[1]) - WEEKDAYS.index(named[-1][1])) % len(WEEKDAYS)
            if gap in (step, step - len(WEEKDAYS)) and step:
                yield Derivation(
                    "weekday", (dated,), f"{match[1].title()}, with {scene.say(dated)}", 2
                )
        for match in _NEAR_DAY.finditer(lower, begin, end):
            if gap == (1 if match[1] else -1):
                yield Derivation("weekday", (dated,), f"{match[0]}, with {scene.say(dated)}", 2)
