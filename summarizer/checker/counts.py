"""Counts and enumerators: numbers by which a text counts or orders what the article tells.

"Two films", "the second", "scored twice": no article gives such figures, and no rule counts
reliably what a text tells. What can be settled is settled (names listed after the count, another
count of the same things in the article); the rest is left unchecked, never called false.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.checker.binding import LIKENESS, Rival, best_rival
from summarizer.checker.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Kind

MOST: Final = 20
"""Higher counts are figures: somebody must have given them."""
_MOST_SCORE: Final = 12
_LIST: Final = re.compile(
    r"(?:[ -][a-z]++){1,4}[,:(] ?((?:[A-Z][\w’'.-]++(?: [A-Z][\w’'.-]++){0,3}(?:, (?:and )?| and )){1,8}"
    r"[A-Z][\w’'.-]++)"
)
_LIST_BREAK: Final = re.compile(r", and |, | and ")


def judge_count(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """The verdict on a count that the article does not state; None where it is no count."""
    quantity = claimed.quantity
    if quantity.kind is Kind.SCORE:
        return _judge_score(claimed, index)
    if quantity.kind is Kind.ORDINAL:
        return _judge_ordinal(claimed, index)
    if quantity.kind is Kind.PERIOD:
        return _judge_period(claimed, index)
    if quantity.kind is Kind.MULTIPLE and quantity.low <= 3:
        return Verdict.COUNT_NOT_CHECKED, None
    if quantity.kind is not Kind.NUMBER or quantity.vague or not 0 < quantity.low <= MOST:
        return None
    if quantity.low != quantity.low.to_integral_value() or quantity.bound.value != "exact":
        return None
    return _judge_number(claimed, index)


def _judge_number(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None]:
    listed = _listed(claimed)
    if listed is not None:
        same = listed == claimed.quantity.low
        return (Verdict.COUNTED if same else Verdict.NOT_IN_SOURCE), None
    rival = best_rival(claimed, (), index)
    if rival is not None and rival.likeness >= LIKENESS:
        return Verdict.CONTRADICTED, rival
    if claimed.quantity.low == 1 and any(index.context.holds(noun) for noun in claimed.nouns):
        return Verdict.COUNTED, None
    return Verdict.COUNT_NOT_CHECKED, None


def _listed(claimed: Claimed) -> int | None:
    """How many names follow a count: "two friends, Steve and Carly" lists two."""
    match = _LIST.match(claimed.text, claimed.quantity.end)
    if match is None:
        return None
    return len(_LIST_BREAK.findall(match.group(1))) + 1


def _judge_ordinal(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    rival = best_rival(claimed, (), index)
    if rival is not None and rival.likeness >= LIKENESS:
        return Verdict.CONTRADICTED, rival
    if claimed.quantity.low == 1 or (claimed.quantity.low <= 10 and _orders_own_points(claimed)):
        return Verdict.ENUMERATOR, None
    return None


def _orders_own_points(claimed: Claimed) -> bool:
    """The text names the one before, or says how many there are, before it says "second"."""
    before = claimed.text[: claimed.quantity.start].lower()
    return bool(_EARLIER.search(before))


_EARLIER: Final = re.compile(r"(?<![a-z])(?:first|1st|firstly|one|two|three|four|both)(?![a-z])")


def _judge_period(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """A half of a match is a place in the story, told as "before the break" as often as not."""
    if claimed.quantity.unit != "half":
        return None
    text = index.document.text.lower()
    if any(word in text for word in ("half-time", "half time", "halftime", "the break", "interval")):
        return Verdict.COUNT_NOT_CHECKED, None
    return None


def _judge_score(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """A low score may be counted from goals told one by one, where the article gives no score."""
    quantity = claimed.quantity
    if index.of_dimension("score") or quantity.low + quantity.high > _MOST_SCORE:
        return None
    return Verdict.COUNT_NOT_CHECKED, None
