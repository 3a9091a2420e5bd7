"""A run as plain data: what every report shows, and the JSON report itself.

No times, no paths, numbers rounded: two runs on two machines give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from evals.gate import Change, Judgement
from evals.metrics.catalogue import FAULT_METRICS, METRICS, Metric
from evals.metrics.intervals import interval
from evals.outcome import Outcome
from evals.run import Measured, Run, of_kind
from evals.scores import Share
from summarizer.checker.verdicts import Severity

_DIGITS: Final = 6
_BAD: Final = (Severity.FAIL, Severity.WARN)


def as_data(run: Run, judgement: Judgement) -> dict[str, Any]:
    """The whole run. A figure is ``{value, n, low, high}``; undefined ones are null."""
    caught = run.caught()
    return {
        "cases": {
            case.name: {
                "kind": case.gold.kind,
                "style": case.gold.style,
                "annotator": case.gold.annotator,
                "article_sha256": analysis.document.sha256,
            }
            for case, analysis in run.read
        },
        "systems": {each.system.name: _system(each, run) for each in run.systems},
        "checker": {
            "metrics": {each.name: figure(each, list(caught.values())) for each in FAULT_METRICS},
            "missed": {
                case: [each.id for each in seeded if not each.right]
                for case, seeded in run.checker.items()
            },
        },
        "gate": {
            "verdict": str(judgement.verdict),
            "exit_code": int(judgement.verdict),
            "changes": [_change(change) for change in judgement.changes],
            "problems": [str(problem) for problem in judgement.problems],
        },
    }


def to_json(value: object) -> str:
    """JSON with sorted keys and a last line break."""
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def figure(metric: Metric, cases: Sequence[Mapping[str, Share]]) -> dict[str, Any]:
    """One metric over some cases, with its interval."""
    found = simple_figure(metric, _sum(cases))
    bounds = interval(metric, cases)
    low, high = (None, None) if bounds is None or found["value"] is None else bounds
    return found | {"low": rounded(low), "high": rounded(high)}


def simple_figure(metric: Metric, shares: Mapping[str, Share]) -> dict[str, Any]:
    """One metric over summed counts, without an interval."""
    return {"value": rounded(metric.value(shares)), "n": metric.n(shares)}


def rounded(value: Fraction | float | None) -> float | None:
    """Six digits after the point."""
    return None if value is None else round(float(value), _DIGITS)


def _sum(cases: Sequence[Mapping[str, Share]]) -> dict[str, Share]:
    sums: dict[str, Share] = {}
    for shares in cases:
        for name, share in shares.items():
            sums[name] = sums[name] + share if name in sums else share
    return sums


def _system(measured: Measured, run: Run) -> dict[str, Any]:
    cases = [each.shares for each in measured.measures.values()]
    return {
        "origin": measured.system.origin,
        "answers": len(cases),
        "metrics": {metric.name: figure(metric, cases) for metric in METRICS},
        "slices": {
            f"{what}: {value}": _slice(measured, names) for what, value, names in of_kind(run)
        },
        "cases": {
            name: _case(measured.system.outcomes[name], each.shares)
            for name, each in measured.measures.items()
        },
    }


def _slice(measured: Measured, names: set[str]) -> dict[str, Any]:
    own = measured.totals(names)
    held = len(names & measured.measures.keys())
    return {"answers": held} | {metric.name: simple_figure(metric, own) for metric in METRICS}


def _case(outcome: Outcome, shares: Mapping[str, Share]) -> dict[str, Any]:
    findings = outcome.brief.report.findings if outcome.brief else ()
    return {
        "failure": outcome.failure,
        "cassettes": list(outcome.files),
        "metrics": {
            metric.name: simple_figure(metric, shares)
            | ({} if metric.of else {"hits": shares[metric.name].hits})
            for metric in METRICS
        },
        "findings": [
            {
                "check": finding.check,
                "verdict": finding.verdict,
                "severity": finding.severity,
                "field": finding.path,
                "words": finding.span.exact,
                "reason": finding.reason,
            }
            for finding in findings
            if finding.severity in _BAD
        ],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "system": change.system,
        "case": change.case,
        "metric": change.metric,
        "before": str(change.before),
        "after": str(change.after),
        "direction": change.direction,
    }
