"""An index of patterns by the first word of what they match, so that most are never tried.

Compiling a pattern costs more than using it: those of a word are compiled when a line begins so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from summarizer.compiled import compiled
from summarizer.patterns import pattern

_WORD: Final = pattern(r"[a-z]++")
_MARK: Final = pattern(r"\\.|[\[()|]", re.DOTALL)
_LETTERS: Final = pattern(r"[A-Za-z]{1,40}(?![?*+{])")
_FIRST: Final = pattern(r"([A-Za-z]{1,40}+)(?: (?![?*{])|$)")
_OPTIONAL: Final = "?"
_OTHER: Final = "?"
"""Stands for every word that no pattern begins with."""
_MOST: Final = 64
"""Beginnings of one pattern at most; one that has more is tried on every line."""


class Index:
    """Patterns, each with the number of its rule, found by how a line begins."""

    def __init__(self, rules: Sequence[Sequence[str]]) -> None:
        self._rules = rules
        self._words: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._open: list[tuple[int, str]] = []
        for number, patterns in enumerate(rules):
            for each in patterns:
                for choice in split_choices(each):
                    self._add(number, choice)
        self._compiled = lru_cache(maxsize=512)(self._compile)

    def _add(self, number: int, choice: str) -> None:
        plain = _FIRST.match(choice)  # most begin with a word, which need not be looked at closely
        words = {plain[1].lower()} if plain else set(islice(first_words(choice), _MOST))
        if None in words or len(words) == _MOST:
            self._open.append((number, choice))
        else:
            for word in words:
                self._words[str(word)].append((number, choice))

    def match(self, text: str) -> int | None:
        """The number of the first rule one of whose patterns is all of the text, or None."""
        start = _WORD.match(text[:40].lower())
        word = start[0] if start else ""
        if word not in self._words and not self._open:
            return None
        choices = self._compiled(word if word in self._words else _OTHER)
        found = choices.fullmatch(text)
        return None if found is None else int(str(found.lastgroup)[1:])

    def _compile(self, word: str) -> re.Pattern[str]:
        by_rule: dict[int, list[str]] = {}
        for number, choice in sorted([*self._words.get(word, ()), *self._open]):
            by_rule.setdefault(number, []).append(choice)
        groups = (f"(?P<r{number}>{'|'.join(found)})" for number, found in by_rule.items())
        return compiled("|".join(groups), re.IGNORECASE)


def split_choices(pattern: str) -> list[str]:
    """The alternatives of a pattern, at its top level."""
    found, depth, start, at = [], 0, 0, 0
    while (mark := _MARK.search(pattern, at)) is not None:
        char, at = mark[0], mark.end()
        if char == "[":
            at = _class_end(pattern, mark.start())
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            found.append(pattern[start : mark.start()])
            start = at
    return [*found, pattern[start:]]


def first_words(pattern: str, begun: str = "") -> Iterator[str | None]:
    """The words that what a pattern matches may begin with, in small letters.

    Empty where it begins with no letter; None where that cannot be told.
    """
    plain = _LETTERS.match(pattern)
    if plain is not None:
        begun, pattern = begun + plain[0].lower(), pattern[plain.end() :]
    if not pattern:
        yield begun
        return
    char = pattern[0]
    if char == "(":
        yield from _at_group(pattern, begun)
    elif char.isascii() and char.isalpha():
        optional = pattern[1:2] == _OPTIONAL
        if pattern[1:2] in ("*", "+", "{"):
            yield None
            return
        yield from first_words(pattern[1 + optional :], begun + char.lower())
        if optional:
            yield from first_words(pattern[2:], begun)
    else:
        yield from _at_mark(pattern, begun)


def _at_group(pattern: str, begun: str) -> Iterator[str | None]:
    """Words where a group follows."""
    end = _group_end(pattern)
    inner, after = pattern[1 : end - 1], pattern[end : end + 2]
    if not inner.startswith("?:") or after.startswith(("*", "+")) or after in ("{0", "{,"):
        yield None
        return
    optional = after.startswith(_OPTIONAL)
    rest = pattern[end + optional :]
    if after.startswith("{"):
        rest = "."  # a word that the group ends may go on
    for choice in split_choices(inner[2:]):
        yield from first_words(choice + rest, begun)
    if optional:
        yield from first_words(rest, begun)


def _at_mark(pattern: str, begun: str) -> Iterator[str | None]:
    """Words where something other than a letter or a group follows."""
    end = _class_end(pattern, 0) if pattern[0] == "[" else 1
    if pattern[0] == "\\":
        end = 2
    element = pattern[:end]
    if element in (r"\w", ".") or (pattern[0] == "[" and _takes_letters(element)):
        yield None
        return
    if element == r"\b":
        yield begun
        return
    if pattern[end : end + 1] == _OPTIONAL:
        yield from first_words(pattern[end + 1 :], begun)
    elif pattern.startswith(("*", "{0", "{,"), end):
        yield None
        return
    yield begun


def _takes_letters(element: str) -> bool:
    return element.startswith("[^") or any(char.isalpha() for char in element)


def _class_end(pattern: str, start: int) -> int:
    """Where the character class that begins at ``start`` ends."""
    at = start + 1
    at += pattern.startswith("^", at)
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def _group_end(pattern: str) -> int:
    """Where the group that a pattern begins with ends."""
    depth = at = 0
    while True:
        mark = _MARK.search(pattern, at)
        if mark is None:
            raise ValueError(f"a group of {pattern!r} does not end")
        at = _class_end(pattern, mark.start()) if mark[0] == "[" else mark.end()
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            return at
