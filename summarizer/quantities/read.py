"""Read every quantity of a text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from summarizer.quantities.calendar import Calendar, is_year, read_calendar
from summarizer.quantities.hedges import NO_HEDGE, hedge_after, hedge_before
from summarizer.quantities.literal import read_literal
from summarizer.quantities.measure import (
    age_after,
    currency_before,
    ordinal_suffix,
    scale_after,
    unit_after,
)
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.spelled import ANCHOR_WORDS, Spelled, read_spelled
from summarizer.quantities.units import CENT_WORDS, UNITS, dimension_of
from summarizer.quantities.words import VULGAR


def _trie(words: Iterable[str]) -> str:
    """An alternation that shares prefixes, so that a word is tried once, letter by letter."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: dict) -> str:  # type: ignore[type-arg]
    ends = "" in node
    parts = [char + _branch(child) for char, child in sorted(node.items()) if char]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{body}?+" if ends else body


ANCHOR: Final = re.compile(
    rf"[\d{''.join(VULGAR)}]|(?<![a-z]){_trie(ANCHOR_WORDS)}(?![a-z])"
)
"""A digit, a vulgar fraction or a number word: the places where a quantity may stand."""


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in ``text``, in reading order, none overlapping another.

    Each run of decimal digits (of any script) lies in exactly one quantity. No text raises.
    """
    lower = lowered(text)
    found: list[Quantity] = []
    position = 0
    search = ANCHOR.search
    while match := search(lower, position):
        start = match.start()
        floor = found[-1].end if found else 0
        quantity = _read_at(text, lower, start, floor)
        if quantity is None:
            position = match.end()
            continue
        previous = found[-1] if found else None
        joined = _join(text, lower, previous, quantity) if previous else None
        if joined:
            found[-1:] = joined
        else:
            found.append(quantity)
        position = max(match.end(), found[-1].end)
    return tuple(found)


def lowered(text: str) -> str:
    """Lower case of the same length (a few characters would grow: those stay as they are)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _read_at(text: str, lower: str, start: int, floor: int) -> Quantity | None:
    char = lower[start]
    if char.isdigit() or char in VULGAR:
        if char not in VULGAR:
            quantity = _identifier(text, lower, start, floor) or _calendar(text, lower, start, floor)
            if quantity:
                return quantity
        return _literal(text, lower, start, floor)
    spelled = read_spelled(lower, start)
    if spelled is None or spelled.start < floor:
        return None
    return _from_words(text, lower, spelled)


# --- identifiers -------------------------------------------------------------------------------

_GLUED_BEFORE: Final = re.compile(r"(?<![\w.])[^\W\d_][\w&]{0,20}[-‐‑–.]?$|(?<![\w])[A-Za-z]{1,4}$")
_REST_OF_NAME: Final = re.compile(r"\d++(?:[-‐‑/.]?[A-Za-z0-9]++){0,12}")
_LONG_RUN: Final = re.compile(r"\d++")
_PREFIX_WORDS: Final = frozenset(
    "mid pre post early late non sub sup minus plus around ex anti up about over under than to and "
    "the of a per between in from by at on since".split()
)


def _identifier(text: str, lower: str, start: int, floor: int) -> Quantity | None:
    """A name that holds the digit at ``start``: F-16, COVID-19, G7, H5N1, MI5; else None."""
    if start == 0 or not (text[start - 1].isalpha() or text[start - 1] in "-‐‑–_"):
        return _glued_after(text, start)
    window_start = max(floor, start - 24)
    index = start
    if text[index - 1] in "-‐‑–_":
        index -= 1
    while index > window_start and (text[index - 1].isalnum() or text[index - 1] in "&_"):
        index -= 1
    stem = text[index:start].rstrip("-‐‑–_")
    if not stem or not _is_name_stem(stem, glued=text[start - 1].isalpha()):
        return None
    if _is_quarter(stem, text, start):
        return None
    rest = _REST_OF_NAME.match(text, start)
    return _name(text, index, rest.end() if rest else start + 1)


def _is_name_stem(stem: str, *, glued: bool) -> bool:
    low = stem.lower()
    if low in _PREFIX_WORDS or low in ("us", "au", "nz", "hk", "rs", "usd", "eur", "gbp"):
        return False
    if glued:
        return True
    return any(char.isupper() for char in stem) and len(stem) <= 12


def _is_quarter(stem: str, text: str, start: int) -> bool:
    return stem in ("Q", "q") and text[start] in "1234" and not text[start + 1 : start + 2].isalnum()


_GLUED_AFTER: Final = re.compile(
    r"\d++(?:[A-Z]{1,3}\d++[A-Za-z0-9]*+|x\d++(?![\d.])|D(?![A-Za-z])|G(?![A-Za-z])|[A-Z]{3,}+[A-Za-z0-9]*+"
    r"|(?:\.\d++){3,}+)"
)
_CURRENCY_CODE: Final = re.compile(r"\d++(?:USD|EUR|GBP|GMT|UTC|BST|EST|RUB|KM|MPH|KPH|INR|CHF|AUD|CAD|MW|GW|KG|PM|AM)")


def _glued_after(text: str, start: int) -> Quantity | None:
    """5G, 3D, 4x4, 10.0.0.1, 2FA: a digit run that letters continue."""
    match = _GLUED_AFTER.match(text, start)
    if match is None or _CURRENCY_CODE.match(text, start):
        return None
    return _name(text, start, match.end())


def _name(text: str, start: int, end: int) -> Quantity:
    zero = Decimal(0)
    return Quantity(
        start, end, start, end, Kind.IDENTIFIER, zero, zero, name=text[start:end], bound=Bound.EXACT
    )


# --- dates and times ---------------------------------------------------------------------------


def _calendar(text: str, lower: str, start: int, floor: int) -> Quantity | None:
    if lower[start - 1 : start] == "q" and lower[start] in "1234":
        value = Decimal(int(lower[start]))
        return Quantity(
            start - 1, start + 1, start - 1, start + 1, Kind.PERIOD, value, value, unit="quarter"
        )
    found = read_calendar(text, lower, start)
    if found is None or found.start < floor:
        return None
    return _from_calendar(lower, found)


def _from_calendar(lower: str, found: Calendar) -> Quantity:
    hedge = hedge_before(lower, found.start)
    return Quantity(
        found.start,
        found.end,
        found.start,
        found.end,
        found.kind,
        found.low,
        found.high,
        bound=hedge.bound if found.kind is not Kind.DATE else Bound.EXACT,
        hedge_start=hedge.start,
        hedge_end=hedge.end,
        low_end=found.low_end,
        high_start=found.high_start,
    )


# --- literals ----------------------------------------------------------------------------------


def _literal(text: str, lower: str, start: int, floor: int) -> Quantity:
    literal = read_literal(text, start)
    if literal is None:
        run = _LONG_RUN.match(text, start)
        return _name(text, start, run.end() if run else start + 1)
    begin, end, value, step = start, literal.end, literal.value, literal.step
    if begin > floor and text[begin - 1] == "." and literal.decimals == 0 and _bare_point(text, begin):
        digits = literal.end - start
        begin, value, step = begin - 1, value.scaleb(-digits), Decimal(1).scaleb(-digits)
    currency, number_start = currency_before(lower, begin)
    if number_start < floor:
        currency, number_start = None, begin
    sign_start = _minus(text, lower, number_start, floor)
    suffix = ordinal_suffix(lower, end)
    if suffix and not literal.decimals:
        return _ordinal(lower, start, suffix, value)
    scale = scale_after(lower, end, money=currency is not None, decimals=literal.decimals > 0)
    if scale:
        value, step, end = value * scale.factor, step * scale.factor, scale.end
    if sign_start < number_start:
        value = -value
    if scale is None and currency is None and is_year(lower, start, end) and sign_start == number_start:
        unit, _ = unit_after(lower, end)
        if unit is None or (unit == "s"):
            return _year(text, lower, start, end, value)
    return _measured(lower, sign_start, end, value, step, currency)


def _bare_point(text: str, begin: int) -> bool:
    return begin < 2 or not (text[begin - 2].isalnum() or text[begin - 2] == ".")


_MINUS_SIGNS: Final = "-−–"


def _minus(text: str, lower: str, start: int, floor: int) -> int:
    """Where a minus sign or word before ``start`` begins; ``start`` if there is none."""
    if start > floor and text[start - 1] in _MINUS_SIGNS:
        before = text[start - 2] if start > 1 else " "
        if before in " (\n\t" and not (text[start - 1] != "−" and _dash_list(text, start)):
            return start - 1
    if lower.endswith("minus ", max(floor, start - 6), start):
        return start - 6
    return start


def _dash_list(text: str, start: int) -> bool:
    """A dash at the start of a line, or a spaced dash, is punctuation."""
    return start < 2 or text[start - 2] == "\n" or text[start - 1] == "–"


def _ordinal(lower: str, start: int, end: int, value: Decimal) -> Quantity:
    return _ordinal_at(lower, start, end, value, spelled=False)


_PERIOD_AFTER: Final = re.compile(
    r"[ -](?:fiscal )?(?P<period>quarter|half)(?!-?finals?|-?time|-?back)(?![a-z])"
)


def _ordinal_at(lower: str, start: int, end: int, value: Decimal, *, spelled: bool) -> Quantity:
    period = _PERIOD_AFTER.match(lower, end)
    if period and value <= 5:
        return Quantity(
            start, period.end(), start, period.end(), Kind.PERIOD, value, value,
            unit=period["period"], spelled=spelled,
        )  # fmt: skip
    return Quantity(start, end, start, end, Kind.ORDINAL, value, value, spelled=spelled)


def _year(text: str, lower: str, start: int, end: int, value: Decimal) -> Quantity:
    return Quantity(start, end, start, end, Kind.YEAR, value, value)


_TIMES: Final = re.compile(
    r"[ -](?:times|fold)(?= (?:as|more|the|higher|larger|bigger|greater|less|its|their|his|her|that|what|"
    r"faster|over)(?![a-z]))|-?fold(?![a-z])|x (?=the|as|more|higher|larger)"
)


def _measured(
    lower: str, start: int, end: int, value: Decimal, step: Decimal, currency: str | None,
    *, spelled: bool = False, high: Decimal | None = None, vague: bool = False,
) -> Quantity:  # fmt: skip
    """The quantity with the unit that follows it and the hedges on both sides."""
    number_end = end
    unit: str | None = currency
    kind = Kind.MONEY if currency else Kind.NUMBER
    times = _TIMES.match(lower, end) if currency is None and not vague else None
    if times:
        hedge = hedge_before(lower, start)
        return Quantity(
            start, times.end(), start, end, Kind.MULTIPLE, value, value, "times", step,
            hedge.bound, hedge.start, hedge.end, spelled=spelled,
        )  # fmt: skip
    age = age_after(lower, end) if currency is None else 0
    if age:
        end, unit, kind = age, "year", Kind.AGE
    elif currency is None:
        unit, end = unit_after(lower, end)
        if unit is not None:
            kind = _kind_of(unit)
            if unit == "percent" and end - number_end == 1:
                number_end = end
    else:
        named, named_end = unit_after(lower, end)
        if named in CENT_WORDS.values() or dimension_of(named) == "money":
            end = named_end
    if unit in ("cent", "penny", "kopeck", "paise"):
        value, step = value / 100, step / 100
        high = high / 100 if high is not None else None
    before = hedge_before(lower, start)
    hedge = before if before is not NO_HEDGE else hedge_after(lower, end)
    if hedge is NO_HEDGE and end != number_end:
        hedge = hedge_after(lower, number_end)
    return Quantity(
        start, end, start, number_end, kind, value, value if high is None else high, unit, step,
        hedge.bound, hedge.start, hedge.end, spelled=spelled, vague=vague,
    )  # fmt: skip


def _kind_of(unit: str) -> Kind:
    dimension = dimension_of(unit)
    if dimension == "ratio":
        return Kind.PERCENT
    if dimension == "points":
        return Kind.POINTS
    if dimension == "money":
        return Kind.MONEY
    return Kind.DURATION if dimension == "duration" else Kind.MEASURE


# --- words -------------------------------------------------------------------------------------

_ONE_IS_NO_NUMBER: Final = re.compile(
    r"[ ](?:of|another|is|was|are|were|who|whom|that|which|can|could|must|should|would|will|may|might|"
    r"has|had|as|to|by|in|on|at|for|from|with|and|or|but|if|when|where|time|day|such|thing|"
    r"than|the|a|an|it|he|she|they|we|you|side|way|being|after)(?![a-z])|['’]s|[^\w\s%-]|\s*$"
)
_ONE_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:no|any|every|each|some|this|that|which|the|another|first|second|third|last|next|"
    r"only|former|latter|other|new|old|good|big|same|loved|little|right|wrong|whole|single|day|time)[ -]$"
)


def _from_words(text: str, lower: str, spelled: Spelled) -> Quantity | None:
    start, end = spelled.start, spelled.end
    digits = _DIGITS.match(lower, end)
    if digits and (spelled.kind is Kind.MULTIPLE or lower[start:end] == "single"):
        hedge = hedge_before(lower, start)
        low = Decimal(10) ** int(spelled.low - 1)
        return Quantity(
            start, digits.end(), start, end, Kind.NUMBER, low, low * 10 - 1, "digits", low,
            hedge.bound, hedge.start, hedge.end, vague=True, spelled=True,
        )  # fmt: skip
    if lower[start:end] == "single":
        return None
    if spelled.kind is Kind.ORDINAL:
        if lower[start:end] == "second" and lower.startswith("s", end):
            return None
        return _ordinal_at(lower, start, end, spelled.low, spelled=True)
    if lower[start:end] == "one" and _one_is_pronoun(lower, start, end):
        return None
    if spelled.kind is Kind.NUMBER:
        negative = lower.endswith("minus ", max(0, start - 6), start)
        value = -spelled.low if negative else spelled.low
        return _measured(
            lower, start - 6 if negative else start, end, value, spelled.step, None,
            spelled=True, high=None if not spelled.vague else spelled.high, vague=spelled.vague,
        )  # fmt: skip
    hedge = hedge_before(lower, start)
    unit = "times" if lower[start:end] in ("twice", "thrice") else None
    return Quantity(
        start, end, start, end, spelled.kind, spelled.low, spelled.high, unit, spelled.step,
        hedge.bound, hedge.start, hedge.end, spelled=True,
    )  # fmt: skip


_DIGITS: Final = re.compile(r"[ -]digits?(?![a-z])")


def _one_is_pronoun(lower: str, start: int, end: int) -> bool:
    if _ONE_OF_MANY.match(lower, end):
        return False
    if _ONE_IS_NO_NUMBER.match(lower, end):
        return True
    return _ONE_BEFORE.search(lower, max(0, start - 9), start) is not None and lower[
        max(0, start - 5) : start
    ] not in ("only ",)


_ONE_OF_MANY: Final = re.compile(
    r" (?:in|out of|of every) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d)"
)

# --- what two mentions make together -----------------------------------------------------------

_RANGE_LINK: Final = re.compile(r"[ ]?(?:--|[-‐‑–—])[ ]?|[ ](?:to|and|or)[ ](?:about |around |nearly |almost )?|[ ]and up to[ ]|[ ]?:[ ]?")
_BETWEEN: Final = re.compile(r"between (?:about |around |the ages of |ages )?(?:us|a|c|nz|hk)?[$£€¥₹]? ?$")
_FROM: Final = re.compile(r"(?<![a-z])from (?:about |around |nearly |almost |over |just )?(?:us|a|c|nz|hk)?[$£€¥₹]?$")
_IN: Final = re.compile(r"[ ](?:in|in every|out of every|of every)[ ]")
_MIXED: Final = {"ft": "in", "h": "min", "min": "s", "year": "month", "lb": "oz", "st": "lb", "day": "h", "m": "cm"}
_OF_WHICH: Final = re.compile(r",? of which (?:about |only |some |just )?")
_AMOUNT_KINDS: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_MIXED_LINK: Final = re.compile(r"(?:,? (?:and )?|)$")


def _join(text: str, lower: str, first: Quantity, second: Quantity) -> list[Quantity] | None:
    """A range, a score, a share ("one in five") or a mixed unit (5ft 10in) made of two mentions."""
    gap = lower[first.end : second.start]
    if len(gap) > 18 or first.is_range or first.kind is Kind.IDENTIFIER:
        return None
    mixed = _mixed(gap, first, second)
    if mixed:
        return [mixed]
    if _OF_WHICH.fullmatch(gap) and second.kind is Kind.NUMBER and first.kind in _AMOUNT_KINDS:
        return [first, replace(second, kind=first.kind, unit=first.unit)]
    share = _share(gap, first, second)
    if share:
        return [share]
    link = _RANGE_LINK.fullmatch(gap)
    if link is None or not _compatible(first, second):
        return None
    return _range(lower, gap.strip(), first, second)


def _mixed(gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.unit is None or second.unit is None or _MIXED.get(first.unit) != second.unit:
        return None
    if not _MIXED_LINK.fullmatch(gap):
        return None
    if first.unit not in UNITS or second.vague or first.low != first.high:
        return None
    ratio = UNITS[second.unit].factor / UNITS[first.unit].factor
    value = first.low + second.low * ratio
    return replace(
        first, end=second.end, number_end=second.number_end, low=value, high=value, step=ratio
    )


def _share(gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    """"One in five": a fraction."""
    if not _IN.fullmatch(gap) or first.unit or first.kind is not Kind.NUMBER or second.vague:
        return None
    if second.kind is not Kind.NUMBER or second.unit or not 0 < first.low < second.low <= 1000:
        return None
    if first.low != first.low.to_integral_value():
        return None
    value = first.low / second.low
    return replace(
        first,
        end=second.end,
        number_end=second.number_end,
        kind=Kind.FRACTION,
        low=value,
        high=value,
        step=Decimal("0.01"),
    )


def _compatible(first: Quantity, second: Quantity) -> bool:
    if first.vague or second.vague or second.is_range:
        return False
    if {first.kind, second.kind} == {Kind.YEAR, Kind.NUMBER}:
        return second.number_end - second.number_start in (2, 4)
    if first.kind is second.kind:
        return first.kind in _RANGED and (
            first.unit == second.unit or dimension_of(first.unit) == dimension_of(second.unit)
        )
    return first.unit is None and first.kind is Kind.NUMBER and second.kind in _RANGED_UNITS


_RANGED: Final = frozenset(
    {Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE,
     Kind.YEAR, Kind.DECADE, Kind.TIME, Kind.DATE}
)  # fmt: skip
_RANGED_UNITS: Final = _RANGED - {Kind.YEAR, Kind.DATE, Kind.TIME, Kind.DECADE, Kind.NUMBER}


def _range(lower: str, link: str, first: Quantity, second: Quantity) -> list[Quantity] | None:
    between = bool(_BETWEEN.search(lower, max(0, first.start - 30), first.start))
    if link in ("and", "or", "and up to") and not between:
        return _share_unit(first, second)
    if link.startswith(("and", "or")) and not between:
        return None
    if link == ":" and first.kind is not Kind.NUMBER:
        return None
    if link.startswith("to") and _FROM.search(lower, max(0, first.start - 24), first.start):
        shared = _share_unit(first, second)
        return shared if first.kind is not Kind.YEAR or shared is None else None
    low, high = _scaled_like(first, second), second.low
    if first.kind is Kind.YEAR and second.kind is Kind.NUMBER:
        high = Decimal(int(first.low) // 100 * 100) + second.low
        if high <= first.low:
            return None
    plain = first.kind is second.kind is Kind.NUMBER and first.unit is second.unit is None
    kind = second.kind if first.kind is not Kind.YEAR else Kind.YEAR
    if plain and (low >= high or _SCORE_AFTER.match(lower, second.end) or link == ":"):
        if link in ("to", "and", "or") or link == ":" and low > 200:
            return None
        if low == low.to_integral_value() and max(low, high) <= 200:
            kind = Kind.SCORE
        elif low >= high:
            return None
    elif low > high and not (first.kind is Kind.TIME):
        return None
    return [_ranged(first, second, kind, low, high)]


_SCORE_AFTER: Final = re.compile(r" (?:win|victory|defeat|loss|draw|lead|thrashing|triumph|advantage|home win|scoreline)")


def _ranged(first: Quantity, second: Quantity, kind: Kind, low: Decimal, high: Decimal) -> Quantity:
    hedge = first if first.bound is not Bound.EXACT else second
    return Quantity(
        first.start, second.end, first.number_start, second.number_end, kind, low, high,
        second.unit if second.unit is not None else first.unit, min(first.step, second.step),
        first.bound, first.hedge_start, first.hedge_end,
        low_end=first.end, high_start=second.start, spelled=first.spelled,
    )  # fmt: skip


def _scaled_like(first: Quantity, second: Quantity) -> Decimal:
    """"3.35 to 4.5 million": the first end takes the scale of the second if it has none."""
    scale = _shown_scale(second)
    if scale > 1 and _shown_scale(first) == 1 and first.low < 1000 and first.low * scale <= second.low:
        return first.low * scale
    return first.low


def _shown_scale(quantity: Quantity) -> Decimal:
    for scale in (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(1000)):
        if quantity.step >= scale / 1000 and quantity.step > 0 and quantity.low >= scale:
            if quantity.step >= scale / 1000 and _scaled(quantity, scale):
                return scale
    return Decimal(1)


def _scaled(quantity: Quantity, scale: Decimal) -> bool:
    shown = quantity.low / scale
    width = quantity.number_end - quantity.number_start
    return len(str(shown.normalize())) < width and quantity.step > 1


def _share_unit(first: Quantity, second: Quantity) -> list[Quantity] | None:
    """"From 3 to 5 percent", "3 and 5 percent": the first takes the unit of the second."""
    if first.unit is not None or second.unit is None or first.kind is not Kind.NUMBER:
        return None
    value = _scaled_like(first, second)
    return [
        replace(first, kind=second.kind, unit=second.unit, low=value, high=value),
        second,
    ]
