"""Conflicts that no figure holds: a weekday, a name, a speaker, what was and what was not so.

They are looked for in the tellings of one fact, two by two. As with figures, one is claimed only
where nothing reconciles the two: the other article has neither word of the pair elsewhere, the day
is not that on which something was said, the negation bears on a word that stands in the other
telling without one. A bare denial contradicts nothing: it is an answer (see ``answers``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.attribution.model import AttributionType, Identification
from summarizer.comparison.days import days_otherwise
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.model import ConflictKind
from summarizer.comparison.polarity import other_polarity
from summarizer.comparison.spellings import NAME, differ, has_word, names_in
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import key_of
from summarizer.span import Span

_MOST: Final = 6
"""Tellings of a fact that are held against each other."""
_ALIKE: Final = 0.2
"""How alike two tellings must be for a name in one to stand for that in the other."""
_QUOTED_ALIKE: Final = 0.45
"""The same for two quotations that must be one, whoever is said to have spoken."""
_PLACES: Final = frozenset(
    "Street Road Avenue Lane Square Bridge Park Hospital School Station Church Court Hall Hotel"
    " Island Lake River Valley Bay Beach Airport University College".split()
)


class Words(NamedTuple):
    """Words of one telling, by its place in the fact."""

    place: int
    span: Span


class Contradiction(NamedTuple):
    """Two tellings that cannot both be right."""

    kind: ConflictKind
    one: Words
    other: Words


class Contradictions:
    """Looks for them in facts."""

    def __init__(self, readers: Sequence[Reader], likeness: Likeness) -> None:
        self._readers = readers
        self._likeness = likeness

    def of(self, group: Sequence[Unit]) -> Iterator[Contradiction]:
        """At most one of each kind for two articles; titles are too short to hold anything to."""
        told = [(place, unit) for place, unit in enumerate(group) if not unit.is_title][:_MOST]
        seen: set[tuple[ConflictKind, int, int]] = set()
        for (place, one), (later, other) in combinations(told, 2):
            if one.article == other.article:
                continue
            for kind, first, second in self._between(one, other):
                if (kind, one.article, other.article) not in seen:
                    seen.add((kind, one.article, other.article))
                    yield Contradiction(kind, Words(place, first), Words(later, second))

    def _between(self, one: Unit, other: Unit) -> Iterator[tuple[ConflictKind, Span, Span]]:
        finders = (
            (ConflictKind.DAY, self._days),
            (ConflictKind.NAME, self._names),
            (ConflictKind.SPEAKER, self._speakers),
            (ConflictKind.POLARITY, self._polarity),
        )
        for kind, find in finders:
            found = find(one, other)
            if found is not None:
                yield kind, *found

    def _days(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        return days_otherwise(self._readers, self._likeness, one, other)

    def _names(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        if self._likeness.of(one, other) < _ALIKE:
            return None
        for mine in names_in(self._readers[one.article].text, one):
            for theirs in names_in(self._readers[other.article].text, other):
                pair = differ(mine.exact.split(), theirs.exact.split())
                if pair is None or not self._is_same_role(one, mine, other, theirs, pair):
                    continue
                texts = [self._readers[each.article].text for each in (one, other)]
                if not has_word(texts[1], pair[0]) and not has_word(texts[0], pair[1]):
                    return mine, theirs
        return None

    def _is_same_role(
        self, one: Unit, mine: Span, other: Unit, theirs: Span, pair: tuple[str, str]
    ) -> bool:
        """Whether two names may be of one: two sorts of place, or of one office."""
        if pair[0] in _PLACES and pair[1] in _PLACES:
            return True
        if pair[0] in _PLACES or pair[1] in _PLACES:
            return False
        before = [
            self._readers[unit.article].text[max(unit.span.start, span.start - 40) : span.start]
            for unit, span in ((one, mine), (other, theirs))
        ]
        roles = [{key_of(word) for word in re.findall(r"[A-Za-z]+", text)[-2:]} for text in before]
        return bool((roles[0] & roles[1]) - {""})

    def _speakers(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        if not one.direct or not other.direct or self._likeness.of(one, other) < _QUOTED_ALIKE:
            return None
        named = [self._named(unit) for unit in (one, other)]
        first, second = named
        if first is None or second is None or not one.runs & other.runs:
            return None
        words = [set(span.exact.casefold().split()) for span in (first, second)]
        return None if words[0] & words[1] else (first, second)

    def _named(self, unit: Unit) -> Span | None:
        """The proper name of whom a unit gives as its speaker, where it stands beside it."""
        said = unit.attribution
        if said is None or said.source is None or said.type is not AttributionType.ASSERTION:
            return None
        named = said.identification is Identification.NAMED
        name = NAME.search(said.source.exact)
        if not named or name is None:
            return None
        start = said.source.start
        return Span.of(self._readers[unit.article].text, start + name.start(), start + name.end())

    def _polarity(self, one: Unit, other: Unit) -> tuple[Span, Span] | None:
        return other_polarity(
            one, self._readers[one.article].text, other, self._readers[other.article].text
        )
