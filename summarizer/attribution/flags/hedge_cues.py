"""Finds the words that mark a claim as not established, by what they say about it."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.flags import (
    correction_patterns,
    denial_patterns,
    dissent_patterns,
    doubt_patterns,
    falsehood_patterns,
    silence_patterns,
    verification_patterns,
)
from summarizer.attribution.flags.hedge_kinds import HedgeKind
from summarizer.attribution.flags.hedge_phrases import PHRASES
from summarizer.patterns import pattern


class HedgeCue(NamedTuple):
    """A cue at ``text[start:end]``."""

    kind: HedgeKind
    start: int
    end: int


_FAMILIES: Final = (
    correction_patterns,
    denial_patterns,
    falsehood_patterns,
    dissent_patterns,
    verification_patterns,
    silence_patterns,
    doubt_patterns,
)
"""The graver first: of two cues that begin at one place the first counts."""
_PATTERNS: Final = {kind: each for family in _FAMILIES for kind, each in family.PATTERNS.items()}
_STEMS: Final = {kind: each for family in _FAMILIES for kind, each in family.STEMS.items()}
for _kind, _phrases in PHRASES.items():
    _PATTERNS[_kind] += tuple(map(re.escape, _phrases))
    _STEMS[_kind] = "|".join((_STEMS[_kind], *_phrases))
_WORTH_A_LOOK: Final = [
    (kind, [(max(stem.split(), key=len), stem) for stem in stems.split("|")])
    for kind, stems in _STEMS.items()
]
"""For every kind, stems of which each of its cues holds one, each with its longest word.

Most sentences hold none, and most articles not even the word.
"""
_WORDS: Final = frozenset(word for _, stems in _WORTH_A_LOOK for word, _ in stems)
_SHORTEST: Final = min(map(len, _WORDS))
_LONGEST: Final = max(map(len, _WORDS))
_USUAL: Final = 24
"""Letters of the words that most articles have in common."""


def hedge_cues(text: str, start: int, end: int) -> Iterator[HedgeCue]:
    """The cues in ``text[start:end]``, in reading order; where two begin, the graver one."""
    for found in cues_by_part(text, [(start, end)]).values():
        yield from found


def cues_by_part(text: str, parts: Sequence[tuple[int, int]]) -> dict[int, list[HedgeCue]]:
    """The cues of each part of a text, by its place; parts without any are left out.

    Parts are in reading order and do not overlap. The text is searched once for all of them.
    """
    found: dict[int, list[HedgeCue]] = {}
    for place, kinds in _worth_a_look(text, parts).items():
        cues = [
            HedgeCue(kind, *match.span())
            for kind in _PATTERNS
            if kind in kinds
            for match in _pattern(kind).finditer(text, *parts[place])
        ]
        if cues:
            found[place] = [*_apart(cues)]
    return found


def _apart(cues: list[HedgeCue]) -> Iterator[HedgeCue]:
    reached = 0
    for cue in sorted(cues, key=lambda cue: cue.start):
        if cue.start >= reached:
            yield cue
            reached = cue.end


def _worth_a_look(text: str, parts: Sequence[tuple[int, int]]) -> dict[int, set[HedgeKind]]:
    """By place, the parts that hold a stem, and of which kinds."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    starts = [start for start, _ in parts]
    found: defaultdict[int, set[HedgeKind]] = defaultdict(set)
    words = set(lower.split())
    unusual = " ".join([word for word in words if len(word) > _USUAL])
    present = {word for word in _WORDS if word in unusual} if unusual else set()
    present.update(*[_words_within(word) for word in words if len(word) <= _USUAL])
    for kind, stems in _WORTH_A_LOOK:
        for word, stem in stems:
            position = lower.find(stem) if word in present else -1
            while position >= 0:
                place = bisect(starts, position) - 1
                end = parts[place][1] if place >= 0 else 0
                if position < end:
                    found[place].add(kind)
                position = lower.find(stem, max(end, position + 1))
    return found


@lru_cache(maxsize=1 << 14)
def _words_within(word: str) -> frozenset[str]:
    """Which of ``_WORDS`` are part of a word; articles have most of their words in common."""
    return _WORDS.intersection(
        word[first : first + size]
        for first in range(len(word) - _SHORTEST + 1)
        for size in range(_SHORTEST, min(_LONGEST, len(word) - first) + 1)
    )


@cache
def _pattern(kind: HedgeKind) -> re.Pattern[str]:
    """Compiled when a text first needs it: all of them take as long as starting Python."""
    return pattern(rf"(?<![\w-])(?:{'|'.join(_PATTERNS[kind])})(?![\w-])", re.IGNORECASE)
