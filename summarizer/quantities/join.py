"""What two neighbouring mentions make together: ranges, scores, shares, mixed units."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.per import POWERS_OF_TEN, out_of
from summarizer.quantities.units import UNITS, dimension_of

LONGEST_LINK: Final = 24
"""Two mentions further apart make nothing together."""

_HEDGE: Final = r"(?:about |around |nearly |almost |over |just )?+"
_CURRENCY: Final = r"(?:us|a|c|nz|hk)?+[$£€¥₹]?+ ?+"
_RANGE_LINK: Final = pattern(
    rf" ?(?P<dash>--|[-‐‑–—]) ?| (?P<word>to|and|or|and up to) {_HEDGE}| ?(?P<colon>:) ?"
)
_BETWEEN: Final = pattern(rf"between (?:the ages of |ages )?{_HEDGE}{_CURRENCY}$")
_FROM: Final = pattern(rf"(?<![a-z])(?:from|by) {_HEDGE}{_CURRENCY}$")
_ONE_IN: Final = pattern(r" (?:in|in every|out of every|of every) ")
_OF_WHICH: Final = pattern(rf",? of which {_HEDGE}(?:only |some )?+")
_MIXED_LINK: Final = pattern(r",? (?:and )?|")
_SMALLER: Final = {
    "ft": "in", "h": "min", "min": "s", "year": "month", "lb": "oz", "st": "lb", "day": "h",
}  # fmt: skip
_LOOK_BACK: Final = 30

_WITH_UNIT: Final = frozenset(
    {Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE}
)
_RANGED: Final = _WITH_UNIT | {Kind.NUMBER, Kind.YEAR, Kind.DECADE, Kind.TIME, Kind.DATE}
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.MEASURE})


_NUMBER: Final = Kind.NUMBER
_YEAR: Final = Kind.YEAR
_NAME: Final = Kind.IDENTIFIER
_LINK: Final = pattern(
    "|".join(each.pattern for each in (_RANGE_LINK, _ONE_IN, _OF_WHICH, _MIXED_LINK))
)
"""Whatever joins two mentions."""
SHORT: Final = 4
LINKS: Final = frozenset(
    (" to ", " and", " or ", " -- ", " in ", " out", " of ", ", of", " of", ", an")
)
"""How every link begins that is as long as ``SHORT``, or longer."""


def join(lower: str, first: Quantity, second: Quantity) -> list[Quantity] | None:
    """What two mentions with nothing else between them make together; None if they stay apart.

    A range ("200 to 300 metres"), a score (3-2), a share ("one in five"), one value in two units
    (5ft 10in); or the same two, the one with the unit that only the other names ("from 3 to 5%").
    """
    gap = lower[first.end : second.start]
    if gap in _BOTH and Kind.DATE in (first.kind, second.kind):
        return _days_of_month(lower, first, second) or _joined(lower, gap, first, second)
    return _joined(lower, gap, first, second)


def _joined(lower: str, gap: str, first: Quantity, second: Quantity) -> list[Quantity] | None:
    if not _LINK.fullmatch(gap) or first.high_start or first.kind is _NAME:
        return None
    whole = _mixed(gap, first, second) or _share(gap, first, second)
    if whole is not None:
        return [whole]
    if _OF_WHICH.fullmatch(gap) and second.kind is _NUMBER and first.kind in _AMOUNTS:
        return [first, second._replace(kind=first.kind, unit=first.unit)]
    link = _RANGE_LINK.fullmatch(gap)
    if link is not None and second.kind is Kind.TIME:
        first = _as_time(first)
    if link is None or not _compatible(first, second, glued=link.group() in _GLUE):
        return None
    if link["word"] and not _is_range(lower, link["word"], first):
        return _with_unit_of(first, second)
    return _range(lower, link, first, second)


_CHANGED: Final = pattern(
    r"(?<![a-z])(?:rose|risen|rises|climbed|grew|gained|jumped|increased|up|fell|fallen|falls|"
    r"dropped|declined|slipped|lost|shrank|down)(?: by)? [$£€¥]?$"
)


def _is_change(lower: str, first: Quantity) -> bool:
    """As in "rose 2.3 metres to 5.9 metres": a change and the level it led to."""
    return _CHANGED.search(lower, max(0, first.start - _LOOK_BACK), first.start) is not None


def _mixed(gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    """One value in two units, in the larger of them."""
    smaller = _SMALLER.get(first.unit) if first.unit is not None else None
    if smaller is None or (second.unit != smaller and not _is_minutes(gap, first, second)):
        return None
    if not _MIXED_LINK.fullmatch(gap) or second.vague or first.vague:
        return None
    ratio = UNITS[smaller].factor / UNITS[first.unit or ""].factor
    value = first.low + second.low * ratio
    return first._replace(
        end=second.end, number_end=second.number_end, low=value, high=value, step=ratio
    )


def _is_minutes(gap: str, first: Quantity, second: Quantity) -> bool:
    """As in "9 h 20"."""
    digits = second.end - second.start
    return (
        first.unit == "h"
        and second.unit is None
        and second.kind is _NUMBER
        and len(gap) <= 1
        and digits == _TWO_DIGITS
        and second.low < _SIXTY
    )


_TWO_DIGITS: Final = 2
_SIXTY: Final = 60


def _days_of_month(lower: str, first: Quantity, second: Quantity) -> list[Quantity] | None:
    """Two days of one month: "6 or 20 October", "April 25 and 29"."""
    if first.kind is _NUMBER and second.kind is Kind.DATE:
        bare, dated, before = first, second, True
    elif first.kind is Kind.DATE and second.kind is _NUMBER:
        bare, dated, before = second, first, False
    else:
        return None
    if bare.unit or bare.is_range or bare.low % 1 or not 1 <= bare.low <= _DAYS:
        return None
    after = lower[bare.end : bare.end + 2]
    if not int(dated.low) % 100 or (
        not before and (after[:1] not in _STOPS or after[1:].isalnum())
    ):
        return None
    day = dated.low - int(dated.low) % 100 + bare.low
    read = bare._replace(kind=Kind.DATE, low=day, high=day)
    return [read, dated] if before else [dated, read]


_BOTH: Final = frozenset((" and ", " or ", " & "))
_DAYS: Final = 31
_STOPS: Final = frozenset(("", ".", ",", ";", ")", "\n"))


def _share(gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    """The fraction that "one in five" gives."""
    if not _ONE_IN.fullmatch(gap) or first.kind is not _NUMBER is second.kind:
        return None
    if first.unit or second.unit or second.kind is not _NUMBER or first.vague or second.vague:
        return None
    if not 0 < first.low < second.low:
        return None
    if first.low != 1 and second.low in POWERS_OF_TEN:
        return out_of(first, second.low, second.end)
    if first.low % 1:
        return None
    value = first.low / second.low
    return first._replace(
        end=second.end, number_end=second.number_end, kind=Kind.FRACTION, low=value, high=value,
        step=Decimal("0.01"),
    )  # fmt: skip


_GLUE: Final = frozenset("-‐‑–—")
"""As in "$420-460 million"."""


def _compatible(first: Quantity, second: Quantity, *, glued: bool) -> bool:
    if first.vague or second.vague or second.is_range:
        return False
    if first.kind is _YEAR and second.kind is _NUMBER:
        return second.number_end - second.number_start == _SHORT_YEAR
    if first.kind is second.kind:
        return first.kind in _RANGED and dimension_of(first.unit) == dimension_of(second.unit)
    if first.kind is Kind.MONEY and second.kind is _NUMBER and second.unit is None:
        return glued and first.low < second.low
    return first.unit is None and first.kind is _NUMBER and second.kind in _WITH_UNIT


_SHORT_YEAR: Final = 2


def _is_range(lower: str, word: str, first: Quantity) -> bool:
    """Whether a word makes a range: "between 3 and 5", "3 to 5"; not "3 and 5", "from 3 to 5"."""
    start = first.start
    if word == "to":
        return not _FROM.search(lower, max(0, start - _LOOK_BACK), start) and not (
            first.unit is not None and _is_change(lower, first)
        )
    return _BETWEEN.search(lower, max(0, start - _LOOK_BACK), start) is not None


def _as_time(quantity: Quantity) -> Quantity:
    """Four digits before a time as a time: "2200-0300 GMT"; what cannot be one stays as it is."""
    hour, minute = divmod(int(quantity.low), 100)
    four_digits = quantity.end - quantity.start == _FOUR_DIGITS
    bare = quantity.kind in (_NUMBER, _YEAR) and quantity.unit is None and not quantity.is_range
    if not (bare and four_digits and not quantity.spelled and hour <= _HOURS and minute < _SIXTY):
        return quantity
    value = Decimal(hour * _SIXTY + minute)
    return quantity._replace(kind=Kind.TIME, low=value, high=value)


_FOUR_DIGITS: Final = 4
_HOURS: Final = 24


def _with_unit_of(first: Quantity, second: Quantity) -> list[Quantity] | None:
    if first.unit is not None or second.unit is None or first.kind is not _NUMBER:
        return None
    value = _scaled_like(first, second)
    return [first._replace(kind=second.kind, unit=second.unit, low=value, high=value), second]


def _range(
    lower: str, link: re.Match[str], first: Quantity, second: Quantity
) -> list[Quantity] | None:
    low, high, kind = _scaled_like(first, second), second.low, second.kind
    if first.kind is Kind.MONEY:
        kind = Kind.MONEY
    if first.kind is _YEAR:
        kind = _YEAR
        if second.kind is _NUMBER:
            high += low - low % 100
    if _is_score(lower, link, first, second):
        kind = Kind.SCORE
    elif link["colon"] or (low >= high and kind is not Kind.TIME):
        return None
    return [
        Quantity(
            first.start, second.end, first.number_start, second.number_end, kind, low, high,
            second.unit if second.unit is not None else first.unit, min(first.step, second.step),
            first.bound, first.hedge_start, first.hedge_end,
            low_end=first.end, high_start=second.start, spelled=first.spelled,
        )
    ]  # fmt: skip


_HIGHEST_SCORE: Final = 200
_SCORE_AFTER: Final = pattern(
    r" (?:home |away )?+(?:win|victory|defeat|loss|draw|lead|thrashing|triumph|advantage|scoreline)"
)


def _is_score(lower: str, link: re.Match[str], first: Quantity, second: Quantity) -> bool:
    """As in "3-2", "2-4 defeat": two small counts joined by a dash that are no range."""
    if link["word"] or not first.kind is second.kind is _NUMBER:
        return False
    if first.unit or second.unit or first.low % 1 or max(first.low, second.low) > _HIGHEST_SCORE:
        return False
    return first.low >= second.low or _SCORE_AFTER.match(lower, second.end) is not None


_SCALES: Final = (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(1000))


def _scaled_like(first: Quantity, second: Quantity) -> Decimal:
    """As in "3.35 to 4.5 million": the first end takes the scale of the second if it has none."""
    for scale in _SCALES:
        if second.low >= scale and second.step > 1 and _is_shown_in(second, scale):
            takes = first.low < _SCALES[-1] and first.low * scale <= second.low
            return first.low * scale if takes else first.low
    return first.low


def _is_shown_in(quantity: Quantity, scale: Decimal) -> bool:
    """Whether the number is written with a scale word: "4.5 million" has few digits for a value."""
    digits = len(str((quantity.low / scale).normalize()))
    return digits < quantity.number_end - quantity.number_start
