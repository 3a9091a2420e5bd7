"""What figures mean that leave out or abbreviate their unit, as far as arithmetic needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.arithmetic.clock import as_time
from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.units import UNIT_WORDS, dimension_of


def in_full(figures: Iterable[Located], sentence: int, index: QuantityIndex) -> list[Located]:
    """The figures of a sentence with "2 h 30 min", "half a metre", "up by a day", "40 BC" read."""
    read: list[Located] = []
    taken = 0
    for each in figures:
        quantity = each.quantity
        if quantity.start < taken:
            continue  # the minutes of "2 h 30 min"
        full = _in_full(quantity, index)
        taken = full.end
        read.append(each if full is quantity else Located(full, sentence))
    start, end = index.context.bounds[sentence]
    ones = [Located(one, sentence) for one in _ones(index.lower, start, end)]
    read += [one for one in ones if not any(_overlap(one, each) for each in read)]
    return sorted(read, key=lambda each: each.quantity.start)


def _overlap(one: Located, two: Located) -> bool:
    return one.quantity.start < two.quantity.end and two.quantity.start < one.quantity.end


def _in_full(quantity: Quantity, index: QuantityIndex) -> Quantity:
    lower = index.lower
    if quantity.kind is Kind.FRACTION:
        return _part_of_unit(quantity, lower)
    if quantity.is_range or quantity.kind not in (Kind.NUMBER, Kind.DURATION):
        return quantity
    length = _HOURS_MINUTES.match(lower, quantity.start)
    if length and length.end() > quantity.end:
        minutes = Decimal(int(length[1]) * 60 + int(length[2]))
        return _with(quantity, Kind.DURATION, "min", minutes, end=length.end())
    return _bare_in_full(quantity, index) if quantity.kind is Kind.NUMBER else quantity


def _bare_in_full(bare: Quantity, index: QuantityIndex) -> Quantity:
    lower = index.lower
    if _POINTS.match(lower, bare.end) and _speaks_of_percent(bare, index):
        return bare._replace(kind=Kind.POINTS, unit="pp")
    if _BC.match(lower, bare.end):
        # there is no year 0: 1 BC is the year before AD 1
        return _with(bare, Kind.YEAR, None, 1 - bare.low, end=bare.end)
    if lower.endswith(" ad ", 0, bare.start):
        return bare._replace(kind=Kind.YEAR)
    return bare


_HOURS_MINUTES: Final = pattern(
    r"(\d{1,3}+) ?(?:h|hrs?|hours?) ?([0-5]?\d)(?![\d:.,]\d|\d)"
    r"(?: ?(?:mins?|minutes?|m)(?![a-z]))?+"
)
_POINTS: Final = pattern(r" (?:percentage |%-)?points?(?![a-z])")
_BC: Final = pattern(r" bc(?:e)?(?![a-z])")


def _with(quantity: Quantity, kind: Kind, unit: str | None, value: Decimal, end: int) -> Quantity:
    return quantity._replace(kind=kind, unit=unit, low=value, high=value, end=end, number_end=end)


def _speaks_of_percent(quantity: Quantity, index: QuantityIndex) -> bool:
    near = index.within(max(0, quantity.start - _PERCENT_NEAR), quantity.end + _PERCENT_NEAR)
    return any(each.quantity.kind is Kind.PERCENT for each in near)


_PERCENT_NEAR: Final = 240


def _part_of_unit(quantity: Quantity, lower: str) -> Quantity:
    match = _A_UNIT.match(lower, quantity.end)
    if match is None or quantity.is_range:
        return quantity
    unit = UNIT_WORDS.get(match[1])
    kind = _kind_of(unit)
    if kind is None:
        return quantity
    return _with(quantity, kind, unit, quantity.low, end=match.end())


_A_UNIT: Final = pattern(r" (?:of )?an? ([a-z]++)")


def _kind_of(unit: str | None) -> Kind | None:
    name = dimension_of(unit)
    if name in (None, "count", "money", "ratio"):
        return None
    return Kind.DURATION if name == "duration" else Kind.MEASURE


def _ones(lower: str, start: int, end: int) -> Iterator[Quantity]:
    """As in "goes up by one day", "gained a point": one that no reader takes for a figure."""
    for match in _ONE.finditer(lower, start, end):
        unit = UNIT_WORDS.get(match[2])
        kind = Kind.POINTS if match[2] == "point" else _kind_of(unit)
        if kind is not None:
            first, last = match.span(1)
            unit = "pp" if kind is Kind.POINTS else unit
            one = Decimal(1)
            yield Quantity(first, last, first, last, kind, one, one, unit, spelled=True)


_ONE: Final = pattern(
    r"(?<![a-z])(?:by|gain(?:ed|s)?|added|lost|loses?|up|down|shed) ((?:an?|one) ([a-z]++))"
)


def as_claimed(claimed: Claimed, pool: list[Located]) -> Claimed:
    """The claimed number with the unit its words leave out.

    "4.4 points" between percentages, "13 degrees" between temperatures, and "36 above the limit"
    after "91 mph" are in the units of what they compare.
    """
    quantity = as_time(claimed.lower, claimed.quantity) or claimed.quantity
    if quantity.kind is not Kind.NUMBER:
        return claimed.with_quantity(quantity)
    if "point" in claimed.nouns and _holds(pool, Kind.PERCENT, None):
        return claimed.with_quantity(quantity._replace(kind=Kind.POINTS, unit="pp"))
    if "degr" in claimed.nouns:
        for unit in ("C", "F"):
            if _holds(pool, Kind.MEASURE, unit):
                return claimed.with_quantity(quantity._replace(kind=Kind.MEASURE, unit=unit))
    lender = _compared_with(claimed)
    if lender is not None:
        quantity = quantity._replace(kind=lender.kind, unit=lender.unit)
    return claimed.with_quantity(quantity)


def _holds(pool: list[Located], kind: Kind, unit: str | None) -> bool:
    return any(each.quantity.kind is kind and unit in (None, each.quantity.unit) for each in pool)


def _compared_with(claimed: Claimed) -> Quantity | None:
    """The figure with a unit before a bare number that says by how much it is more or less."""
    if not _BARE_GAP.search(claimed.words_at_number):
        return None
    before = [
        mate
        for mate in claimed.mates
        if mate.end <= claimed.quantity.start and mate.kind in (Kind.MEASURE, Kind.MONEY)
    ]
    return before[-1] if before else None


_BARE_GAP: Final = pattern(
    r"<> (?:above|below|over|under|more|less|higher|lower|faster|slower|short)(?![a-z])"
)


def lend_unit(claim: Quantity, pool: list[Located], index: QuantityIndex) -> list[Located]:
    """Bare figures read in the claim's unit, where one near them is written with it.

    As in "bought at £449, now 379" and "the Greens (13) and the Farmers' Union (9)" after
    "27 percent". These are additional readings; what is written stays.
    """
    if claim.kind not in _MAY_LEND or claim.unit is None:
        return []
    lenders = [each for each in pool if _is_like(claim, each.quantity)]
    if not lenders:
        return []
    lenders.sort(key=lambda each: each.quantity.unit != claim.unit)
    text = index.document.text
    return [
        Located(lent, each.sentence)
        for each in pool
        if (lent := _lent(claim, each, lenders)) and not _has_noun(text, each.quantity)
    ]


_MAY_LEND: Final = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.POINTS})


def _has_noun(text: str, bare: Quantity) -> bool:
    return bare.step < _SCALED and bool(counted_nouns(text, bare))


_SCALED: Final = 1000
"""What is counted in thousands or millions may well be money ("44 billion exports")."""


def _is_like(claim: Quantity, lender: Quantity) -> bool:
    if claim.kind is Kind.MONEY:
        return lender.kind is Kind.MONEY and same_currency(claim.unit, lender.unit)
    if claim.kind in (Kind.PERCENT, Kind.POINTS):
        return lender.kind is Kind.PERCENT
    return lender.kind is claim.kind and dimension(lender) == dimension(claim)


def _lent(claim: Quantity, located: Located, lenders: list[Located]) -> Quantity | None:
    bare = located.quantity
    if bare.kind is not Kind.NUMBER or not bare.low:
        return None
    for lender in lenders:
        theirs = lender.quantity
        if claim.kind is not Kind.MONEY and abs(lender.sentence - located.sentence) > _LENDING:
            continue
        if theirs.kind is Kind.PERCENT and bare.low > _HUNDRED:
            continue
        beside = 0 < bare.start - theirs.end <= _BESIDE  # "by one day to 31"
        if beside or theirs.low / _MAGNITUDE < bare.low < theirs.low * _MAGNITUDE:
            return bare._replace(kind=theirs.kind, unit=theirs.unit)
    return None


_LENDING: Final = 2
"""How many sentences from a figure its unit still holds, money aside."""
_HUNDRED: Final = 100
_MAGNITUDE: Final = 20
_BESIDE: Final = 4
