"""What a check says: findings with their verdicts, and the report that holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, TypeVar

from summarizer.attribution.model import Attribution
from summarizer.checker.verdicts import LETTER, SEVERITY, Check, Severity, Verdict
from summarizer.digest import sha256_hex
from summarizer.span import Span, sentence_around

_MARKS: Final = ".,;:()[]\"'\u2018\u2019\u201c\u201d"
"""Punctuation around a word, which an editor mends without changing what is said."""
_BESIDE: Final = 4
"""Words to either side of a finding's that make it the same finding."""
SCHEMA_VERSION: Final = "1"
"""Of a report in JSON; it goes up when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of checked text: a field of a brief, or a whole text.

    ``path`` says which (``key_facts[0].statement``, ``text``). ``evidence`` holds the source
    spans it cites; empty means that the whole body of the source may vouch for it.
    ``numbers_only`` is for words of our own about the article, which quote and name as we please.
    """

    path: str
    text: str
    evidence: tuple[Span, ...] = ()
    numbers_only: bool = False
    speaker: Attribution | None = None
    """Whose claim the brief says it is; an attribution of the article."""
    is_flag: bool = False
    """Whether the text stands in the list of what is not established."""
    flagged: tuple[Span, ...] = ()
    """The source spans that the brief's flags cite: what they cover needs no hedge here."""

    @property
    def whole(self) -> Span:
        """All of its text, for a finding on no part of it in particular."""
        return Span.of(self.text, 0, len(self.text))


@dataclass(frozen=True, slots=True)
class Finding:
    """One verdict on one stretch of the checked text.

    ``span`` indexes the claim's text; ``source`` is the place in the article that decided, and
    ``candidates`` are all places looked at. ``reason`` is one plain sentence. Make findings with
    ``Finding.make``, which derives the id and the severity.
    """

    id: str
    check: Check
    verdict: Verdict
    severity: Severity
    path: str
    span: Span
    reason: str
    source: Span | None = None
    candidates: tuple[Span, ...] = ()

    @classmethod
    def make(
        cls,
        check: Check,
        verdict: Verdict,
        claim: Claim,
        span: Span,
        reason: str,
        *,
        source: Span | None = None,
        candidates: Iterable[Span] = (),
    ) -> Finding:
        """A finding on ``claim``, with an id made of what it says (``_identity``)."""
        name = f"{LETTER[check]}-{_identity(check, verdict, claim, span, source)}"
        severity = SEVERITY[verdict]
        return cls(
            name,
            check,
            verdict,
            severity,
            claim.path,
            span,
            reason,
            source,
            tuple(candidates),
        )


def _identity(check: Check, verdict: Verdict, claim: Claim, span: Span, source: Span | None) -> str:
    """Eight hex digits that stay while an editor who saw the finding would call it the same.

    They are made of the check, its verdict, the words and those next to them in their sentence, and
    the article's passage that decided; not of offsets, of case, marks or line breaks, nor of what
    else stands in the sentence or the text.
    """
    start, end = sentence_around(claim.text, span)
    before = _words(claim.text[start : span.start])[-_BESIDE:]
    after = _words(claim.text[span.end : end])[:_BESIDE]
    passage = () if source is None else _words(source.exact)
    parts = (before, _words(span.exact), after, passage)
    told = (" ".join(words) for words in parts)
    basis = "\0".join((check, verdict, claim.path, *told))
    return sha256_hex(basis.encode("utf-8", "surrogatepass"))[:8]


def _words(text: str) -> list[str]:
    stripped = (word.strip(_MARKS) for word in text.casefold().split())
    return [word for word in stripped if word]


FindingT = TypeVar("FindingT", bound=Finding)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings on one text against one source, in reading order.

    ``outcome`` is the worst severity among them: fail, else warn, else pass.
    """

    source_sha256: str
    outcome: Severity
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, source_sha256: str, findings: Iterable[Finding]) -> CheckReport:
        """A report whose outcome follows from its findings."""
        found = tuple(with_own_ids(findings))
        return cls(source_sha256, worst(found), found)

    def with_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    def as_dict(self) -> dict[str, Any]:
        """All of it for ``json.dumps``, as ``check --format json`` writes it.

        ``summarizer schema --report`` describes it; ``schema_version`` is the first field.
        """
        return {"schema_version": SCHEMA_VERSION, **asdict(self)}


_Report = TypeVar("_Report", bound=CheckReport)


def on_text(report: _Report, text: str) -> _Report:
    """The report with every span's words as they stand in ``text``, of which offsets are right."""
    findings = tuple(
        replace(each, span=Span.of(text, each.span.start, each.span.end))
        for each in report.findings
    )
    return replace(report, findings=findings)


def with_own_ids(findings: Iterable[FindingT]) -> Iterator[FindingT]:
    """The findings, the second of an id (the same sentence told twice) numbered on."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.id] += 1
        again = seen[finding.id]
        yield finding if again == 1 else replace(finding, id=f"{finding.id}-{again}")


def worst(findings: Iterable[Finding]) -> Severity:
    """Fail before warn before pass; what was not checked, or is accepted, counts as a pass."""
    severities = {finding.severity for finding in findings}
    for severity in (Severity.FAIL, Severity.WARN):
        if severity in severities:
            return severity
    return Severity.PASS
