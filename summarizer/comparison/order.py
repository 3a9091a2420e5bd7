"""Which of two things an article says came first, and where another says the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.comparison.likeness import Likeness
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain, words_in
from summarizer.patterns import pattern
from summarizer.span import Span

_THEN: Final = pattern(
    r"(?:,|\band\b)?\s(?:only\s)?(?:then|afterwards|later|subsequently)\b|\s(?:before)\s",
    re.IGNORECASE,
)
_AFTER: Final = pattern(
    r"(?:\A|\s)(?:(?:(?:only|shortly|weeks|days|hours|minutes|soon)\s)?after"
    r"|once(?=\s(?:[\w'\u2019-]{1,20}\s){1,6}(?:had|was|were)\b))\s",
    re.IGNORECASE,
)
_NO_EVENT: Final = pattern(r"\s(?:the\s)?(?:court|judge|committee|dawn|noon|midnight|long)\b")
""""Before the court": no time."""
_ALIKE: Final = 0.05
"""How alike two sentences must be that may tell of the same two things."""
_CROSSED: Final = 2
"""How many times more words must be shared across the order than along it."""


class Sequel(NamedTuple):
    """Two things in the order in which one sentence tells that they happened."""

    unit: Unit
    first: frozenset[str]
    then: frozenset[str]
    cue: Span


def sequels_in(reader: Reader) -> Iterator[Sequel]:
    """Those that an article tells in one sentence with a word for it."""
    for unit in reader.passages:
        if unit.is_title:
            continue
        start, end = unit.span.start, unit.span.end
        for cue, then_first in ((_THEN, False), (_AFTER, True)):
            found = cue.search(reader.text, start, end)
            if found is None or _NO_EVENT.match(reader.text, found.end() - 1):
                continue
            parts = [(start, found.start()), (found.end(), end)]
            if then_first and found.start() == start:
                comma = reader.text.find(",", found.end(), end)
                if comma < 0:
                    continue
                parts = [(comma, end), (found.end(), comma)]
            before, behind = (_bag(reader, first, last) for first, last in parts)
            if before and behind:
                first, then = (behind, before) if then_first else (before, behind)
                yield Sequel(unit, first, then, Span.of(reader.text, found.start(), found.end()))


def reversed_order(
    readers: Sequence[Reader], likeness: Likeness
) -> Iterator[tuple[Sequel, Sequel]]:
    """Sequels of two articles that have the same two things in the other order."""
    told = [each for reader in readers for each in sequels_in(reader)]
    for one, other in combinations(told, 2):
        if one.unit.article == other.unit.article:
            continue
        crossed = _shared(one.first, other.then), _shared(one.then, other.first)
        straight = _shared(one.first, other.first) + _shared(one.then, other.then)
        if not all(crossed) or sum(crossed) < _CROSSED * straight:
            continue
        if likeness.of(one.unit, other.unit) >= _ALIKE:
            yield one, other


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    return sum(akin({key}, other) for key in one)


def _bag(reader: Reader, start: int, end: int) -> frozenset[str]:
    return frozenset(
        word.key
        for word in words_in(reader.text, start, end)
        if not word.name and not is_plain(word.key)
    )
