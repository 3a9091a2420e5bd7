"""The weekdays of one event: another day in another article is a conflict.

The day counts by the deed beside it: an attack on Saturday and a toll given on Sunday part nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.checker.assertions.negations import Reading
from summarizer.comparison.exclusive import Filler, values_in
from summarizer.comparison.likeness import Likeness
from summarizer.comparison.synonyms import akin
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain, key_of, words_in
from summarizer.patterns import pattern
from summarizer.span import Span

_ALIKE: Final = 0.1
"""How alike two tellings of a fact must be for the day of one to stand for that of the other."""
_LEAST: Final = 0.1
"""How alike a sentence must be in which the other article may have the day as well."""
_BESIDE: Final = 5
"""Telling words on each side of a day that tell what was done on it."""
_DAY: Final = pattern(
    r"\b(?P<before>(?:next|last|by|until|since|from|every)\s)?"
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b"
)
_NEAR_CUE: Final = 14
"""Characters between a word of saying and the day on which it was said, at the most."""
_SCENE: Final = Filler.SCENE
_NO_DEED: Final = frozenset(
    key_of(word)
    for word in "kill die dead death toll injure wound hurt victim casualty say tell announce "
    "report confirm statement".split()
)
"""What a toll shares with the event that it is of, and a report with any other."""
_BOUND: Final = pattern(r"[,;:]|\b(?:when|after|before|while|as|that|which|but|and)\b")


def days_otherwise(
    readers: Sequence[Reader], likeness: Likeness, one: Unit, other: Unit
) -> tuple[Span, Span] | None:
    """The days of two tellings of a fact, where they are of one deed and differ."""
    if likeness.of(one, other) < _ALIKE:
        return None
    mine, theirs = (_days_in(readers[unit.article], unit) for unit in (one, other))
    if len(mine) != 1 or len(theirs) != 1:
        return None
    first, second = mine[0], theirs[0]
    if first["day"] == second["day"] or first["before"] != second["before"]:
        return None
    texts = [readers[unit.article].text for unit in (one, other)]
    if not _are_of_one(texts, (one, other), (first, second)):
        return None
    if _has_day(readers[other.article], first["day"], one, likeness) or _has_day(
        readers[one.article], second["day"], other, likeness
    ):
        return None
    return _span(texts[0], first), _span(texts[1], second)


def _are_of_one(
    texts: Sequence[str], units: tuple[Unit, Unit], days: tuple[re.Match[str], re.Match[str]]
) -> bool:
    """Whether two days are of one deed: what differs in its place as well was done twice."""
    told = list(zip(texts, units, days, strict=True))
    first, second = (_is_negated(text, unit) for text, unit, _ in told)
    mine, theirs = (_deed(*each) for each in told)
    places = [
        {v.number for v in values_in(text, unit.span.start, unit.span.end) if v.filler is _SCENE}
        for text, unit, _ in told
    ]
    shared = [key for key in sorted(mine) if akin({key}, theirs)]
    one_place = not all(places) or bool(places[0] & places[1])
    return first == second and len(shared) > 1 and one_place


def _has_day(reader: Reader, day: str, unit: Unit, likeness: Likeness) -> bool:
    """Whether an article has a day in a sentence that may tell the same."""
    return any(
        day in each.span.exact and likeness.of(unit, each) >= _LEAST for each in reader.units
    )


def _days_in(reader: Reader, unit: Unit) -> list[re.Match[str]]:
    """The weekdays in a unit, but for those on which something was said."""
    cues = [
        each.cue
        for each in reader.analysis.attributions
        if each.cue.overlaps(unit.sentence.start, unit.sentence.end)
    ]
    return [
        day
        for day in _DAY.finditer(reader.text, unit.span.start, unit.span.end)
        if not any(
            0 <= day.start() - cue.end <= _NEAR_CUE or 0 <= cue.start - day.end() <= _NEAR_CUE
            for cue in cues
        )
    ]


def _is_negated(text: str, unit: Unit) -> bool:
    return bool(Reading(text, unit.span.start, unit.span.end).focuses)


def _deed(text: str, unit: Unit, day: re.Match[str]) -> set[str]:
    """The telling words beside a day, of its part of the clause, that name nobody."""
    start = max(
        (m.end() for m in _BOUND.finditer(text, unit.span.start, day.start())),
        default=unit.span.start,
    )
    found = _BOUND.search(text, day.end(), unit.span.end)
    end = found.start() if found else unit.span.end
    before = list(words_in(text, start, day.start()))
    after = list(words_in(text, day.end(), end))
    near = [each for each in before if not each.name][-_BESIDE:]
    near += [each for each in after if not each.name][:_BESIDE]
    return {each.key for each in near if not is_plain(each.key)} - _NO_DEED


def _span(text: str, day: re.Match[str]) -> Span:
    return Span.of(text, day.start("day"), day.end("day"))
