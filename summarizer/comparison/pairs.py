"""Which sentences of different articles tell the same, and which clauses of them.

Two sentences are told to be the same by a weighted sum (a logistic model): the weight of what
they share, how much more alike they are than the next best that shares the same words, whether they
have a figure and a speaker in common, whether sentences beside them are alike, and how far apart in
their articles they stand. A second sum (``second_look``) weighs that against what was found of
their neighbours and their rivals.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.comparison.likeness import Held, Likeness, fits, telling
from summarizer.comparison.near import Near, near_pairs
from summarizer.comparison.second_look import SecondLook
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain
from summarizer.quantities.model import Kind

_LEAST: Final = 0.4
"""How likely two sentences must be to tell the same."""
_TITLE: Final = 0.25
"""How alike a title and a sentence must be, and two titles."""
TWICE: Final = 0.42
"""The same within one article, which tells its main facts in title, lead and text."""
_CLAUSE: Final = 0.1
"""How alike clauses must be, of sentences that tell the same, to be what they tell alike."""
_SECOND: Final = 0.25
"""The same where one of them has a better counterpart in the sentence."""


_MOST_EVIDENCE: Final = 12.0
"""Evidence beyond that is owed to the length of sentences."""
_UNSURE: Final = 0.3
"""A pair less likely than that must share two telling words."""
_BEHIND: Final = -0.1
"""How far a pair may be behind another one by the same words, unless they share a figure."""


class _Weights(NamedTuple):
    """Of the logistic model; fitted on pairs marked by hand (``evals/pairs``)."""

    evidence: float = 0.42
    better: float = 2.1
    best: float = 2.8
    figure: float = 2.0
    speaker: float = 1.3
    beside: float = 1.3
    apart: float = -1.8
    peer: float = 0.9
    bias: float = -4.2


_WEIGHTS: Final = _Weights()


class Link(NamedTuple):
    """Two units that tell the same; ``score`` from 0 to 1."""

    score: float
    one: Unit
    other: Unit


def links_between(readers: Sequence[Reader], likeness: Likeness) -> list[Link]:
    """All links between clauses, the surest first."""
    clauses: defaultdict[tuple[int, int], list[Unit]] = defaultdict(list)
    for reader in readers:
        for unit in reader.units:
            clauses[unit.article, unit.sentence.start].append(unit)
    links: dict[tuple[Unit, Unit], Link] = {}
    for score, one, other in _sentences_alike(readers, likeness):
        mine, theirs = (clauses[each.article, each.sentence.start] for each in (one, other))
        for unit, counterpart in _clauses_alike(mine, theirs, likeness):
            links.setdefault((unit, counterpart), Link(score, unit, counterpart))
    return sorted(
        links.values(), key=lambda link: (-link.score, _place(link.one), _place(link.other))
    )


def _place(unit: Unit) -> tuple[int, int]:
    return unit.article, unit.number


def _clauses_alike(
    mine: Sequence[Unit], theirs: Sequence[Unit], likeness: Likeness
) -> Iterator[tuple[Unit, Unit]]:
    """Of two sentences that tell the same, the clauses that do: the best at least."""
    ranked = sorted(
        ((likeness.of(one, other), one, other) for one in mine for other in theirs),
        key=lambda each: (-each[0], each[1].number, each[2].number),
    )
    taken: set[Unit] = set()
    for place, (score, one, other) in enumerate(ranked):
        free = one not in taken and other not in taken
        if place == 0 or score >= (_CLAUSE if free else _SECOND):
            taken.update((one, other))
            yield one, other


def _sentences_alike(readers: Sequence[Reader], likeness: Likeness) -> list[Link]:
    near = near_pairs([unit for reader in readers for unit in reader.passages], likeness)
    lengths = [max(1, len(reader.passages)) for reader in readers]
    first: dict[tuple[Unit, Unit], float] = {}
    found: list[Link] = []
    for (one, other), held in near.pairs.items():
        if not (one.is_title or other.is_title) and one.article != other.article:
            first[one, other] = _sure(one, other, near, lengths)
        elif held.alike >= (_TITLE if one.is_title or other.is_title else TWICE):
            found.append(Link(held.alike, one, other))
    surer = SecondLook(first)
    for one, other in first:
        score = surer.of(one, other)
        if score >= _LEAST:
            found.append(Link(score, one, other))
    return found


def _sure(one: Unit, other: Unit, near: Near, lengths: Sequence[int]) -> float:
    """How likely it is that two sentences tell the same, 0 to 1."""
    held = near.pairs[one, other]
    peers = _have_peers(one, other)
    if not peers and not _share_more_than_names(one, other, held):
        return 0.0
    leads = (
        near.lead(one, other, held.alike, held.mine),
        near.lead(other, one, held.alike, held.theirs),
    )
    figure = shared_figure(one, other)
    if min(leads) < _BEHIND and not figure:
        return 0.0
    apart = abs(one.number / lengths[one.article] - other.number / lengths[other.article])
    w = _WEIGHTS
    total = (
        w.bias
        + w.evidence * min(held.evidence, _MOST_EVIDENCE)
        + w.better * max(leads)
        + w.best * min(leads)
        + w.figure * figure
        + w.speaker * _speakers(one, other)
        + w.beside * near.beside(one, other)
        + w.apart * apart
        + w.peer * (not figure and peers)
    )
    sure = 1 / (1 + math.exp(-total))
    if sure < _UNSURE and not figure and not _share_two(one, other, held):
        return 0.0
    return sure


def _share_two(one: Unit, other: Unit, held: Held) -> bool:
    """Whether each has two telling words that name nobody and that the other has, too."""
    names = one.names | other.names
    return all(
        sum(key[0] not in "#=" and key not in names and not is_plain(key) for key in keys) > 1
        for keys in (held.mine, held.theirs)
    )


def _share_more_than_names(one: Unit, other: Unit, held: Held) -> bool:
    """Whether they share a figure, or a telling word that names nobody."""
    names = one.names | other.names
    keys = {*held.mine, *held.theirs}
    return any(key[0] == "#" or (key not in names and not is_plain(key)) for key in keys)


def _speakers(one: Unit, other: Unit) -> int:
    """1 where both give it as the words of one name, -1 where of two."""
    if one.speaker is None or other.speaker is None:
        return 0
    mine, theirs = one.speaker.own, other.speaker.own
    return (1 if mine & theirs else -1) if mine and theirs else 0


def shared_figure(one: Unit, other: Unit) -> float:
    """How telling the most telling figure is that both give; 0.0 where they share none."""
    return max(
        (
            min(telling(mine.quantity), telling(theirs.quantity))
            for mine in one.figures
            for theirs in other.figures
            if fits(mine, theirs)
        ),
        default=0.0,
    )


def _have_peers(one: Unit, other: Unit) -> bool:
    """Whether they have figures of one kind and unit that differ."""
    return any(
        mine.quantity.kind is theirs.quantity.kind
        and mine.quantity.unit == theirs.quantity.unit
        and mine.quantity.kind not in (Kind.ORDINAL, Kind.YEAR)
        for mine in one.figures
        for theirs in other.figures
    )
