"""Finds the words that mark a claim as not established, by what they say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from summarizer.attribution import dissent_patterns, doubt_patterns
from summarizer.attribution.hedge_kinds import HedgeKind


class HedgeCue(NamedTuple):
    """A cue at ``text[start:end]``."""

    kind: HedgeKind
    start: int
    end: int


_PATTERNS: Final = dissent_patterns.PATTERNS | doubt_patterns.PATTERNS
_STEMS: Final = dissent_patterns.STEMS | doubt_patterns.STEMS
_WORTH_A_LOOK: Final = [(kind, tuple(stems.split("|"))) for kind, stems in _STEMS.items()]
"""For every kind, stems of which each of its cues holds one; most sentences hold none."""


def hedge_cues(text: str, start: int, end: int) -> Iterator[HedgeCue]:
    """The cues in ``text[start:end]``, in reading order; where two begin, the graver one."""
    lower = text[start:end].lower()
    found: list[HedgeCue] = []
    for kind, stems in _WORTH_A_LOOK:
        for stem in stems:
            if stem in lower:
                matches = _pattern(kind).finditer(text, start, end)
                found += [HedgeCue(kind, *match.span()) for match in matches]
                break
    reached = start
    for cue in sorted(found, key=lambda cue: cue.start):
        if cue.start >= reached:
            yield cue
            reached = cue.end


@cache
def _pattern(kind: HedgeKind) -> re.Pattern[str]:
    """Compiled when a text first needs it: all of them take as long as starting Python."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_PATTERNS[kind])})(?![\w-])", re.IGNORECASE)
