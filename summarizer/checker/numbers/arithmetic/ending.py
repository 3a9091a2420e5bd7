"""The months in which what begins in a month ends: "begin in January and take eight months"."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex, base_value
from summarizer.quantities.model import Kind
from summarizer.quantities.words import MONTHS

_LONG: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
_NAMES: Final = {number: name for name, number in MONTHS.items() if name in _LONG}
_MONTH: Final = pattern(
    r"(?<![a-z])(?:in|from|for|of|on|by|early|late|mid-?|since|this|next|last|\d) ?("
    + "|".join(sorted(_NAMES.values()))
    + r")(?![a-z])"
)
_LASTS: Final = pattern(
    r"(?<![a-z])(?:t[ao]k(?:e|es|ing|en)|took|last(?:s|ed|ing)?|run(?:s|ning)?|ran|for|spend|spent|"
    r"go(?:es)? on|continu(?:e|es|ed)|requires?|needs?|within|over|after|complet(?:e|ed)|in)"
    r" (?:about |around |some |up to |at least |another |nearly |almost |more than |the next )?$"
)
_ENDS: Final = pattern(
    r"(?<![a-z])(?:by|until|till|end(?:s|ed|ing)?|finish(?:e[ds]|ing)?|complet(?:e[ds]?|ing|ion)|"
    r"done|over|through|conclud(?:e[ds]?|ing)|ready|wrap(?:ped)?|clos(?:e[ds]?|ing)|out|up|last|"
    r"to|into|reopen(?:s|ed)?|return(?:s|ed)?|back)(?![a-z])"
)
_BACK: Final = 32
_MONTH_DAYS: Final = 30.44
_YEAR: Final = 12


def tells_an_end(words: str) -> bool:
    """Whether a claim's words speak of when something ends."""
    return _ENDS.search(words) is not None


def ending_months(index: QuantityIndex) -> Iterator[str]:
    """The months that a month and a length of time told with it, or right after it, lead to."""
    bounds = index.context.bounds
    for number, (start, end) in enumerate(bounds):
        begins = [MONTHS[match[1]] for match in _MONTH.finditer(index.lower, start, end)]
        if not begins:
            continue
        for sentence in (number, number + 1):
            for located in index.by_sentence.get(sentence, ()):
                length = located.quantity
                if length.kind is not Kind.DURATION or length.unit not in ("week", "month", "day"):
                    continue
                back = max(0, length.start - _BACK)
                hedged = length.hedge_start if length.hedge_end else length.start
                if not _LASTS.search(index.lower, back, min(hedged, length.start)):
                    continue
                months = float(base_value(length.low, length.unit)) / 86400 / _MONTH_DAYS
                for begin in begins:
                    for after in (ceil(months) - 1, ceil(months)):
                        yield _NAMES[(begin - 1 + after) % _YEAR + 1]
