"""The article's sentences, read for what they negate, each once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from summarizer.checker.assertions.negations import Reading
from summarizer.checker.statements import Source
from summarizer.patterns import pattern

_NOBODY_IN: Final = pattern(
    r"\b[Nn]o(?:body| one| deaths| fatalities| injuries| arrests| casualties)\b"
)
_MOST: Final = 32
"""Places of one word that are looked at."""
_KEPT: Final = 16


class Answers(NamedTuple):
    """Where in the article somebody answers a claim: the sentence's number, and the place there."""

    places: Sequence[tuple[int, int]]
    about: Mapping[str, Sequence[int]]
    """Which of them have a word shortly after them."""


class Readings:
    """The article's sentences, each read once for what it negates."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._read: dict[int, Reading] = {}
        self.of_text = lru_cache(_KEPT)(Reading)
        """A stretch of the checked text; one check after another asks for that of a sentence."""
        self.answers: Answers | None = None
        """Filled when first asked for."""

    @cached_property
    def of_nobody(self) -> frozenset[str]:
        """What the article says of nobody, anywhere."""
        numbers = range(len(self.source.sentences))
        told = (self.of(n) for n in numbers if _NOBODY_IN.search(self.source.span(n).exact))
        return frozenset(r.words[at].lemma for r in told for at in r.places_of_nobody)

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for number in range(len(self.source.sentences)):
            for place, word in enumerate(self.of(number).words):
                found.setdefault(word.lemma, []).append((number, place))
        return found

    def having(self, lemma: str) -> list[tuple[int, int]]:
        """Where the article has a word of weight: the numbers of sentences, the places there."""
        return self._places.get(lemma, [])[:_MOST]

    def of(self, number: int) -> Reading:
        """One of them, by its number."""
        if number not in self._read:
            sentence = self.source.sentences[number]
            self._read[number] = Reading(self.source.text, sentence.start, sentence.end)
        return self._read[number]
