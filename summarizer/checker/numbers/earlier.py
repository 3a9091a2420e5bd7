"""What a thing was, given as what it is now: "fell to 2,140" where it fell from 2,140."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.checker.numbers.arithmetic.cues import words
from summarizer.checker.numbers.arithmetic.operands import as_meant
from summarizer.checker.numbers.binding import is_rival
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.numbers.match import Candidate
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Quantity

_FROM: Final = pattern(
    r"(?<![a-z])(?:from|against|compared (?:with|to)|versus|than|instead of|rather than)"
    r"(?: (?:the|a|an|its|every|each|about|around|just|some|nearly|almost|over|under|"
    r"more than))*+ $"
)
_AGO: Final = pattern(
    r",? (?:[a-z]++ )?(?:(?:an?|the|one|last) )?(?:(?:year|month|week|quarter|season|decade)s? )?"
    r"(?:ago|before|earlier|previously)(?![a-z])"
)
_NOW: Final = pattern(
    r"(?<![a-z])(?:(?:now|currently|today|will|is|are)(?: (?!not|no|from)[a-z]++){0,3}?|to|reached|"
    r"stands? at) <>|<>(?: [a-z]++)? (?:now|today|from now on|currently)(?![a-z])"
)
_PAST: Final = words(
    "was|were|had been|used to|before|earlier|previous|previously|ago|formerly|original|"
    "originally|old|instead|rather|than|last year|until|from(?= <>)"
)
_LOOK_BACK: Final = 40
_TAKEN_BACK: Final = pattern(
    r"(?<![a-z])(?:first|initially|originally|earlier|previously|wrongly) (?:been )?"
    r"(?:said|put|given|gave|reported|told|announced|estimated|counted|spoke|spoken)(?![a-z])"
)


def later_value(
    claimed: Claimed, matched: Sequence[Candidate], index: QuantityIndex
) -> Located | None:
    """The figure that came after the claimed one, where the claim gives that one as the present."""
    text = claimed.words_at_number
    if not _NOW.search(text) or _PAST.search(text) or not matched:
        return None
    found: Located | None = None
    for each in matched:
        if not _is_past(each.located.quantity, index):
            return None
        found = found or _present(claimed, each.located, index)
    return found


def is_taken_back(claimed: Claimed) -> bool:
    """Whether the claim gives a figure as what was said at first, and names no thing of its own.

    As in "the hospital had first said five": no figure of today is a rival to it.
    """
    if claimed.nouns:
        return False
    start = claimed.quantity.start
    return _TAKEN_BACK.search(claimed.lower, max(0, start - _LOOK_BACK), start) is not None


def _is_past(quantity: Quantity, index: QuantityIndex) -> bool:
    """Whether the article's words around a figure say that it no longer holds."""
    start = quantity.hedge_start if quantity.hedge_end else quantity.start
    start = min(start, quantity.start)
    if _FROM.search(index.lower, max(0, start - _LOOK_BACK), start):
        return True
    return _AGO.match(index.lower, quantity.end) is not None


def _present(claimed: Claimed, past: Located, index: QuantityIndex) -> Located | None:
    """The figure of the same kind in its sentence that is not past."""
    beside = index.by_sentence.get(past.sentence, [])
    for each, meant in zip(beside, as_meant(beside, index), strict=True):
        if each is past or _is_past(each.quantity, index):
            continue
        if is_rival(claimed, meant.quantity, index.document.text, beside=True):
            return each
    return None
