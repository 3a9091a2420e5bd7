"""Whose or what a right value is: somebody else's age, a part told as the rest, or as the whole."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.checker.numbers.ages import other_age
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.numbers.misattached import is_misattached
from summarizer.checker.numbers.of_whole import is_other_side
from summarizer.checker.numbers.remainders import is_no_remainder
from summarizer.checker.numbers.sorts import is_other_sort
from summarizer.checker.verdicts import Verdict
from summarizer.quantities.index import Located, QuantityIndex


def wrong_holder(
    claimed: Claimed, places: Sequence[Located], index: QuantityIndex
) -> tuple[Verdict, Located] | None:
    """The verdict on a value that the article gives to another holder, and the place; else None."""
    age = other_age(claimed, index)
    if age is not None:
        return Verdict.CONTRADICTED, age
    if (
        is_misattached(claimed, list(places), index)
        or is_no_remainder(claimed, places, index)
        or is_other_sort(claimed, places, index)
        or is_other_side(claimed, places, index)
    ):
        return Verdict.MISATTACHED, places[0]
    return None
