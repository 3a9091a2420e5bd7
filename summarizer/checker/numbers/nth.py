"""Ordinals that stand for something else: "the fifth month" for five months, "on the 29th"."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Kind, Quantity


def is_day_of_month(claim: Quantity, source: Quantity, index: QuantityIndex) -> bool:
    """As in "25 April ... on the 29th": the day of a month that the article names."""
    if claim.kind is not Kind.DATE or source.kind is not Kind.ORDINAL:
        return False
    if int(claim.low) % 100 != source.low or not index.lower.endswith("the ", 0, source.start):
        return False
    if counted_nouns(index.document.text, source):
        return False
    month = int(claim.low) // 100
    return any(int(each.quantity.low) // 100 == month for each in index.of_dimension("date"))


def is_nth_of_unit(claimed: Claimed, source: Quantity, index: QuantityIndex) -> bool:
    """As in "the fifth month running" and "five months", "after 7 minutes" and "the 7th minute"."""
    claim = claimed.quantity
    if claim.low != source.low:
        return False
    if claim.kind is Kind.DURATION and source.kind is Kind.ORDINAL and claim.unit:
        return _follows(claim.unit, index.lower, source.end)
    if claim.kind is not Kind.ORDINAL or source.kind is not Kind.DURATION or not source.unit:
        return False
    return _follows(source.unit, claimed.text, claim.end)


def _follows(unit: str, text: str, end: int) -> bool:
    return text[end : end + _LONGEST_UNIT].lstrip(" -").startswith(unit)


def is_nth_part(claim: Quantity, source: Quantity, index: QuantityIndex) -> bool:
    """As in "a fifth of the numbers" where the article has "a fifth did not work"."""
    if claim.kind is not Kind.FRACTION or source.kind is not Kind.ORDINAL:
        return False
    part = abs(claim.low * source.low - 1) < claim.step
    if not part or not index.lower.endswith(("a ", "one "), 0, source.start):
        return False
    return _VERB_AFTER.match(index.lower, source.end) is not None


_VERB_AFTER: Final = pattern(
    r" (?:do|did|does|is|are|was|were|has|have|had|will|would|could|can|said|say)(?![a-z])"
)
_LONGEST_UNIT: Final = 10
