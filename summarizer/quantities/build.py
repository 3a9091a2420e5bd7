"""Build a quantity from a literal, a number phrase or a date, with what stands around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from summarizer.patterns import pattern
from summarizer.quantities.calendar import read_calendar
from summarizer.quantities.hedges import NO_HEDGE, hedge_after, hedge_before
from summarizer.quantities.identifiers import name_at
from summarizer.quantities.literal import read_literal
from summarizer.quantities.measure import (
    age_after,
    currency_before,
    ordinal_suffix,
    scale_after,
    unit_after,
    word_after,
)
from summarizer.quantities.model import Kind, Quantity, of_fields
from summarizer.quantities.phrase import Spelled
from summarizer.quantities.units import CENT_UNITS, dimension_of
from summarizer.quantities.words import SCALE_WORDS
from summarizer.quantities.years import is_year

# Members of an enumeration are found faster by names of their own.
_NUMBER: Final = Kind.NUMBER
_MONEY: Final = Kind.MONEY
_DATE: Final = Kind.DATE
_ORDINAL: Final = Kind.ORDINAL
_MULTIPLE: Final = Kind.MULTIPLE
_ONE: Final = Decimal(1)


def from_calendar(text: str, lower: str, start: int, end: int, floor: int) -> Quantity | None:
    """The date, time, decade or quarter that holds the digits ``[start, end)``; else None.

    Nothing before ``floor`` is taken.
    """
    if start > floor and lower[start - 1] == "q" and end - start == 1 and lower[start] in "1234":
        value = Decimal(int(lower[start]))
        begin = start - 1
        return Quantity(begin, end, begin, end, Kind.PERIOD, value, value, unit="quarter")
    if end - start > _LONGEST_DATE_RUN:
        return None
    found = read_calendar(text, lower, start, end)
    if found is None or found.start < floor:
        return None
    hedge = hedge_before(lower, found.start) if found.kind is not _DATE else NO_HEDGE
    begin, end, kind, low, high, low_end, high_start = found
    return of_fields((
        begin, end, begin, end, kind, low, high, None, _ONE, *hedge, low_end, high_start,
        False, False, "",
    ))  # fmt: skip


_LONGEST_DATE_RUN: Final = 4


def from_literal(text: str, lower: str, start: int, run_end: int, floor: int) -> Quantity:
    """The quantity that begins with the run of digits (or vulgar fraction) ``[start, run_end)``."""
    literal = read_literal(text, start, run_end, floor)
    if literal is None:
        return name_at(text, start, run_end)
    first, end, value, step, decimals = literal
    currency, begin = currency_before(lower, first)
    if begin < floor:
        currency, begin = None, first
    suffix = 0 if decimals else ordinal_suffix(lower, end)
    if suffix:
        return read_ordinal(lower, start, suffix, value, spelled=False)
    sign_start = _minus(text, lower, begin, floor)
    if sign_start < begin:
        value = -value
    scale = scale_after(lower, end, money=currency is not None)
    if scale is not None:
        value, step, end = value * scale.factor, step * scale.factor, scale.end
    elif (half := _AND_A_HALF.match(lower, end)) is not None:
        value, step, end = value + _HALF, _HALF, half.end()
    elif end - start == _YEAR and sign_start == start and is_year(lower, start, end):
        unit, _ = unit_after(lower, end, word_after(lower, end))
        if unit in (None, "s"):
            return Quantity(start, end, start, end, Kind.YEAR, value, value)
    return _measured(lower, sign_start, end, (value, value, step, False, False), currency)


_YEAR: Final = 4
_HALF: Final = Decimal("0.5")
_AND_A_HALF: Final = pattern(r"[ -]and[ -]a[ -]half(?![a-z])")


_MINUS_SIGNS: Final = "-−–"


def _minus(text: str, lower: str, start: int, floor: int) -> int:
    """Where a minus sign or word before ``start`` begins; ``start`` if there is none."""
    if start > floor and text[start - 1] in _MINUS_SIGNS:
        before = text[start - 2] if start > 1 else " "
        if before in " (\n\t" and not (text[start - 1] != "−" and _dash_list(text, start)):
            return start - 1
    return _minus_word(lower, start, floor)


def _minus_word(lower: str, start: int, floor: int) -> int:
    """Where "minus" before ``start`` begins ("terminus" holds none); ``start`` if it is not."""
    begin = start - len("minus ")
    if begin < floor or not lower.startswith("minus ", begin):
        return start
    return start if begin and lower[begin - 1].isalpha() else begin


def _dash_list(text: str, start: int) -> bool:
    """A dash at the start of a line, or a spaced dash, is punctuation."""
    return start < 2 or text[start - 2] == "\n" or text[start - 1] == "–"


_PERIOD_AFTER: Final = pattern(
    r"[ -](?:fiscal )?(?P<period>quarter|half)(?!-?finals?|-?time|-?back)(?![a-z])"
)


def read_ordinal(lower: str, start: int, end: int, value: Decimal, *, spelled: bool) -> Quantity:
    """The ordinal ``lower[start:end]``, or the quarter or half that it counts."""
    period = _PERIOD_AFTER.match(lower, end)
    if period and value <= 5:
        return Quantity(
            start, period.end(), start, period.end(), Kind.PERIOD, value, value,
            unit=period["period"], spelled=spelled,
        )  # fmt: skip
    return of_fields((
        start, end, start, end, _ORDINAL, value, value, None, _ONE, *NO_HEDGE, 0, 0,
        False, spelled, "",
    ))  # fmt: skip


_TIMES: Final = pattern(
    r"[ -](?:times|fold)(?= (?:as|more|the|higher|larger|bigger|greater|less|its|their|his|her|"
    r"that|what|faster|over)(?![a-z]))|-?fold(?![a-z])|x (?=the|as|more|higher|larger)"
)
_TIMES_WORDS: Final = frozenset(("times", "fold", "x"))
_AGE_WORDS: Final = frozenset(("year", "years", "yo"))


_Value: TypeAlias = tuple[Decimal, Decimal, Decimal, bool, bool]
"""Low, high, step, whether it is vague, whether it is spelled."""


def _measured(lower: str, start: int, stop: int, value: _Value, currency: str | None) -> Quantity:
    """The number ``lower[start:stop]`` with its unit and the hedges on both sides."""
    low, high, step, vague, spelled = value
    unit, end, kind = _unit_of(lower, start, stop, currency, vague=vague)
    if unit in CENT_UNITS:
        low, high, step = low / 100, high / 100, step / 100
    number_end = end if end == stop + 1 and not lower[stop].isalpha() else stop
    hedge = hedge_before(lower, start)
    if hedge is NO_HEDGE:
        hedge = hedge_after(lower, end)
        if hedge is NO_HEDGE and end != stop:
            hedge = hedge_after(lower, stop)
    return of_fields((
        start, end, start, number_end, kind, low, high, unit, step, *hedge, 0, 0,
        vague, spelled, "",
    ))  # fmt: skip


def _unit_of(
    lower: str, start: int, end: int, currency: str | None, *, vague: bool
) -> tuple[str | None, int, Kind]:
    """The unit of the number ``lower[start:end]``, where its name stops, and the kind it makes."""
    after = word_after(lower, end)
    if currency is not None:
        named, named_end = unit_after(lower, end, after)
        is_money = named in CENT_UNITS or dimension_of(named) == "money"
        return currency, named_end if is_money else end, _MONEY
    if lower.startswith("aged ", start - 5) and start > 5 and lower[start - 6] in " (":
        return "year", end, Kind.AGE
    if after is None:
        return None, end, _NUMBER
    word = after[1]
    if word in _TIMES_WORDS and not vague:
        times = _TIMES.match(lower, end)
        if times:
            return "times", times.end(), _MULTIPLE
    age = age_after(lower, end) if word in _AGE_WORDS else 0
    if age:
        return "year", age, Kind.AGE
    unit, unit_end = unit_after(lower, end, after)
    return unit, unit_end, kind_of(unit)


_KINDS: Final = {
    None: _NUMBER,
    "ratio": Kind.PERCENT,
    "points": Kind.POINTS,
    "money": _MONEY,
    "duration": Kind.DURATION,
}


def kind_of(unit: str | None) -> Kind:
    """The kind of a number with this unit."""
    return _KINDS.get(dimension_of(unit), Kind.MEASURE)


_ONE_IS_NO_NUMBER: Final = pattern(
    r"[ ](?:of|another|is|was|are|were|who|whom|that|which|can|could|must|should|would|will|may|"
    r"might|has|had|as|to|by|in|on|at|for|from|with|and|or|but|if|when|where|time|day|such|thing|"
    r"than|the|a|an|it|he|she|they|we|you|side|way|being|after)(?![a-z])|['’]s|[^\w\s%-]|\s*+$"
)
_ONE_BEFORE: Final = pattern(
    r"(?<![a-z])(?:no|any|every|each|some|this|that|which|the|another|first|second|third|last|next|"
    r"former|latter|other|new|old|good|big|same|loved|little|right|wrong|whole|single|day|time)"
    r"[ -]$"
)
_ONE_OF_MANY: Final = pattern(
    r" (?:in|out of|of every) (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d)"
)


def from_words(lower: str, spelled: Spelled) -> Quantity | None:
    """The quantity that a number phrase makes; None where its words are no number there."""
    start, end = spelled.start, spelled.end
    word = lower[start:end]
    if spelled.kind is _MULTIPLE:
        return _multiple_word(lower, spelled, word)
    if spelled.kind is _ORDINAL:
        if word == "second" and lower.startswith("s", end):
            return None
        return read_ordinal(lower, start, end, spelled.low, spelled=True)
    if spelled.kind is Kind.FRACTION and (scale := _OF_A_SCALE.match(lower, end)):
        factor = SCALE_WORDS[scale[1]]
        spelled, end = _scaled(spelled, factor, scale.end()), scale.end()
    if spelled.kind is not _NUMBER:
        return _share(lower, spelled)
    if word == "one" and one_is_pronoun(lower, start, end):
        return None
    low, high = spelled.low, spelled.high
    minus = _minus_word(lower, start, 0)
    if minus < start:
        start, low, high = minus, -high, -low
    value = (low, high, spelled.step, spelled.vague, True)
    return _measured(lower, start, end, value, None)


_OF_A_SCALE: Final = pattern(r" of an? (hundred|thousand|million|billion|trillion)(?![a-z])")


def _scaled(spelled: Spelled, factor: int, end: int) -> Spelled:
    """As in "a quarter of a million"."""
    low, high, step = (value * factor for value in (spelled.low, spelled.high, spelled.step))
    return spelled._replace(end=end, kind=_NUMBER, low=low, high=high, step=step)


_OF_A_POINT: Final = pattern(r"(?: of)?(?: an?)?[ -]percentage[ -]points?(?![a-z])")
_DIGITS_AFTER: Final = pattern(r"[ -]digits?(?![a-z])")


def _multiple_word(lower: str, spelled: Spelled, word: str) -> Quantity | None:
    """Twice, doubled; "double digits" is any value from 10 to 99, "single" alone no number."""
    digits = _DIGITS_AFTER.match(lower, spelled.end)
    if digits is None:
        unit = "times" if word in ("twice", "thrice") else None
        return None if word == "single" else _plain(lower, spelled, spelled.end, unit)
    low = Decimal(10) ** int(spelled.low - 1)
    quantity = _plain(lower, spelled, digits.end(), "digits")
    return quantity._replace(kind=_NUMBER, low=low, high=low * 10 - 1, step=low, vague=True)


def _share(lower: str, spelled: Spelled) -> Quantity:
    """A fraction or another word for a value; "a quarter of a percentage point" is in points."""
    points = _OF_A_POINT.match(lower, spelled.end) if spelled.kind is Kind.FRACTION else None
    if points is not None:
        return _plain(lower, spelled, points.end(), "pp")._replace(kind=Kind.POINTS)
    return _plain(lower, spelled, spelled.end, spelled.unit)


def _plain(lower: str, spelled: Spelled, end: int, unit: str | None) -> Quantity:
    hedge = hedge_before(lower, spelled.start)
    return of_fields((
        spelled.start, end, spelled.start, spelled.end, spelled.kind, spelled.low, spelled.high,
        unit, spelled.step, *hedge, 0, 0, False, True, "",
    ))  # fmt: skip


def one_is_pronoun(lower: str, start: int, end: int) -> bool:
    """Whether "one" counts nothing: "one of them", "no one", "the other one"."""
    if _ONE_OF_MANY.match(lower, end):
        return False
    if _ONE_IS_NO_NUMBER.match(lower, end):
        return True
    return _ONE_BEFORE.search(lower, max(0, start - 9), start) is not None
