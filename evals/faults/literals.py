"""Edits of the figures, dates and quotations of a text, each making one fault.

Every edit is a function from a text and the article's material to the texts it can become. The
tables below are for making faults only; no check reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evals.faults.material import Material
from summarizer.checker.quotations.check import quotations_in
from summarizer.quantities.model import Bound, Kind
from summarizer.quantities.read import read_quantities

_UNITS: Final = (
    ("km", "miles"), ("metres", "feet"), ("tonnes", "kilograms"), ("per cent", "percentage points"),
    ("%", " percentage points"), ("£", "$"), ("€", "$"), ("$", "€"), ("minutes", "hours"),
    ("hours", "minutes"), ("days", "weeks"), ("weeks", "months"), ("months", "years"),
    ("cm", "mm"), ("grams", "kilograms"), ("litres", "gallons"), ("kg", "tonnes"),
    ("basis points", "percentage points"), ("kilometres", "miles"), ("years", "months"),
)  # fmt: skip
_SCALES: Final = (
    ("mn", "bn"), ("bn", "mn"), ("million", "billion"), ("billion", "million"), ("m", "bn"),
    ("thousand", "million"),
)  # fmt: skip
_BOUNDS: Final = (
    ("at least", "at most"), ("more than", "less than"), ("less than", "more than"),
    ("as many as", "at least"), ("up to", "at least"), ("no more than", "at least"),
    ("at most", "at least"), ("over", "under"), ("fewer than", "more than"),
)  # fmt: skip
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)


def number(text: str, _: Material) -> Iterator[str]:
    """Another first digit."""
    for each in read_quantities(text):
        digit = re.compile("[1-9]").search(text, each.number_start, each.number_end)
        if each.kind in (Kind.DATE, Kind.YEAR, Kind.IDENTIFIER) or digit is None:
            continue
        other = str(int(digit.group()) % 9 + 1)
        yield text[: digit.start()] + other + text[digit.end() :]


def unit(text: str, _: Material) -> Iterator[str]:
    """Another unit or currency on the same digits."""
    for old, new in _UNITS:
        before = re.escape(old) + r"(?=\d)" if old in "£€$" else rf"(?<=\d)\s?{re.escape(old)}"
        for match in re.finditer(before + ("" if old in "£€$%" else r"\b"), text):
            shown = match.group().replace(old, new)
            yield text[: match.start()] + shown + text[match.end() :]


def scale(text: str, _: Material) -> Iterator[str]:
    """Million for billion, billion for million."""
    for old, new in _SCALES:
        for match in re.finditer(rf"(?<=[£€$]\d)[\d.,]*?(\s?){old}\b|(?<=\d) {old}\b", text):
            yield text[: match.end() - len(old)] + new + text[match.end() :]


def bound(text: str, _: Material) -> Iterator[str]:
    """A bound turned, and one put where there is none."""
    for old, new in _BOUNDS:
        for match in re.finditer(rf"\b(?<!no ){old}\b(?=\s[£€$\d])", text):
            yield text[: match.start()] + new + text[match.end() :]
    for each in read_quantities(text):
        plain = each.kind in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
        if plain and each.bound is Bound.EXACT and not each.is_range:
            yield f"{text[: each.start]}more than {text[each.start :]}"


def date(text: str, _: Material) -> Iterator[str]:
    """Another weekday, month or year."""
    for names in (_DAYS, _MONTHS):
        for place, name in enumerate(names):
            for match in re.finditer(rf"\b{name}\b", text):
                other = names[(place + 3) % len(names)]
                yield text[: match.start()] + other + text[match.end() :]
    for match in re.finditer(r"\b(?:19|20)\d\d\b", text):
        yield f"{text[: match.start()]}{int(match.group()) - 1}{text[match.end() :]}"


def quote(text: str, material: Material) -> Iterator[str]:
    """One word of a quotation changed."""
    for span in quotations_in(text):
        words = list(re.finditer(r"\b[a-z]{3,}\b", span.exact))
        if len(words) > 1:
            longest = max(words, key=lambda match: len(match.group()))
            other = next(word for word in material.words if word not in span.exact)
            start, end = span.start + longest.start(), span.start + longest.end()
            yield text[:start] + other + text[end:]
