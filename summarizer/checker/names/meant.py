"""A name of a statement, and the sentences of the article that say what is said around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from summarizer.checker.names.article import NamesOf, folded
from summarizer.checker.names.places import Place
from summarizer.checker.statements import Statement
from summarizer.patterns import pattern

OFTEN: Final = 4
"""Sentences that name somebody whom others may mean without a name, be it from afar."""
TOPIC: Final = 3
"""Sentences at the beginning of an article, its title among them, that say whom it is about."""
_LIKE: Final = 0.4
"""Weighted share of those words that a sentence must hold to be held against the name."""
_NEAR_BEST: Final = 0.75
"""A sentence that holds this much of what the best one holds may be the one meant."""
_HALF: Final = 0.5
"""The same for one that has the name itself."""
_FAR_LIKE: Final = 0.25
_FAR: Final = 0.4
"""What is said where a rare name stands is far from a text with less than this much of the best."""
_FEW: Final = 3
"""With fewer words around a name nothing tells which sentence is meant."""
_CANDIDATES: Final = 12
_FIGURE: Final = pattern(r"\d[\d.,]*+(?<=\d)")
Rated: TypeAlias = tuple[float, int]
"""The share of the words around a name that a sentence holds, and its number."""


@dataclass(frozen=True)
class Meant:
    """A name of a statement, and the sentences that say what is said around it."""

    place: Place
    statement: Statement
    names: NamesOf

    @cached_property
    def held_against(self) -> list[Rated]:
        """Those it is held against, the best first."""
        if self.statement.cited:
            return sorted(self._rated(m.number for m in self.statement.matches), key=best_first)
        rated = sorted(self._found, key=best_first)
        if len(self.place.around) < _FEW:
            return [pair for pair in rated if pair[0] == 1.0 and self._has_figures(pair[1])][:1]
        floor = max(_LIKE, _NEAR_BEST * max((share for share, _ in rated), default=0.0))
        return [pair for pair in rated if pair[0] >= floor]

    def _has_figures(self, number: int) -> bool:
        """Whether a sentence has all the figures of the statement, which has some."""
        figures = set(_FIGURE.findall(self.statement.span.exact))
        return bool(figures) and figures <= set(
            _FIGURE.findall(self.names.source.span(number).exact)
        )

    @cached_property
    def is_said_elsewhere(self) -> bool:
        """Whether another sentence, which a text need not cite, says it of the name."""
        if self.statement.cited:
            return False
        floor = _HALF * self.held_against[0][0]
        name = self.place.name
        return any(share >= floor and self.names.holds([n], name) for share, n in self._found)

    @cached_property
    def said_far_from_it(self) -> int | None:
        """The sentence that says most of what a text that cites nothing says of a rare name.

        None if what the article says where it has the name comes anywhere near that, or if it has
        the name often or from its beginning.
        """
        names, name = self.names, self.place.name
        last = len(names.source.sentences)
        if (
            self.statement.cited
            or len(self.place.around) < _FEW
            or names.count(name) >= OFTEN
            or names.holds(range(min(TOPIC, last)), name)
        ):
            return None
        share, number = max(self._found, key=lambda rated: (rated[0], -rated[1]), default=(0.0, 0))
        if share < _FAR_LIKE:
            return None
        held = names.sentences_with(name)
        around = {at for n in held for at in range(n - 1, n + 3) if 0 <= at < last}
        own = max((mine for mine, _ in self._rated(sorted(around))), default=0.0)
        return number if own < _FAR * share else None

    @cached_property
    def strangers(self) -> bool:
        """Whether the cited sentences have a name that the text has not."""
        stated = folded(self.statement.claim.text)
        return any(
            not folded(other.exact) & stated and not self.names.same(self.place.name, other)
            for match in self.statement.matches
            for other in self.names.in_sentence(match.number)
        )

    @cached_property
    def _found(self) -> list[Rated]:
        index = self.names.source.index
        return self._rated(index.best_sentences(self.place.around, _CANDIDATES))

    def _rated(self, numbers: Iterable[int]) -> list[Rated]:
        source = self.names.source
        around = source.weighed(self.place.around)
        return [(around.share(source.words(number)), number) for number in numbers]


def best_first(rated: Rated) -> tuple[float, int]:
    """For sorting: the most alike first, then in reading order."""
    return -rated[0], rated[1]
