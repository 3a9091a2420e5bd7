"""Numbers and hedges of what one article alone tells about a thing that others tell of as well.

Where a fact is told by several, ``compare`` names the numbers and hedges that some of its tellings
lack. Here is the rest: a fact that an article leaves out altogether, though it tells what stands
around it. Its figure is what a reader of that article would miss; those of side stories, which
share nothing with what both tell, are not. A hedge is named whatever it is of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.comparison.agreement import Figures
from summarizer.comparison.doubts import hedge_in
from summarizer.comparison.likeness import telling
from summarizer.comparison.model import Omission, OmissionKind
from summarizer.comparison.tellings import figure_of
from summarizer.comparison.told import Told
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain
from summarizer.quantities.model import Kind
from summarizer.span import Span

_SHARED: Final = 2
"""Telling words that a sentence shares with a fact that is about the same; one that is no name."""
_AMOUNTS: Final = frozenset(
    {
        *(Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION),
        *(Kind.FRACTION, Kind.MULTIPLE),
    }
)


class Untold:
    """Looks for them in the facts of one article each."""

    def __init__(
        self, readers: Sequence[Reader], figures: Figures, shared: Sequence[Sequence[Unit]]
    ) -> None:
        self._readers = readers
        self._figures = figures
        self._topics: defaultdict[tuple[int, int], defaultdict[str, list[int]]] = defaultdict(
            lambda: defaultdict(list)
        )
        """The facts, by number, that two articles both tell with a word of the first."""
        self._names = {name for r in readers for unit in r.units for name in unit.names}
        for number, fact in enumerate(shared):
            articles = {unit.article for unit in fact}
            for unit in fact:
                for other in articles - {unit.article}:
                    for key in _topic(unit):
                        self._topics[unit.article, other][key].append(number)

    def omissions(self, fact: Sequence[Unit], story: Sequence[int]) -> Iterator[Omission]:
        """The number of a fact told by one article, where others tell of it, and its hedge."""
        unit = fact[0]
        if unit.is_title:
            return
        others = [each for each in story if each != unit.article and self._is_known(unit, each)]
        number = self._number(unit, others)
        if number is not None:
            yield number
        hedge = hedge_in(self._readers[unit.article], unit)
        lacking = [each for each in story if each != unit.article]
        if hedge is not None and lacking:
            yield self._omission(OmissionKind.HEDGE, unit, hedge, lacking)

    def _is_known(self, unit: Unit, article: int) -> bool:
        """Whether another article tells a fact about what this unit is about."""
        facts = self._topics[unit.article, article]
        found = Counter(
            number for key in sorted(_topic(unit)) for number in set(facts.get(key, ()))
        )
        own = {key for key in _topic(unit) if key in facts and key not in self._names}
        return bool(own) or any(shared >= _SHARED for shared in found.values())

    def _number(self, unit: Unit, others: Sequence[int]) -> Omission | None:
        amounts = [Told(0, unit, each) for each in unit.figures if each.quantity.kind in _AMOUNTS]
        for told in sorted(amounts, key=lambda each: -telling(each.quantity)):
            lacking = [each for each in others if self._figures.left_out([told], each)]
            if lacking:
                text = self._readers[unit.article].text
                words = figure_of(told.located, text).span
                return self._omission(OmissionKind.NUMBER, unit, words, lacking)
        return None

    def _omission(
        self, kind: OmissionKind, unit: Unit, words: Span, lacking: Sequence[int]
    ) -> Omission:
        sentence = self._readers[unit.article].sentence_span(unit)
        return Omission(kind, unit.article, words, sentence, (unit.article,), tuple(lacking))


def _topic(unit: Unit) -> set[str]:
    """The telling words of a unit's sentence."""
    return {key for key in unit.words | unit.context if not is_plain(key)}
