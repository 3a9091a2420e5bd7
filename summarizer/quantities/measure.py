"""What stands around a literal: sign and currency before it, scale and unit after it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.patterns import pattern
from summarizer.quantities.units import (
    CENT_WORDS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    UNIT_PHRASES,
    UNIT_WORDS,
)
from summarizer.quantities.words import SCALE_LETTERS, SCALE_WORDS

CURRENCY_CODES: Final = frozenset(sign for sign in CURRENCY_SIGNS if sign.isalpha())
_DOLLARS: Final = frozenset(sign for sign in CURRENCY_SIGNS if sign.endswith("$"))
LONE_SIGNS: Final = frozenset(CURRENCY_SIGNS) - CURRENCY_CODES - _DOLLARS
"""Signs that make a currency without letters before them, as the dollar's has."""
_CURRENCY_BEFORE: Final = pattern(
    rf"(?:(?:(?<![a-z])(?:{'|'.join(sorted(sign[:-1] for sign in _DOLLARS - {'$'}))}))?[$]"
    rf"|[{''.join(sorted(LONE_SIGNS))}]|(?<![a-z])(?:{'|'.join(sorted(CURRENCY_CODES))}|rs\.))"
    r"[ \u00a0]?$"
)
_SCALE: Final = pattern(
    rf"[ \u00a0-]?({'|'.join(SCALE_WORDS)})(?![a-z])"
    r"|[ ]?(k|mm?(?!/)|b|t(?!/))(?![a-z²³'’])"
)
_TOKEN: Final = pattern(
    r"[ \u00a0\t]?[-‐‑]?[ ]?(%|％|°[cf]?|℃|℉|¢|[a-zµ]++[²³2/]?(?:h|s)?(?![a-z0-9]))"
)
_PHRASE: Final = pattern(r"[ \u00a0-]?(%|[a-z]++)[ -]([a-z]++)(?:[ -]([a-z]++))?")
UNIT_FIRST: Final = frozenset(phrase[0] for phrase in UNIT_PHRASES) | {
    "us", "american", "canadian", "australian", "hong", "swiss", "indian", "british", "new",
    "russian", "sq/ft", "sq",
}  # fmt: skip
_ADJECTIVES: Final[dict[tuple[str, str], str]] = {
    ("us", "dollars"): "USD", ("us", "dollar"): "USD", ("american", "dollars"): "USD",
    ("canadian", "dollars"): "CAD", ("australian", "dollars"): "AUD", ("us", "cents"): "cent",
    ("swiss", "francs"): "CHF", ("indian", "rupees"): "INR", ("british", "pounds"): "GBP",
    ("russian", "roubles"): "RUB", ("russian", "rubles"): "RUB",
}  # fmt: skip
PHRASE_SECONDS: Final = frozenset(phrase[1] for phrase in UNIT_PHRASES | _ADJECTIVES)
"""The second words of units of several words."""
_SLASHED: Final = pattern(r"[ ]?sq[/. ]{1,2}(ft|feet|m|km|mi|miles|metres|meters)(?![a-z])")
_AGE: Final = pattern(
    r"[ -]?years?[ -](?:old|of age)(?![a-z])|-year-olds?(?![a-z])|[ -]?yo(?![a-z])"
)
_ORDINAL_ENDS: Final = frozenset(("st", "nd", "rd", "th"))


_SPACES: Final = (" ", "\u00a0")
_CURRENCY_ENDS: Final = frozenset({sign[-1] for sign in CURRENCY_SIGNS} | {"."})


class Scale(NamedTuple):
    """A power of ten and where its word stops."""

    factor: int
    end: int


def currency_before(lower: str, start: int) -> tuple[str | None, int]:
    """The currency written right before ``start``, and where it begins."""
    last = lower[start - 1 : start]
    if last in _SPACES:
        last = lower[start - 2 : start - 1]
    elif last in LONE_SIGNS:
        return CURRENCY_SIGNS[last], start - 1
    if last not in _CURRENCY_ENDS:
        return None, start
    match = _CURRENCY_BEFORE.search(lower, max(0, start - 5), start)
    if match is None:
        return None, start
    return CURRENCY_SIGNS[match.group().strip(" \u00a0.")], match.start()


_BEFORE_SCALE: Final = frozenset(
    " \u00a0-" + "".join(word[0] for word in (*SCALE_WORDS, *SCALE_LETTERS))
)
_BEGINS_SCALE: Final = frozenset(word[:2] for word in (*SCALE_WORDS, "mm"))


def scale_after(lower: str, end: int, *, money: bool) -> Scale | None:
    """The scale word or letter after ``end``. A bare "m" is metres unless the context is not."""
    after = lower[end : end + 1]
    if after not in _BEFORE_SCALE:
        return None
    begins = lower[end + 1 : end + 3]
    if after == " " and begins.isalpha() and len(begins) > 1 and begins not in _BEGINS_SCALE:
        return None
    match = _SCALE.match(lower, end)
    if match is None:
        return None
    word, letter = match.groups()
    if word:
        return Scale(SCALE_WORDS[word], match.end())
    if not _is_scale_letter(lower, letter, match.end(), glued=match.start(2) == end, money=money):
        return None
    return Scale(SCALE_LETTERS[letter], match.end())


def _is_scale_letter(lower: str, letter: str, end: int, *, glued: bool, money: bool) -> bool:
    """Whether k, m, b or t is a power of ten: after money, or where it counts ("3m people")."""
    if money:
        return glued or letter in ("m", "b")
    if letter == "m":
        return glued and _COUNTS_MILLIONS.match(lower, end) is not None
    return glued and letter in ("k", "b")


_COUNTS_MILLIONS: Final = pattern(
    r" (?:people|(?!hurdles|yards|metres|meters|minutes|hours|days|this|its|was|is|as|across)"
    r"[a-z]++(?<=[a-z]{2}[a-rt-z]s)|euros?|dollars?)(?![a-z])"
)


_NOTHING: Final = frozenset(".,;:)]\n\"'’”?!/")


def word_after(lower: str, end: int) -> re.Match[str] | None:
    """The word or sign right after ``end``, across one space or hyphen, as the match's group."""
    return None if lower[end : end + 1] in _NOTHING else _TOKEN.match(lower, end)


def unit_after(lower: str, end: int, after: re.Match[str] | None) -> tuple[str | None, int]:
    """The unit or currency that ``after``, the word after ``end``, names or begins; its end."""
    if after is None:
        return None, end
    word = after[1]
    if word in UNIT_FIRST:
        found = unit_phrase(lower, end)
        if found is not None:
            return found
    if word == "in":
        return ("in", after.end()) if after.start(1) == end else (None, end)
    if len(word) == 1 and word.isalpha() and word not in "mghw" and after.start(1) != end:
        return None, end  # a lone letter is a unit where it is glued: 20C
    unit = UNIT_WORDS.get(word) or CURRENCY_WORDS.get(word) or CENT_WORDS.get(word)
    return unit, after.end() if unit else end


def unit_phrase(lower: str, end: int) -> tuple[str, int] | None:
    """The unit of two or three words after ``end``, and where it stops."""
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
    if lower[end : end + 2] not in _ORDINAL_ENDS or lower[end + 2 : end + 3].isalpha():
        return 0
    return end + 2
