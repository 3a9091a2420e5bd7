"""No pattern of the page reader may try again without end, told from its structure."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants as constants  # type: ignore[attr-defined]

import pytest

import summarizer.document
from summarizer.document.debris import RULES
from tests.regexes import greedy_repeats

MAXREPEAT = constants.MAXREPEAT


def patterns():
    """The patterns of every module of the package, and those of the rules."""
    for rule in RULES:
        yield pytest.param(re.compile("|".join(rule.patterns)), id=f"rule.{rule.name}")
    for found in pkgutil.iter_modules(summarizer.document.__path__, "summarizer.document."):
        for name, value in vars(importlib.import_module(found.name)).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{found.name}.{name}")


@pytest.mark.parametrize("pattern", list(patterns()))
def test_endless_repeats_are_possessive(pattern):
    """What repeats without a limit never gives back what it took."""
    assert MAXREPEAT not in greedy_repeats(pattern)
