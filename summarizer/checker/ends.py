"""One end of what the article gives as a range, and a superlative that is a bound."""

from __future__ import annotations

import re
from typing import Final

from summarizer.checker.claimed import Claimed
from summarizer.quantities.index import Located, QuantityIndex
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
_AN_END: Final = re.compile(
    r"(?<![a-z])(?:lowest|highest|smallest|largest|shortest|longest|cheapest|dearest|least|most|"
    r"minimum|maximum|min|max|top|bottom|upper|lower|low end|high end|"
    r"peak(?:s|ed)?|start(?:s|ing)?|"
    r"begin(?:s|ning)?|between|reach(?:es|ed)?|hit|can|could|may|might|even|as (?:many|much|"
    r"high|low|long|little|few))(?![a-z])|(?<![a-z])from <>"
)


def is_extreme(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """As in "the strongest, of magnitude 5.1": the others are "up to 5.1"."""
    claim, source = claimed.quantity, located.quantity
    if source.is_range and not claim.is_range:
        end = {Bound.AT_LEAST: source.low, Bound.AT_MOST: source.high}.get(claim.bound)
        return end == claim.low
    if source.bound is not Bound.EXACT:
        return False
    start = index.context.bounds[located.sentence][0]
    before = index.lower[
        max(start, located.quantity.start - _EXTREME_REACH) : located.quantity.start
    ]
    cue = _HIGHEST if claimed.quantity.bound in (Bound.AT_MOST, Bound.NEARLY) else None
    cue = _LOWEST if claimed.quantity.bound is Bound.AT_LEAST else cue
    return cue is not None and cue.search(before) is not None


_EXTREME_REACH: Final = 48
_HIGHEST: Final = re.compile(
    r"(?<![a-z])(?:highest|largest|biggest|strongest|longest|tallest|oldest|fastest|heaviest|most|"
    r"deepest|hottest|top|peak|maximum|record|dearest|worst)(?![a-z])"
)
_LOWEST: Final = re.compile(
    r"(?<![a-z])(?:lowest|smallest|weakest|shortest|youngest|slowest|lightest|least|minimum|"
    r"cheapest|coldest|bottom)(?![a-z])"
)
