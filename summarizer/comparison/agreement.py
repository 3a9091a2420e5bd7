"""The figures of a fact in its tellings: which agree, which conflict, which some leave out.

Values are compared by the checker's own rules (units, rounding, hedges: ``checker.compare``); what
may stand in for what is told by its rule for rivals. A conflict is claimed only where the two count
or measure the same thing, neither value stands elsewhere in the other article, and no bound lets
both be true: a false conflict costs an editor more than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from summarizer.checker.numbers.binding import is_rival
from summarizer.comparison.likeness import fits, telling
from summarizer.comparison.model import Relation
from summarizer.comparison.things import Things
from summarizer.comparison.told import Told, counts_speakers
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.values import (
    SAME_SIZE,
    dates_of_two_things,
    reconciled,
    relation_of,
    same_size,
)
from summarizer.quantities.index import dimension
from summarizer.quantities.model import Kind, Quantity

_FIRM: Final = 0.5
_FEW: Final = 2
"""A count that small is not missed: "two brokers said"."""
_MOST_TOLD: Final = 8
"""Figures among which a clash is looked for by one word."""
_COUNTED: Final = frozenset(
    {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.AGE}
)
_MEASURED: Final = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_PEOPLE: Final = "people"
"""Beside the dimensions of figures: what a count of people is a measure of."""


Places = tuple[tuple[int, int], tuple[int, int]]
"""Article and start of two sentences that tell one thing."""


def aligned_places(groups: Iterable[Sequence[Unit]]) -> set[Places]:
    """The sentences of two articles that are tellings of one fact."""
    return {
        places_of(one, other)
        for group in groups
        for one, other in combinations(group, 2)
        if one.article != other.article
    }


def places_of(one: Unit, other: Unit) -> Places:
    """The sentences of two units."""
    first, second = sorted((each.article, each.sentence.start) for each in (one, other))
    return first, second


@dataclass(frozen=True)
class Values:
    """Figures that say the same, or contradict each other."""

    relation: Relation
    told: tuple[Told, ...]


class Figures:
    """Compares the figures of facts."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._readers = readers
        self._things = Things(readers)
        self._compared: dict[tuple[Unit, ...], tuple[list[Values], list[list[Told]]]] = {}

    def compare(self, units: Sequence[Unit]) -> tuple[list[Values], list[list[Told]]]:
        """What at least two articles give, and what only one does (each by value)."""
        known = self._compared.get(tuple(units))
        if known is None:
            known = self._compared[tuple(units)] = self._compare(units)
        return known

    def _compare(self, units: Sequence[Unit]) -> tuple[list[Values], list[list[Told]]]:
        told = [
            Told(place, unit, located)
            for place, unit in enumerate(units)
            for located in unit.figures
        ]
        told = [each for each in told if not self._things.is_superseded(each)]
        groups = self._by_value(told)
        shared = [group for group in groups if len({t.unit.article for t in group}) > 1]
        single = [group for group in groups if len({t.unit.article for t in group}) == 1]
        sets = [Values(relation_of(group), tuple(group)) for group in shared]
        clashing = list(self._clashing(single))
        sets += [Values(relation, (*one, *other)) for relation, one, other in clashing]
        settled = {id(each.located) for _, *both in clashing for told in both for each in told}
        left = [g for g in single if not any(id(t.located) in settled for t in g)]
        return sets, left

    def clashes(
        self, units: Sequence[Unit], settled: Collection[int], aligned: Collection[Places]
    ) -> list[Values]:
        """Figures of two units that contradict each other, of those not ``settled`` (by ``id``).

        Found by what they count or stand beside, those that share most of it first; so a toll is
        held against a toll, however differently the sentences tell it. Then people present in
        sentences that tell one thing (``aligned``), and measures there that stand alone.
        """
        told = [
            Told(-1, unit, located)
            for unit in units
            if not unit.is_title
            for located in unit.figures
            if id(located) not in settled and _may_clash(located.quantity)
        ]
        told = [
            each
            for each in told
            if not self._things.is_superseded(each) and not counts_speakers(each)
        ]
        index: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        for each in told:
            for key in sorted(self._things.topics(each)):
                index[dimension(each.quantity), key].append(each)
        found: dict[frozenset[int], Values] = {}
        taken: set[int] = set()
        pairs: dict[frozenset[int], tuple[int, Told, Told]] = {}
        for among in index.values():
            if not 1 < len(among) <= _MOST_TOLD:
                continue
            for one, other in combinations(among, 2):
                near = same_size(one.quantity, other.quantity, SAME_SIZE)
                if near and one.unit.article != other.unit.article:
                    pair = frozenset((id(one.located), id(other.located)))
                    pairs[pair] = (pairs[pair][0] + 1 if pair in pairs else 1, one, other)
        for pair, (_, one, other) in sorted(pairs.items(), key=_by_words):
            if not taken & pair:
                relation = self._clash(one, other)
                if relation is not None:
                    taken |= pair
                    found[pair] = Values(relation, (replace(one, place=0), replace(other, place=1)))
        left = [each for each in told if id(each.located) not in taken]
        both = {*aligned, *(places_of(v.told[0].unit, v.told[1].unit) for v in found.values())}
        return [*found.values(), *self._in_aligned(left, both)]

    def _in_aligned(self, told: Sequence[Told], aligned: Collection[Places]) -> Iterator[Values]:
        """The only figures of one measure, or of people present, in two aligned sentences."""
        among = self._by_sentence(told)
        measures: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for article, start, measure in among:
            measures[article, start].append(measure)
        held = [(*both, measure) for both in sorted(aligned) for measure in measures[both[0]]]
        for first, second, measure in held:
            mine, theirs = among[(*first, measure)], among.get((*second, measure), [])
            if len(mine) != 1 or len(theirs) != 1:
                continue
            one, other = mine[0], theirs[0]
            near = same_size(one.quantity, other.quantity, SAME_SIZE)
            if near and not self._things.parted(one, other):
                relation = self._relation_of(one, other)
                if relation is not None:
                    yield Values(relation, (replace(one, place=0), replace(other, place=1)))

    def _by_sentence(self, told: Sequence[Told]) -> dict[tuple[int, int, str], list[Told]]:
        """Figures by sentence and measure; people "there" by the sentence before, too."""
        among: defaultdict[tuple[int, int, str], list[Told]] = defaultdict(list)
        for each in told:
            article, start = each.unit.article, each.unit.sentence.start
            if each.quantity.kind in _MEASURED:
                among[article, start, dimension(each.quantity)].append(each)
            elif self._things.are_present(each):
                among[article, start, _PEOPLE].append(each)
        for found in [found for key, found in among.items() if key[2] == _PEOPLE]:
            before = self._readers[found[0].unit.article].sentence_before(found[0].unit.sentence)
            if len(found) == 1 and before is not None and self._things.are_there(found[0]):
                among[found[0].unit.article, before.start, _PEOPLE].append(found[0])
        return among

    def _by_value(self, told: Sequence[Told]) -> list[list[Told]]:
        groups: list[list[Told]] = []
        for each in told:
            for group in groups:
                if any(self._agree(each, other) for other in group):
                    group.append(each)
                    break
            else:
                groups.append([each])
        return groups

    def _agree(self, one: Told, other: Told) -> bool:
        first, second = one.quantity, other.quantity
        if not fits(one.located, other.located) or self._things.are_two_tolls(one, other):
            return False
        if first.kind is Kind.NUMBER and second.kind is Kind.NUMBER and telling(first) < _FIRM:
            return self._things.same(one, other) or not (
                self._things.nouns(one) and self._things.nouns(other)
            )
        return True

    def _clashing(
        self, single: Sequence[list[Told]]
    ) -> Iterator[tuple[Relation, list[Told], list[Told]]]:
        """Pairs of figures of two articles for one thing that do not agree, each figure once."""
        taken: set[int] = set()
        for number, group in enumerate(single):
            for later in range(number + 1, len(single)):
                if number in taken or later in taken:
                    continue
                one, other = group[0], single[later][0]
                relation = self._clash(one, other)
                if relation is not None and not dates_of_two_things(one, other):
                    taken.update((number, later))
                    yield relation, group, single[later]

    def _clash(self, one: Told, other: Told) -> Relation | None:
        if one.unit.article == other.unit.article or not same_size(one.quantity, other.quantity):
            return None
        if counts_speakers(one) or counts_speakers(other):
            return None
        if not self._may_replace(one, other) or not self._things.same(one, other):
            return None
        return self._relation_of(one, other)

    def _relation_of(self, one: Told, other: Told) -> Relation | None:
        """How two figures for one thing that do not agree stand to each other."""
        if fits(one.located, other.located):
            two = self._things.are_two_tolls(one, other)
            return Relation.COMPATIBLE if two else None
        if (
            self._things.of_other_times(one, other)
            or self._things.is_known(one)
            or self._things.is_known(other)
        ):
            return None
        if self._things.is_told_in(one, other.unit.article) or self._things.is_told_in(
            other, one.unit.article
        ):
            return None
        if reconciled(self._things.meant(one), self._things.meant(other)):
            return Relation.COMPATIBLE
        return Relation.CONFLICT

    def _may_replace(self, one: Told, other: Told) -> bool:
        """By the checker's rule for rivals, what is counted aside."""
        if one.quantity.kind is Kind.AGE:
            return other.quantity.kind is Kind.AGE
        claimed = self._things.claimed(one)
        if claimed is None:
            return False
        if one.quantity.kind is Kind.NUMBER and other.quantity.kind is Kind.NUMBER:
            return not one.quantity.vague and not other.quantity.vague
        return is_rival(claimed, other.quantity, self._things.text(other), beside=True)

    def left_out(self, group: Sequence[Told], article: int) -> bool:
        """Whether an article that tells a fact lacks a figure of it altogether."""
        first = group[0]
        quantity = first.quantity
        if quantity.vague or quantity.kind in (Kind.ORDINAL, Kind.IDENTIFIER, Kind.PERIOD):
            return False
        if quantity.kind is Kind.NUMBER and quantity.low <= _FEW:
            return False
        if first.unit.is_title or self._things.is_known(first):
            return False
        if quantity.kind is Kind.FRACTION and not self._things.is_part(first):
            return False
        located = self._readers[article].analysis.quantities.located
        same = [each for each in located if fits(first.located, each)]
        if telling(quantity) >= _FIRM:
            return not same
        return not self._things.is_told_in(first, article)


def _by_words(item: tuple[frozenset[int], tuple[int, Told, Told]]) -> tuple[int, ...]:
    """Pairs that share most words first; then in reading order."""
    shared, one, other = item[1]
    return (-shared, one.unit.article, one.quantity.start, other.unit.article, other.quantity.start)


def _may_clash(quantity: Quantity) -> bool:
    counts_one = quantity.kind is Kind.NUMBER and quantity.low <= 1
    return not quantity.vague and not counts_one and quantity.kind in _COUNTED
