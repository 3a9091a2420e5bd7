"""Attributions of a brief against those of the gold: who said what, by place in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from evals.cases import Gold, GoldAttribution, Verbatim, locate
from evals.metrics.assignment import best_pairs
from evals.metrics.words import bag_of
from evals.scores import Share
from summarizer.attribution.model import Attribution
from summarizer.brief.schema import Brief

LEAST_OVERLAP: Final = Fraction(1, 2)
"""Least share of the words of both contents that two attributions have in common."""
_WORD: Final = re.compile(r"[^\W_]++")
_UNIT: Final = 1_000_000
_LEAST_WEIGHT: Final = 4


@dataclass(frozen=True, slots=True)
class AttributionScore:
    """``precision`` over the brief's, ``recall`` over those a reader of the gold facts needs."""

    precision: Share
    recall: Share
    pairs: tuple[tuple[int, int], ...]
    """Gold attribution and attribution of the brief, by position."""


def score_attributions(brief: Brief | None, gold: Gold, text: str) -> AttributionScore:
    """The attributions that a brief's facts rest on, paired one to one with the gold's.

    Two are the same if their contents share at least half of their words (Jaccard, by place) and
    their sources agree: both unnamed, or places that overlap, or a word of weight in common.
    Precision may be earned with any attribution of the gold. Recall asks for those whose content
    or cue stands in the evidence of a gold fact that has a speaker.
    """
    needed = _needed(gold, text)
    if brief is None:
        return AttributionScore(Share(0, 1), Share(0, len(needed)), ())
    places = [_words_in(text, _places(text, each.content)) for each in gold.attributions]
    found = [
        _words_in(text, [(span.start, span.end) for span in each.content])
        for each in brief.attributions
    ]
    weights = [
        [
            _weight(place, own) if _same_source(wanted, given, text) else 0
            for own, given in zip(found, brief.attributions, strict=True)
        ]
        for place, wanted in zip(places, gold.attributions, strict=True)
    ]
    pairs = best_pairs(weights)
    return AttributionScore(
        Share(len(pairs), len(brief.attributions)),
        Share(sum(row in needed for row, _ in pairs), len(needed)),
        tuple(pairs),
    )


def speakers_right(brief: Brief | None, gold: Gold, text: str) -> Share:
    """Facts with a speaker whom the gold has speak in the sentences they cite, of all such facts.

    The gold's attribution must have its cue or part of its content there.
    """
    if brief is None:
        return Share(0, 1)
    given = {attribution.id: attribution for attribution in brief.attributions}
    right = claimed = 0
    for fact in brief.key_facts:
        speaker = given.get(fact.attribution or "")
        if speaker is not None:
            claimed += 1
            right += any(
                _same_source(each, speaker, text)
                for each in gold.attributions
                for start, end in _places(text, (each.cue, *each.content))
                if any(span.overlaps(start, end) for span in fact.evidence)
            )
    return Share(right, claimed)


def _needed(gold: Gold, text: str) -> set[int]:
    evidence = [
        locate(text, passage)
        for fact in gold.key_facts
        if fact.speaker is not None
        for passage in fact.evidence
    ]
    return {
        number
        for number, attribution in enumerate(gold.attributions)
        for start, end in _places(text, (attribution.cue, *attribution.content))
        if any(first < end and start < last for first, last in evidence)
    }


def _places(text: str, passages: Sequence[Verbatim]) -> list[tuple[int, int]]:
    return [locate(text, passage) for passage in passages]


def _words_in(text: str, places: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the words of some places begin."""
    return frozenset(m.start() for start, end in places for m in _WORD.finditer(text, start, end))


def _weight(one: frozenset[int], other: frozenset[int]) -> int:
    either = len(one | other)
    shared = Fraction(len(one & other), either) if either else Fraction(0)
    return int(shared * _UNIT) if shared >= LEAST_OVERLAP else 0


def _same_source(wanted: GoldAttribution, given: Attribution, text: str) -> bool:
    spans = [span for span in (given.source, given.description) if span is not None]
    if wanted.source is None or not spans:
        return wanted.source is None and not spans
    start, end = locate(text, wanted.source)
    if any(span.overlaps(start, end) for span in spans):
        return True
    words = _names(text[start:end])
    return any(words & _names(span.exact) for span in spans)


def _names(text: str) -> frozenset[str]:
    return frozenset(word for word, weight in bag_of(text) if weight >= _LEAST_WEIGHT)
