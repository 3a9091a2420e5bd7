"""The page of faults names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_test_the_page_names_exists():
    """A promise whose test was renamed or removed shows up here."""
    page = (ROOT / "docs" / "faults.md").read_text()
    rows = [line for line in page.splitlines() if line.startswith("| ")][2:]
    named = set(re.findall(r"`(test_\w+)`", page))
    sources = "\n".join(path.read_text() for path in (ROOT / "tests").rglob("test_*.py"))
    assert len(named) > 25
    assert sorted(name for name in named if f"def {name}(" not in sources) == []
    assert all("`" in row.split("|")[3] for row in rows)
