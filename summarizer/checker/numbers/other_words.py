"""Numbers the article gives in words that hold no figure: "a week", "an inch", "by a quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex, base_value
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.units import CURRENCY_WORDS, UNIT_WORDS, UNITS


def judge_words(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, None] | None:
    """The verdict on a number that the article gives without a figure; None if it does not."""
    claim = claimed.quantity
    if claim.is_range or claim.vague:
        return None
    for number, start, end, verdict in _places(claim, index):
        if index.context.likeness(claimed.around, number, start, end) >= _LIKE:
            return verdict, None
    return None


_LIKE: Final = 0.1


def as_millions(claimed: Claimed) -> Claimed | None:
    """A length in metres as a count of millions, which "8.6m" may as well be; None for others."""
    claim = claimed.quantity
    shown = claimed.text[claim.start : claim.end]
    if claim.unit != "m" or claim.is_range or not shown.endswith("m") or " " in shown:
        return None
    value, step = claim.low * _MILLION, claim.step * _MILLION
    return claimed.with_quantity(
        claim._replace(
            kind=Kind.NUMBER, unit=None, low=value, high=value, step=step, number_end=claim.end
        )
    )


_MILLION: Final = 1_000_000


def _places(claim: Quantity, index: QuantityIndex) -> Iterator[tuple[int, int, int, Verdict]]:
    """Where words may say the claimed value: sentence, start, end, and what that makes of it."""
    cue = _PATTERNS.get(claim.kind)
    if cue is None or (claim.kind in _UNITS_OF_ONE and claim.low != 1):
        return
    for number, (start, end) in enumerate(index.context.bounds):
        for match in cue.finditer(index.lower, start, end):
            verdict = _says(claim, match)
            if verdict is not None:
                yield number, match.start(), match.end(), verdict


def _says(claim: Quantity, match: re.Match[str]) -> Verdict | None:
    if claim.kind is Kind.DURATION:
        word = match["unit"]
        if base_value(claim.low, claim.unit) != UNITS[{"hour": "h"}.get(word, word)].factor:
            return None
        return Verdict.SUPPORTED if claim.low == 1 else Verdict.CONVERTED
    if claim.kind is Kind.PERIOD:
        last = match["which"] != "first"
        number, unit = {"three": (4, "quarter"), "six": (2, "half")}[match["months"]]
        same = (claim.unit or "").startswith(unit) and claim.low == (number if last else 1)
        return Verdict.CONVERTED if same else None
    if claim.kind is Kind.PERCENT:
        return Verdict.CONVERTED if claim.low == _QUARTER else None
    word = match["unit"]
    same = claim.unit in (UNIT_WORDS.get(word), CURRENCY_WORDS.get(word))
    return Verdict.SUPPORTED if same else None


_QUARTER: Final = Decimal(25)
_UNITS_OF_ONE: Final = frozenset({Kind.MEASURE, Kind.MONEY})
_ONE: Final = r"(?<![a-z])(?:an?|per|each|every|single|whole|full|another|more) "
_ONE_OF_UNIT: Final = pattern(_ONE + r"(?P<unit>[a-z]++)")
_PATTERNS: Final = {
    Kind.DURATION: pattern(
        _ONE + r"(?:(?:full|whole|more) )?+"
        r"(?P<unit>hour|day|week|fortnight|month|year|decade|century)(?![a-z])"
    ),
    Kind.MEASURE: _ONE_OF_UNIT,
    Kind.MONEY: _ONE_OF_UNIT,
    Kind.PERIOD: pattern(
        r"(?<![a-z])(?P<which>first|last|final) (?P<months>three|six) months(?![a-z])"
    ),
    Kind.PERCENT: pattern(
        r"(?<![a-z])by (?:about |around |some |roughly )?+a quarter(?! of| to| past)(?![a-z])"
    ),
}
