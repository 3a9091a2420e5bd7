"""What stands around a literal: sign and currency before it, scale and unit after it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.quantities.units import (
    CENT_WORDS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    UNIT_PHRASES,
    UNIT_WORDS,
)
from summarizer.quantities.words import SCALE_LETTERS, SCALE_WORDS

_CURRENCY_BEFORE: Final = re.compile(
    r"(?:(?:(?<![a-z])(?:us|au|a|c|ca|nz|hk|s|r|nt))?[$]|[£€¥￥₹₽₩₴₺₪₦₫฿₱₿]|"
    r"(?<![a-z])(?:usd|eur|gbp|jpy|chf|cny|rmb|inr|cad|aud|sek|nok|dkk|rub|uah|brl|mxn|zar|hkd|sgd|"
    r"krw|pln|rs\.?))[ \u00a0]?$"
)
_SCALE: Final = re.compile(
    r"[ \u00a0-]?(million|billion|trillion|thousand|hundred|lakhs?|crores?|mln|bln|trn|bn|mn|tn)(?![a-z])"
    r"|[ ]?(k|mm?(?!/)|b|t(?!/))(?![a-z²³'’])"
)
_TOKEN: Final = re.compile(r"[ \u00a0\t]?[-‐‑]?[ ]?(%|％|°[cf]?|℃|℉|¢|[a-zµ]++[²³2/]?(?:h|s)?(?![a-z0-9]))")
_PHRASE: Final = re.compile(r"[ \u00a0-]?(%|[a-z]++)[ -]([a-z]++)(?:[ -]([a-z]++))?")
_UNIT_FIRST: Final = frozenset(phrase[0] for phrase in UNIT_PHRASES) | {
    "us", "american", "canadian", "australian", "hong", "swiss", "indian", "british", "new",
    "russian", "sq/ft",
}  # fmt: skip
_ADJECTIVES: Final[dict[tuple[str, str], str]] = {
    ("us", "dollars"): "USD", ("us", "dollar"): "USD", ("american", "dollars"): "USD",
    ("canadian", "dollars"): "CAD", ("australian", "dollars"): "AUD", ("us", "cents"): "cent",
    ("swiss", "francs"): "CHF", ("indian", "rupees"): "INR", ("british", "pounds"): "GBP",
    ("russian", "roubles"): "RUB", ("russian", "rubles"): "RUB",
}  # fmt: skip
_SLASHED: Final = re.compile(r"[ ]?sq[/. ]{1,2}(ft|feet|m|km|mi|miles|metres|meters)(?![a-z])")
_AGE: Final = re.compile(r"[ -]?years?[ -](?:old|of age)(?![a-z])|-year-olds?(?![a-z])|[ -]?yo(?![a-z])")
_ORDINAL_SUFFIX: Final = re.compile(r"(?:st|nd|rd|th)(?![a-z])")


class Scale(NamedTuple):
    """A power of ten and where its word stops."""

    factor: int
    end: int


def currency_before(lower: str, start: int) -> tuple[str | None, int]:
    """The currency written right before ``start``, and where it begins."""
    if start == 0 or lower[start - 1].isdigit():
        return None, start
    match = _CURRENCY_BEFORE.search(lower, max(0, start - 5), start)
    if match is None:
        return None, start
    return CURRENCY_SIGNS[match.group().strip(" \u00a0.")], match.start()


def scale_after(lower: str, end: int, *, money: bool, decimals: bool) -> Scale | None:
    """The scale word or letter after ``end``. A bare "m" is metres unless the context is not."""
    match = _SCALE.match(lower, end)
    if match is None:
        return None
    word, letter = match.groups()
    if word:
        return Scale(SCALE_WORDS[word], match.end())
    if letter == "k" and match.end() - end == 1:
        return Scale(1000, match.end())
    if match.end() - end > 1 and not (money and letter in ("m", "b")):
        return None
    if letter == "m" and not money and not _COUNTS_MILLIONS.match(lower, match.end()):
        return None
    if letter in ("t", "mm") and not money:
        return None
    return Scale(SCALE_LETTERS[letter], match.end())


_COUNTS_MILLIONS: Final = re.compile(r" (?!to|from|in|of|by|at|on|and|or|for|the|is|as|run|race|sprint|final|title|freestyle|butterfly|backstroke|breaststroke|hurdles|dash|relay|high|long|deep|wide|tall|below|above|under|away|gold|silver|bronze|bus|this|across|yards|minutes|hours|days)[a-z]+s(?![a-z])| people| euros?| dollars?| tonnes?| barrels")


def unit_after(lower: str, end: int) -> tuple[str | None, int]:
    """The unit or currency named right after ``end``, and where its name stops."""
    match = _TOKEN.match(lower, end)
    if match is None:
        return None, end
    word = match.group(1)
    if word in _UNIT_FIRST or word == "sq":
        found = _unit_phrase(lower, end)
        if found is not None:
            return found
    if word in UNIT_WORDS:
        if len(word) == 1 and not _is_unit_letter(word, lower, end, match):
            return None, end
        return UNIT_WORDS[word], match.end()
    if word in CURRENCY_WORDS:
        return CURRENCY_WORDS[word], match.end()
    if word in CENT_WORDS:
        return CENT_WORDS[word], match.end()
    return None, end


def _is_unit_letter(word: str, lower: str, end: int, match: re.Match[str]) -> bool:
    """A lone letter is a unit where it is glued ("5m", "20C", "3%") or is a sign."""
    return not word.isalpha() or match.start(1) == end or word in "mg"


def _unit_phrase(lower: str, end: int) -> tuple[str, int] | None:
    slashed = _SLASHED.match(lower, end)
    if slashed:
        return UNIT_PHRASES["sq", slashed.group(1)], slashed.end()
    match = _PHRASE.match(lower, end)
    if match is None:
        return None
    first, second, third = match.groups()
    if third and (first, second, third) in UNIT_PHRASES:
        return UNIT_PHRASES[first, second, third], match.end()
    unit = UNIT_PHRASES.get((first, second)) or _ADJECTIVES.get((first, second))
    return (unit, match.end(2)) if unit else None


def age_after(lower: str, end: int) -> int:
    """Where "years old" after ``end`` stops; 0 where it does not stand there."""
    match = _AGE.match(lower, end)
    return match.end() if match else 0


def ordinal_suffix(lower: str, end: int) -> int:
    """Where "st", "nd", "rd", "th" glued to ``end`` stops; 0 where there is none."""
    match = _ORDINAL_SUFFIX.match(lower, end)
    return match.end() if match else 0
