"""Counts and enumerators: numbers by which a text counts or orders what the article tells.

"Two films", "the second", "scored twice": no article gives such figures, and no rule counts
reliably what a text tells. What can be settled is settled (names listed after the count, another
count of the same things in the article); the rest is left unchecked, never called false.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.checker.numbers.binding import LIKENESS, Rival, best_rival
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.verdicts import Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.tokens import stem

MOST: Final = 20
MOST_IN_DIGITS: Final = 9
"""Higher counts are figures: somebody must have given them (style books spell out to nine)."""
_MOST_SCORE: Final = 12
_MOST_TIMES: Final = 3
_LIST: Final = pattern(
    r"(?:[ -][a-z]++){1,4}[,:(] ?"
    r"((?:[A-Z][\w’'.-]++(?: [A-Z][\w’'.-]++){0,3}+(?:, (?:and )?| and )){1,8}[A-Z][\w’'.-]++)"
)
_LIST_BREAK: Final = pattern(r", and |, | and ")


def belies_itself(claimed: Claimed) -> bool:
    """Whether the names a text lists after a count are more or fewer than it says."""
    if not _is_count(claimed.quantity):
        return False
    listed = _listed(claimed)
    return listed is not None and listed != claimed.quantity.low


def judge_count(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """The verdict on a count that the article does not state; None where it is no count."""
    quantity = claimed.quantity
    special = _BY_KIND.get(quantity.kind)
    if special is not None:
        return special(claimed, index)
    if quantity.vague:
        return (Verdict.COUNT_NOT_CHECKED, None) if quantity.unit is None else None
    if quantity.kind is Kind.MULTIPLE:
        return (Verdict.COUNT_NOT_CHECKED, None) if quantity.low <= _MOST_TIMES else None
    return _judge_number(claimed, index) if _is_count(quantity) else None


def _is_count(quantity: Quantity) -> bool:
    """A small whole number of things."""
    most = MOST if quantity.spelled else MOST_IN_DIGITS
    hedged = quantity.bound not in (Bound.EXACT, Bound.ABOUT)
    return (
        quantity.kind is Kind.NUMBER
        and 0 < quantity.low <= most
        and not quantity.low % 1
        and not hedged
    )


def _judge_number(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None]:
    if _itemised(claimed):
        return Verdict.COUNTED, None
    if _listed(claimed) is not None:
        return Verdict.COUNTED, None
    rival = best_rival(claimed, (), index)
    if rival is not None and rival.likeness >= LIKENESS:
        return Verdict.CONTRADICTED, rival
    if _invents_casualties(claimed, index):
        return Verdict.NOT_IN_SOURCE, None
    if claimed.quantity.low == 1 and any(index.context.holds(noun) for noun in claimed.nouns):
        return Verdict.COUNTED, None
    return Verdict.COUNT_NOT_CHECKED, None


def _invents_casualties(claimed: Claimed, index: QuantityIndex) -> bool:
    """The claim counts dead or injured, and the article gives no such toll.

    A toll is always a figure that somebody gave. One may be told without a number, but not where
    the article speaks of no dead (or injured) at all.
    """
    near = {word for word, weight in claimed.around.items() if weight <= -_ADJACENT}
    near.update(claimed.nouns)
    return any(
        word in near and (claimed.quantity.low > 1 or not index.context.holds(word))
        for word in _CASUALTIES
    )


_CASUALTIES: Final = (stem("killed"), stem("injured"))
_ADJACENT: Final = 0.6
"""Weight of the content word next to the number."""


def _itemised(claimed: Claimed) -> bool:
    """The text itself goes through as many points as it counts: "two films: 1. ... 2. ..."."""
    count, end = int(claimed.quantity.low), claimed.quantity.end
    rest = claimed.text[end : end + _OWN_POINTS]
    if not _SMALLEST_LIST <= count <= len(_ORDER):
        return False
    numbered = [int(match.group(1)) for match in _ITEM.finditer(rest)]
    if numbered:
        return numbered == list(range(1, count + 1))
    lower = rest.lower()
    named = [word for word in _ORDER if re.search(rf"(?<![a-z])the {word}(?![a-z])", lower)]
    return named == list(_ORDER[:count])


_OWN_POINTS: Final = 2000
"""Characters within which a text goes through the points it counts."""
_SMALLEST_LIST: Final = 2
_ITEM: Final = pattern(r"(?:^|\s)(\d)[.)] ")
_ORDER: Final = ("first", "second", "third", "fourth", "fifth")


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
    if claimed.quantity.low == 1 or (
        claimed.quantity.low <= 10 and _orders_own_points(claimed, index)
    ):
        return Verdict.ENUMERATOR, None
    return None


def _orders_own_points(claimed: Claimed, index: QuantityIndex) -> bool:
    """Whether "the second" goes on from a first, or from a count, that is not the article's."""
    start = claimed.quantity.start
    before = claimed.lower[max(0, start - _OWN_POINTS) : start]
    if not _EARLIER.search(before):
        return False
    first_is_sourced = bool(index.between("ordinal", 1, 1))
    return not first_is_sourced or bool(_POINTS_AT.match(claimed.text, claimed.quantity.end))


_EARLIER: Final = pattern(r"(?<![a-z])(?:first|1st|firstly|one|two|three|four|both)(?![a-z])")
_POINTS_AT: Final = pattern(
    r"(?: one| [A-Z][\w’'-]*+(?: [A-Z][\w’'-]*+){0,2}+| [a-z]++)?+"
    r"(?:,| (?:is|was|are|involves|refers|being) )"
)


def _judge_period(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """A half of a match is a place in the story, told as "before the break" as often as not."""
    if not (claimed.quantity.unit or "").startswith("half"):
        return None
    if any(word in index.lower for word in _HALVES):
        return Verdict.COUNTED, None
    return None


_HALVES: Final = (
    "half-time",
    "half time",
    "halftime",
    "the break",
    "the interval",
    " half ",
    " half-",
)


def _judge_score(claimed: Claimed, index: QuantityIndex) -> tuple[Verdict, Rival | None] | None:
    """A low score may be counted from goals told one by one, where the article gives no score."""
    quantity = claimed.quantity
    if index.of_dimension("score") or quantity.low + quantity.high > _MOST_SCORE:
        return None
    return Verdict.COUNT_NOT_CHECKED, None


_BY_KIND: Final = {
    Kind.SCORE: _judge_score,
    Kind.ORDINAL: _judge_ordinal,
    Kind.PERIOD: _judge_period,
}
