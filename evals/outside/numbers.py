"""The number check on a file of sources and summaries with labels, such as FaithBench's.

A line in: ``{"id", "source", "summary", "set"?, "numbers"?: [{"start", "end", "label", "target"?,
"tag"?}]}`` with offsets into the summary. A number is ``supported`` or ``unsupported`` by its
source; any other label leaves it out, and so does the tag ``binding``. Where a row marks a number
as its target, only such numbers count. A verdict counts for every labelled number it overlaps,
``unsupported`` before ``supported``.

The mapping is that of the product: fail is unsupported, pass and warn are supported, not checked
is no verdict.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evals.outside.rows import precision_recall_f1, read_rows, share_figure, written_to
from evals.report.table import aligned
from evals.scores import Share
from summarizer.analysis import Analysis
from summarizer.checker.model import Claim
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.verdicts import Severity
from summarizer.document.read import plain_document

VERDICTS: Final = {
    Severity.FAIL: "unsupported",
    Severity.WARN: "supported",
    Severity.PASS: "supported",
    Severity.NOT_CHECKED: "not_checked",
}
_LABELS: Final = ("supported", "unsupported")


@dataclass(frozen=True, slots=True)
class _Judged:
    """One labelled number: where from, whether it is wrong, what the check made of it."""

    group: str
    cluster: str
    wrong: bool
    verdict: str | None


def run(path: Path, predictions: Path | None = None) -> str:
    """Check every row of ``path``; the table of its scores, or nothing where it has no labels.

    Raises InputError, naming the line, where the file is not of this form.
    """
    judged: list[_Judged] = []
    with written_to(predictions) as out:
        for row, verdicts in _checked(path):
            out.write(json.dumps({"id": row["id"], "numbers": verdicts}, ensure_ascii=False) + "\n")
            judged += _judge(row, verdicts)
    return _table(judged) if judged else ""


def _checked(path: Path) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Every row with the verdicts on its numbers; rows of one source share its analysis."""
    analysis: Analysis | None = None
    for row in read_rows(path, ("id", "source", "summary")):
        if analysis is None or analysis.document.text != row["source"]:
            analysis = Analysis(plain_document(row["source"]))
        yield row, _verdicts(row, analysis)


def _verdicts(row: dict[str, Any], analysis: Analysis) -> list[dict[str, Any]]:
    return [
        {
            "start": finding.span.start,
            "end": finding.span.end,
            "verdict": VERDICTS[finding.severity],
            "check": finding.verdict.value,
            "reason": finding.reason,
        }
        for finding in check_numbers([Claim("summary", row["summary"])], analysis)
    ]


def _judge(row: dict[str, Any], verdicts: list[dict[str, Any]]) -> Iterator[_Judged]:
    numbers = row.get("numbers", [])
    targeted = any(number.get("target") for number in numbers)
    for number in numbers:
        if targeted and not number.get("target"):
            continue
        if number["label"] in _LABELS and number.get("tag") != "binding":
            found = {
                each["verdict"]
                for each in verdicts
                if each["start"] < number["end"] and number["start"] < each["end"]
            }
            verdict = next((v for v in reversed(_LABELS) if v in found), None)
            cluster = str(row.get("group", row["source"]))
            yield _Judged(
                str(row.get("set", "all")), cluster, number["label"] == _LABELS[1], verdict
            )


def _table(judged: list[_Judged]) -> str:
    groups = sorted({each.group for each in judged})
    rows = [["set", "numbers", "wrong", "precision", "recall", "F1", "false alarms", "verdicts"]]
    for group in groups:
        own = [each for each in judged if each.group == group]
        clusters: dict[str, list[_Judged]] = {}
        for each in own:
            clusters.setdefault(each.cluster, []).append(each)
        counts = [_counts(cluster) for cluster in clusters.values()]
        wrong = sum(each.wrong for each in own)
        shown = [*precision_recall_f1(counts), share_figure(counts, "false alarms")]
        shown.append(share_figure(counts, "verdicts"))
        rows.append([group, str(len(own)), str(wrong), *shown])
    return f"{aligned(rows)}\n95% intervals: Wilson; of F1 a bootstrap over the sources\n"


def _counts(judged: list[_Judged]) -> dict[str, Share]:
    caught = sum(each.wrong and each.verdict == _LABELS[1] for each in judged)
    flagged = sum(each.verdict == _LABELS[1] for each in judged)
    wrong = sum(each.wrong for each in judged)
    return {
        "precision": Share(caught, flagged),
        "recall": Share(caught, wrong),
        "false alarms": Share(flagged - caught, len(judged) - wrong),
        "verdicts": Share(sum(each.verdict is not None for each in judged), len(judged)),
    }
