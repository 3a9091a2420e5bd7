"""Two articles that fill one slot of one event otherwise: another place, colour, doer, outcome.

A conflict is claimed only where what the slot is of is told by the same or a near word in both, the
sentences tell the same or nearly so, each article has one value alone for it, neither has the
other's value in a sentence that may tell of it, and neither leaves open whether it is so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.comparison.agreement import Places, places_of
from summarizer.comparison.exclusive import Filler, Value, values_in
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import ConflictKind
from summarizer.comparison.slots import Slot, is_open, slots_in
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain
from summarizer.span import Span

_KIND: Final = {
    Filler.OF: ConflictKind.ATTRIBUTE,
    Filler.RANK: ConflictKind.ATTRIBUTE,
    Filler.SCENE: ConflictKind.PLACE,
    Filler.USED: ConflictKind.MEANS,
    Filler.OFFICE: ConflictKind.OFFICE,
    Filler.DOER: ConflictKind.DOER,
    Filler.STUFF: ConflictKind.ATTRIBUTE,
    Filler.CAUSE: ConflictKind.CAUSE,
    Filler.FATE: ConflictKind.OUTCOME,
}
_EVERYWHERE: Final = frozenset({Filler.SCENE, Filler.USED, Filler.CAUSE, Filler.DOER, Filler.STUFF})
"""Slots whose other value must fill none of the kind in the article that lacks it."""
_BARE: Final = frozenset({Filler.CAUSE, Filler.STUFF, Filler.RANK, Filler.FATE, Filler.OFFICE})
"""Slots whose other value must not even stand there as a mere word."""
_FIRM: Final = frozenset(
    {Filler.CAUSE, Filler.FATE, Filler.SCENE, Filler.OF, Filler.DOER, Filler.STUFF}
)
"""Slots that a sentence must not leave open."""
_ALIKE: Final = 0.12
"""How alike two sentences must be that are not tellings of one fact."""
_MOST: Final = 60
"""Slots of one class among which every two are compared; of more only those of one fact."""


class SlotConflict(NamedTuple):
    """Two units that fill one slot otherwise, and the words that do."""

    kind: ConflictKind
    one: Unit
    first: Span
    other: Unit
    second: Span


class SlotConflicts:
    """Looks for them in the articles of one story."""

    def __init__(
        self, readers: Sequence[Reader], likeness: Likeness, aligned: Collection[Places]
    ) -> None:
        self._readers = {reader.number: reader for reader in readers}
        self._likeness = likeness
        self._aligned = aligned
        self._slots: defaultdict[tuple[Filler, str], list[Slot]] = defaultdict(list)
        self._values: defaultdict[tuple[int, str, int], list[Unit]] = defaultdict(list)
        self._of_one: dict[Filler, Callable[[Slot, Slot], bool]] = {
            Filler.OF: self._of_one_noun,
            Filler.RANK: self._of_one_sort,
            Filler.SCENE: self._of_one_scene,
            Filler.USED: self._of_one_use,
            Filler.OFFICE: self._of_one_name,
            Filler.DOER: self._of_one_act,
            Filler.STUFF: self._of_one_deed,
            Filler.CAUSE: self._of_one_mishap,
            Filler.FATE: self._of_one_deed,
        }
        for reader in readers:
            for slot in slots_in(reader):
                self._slots[slot.value.filler, slot.value.name].append(slot)
                self._add(slot.value, slot.unit)
            for unit in reader.units:
                for value in values_in(reader.text, unit.span.start, unit.span.end):
                    if value.filler in _BARE:
                        self._add(value, unit)

    def found(self) -> Iterator[SlotConflict]:
        """All of them, each two units once for a kind."""
        seen: set[tuple[ConflictKind, int, int, int, int]] = set()
        for (filler, _), slots in self._slots.items():
            for one, other in combinations(slots, 2):
                if one.unit.article == other.unit.article or (
                    len(slots) > _MOST and not self._is_aligned(one, other)
                ):
                    continue
                if not self._clash(one, other):
                    continue
                kind = _KIND[filler]
                place = (*_place(one), *_place(other))
                if (kind, *place) not in seen:
                    seen.add((kind, *place))
                    yield SlotConflict(
                        kind, one.unit, self._span(one), other.unit, self._span(other)
                    )

    def _add(self, value: Value, unit: Unit) -> None:
        self._values[unit.article, value.name, value.number].append(unit)

    def _span(self, slot: Slot) -> Span:
        text = self._readers[slot.unit.article].text
        return Span.of(text, slot.value.start, slot.value.end)

    def _clash(self, one: Slot, other: Slot) -> bool:
        filler = one.value.filler
        if one.value.number == other.value.number or not self._of_one[filler](one, other):
            return False
        if filler in _FIRM and (self._is_open(one) or self._is_open(other)):
            return False
        return not self._is_told(one, other) and not self._is_told(other, one)

    def _of_one_name(self, one: Slot, other: Slot) -> bool:
        kin = one.value.name == "kin"
        return bool(one.of & other.of) and (not kin or self._is_near(one, other))

    def _of_one_noun(self, one: Slot, other: Slot) -> bool:
        told_alike = self._is_aligned(one, other) or self._share_beside(one, other)
        return bool(one.of & other.of) and told_alike

    def _of_one_sort(self, one: Slot, other: Slot) -> bool:
        return len(self._shared(one, other)) > 1

    def _of_one_use(self, one: Slot, other: Slot) -> bool:
        return one.value.name == "vehicle" or bool(self._shared(one, other))

    def _of_one_mishap(self, one: Slot, other: Slot) -> bool:
        return self._is_near(one, other) or self._of_one_sort(one, other)

    def _of_one_deed(self, one: Slot, other: Slot) -> bool:
        return self._is_near(one, other) and bool(self._shared(one, other))

    def _of_one_act(self, one: Slot, other: Slot) -> bool:
        return self._is_near(one, other) and akin(one.of, other.of)

    def _of_one_scene(self, one: Slot, other: Slot) -> bool:
        return self._is_near(one, other) and (
            akin(one.of, other.of) or self._likeness.of(one.unit, other.unit) >= _ALIKE
        )

    def _shared(self, one: Slot, other: Slot) -> set[str]:
        """Telling words of what one slot is of that the other may have in its own words."""
        return {key for key in one.of if not is_plain(key) and akin({key}, other.of)}

    def _share_beside(self, one: Slot, other: Slot) -> bool:
        """Whether the clauses share a telling word beside what the slot is of."""
        mine = {key for key in one.unit.words - one.of if not is_plain(key)}
        return any(akin({key}, other.unit.words - other.of) for key in sorted(mine))

    def _is_near(self, one: Slot, other: Slot) -> bool:
        return self._is_aligned(one, other) or self._likeness.of(one.unit, other.unit) >= _ALIKE

    def _is_aligned(self, one: Slot, other: Slot) -> bool:
        return places_of(one.unit, other.unit) in self._aligned

    def _is_open(self, slot: Slot) -> bool:
        return is_open(self._readers[slot.unit.article].text, slot.unit, slot.value)

    def _is_told(self, slot: Slot, other: Slot) -> bool:
        """Whether the other article has the value too, where it may be of the same thing."""
        value = slot.value
        units = self._values[other.unit.article, value.name, value.number]
        if value.filler in _EVERYWHERE:
            return bool(units)
        return any(
            unit is other.unit or akin(slot.of & other.of or slot.of, unit.words) for unit in units
        )


def _place(slot: Slot) -> tuple[int, int]:
    return slot.unit.article, slot.unit.number
