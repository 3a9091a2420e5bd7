"""The number check: one verdict for every number in a claim, against the article's body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarizer.checker.compare import Fit, bound_verdict, fit
from summarizer.checker.model import Claim, Finding
from summarizer.checker.verdicts import SEVERITY, Check, Severity, Verdict
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.read import read_quantities
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis


class Candidate(NamedTuple):
    """A source quantity that carries the claimed value, how, and what its hedge makes of it."""

    located: Located
    how: Fit
    verdict: Verdict
    cited: bool


def check_numbers(claims: Iterable[Claim], analysis: Analysis) -> list[Finding]:
    """One finding for every number in every claim (two for a range whose ends fare differently)."""
    index = analysis.quantities
    return [
        finding
        for claim in claims
        for quantity in read_quantities(claim.text)
        for finding in _check(claim, quantity, index)
    ]


_FIT_VERDICT = {
    Fit.SAME: Verdict.SUPPORTED,
    Fit.CONVERTED: Verdict.CONVERTED,
    Fit.ROUNDED: Verdict.ROUNDED,
    Fit.HEDGED: Verdict.ROUNDED,
}
_RANK = {Severity.PASS: 2, Severity.WARN: 1, Severity.NOT_CHECKED: 1, Severity.FAIL: 0}


def _check(claim: Claim, quantity: Quantity, index: QuantityIndex) -> Iterator[Finding]:
    if not quantity.is_range:
        yield _judge(claim, quantity, index, (quantity.number_start, quantity.number_end))
        return
    low = _judge(claim, quantity, index, (quantity.number_start, quantity.low_end))
    high = _judge(
        claim, quantity, index, (quantity.high_start, quantity.number_end), at_high=True
    )
    if low.severity is high.severity:
        yield _judge(claim, quantity, index, (quantity.number_start, quantity.number_end))
    else:
        yield low
        yield high


def _judge(
    claim: Claim,
    quantity: Quantity,
    index: QuantityIndex,
    place: tuple[int, int],
    *,
    at_high: bool = False,
) -> Finding:
    candidates = list(_candidates(claim, quantity, index, at_high=at_high))
    span = Span.of(claim.text, *place)
    text = index.document.text
    if candidates:
        best = max(candidates, key=_preference)
        source = best.located.quantity
        verdict = best.verdict
        if not best.cited and SEVERITY[verdict] is not Severity.FAIL:
            verdict = Verdict.FOUND_ELSEWHERE
        said = text[source.start : source.end]
        return Finding.make(
            Check.NUMBER,
            verdict,
            claim,
            span,
            _REASONS.get(verdict, "the article says {said}").format(said=said),
            source=_span(text, source),
            candidates=[_span(text, each.located.quantity) for each in candidates],
        )
    return _unmatched(claim, quantity, index, span)


_REASONS = {
    Verdict.SUPPORTED: "the article says {said}",
    Verdict.ROUNDED: "the article says {said}, which this rounds",
    Verdict.CONVERTED: "the article says {said}, which this converts",
    Verdict.FOUND_ELSEWHERE: "the cited sentences do not say so, but the article says {said} elsewhere",
    Verdict.APPROXIMATION_DROPPED: "the article gives {said} only as an approximation",
    Verdict.BOUND_DROPPED: "the article gives {said} only as a bound",
    Verdict.BOUND_CHANGED: "the article says {said} with another bound",
}


def _span(text: str, quantity: Quantity) -> Span:
    start = quantity.start
    if quantity.hedge_end and quantity.hedge_end <= quantity.start:
        start = quantity.hedge_start
    return Span.of(text, start, max(quantity.end, quantity.hedge_end))


def _preference(candidate: Candidate) -> tuple[int, int, int]:
    rank = _RANK[SEVERITY[candidate.verdict]]
    return (rank, int(candidate.cited), int(candidate.how))


def _candidates(
    claim: Claim, quantity: Quantity, index: QuantityIndex, *, at_high: bool
) -> Iterator[Candidate]:
    for item in _nearby(quantity, index, at_high=at_high):
        if quantity.kind is Kind.IDENTIFIER:
            same = item.quantity.name.lower() == quantity.name.lower()
            how = Fit.SAME if same else Fit.NONE
        else:
            how = fit(quantity, item.quantity, at_high=at_high)
        if how is Fit.NONE:
            continue
        verdict = bound_verdict(quantity, item.quantity, how) or _FIT_VERDICT[how]
        yield Candidate(item, how, verdict, _is_cited(claim, item.quantity))


def _is_cited(claim: Claim, source: Quantity) -> bool:
    if not claim.evidence:
        return True
    return any(span.overlaps(source.start, source.end) for span in claim.evidence)


def _nearby(quantity: Quantity, index: QuantityIndex, *, at_high: bool) -> list[Located]:
    value = float(base_value(quantity.high if at_high else quantity.low, quantity.unit))
    if quantity.kind in (Kind.DATE, Kind.TIME, Kind.IDENTIFIER) or quantity.vague:
        return index.of_dimension(dimension(quantity)) + (
            index.of_dimension("time") if quantity.kind is Kind.TIME else []
        )
    low, high = sorted((value * 0.7, value * 1.4))
    names = {dimension(quantity)} | _ALSO.get(dimension(quantity), set())
    found = [item for name in sorted(names) for item in index.between(name, low - 20, high + 20)]
    if quantity.kind is Kind.YEAR:
        found += index.of_dimension("date")
    return found


_ALSO = {
    "count": {"year", "duration", "score"},
    "duration": {"count"},
    "year": {"count"},
    "length": set[str](),
    "score": {"count"},
    "money": {"mass"},
    "mass": {"money"},
}


def _unmatched(claim: Claim, quantity: Quantity, index: QuantityIndex, span: Span) -> Finding:
    verdict, source = Verdict.NOT_IN_SOURCE, None
    for item in index.located:
        changed = _changed(quantity, item.quantity)
        if changed:
            verdict, source = changed, item.quantity
            break
    if verdict is Verdict.NOT_IN_SOURCE and quantity.kind is Kind.IDENTIFIER:
        verdict = Verdict.IDENTIFIER_NOT_IN_SOURCE
    text = index.document.text
    if source is None:
        return Finding.make(
            Check.NUMBER, verdict, claim, span, f"the article does not say {span.exact}"
        )
    said = text[source.start : source.end]
    return Finding.make(
        Check.NUMBER, verdict, claim, span, f"the article says {said}", source=_span(text, source)
    )


def _changed(claim: Quantity, source: Quantity) -> Verdict | None:
    """Same digits under another unit, currency or power of ten."""
    if claim.kind in (Kind.IDENTIFIER, Kind.DATE, Kind.TIME) or source.kind is Kind.IDENTIFIER:
        return None
    if source.kind in (Kind.DATE, Kind.TIME) or claim.low == 0:
        return None
    mine, theirs = dimension(claim), dimension(source)
    if claim.low == source.low and (claim.unit or source.unit):
        if mine == theirs == "money":
            return Verdict.CURRENCY_CHANGED
        return Verdict.UNIT_CHANGED
    if mine == theirs and claim.unit == source.unit and source.low:
        ratio = claim.low / source.low
        digits = ratio.normalize().as_tuple()
        if digits.digits == (1,) and abs(int(digits.exponent)) in (1, 2, 3, 6, 9):
            return Verdict.SCALE_CHANGED
    return None
