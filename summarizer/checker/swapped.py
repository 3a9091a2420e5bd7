"""Two numbers of a claim that have changed places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarizer.checker.claimed import Claimed
from summarizer.checker.compare import Fit, fit
from summarizer.quantities.context import Around
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Quantity


def is_swapped(claimed: Claimed, own: Iterable[Located], index: QuantityIndex) -> bool:
    """Whether two numbers of the claim have changed places.

    Each then stands amid words like those around the other's place in the source.
    """
    own = list(own)
    numbers = sorted({each.sentence + step for each in own for step in (-1, 0, 1)})
    for mate in claimed.mates:
        if mate.kind is not claimed.quantity.kind or mate.unit != claimed.quantity.unit:
            continue
        if fit(mate, claimed.quantity) is not Fit.NONE:
            continue
        places = [
            each
            for number in numbers
            for each in index.by_sentence.get(number, ())
            if each.quantity.kind is mate.kind and fit(mate, each.quantity) is Fit.SAME
        ]
        if places and _crossed(claimed, mate, own, places, index):
            return True
    return False


def _crossed(
    claimed: Claimed,
    mate: Quantity,
    own: list[Located],
    places: list[Located],
    index: QuantityIndex,
) -> bool:
    mine, theirs = claimed.words_around(claimed.quantity), claimed.words_around(mate)

    def alike(around: Around, among: list[Located]) -> float:
        return max(
            index.context.likeness(around, each.sentence, each.quantity.start, each.quantity.end)
            for each in among
        )

    gain_here = alike(mine, places) - alike(mine, own)
    gain_there = alike(theirs, own) - alike(theirs, places)
    return gain_here >= SWAP_MARGIN and gain_there >= SWAP_MARGIN


SWAP_MARGIN: Final = 0.1
