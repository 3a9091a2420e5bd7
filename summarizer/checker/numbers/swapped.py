"""Two numbers of a claim that have changed places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.patterns import pattern
from summarizer.quantities.context import Around
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity


def is_swapped(claimed: Claimed, own: Iterable[Located], index: QuantityIndex) -> bool:
    """Whether two numbers of the claim have changed places.

    Each then stands amid words like those around the other's place in the source.
    """
    claim = claimed.quantity
    mates = [
        mate
        for mate in claimed.mates
        if mate.kind is claim.kind and mate.unit == claim.unit and fit(mate, claim) is Fit.NONE
    ]
    if not mates:
        return False
    if _points_back(claimed.claim.text, claim):
        return False
    mates = [mate for mate in mates if not _points_back(claimed.claim.text, mate)]
    own = list(own)
    numbers = sorted({each.sentence + step for each in own for step in (-1, 0, 1)})
    near = [
        each
        for number in numbers
        for each in index.by_sentence.get(number, ())
        if each.quantity.kind is claim.kind
    ]
    mine = claimed.words_around(claim)
    at_own = _most_alike(mine, own, index)
    seen: dict[tuple[object, ...], tuple[list[Located], float]] = {}
    for mate in mates:  # in a row of figures many are the same
        value = (mate.low, mate.high, mate.step, mate.bound, mate.vague, mate.is_range, mate.name)
        if value not in seen:
            places = [each for each in near if fit(mate, each.quantity) is Fit.SAME]
            seen[value] = places, _most_alike(mine, places, index) - at_own
        places, gain_here = seen[value]
        if places and gain_here >= _EACH:
            theirs = claimed.words_around(mate)
            gain_there = _most_alike(theirs, own, index) - _most_alike(theirs, places, index)
            if gain_there >= _EACH and gain_here + gain_there >= SWAP_MARGIN:
                return True
    return False


def _points_back(text: str, quantity: Quantity) -> bool:
    """As in "the two", which counts what was named before, and may stand anywhere."""
    small = quantity.kind is Kind.NUMBER and quantity.low <= _SMALL
    return small and _DEFINITE.search(text, max(0, quantity.start - 8), quantity.start) is not None


_SMALL: Final = 12
_DEFINITE: Final = pattern(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) \Z")


def _most_alike(around: Around, places: list[Located], index: QuantityIndex) -> float:
    """How alike some words and those around the best of some places are, 0 to 1."""
    return max(
        (
            index.context.likeness(around, each.sentence, each.quantity.start, each.quantity.end)
            for each in places
        ),
        default=0.0,
    )


SWAP_MARGIN: Final = 0.13
"""How much more alike the two surroundings must be together."""
_EACH: Final = 0.05
"""And each of them."""
