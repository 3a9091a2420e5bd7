"""Arithmetic that an article itself calls for: the rest, the difference, what it led to."""

from __future__ import annotations

import pytest

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity
from summarizer.document.read import plain_document
from summarizer.quantities.read import read_quantities

MILL = (
    "The mill ground 1,180 tonnes of grain last year. About 520 tonnes went to bakers, 410 tonnes "
    "were sold to farmers and the rest was exported.\n\n"
    "Wages cost £46,300 a month and orders bring in £31,900. A fund makes up the difference.\n\n"
    "Debt stood at £74m at the end of May, down £13m over the year, and sales doubled to £26m.\n\n"
    "The council pays three-quarters of the grant of £88,000 and a bank the rest. "
    "The lake rose 1.7 metres to 6.2 metres. "
    "Its owners will add seven sheds to the present 36."
)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("250 tonnes of grain were exported.", "350 tonnes of grain were exported."),
        ("The fund pays £14,400 a month.", "The fund pays £12,400 a month."),
        ("Debt had been £87m a year earlier.", "Debt had been £61m a year earlier."),
        ("Sales were up from £13m.", "Sales were up from £17m."),
        ("The bank pays £22,000 of the grant.", "The bank pays £33,000 of the grant."),
        ("The lake had stood at 4.5 metres.", "The lake had stood at 5.4 metres."),
        ("There will then be 43 sheds.", "There will then be 47 sheds."),
    ],
)
def test_what_the_article_leaves_to_reckon_is_derived(right: str, wrong: str) -> None:
    """The result passes as derived, and another value in its place fails."""
    article = Analysis(plain_document(MILL))
    assert [f.verdict.value for f in check_numbers([Claim("text", right)], article)] == ["derived"]
    found = check_numbers([Claim("text", wrong)], article)
    assert [f.severity for f in found] == [Severity.FAIL]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It paid 36.5p a litre.", [("0.365", "penny")]),
        ("It took 17 and a half hours.", [("17.5", "h")]),
        ("It rose 2.3 metres to 5.9 metres.", [("2.3", "m"), ("5.9", "m")]),
        ("Prices rose 4 to 5 percent.", [("4", "percent")]),
    ],
)
def test_pence_halves_and_changes_are_read(text: str, read: list[tuple[str, str]]) -> None:
    """Pence glued to the digits, "and a half", and a change with the level it led to."""
    assert [(str(each.low), each.unit) for each in read_quantities(text)] == read
