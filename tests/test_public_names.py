"""The public surface: what the library promises to keep."""

from importlib import import_module
from pathlib import Path

import pytest

import summarizer

ROOT = Path(__file__).parent.parent
VERSIONS = [
    [cell.strip(" `") for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "versioning.md").read_text(encoding="utf-8").splitlines()
    if line.count("|") == 5 and "`summarizer." in line
]


def test_public_names_are_pinned():
    """Adding or taking away a public name is a decision, and shows up here."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert summarizer.__all__ == [
        "Acceptance",
        "Analysis",
        "Article",
        "Attribution",
        "BatchResult",
        "Brief",
        "CassetteError",
        "CassetteMode",
        "Check",
        "CheckReport",
        "Comparison",
        "Document",
        "Engine",
        "Failure",
        "Finding",
        "InputError",
        "KeyFact",
        "Limits",
        "ModelSettings",
        "Prices",
        "ProviderError",
        "RunStopped",
        "Severity",
        "SourcedReport",
        "Span",
        "SummarizerError",
        "UnverifiedFlag",
        "UsageError",
        "Verdict",
        "VerificationStatus",
        "__version__",
        "accept",
        "asummarize",
        "asummarize_many",
        "check",
        "compare",
        "parse_acceptances",
        "read",
        "summarize",
        "summarize_many",
    ]


def test_every_public_name_can_be_imported():
    """Each lazily imported name leads somewhere, and nothing else does."""
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    assert not hasattr(summarizer, "no_such_name")


def test_every_public_name_is_typed():
    """Each is used in the file that mypy checks as a user's code."""
    code = (ROOT / "tests" / "typing" / "api.py").read_text(encoding="utf-8")
    imports, _, use = code.partition("\n)\n")
    imported = {line.strip(" ,") for line in imports.splitlines() if line.startswith("    ")}
    assert imported >= set(summarizer.__all__)
    assert [name for name in summarizer.__all__ if name not in use] == []


@pytest.mark.parametrize("row", VERSIONS, ids=lambda row: row[0])
def test_a_version_is_what_the_page_of_promises_says(row):
    """Raising a number is a promise broken on purpose, and is told there."""
    _, place, value, _ = row
    module, _, name = place.rpartition(".")
    assert str(getattr(import_module(module), name)) == value


def test_every_version_stands_on_the_page_of_promises():
    """No format has a number that its users are not told of."""
    told = {row[1] for row in VERSIONS}
    names = ("SCHEMA_VERSION", "FORMAT", "KEY_VERSION", "__version__")
    there = {
        ".".join((*path.relative_to(ROOT).with_suffix("").parts, line.split(":")[0].split(" ")[0]))
        for path in (ROOT / "summarizer").rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(names) or "SCHEMA_VERSION: Final" in line
    }
    assert there == told
