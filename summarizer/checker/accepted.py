"""Findings that an editor who knows better has taken on, each with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from summarizer.checker.model import CheckReport, Finding, worst
from summarizer.checker.verdicts import Severity
from summarizer.errors import InputError

REMOVABLE: Final = (Severity.FAIL, Severity.WARN)
"""What can be accepted; the rest needs no leave."""
_REQUIRED: Final = ("id", "reason")
_OPTIONAL: Final = ("text", "finding")
_Report = TypeVar("_Report", bound=CheckReport)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One finding accepted: its id, and why.

    ``text`` and ``finding`` repeat the words it was on and what it said, for whoever reads the
    file; they decide nothing.
    """

    id: str
    reason: str
    text: str = ""
    finding: str = ""

    @classmethod
    def of(cls, finding: Finding, reason: str) -> Acceptance:
        """The acceptance of ``finding``."""
        return cls(finding.id, reason, finding.span.exact, finding.reason)


def accept(
    report: _Report, acceptances: Iterable[Acceptance]
) -> tuple[_Report, tuple[Acceptance, ...]]:
    """The report with what was accepted set apart, and the acceptances that fit no finding.

    An accepted finding has the severity ``accepted`` and tells the reason; it no longer counts in
    the outcome. A finding's id changes with its verdict, its words and those beside them, and the
    article's passage: an acceptance fits only what the editor saw.
    """
    known = {acceptance.id: acceptance for acceptance in acceptances}
    findings = tuple(_accepted(finding, known) for finding in report.findings)
    fitting = {each.id for each in findings if each.severity is Severity.ACCEPTED}
    stale = tuple(each for each in known.values() if each.id not in fitting)
    return replace(report, outcome=worst(findings), findings=findings), stale


def likely(stale: Acceptance, report: CheckReport) -> Finding | None:
    """The failure or warning that an acceptance that fits none may have been of.

    It is on the same words for the same reason; its id is another where what stands beside them
    has changed, or where a version before this one gave the id.
    """
    for finding in report.findings:
        same = (finding.span.exact, finding.reason) == (stale.text, stale.finding)
        if same and finding.severity in REMOVABLE:
            return finding
    return None


def _accepted(finding: Finding, known: Mapping[str, Acceptance]) -> Finding:
    acceptance = known.get(finding.id)
    if acceptance is None or finding.severity not in REMOVABLE:
        return finding
    reason = f"Accepted ({acceptance.reason}): {finding.reason}"
    return replace(finding, severity=Severity.ACCEPTED, reason=reason)


def parse_acceptances(text: str, name: str) -> tuple[Acceptance, ...]:
    """The acceptances in a TOML file: an ``[[accepted]]`` table each, with ``id`` and ``reason``.

    Raises:
        InputError: no TOML, another key, no reason, or the same id twice; says where.

    """
    import tomllib  # few texts have such a file

    try:
        loaded = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}: not valid TOML: {error}; mend it there") from None
    tables = loaded.pop("accepted", [])
    if loaded or not isinstance(tables, list):
        raise InputError(f"{name}: keep only [[accepted]] tables, each with id and reason")
    acceptances = [_parsed(table, f"{name}: [[accepted]] {n}") for n, table in enumerate(tables, 1)]
    _refuse_repeated(acceptances, name)
    return tuple(acceptances)


def _parsed(table: object, where: str) -> Acceptance:
    if not isinstance(table, dict):
        raise InputError(f"{where}: not a table; write [[accepted]] with id and reason")
    for key in _REQUIRED:
        if not str(table.get(key, "")).strip():
            raise InputError(f"{where}: has no {key}; write one, in quotation marks")
    for key, value in table.items():
        if key not in (*_REQUIRED, *_OPTIONAL) or not isinstance(value, str):
            raise InputError(
                f"{where}: {key}: use only id, reason, text and finding, each a string"
            )
    return Acceptance(**table)


def _refuse_repeated(acceptances: Sequence[Acceptance], name: str) -> None:
    for repeated, count in Counter(each.id for each in acceptances).items():
        if count > 1:
            raise InputError(f"{name}: {repeated} is accepted {count} times; keep one")
