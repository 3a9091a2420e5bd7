"""What has become of the people whom a figure counts: dead, hurt, missing, held, moved, present.

Two tolls are of one thing by that, whatever their words: "13 workers breathed in the gas. They were
taken to hospital" and "the leak hurt 17 employees".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from summarizer.comparison.told import PEOPLE, Told
from summarizer.comparison.units import Reader
from summarizer.comparison.words import key_of, words_in
from summarizer.patterns import pattern
from summarizer.quantities.model import Bound, Kind

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
_PRESENT: Final = pattern(
    r"(?:\s[a-z]{3,14}){1,2}\s(?:(?:(?:had|have)\sbeen|were|are)\s(?P<where>there|present|at)"
    r"|attended|gathered|turned\sup|took\spart)\b"
)
_ROUGH: Final = frozenset({Bound.ABOUT, Bound.NEARLY})
_THEY: Final = pattern(r"(?:They|All|Most|The\sinjured)\s")
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


def presence(told: Told, text: str, nouns: Collection[str]) -> re.Match[str] | None:
    """The words by which a count is one of people at a place: "28 guests were there"."""
    if told.quantity.kind is not Kind.NUMBER or PEOPLE.isdisjoint(nouns):
        return None
    return _PRESENT.match(text, told.quantity.end, told.unit.span.end)


def are_two_tolls(one: Told, text: str, other: Told, other_text: str) -> bool:
    """Whether two counts of people are of two sources, and neither is said to be rough."""
    first, second = one.quantity, other.quantity
    exact = not (first.is_range or second.is_range or first.vague or second.vague)
    counts = first.kind is Kind.NUMBER and second.kind is Kind.NUMBER
    if not exact or not counts or first.low == second.low or {first.bound, second.bound} & _ROUGH:
        return False
    mine, theirs = one.unit.speaker, other.unit.speaker
    if mine is None or theirs is None or (mine.own or mine.words) & (theirs.own or theirs.words):
        return False
    return counts_people(one, text) and counts_people(other, other_text)


def _fates_in(text: str, start: int, end: int) -> Iterator[int]:
    for word in words_in(text, start, end):
        if word.key in _FATE_OF:
            yield _FATE_OF[word.key]
