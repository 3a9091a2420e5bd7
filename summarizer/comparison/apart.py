"""A negation in one article of what another has without one, in sentences told quite otherwise.

In tellings of one fact any word may carry it (``polarity``). Elsewhere the word must be a telling
one, another word beside it or the speaker the same, and the second article must nowhere negate it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import DENIAL
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.polarity import KNOWING, UNSAID, next_focus, of_other_times
from summarizer.comparison.slots import OPEN
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import Word, is_plain, words_in
from summarizer.patterns import pattern
from summarizer.span import Span

_BESIDE: Final = 6
"""Content words on each side of the negated one among which both share another."""
_MOST: Final = 6
"""Sentences that may have the word: of one that stands everywhere nothing is told."""
_LEAST_ALIKE: Final = 0.05
"""How like the two sentences must be beside it."""
_BARE: Final = 0.1
"""The same where a sentence says nothing else: "There was no fence"."""
_PARTED: Final = pattern(r"[,;:]\s|\b(?:and|but)\s(?!not\b)")
"""Between a negation and a word on which it has no bearing."""
_MAY: Final = pattern(r"\b(?:can|could|may|might|would|should|must)(?:not|n['\u2019]t)?\b")
"""What cannot be, or should not, may have been all the same."""


class _Negated(NamedTuple):
    unit: Unit
    key: str
    words: Span
    beside: frozenset[str]


class _Told(NamedTuple):
    unit: Unit
    words: Span
    beside: frozenset[str]
    negated: bool


def negated_elsewhere(
    readers: Sequence[Reader], likeness: Likeness
) -> Iterator[tuple[Unit, Span, Unit, Span]]:
    """What one article negates and another one tells, in the order of the articles."""
    told: defaultdict[tuple[int, str], list[_Told]] = defaultdict(list)
    negations: list[_Negated] = []
    for reader in readers:
        for unit in reader.units:
            if not unit.is_title:
                reading = Reading(reader.text, unit.span.start, unit.span.end)
                negations += _negations(reader, unit, reading)
                for key, each in _told_in(reader, unit, reading):
                    told[reader.number, key].append(each)
    for one in negations:
        for reader in readers:
            among = told.get((reader.number, one.key), [])
            if reader.number == one.unit.article or not 0 < len(among) <= _MOST:
                continue
            if any(each.negated for each in among):
                continue
            other = next((each for each in among if _is_of_one(one, each, likeness)), None)
            if other is not None:
                pair = (one.unit, one.words), (other.unit, other.words)
                first, second = sorted(pair, key=lambda each: each[0].article)
                yield (*first, *second)


def _negations(reader: Reader, unit: Unit, reading: Reading) -> Iterator[_Negated]:
    if unit.answer is not None and not unit.direct:
        return
    words = list(words_in(reader.text, unit.span.start, unit.span.end))
    for negation, focus in reading.focuses:
        if reading.words[negation].lemma in (DENIAL, "without") or _MAY.search(unit.span.exact):
            continue
        lemma = reading.words[focus].lemma
        if lemma in KNOWING:
            focus = next_focus(reading, focus)  # noqa: PLW2901 - what is not known of
            lemma = reading.words[focus].lemma
        word = reading.words[focus]
        key = next((each.key for each in words if each.start == word.start), "")
        if key and lemma not in UNSAID and not is_plain(key):
            first, last = sorted((reading.words[negation], word), key=lambda each: each.start)
            span = Span.of(reader.text, first.start, last.end)
            yield _Negated(unit, key, span, _beside(words, word.start))


def _told_in(reader: Reader, unit: Unit, reading: Reading) -> Iterator[tuple[str, _Told]]:
    if OPEN.search(unit.span.exact):
        return
    places = {word.start: place for place, word in enumerate(reading.words)}
    words = list(words_in(reader.text, unit.span.start, unit.span.end))
    for word in words:
        if word.name or is_plain(word.key):
            continue
        place = places.get(word.start)
        negated = place is not None and any(
            _are_together(reader.text, reading, place, no) for no, _ in reading.focuses
        )
        end = reading.words[place].end if place is not None else word.start + 1
        span = Span.of(reader.text, word.start, end)
        yield word.key, _Told(unit, span, _beside(words, word.start), negated)


def _are_together(text: str, reading: Reading, place: int, negation: int) -> bool:
    first, last = sorted((reading.words[place], reading.words[negation]), key=lambda w: w.start)
    return _PARTED.search(text, first.end, last.start) is None


def _beside(words: Sequence[Word], start: int) -> frozenset[str]:
    before = [word for word in words if word.start < start][-_BESIDE:]
    behind = [word for word in words if word.start > start][:_BESIDE]
    return frozenset(word.key for word in (*before, *behind) if not is_plain(word.key))


def _is_of_one(one: _Negated, other: _Told, likeness: Likeness) -> bool:
    """Whether both tell of one thing: one more telling word, or one speaker quoted by both."""
    if of_other_times(one.unit, other.unit):
        return False
    mine = one.beside - one.unit.said - one.unit.names - {one.key}
    alike = likeness.of(one.unit, other.unit)
    if not mine:
        return alike >= _BARE
    theirs = other.beside - {one.key}
    names = one.unit.names | other.unit.names
    shared = {key for key in mine if akin({key}, theirs)} - names
    most = 0 < len(mine) <= 2 * len(shared)
    if most and alike >= _LEAST_ALIKE:
        return True
    return bool(_speaker(one.unit) & _speaker(other.unit))


def _speaker(unit: Unit) -> frozenset[str]:
    """Who speaks by name; where the words around it do not tell, whoever is named in them."""
    if unit.speaker is not None and unit.speaker.own:
        return unit.speaker.own
    return unit.names if unit.attribution is None else frozenset()
