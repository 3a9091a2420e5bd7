"""Facts told next to a fact that is told alike: what stands beside it may need less to match.

Reporters tell what belongs together in one place. So a clause that no other article seemed to
tell is looked for once more in the sentences around those that tell a neighbouring fact. Costs
are linear in the number of tellings: a bounded number of clauses is looked at around each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from operator import attrgetter
from typing import Final

from summarizer.comparison.likeness import Likeness
from summarizer.comparison.units import Unit
from summarizer.comparison.words import is_plain

_LEAST: Final = 0.1
"""How alike two clauses must be whose neighbours tell one fact."""
_WORDS: Final = 2
"""Words they share at least, one of them rare, and neither a name nor a plain word."""
_MORE: Final = 3
"""The same where one of them has a counterpart already."""
_MANY: Final = 4
"""The same where both have."""
_AROUND: Final = 1
"""Sentences before and behind those of a fact that are looked at."""
_MOST: Final = 6
"""Clauses of a sentence that are looked at."""
_TELLINGS: Final = 3
"""Tellings of one article whose neighbours are looked at."""
_PLACE: Final = attrgetter("article", "number")


def with_neighbours(
    facts: Sequence[tuple[Unit, ...]], units: Sequence[Unit], likeness: Likeness
) -> list[tuple[Unit, ...]]:
    """The facts, and what the neighbours of their tellings tell alike."""
    return _Neighbours(facts, units, likeness).joined()


class _Neighbours:
    def __init__(
        self, facts: Sequence[tuple[Unit, ...]], units: Sequence[Unit], likeness: Likeness
    ) -> None:
        self._facts = facts
        self._likeness = likeness
        self._told: defaultdict[Unit, set[int]] = defaultdict(set)
        """The articles that tell what a unit tells."""
        self._in: defaultdict[Unit, set[int]] = defaultdict(set)
        """The facts, by number, that a unit tells."""
        for number, fact in enumerate(facts):
            for unit in fact:
                self._in[unit].add(number)
                self._told[unit].update(each.article for each in fact)
        self._sentences: defaultdict[int, list[list[Unit]]] = defaultdict(list)
        self._at: dict[Unit, int] = {}
        for unit in units:
            if unit.is_title:
                continue
            sentences = self._sentences[unit.article]
            if not sentences or sentences[-1][0].sentence.start != unit.sentence.start:
                sentences.append([])
            sentences[-1].append(unit)
            self._at[unit] = len(sentences) - 1

    def joined(self) -> list[tuple[Unit, ...]]:
        found: defaultdict[Unit, list[Unit]] = defaultdict(list)
        both: list[tuple[Unit, ...]] = []
        for unit, other in self._links():
            alone = next((u for u in (unit, other) if len(self._told[u]) == 1), None)
            if alone is None:
                both.append(tuple(sorted((unit, other), key=_PLACE)))
            else:
                found[alone].append(other if alone is unit else unit)
        facts = [
            tuple(sorted({*fact, *(each for u in fact for each in found[u])}, key=_PLACE))
            for fact in self._facts
        ]
        merged = {
            unit for u, others in found.items() for unit in others if len(self._told[unit]) == 1
        }
        kept = [fact for fact in facts if len(fact) > 1 or fact[0] not in merged]
        return sorted([*kept, *both], key=lambda fact: _PLACE(fact[0]))

    def _links(self) -> Iterator[tuple[Unit, Unit]]:
        """The best counterpart of each unit that lacks one, and any that shares many words."""
        near: defaultdict[tuple[Unit, int], set[Unit]] = defaultdict(set)
        for one, other in self._aligned():
            for unit in self._around(one):
                near[unit, other.article].update(self._around(other))
            for unit in self._around(other):
                near[unit, one.article].update(self._around(one))
        taken: set[frozenset[Unit]] = set()
        for (unit, article), among in sorted(
            near.items(), key=lambda i: (*_PLACE(i[0][0]), i[0][1])
        ):
            lacks = article not in self._told[unit]
            ranked = sorted(among, key=lambda v: (-self._likeness.of(unit, v), v.number))
            for other in ranked[: 1 if lacks else _MOST]:
                pair = frozenset((unit, other))
                if pair not in taken and self._tell_one(unit, other, lacks=lacks):
                    taken.add(pair)
                    yield unit, other

    def _aligned(self) -> Iterator[tuple[Unit, Unit]]:
        """The tellings of a fact in one article and in the next that tells it."""
        for fact in self._facts:
            told: defaultdict[int, list[Unit]] = defaultdict(list)
            for unit in fact:
                if unit in self._at:
                    told[unit.article].append(unit)
            for mine, theirs in pairwise(told[article] for article in sorted(told)):
                yield from product(mine[:_TELLINGS], theirs[:_TELLINGS])

    def _around(self, unit: Unit) -> list[Unit]:
        sentences, at = self._sentences[unit.article], self._at[unit]
        near = sentences[max(0, at - _AROUND) : at + _AROUND + 1]
        return [each for sentence in near for each in sentence[:_MOST]]

    def _tell_one(self, one: Unit, other: Unit, *, lacks: bool) -> bool:
        if self._in[one] & self._in[other]:
            return False
        shared = one.words & other.words
        told = other.article in self._told[one] or one.article in self._told[other]
        least = _MANY if not lacks else _MORE if told else _WORDS
        if len(shared) < least or one.direct != other.direct:
            return False
        names = one.names | other.names
        if not any(self._likeness.is_rare(k) and not is_plain(k) for k in shared - names):
            return False
        return self._likeness.of(one, other) >= _LEAST
