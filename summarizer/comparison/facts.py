"""From linked units to facts: groups of units that tell one thing, in one article or in several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from operator import attrgetter
from typing import Final

from summarizer.comparison.likeness import Likeness
from summarizer.comparison.pairs import Link
from summarizer.comparison.units import Unit

_TOGETHER: Final = 0.3
"""How alike the units of two groups must be on average for the groups to be one fact."""
_TWICE: Final = 0.4
"""How alike two units of one article must be that are one fact."""
_QUOTED_TWICE: Final = 0.8
"""The same for two quotations: nobody is quoted as saying one thing in two ways."""
_LOOKED_AT: Final = 6
"""Units of each group that are held against each other for that."""


def facts_of(
    units: Sequence[Unit], links: Sequence[Link], likeness: Likeness
) -> list[tuple[Unit, ...]]:
    """The units by the fact they tell, in reading order of the first article that tells it.

    A unit that says what two units of another article say is told with both.
    """
    groups: dict[Unit, list[Unit]] = {unit: [unit] for unit in units}
    passed_over: list[Link] = []
    for link in links:
        one, other = groups[link.one], groups[link.other]
        if one is other:
            continue
        if not _belong(one, other, likeness):
            passed_over.append(link)
            continue
        one.extend(other)
        for unit in other:
            groups[unit] = one
    shared = _attached(groups, passed_over)
    found = {id(group): group for group in groups.values()}
    facts = [
        tuple(sorted(group + shared.get(id(group), []), key=_ORDER)) for group in found.values()
    ]
    return sorted(facts, key=lambda fact: _ORDER(fact[0]))


def _attached(groups: dict[Unit, list[Unit]], links: Sequence[Link]) -> dict[int, list[Unit]]:
    """For facts told by one article: the unit of another article that tells it among others."""
    shared: dict[int, list[Unit]] = {}
    for link in links:
        for unit, other in ((link.one, link.other), (link.other, link.one)):
            group = groups[unit]
            articles = {each.article for each in (*group, *shared.get(id(group), ()))}
            if other.article not in articles and len({u.article for u in group}) == 1:
                shared.setdefault(id(group), []).append(other)
                break
    return shared


def _belong(one: Sequence[Unit], other: Sequence[Unit], likeness: Likeness) -> bool:
    """Whether two groups are alike as a whole, and none of one article holds two things."""
    pairs = list(product(one[:_LOOKED_AT], other[:_LOOKED_AT]))
    scores = [likeness.of(*pair) for pair in pairs]
    within = [
        score >= (_QUOTED_TWICE if pair[0].direct and pair[1].direct else _TWICE)
        for pair, score in zip(pairs, scores, strict=True)
        if pair[0].article == pair[1].article
    ]
    return all(within) and sum(scores) / len(scores) >= _TOGETHER


_ORDER: Final = attrgetter("article", "number")
