"""What has become of the people whom a figure counts: dead, hurt, missing, held, moved, present.

Two tolls are of one thing by that, whatever their words: "13 workers breathed in the gas. They were
taken to hospital" and "the leak hurt 17 employees".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.comparison.told import PEOPLE, Told
from summarizer.comparison.units import Reader
from summarizer.comparison.words import key_of, words_in
from summarizer.patterns import pattern

_FATES: Final = (
    "dead die death kill body corpse perish toll fatality drown",
    "injure wound hurt hospital injury casualty clinic infirmary",
    "missing unaccounted",
    "arrest detain detention custody",
    "evacuate evacuation evacuee move rehouse shelter displace homeless",
    "rescue survive survivor save",
)
_FATE_OF: Final = {
    key_of(word): number for number, words in enumerate(_FATES) for word in words.split()
}
_PLAIN_ONES: Final = frozenset(key_of(w) for w in "people person man woman".split())
"""Of whom nothing is told by what they are called."""
_THEY: Final = pattern(r"(?:They|All|Most|All of them|Most of them|The injured)\s")
_PART_OF: Final = pattern(r"\s(?:of\s(?:them|whom|the|these|those)|others?|more)\b")
"""Behind a count: it is a part of another one."""
_AMONG: Final = pattern(r"\b(?:among\sthem|including|a\sfurther|another)\s\Z")
_REACH: Final = 16
_BEHIND: Final = 8
"""Content words behind a count among which the fate of those counted stands."""
_BEFORE: Final = 3


def counts_people(told: Told, text: str) -> bool:
    """Whether a word for people, or nothing that is counted, stands right behind a figure."""
    behind = list(words_in(text, told.quantity.end, told.unit.span.end))[:_BEFORE]
    return any(word.key in PEOPLE or word.key in _FATE_OF for word in behind)


def fates_of(told: Told, reader: Reader) -> frozenset[int]:
    """The fates that a clause gives those whom a figure counts, or the sentence behind it."""
    text, unit = reader.text, told.unit
    behind = list(words_in(text, told.quantity.end, unit.span.end))[:_BEHIND]
    before = list(words_in(text, unit.span.start, told.quantity.start))[-_BEFORE:]
    found = {_FATE_OF[word.key] for word in (*before, *behind) if word.key in _FATE_OF}
    after = None if found else reader.sentence_after(unit.sentence)
    if after is not None and _THEY.match(text, after.start, after.end):
        found = set(_fates_in(text, after.start, after.end))
    return frozenset(found)


def is_part(told: Told, text: str) -> bool:
    """Whether a count is said to be of some among others: "three of them", "including two"."""
    start = max(told.unit.sentence.start, told.quantity.start - _REACH)
    return bool(
        _PART_OF.match(text, told.quantity.end) or _AMONG.search(text, start, told.quantity.start)
    )


def people_called(told: Told, text: str) -> set[str]:
    """The word for the people counted, where it says more than "people": "workers"."""
    behind = list(words_in(text, told.quantity.end, told.unit.span.end))[:2]
    return {word.key for word in behind if word.key in PEOPLE} - _PLAIN_ONES


def _fates_in(text: str, start: int, end: int) -> Iterator[int]:
    for word in words_in(text, start, end):
        if word.key in _FATE_OF:
            yield _FATE_OF[word.key]
