"""Derivation rules over years: spans and ages, a year moved by a length of time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from summarizer.checker.numbers.arithmetic.agreement import agrees
from summarizer.checker.numbers.arithmetic.cues import AGED, SPAN, SPAN_AT, words
from summarizer.checker.numbers.arithmetic.scene import Derivation, Scene
from summarizer.quantities.index import Located, base_value
from summarizer.quantities.model import Bound, Kind, Quantity

_YEAR: Final = 10000
_FULL_DATE: Final = 10000000


def year_of(quantity: Quantity) -> int | None:
    """The year of a year or a full date; None for a range and for anything else."""
    if quantity.is_range:
        return None
    if quantity.kind is Kind.YEAR:
        return int(quantity.low)
    if quantity.kind is Kind.DATE and quantity.low >= _FULL_DATE:
        return int(quantity.low) // _YEAR
    return None


def _years_in(quantity: Quantity) -> tuple[int, ...]:
    """How many full years the two ends of a life or a term are apart; both, if months are open."""
    low, high = int(quantity.low), int(quantity.high)
    if not quantity.is_range:
        return ()
    if quantity.kind is Kind.DATE and low >= _FULL_DATE:
        return ((high - low) // _YEAR,)
    return (high - low, high - low - 1) if quantity.kind is Kind.YEAR else ()


def span(scene: Scene) -> Iterator[Derivation]:
    """Years between two years; an age from a year of birth may be one less."""
    claim = scene.claim
    if claim.unit != "year" and not (claim.kind is Kind.NUMBER and _aged(scene)):
        return
    asked = scene.asks(SPAN, SPAN_AT)
    if not asked:
        return
    for each in scene.pool:
        if claim.low in _years_in(each.quantity):
            yield Derivation("span of years", (each,), f"the years of {scene.say(each)}", 2)
    years = [(each, year) for each in scene.pool if (year := year_of(each.quantity))]
    for (first, one), (second, two) in combinations(years, 2):
        if abs(first.sentence - second.sentence) > _REACH and scene.anchored((first, second)) < 2:
            continue
        gap = _full_years(first.quantity, second.quantity) or abs(one - two)
        of_age = claim.kind is not Kind.DURATION and abs(one - two) - 1 == claim.low
        of_age = of_age and not _full_years(first.quantity, second.quantity)
        nearly = claim.bound is Bound.NEARLY and gap + 1 == claim.low
        if (
            gap == claim.low
            or of_age
            or nearly
            or (claim.bound is Bound.ABOUT and agrees(claim, _y(gap)))
        ):
            formula = f"from {min(one, two)} to {max(one, two)}"
            yield Derivation("span of years", (first, second), formula, asked)


_REACH: Final = 2
"""How many sentences apart two dates may stand."""


def _full_years(one: Quantity, two: Quantity) -> int:
    """Full years between two dates; 0 where a day is not given."""
    if (
        one.kind is not Kind.DATE
        or two.kind is not Kind.DATE
        or not one.low % 100
        or not two.low % 100
    ):
        return 0
    return abs(int(one.low) - int(two.low)) // _YEAR


def _y(years: int) -> Decimal:
    return base_value(Decimal(years), "year")


def _aged(scene: Scene) -> bool:
    return scene.stands_at(AGED)


def shifted_year(scene: Scene) -> Iterator[Derivation]:
    """A year and so many years, or an age: "in 2018 ... by one year", "born in 1871 ... at 15"."""
    claim = scene.claim
    if claim.kind is not Kind.YEAR or claim.is_range:
        return
    for first, base_year in _years(scene):
        for second in scene.pool:
            length = second.quantity
            if abs(second.sentence - first.sentence) > 1 or length.unit != "year":
                continue
            if length.is_range or length.low > _LONGEST_SHIFT or not length.low:
                continue
            shift = _signed(scene, second) * int(length.low)
            off = int(claim.low) - base_year - shift
            if shift and (not off or (abs(off) == 1 and claim.bound is Bound.ABOUT)):
                formula = f"{scene.say(first)} and {scene.say(second)}"
                yield Derivation("shifted year", (first, second), formula, 2)
        off = int(claim.low) - base_year
        if off in _JUBILEES and _JUBILEES[off].search(scene.article.lower):
            yield Derivation("shifted year", (first,), f"{off} years after {base_year}", 2)


_JUBILEES: Final = {100: words("centenary|centennial"), 200: words("bicentenary|bicentennial")}


def _years(scene: Scene) -> Iterator[tuple[Located, int]]:
    """Years and full dates; of a life or a term its first year."""
    for each in scene.pool:
        quantity = each.quantity
        if quantity.is_range:
            quantity = quantity._replace(low_end=0, high_start=0)
        year = year_of(quantity)
        if year is not None:
            yield each, year


def _signed(scene: Scene, length: Located) -> int:
    """Whether a length of time leads on (1) or back (-1); 0 where the words do not say."""
    if length.quantity.kind is Kind.AGE:
        return 1
    start, end = scene.article.context.bounds[length.sentence]
    lower = scene.article.lower
    if _LATER.search(lower, start, end):
        return 1
    return -1 if _EARLIER.search(lower, start, end) else 0


_LATER: Final = words(
    "exten(?:d|ds|ded|sion)|later|after|longer|delay(?:ed)?|postponed?|prolong(?:ed)?|for|from|in|"
    "within|following|next|lasts?|behind|over"
)
_EARLIER: Final = words("earlier|before|ago|previously|sooner|ahead|prior|late|early")
_LONGEST_SHIFT: Final = 120
