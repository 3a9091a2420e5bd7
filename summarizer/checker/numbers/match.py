"""Find the source quantities that carry a claimed number, and choose the one that decides."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.checker.numbers.binding import likeness
from summarizer.checker.numbers.bounds import is_same_bound, tells_estimate
from summarizer.checker.numbers.claimed import Claimed
from summarizer.checker.numbers.compare import Fit, bound_verdict, fit
from summarizer.checker.numbers.ends import is_one_end
from summarizer.checker.numbers.lookup import quantities_near
from summarizer.checker.numbers.unsaid import fit_unsaid, is_unit_added
from summarizer.checker.verdicts import SEVERITY, Severity, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
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
    period = _period_of(claimed)
    seen: set[int] = set()
    for located in quantities_near(claimed, index, at_high=at_high):
        if located.quantity.start in seen:
            continue  # a range stands twice among them
        seen.add(located.quantity.start)
        if period is not None and _other_period(period, located, index):
            continue
        how = _fit(claimed, located, index, at_high=at_high)
        if how is Fit.NONE or _counts_otherwise(claimed, located, index):
            continue
        verdict = bound_verdict(claimed.quantity, located.quantity, how) or _VERDICT_OF[how]
        if verdict in _FIRM and is_unit_added(claimed.quantity, located.quantity, index):
            verdict = Verdict.UNIT_ADDED
        if verdict is Verdict.APPROXIMATION_DROPPED and tells_estimate(claimed):
            verdict = Verdict.SUPPORTED
        if verdict is Verdict.BOUND_CHANGED and is_same_bound(claimed, located, index):
            verdict = Verdict.SUPPORTED
        if is_one_end(claimed, located.quantity):
            verdict = Verdict.CONTRADICTED if verdict in _FIRM else Verdict.BOUND_DROPPED
        cited = is_cited(claimed, located.quantity)
        found.append(Candidate(located, how, verdict, cited, likeness(claimed, located, index)))
        if len(found) >= _MOST:
            break
    return found


def _counts_otherwise(claimed: Claimed, located: Located, index: QuantityIndex) -> bool:
    """Whether "twice" is no count of the claimed things: "capped twice" is two caps, no more."""
    if claimed.quantity.kind is not Kind.NUMBER or located.quantity.kind is not Kind.MULTIPLE:
        return False
    near = index.context.passages[located.sentence].distances(
        located.quantity.start, located.quantity.end
    )
    beside = {word[:_ROOT] for word, gap in near if abs(gap) <= _BESIDE_TIMES}
    return bool(claimed.nouns) and not any(noun[:_ROOT] in beside for noun in claimed.nouns)


_ROOT: Final = 3
"""Letters that words of one root have in common: cap, capped."""
_BESIDE_TIMES: Final = 2
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
    return fit_unsaid(claimed, located, index, at_high=at_high) if how is Fit.NONE else how


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


_DIGITS: Final = pattern(r"\d++")


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
            each
            for each in pool
            if each.how is Fit.SAME and (each.likeness >= top - _SLACK or _is_telling(each))
        ]
    return max(near, key=_preference)


def _is_telling(candidate: Candidate) -> bool:
    """Whether a value is so particular that its places in one article speak of one fact."""
    quantity = candidate.located.quantity
    return quantity.unit is not None or abs(quantity.low) > _SMALL


_SMALL: Final = 20


def _preference(candidate: Candidate) -> tuple[int, int, float]:
    return (_RANK[SEVERITY[candidate.verdict]], int(candidate.how), candidate.likeness)


def is_cited(claimed: Claimed, source: Quantity) -> bool:
    """Whether a source value stands in what the claim cites, if it cites anything."""
    evidence = claimed.claim.evidence
    return not evidence or any(span.overlaps(source.start, source.end) for span in evidence)


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
