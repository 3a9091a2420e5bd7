"""Run the attribution rules over a benchmark file and write what its scorer reads.

A line in: ``{"id", "text", ...}``. A line out: ``{"id", "attributions": [{"source", "cue",
"content"}]}`` with offsets into the text; ``source`` is null where none is named. The benchmark
gives every word to one attribution at most, so those passed on by another are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.attribution.find import find_attributions
from summarizer.attribution.model import Attribution
from summarizer.document.read import plain_document
from summarizer.span import Span


def run(path: Path, predictions: Path) -> None:
    """Read every article of ``path`` and write one line for each to ``predictions``."""
    with path.open(encoding="utf-8") as rows, predictions.open("w", encoding="utf-8") as out:
        for line in rows:
            if line.strip():
                row: dict[str, Any] = json.loads(line)
                found = find_attributions(plain_document(row["text"]))
                prediction = {
                    "id": row["id"],
                    "attributions": [_row(each) for each in found if not each.within],
                }
                out.write(json.dumps(prediction) + "\n")


def _row(attribution: Attribution) -> dict[str, Any]:
    source = attribution.source
    return {
        "source": None if source is None else _offsets(source),
        "cue": _offsets(attribution.cue),
        "content": [_offsets(span) for span in attribution.content],
    }


def _offsets(span: Span) -> list[int]:
    return [span.start, span.end]
