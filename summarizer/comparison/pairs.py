"""Which sentences of different articles tell the same, and which clauses of them.

Candidates come from an inverted index of words and figures, the rarest first and at most
``LOOKED_AT`` places for each sentence; of what they lead to, the best ``CANDIDATES`` are held
against it word by word. So matching costs a bounded number of steps for each sentence, and is
linear in the text for any number of articles, where holding every sentence against every other
would cost its square. Sentences that are not candidates of each other still meet in one fact,
through a third.

Two sentences are told to be the same by a weighted sum (a logistic model): how alike they are, how
much more than the next best on either side, whether they share a figure, a speaker, quotation
marks and a place in their articles, and whether sentences beside them are alike.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.comparison.likeness import Likeness, fits, telling
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Reader, Unit
from summarizer.quantities.index import base_value, dimension
from summarizer.quantities.model import Kind, Quantity

LOOKED_AT: Final = 1500
"""Places of words and figures that are looked at for one sentence."""
CANDIDATES: Final = 40
"""Sentences that a sentence is held against at most, however many articles there are."""
_LEAST: Final = 0.27
"""How likely two sentences must be to tell the same."""
_TITLE: Final = 0.2
"""How alike a title and a sentence must be, and two titles."""
TWICE: Final = 0.42
"""The same within one article, which tells its main facts in title, lead and text."""
_CLAUSE: Final = 0.1
"""How alike clauses must be, of sentences that tell the same, to be what they tell alike."""
_SECOND: Final = 0.25
"""The same where one of them has a better counterpart in the sentence."""


class _Weights(NamedTuple):
    """Of the logistic model; fitted on pairs marked by hand (``evals/pairs``)."""

    alike: float = 4.7
    better: float = 2.7
    best: float = 3.7
    figure: float = 3.0
    speaker: float = 1.2
    beside: float = 3.0
    quoted: float = 0.6
    apart: float = -1.7
    peer: float = 1.2
    bias: float = -3.3


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
    return sorted(links.values(), key=lambda link: (-link.score, _place(link.one), _place(link.other)))


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
    passages = [unit for reader in readers for unit in reader.passages]
    index = _index(passages)
    near = _Near(likeness)
    for unit in passages:
        near.add(unit, _candidates(unit, index))
    lengths = [max(1, len(reader.passages)) for reader in readers]
    found: list[Link] = []
    for one, other in near.pairs:
        alike = likeness.of(one, other)
        if one.article == other.article:
            score = alike if alike >= TWICE else 0.0
        elif one.is_title or other.is_title:
            score = alike if alike >= _TITLE else 0.0
        else:
            score = _sure(one, other, near, lengths)
            score = score if score >= _LEAST else 0.0
        if score:
            found.append(Link(score, one, other))
    return found


class _Near:
    """The pairs that are held against each other, and how alike they are."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self.pairs: dict[tuple[Unit, Unit], float] = {}
        self._by_place: dict[tuple[int, int, int, int], float] = {}
        self._best: defaultdict[tuple[Unit, int], list[tuple[float, int]]] = defaultdict(list)

    def add(self, unit: Unit, others: Sequence[Unit]) -> None:
        for other in others:
            pair = (unit, other) if _place(unit) < _place(other) else (other, unit)
            if pair in self.pairs:
                continue
            alike = self.pairs[pair] = self._likeness.of(*pair)
            one, two = pair
            if one.is_title or two.is_title:
                continue
            self._by_place[(*_place(one), *_place(two))] = alike
            for each, counterpart in ((one, two), (two, one)):
                best = self._best[each, counterpart.article]
                best.append((alike, counterpart.number))
                best.sort(reverse=True)
                del best[2:]

    def lead(self, unit: Unit, other: Unit, alike: float) -> float:
        """How much more alike they are than a unit and the next best of that article."""
        others = [a for a, number in self._best[unit, other.article] if number != other.number]
        return alike - (others[0] if others else 0.0)

    def beside(self, one: Unit, other: Unit) -> float:
        """How alike a sentence is to one beside the other, at the most."""
        return max(
            self._by_place.get((one.article, one.number + i, other.article, other.number + j), 0.0)
            for i, j in ((-1, 0), (1, 0), (0, -1), (0, 1))
        )


def _sure(one: Unit, other: Unit, near: _Near, lengths: Sequence[int]) -> float:
    """How likely it is that two sentences tell the same, 0 to 1."""
    alike = near.pairs[one, other]
    leads = near.lead(one, other, alike), near.lead(other, one, alike)
    figure = shared_figure(one, other)
    apart = abs(one.number / lengths[one.article] - other.number / lengths[other.article])
    w = _WEIGHTS
    total = (
        w.bias
        + w.alike * alike
        + w.better * max(leads)
        + w.best * min(leads)
        + w.figure * figure
        + w.speaker * _speakers(one, other)
        + w.beside * near.beside(one, other)
        + w.quoted * (one.direct == other.direct)
        + w.apart * apart
        + w.peer * (not figure and _have_peers(one, other))
    )
    return 1 / (1 + math.exp(-total))


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
            telling(mine.quantity)
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


def _index(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    index: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for key in _keys(unit):
            index[key].append(unit)
    return index


def _keys(unit: Unit) -> set[str]:
    """What a unit is found by: words, their senses, figures to two digits."""
    words = unit.words | unit.said
    keys = set(words)
    keys.update(f"~{number}" for word in words for number in senses(word))
    keys.update(key for each in unit.figures for key in _figure_keys(each.quantity))
    return keys


def _figure_keys(quantity: Quantity) -> Iterator[str]:
    for end in (quantity.low, quantity.high):
        value = float(base_value(end, quantity.unit))
        yield f"#{dimension(quantity)}:{value:.2g}"


def _candidates(unit: Unit, index: dict[str, list[Unit]]) -> list[Unit]:
    """The units that share most with one, the rarest words first."""
    votes: dict[Unit, float] = {}
    left = LOOKED_AT
    for key in sorted(_keys(unit), key=lambda key: (len(index[key]), key)):
        among = index[key]
        if len(among) > left:
            break
        left -= len(among)
        weight = 1.0 / len(among)
        for each in among:
            if each is not unit:
                votes[each] = votes.get(each, 0.0) + weight
    return sorted(votes, key=lambda each: (-votes[each], _place(each)))[:CANDIDATES]
