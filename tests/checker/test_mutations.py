"""Every number of our reference briefs, changed in every way that makes it wrong, must fail."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from evals.cases import Case, load_cases
from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.checker.verdicts import Severity
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.quantities.read import read_quantities

CASES = [case for case in load_cases() if case.reference is not None]
SCALES = (("million", "billion"), ("billion", "million"), ("mn", "bn"), ("bn", "mn"))
UNITS = (
    ("£", "$"), ("€", "$"), ("$", "€"), ("%", " percentage points"),
    ("percent", "percentage points"), ("per cent", "percentage points"),
    ("minutes", "hours"), ("hours", "days"), ("days", "weeks"), ("weeks", "months"),
    ("km", "miles"), ("metres", "feet"), ("grams", "kilograms"), ("tonnes", "kilograms"),
)  # fmt: skip
TURNED = {
    Bound.AT_LEAST: "at most ", Bound.MORE_THAN: "less than ", Bound.AT_MOST: "at least ",
    Bound.LESS_THAN: "more than ",
}  # fmt: skip
SMALL_COUNT = 20
"""Counts up to here may be the text's own ("four members"): they end as not checked."""


def texts(case: Case) -> Iterator[str]:
    """The claims of a reference brief."""
    assert case.reference is not None
    yield case.reference.headline
    yield case.reference.summary
    yield from (fact.statement for fact in case.reference.key_facts)


def mutations(text: str, each: Quantity) -> Iterator[tuple[str, int]]:
    """The text with one number changed, and how many characters longer it has become."""
    start, end = each.start, each.end
    said = text[start:end]
    for changed in {*_other_digits(said), *_other_words(said)}:
        yield text[:start] + changed + text[end:], len(changed) - len(said)
    if each.kind is Kind.SCORE and each.low != each.high:
        turned = text[each.high_start : end] + text[each.low_end : each.high_start]
        turned += text[start : each.low_end]
        yield text[:start] + turned + text[end:], 0
    if each.hedge_end and each.hedge_end <= start and each.bound in TURNED:
        bound = TURNED[each.bound]
        changed = text[: each.hedge_start] + bound + text[start:]
        yield changed, len(changed) - len(text)


def _other_digits(said: str) -> Iterator[str]:
    """Another first digit; the first two digits that differ, transposed."""
    first = re.search("[1-9]", said)
    if first is not None:
        other = str(int(first.group()) % 9 + 1)
        yield said[: first.start()] + other + said[first.end() :]
    pair = re.search(r"([1-9])([.,]?)(?!\1)([1-9])", said)
    if pair is not None:
        yield said[: pair.start()] + pair[3] + pair[2] + pair[1] + said[pair.end() :]


def _other_words(said: str) -> Iterator[str]:
    for old, new in (*SCALES, *UNITS):
        if re.search(rf"(?<![a-z]){re.escape(old)}(?![a-z])", said):
            yield said.replace(old, new, 1)


def _agree(first: Bound, second: Bound) -> bool:
    """As "never at most £10,000" and "never less than £10,000", both lower bounds."""
    return first is second or {first, second} <= {Bound.AT_LEAST, Bound.MORE_THAN}


def is_no_fault(mutated: Quantity, original: Quantity, analysis: Analysis) -> bool:
    """Whether the article holds the changed value too, or no reader could tell it is wrong."""
    if mutated.kind is Kind.NUMBER and mutated.low <= SMALL_COUNT and not mutated.low % 1:
        return True  # a count of the text's own
    if mutated.kind is Kind.IDENTIFIER or original.kind is Kind.IDENTIFIER:
        return True  # names are the name check's: they end as a warning
    if mutated.low != original.low and any(
        each.quantity.low == mutated.low for each in analysis.quantities.located
    ):
        return True  # the article holds the changed value, of whatever it is
    return _agree(mutated.bound, original.bound) and any(
        fit(mutated, each.quantity) is not Fit.NONE
        or (mutated.is_range and fit(mutated, each.quantity, at_high=True) is not Fit.NONE)
        for each in analysis.quantities.located
    )


def survivors(case: Case) -> tuple[list[str], int]:
    """The changed texts that did not fail, and how many were tried."""
    analysis = case.analysis()
    passed, tried = [], 0
    for text in texts(case):
        for each in read_quantities(text):
            for changed, longer in mutations(text, each):
                first = min(each.start, each.hedge_start) if each.hedge_end else each.start
                last = each.end + longer
                mutated = [q for q in read_quantities(changed) if first <= q.start < last]
                if not mutated or is_no_fault(mutated[0], each, analysis):
                    continue
                tried += 1
                found = check_numbers([Claim("text", changed)], analysis)
                if not any(
                    one.severity is Severity.FAIL and one.span.start < last and one.span.end > first
                    for one in found
                ):
                    passed.append(changed[max(0, first - 60) : last + 30])
    return passed, tried


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.slow
def test_every_changed_number_fails(case):
    """A digit, digits transposed, a scale, unit, currency, bound or score turned: all must fail."""
    passed, tried = survivors(case)
    assert tried or not any(read_quantities(text) for text in texts(case))
    assert not passed


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_reference_brief_itself_has_no_wrong_number(case):
    """What stands in the reference briefs is right."""
    claims = [Claim(f"text[{place}]", text) for place, text in enumerate(texts(case))]
    found = check_numbers(claims, case.analysis())
    assert [one.reason for one in found if one.severity is Severity.FAIL] == []
