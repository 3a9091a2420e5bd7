"""The age of somebody whom the article names with another one: "Ann Lee, 19" for "Ann Lee, 27"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind

_NAME_BEFORE: Final = pattern(
    r"(?<![^\W_])((?:[A-Z][^\W\d_]++[ -]){0,2}[A-Z][^\W\d_]++)(?:, | \()$"
)
_AFTER: Final = pattern(r"[,.;:)]|$| (?:and|who|of|was|is|from|told)(?![a-z])")
_BEFORE: Final = 48
_YOUNGEST: Final = 3
_OLDEST: Final = 112


def other_age(claimed: Claimed, index: QuantityIndex) -> Located | None:
    """The age the article gives to the person whose age is claimed, where it gives only others."""
    claim = claimed.quantity
    name = _aged(claimed.text, claimed.sentence[0], claim.start, claim.end)
    if name is None or claim.kind not in (Kind.NUMBER, Kind.AGE) or claim.is_range:
        return None
    if not _YOUNGEST <= claim.low <= _OLDEST:
        return None
    found: Located | None = None
    for located in index.between("count", float(_YOUNGEST), float(_OLDEST)):
        quantity = located.quantity
        if quantity.kind is not Kind.NUMBER or quantity.is_range:
            continue
        start = index.context.bounds[located.sentence][0]
        theirs = _aged(index.document.text, start, quantity.start, quantity.end)
        if theirs is None or not _is_same(name, theirs):
            continue
        if quantity.low == claim.low:
            return None
        found = found or located
    return found


def _aged(text: str, floor: int, start: int, end: int) -> list[str] | None:
    """The words of the name that a figure follows as an age."""
    if not _AFTER.match(text, end):
        return None
    match: re.Match[str] | None = _NAME_BEFORE.search(text, max(floor, start - _BEFORE), start)
    return match[1].split() if match else None


def _is_same(one: list[str], two: list[str]) -> bool:
    """Whether one name ends as the other does, as far as both go."""
    length = min(len(one), len(two))
    return one[-length:] == two[-length:]
