"""Run the number checker over a benchmark file and write what its scorer reads.

A line in: ``{"id", "source", "summary", ...}``. A line out:
``{"id", "numbers": [{"start", "end", "verdict"}]}`` with offsets into the summary. The mapping is
that of the product: fail is unsupported, pass and warn are supported, not checked is no verdict.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers import check_numbers
from summarizer.checker.verdicts import Severity
from summarizer.document.read import plain_document

VERDICTS: Final = {
    Severity.FAIL: "unsupported",
    Severity.WARN: "supported",
    Severity.PASS: "supported",
    Severity.NOT_CHECKED: "not_checked",
}


def run(path: Path, predictions: Path) -> None:
    """Check every row of ``path`` and write one line for each to ``predictions``."""
    with path.open(encoding="utf-8") as rows, predictions.open("w", encoding="utf-8") as out:
        analysis: Analysis | None = None
        for line in rows:
            if not line.strip():
                continue
            row: dict[str, Any] = json.loads(line)
            if analysis is None or analysis.document.text != row["source"]:
                analysis = Analysis(plain_document(row["source"]))
            out.write(json.dumps(_predict(row, analysis), ensure_ascii=False) + "\n")


def _predict(row: dict[str, Any], analysis: Analysis) -> dict[str, Any]:
    findings = check_numbers([Claim("summary", row["summary"])], analysis)
    numbers = [
        {
            "start": finding.span.start,
            "end": finding.span.end,
            "verdict": VERDICTS[finding.severity],
            "check": finding.verdict.value,
            "reason": finding.reason,
        }
        for finding in findings
    ]
    return {"id": row["id"], "numbers": numbers}
