"""No pattern of the number reader or checker is slower than linear, told from its structure."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import summarizer.checker
import summarizer.quantities

LONGEST_BOUNDED = 40
"""A greedy repeat may back out of so many characters; one without end must be possessive."""


def modules():
    """Every module of the two packages."""
    for package in (summarizer.quantities, summarizer.checker):
        for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            yield importlib.import_module(found.name)


def number_patterns():
    """The compiled patterns of the modules that read and check numbers."""
    for module in modules():
        if module.__name__.rpartition(".")[2] in OTHER_CHECKS:
            continue
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{module.__name__}.{name}")


OTHER_CHECKS = {"names", "quotes", "sources", "verbatim", "check", "model", "verdicts"}


def greedy_repeats(tree):
    """The limits of every repeat of a pattern that may give characters back."""
    for operator, argument in tree:
        if operator in (constants.MAX_REPEAT, constants.MIN_REPEAT):
            yield argument[1]
        if operator in REPEATS:
            yield from greedy_repeats(argument[2])
        elif operator is constants.SUBPATTERN:
            yield from greedy_repeats(argument[3])
        elif operator is constants.ATOMIC_GROUP:
            yield from greedy_repeats(argument)
        elif operator is constants.BRANCH:
            for branch in argument[1]:
                yield from greedy_repeats(branch)
        elif operator in (constants.ASSERT, constants.ASSERT_NOT):
            yield from greedy_repeats(argument[1])


REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)


@pytest.mark.parametrize("pattern", list(number_patterns()))
def test_endless_repeats_are_possessive(pattern):
    """A repeat without end never gives back what it took, so no text makes it try again."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    assert all(limit <= LONGEST_BOUNDED for limit in greedy_repeats(tree))
