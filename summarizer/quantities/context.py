"""What a number is attached to: the words and figures around it, by nearness and rarity."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import accumulate
from operator import attrgetter
from typing import Final, TypeAlias

from summarizer.patterns import pattern
from summarizer.quantities.tokens import Token, stem, tokenize

_CAPITAL: Final = pattern(r"(?<=[a-z,;:’'] )[A-Z][^\W\d_]++")

Around: TypeAlias = Mapping[str, float]
"""The words around a number with their weights: negative where a word stands before it."""


def nearness(distance: int) -> float:
    """How much a word ``distance`` words away says of a number: halved at two."""
    return 2.0 / (2.0 + distance)


_START: Final = attrgetter("start")


class Passage:
    """The content words and the figures of one sentence, by stem, with their places."""

    __slots__ = ("places", "starts")

    def __init__(self, words: Iterable[Token], figures: Iterable[Token] = ()) -> None:
        tokens = sorted([*words, *figures], key=_START)
        self.starts: list[int] = [token.start for token in tokens]
        self.places: dict[str, list[int]] = {}
        for place, token in enumerate(tokens):
            self.places.setdefault(token.stem, []).append(place)

    def distances(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """Each stem with its distance in words from ``[start, end)``: negative before it.

        A stem on both sides is given with the nearer of its places.
        """
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        for word, places in self.places.items():
            gap = _gap(places, first, last)
            if gap:
                yield word, gap

    def shared(self, around: Around, start: int, end: int) -> Iterator[tuple[str, float, int]]:
        """The stems that ``around`` holds too: their weight there, their distance here."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        held = self.places
        for word, weight in around.items():
            places = held.get(word)
            if places and weight:
                gap = _gap(places, first, last)
                if gap:
                    yield word, weight, gap


def _gap(places: list[int], first: int, last: int) -> int:
    """How far the nearest of ``places`` is from ``[first, last)``, negative before; 0 for none."""
    if len(places) == 1:
        place = places[0]
        return place - first if place < first else max(place - last + 1, 0)
    before, after = bisect_left(places, first), bisect_left(places, last)
    behind = places[before - 1] - first if before else 0
    ahead = places[after] - last + 1 if after < len(places) else 0
    if behind and ahead:
        return behind if -behind <= ahead else ahead
    return behind or ahead


@dataclass(frozen=True)
class ContextIndex:
    """The words of every body sentence, findable by stem; built when first needed."""

    text: str
    bounds: Sequence[tuple[int, int]]
    """Start and end of each sentence."""
    figures: Mapping[int, Sequence[Token]]
    """The figures of each sentence, as tokens."""

    @cached_property
    def passages(self) -> list[Passage]:
        """One for each sentence."""
        return [
            Passage(tokenize(self.text, start, end), self.figures.get(number, ()))
            for number, (start, end) in enumerate(self.bounds)
        ]

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of words with a capital that do not begin a sentence."""
        return frozenset(
            word
            for start, end in self.bounds
            for match in _CAPITAL.finditer(self.text, start + 1, end)
            if (word := stem(match.group()))
        )

    @cached_property
    def _sentences_of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, passage in enumerate(self.passages):
            for word in passage.places:
                found.setdefault(word, []).append(number)
        return found

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How rare each word of the source is."""
        return {
            word: math.log(1.0 + len(self.bounds) / len(among))
            for word, among in self._sentences_of.items()
        }

    def weight(self, word: str) -> float:
        """How rare a word is: 0 for one the source does not hold."""
        return self.weights.get(word, 0.0)

    def sentences_with(self, word: str) -> list[int]:
        """The sentences that have a word with this stem, in reading order."""
        return self._sentences_of.get(word, [])

    def holds(self, word: str) -> bool:
        """Whether the body holds a word with this stem."""
        return word in self._sentences_of

    def best_sentences(self, words: Mapping[str, float], limit: int) -> list[int]:
        """The sentences that share most of ``words``, best first."""
        asked = (limit, *words.items())
        best = self._best.get(asked)
        if best is None:
            if len(self._best) >= _KEPT:
                self._best.clear()
            best = self._best[asked] = self._best_sentences(words, limit)
        return list(best)

    @cached_property
    def _best(self) -> dict[tuple[object, ...], list[int]]:
        """What was asked before: several checks ask for each sentence, and some stand twice."""
        return {}

    def _best_sentences(self, words: Mapping[str, float], limit: int) -> list[int]:
        found = [(among, word) for word in words if (among := self._sentences_of.get(word))]
        looked_at = sum([len(among) for among, _ in found])
        if looked_at > _LOOKED_AT:
            found = _rarest(found)
        weights = self.weights
        valued = [(among, words[word] * weights[word]) for among, word in found]
        likely = self._likely(valued, limit) if looked_at > _FEW * limit else None
        scores: dict[int, float] = {}
        for among, value in valued:
            for number in among if likely is None else likely.intersection(among):
                scores[number] = scores.get(number, 0.0) + value
        return sorted(scores, key=lambda number: (-scores[number], number))[:limit]

    @staticmethod
    def _likely(valued: Sequence[tuple[list[int], float]], limit: int) -> set[int]:
        """The sentences that may be among the best: those that hold more than common words.

        Once ``limit`` of them are worth more than all words that are left together, no sentence
        that only holds such words can be one (as in max-score retrieval: Turtle & Flood 1995).
        """
        valued = sorted(valued, key=lambda pair: len(pair[0]))
        left = sum([value for _, value in valued if value > 0])
        scores: dict[int, float] = {}
        for among, value in valued:
            if len(scores) >= limit and len(among) > limit:
                worst = nlargest(limit, scores.values())[-1]
                if worst > left * _ROUNDING:
                    break
            left -= max(value, 0.0)
            for number in among:
                scores[number] = scores.get(number, 0.0) + value
        return set(scores)

    def likeness(self, around: Around, sentence: int, start: int, end: int) -> float:
        """How alike the words around a claimed number and around ``[start, end)`` are, 0 to 1.

        A word that stands before the one number and after the other counts for less: "profit of
        $8m" is nearer to "a profit of $9m" than to "$7m in profit".
        """
        last, total, known = self._latest[0]
        if last is not around:
            total = sum(abs(weight) * self.weight(word) for word, weight in around.items())
            known = {}
            self._latest[0] = around, total, known
        if not total:
            return 0.0
        place = (sentence, start, end)
        if place not in known:
            known[place] = self._shared(around, place) / total
        return known[place]

    def _shared(self, around: Around, place: tuple[int, int, int]) -> float:
        shared, weights = 0.0, self.weights
        sentence, start, end = place
        for word, weight, distance in self.passages[sentence].shared(around, start, end):
            side = 1.0 if (weight < 0) == (distance < 0) else OTHER_SIDE
            shared += abs(weight) * weights[word] * nearness(abs(distance)) * side
        return shared

    @cached_property
    def _latest(self) -> list[tuple[Around, float, dict[tuple[int, int, int], float]]]:
        """The words last asked for, the most that places can share with them, and what some do.

        One check after another asks for the same places of one number.
        """
        return [({}, 0.0, {})]


OTHER_SIDE: Final = 0.7
_LOOKED_AT: Final = 2000
"""Places of words that are looked at for one question, the rarest words first: so that asking once
for each sentence of a long text stays linear in it."""
_KEPT: Final = 1000
"""Answers that are kept."""
_FEW: Final = 8
"""With no more places than this for each sentence wanted, all are simply counted."""
_ROUNDING: Final = 1.000001
"""Sums of the same weights in another order differ by less."""


def _rarest(found: list[tuple[list[int], str]]) -> list[tuple[list[int], str]]:
    """The rarest of some words that together stand in no more sentences than are looked at."""
    found = sorted(found, key=lambda pair: (len(pair[0]), pair[1]))
    seen = accumulate(len(among) for among, _ in found)
    return [pair for pair, total in zip(found, seen, strict=True) if total <= _LOOKED_AT]
