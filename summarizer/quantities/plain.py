"""Numbers that stand alone: most do, and then neither neighbour says anything of them.

A number is plain between two words (or a word and the end of a clause) of which no rule takes
notice: no unit, scale, month, hedge or currency. It is then read without trying any rule.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.quantities.calendar import BARE_YEAR, CLOCK_WORDS, is_year
from summarizer.quantities.hedges import AFTER_WORDS, LAST_WORDS
from summarizer.quantities.measure import CURRENCY_CODES, UNIT_FIRST
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.phrase import PHRASE_WORDS
from summarizer.quantities.units import CENT_WORDS, CURRENCY_WORDS, UNIT_WORDS
from summarizer.quantities.words import CARDINALS, MONTHS, SCALE_LETTERS, SCALE_WORDS

_LETTERS: Final = re.compile(r"[a-z]*+")


def _first_letters(*tables: object) -> frozenset[str]:
    """The letters each name begins with: "cm" of "cm²"."""
    found = set()
    for table in tables:
        for name in table:  # type: ignore[attr-defined]
            found.add(_LETTERS.match(name).group())  # type: ignore[union-attr]
    return frozenset(found)


_TELLING_AFTER: Final = _first_letters(
    PHRASE_WORDS, AFTER_WORDS, CLOCK_WORDS, MONTHS, SCALE_WORDS, SCALE_LETTERS, UNIT_FIRST,
    UNIT_WORDS, CURRENCY_WORDS, CENT_WORDS,
    ("to", "and", "of", "times", "fold", "x", "yo"),
)  # fmt: skip
_TELLING_BEFORE: Final = LAST_WORDS | frozenset(MONTHS) | CURRENCY_CODES | {"a", "an", "aged"}
_AFTER: Final = re.compile(
    r" ([a-z]++)|[.;)](?=\s|\Z)|,(?= (?!or )[a-z])|\n(?=[a-z\n])|\Z"
)  # fmt: skip
_LONGEST_BEFORE: Final = 16
_LONGEST: Final = 9


def read_plain(lower: str, start: int, end: int) -> Quantity | None:
    """The number or number word ``lower[start:end]`` if it stands alone; None if it may not.

    Nothing is said then of whether it is a number.
    """
    if start < 2 or lower[start - 1] != " ":
        return None
    after = _AFTER.match(lower, end)
    if after is None or after[1] in _TELLING_AFTER:
        return None
    first = start - _LONGEST_BEFORE
    before = lower[first if first > 0 else 0 : start - 1].rpartition(" ")[2]
    if before in _TELLING_BEFORE or not before.isalpha() or before.endswith("minus"):
        return None
    written = lower[start:end]
    if written.isdecimal():
        return _read_digits(lower, start, end, Decimal(written)) if end - start <= _LONGEST else None
    value = _WORDS.get(written)
    if value is None:
        return None
    return Quantity(start, end, start, end, Kind.NUMBER, value, value, spelled=True)


_WORDS: Final = {word: Decimal(value) for word, value in CARDINALS.items() if word != "one"}


def _read_digits(lower: str, start: int, end: int, value: Decimal) -> Quantity:
    if end - start == 4 and BARE_YEAR.match(lower, start) and is_year(lower, start, end):
        return Quantity(start, end, start, end, Kind.YEAR, value, value)
    return Quantity(start, end, start, end, Kind.NUMBER, value, value)
