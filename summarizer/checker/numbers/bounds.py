"""Words that make a bound, or look like one: "maximum load 140 kg", "buried under 38 inches"."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Bound, Kind

_UPPER: Final = frozenset({Bound.AT_MOST, Bound.NEARLY, Bound.LESS_THAN})
_LOWER: Final = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})


def is_same_bound(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """Whether the article bounds its figure in other words, or the claim does not bound its own."""
    return _is_no_bound(claimed) or _is_extreme(claimed, located, index)


def tells_estimate(claimed: Claimed) -> bool:
    """Whether the claim says near its figure that it is an estimate: that is no exact value."""
    words = claimed.words_at_number
    place = words.index("<>")
    return _ESTIMATE.search(words, max(0, place - _NEAR), place + _NEAR) is not None


_NEAR: Final = 80
_ESTIMATE: Final = pattern(
    r"(?<![a-z])(?:estimat(?:e[ds]?|ing|ion)|reckon(?:s|ed)?|approximate(?:ly)?|guess(?:e[ds])?)"
    r"(?![a-z])"
)


def _is_no_bound(claimed: Claimed) -> bool:
    """Whether the claim's hedge word tells a span of time, a place or a level reached.

    "Surveyed 24 sites over 19 days", "buried under 38 inches", "pushed the average up to 73.8".
    """
    claim = claimed.quantity
    hedge = claimed.text[claim.hedge_start : claim.hedge_end].lower()
    before = claimed.text[claimed.sentence[0] : claim.hedge_start].lower().rstrip()
    if hedge == "over" and claim.kind is Kind.DURATION:
        return _TAKES_DURATION.search(before) is None
    if hedge in ("under", "below", "above", "over"):
        return _COVERED.search(before) is not None
    return hedge == "up to" and _RAISED.search(before) is not None


_TAKES_DURATION: Final = pattern(
    r"(?<![a-z])(?:for|last(?:s|ed|ing)?|t[ao]kes?|took|taking|taken|spen[dt]|spends|spending|wait|"
    r"waited|waiting|after|in|within|is|was|were|are|be|been|by|with|just|well|of|lived|serv(?:e|ed|"
    r"es|ing)|work(?:ed|s|ing)?|jail(?:ed)?|sentenced to|need(?:s|ed)?|requires?d?|and|or|to|than|"
    r"who|,)$"
)
_COVERED: Final = pattern(
    r"(?<![a-z])(?:buried|trapped|hidden|pinned|crushed|sank|sunk|sinks|submerged|disappeared|"
    r"vanished|collapsed|stuck|drowned|blanketed|lay|lies|lie|lying|sit|sits|sat|hover(?:s|ed|ing)?|"
    r"hung|hangs?|fl(?:ew|y|ies|ying))$"
)
_RAISED: Final = pattern(
    r"(?<![a-z])(?:push|lift|driv|bring|brought|pull|put|rais|sen[dt]|mov|tak|took|drag|nudg|edg|"
    r"shov|bump|drove|jack|ramp|haul)[a-z]*+(?: [^\s,;:]++){1,5}+$"
)


def _is_extreme(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """As in "the strongest, of magnitude 5.1": the others are "up to 5.1"."""
    claim, source = claimed.quantity, located.quantity
    if source.is_range and not claim.is_range:
        its_end = source.low if claim.bound in _LOWER else source.high
        return claim.bound is not Bound.NEARLY and its_end == claim.low
    if source.bound is not Bound.EXACT:
        return False
    start, end = index.context.bounds[located.sentence]
    start = max(start - _MAX, source.start - _REACH, 0)
    before = index.lower[start : source.start]
    after = index.lower[source.end : min(end, source.end + _REACH_AFTER)]
    words, beside = (_HIGHEST, _LIMIT) if claim.bound in _UPPER else (_LOWEST, _LEAST)
    if claim.bound in _LOWER | _UPPER and (words.search(before) or beside.search(before)):
        return True
    closing = _OR_LESS if claim.bound in _UPPER else _OR_MORE
    return claim.bound in _LOWER | _UPPER and closing.match(after) is not None


_MAX: Final = 6
"""Room for "max. ", whose stop may end a sentence."""
_REACH: Final = 48
_REACH_AFTER: Final = 24
_HIGHEST: Final = pattern(
    r"(?<![a-z])(?:highest|largest|biggest|strongest|longest|tallest|oldest|fastest|heaviest|most|"
    r"deepest|hottest|top|peak|maximum|max|record|dearest|worst|limit(?:s|ed)?|ceiling|capacity|"
    r"capped|cap)(?![a-z])"
)
_LIMIT: Final = pattern(
    r"(?<![a-z])(?:within|until|till|(?:can|could|may) (?:take|hold|carry|seat|last|reach|stay|"
    r"hit|rise|grow|be)|holds?|seats?|room for|not beyond|no later than)(?: [a-z]++){0,2}+ $"
)
_OR_LESS: Final = pattern(r"(?: [a-z]++){0,2}? (?:or (?:less|fewer)|maximum|max|limit)(?![a-z])")
_OR_MORE: Final = pattern(r"(?: [a-z]++){0,2}? (?:or (?:more|over|above)|minimum|min)(?![a-z])")
_LOWEST: Final = pattern(
    r"(?<![a-z])(?:lowest|smallest|weakest|shortest|youngest|slowest|lightest|least|minimum|min|"
    r"cheapest|coldest|bottom|floor)(?![a-z])"
)
_LEAST: Final = pattern(
    r"(?<![a-z])(?:from|starts?(?: at)?|starting(?: at)?|begins? at|requires?|required|needs?|"
    r"threshold of|floor of)(?: [a-z]++)?+ $"
)
