"""Attributions and flags as offsets, found and gold, and which of them are paired.

Attributions are paired one to one. Two may be paired where the words of their contents have a
Jaccard index of at least 0.5 (punctuation counts for nothing); pairs whose sources agree come
first, then the greater overlap, then those whose cues overlap. Sources agree where both are
absent, or have the same head, or a Jaccard index of words of at least 0.5. The head is the last
word before the first comma, bracket, preposition or relative pronoun; a pronoun must be the same
occurrence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from evals.cases import Gold, GoldAttribution, locate
from summarizer.attribution.model import (
    Attribution,
    AttributionType,
    Identification,
    QuoteType,
    SourceKind,
    VerificationStatus,
)

Range = tuple[int, int]
_WORD: Final = re.compile(r"\w+")
_LEAST_OVERLAP: Final = 0.5
_PRONOUNS: Final = frozenset("i we you he she they it who that this these those one".split())
_AFTER_HEAD: Final = re.compile(
    r"[,(]|\s(?:of|for|from|at|in|with|to|on|by|near|behind|about|against|who|whom|whose|which"
    r"|that|familiar|close|briefed|seen|obtained)\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as the scorer sees it: offsets, and the starts of its content's words."""

    source: Range | None
    cue: Range
    words: frozenset[int]
    identification: Identification
    source_kind: SourceKind
    quote_type: QuoteType


@dataclass(frozen=True, slots=True)
class Flagged:
    """One flag: a status, its cue, and one claim it bears on."""

    status: VerificationStatus
    cue: Range
    claim: Range


def pair_attributions(
    found: Sequence[Said], gold: Sequence[Said], text: str
) -> list[tuple[Said, Said]]:
    """The attributions of both sides that give the same content, one to one; best first."""
    candidates: list[tuple[tuple[float, ...], int, int]] = []
    for first, mine in enumerate(found):
        for second, theirs in enumerate(gold):
            overlap = _jaccard(mine.words, theirs.words)
            if overlap >= _LEAST_OVERLAP:
                rank = (same_source(mine, theirs, text), overlap, overlaps(mine.cue, theirs.cue))
                candidates.append((rank, first, second))
    candidates.sort(key=lambda each: each[0], reverse=True)
    return [(found[first], gold[second]) for first, second in _one_to_one(candidates)]


def pair_flags(found: Sequence[Flagged], gold: Sequence[Flagged]) -> list[tuple[Flagged, Flagged]]:
    """The flags of both sides with one status and overlapping cue and claim, one to one."""
    candidates: list[tuple[float, int, int]] = []
    for first, mine in enumerate(found):
        for second, theirs in enumerate(gold):
            touch = overlaps(mine.cue, theirs.cue) and overlaps(mine.claim, theirs.claim)
            if touch and mine.status is theirs.status:
                shared = _shared(mine.claim, theirs.claim) + _shared(mine.cue, theirs.cue)
                candidates.append((shared, first, second))
    candidates.sort(key=lambda each: each[0], reverse=True)
    return [(found[first], gold[second]) for first, second in _one_to_one(candidates)]


def same_source(mine: Said, theirs: Said, text: str) -> bool:
    """Whether two attributions name the same source, by the rule of this module."""
    if mine.source is None or theirs.source is None:
        return mine.source is theirs.source
    first, second = text[slice(*mine.source)], text[slice(*theirs.source)]
    if first.lower() in _PRONOUNS or second.lower() in _PRONOUNS:
        return mine.source == theirs.source
    if _head(first) == _head(second):
        return True
    return _jaccard(_words(text, [mine.source]), _words(text, [theirs.source])) >= _LEAST_OVERLAP


def found_attributions(attributions: Iterable[Attribution], text: str) -> list[Said]:
    """Attributions that were found, as the scorer sees them; wishes and plans are left out."""
    return [
        Said(
            None if each.source is None else (each.source.start, each.source.end),
            (each.cue.start, each.cue.end),
            _words(text, [(span.start, span.end) for span in each.content]),
            each.identification,
            each.source_kind,
            each.quote_type,
        )
        for each in attributions
        if each.type is AttributionType.ASSERTION
    ]


def gold_attributions(gold: Gold, text: str) -> list[Said]:
    """The gold's attributions, looked up in the text."""
    return [_gold_said(each, text) for each in gold.attributions]


def gold_flags(gold: Gold, text: str) -> list[Flagged]:
    """The gold's flags, looked up in the text."""
    return [Flagged(f.status, locate(text, f.cue), locate(text, f.claim)) for f in gold.flags]


def _gold_said(each: GoldAttribution, text: str) -> Said:
    return Said(
        None if each.source is None else locate(text, each.source),
        locate(text, each.cue),
        _words(text, [locate(text, part) for part in each.content]),
        each.identification,
        each.source_kind,
        each.quote_type,
    )


def _one_to_one(candidates: Iterable[tuple[object, int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs that can be kept, from the first on, when none may share a side."""
    firsts: set[int] = set()
    seconds: set[int] = set()
    for _, first, second in candidates:
        if first not in firsts and second not in seconds:
            firsts.add(first)
            seconds.add(second)
            yield first, second


def _words(text: str, parts: Iterable[Range]) -> frozenset[int]:
    return frozenset(word.start() for part in parts for word in _WORD.finditer(text, *part))


def _head(phrase: str) -> str:
    words = _WORD.findall(_AFTER_HEAD.split(phrase, maxsplit=1)[0])
    return words[-1].lower() if words else ""


def _jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / max(len(first | second), 1)


def overlaps(first: Range, second: Range) -> bool:
    """Whether two stretches share a character."""
    return first[0] < second[1] and second[0] < first[1]


def any_overlap(ranges: Iterable[Range], one: Range) -> bool:
    """Whether a stretch shares a character with one of several."""
    return any(overlaps(each, one) for each in ranges)


def _shared(first: Range, second: Range) -> float:
    """The part of both that they share."""
    return (min(first[1], second[1]) - max(first[0], second[0])) / (
        max(first[1], second[1]) - min(first[0], second[0])
    )
