"""Units that one side leaves unsaid: "148 million" in an article on dollars, "a 55 zone".

A figure without its unit is no figure in another unit. It is one where both sides name a unit, or
where the bare figure counts things ("59,000 troops" is not $59,000).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.binding import LIGHT, likeness
from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.checker.numbers.lookup import HAS_UNIT, SCALES
from summarizer.checker.numbers.nth import is_day_of_month, is_nth_of_unit, is_nth_part
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension, same_currency
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.units import CURRENCY_WORDS, UNIT_WORDS, dimension_of


def fit_unsaid(claimed: Claimed, located: Located, index: QuantityIndex, *, at_high: bool) -> Fit:
    """How a source quantity carries the claimed one, where one of them leaves out what it is of."""
    claim, source = claimed.quantity, located.quantity
    if claim.kind is source.kind and (claim.kind is not Kind.NUMBER or claim.low < SCALES[0]):
        return Fit.NONE
    if claim.kind is Kind.DURATION and source.kind is Kind.TIME:
        return Fit.CONVERTED if _is_span(claim, source) else Fit.NONE
    for scale in _scales(claimed, located, index):
        read = source._replace(
            kind=claim.kind,
            unit=claim.unit,
            low=source.low * scale,
            high=source.high * scale,
            step=source.step * scale,
        )
        how = fit(claim, read, at_high=at_high)
        if how is not Fit.NONE:
            return how
    if (
        is_nth_of_unit(claimed, source, index)
        or is_day_of_month(claim, source, index)
        or is_nth_part(claim, source, index)
    ):
        return Fit.SAME
    bare = _leaves_age_out(claimed, source) or _is_elliptical(claimed, source)
    if bare or _leaves_unit_out(claimed, located, index):
        return fit(claim._replace(kind=source.kind, unit=source.unit), source, at_high=at_high)
    return Fit.NONE


def is_unit_added(claim: Quantity, source: Quantity, index: QuantityIndex) -> bool:
    """Whether the claim gives a bare figure a unit such as the article never names."""
    if claim.kind not in HAS_UNIT or source.kind not in _BARE or source.unit is not None:
        return False
    return not index.of_dimension(dimension(claim))


_BARE: Final = frozenset({Kind.NUMBER, Kind.YEAR})


def _scales(claimed: Claimed, located: Located, index: QuantityIndex) -> Iterator[Decimal]:
    """By what a bare figure of the article may be meant times, if it may be in the claim's unit."""
    claim, bare = claimed.quantity, located.quantity
    if claim.kind in (Kind.MONEY, Kind.NUMBER) and _is_in_millions(bare, index.lower):
        if claim.kind is Kind.NUMBER or _may_have_unit(claimed, located, index):
            yield _MILLION
        return
    if claim.kind not in HAS_UNIT | {Kind.NUMBER} or bare.kind not in _BARE:
        return
    if bare.unit is not None or bare.vague or _is_of_other(claimed, bare, index):
        return
    if not _may_have_unit(claimed, located, index):
        return
    if claim.kind is not Kind.NUMBER:
        yield Decimal(1)
    for scale in SCALES:
        if claim.low >= scale > bare.low and _is_scale_meant(scale, located, claimed, index):
            yield scale


def _is_in_millions(quantity: Quantity, lower: str) -> bool:
    """Whether "2.4m" may be millions, not metres."""
    return quantity.unit == "m" and lower[quantity.number_end : quantity.end] == "m"


_MILLION: Final = Decimal(10**6)


def _is_span(claim: Quantity, source: Quantity) -> bool:
    """As in 15 hours and 20 minutes for "15:20"."""
    return abs(base_value(claim.low, claim.unit) / 60 - source.low) < _HALF_A_MINUTE


_HALF_A_MINUTE: Final = Decimal("0.5")


def _is_of_other(claimed: Claimed, bare: Quantity, index: QuantityIndex) -> bool:
    """Whether a bare figure is a year, an age ("Ann Lee, 24, won"), a "4.5p" or counts things."""
    text = index.document.text
    if text[bare.end : bare.end + 1].isalnum() or _is_age(text, bare):
        return True
    if bare.kind is Kind.YEAR and (
        claimed.quantity.kind not in (Kind.MONEY, Kind.MEASURE)
        or _OF_YEAR.search(index.lower, max(0, bare.start - _YEAR_REACH), bare.start)
    ):
        return True
    nouns = [noun for noun in counted_nouns(text, bare) if noun not in _NO_NOUN]
    per = bool(nouns) and nouns[0].startswith("per ")
    return bool(nouns) and not per


_NO_NOUN: Final = LIGHT | {"last", "now", "previous", "initial", "earlier", "later"}
"""What follows a figure and is nothing that it counts."""


def _may_have_unit(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """Whether no other unit is in force, and the figure not so small that it counts anything."""
    claim, bare = claimed.quantity, located.quantity
    others = _nearest_with_unit(claim, located, index)
    if others is None:
        if claim.unit and any(each.quantity.unit for each in index.with_figures((bare.low,))):
            return False  # the article says elsewhere what it is of
    elif not _same_unit(claim.unit, others.quantity.unit):
        return False
    if claim.kind is not Kind.POINTS and (bare.low >= _SMALL or bare.low % 1):
        return True
    near = others is not None and abs(others.sentence - located.sentence) <= 1
    return others is not None and likeness(claimed, located, index) >= (
        _SMALL_LIKENESS if near else _FAR_LIKENESS
    )


def _is_age(text: str, quantity: Quantity) -> bool:
    """Whether a bare figure stands between commas after a name."""
    before = _NAME_AND_COMMA.search(text, max(0, quantity.start - _YEAR_REACH), quantity.start)
    return before is not None and text[quantity.end : quantity.end + 1] in (",", ".")


_NAME_AND_COMMA: Final = pattern(r"[^\W\d_]++, $")
_OF_YEAR: Final = pattern(
    r"(?<![a-z])(?:in|since|of|by|from|until|till|during|year|before|after|around|late|early|mid|"
    r"spring|summer|autumn|winter)[ -]$"
)
_YEAR_REACH: Final = 8
_SMALL: Final = 20
"""Smaller whole numbers count anything."""
_SMALL_LIKENESS: Final = 0.15
_FAR_LIKENESS: Final = 0.25


def _nearest_with_unit(claim: Quantity, located: Located, index: QuantityIndex) -> Located | None:
    """The figure of the claim's dimension, with its unit, that stands nearest to a bare one.

    One in the claim's own unit goes first in the sentence and those beside it.
    """
    own, place = dimension(claim), located.quantity.start
    near = index.within(place - _IN_FORCE, place + _IN_FORCE) if claim.unit else ()
    with_unit = [
        each
        for each in near
        if each is not located and each.quantity.unit and own in _dimensions(each.quantity)
    ]

    def distance(each: Located) -> tuple[bool, int]:
        beside = abs(each.sentence - located.sentence) <= 1
        same = beside and _same_unit(claim.unit, each.quantity.unit)
        return not same, abs(each.quantity.start - place)

    return min(with_unit, key=distance, default=None)


_IN_FORCE: Final = 1500
"""Characters over which a unit once named is understood."""


def _dimensions(quantity: Quantity) -> tuple[str, ...]:
    """What a quantity measures; pounds weigh or are money."""
    return ("mass", "money") if quantity.unit == "lb" else (dimension(quantity),)


def _same_unit(first: str | None, second: str | None) -> bool:
    return (
        first == second
        or {first, second} == {"lb", "GBP"}
        or (dimension_of(first) == "money" == dimension_of(second) and same_currency(first, second))
    )


def _is_scale_meant(
    scale: Decimal, located: Located, claimed: Claimed, index: QuantityIndex
) -> bool:
    """As in "96.4 million out of a budget of 98", "of the 64, 22" where 64 million is told."""
    mates = {mate.low for mate in claimed.mates}
    for near in range(located.sentence - 1, located.sentence + 1):
        for each in index.by_sentence.get(near, ()):
            quantity = each.quantity
            if quantity.low >= scale and quantity.step >= scale / _SCALE_DIGITS:
                return True
            if each is not located and quantity.unit is None and quantity.low * scale in mates:
                return True
    return False


_SCALE_DIGITS: Final = 1000


def _leaves_unit_out(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """As in "a 55 zone", "by 3.2", "43.6 degrees", "53 consecutive days"."""
    claim, source = claimed.quantity, located.quantity
    number = claim.kind is Kind.NUMBER and not claim.vague and not _is_age(claimed.text, claim)
    if not number or source.kind not in HAS_UNIT:
        return False
    named = _unit_named_after(claimed.text, claim)
    if named is not None:
        return named in (source.unit, dimension(source))
    nouns = set(claimed.nouns)
    if nouns & set(counted_nouns(index.document.text, source)):
        return True
    if nouns and not claimed.nouns[0].startswith("per "):
        return False
    telling = claim.low >= _SMALL or bool(claim.low % 1)
    return telling or likeness(claimed, located, index) >= _SMALL_LIKENESS


_AFTER: Final = pattern(r"[ -]([a-z]++)(?:[ -]([a-z]++))?(?:[ -]([a-z]++))?")
_LOOSE_UNITS: Final = {
    "degree": "temperature", "degrees": "temperature", "point": "points", "points": "points",
}  # fmt: skip


def _unit_named_after(text: str, quantity: Quantity) -> str | None:
    """The unit or dimension that a word shortly after a bare figure names."""
    match = _AFTER.match(text, quantity.end)
    for word in match.groups() if match else ():
        if word in _RATE:
            return None
        if word and len(word) > 1:
            unit = UNIT_WORDS.get(word) or CURRENCY_WORDS.get(word) or _LOOSE_UNITS.get(word)
            if unit is not None and word not in _NOT_UNITS:
                return unit
    return None


_RATE: Final = frozenset({"per", "a", "an", "each", "every", "in", "on", "for", "after", "over"})
_NOT_UNITS: Final = frozenset({"in", "second", "pound", "real", "won", "foot"})


def _leaves_age_out(claimed: Claimed, source: Quantity) -> bool:
    """As in "the median age is 45.2" for 45.2 years."""
    claim = claimed.quantity
    if claim.kind is not Kind.NUMBER or claimed.nouns or source.unit != "year":
        return False
    return _AGE_WORD.search(claimed.words_at_number) is not None


_AGE_WORD: Final = pattern(r"(?<![a-z])(?:age|aged|lifespan|expectancy)(?![a-z])")


def _is_elliptical(claimed: Claimed, source: Quantity) -> bool:
    """As in "576 sq km of the 1,376 it held": the unit of the mate goes for both."""
    claim = claimed.quantity
    if claim.kind is not Kind.NUMBER or claimed.nouns or source.kind not in HAS_UNIT:
        return False
    return any(
        mate.unit == source.unit or dimension(mate) == dimension(source) for mate in claimed.mates
    )
