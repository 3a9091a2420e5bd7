"""Find the source quantities that carry a claimed number, and choose the one that decides."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.checker.binding import likeness
from summarizer.checker.claimed import Claimed
from summarizer.checker.compare import Fit, bound_verdict, fit
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension
from summarizer.quantities.model import Kind, Quantity


class Candidate(NamedTuple):
    """A source quantity that carries the claimed value: how, what the hedges make of it, where."""

    located: Located
    how: Fit
    verdict: Verdict
    cited: bool
    likeness: float


_VERDICT_OF: Final = {
    Fit.SAME: Verdict.SUPPORTED,
    Fit.CONVERTED: Verdict.CONVERTED,
    Fit.ROUNDED: Verdict.ROUNDED,
    Fit.HEDGED: Verdict.ROUNDED,
}
_RANK: Final = {Severity.PASS: 2, Severity.WARN: 1, Severity.NOT_CHECKED: 1, Severity.FAIL: 0}
_SLACK: Final = 0.1
"""Places whose surroundings are nearly as like the claim's as the best one's are equals."""
_MOST: Final = 64


def candidates_for(claimed: Claimed, index: QuantityIndex, *, at_high: bool) -> list[Candidate]:
    """Every source quantity that carries the claimed number (its high end if ``at_high``)."""
    found: list[Candidate] = []
    for located in _nearby(claimed.quantity, index, at_high=at_high):
        how = _fit(claimed, located.quantity, at_high=at_high)
        if how is Fit.NONE:
            continue
        verdict = bound_verdict(claimed.quantity, located.quantity, how) or _VERDICT_OF[how]
        cited = _is_cited(claimed, located.quantity)
        found.append(Candidate(located, how, verdict, cited, likeness(claimed, located, index)))
        if len(found) >= _MOST:
            break
    return found


def _fit(claimed: Claimed, source: Quantity, *, at_high: bool) -> Fit:
    claim = claimed.quantity
    if claim.kind is Kind.IDENTIFIER or source.kind is Kind.IDENTIFIER:
        same = claim.kind is source.kind and plain_name(claim.name) == plain_name(source.name)
        return Fit.SAME if same else Fit.NONE
    return fit(claim, source, at_high=at_high)


def plain_name(name: str) -> str:
    """A name without case, hyphens or spaces: "Covid 19" is "COVID-19"."""
    return "".join(char for char in name.lower() if char.isalnum())


def choose(candidates: list[Candidate]) -> Candidate:
    """The candidate that decides: cited first, then the surroundings most like the claim's.

    Among equals the same value goes before one that only rounds or converts to it, and a verdict
    that agrees before one that does not.
    """
    pool = [each for each in candidates if each.cited] or candidates
    top = max(each.likeness for each in pool)
    pool = [each for each in pool if each.likeness >= top - _SLACK]
    if any(each.how is Fit.SAME for each in pool):
        pool = [each for each in pool if each.how is Fit.SAME]
    return max(pool, key=_preference)


def _preference(candidate: Candidate) -> tuple[int, int, float]:
    return (_RANK[SEVERITY[candidate.verdict]], int(candidate.how), candidate.likeness)


def _is_cited(claimed: Claimed, source: Quantity) -> bool:
    evidence = claimed.claim.evidence
    return not evidence or any(span.overlaps(source.start, source.end) for span in evidence)


_ALSO: Final[dict[str, tuple[str, ...]]] = {
    "count": ("year", "duration", "multiple", "score"),
    "duration": ("count", "ordinal"),
    "year": ("count",),
    "money": ("mass",),
    "mass": ("money",),
    "multiple": ("count",),
}
"""Dimensions in which a bare counterpart may stand."""


def _nearby(claim: Quantity, index: QuantityIndex, *, at_high: bool) -> list[Located]:
    own = dimension(claim)
    if claim.vague and own == "count":
        return list(index.located)
    if claim.kind in (Kind.DATE, Kind.IDENTIFIER) or claim.vague:
        return index.of_dimension(own)
    value = claim.high if at_high else claim.low
    if claim.kind is Kind.TIME:
        hour = float(value) / 60 % 12 or 12.0
        return index.of_dimension("time") + index.between("count", hour, hour)
    if claim.kind is Kind.SCORE:
        return index.of_dimension("score") + index.between("count", float(claim.low), float(claim.low))
    base = float(base_value(value, claim.unit))
    low, high = sorted((base / 2.05, base * 2.05))
    margin = 25.0 if own == "temperature" else 0.0
    found = index.between(own, low - margin, high + margin)
    for name in _ALSO.get(own, ()):
        found = found + index.between(name, float(value), float(value))
        if own == "count" and name == "duration":
            years = float(base_value(value, "year"))
            found = found + index.between("duration", years, years)
    if claim.kind is Kind.YEAR:
        found = found + index.of_dimension("date")
    return found


class NearMiss(NamedTuple):
    """A source quantity with the claimed digits under another unit, currency or power of ten."""

    verdict: Verdict
    located: Located
    likeness: float


def near_miss(claimed: Claimed, index: QuantityIndex) -> NearMiss | None:
    """The near miss whose surroundings are most like the claim's; None if there is none."""
    claim = claimed.quantity
    if claim.kind in (Kind.IDENTIFIER, Kind.DATE, Kind.TIME) or claim.vague or not claim.low:
        return None
    misses = [
        (verdict, located, likeness(claimed, located, index))
        for located in index.located
        if (verdict := _changed(claim, located.quantity)) is not None
    ]
    if not misses:
        return None
    verdict, located, alike = max(misses, key=lambda miss: miss[2])
    return NearMiss(verdict, located, alike)


def _changed(claim: Quantity, source: Quantity) -> Verdict | None:
    if source.kind in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER) or source.vague:
        return None
    mine, theirs = dimension(claim), dimension(source)
    if claim.low == source.low and claim.unit != source.unit and _shown(claim) and _shown(source):
        return Verdict.CURRENCY_CHANGED if mine == theirs == "money" else Verdict.UNIT_CHANGED
    if mine == theirs and claim.unit == source.unit and source.low and claim.kind not in _NO_SCALE:
        digits = (claim.low / source.low).normalize().as_tuple()
        if digits.digits == (1,) and abs(int(digits.exponent)) in (1, 2, 3, 6, 9):
            return Verdict.SCALE_CHANGED
    return None


_NO_SCALE: Final = frozenset({Kind.YEAR, Kind.ORDINAL, Kind.PERIOD, Kind.SCORE, Kind.AGE})


def _shown(quantity: Quantity) -> bool:
    return quantity.kind not in (Kind.ORDINAL, Kind.PERIOD, Kind.YEAR, Kind.SCORE)
