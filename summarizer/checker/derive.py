"""Derivation: arithmetic over figures of the article that stand together.

Free arithmetic explains anything, so each rule is narrow. The operands stand in one sentence or
in neighbouring ones, among the sentences that best match the claim; the claim's own words must ask
for the operation ("fell", "more than", "of which", "in all"); the result must agree at the
precision the claim shows. The finding says which sum was done.
"""

from __future__ import annotations

from typing import Final

from summarizer.checker.arithmetic import change, difference, from_delta, part_of, share, total
from summarizer.checker.claimed import Claimed
from summarizer.checker.operands import Derivation, Scene, find_operands
from summarizer.checker.rates import (
    before_change,
    multiple,
    product,
    rate,
    shifted_year,
    span,
    undone_multiple,
)
from summarizer.quantities.index import QuantityIndex
from summarizer.quantities.model import Kind


def derive(claimed: Claimed, index: QuantityIndex) -> Derivation | None:
    """A sum over the article's figures that gives the claimed value; None if no rule finds one."""
    quantity = claimed.quantity
    if quantity.is_range or quantity.vague or quantity.kind in _NEVER:
        return None
    scene = Scene(claimed, find_operands(claimed, index), index)
    return next((found for rule in _RULES for found in rule(scene)), None)


_NEVER: Final = frozenset(
    {Kind.IDENTIFIER, Kind.DATE, Kind.TIME, Kind.DECADE, Kind.PERIOD, Kind.SCORE, Kind.ORDINAL}
)


_RULES: Final = (
    difference,
    from_delta,
    total,
    change,
    share,
    part_of,
    multiple,
    rate,
    product,
    before_change,
    undone_multiple,
    span,
    shifted_year,
)
