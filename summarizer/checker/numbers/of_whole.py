"""A whole and a part of it that have changed places: "of 61 wards checked, nine had faults".

What follows the whole is said of all, what follows the part is said of the part: neither "nine
wards were checked" nor "61 wards had faults". And "36 of the lorries" is no whole of 36 lorries
of which the article tells another part.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.checker.numbers.parts import own_part
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.tokens import stem, tokenize

_OF: Final = pattern(r"(?:^|[.\n\"“”,;] ?)(?:out )?of (?:the |its |their |his |her |all )?$")
_LOOK_BACK: Final = 24
_A_WHOLE: Final = pattern(r"(?<![a-z])(?:of|among|from) (?:the |its |their |his |her |all )?$")
_OF_THE: Final = pattern(r" of (?:the|its|their|those|these|them|his|her)(?![a-z])")
_ALL: Final = pattern(r"(?<![a-z])(?:all|every|each)(?: the)? $")
_APART: Final = 2
"""Sentences from a whole to a part of it."""


def is_other_side(claimed: Claimed, places: Sequence[Located], index: QuantityIndex) -> bool:
    """Whether every place of the claimed count is on the other side of a whole and its part."""
    claim = claimed.quantity
    if claim.kind is not Kind.NUMBER or not places:
        return False
    if _A_WHOLE.search(claimed.lower, max(0, claim.start - _LOOK_BACK), claim.start):
        return False  # "17 of the 19": a whole here too
    return all(_is_crossed(claimed, each, index) for each in places) or _is_whole(
        claimed, places, index
    )


def _is_crossed(claimed: Claimed, place: Located, index: QuantityIndex) -> bool:
    told = {mate.low for mate in claimed.mates}
    figures = (claimed.quantity, *claimed.mates)
    part = own_part(claimed.lower, claimed.quantity, claimed.sentence, figures)
    mine = _stems(claimed.text, *part)
    for whole, one in _pairs(place, index):
        other = one if place.quantity.start == whole.start else whole
        if other.low in told:
            continue
        text, end = index.document.text, index.context.bounds[place.sentence][1]
        nouns = set(counted_nouns(text, whole)[:1])
        of_all = _stems(text, whole.end, one.start) - nouns
        of_part = _stems(text, one.end, end) - nouns
        own, others = (of_part, of_all) if other is whole else (of_all, of_part)
        if mine & (others - own) and not mine & (own - others):
            return True
    return False


def _pairs(place: Located, index: QuantityIndex) -> list[tuple[Quantity, Quantity]]:
    """The wholes with their parts that a place belongs to: "of W ..., P"."""
    row = [each.quantity for each in index.by_sentence[place.sentence]]
    return [
        (whole, part)
        for whole, part in pairwise(row)
        if place.quantity in (whole, part)
        and whole.kind is part.kind is Kind.NUMBER
        and part.low < whole.low
        and _OF.search(index.lower, max(0, whole.start - _LOOK_BACK), whole.start)
        and index.lower[whole.end : part.start].rstrip().endswith(",")
    ]


def _is_whole(claimed: Claimed, places: Sequence[Located], index: QuantityIndex) -> bool:
    """Whether a claimed part is all there are of its things, and the article tells another."""
    claim = claimed.quantity
    if not _OF_THE.match(claimed.lower, claim.end) or not claimed.nouns:
        return False
    if _ALL.search(claimed.lower, max(0, claim.start - _LOOK_BACK), claim.start):
        return False
    text, lower = index.document.text, index.lower
    noun = claimed.nouns[0]
    counts = [
        each
        for each in index.of_dimension("count")
        if noun in counted_nouns(text, each.quantity) and each.quantity.kind is Kind.NUMBER
    ]
    if any(each.quantity.low > claim.low for each in counts):
        return False
    wholes = [each for each in places if not _OF_THE.match(lower, each.quantity.end)]
    smaller = [each for each in counts if _OF_THE.match(lower, each.quantity.end)]
    return len(wholes) == len(places) and all(
        each in counts and any(0 <= part.sentence - each.sentence <= _APART for part in smaller)
        for each in wholes
    )


def _stems(text: str, start: int, end: int) -> set[str]:
    return {token.stem for token in tokenize(text, start, end)} - _LIGHT


_LIGHT: Final = frozenset(stem(word) for word in ("turn", "have", "make", "come", "go", "be"))
