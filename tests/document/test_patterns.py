"""No pattern of the page reader may try again without end, told from its structure."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import summarizer.document
from summarizer.document.debris import RULES

GREEDY = (constants.MAX_REPEAT, constants.MIN_REPEAT)


def patterns():
    """The patterns of every module of the package, and those of the rules."""
    for rule in RULES:
        yield pytest.param(re.compile("|".join(rule.patterns)), id=f"rule.{rule.name}")
    for found in pkgutil.iter_modules(summarizer.document.__path__, "summarizer.document."):
        for name, value in vars(importlib.import_module(found.name)).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{found.name}.{name}")


def endless(tree):
    """Whether a pattern repeats without a limit what it may give back."""
    for operator, argument in tree:
        if operator in GREEDY and argument[1] is constants.MAXREPEAT:
            yield argument
        if operator in (*GREEDY, constants.POSSESSIVE_REPEAT):
            yield from endless(argument[2])
        elif operator is constants.SUBPATTERN:
            yield from endless(argument[3])
        elif operator is constants.ATOMIC_GROUP:
            yield from endless(argument)
        elif operator is constants.BRANCH:
            for branch in argument[1]:
                yield from endless(branch)
        elif operator in (constants.ASSERT, constants.ASSERT_NOT):
            yield from endless(argument[1])


@pytest.mark.parametrize("pattern", list(patterns()))
def test_endless_repeats_are_possessive(pattern):
    """What repeats without a limit never gives back what it took."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    assert list(endless(tree)) == []
