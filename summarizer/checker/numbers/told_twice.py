"""One figure of the article told of two things in one sentence of the claim."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Quantity

_NEXT: Final = pattern(r"[^\w.;:!?]{0,3}((?:per |a |of |in )?[^\W\d_]{2,30})")
"""The word after a figure, with a small word before it."""


def is_told_twice(claimed: Claimed, places: list[Located], index: QuantityIndex) -> bool:
    """Whether the article has the claimed value only of what the claim tells it of elsewhere.

    "About 21 infections in 21 countries", where 21 stands in the article before "countries" only:
    the other one has taken its place.
    """
    own = claimed.quantity
    again = [mate for mate in claimed.mates if mate.low == own.low and mate.high == own.high]
    if not again or own.is_range:
        return False
    text = claimed.claim.text
    theirs = {_next(index.document.text, place.quantity) for place in places}
    mine = _next(text, own)
    return mine not in theirs and any({_next(text, mate)} == theirs != {""} for mate in again)


def _next(text: str, quantity: Quantity) -> str:
    found = _NEXT.match(text, quantity.end, quantity.end + 48)
    return found[1].lower() if found else ""
