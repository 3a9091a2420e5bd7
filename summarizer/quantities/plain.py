"""Numbers that stand alone: most do, and then neither neighbour says anything of them.

A number is plain between two words (or a word and the end of a clause) of which no rule takes
notice: no unit, scale, month or currency. It is then read without trying any rule but for hedges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain
from typing import Final

from summarizer.quantities.calendar import BARE_YEAR, CLOCK_WORDS, is_year
from summarizer.quantities.hedges import AFTER_WORDS, LAST_WORDS, NO_HEDGE, hedge_before
from summarizer.quantities.measure import CURRENCY_CODES, UNIT_FIRST
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.phrase import PHRASE_WORDS
from summarizer.quantities.units import CENT_WORDS, CURRENCY_WORDS, UNIT_WORDS
from summarizer.quantities.words import CARDINALS, MONTHS, SCALE_LETTERS, SCALE_WORDS

_NO_LETTER: Final = re.compile(r"[^a-z]")


def _first_letters(*tables: Iterable[str]) -> frozenset[str]:
    """The letters each name begins with: "cm" of "cm²"."""
    return frozenset(_NO_LETTER.split(name, maxsplit=1)[0] for name in chain(*tables))


_OF: Final = frozenset(("of",))  # "3 of May" is left to the pattern below
_TELLING_AFTER: Final = _first_letters(
    PHRASE_WORDS - _OF, AFTER_WORDS, CLOCK_WORDS, MONTHS, SCALE_WORDS, SCALE_LETTERS, UNIT_FIRST,
    UNIT_WORDS, CURRENCY_WORDS, CENT_WORDS,
    ("to", "and", "times", "fold", "x", "yo"),
)  # fmt: skip
_TELLING_BEFORE: Final = frozenset(MONTHS) | CURRENCY_CODES | {"a", "an", "aged"}
_AFTER: Final = re.compile(
    r" (?!of [jfmasond])([a-z]++)|[.;)](?=\s|\Z)|,(?= (?!or )[a-z])|\n(?=[a-z\n])|\Z"
)
"""A word, or the end of a clause."""
_LONGEST_BEFORE: Final = 16
_LONGEST: Final = 9


def read_plain(lower: str, start: int, end: int) -> Quantity | None:
    """The number or cardinal ``lower[start:end]`` if it stands alone; None if rules must look."""
    if start < 2 or lower[start - 1] != " ":
        return None
    after = _AFTER.match(lower, end)
    if after is None or after[1] in _TELLING_AFTER:
        return None
    before = lower[max(0, start - _LONGEST_BEFORE) : start - 1].rpartition(" ")[2]
    if before in _TELLING_BEFORE or not before.isalpha() or before.endswith("minus"):
        return None
    spelled = not lower[start].isdecimal()
    value = _CARDINALS.get(lower[start:end]) if spelled else _value(lower, start, end)
    if value is None:
        return None
    if end - start == 4 and BARE_YEAR.match(lower, start) and is_year(lower, start, end):
        return Quantity(start, end, start, end, Kind.YEAR, value, value)
    bound, first, last = hedge_before(lower, start) if before in LAST_WORDS else NO_HEDGE
    return Quantity(
        start, end, start, end, Kind.NUMBER, value, value, None, _ONE, bound, first, last,
        spelled=spelled,
    )  # fmt: skip


_CARDINALS: Final = {word: Decimal(value) for word, value in CARDINALS.items() if word != "one"}
_ONE: Final = Decimal(1)


def _value(lower: str, start: int, end: int) -> Decimal | None:
    return Decimal(lower[start:end]) if end - start <= _LONGEST else None
