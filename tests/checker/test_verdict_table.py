"""The table of verdicts in the docs is complete, and its examples are true."""

import re
from pathlib import Path

import pytest

from summarizer import Verdict, check
from summarizer.checker.verdicts import SEVERITY

TABLE = Path(__file__).parent.parent.parent / "docs" / "verdicts.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]


def test_every_verdict_stands_there_with_its_severity():
    """None is missing, none is told twice, none is gone."""
    told = {row[0].strip("`"): row[1].replace(" ", "_") for row in ROWS}
    assert len(told) == len(ROWS)
    assert told == {verdict.value: SEVERITY[verdict].value for verdict in Verdict}


@pytest.mark.parametrize("row", [row for row in ROWS if row[3]], ids=lambda row: row[0].strip("`"))
def test_the_example_ends_in_its_verdict(row):
    """What the docs say of a text and an article is what the check says."""
    verdict, _, _, article, text = row
    found = {finding.verdict.value for finding in check(text, f"{article}\n").findings}
    assert verdict.strip("`") in found


def test_no_cell_holds_a_bar_of_its_own():
    """Each row has its five cells."""
    assert all(len(row) == 5 for row in ROWS)
    assert not re.search(r"\\\|", TABLE.read_text(encoding="utf-8"))
