"""Words that exclude each other: a colour, a scene, an office, an outcome (the table beside)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Filler(StrEnum):
    """What a word of a class says, and so of what its slot is."""

    OF = "of"
    RANK = "rank"
    SCENE = "scene"
    USED = "used"
    OFFICE = "office"
    DOER = "doer"
    STUFF = "stuff"
    CAUSE = "cause"
    FATE = "fate"


class Value(NamedTuple):
    """A value of a class where a text has it; values of one class and other numbers exclude."""

    filler: Filler
    name: str
    number: int
    start: int
    end: int


class _Class(NamedTuple):
    filler: Filler
    name: str
    number_of: dict[str, int]


def values_in(text: str, start: int, end: int) -> Iterator[Value]:
    """The values in ``text[start:end]``, by class; of two that overlap the longer."""
    pattern, classes = _table()
    for match in pattern.finditer(text, start, end):
        word = match.group().lower()
        for place in classes[word if word in classes else word.removesuffix("s")]:
            each = _classes()[place]
            number = each.number_of[word if word in each.number_of else word.removesuffix("s")]
            yield Value(each.filler, each.name, number, match.start(), match.end())


@cache
def _classes() -> tuple[_Class, ...]:
    found: list[_Class] = []
    table = files(__package__).joinpath("exclusive.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, body = line.partition(": ")
        filler, _, name = head.partition(" ")
        numbers = {
            word.strip(): number
            for number, value in enumerate(body.split(" | "))
            for word in value.split(",")
        }
        found.append(_Class(Filler(filler), name, numbers))
    return tuple(found)


@cache
def _table() -> tuple[re.Pattern[str], dict[str, list[int]]]:
    """One pattern for all words, the longest first, and the classes each is in."""
    places: dict[str, list[int]] = {}
    for place, each in enumerate(_classes()):
        for word in each.number_of:
            places.setdefault(word, []).append(place)
    words = "|".join(map(re.escape, sorted(places, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<![\w-])(?:{words})s?(?![\w-])", re.IGNORECASE), places
