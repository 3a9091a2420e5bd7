"""No pattern of the number reader or checker is slower than linear, told from its structure."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import summarizer.checker
import summarizer.comparison
import summarizer.quantities
from summarizer.quantities.anchors import FIGURE, find_anchors
from tests.quantities.steps import Meter, parse
from tests.regexes import greedy_repeats

LONGEST_BOUNDED = 40
"""A greedy repeat may back out of so many characters; one without end must be possessive."""


def modules():
    """Every module of the packages."""
    for package in (summarizer.quantities, summarizer.checker, summarizer.comparison):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            yield importlib.import_module(found.name)


def number_patterns():
    """The compiled patterns of the modules that read and check numbers."""
    for module in modules():
        if module.__name__ in OTHER_CHECKS:
            continue
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{module.__name__}.{name}")


OTHER_CHECKS = {
    "summarizer.checker.names.check", "summarizer.checker.quotations.check",
    "summarizer.checker.quotations.verbatim",
}  # fmt: skip
"""Modules whose patterns are held to linear work by tests of their own."""


@pytest.mark.parametrize("pattern", list(number_patterns()))
def test_endless_repeats_are_possessive(pattern):
    """A repeat without end never gives back what it took, so no text makes it try again."""
    assert all(limit <= LONGEST_BOUNDED for limit in greedy_repeats(pattern))


CONSUMED = {"_REST_OF_NAME", "_GLUED_AFTER", "_NON_DIGITS"}
"""Patterns whose match becomes part of one number, so that nothing in it is looked at again."""
UNITS = (
    "1", "1,", "1,111", "1.", "1/", "1-", "1 ", "1 and ", "1 of ", "1 to ", "1a", "a1", "one ",
    "half ", "1 max ", "5 may ", "$1", "1\n",
)  # fmt: skip
"""What a text may repeat."""
LENGTH = 48


def work(pattern, text):
    """The steps of matching ``pattern`` wherever a number may be read in ``text``."""
    meter, tree = Meter(text), parse(pattern)
    for anchor in find_anchors(text):
        start, end = anchor.span(0 if anchor.re is FIGURE else 1)
        meter.match(tree, start)
        meter.match(tree, end)
    return meter.steps


def reader_patterns():
    """The patterns that may be tried at each number of a text."""
    for each in number_patterns():
        module, _, name = each.id.rpartition(".")
        if module.startswith(summarizer.quantities.__name__) and name not in CONSUMED:
            yield each


@pytest.mark.parametrize("pattern", list(reader_patterns()))
def test_look_aheads_do_not_go_over_the_text_at_each_number(pattern):
    """Twice the text is at most about twice the work, look-aheads counted, whatever it repeats."""
    for unit in UNITS:
        short = unit * (LENGTH // len(unit))
        least = len(short) * 8
        assert work(pattern, short * 2) <= 2.4 * max(work(pattern, short), least), unit


def test_the_count_tells_a_rescan_from_a_look():
    """A look-ahead over everything that follows is told from one that stops at the next number."""
    rescans, looks = re.compile(r"\d(?=(?:,\d)++x)"), re.compile(r"\d(?=,\dx)")
    short, long = ("1," * count for count in (60, 120))
    assert work(rescans, long) > 3 * work(rescans, short)
    assert work(looks, long) <= 2.4 * work(looks, short)
