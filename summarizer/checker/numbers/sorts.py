"""A count of one sort of thing told of another: "12 horses" for "12 workers".

Only nouns of sorts that exclude each other tell: whoever counts horses counts no people, but
"residents" may be "people", and "cases" anything. Where one of the places with that figure counts
what the table does not know, or nothing by name, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind
from summarizer.quantities.tokens import stem

_SORTS: Final = (
    (
        "person people worker employee man woman child boy girl adult passenger soldier fighter"
        " troop civilian officer resident student pupil patient member protester survivor teacher"
        " nurse doctor firefighter migrant refugee prisoner tourist villager miner sailor guest"
        " voter customer driver rider athlete councillor lawmaker senator judge journalist"
        " scientist volunteer docker manager inmate hostage neighbour gunman tenant farmer"
    ),
    "animal horse cow sheep pig dog cat bird chicken goat cattle whale seal lamb hen duck bee swan",
    "car bus truck lorry van tank train tram bicycle motorcycle tractor ambulance vehicle",
    "ship boat ferry tanker vessel yacht",
    "plane aircraft jet helicopter drone",
    (
        "building house home household family school hospital church hotel flat apartment factory"
        " warehouse mosque museum bridge"
    ),
    "village town city",
    "missile rocket bomb rifle gun pistol",
)
_APART: Final = (
    ("civilian", "soldier fighter troop gunman"),
    ("man boy", "woman girl"),
    ("child pupil", "adult"),
    ("teacher", "pupil student"),
    ("patient", "nurse doctor"),
    ("passenger", "driver"),
    ("worker employee docker", "manager driver"),
    ("house home flat apartment household family", "school hospital church factory bridge museum"),
)
"""Of one sort, but nobody and nothing is both."""


def is_other_sort(claimed: Claimed, places: Sequence[Located], index: QuantityIndex) -> bool:
    """Whether every place with the figure counts what the claim surely does not count."""
    if claimed.quantity.kind is not Kind.NUMBER or not places:
        return False
    mine = _sorts_of(claimed.nouns)
    text = index.document.text
    return bool(mine) and all(
        _exclude(mine, _sorts_of(counted_nouns(text, place.quantity))) for place in places
    )


def _exclude(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sets of nouns name things of sorts that exclude each other."""
    if not theirs or mine & theirs:
        return False
    whole, halves = _table()
    sorts = [{whole[noun] for noun in nouns} for nouns in (mine, theirs)]
    if not sorts[0] & sorts[1]:
        return True
    return any(
        (mine <= one and theirs <= other) or (mine <= other and theirs <= one)
        for one, other in halves
    )


def _sorts_of(nouns: Iterable[str]) -> frozenset[str]:
    """Those of some stems that the table knows."""
    return frozenset(nouns) & _table()[0].keys()


@cache
def _table() -> tuple[dict[str, int], tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """The sort of every stem, and the pairs of sets within a sort that exclude each other."""
    whole = {stem(noun): sort for sort, nouns in enumerate(_SORTS) for noun in nouns.split()}
    halves = tuple((_stems(one), _stems(other)) for one, other in _APART)
    return whole, halves


def _stems(nouns: str) -> frozenset[str]:
    return frozenset(map(stem, nouns.split()))
