"""One end of what the article gives as a range."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.model import Bound, Kind, Quantity


def is_one_end(claimed: Claimed, source: Quantity) -> bool:
    """Whether a bare figure is one end of the article's range: "£410m to £425m" told as "£410m".

    Not where the claim gives the other end as well, or says that it speaks of an end.
    """
    claim = claimed.quantity
    if claim.is_range or not source.is_range or source.kind not in _SPREAD:
        return False
    if claim.kind is not source.kind or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    if _AN_END.search(claimed.words_at_number):
        return False
    ends = {source.low, source.high} - {claim.low}
    return not any(mate.low in ends or mate.low * claim.step in ends for mate in claimed.mates)


_SPREAD: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.NUMBER})
_AN_END: Final = pattern(
    r"(?<![a-z])(?:lowest|highest|smallest|largest|shortest|longest|cheapest|dearest|least|most|"
    r"minimum|maximum|min|max|top|bottom|upper|lower|low end|high end|"
    r"peak(?:s|ed)?|start(?:s|ing)?|"
    r"begin(?:s|ning)?|(?:deep|shallow|high|low|tall|larg|small|old|young|fast|slow|heavi|light|"
    r"hott?|cold|wid|narrow|strong|weak|earli|lat)est|"
    r"between|reach(?:es|ed)?|hit|can|could|may|might|even|"
    r"as (?:many|much|high|low|long|little|few))(?![a-z])|(?<![a-z])from <>"
)
