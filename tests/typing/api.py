"""Checked by mypy, never run: what the public API takes and gives."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

from summarizer import (
    Analysis,
    BatchResult,
    Brief,
    CheckReport,
    Finding,
    ModelSettings,
    Severity,
    Span,
    Verdict,
    asummarize,
    asummarize_many,
    check,
    read,
    summarize,
    summarize_many,
)

assert_type(read(Path("article.txt")), Analysis)
assert_type(read("An article."), Analysis)
assert_type(summarize(Path("article.txt")), Brief)
assert_type(summarize("An article.", engine="rules"), Brief)
assert_type(summarize(read("x"), settings=ModelSettings(model="m")), Brief)
assert_type(check("A text.", Path("article.txt")), CheckReport)
assert_type(check(summarize("x"), read("x")), CheckReport)
assert_type(check("A text.", "An article.", Path("another.txt")), CheckReport)


for result in summarize_many({"a": Path("article.txt")}.items()):
    assert_type(result, BatchResult)
    assert_type(result.brief, Brief | None)


async def in_a_loop() -> None:
    """The asynchronous form."""
    assert_type(await asummarize("An article."), Brief)
    async for result in asummarize_many([("a", "An article.")], concurrency=4):
        assert_type(result, BatchResult)


def of_a_report(report: CheckReport) -> None:
    """What a report holds."""
    finding = report.findings[0]
    assert_type(finding, Finding)
    assert_type(finding.severity, Severity)
    assert_type(finding.verdict, Verdict)
    assert_type(finding.span, Span)
    assert_type(finding.source, Span | None)
    assert_type(report.outcome, Severity)
