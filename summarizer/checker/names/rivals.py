"""The names that one of the article's sentences has beside or instead of a text's."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from summarizer.checker.names.article import NamesOf, folded
from summarizer.checker.names.places import WHOLE, Place
from summarizer.checker.statements import Source
from summarizer.patterns import pattern
from summarizer.span import Span

BEFORE: Final = 4
"""Sentences before the one meant that may name whom it means."""
CLOSE: Final = 3
"""Words of weight between a name and the word that shows its place."""
_BASED: Final = pattern(r"-[a-z]++\Z")
_QUALIFIES: Final = pattern(r"(?: [a-z-]++){0,2} ")
_TO_ITS_PLACE: Final = pattern(r"(?: (?!and |or )[a-z]++){0,3} (?:in|at|near|on|outside)(?: the)? ")
_PRONOUN: Final = pattern(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b")
_POSSESSED: Final = pattern(r"\b(?:his|her|its|their|our|my) \Z")
_START: Final = attrgetter("start")


def is_owner(name: Span, text: str) -> bool:
    """Whether a name is possessive."""
    return text[name.end : name.end + 1] in ("'", "\u2019")


def is_meant_there(
    place: Place,
    other: Place,
    number: int,
    own: Sequence[Place],
    others: Sequence[Place],
    names: NamesOf,
) -> bool:
    """Whether the sentence has the name in its place beside the other one, or a pronoun for it."""
    text = names.source.text
    return (
        any(_is_meant_too(place, each, others) for each in own)
        or any(_are_joined(other, each, text) or _belongs_to(other, each, text) for each in own)
        or _stands_for(place, number, names)
    )


def is_said_of(place: Place, number: int, names: NamesOf) -> bool:
    """Whether a sentence says it of the name itself: beside the same word, or beside its passive.

    "Denied by the firm" and "the firm denied".
    """
    own, _ = places_in(place.name, number, names)
    return any(
        place.like(each, 1)
        or (place.preposition == "by" and set(place.before[:1]) & set(each.after[:CLOSE]))
        or (each.preposition == "by" and set(each.before[:1]) & set(place.after[:CLOSE]))
        for each in own
    )


def _is_meant_too(place: Place, own: Place, others: Sequence[Place]) -> bool:
    """Whether the sentence has the name in the same place as well, be it last in a list."""
    if place.like(own, CLOSE):
        return True
    if not place.like(own, WHOLE):
        return False
    if not place.before or place.before[0] not in own.before:
        return True
    between = own.before[: own.before.index(place.before[0])]
    listed = {word for each in others for word in Source.stems(each.name.exact, 0, 999)}
    return set(between) <= listed


def _are_joined(one: Place, other: Place, text: str) -> bool:
    """Whether two names stand in one place: "Ann and Bo Lind"."""
    first, second = sorted((one.name, other.name), key=_START)
    return text[first.end : second.start].strip(" ,") in ("and", "&", "or", "and the")


def _belongs_to(one: Place, other: Place, text: str) -> bool:
    """Whether a name says what the other is, or lies in it.

    "The Docksman secretary Vold"; "at the Vahl mill in Oster".
    """
    between = text[one.name.end : other.name.start]
    if _QUALIFIES.fullmatch(between):
        return True
    placed = one.preposition and one.preposition == other.preposition
    return bool(placed) and _TO_ITS_PLACE.fullmatch(between) is not None


def _stands_for(place: Place, number: int, names: NamesOf) -> bool:
    """Whether a pronoun has the place in the sentence, and the name stands before it."""
    before = range(max(0, number - BEFORE), number)
    if not names.holds(before, place.name):
        return False
    source = names.source
    sentence, words = source.sentences[number], source.tokens(number)
    return any(
        place.like(Place.of(Span.of(source.text, *match.span()), source.text, words), 1)
        for match in _PRONOUN.finditer(source.text, sentence.start, sentence.end)
    )


def places_in(name: Span, number: int, names: NamesOf) -> tuple[list[Place], list[Place]]:
    """Where a sentence has the name, and where others.

    A body may be said to do what somebody does for it: a person is no rival to it.
    """
    text, words, person = names.source.text, folded(name.exact), names.is_person(name)
    own: list[Place] = []
    others: list[Place] = []
    for each in names.places(number):
        if any(_akin(one, other) for one in folded(each.name.exact) for other in words):
            own.append(each)
        elif (
            not _BASED.search(each.name.exact)
            and not _POSSESSED.search(text, max(0, each.name.start - 20), each.name.start)
            and (person or not names.is_person(each.name))
        ):
            others.append(each)
    return own, others


def _akin(one: str, other: str) -> bool:
    """Whether one is the other in the plural or possessive: "the Vossens"."""
    return one == other or (one.rstrip("s") == other.rstrip("s") and min(len(one), len(other)) > 3)
