"""A part told as what is left: "the remaining £1.9m" where £1.9m of £3.2m is already promised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarizer.checker.numbers.arithmetic.cues import REST
from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex

_LEFT: Final = pattern(
    r"(?<![a-z])(?:remaining|other|outstanding|missing|shortfall of|remainder of|balance of) <>"
    r"|<> (?:still|left|remaining|outstanding|short)(?![a-z])"
)
_OF_WHICH: Final = pattern(r"(?<![a-z])of (?:which|whom)(?: [a-z]++){0,2}+ $")
_OF_IT: Final = pattern(r",? (?:[a-z]++ )?of (?:it|them|that|which|whom)(?![a-z])")
_LOOK_BACK: Final = 40


def is_no_remainder(claimed: Claimed, places: Iterable[Located], index: QuantityIndex) -> bool:
    """Whether the claim calls "the remaining" what the article gives as a part of a whole.

    The article must say so of every place that holds the value, and speak of no rest there.
    """
    if not _LEFT.search(claimed.words_at_number):
        return False
    found = False
    for each in places:
        start, end = index.context.bounds[each.sentence]
        quantity = each.quantity
        before = index.lower[max(start, quantity.start - _LOOK_BACK) : quantity.start]
        part = _OF_WHICH.search(before) or _OF_IT.match(index.lower, quantity.end)
        if part is None or REST.search(index.lower, start, end):
            return False
        found = True
    return found
