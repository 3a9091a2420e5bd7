"""How often arithmetic excuses a fabricated number.

Every supported number of a labelled file (the format of ``numbers`` beside it, with ``numbers``:
``[{"start", "end", "text", "label", "type"}]``) is replaced by others of the same form, half to
twice as large, that the source does not hold. Each should fail; one told as derived was explained
by arithmetic that nobody meant. The replacements depend on the row alone.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from summarizer.analysis import Analysis
from summarizer.checker.model import Claim, Finding
from summarizer.checker.numbers.arithmetic.derive import derive
from summarizer.checker.numbers.check import check_numbers
from summarizer.checker.numbers.claimed import read_claimed
from summarizer.checker.verdicts import Severity, Verdict
from summarizer.document.read import plain_document

_EACH: Final = 2
"""Replacements tried for every number."""
_SMALL: Final = 20
_STEPS: Final = (-4, -3, -2, -1, 1, 2, 3, 4, 5, 7)
_DIGITS: Final = re.compile(r"\d[\d.,]*\d|\d")


def report(paths: Sequence[Path]) -> str:
    """Counts by set and, for what arithmetic explained, by operation."""
    told: dict[str, Counter[str]] = {}
    operations: Counter[str] = Counter()
    for path in paths:
        analysis: Analysis | None = None
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            row: dict[str, Any] = json.loads(line)
            if analysis is None or analysis.document.text != row["source"]:
                analysis = Analysis(plain_document(row["source"]))
            for claim, start, end in fabrications(row):
                verdict = _verdict(check_numbers([claim], analysis), start, end)
                for name in (str(row.get("set", path.stem)), "all"):
                    told.setdefault(name, Counter())[verdict] += 1
                if verdict == Verdict.DERIVED.value:
                    operations[_operation(claim, start, end, analysis)] += 1
    return "\n".join(
        [*_table(told), "", *(f"{name:22}{n:6}" for name, n in operations.most_common())]
    )


def fabrications(row: dict[str, Any]) -> Iterator[tuple[Claim, int, int]]:
    """The summary with one supported number replaced, and where the new one stands."""
    summary, source = row["summary"], row["source"]
    targeted = any(each.get("target") for each in row["numbers"])
    for number in row["numbers"]:
        if number["label"] != "supported" or (targeted and not number.get("target")):
            continue
        start, end = number["start"], number["end"]
        for text in _others(summary[start:end], f"{row['id']}:{start}"):
            shown = _DIGITS.search(text)
            if shown is None or _holds(source, shown.group()):
                continue
            claim = Claim("summary", summary[:start] + text + summary[end:])
            yield claim, start, start + len(text)


def _others(text: str, seed: str) -> Iterator[str]:
    digits = _DIGITS.search(text)
    if digits is None or digits.group().count(".") > 1:
        return
    shown = digits.group().replace(",", "")
    value, places = Decimal(shown), len(shown.partition(".")[2])
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(_EACH):
        other = _other(value, places, shown, chance)
        if other > 0 and other != value:
            written = f"{other:,}" if "," in digits.group() else str(other)
            yield text[: digits.start()] + written + text[digits.end() :]


def _other(value: Decimal, places: int, shown: str, chance: random.Random) -> Decimal:
    if value < _SMALL and not places:
        return value + chance.choice(_STEPS)
    zeros = 0 if places else len(shown) - len(shown.rstrip("0"))
    step = Decimal(1).scaleb(zeros - places)
    other = (value * Decimal(chance.uniform(0.5, 2)) / step).quantize(Decimal(1)) * step
    return other.quantize(Decimal(1).scaleb(-places))


def _holds(source: str, digits: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(digits)}(?!\d|[.,]\d)", source) is not None


def _verdict(findings: list[Finding], start: int, end: int) -> str:
    hit = [each for each in findings if each.span.start < end and each.span.end > start]
    if any(each.severity is Severity.FAIL for each in hit):
        return "failed"
    return hit[0].verdict.value if hit else "not read"


def _operation(claim: Claim, start: int, end: int, analysis: Analysis) -> str:
    for claimed in read_claimed(claim):
        if claimed.quantity.start < end and claimed.quantity.end > start:
            derivation = derive(claimed, analysis.quantities)
            if derivation is not None:
                return derivation.operation
    return "?"


def _table(told: dict[str, Counter[str]]) -> Iterator[str]:
    yield f"{'set':12}{'changed':>9}{'failed':>9}{'derived':>9}{'other':>9}"
    for name in sorted(told, key=lambda each: (each == "all", each)):
        counts = told[name]
        total, failed, derived = counts.total(), counts["failed"], counts[Verdict.DERIVED.value]
        shares = [100 * each / total for each in (failed, derived, total - failed - derived)]
        yield f"{name:12}{total:>9}" + "".join(f"{each:>8.1f}%" for each in shares)
