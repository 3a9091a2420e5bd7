"""Clock times as figures write them: "at 13.55" is five to two."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind, Quantity

_AT: Final = pattern(
    r"(?<![a-z])(?:at|from|until|till|by|before|after|since|around|about|shortly|to|and|the) $"
)
_UNIT_AFTER: Final = pattern(r" ?(?:[a-z]++|[%°])")
_NO_UNIT: Final = pattern(
    r" (?:on|in|and|to|until|till|when|with|but|from|after|as|for|because|local|train|flight|bus|"
    r"ferry|service|departure|kick-off|today|tomorrow|yesterday|sharp|that|this|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|hours|gmt)(?![a-z])"
)
_HOURS: Final = 24
_MINUTES: Final = 60
_CENT: Final = Decimal("0.01")


def as_time(lower: str, quantity: Quantity) -> Quantity | None:
    """A bare figure with two decimals, read as the time it may be; None where it cannot be one."""
    if quantity.kind is not Kind.NUMBER or quantity.step != _CENT or quantity.is_range:
        return None
    hour, minute = int(quantity.low), int(quantity.low % 1 * 100)
    if not 0 <= hour < _HOURS or minute >= _MINUTES:
        return None
    start = quantity.start
    if not _AT.search(lower, max(0, start - 12), start):
        return None
    after = _UNIT_AFTER.match(lower, quantity.end)
    if after and not _NO_UNIT.match(lower, quantity.end):
        return None
    value = Decimal(hour * _MINUTES + minute)
    return quantity._replace(kind=Kind.TIME, low=value, high=value, step=Decimal(1))
