"""Find the source quantities that carry a claimed number, and choose the one that decides."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.checker.binding import likeness
from summarizer.checker.claimed import Claimed, counted_nouns
from summarizer.checker.compare import Fit, bound_verdict, fit
from summarizer.checker.ends import is_extreme, is_one_end
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.quantities.index import Located, QuantityIndex, base_value, dimension
from summarizer.quantities.model import Bound, Kind, Quantity


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
    period = _period_of(claimed)
    near = {id(each): each for each in _nearby(claimed, index, at_high=at_high)}  # a range twice
    for located in near.values():
        if period is not None and _other_period(period, located, index):
            continue
        how = _fit(claimed, located, index, at_high=at_high)
        if how is Fit.NONE:
            continue
        verdict = bound_verdict(claimed.quantity, located.quantity, how) or _VERDICT_OF[how]
        if verdict is Verdict.BOUND_CHANGED and is_extreme(claimed, located, index):
            verdict = Verdict.SUPPORTED
        if is_one_end(claimed, located.quantity):
            verdict = Verdict.CONTRADICTED if verdict in _FIRM else Verdict.BOUND_DROPPED
        cited = _is_cited(claimed, located.quantity)
        found.append(Candidate(located, how, verdict, cited, likeness(claimed, located, index)))
        if len(found) >= _MOST:
            break
    return found


_FIRM: Final = frozenset({Verdict.SUPPORTED, Verdict.CONVERTED})


def _period_of(claimed: Claimed) -> Quantity | None:
    """The quarter or half a claimed year belongs to: "Q3 2020", "third quarter of 2020"."""
    if claimed.quantity.kind is not Kind.YEAR:
        return None
    for mate in claimed.mates:
        gap = claimed.text[mate.end : claimed.quantity.start]
        if mate.kind is Kind.PERIOD and gap.strip(" ,") in ("", "of", "fiscal", "in"):
            return mate if mate.end <= claimed.quantity.start else None
    return None


def _other_period(period: Quantity, located: Located, index: QuantityIndex) -> bool:
    """Whether a source year belongs to another quarter or half than the claimed one does."""
    text = index.document.text
    for near in index.by_sentence.get(located.sentence, ()):
        quantity = near.quantity
        if quantity.kind is not Kind.PERIOD or quantity.end > located.quantity.start:
            continue
        if text[quantity.end : located.quantity.start].strip(" ,") in ("", "of", "fiscal", "in"):
            return quantity.low != period.low or quantity.unit != period.unit
    return False


def _fit(claimed: Claimed, located: Located, index: QuantityIndex, *, at_high: bool) -> Fit:
    claim, source = claimed.quantity, located.quantity
    if claim.kind is Kind.IDENTIFIER or source.kind is Kind.IDENTIFIER:
        same = claim.kind is source.kind and plain_name(claim.name) == plain_name(source.name)
        return Fit.SAME if same else Fit.NONE
    how = fit(claim, source, at_high=at_high)
    if how is Fit.NONE and _lacks_unit(claim, located, index):
        return fit(claim, source._replace(kind=claim.kind, unit=claim.unit), at_high=at_high)
    if how is Fit.NONE and _is_nth_of_unit(claim, source, index):
        return Fit.SAME
    if how is Fit.NONE and _leaves_age_out(claimed, source):
        return fit(claim._replace(kind=source.kind, unit=source.unit), source, at_high=at_high)
    if how is Fit.NONE and _is_elliptical(claimed, source):
        return fit(claim._replace(kind=source.kind, unit=source.unit), source, at_high=at_high)
    return how


def _lacks_unit(claim: Quantity, located: Located, index: QuantityIndex) -> bool:
    """As in "34.2 per cent, 11.5 and 8.1": a bare figure of the article amid figures with the unit.

    Small whole numbers may count anything, so they are left out.
    """
    bare = located.quantity
    if claim.kind not in _HAS_UNIT or bare.kind is not Kind.NUMBER:
        return False
    if (bare.low < _SMALL and not bare.low % 1) or counted_nouns(index.document.text, bare):
        return False
    near = index.by_sentence.get(located.sentence, ())
    if bare.step < 1 and located.sentence:
        near = (*index.by_sentence.get(located.sentence - 1, ()), *near)
    return any(each.quantity.unit == claim.unit for each in near)


def _is_nth_of_unit(claim: Quantity, source: Quantity, index: QuantityIndex) -> bool:
    """As in "the fifth month running" and "five months", "on 72 minutes" and "the 72nd"."""
    if claim.kind is Kind.DURATION and source.kind is Kind.ORDINAL and claim.unit:
        unit = index.lower[source.end : source.end + _LONGEST_UNIT].lstrip(" -")
        return claim.low == source.low and unit.startswith(claim.unit)
    return (
        claim.kind is Kind.ORDINAL
        and source.kind is Kind.DURATION
        and claim.low == source.low >= _SMALL
    )


_LONGEST_UNIT: Final = 10


def _leaves_age_out(claimed: Claimed, source: Quantity) -> bool:
    """As in "the median age is 45.2" for 45.2 years."""
    claim = claimed.quantity
    if claim.kind is not Kind.NUMBER or claimed.nouns or source.unit != "year":
        return False
    return _AGE_WORD.search(claimed.words_at_number) is not None


_AGE_WORD: Final = re.compile(r"(?<![a-z])(?:age|aged|lifespan|expectancy)(?![a-z])")


def _is_elliptical(claimed: Claimed, source: Quantity) -> bool:
    """As in "576 sq km of the 1,376 it held": the unit of the mate goes for both."""
    claim = claimed.quantity
    if claim.kind is not Kind.NUMBER or claimed.nouns or source.kind not in _HAS_UNIT:
        return False
    return any(
        mate.unit == source.unit or dimension(mate) == dimension(source) for mate in claimed.mates
    )


_HAS_UNIT: Final = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})


def plain_name(name: str) -> str:
    """A name without case, hyphens or spaces: "Covid 19" is "COVID-19"."""
    return "".join(char for char in name.lower() if char.isalnum())


def same_stem(claim: Quantity, index: QuantityIndex) -> Located | None:
    """A name of the article that differs from the claimed one in its digits only: S-400, S-300."""
    wanted = _DIGITS.sub("", plain_name(claim.name))
    for located in index.of_dimension("identifier"):
        name = plain_name(located.quantity.name)
        if wanted and _DIGITS.sub("", name) == wanted:
            return located
    quarters = index.of_dimension("period") if wanted == "q" else []
    return quarters[0] if quarters else None


_DIGITS: Final = re.compile(r"\d++")


def choose(candidates: list[Candidate]) -> Candidate:
    """The candidate that decides: cited first, then the surroundings most like the claim's.

    Among equals the same value goes before one that only rounds or converts to it, and a verdict
    that agrees before one that does not.
    """
    pool = [each for each in candidates if each.cited] or candidates
    top = max(each.likeness for each in pool)
    near = [each for each in pool if each.likeness >= top - _SLACK]
    if any(each.how is Fit.SAME for each in near):
        near = [
            each for each in pool if each.how is Fit.SAME and (each in near or _is_telling(each))
        ]
    return max(near, key=_preference)


def _is_telling(candidate: Candidate) -> bool:
    """Whether a value is so particular that its places in one article speak of one fact."""
    quantity = candidate.located.quantity
    return quantity.unit is not None or abs(quantity.low) > _SMALL


_SMALL: Final = 20


def _preference(candidate: Candidate) -> tuple[int, int, float]:
    return (_RANK[SEVERITY[candidate.verdict]], int(candidate.how), candidate.likeness)


def _is_cited(claimed: Claimed, source: Quantity) -> bool:
    evidence = claimed.claim.evidence
    return not evidence or any(span.overlaps(source.start, source.end) for span in evidence)


_ALSO: Final[dict[str, tuple[str, ...]]] = {
    "count": ("year", "multiple"),
    "duration": ("count", "ordinal"),
    "year": ("count",),
    "money": ("mass",),
    "mass": ("money",),
    "multiple": ("count",),
}
"""Dimensions in which a bare counterpart may stand."""


def _nearby(claimed: Claimed, index: QuantityIndex, *, at_high: bool) -> list[Located]:
    """Every source quantity that ``fit`` might accept, by value."""
    claim, own = claimed.quantity, dimension(claimed.quantity)
    if claim.vague and own == "count":
        return list(index.located)
    if claim.kind in (Kind.DATE, Kind.IDENTIFIER, Kind.SCORE) or claim.vague:
        return index.of_dimension(own)
    value = claim.high if at_high else claim.low
    if claim.kind is Kind.TIME:
        hour = float(value) / 60 % 12 or 12.0
        dotted = int(value) // 60 + int(value) % 60 / 100
        found = index.between("count", hour, hour) + index.between("count", dotted, dotted)
        return index.of_dimension("time") + found
    if claim.kind is Kind.DECADE:
        years = index.between("year", float(claim.low), float(claim.high))
        return index.of_dimension(own) + years
    base = float(base_value(value, claim.unit))
    width = _WIDTH if claim.bound in _BOUNDED else _NARROW
    low, high = sorted((base / width, base * width))
    margin = _DEGREES if own == "temperature" else 0.0
    found = index.between(own, low - margin, high + margin)
    if claim.kind is Kind.ORDINAL:
        found = found + index.with_figures((claim.low,))
    elif claim.kind is Kind.NUMBER and not claimed.nouns:
        in_years = float(base_value(value, "year"))
        found = found + index.between("duration", in_years, in_years)
    found += _bare_counterparts(claim, float(value), own, index)
    if claim.kind in _HAS_UNIT:
        found += index.between("count", float(value), float(value))
    return found + _elliptical_places(claimed, value, index)


_WIDTH: Final = 2.05
"""A bound shown in one digit reaches from half to twice its value ("over 100" for 190)."""
_NARROW: Final = 1.25
"""No rounding, conversion or "about" reaches further."""
_BOUNDED: Final = frozenset(Bound) - {Bound.EXACT, Bound.ABOUT}
_DEGREES: Final = 25.0


def _bare_counterparts(
    claim: Quantity, value: float, own: str, index: QuantityIndex
) -> list[Located]:
    found = [each for name in _ALSO.get(own, ()) for each in index.between(name, value, value)]
    if own == "count":
        years = float(base_value(claim.low, "year"))
        found += index.between("duration", years, years)
    if claim.kind is Kind.YEAR:
        found += index.of_dimension("date")
    return found


def _elliptical_places(claimed: Claimed, value: Decimal, index: QuantityIndex) -> list[Located]:
    if claimed.quantity.kind is not Kind.NUMBER or claimed.nouns:
        return []
    found: list[Located] = []
    for mate in claimed.mates:
        if mate.kind in _HAS_UNIT:
            same = float(base_value(value, mate.unit))
            low, high = sorted((same * 0.99, same * 1.01))
            found += index.between(dimension(mate), low, high)
    return found


def restates_mate(claimed: Claimed) -> bool:
    """Whether the number puts another one beside it in a second unit: "52 mph (84 km/h)"."""
    claim = claimed.quantity
    return any(
        mate.unit != claim.unit
        and 0 <= max(mate.start, claim.start) - min(mate.end, claim.end) <= _BESIDE
        and fit(claim, mate) is Fit.CONVERTED
        for mate in claimed.mates
    )


_BESIDE: Final = 12


def torn_range(claimed: Claimed, low: list[Candidate], high: list[Candidate]) -> str:
    """Which end of a claimed range is not the article's: "low", "high" or "" for neither.

    The article gives one end in a range with another other end, and nowhere both ends together.
    """
    if not low or not high:
        return ""
    if {each.located.sentence for each in low} & {each.located.sentence for each in high}:
        return ""
    if claimed.quantity.kind in (Kind.DATE, Kind.YEAR, Kind.TIME):
        return ""
    if any(each.located.quantity.is_range for each in low):
        return "high"
    return "low" if any(each.located.quantity.is_range for each in high) else ""
