"""The words numbers are written with: cardinals, ordinals, fractions, scales, months."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

UNITS_AND_TEENS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()

CARDINALS: Final[dict[str, int]] = {
    **{word: value for value, word in enumerate(UNITS_AND_TEENS)},
    **{word: 10 * (index + 2) for index, word in enumerate(TENS)},
}

_SMALL_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: Final[dict[str, int]] = {
    **{word: value + 1 for value, word in enumerate(_SMALL_ORDINALS)},
    **{word[:-1] + "ieth": 10 * (index + 2) for index, word in enumerate(TENS)},
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1000000,
}

DENOMINATORS: Final[dict[str, int]] = {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{word + "s": value for word, value in ORDINALS.items() if value > 2},
}

_POWERS: Final[dict[str, int]] = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Powers of ten whose plural is vague: "millions of people"."""
_EXACT_IN_PLURAL: Final[dict[str, int]] = {"lakh": 10**5, "crore": 10**7}
_SHORT_SCALES: Final[dict[str, int]] = {
    "mln": 10**6,
    "mn": 10**6,
    "bln": 10**9,
    "bn": 10**9,
    "trn": 10**12,
    "tn": 10**12,
}
GROUPS: Final[dict[str, int]] = {"dozen": 12}
"""Counts that go by a noun: "a dozen", "two dozen", and vague in the plural."""

SCALE_NAMES: Final = _POWERS | _EXACT_IN_PLURAL
SCALE_WORDS: Final[dict[str, int]] = {
    **SCALE_NAMES,
    **{word + "s": value for word, value in _EXACT_IN_PLURAL.items()},
    **_SHORT_SCALES,
}
"""Scales that follow digits or words; a letter glued to digits is in ``SCALE_LETTERS``."""

SCALE_LETTERS: Final[dict[str, int]] = {"k": 1000, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}

VAGUE_PLURALS: Final[dict[str, int]] = {
    "tens": 10,
    **{word + "s": value for word, value in (GROUPS | _POWERS).items()},
}

MULTIPLES: Final[dict[str, int]] = {
    "single": 1,
    "twice": 2,
    "thrice": 3,
    **{word + end: 2 for word in ("doubl",) for end in ("e", "ed", "es", "ing")},
    **{word + end: 3 for word in ("tripl", "trebl") for end in ("e", "ed", "es", "ing")},
    **{word + end: 4 for word in ("quadrupl",) for end in ("e", "ed", "es", "ing")},
    **{word + "fold": value for word, value in CARDINALS.items() if value > 1},
}

MONTHS: Final[dict[str, int]] = {
    **{
        name: index + 1
        for index, name in enumerate(
            (
                "january february march april may june july august september october november "
                "december"
            ).split()
        )
    },
    **{
        name: index + 1
        for index, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())
    },
    "sept": 9,
}

VULGAR: Final[dict[str, Decimal]] = {
    sign: Decimal(over) / Decimal(under)
    for sign, over, under in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5),
        ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8),
        ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1, 10), ("⅐", 1, 7),
    )
}  # fmt: skip
