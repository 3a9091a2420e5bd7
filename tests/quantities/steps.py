"""A slow matcher that counts: how many characters and branches a pattern looks at in a text.

It walks the tree that ``re`` parses a pattern into, as the engine does, look-aheads and all; what
it counts is the work that the clock would show, whatever else the machine does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

ONE = (constants.LITERAL, constants.NOT_LITERAL, constants.IN, constants.ANY)
PLACES = (constants.ASSERT, constants.ASSERT_NOT, constants.AT)
REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)


@cache
def parse(pattern: re.Pattern[str]):
    """The tree of a compiled pattern."""
    return list(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))


class Meter:
    """Counts the steps of matching in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps = 0
        self.groups: dict[int, str] = {}
        self.sets: dict[str, re.Pattern[str]] = {}

    def match(self, tree, start: int) -> int | None:
        """Where a match at ``start`` ends; None where there is none."""
        return next(self._run(list(tree), 0, start), None)

    def _run(self, tree, index: int, at: int) -> Iterator[int]:
        if index == len(tree):
            yield at
            return
        self.steps += 1
        for end in self._ends(*tree[index], at):
            yield from self._run(tree, index + 1, end)

    def _ends(self, operator, argument, at: int) -> Iterator[int]:
        """Where the first part of a pattern may end, that begins at ``at``."""
        if operator in ONE:
            if self._is(operator, argument, at):
                yield at + 1
        elif operator in PLACES:
            if self._place(operator, argument, at):
                yield at
        elif operator in REPEATS:
            yield from self._repeat(operator, *argument, at)
        else:
            yield from self._inner(operator, argument, at)

    def _inner(self, operator, argument, at: int) -> Iterator[int]:
        if operator is constants.BRANCH:
            for branch in argument[1]:
                yield from self._run(list(branch), 0, at)
        elif operator is constants.SUBPATTERN:
            for end in self._run(list(argument[3]), 0, at):
                if argument[0]:
                    self.groups[argument[0]] = self.text[at:end]
                yield end
        elif operator is constants.ATOMIC_GROUP:
            yield from self._first(argument, at)
        elif operator is constants.GROUPREF:
            if self.text.startswith(self.groups.get(argument, "\0"), at):
                yield at + len(self.groups[argument])
        else:
            raise NotImplementedError(operator)

    def _place(self, operator, argument, at: int) -> bool:
        """Whether what takes no character holds: a look around, an end, an edge of a word."""
        if operator is constants.AT:
            return self._stands(argument, at)
        return self._holds(*argument, at) is (operator is constants.ASSERT)

    def _first(self, tree, at: int) -> Iterator[int]:
        end = self.match(tree, at)
        if end is not None:
            yield end

    def _holds(self, direction: int, tree, at: int) -> bool:
        if direction > 0:
            return self.match(tree, at) is not None
        start = at - tree.getwidth()[0]
        return start >= 0 and self.match(tree, start) == at

    def _stands(self, place, at: int) -> bool:
        if place in (constants.AT_END, constants.AT_END_STRING):
            return at == len(self.text)
        if place in (constants.AT_BEGINNING, constants.AT_BEGINNING_STRING):
            return at == 0
        inside = [
            each.isalnum() for each in (self.text[max(0, at - 1) : at], self.text[at : at + 1])
        ]
        return (inside[0] != inside[1]) is (place is constants.AT_BOUNDARY)

    def _repeat(self, operator, low: int, high, tree, at: int) -> Iterator[int]:
        """The ends a repeat may take: the longest first, or that alone if it is possessive."""
        ends = [at]
        while len(ends) <= min(int(high), len(self.text) + 1):
            end = self.match(tree, ends[-1])
            if end is None or end == ends[-1]:
                break
            ends.append(end)
        allowed = ends[low:]
        if operator is constants.POSSESSIVE_REPEAT:
            yield from allowed[-1:]
        else:
            yield from reversed(allowed) if operator is constants.MAX_REPEAT else allowed

    def _is(self, operator, argument, at: int) -> bool:
        self.steps += 1
        if at >= len(self.text):
            return False
        char = self.text[at]
        if operator is constants.LITERAL:
            return ord(char) == argument
        if operator is constants.NOT_LITERAL:
            return ord(char) != argument
        if operator is constants.ANY:
            return char != "\n"
        found = any(self._in(*each, char) for each in argument)
        return found is not (argument[0][0] is constants.NEGATE)

    def _in(self, operator, argument, char: str) -> bool:
        if operator is constants.LITERAL:
            return ord(char) == argument
        if operator is constants.RANGE:
            return argument[0] <= ord(char) <= argument[1]
        if operator is constants.CATEGORY:
            return _CATEGORIES[argument](char)
        return False


_CATEGORIES = {
    constants.CATEGORY_DIGIT: str.isdecimal,
    constants.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    constants.CATEGORY_SPACE: str.isspace,
    constants.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    constants.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    constants.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}
