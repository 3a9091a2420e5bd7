"""Words that two reporters put for the same thing, as sets of keys.

Near-synonyms of news prose, wider than those the checker allows for: it may not take a "raid" for
an "attack", but two articles that tell of one at the same place and time tell of the same.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from summarizer.comparison.words import key_of


@cache
def _senses() -> dict[str, tuple[int, ...]]:
    """The sets each key is in, by line of the table."""
    found: dict[str, set[int]] = {}
    table = files(__package__).joinpath("synonyms.txt").read_text(encoding="utf-8")
    for number, line in enumerate(table.splitlines()):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(key_of(word), set()).add(number)
    return {key: tuple(sorted(numbers)) for key, numbers in found.items() if key}


def akin(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two sets of keys share one, or a sense of one."""
    if one & other:
        return True
    mine = {sense for word in one for sense in senses(word)}
    return any(sense in mine for word in other for sense in senses(word))


def senses(key: str) -> tuple[int, ...]:
    """The numbers of the groups a key is in; keys that share one may say the same."""
    return _senses().get(key, ())
