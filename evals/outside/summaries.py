"""All checks on whole summaries that people have judged, such as SummEdits' and FaithBench's.

A line in: ``{"source", "summary", "summary_label", "set"?}``. The label says whether the
source bears the summary out: ``consistent``, or ``inconsistent`` (or ``hallucinated``); a row with
any other label is left out. The check says inconsistent if anything fails; more strictly, if
anything fails or warns. Balanced accuracy is the mean of the shares of right summaries that pass
and of wrong ones that do not, as SummEdits scores it (Laban et al., EMNLP 2023).

For every verdict there follows how often it fires on wrong and on right summaries. One that fires
on both alike tells a reader nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evals.outside.rows import read_rows, share_figure
from evals.report.table import aligned
from evals.scores import Share
from summarizer.analysis import Analysis
from summarizer.api import check
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.document.read import plain_document

_WRONG: Final = {"consistent": False, "inconsistent": True, "hallucinated": True}
_READINGS: Final = (
    ("fail", frozenset({Severity.FAIL})),
    ("fail or warn", frozenset({Severity.FAIL, Severity.WARN})),
)


@dataclass(frozen=True, slots=True)
class _Judged:
    """One summary: where from, what people say of it, what the check found."""

    group: str
    wrong: bool
    verdicts: frozenset[Verdict]

    def is_caught(self, severities: frozenset[Severity]) -> bool:
        """Whether a verdict of one of these severities was given."""
        return any(SEVERITY[verdict] in severities for verdict in self.verdicts)


def run(path: Path) -> str:
    """Check every labelled row of ``path``; the tables, or nothing where it has no labels.

    Raises InputError, naming the line, where the file is not of this form.
    """
    judged = list(_judged(path))
    if not judged:
        return ""
    notes = "balanced: balanced accuracy; caught of the wrong, cleared of the right (95%, Wilson)"
    return f"{aligned(_by_set(judged))}\n{notes}\n\n{aligned(_by_verdict(judged))}\n"


def _judged(path: Path) -> Iterator[_Judged]:
    analysis: Analysis | None = None
    for row in read_rows(path, ("source", "summary", "summary_label")):
        wrong = _WRONG.get(row["summary_label"])
        if wrong is None:
            continue
        if analysis is None or analysis.document.text != row["source"]:
            analysis = Analysis(plain_document(row["source"]))
        report = check(row["summary"], analysis)
        verdicts = frozenset(finding.verdict for finding in report.findings)
        group = str(row.get("set", "all"))
        yield _Judged(group, wrong, verdicts)


def _by_set(judged: Sequence[_Judged]) -> list[list[str]]:
    rows = [["set", "summaries", "wrong", "by", "balanced", "caught", "cleared"]]
    for group in sorted({each.group for each in judged}):
        own = [each for each in judged if each.group == group]
        wrong = sum(each.wrong for each in own)
        for name, severities in _READINGS:
            caught = Share(sum(e.wrong and e.is_caught(severities) for e in own), wrong)
            cleared = Share(
                sum(not (e.wrong or e.is_caught(severities)) for e in own), len(own) - wrong
            )
            both = {"caught": caught, "cleared": cleared}
            shown = [share_figure([both], each) for each in both]
            rows.append([group, str(len(own)), str(wrong), name, _balanced(caught, cleared)])
            rows[-1] += shown
    return rows


def _balanced(caught: Share, cleared: Share) -> str:
    if caught.value is None or cleared.value is None:
        return "-"
    return f"{float(50 * (caught.value + cleared.value)):.1f}%"


def _by_verdict(judged: Sequence[_Judged]) -> list[list[str]]:
    """Every verdict that fails or warns, the most frequent first, with what it is worth."""
    counts = {
        wrong: Counter(v for each in judged if each.wrong is wrong for v in each.verdicts)
        for wrong in (True, False)
    }
    wrong, right = counts[True], counts[False]
    rows = [["verdict", "severity", "on wrong", "on right", "wrong where it fires"]]
    for verdict, _ in (wrong + right).most_common():
        if SEVERITY[verdict] in (Severity.FAIL, Severity.WARN):
            share = {"share": Share(wrong[verdict], wrong[verdict] + right[verdict])}
            shown = [str(wrong[verdict]), str(right[verdict]), share_figure([share], "share")]
            rows.append([verdict.value, SEVERITY[verdict].value, *shown])
    everything = {"share": Share(sum(each.wrong for each in judged), len(judged))}
    rows.append(["of all summaries", "", "", "", share_figure([everything], "share")])
    return rows
