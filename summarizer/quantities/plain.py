"""Numbers whose neighbours say one thing of them, or nothing: most are, and few rules concern them.

A number is plain between a word (or a mark) of which no rule takes notice, or one that hedges, and
a counted thing, a scale, a unit or the end of a clause. It is then read from tables, with the
result that the rules in ``build`` would have; any other number is left to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain
from typing import Final, TypeAlias

from summarizer.patterns import pattern
from summarizer.quantities.anchors import NEXT
from summarizer.quantities.before import look_before
from summarizer.quantities.build import kind_of, one_is_pronoun, read_ordinal
from summarizer.quantities.calendar import CLOCK_WORDS
from summarizer.quantities.hedges import HEDGE_AFTER, NO_HEDGE
from summarizer.quantities.literal import STEPS
from summarizer.quantities.measure import PHRASE_SECONDS, UNIT_FIRST, age_after, unit_phrase
from summarizer.quantities.model import Kind, Quantity, of_fields
from summarizer.quantities.phrase import PHRASE_WORDS
from summarizer.quantities.units import (
    CENT_WORDS,
    CURRENCY_WORDS,
    UNIT_WORDS,
)
from summarizer.quantities.words import (
    CARDINALS,
    DENOMINATORS,
    MONTHS,
    ORDINALS,
    SCALE_LETTERS,
    SCALE_WORDS,
)
from summarizer.quantities.years import stands_as_year

_NO_LETTER: Final = pattern(r"[^a-z]")


def _first_letters(*tables: Iterable[str]) -> frozenset[str]:
    """The letters each name begins with: "cm" of "cm²"."""
    return frozenset(_NO_LETTER.split(name, maxsplit=1)[0] for name in chain(*tables))


_LINKS: Final = frozenset(("of", "a", "to", "and", "or", "at"))
"""These tell something only before what ``NEXT`` holds."""
_TELLING: Final = _first_letters(
    PHRASE_WORDS, CLOCK_WORDS, MONTHS, SCALE_WORDS, SCALE_LETTERS, UNIT_FIRST, UNIT_WORDS,
    CURRENCY_WORDS, CENT_WORDS, ("times", "fold", "x", "yo"),
) - _LINKS | {"%"}  # fmt: skip
"""Words after a number that a rule takes notice of."""
_IN_PHRASE: Final = PHRASE_WORDS - {"of"} - frozenset(SCALE_WORDS)
"""Words after a cardinal that may go on with it."""
_UNITS: Final = {
    word: (unit, kind_of(unit))
    for word, unit in (CURRENCY_WORDS | UNIT_WORDS).items()
    if word == "%" or (len(word) > 1 and word.isalpha() and word.isascii())
}
_GLUED_SCALES: Final = SCALE_LETTERS | {word: SCALE_WORDS[word] for word in ("mn", "bn", "tn")}
NOTHING: Final = Quantity(0, 0, 0, 0, Kind.NUMBER, Decimal(0), Decimal(0))
"""What is read where a word is no number there, and no rule need look."""
_NO_SCALES: Final[dict[str, int]] = {}
_YEARS: Final = frozenset(("year", "years"))
_OF_AGE: Final = frozenset(("old", "of"))
_TIMED: Final = CLOCK_WORDS | {word for word, unit in UNIT_WORDS.items() if unit == "s"}
_TIME_MARKS: Final = frozenset("0123456789.:")
_UNIT_ENDS: Final = pattern(rf"(?![\w²³/]|{HEDGE_AFTER.pattern})(?:[ -]([a-z]++))?+")
"""No more letters, and no hedge, after a unit; and the next word, if there is one."""
_NEXT: Final = pattern(NEXT)
_WRAPPED: Final = pattern(r"\n[a-z]")

_CARDINALS: Final = {word: Decimal(value) for word, value in CARDINALS.items()}
_ORDINALS: Final = {word: Decimal(value) for word, value in ORDINALS.items()}
_ONE: Final = Decimal(1)
_LONGEST: Final = 12
_LONGEST_GROUP: Final = 3
_YEAR_DIGITS: Final = 4

# Members of an enumeration are found faster by names of their own.
_NUMBER: Final = Kind.NUMBER
_MONEY: Final = Kind.MONEY
_YEAR: Final = Kind.YEAR


def read_figure(
    lower: str, found: re.Match[str], start: int, end: int, floor: int
) -> Quantity | None:
    """The plain number that begins with the digits ``[start, end)``; None if rules must look.

    Nothing before ``floor`` belongs to it.
    """
    rest, gap, word = found.groups()
    if rest is None or end - start > _LONGEST:
        return None
    before = look_before(lower, start, floor)
    if before is None:
        return None
    begin, unit, hedge = before
    number = _literal(lower[start:end], rest) if rest else (Decimal(lower[start:end]), _ONE)
    if number is None:
        return None
    value, step = number
    stop = last = end + len(rest)
    kind = _NUMBER if unit is None else _MONEY
    if word is not None and (word in _TELLING or not gap):
        follow = _follow(lower, stop, gap, word, unit)
        if follow is None:
            return None
        factor, unit, kind, stop, last = follow
        if factor != 1:
            value, step = value * factor, step * factor
    if (
        stop - start == _YEAR_DIGITS == end - start
        and unit is None
        and stands_as_year(lower, start, end, word)
    ):
        hedge, kind = NO_HEDGE, _YEAR
    bound, hedge_start, hedge_end = hedge
    return of_fields((
        begin, last, begin, stop, kind, value, value, unit, step, bound, hedge_start, hedge_end,
        0, 0, False, False, "",
    ))  # fmt: skip


def read_word(
    lower: str, found: re.Match[str], start: int, end: int, floor: int
) -> Quantity | None:
    """The plain cardinal or ordinal ``[start, end)``; None if rules must look."""
    word, plain, gap, after = found.groups()
    value = _CARDINALS.get(word)
    if value is None:
        return _read_part(lower, word, start, end)
    if plain is None or after in _IN_PHRASE:
        return None
    if word == "one" and after not in SCALE_WORDS and one_is_pronoun(lower, start, end):
        return NOTHING
    before = look_before(lower, start, floor)
    if before is None or before[1] or (after is None and _WRAPPED.match(lower, end)):
        return None
    unit, kind, step, stop, last = None, _NUMBER, _ONE, end, end
    if after in _TELLING:
        follow = _follow(lower, end, gap, after, None)
        if follow is None or (follow[0] != 1 and _goes_on(lower, follow[3])):
            return None
        factor, unit, kind, stop, last = follow
        value, step = value * factor, step * factor
    bound, hedge_start, hedge_end = before[2]
    return of_fields((
        start, last, start, stop, kind, value, value, unit, step, bound, hedge_start, hedge_end,
        0, 0, False, True, "",
    ))  # fmt: skip


def _goes_on(lower: str, end: int) -> bool:
    """Whether the word after ``end`` may belong to a number phrase that reaches there."""
    after = _NEXT.match(lower, end)
    return after is None or after[2] in PHRASE_WORDS or bool(_WRAPPED.match(lower, end))


def _read_part(lower: str, word: str, start: int, end: int) -> Quantity | None:
    """An ordinal, or "quarter", where no article may make a fraction of it."""
    if word not in DENOMINATORS or lower[start - 2 : start - 1] not in "an":
        if word in _ORDINALS:
            return read_ordinal(lower, start, end, _ORDINALS[word], spelled=True)
        if word == "quarter" and not lower.startswith(" of a ", end):
            return NOTHING
    return None


def _literal(digits: str, rest: str) -> tuple[Decimal, Decimal] | None:
    """The value of digits with thousands separators and decimals, and what the last is worth."""
    if len(rest) > _LONGEST or (
        rest[0] == "," and (len(digits) > _LONGEST_GROUP or digits[0] == "0")
    ):
        return None
    point = rest.find(".")
    step = _ONE if point < 0 else STEPS[len(rest) - point - 1]
    return Decimal(digits + rest.replace(",", "")), step


_Follow: TypeAlias = tuple[int, str | None, Kind, int, int]
"""A scale's factor, a unit and the kind it makes, where the number and where the unit stop."""


def _follow(lower: str, stop: int, gap: str, word: str, currency: str | None) -> _Follow | None:
    """What the scale or unit ``word`` makes of a number that stops at ``stop``; None for rules."""
    scales = SCALE_WORDS if gap else _NO_SCALES if currency is None else _GLUED_SCALES
    factor = scales.get(word)
    if factor is None:
        return _unit(lower, stop, gap, word, currency) if gap or word == "%" else None
    stop += len(gap) + len(word)
    found = _NEXT.match(lower, stop)
    if found is None or (not gap and lower[stop : stop + 1] == "/"):
        return None
    gap, word = found.groups()
    if word not in _TELLING:
        return factor, currency, _NUMBER if currency is None else _MONEY, stop, stop
    follow = _unit(lower, stop, gap, word, currency)
    return follow and (factor, *follow[1:])


def _unit(lower: str, stop: int, gap: str, word: str, currency: str | None) -> _Follow | None:
    end = last = stop + len(gap) + len(word)
    ends = _UNIT_ENDS.match(lower, last)
    if ends is None or (word in _TIMED and lower[stop - 3 : stop - 2] in _TIME_MARKS):
        return None
    unit, kind = _UNITS.get(word, (None, _NUMBER if currency is None else _MONEY))
    after = ends[1]
    if word in UNIT_FIRST and after in PHRASE_SECONDS:
        unit, last = unit_phrase(lower, stop) or (None, last)
        kind = kind_of(unit)
    elif word in _YEARS and after in _OF_AGE:
        kind, last = _age(lower, stop, last)
    elif unit is None:
        return (1, currency, kind, stop, stop) if word in UNIT_FIRST else None
    if unit is None or currency is not None or (last != end and not _UNIT_ENDS.match(lower, last)):
        return None
    return 1, unit, kind, last if last == stop + 1 else stop, last


def _age(lower: str, stop: int, last: int) -> tuple[Kind, int]:
    end = age_after(lower, stop)
    return (Kind.AGE, end) if end else (Kind.DURATION, last)
