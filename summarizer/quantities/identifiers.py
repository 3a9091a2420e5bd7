"""Names that hold digits: F-16, COVID-19, G7, H5N1, 5G."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind, Quantity

_REST_OF_NAME: Final = pattern(r"\d++(?:[-‐‑/.]?[^\W_]++){0,12}")
_PREFIX_WORDS: Final = frozenset(
    "mid pre post early late non sub sup minus plus around ex anti up about over under than to and "
    "the of a per between in from by at on since".split()
)


def may_be_name(text: str, start: int, end: int) -> bool:
    """Whether a letter, a hyphen or a point is joined to the digits ``text[start:end]``."""
    after = text[end : end + 1]
    if after == "." or after.isalpha():
        return True
    before = text[start - 1 : start]
    return before in _JOINTS or before.isalpha()


_JOINTS: Final = frozenset("-‐‑–_")


def read_identifier(text: str, start: int, floor: int) -> Quantity | None:
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
    return name_at(text, index, rest.end() if rest else start + 1)


def _is_name_stem(stem: str, *, glued: bool) -> bool:
    low = stem.lower()
    if low in _PREFIX_WORDS or low in ("us", "au", "nz", "hk", "rs", "usd", "eur", "gbp"):
        return False
    if glued:
        return True
    return any(char.isupper() for char in stem) and len(stem) <= 12


def _is_quarter(stem: str, text: str, start: int) -> bool:
    return (
        stem in ("Q", "q") and text[start] in "1234" and not text[start + 1 : start + 2].isalnum()
    )


_GLUED_AFTER: Final = pattern(
    r"\d++(?:[A-Z]{1,3}\d++[^\W_]*+|x\d++(?![\d.])|D(?![A-Za-z])|G(?![A-Za-z])|"
    r"[A-Z]{3,}+[^\W_]*+|(?:\.\d++){3,}+)"
)
_CURRENCY_CODE: Final = pattern(
    r"\d++(?:USD|EUR|GBP|GMT|UTC|BST|EST|RUB|KM|MPH|KPH|INR|CHF|AUD|CAD|MW|GW|KG|PM|AM)"
)


def _glued_after(text: str, start: int) -> Quantity | None:
    """5G, 3D, 4x4, 10.0.0.1, 2FA: a digit run that letters continue."""
    match = _GLUED_AFTER.match(text, start)
    if match is None or _CURRENCY_CODE.match(text, start):
        return None
    return name_at(text, start, match.end())


def name_at(text: str, start: int, end: int) -> Quantity:
    """``text[start:end]`` as a name."""
    name = text[start:end]
    return Quantity(start, end, start, end, Kind.IDENTIFIER, _ZERO, _ZERO, name=name)


_ZERO: Final = Decimal(0)
