"""From linked units to facts: groups of units that tell one thing, in one article or in several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from operator import attrgetter
from typing import Final

from summarizer.comparison.likeness import Likeness
from summarizer.comparison.pairs import Link
from summarizer.comparison.units import Unit

_TOGETHER: Final = 0.25
"""How sure the links between two groups must be on average for the groups to be one fact."""
_TWICE: Final = 0.35
"""How alike two units of one article must be that are one fact."""
_TITLE_TWICE: Final = 0.2
"""The same for a title, which is short, and one of the units it may sum up."""
_QUOTED_TWICE: Final = 0.7
"""The same for two quotations: nobody is quoted as saying one thing in two ways."""
_LOOKED_AT: Final = 6
"""Units of each group that are held against each other for that."""


def facts_of(
    units: Sequence[Unit], links: Sequence[Link], likeness: Likeness
) -> list[tuple[Unit, ...]]:
    """The units by the fact they tell, in reading order of the first article that tells it.

    A unit that says what two units of another article say is told with both.
    """
    return _Groups(links, likeness).facts(units)


class _Groups:
    def __init__(self, links: Sequence[Link], likeness: Likeness) -> None:
        self._likeness = likeness
        self._scores = {frozenset((link.one, link.other)): link.score for link in links}
        self._group: dict[Unit, list[Unit]] = {}
        self._beside: list[list[Unit]] = []
        self._with: dict[Unit, list[list[Unit]]] = {}
        """The groups beside the first that a unit is in."""
        for link in links:
            self._join(link.one, link.other)

    def _sums_up(self, title: Unit, group: Sequence[Unit]) -> bool:
        """Whether a title is like some telling of its article, if that has any."""
        own = [u for u in group if u.article == title.article and u is not title]
        return not own or any(self._likeness.of(title, u) >= _TITLE_TWICE for u in own)

    def facts(self, units: Sequence[Unit]) -> list[tuple[Unit, ...]]:
        groups = {id(group): group for group in (*self._group.values(), *self._beside)}
        told = {unit for group in groups.values() for unit in group}
        facts = [tuple(sorted(group, key=_ORDER)) for group in groups.values()]
        facts += [(unit,) for unit in units if unit not in told]
        return sorted(facts, key=lambda fact: _ORDER(fact[0]))

    def _join(self, one: Unit, other: Unit) -> None:
        """Put two units in one group, or in a group of their own beside those they are in."""
        mine, theirs = self._group.get(one), self._group.get(other)
        if mine is not None and mine is theirs:
            return
        first, second = mine or [one], theirs or [other]
        if self._belong(first, second):
            first.extend(second)
            self._group.update(dict.fromkeys(first, first))
        elif one.article != other.article and not (one.is_title or other.is_title):
            self._tell_beside(one, other)

    def _tell_beside(self, one: Unit, other: Unit) -> None:
        """Put two units in a group beside the first one's, or in one that is there already."""
        for unit, more in ((one, other), (other, one)):
            for group in self._with.get(unit, ()):
                if more not in group and self._belong(group, [more]):
                    group.append(more)
                    self._with.setdefault(more, []).append(group)
                    self._group.setdefault(more, group)
                    return
        made = [one, other]
        self._beside.append(made)
        for unit in made:
            self._with.setdefault(unit, []).append(made)
            self._group.setdefault(unit, made)

    def _belong(self, one: Sequence[Unit], other: Sequence[Unit]) -> bool:
        """Whether two groups are alike as a whole, and none of one article holds two things."""
        pairs = list(product(one[:_LOOKED_AT], other[:_LOOKED_AT]))
        titles = [unit for unit in (*one, *other) if unit.is_title]
        for first, second in pairs:
            if first.article == second.article and not (first.is_title or second.is_title):
                least = _QUOTED_TWICE if first.direct and second.direct else _TWICE
                if self._likeness.of(first, second) < least:
                    return False
        if not all(self._sums_up(title, (*one, *other)) for title in titles):
            return False
        scores = [self._scores.get(frozenset(pair)) or self._likeness.of(*pair) for pair in pairs]
        return sum(scores) / len(scores) >= _TOGETHER


_ORDER: Final = attrgetter("article", "number")
