"""The number check: one verdict for every number in a claim, against the article's body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from summarizer.checker.model import Claim, Finding
from summarizer.checker.numbers.arithmetic.outdone import CALLED_FOR, is_told
from summarizer.checker.numbers.arithmetic.scores import turned_score
from summarizer.checker.numbers.binding import LIKENESS, TOLD, best_rival
from summarizer.checker.numbers.claimed import Claimed, read_claimed
from summarizer.checker.numbers.contrast import is_own_half, other_half
from summarizer.checker.numbers.counts import belies_itself, judge_count
from summarizer.checker.numbers.dates import judge_date
from summarizer.checker.numbers.earlier import is_taken_back, later_value
from summarizer.checker.numbers.enclosing import enclosed
from summarizer.checker.numbers.holders import wrong_holder
from summarizer.checker.numbers.match import (
    Candidate,
    candidates_for,
    choose,
    is_cited,
    restates_mate,
    same_stem,
    torn_range,
)
from summarizer.checker.numbers.named_days import check_named_days
from summarizer.checker.numbers.near_miss import near_miss
from summarizer.checker.numbers.other_words import as_millions, judge_words
from summarizer.checker.numbers.reasons import NO_SOURCE, REASONS, SAYS_NOTHING
from summarizer.checker.numbers.swapped import is_swapped
from summarizer.checker.numbers.told_twice import is_told_twice
from summarizer.checker.verdicts import SEVERITY, Check, Severity, Verdict
from summarizer.quantities.index import Located, QuantityIndex, base_value
from summarizer.quantities.model import Bound, Kind, Quantity
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis


def check_numbers(claims: Iterable[Claim], analysis: Analysis) -> list[Finding]:
    """One finding for every number in every claim (two for a range whose ends fare differently).

    And one for every weekday or month, told without a number, that is not the article's.
    """
    index = analysis.quantities
    claims = list(claims)
    found = [
        finding
        for claim in claims
        for claimed in read_claimed(claim)
        for finding in _check(claimed, index)
    ]
    return [*found, *check_named_days(claims, analysis)]


def _check(claimed: Claimed, index: QuantityIndex) -> Iterator[Finding]:
    quantity = claimed.quantity
    whole = (quantity.number_start, quantity.number_end)
    score = turned_score(claimed, index)
    if score is not None:
        yield _Judge(claimed, index, whole).settled(*score)
        return
    if not quantity.is_range or quantity.kind is Kind.SCORE:
        yield _Judge(claimed, index, whole).finding()
        return
    low = _Judge(claimed, index, (quantity.number_start, quantity.low_end))
    high = _Judge(claimed, index, (quantity.high_start, quantity.number_end), at_high=True)
    torn = torn_range(claimed, low.candidates, high.candidates)
    first = low.finding() if torn != "low" else low.contradicted(high.candidates)
    second = high.finding() if torn != "high" else high.contradicted(low.candidates)
    if Severity.FAIL in (first.severity, second.severity):
        held = enclosed(claimed, index, begins=first.severity is not Severity.FAIL)
        if held is not None and not torn:
            yield _Judge(claimed, index, whole).settled(*held)
            return
    if first.severity is second.severity:
        yield _Judge(claimed, index, whole).finding()
    else:
        yield first
        yield second


class _Judge:
    """Judges one number (or one end of a range) of a claim."""

    def __init__(
        self,
        claimed: Claimed,
        index: QuantityIndex,
        place: tuple[int, int],
        *,
        at_high: bool = False,
    ) -> None:
        self.claimed, self.index, self.at_high = claimed, index, at_high
        self.span = Span.of(claimed.text, *place)
        self.text = index.document.text

        self.candidates = candidates_for(claimed, index, at_high=at_high)
        counted = None if self.candidates else as_millions(claimed)
        if counted is not None:
            found = candidates_for(counted, index, at_high=at_high)
            if found:
                self.claimed, self.candidates = counted, found

    def finding(self) -> Finding:
        """The verdict on the number, with the place in the article that decided."""
        if belies_itself(self.claimed):
            return self._make(Verdict.MISCOUNTED)
        if self.candidates:
            return self._matched(self.candidates)
        return self._unmatched()

    def settled(self, verdict: Verdict, source: Located) -> Finding:
        """The finding on a number that is already judged."""
        return self._make(verdict, source, [source])

    def contradicted(self, others: list[Candidate]) -> Finding:
        """The verdict on an end of a range whose other end the article gives with another one."""
        located = [each.located for each in others if each.located.quantity.is_range]
        return self._make(Verdict.CONTRADICTED, located[0], located)

    def _matched(self, candidates: list[Candidate]) -> Finding:
        best = choose(candidates)
        looked_at = [each.located for each in candidates]
        if SEVERITY[best.verdict] is not Severity.FAIL:
            taken_back = is_taken_back(self.claimed)
            wrong = None if taken_back else self._bound_to_other(candidates, best)
            if wrong is not None:
                return self._derived(CALLED_FOR) or wrong
        verdict = best.verdict
        if verdict is Verdict.BOUND_CHANGED and self._is_of_another(best):
            derived = self._derived(CALLED_FOR)
            if derived is not None:
                return derived
        if not best.cited and SEVERITY[verdict] is not Severity.FAIL:
            verdict = Verdict.FOUND_ELSEWHERE
        return self._make(verdict, best.located, looked_at)

    def _is_of_another(self, best: Candidate) -> bool:
        """Whether a figure without a bound hardly speaks of the claimed thing."""
        unbound = best.located.quantity.bound in (Bound.EXACT, Bound.ABOUT)
        return unbound and best.likeness < LIKENESS

    def _bound_to_other(self, candidates: list[Candidate], best: Candidate) -> Finding | None:
        """The verdict on a value that the article gives for another thing; None if it does not."""
        looked_at = [each.located for each in candidates]
        held = wrong_holder(self.claimed, looked_at, self.index)
        if held is not None:
            return self._make(*held, [*looked_at, held[1]])
        rival = best_rival(self.claimed, looked_at, self.index)
        if rival and best.cited and not is_cited(self.claimed, rival.located.quantity):
            rival = rival._replace(at_noun=False)  # one noun is not enough against what is cited
        own = rival and (
            is_own_half(self.claimed, candidates, rival.located, self.index)
            or self._stands_with_mate(looked_at, rival.located)
        )
        if rival and rival.wins and not own:
            return self._make(Verdict.CONTRADICTED, rival.located, [*looked_at, rival.located])
        later = later_value(self.claimed, candidates, self.index)
        if later is not None:
            return self._make(Verdict.CONTRADICTED, later, [*looked_at, later])
        other = other_half(self.claimed, candidates, self.index)
        if other is not None:
            return self._make(Verdict.CONTRADICTED, other, [*looked_at, other])
        swapped = is_swapped(self.claimed, looked_at, self.index)
        if swapped or is_told_twice(self.claimed, looked_at, self.index):
            return self._make(Verdict.MISATTACHED, best.located, looked_at)
        return None

    def _stands_with_mate(self, places: list[Located], rival: Located) -> bool:
        """Whether the value stands right beside the same figure in both: "6,841 votes to 6,629"."""
        own = self.claimed.quantity
        told = {
            mate.low
            for mate in self.claimed.mates
            if mate.low >= _TELLING and _gap(own, mate) <= _BESIDE_OWN
        }
        return rival.quantity.low not in told and any(
            each.quantity.low in told and _gap(place.quantity, each.quantity) <= _BESIDE_THEIRS
            for place in places
            for each in self.index.by_sentence[place.sentence]
        )

    def _unmatched(self) -> Finding:
        told = self._told_otherwise()
        if told is not None:
            return told
        miss = near_miss(self._single(), self.index)
        if miss is not None and miss.is_sure and miss.likeness >= TOLD:
            return self._make(miss.verdict, miss.located)
        points = self.claimed.quantity.kind is Kind.POINTS and miss is not None and miss.is_sure
        derived = self._derived(CALLED_FOR if points else 0)
        if derived is not None:
            return derived
        if miss is not None and miss.is_sure:
            return self._make(miss.verdict, miss.located)
        counted = judge_count(self.claimed, self.index)
        if counted is not None:
            verdict, rival = counted
            return self._make(verdict, rival.located if rival else None)
        return self._make(miss.verdict, miss.located) if miss else self._missing()

    def _single(self) -> Claimed:
        """The number judged, without the other end of its range."""
        value = self.claimed.quantity.high
        if not self.at_high:
            return self.claimed
        return self.claimed.with_quantity(self.claimed.quantity._replace(low=value))

    def _told_otherwise(self) -> Finding | None:
        if restates_mate(self.claimed):
            return self._make(Verdict.CONVERTED, reason=_RESTATED)
        dated = judge_date(self.claimed, self.index) or judge_words(self.claimed, self.index)
        return self._make(*dated) if dated is not None else None

    def _derived(self, asked: int = 0) -> Finding | None:
        from summarizer.checker.numbers.arithmetic.derive import (
            derive,  # the most code; few texts need it
        )

        derivation = derive(self.claimed, self.index)
        if (
            derivation is None
            or derivation.asked < asked
            or is_told(derivation, self.claimed, self.index)
        ):
            return None
        reason = f"Follows from the article: {derivation.formula}."
        operands = derivation.operands
        return self._make(Verdict.DERIVED, operands[0], list(operands), reason)

    def _missing(self) -> Finding:
        if self.claimed.quantity.kind is Kind.IDENTIFIER:
            other = same_stem(self.claimed.quantity, self.index)
            if other is not None:
                return self._make(Verdict.CONTRADICTED, other)
            return self._make(Verdict.IDENTIFIER_NOT_IN_SOURCE)
        rival = best_rival(self.claimed, (), self.index)
        if rival is not None and rival.likeness >= LIKENESS and self._is_near(rival.located):
            return self._make(Verdict.CONTRADICTED, rival.located)
        return self._make(Verdict.NOT_IN_SOURCE)

    def _is_near(self, rival: Located) -> bool:
        """Whether a reader would take the one figure for the other: no 1,260 for 20."""
        claim, source = self._single().quantity, rival.quantity
        if not claim.low or not source.low or claim.kind in _NO_AMOUNT:
            return True
        ratio = abs(base_value(claim.low, claim.unit) / base_value(source.low, source.unit))
        return 1 / _NEAR <= ratio <= _NEAR

    def _make(
        self,
        verdict: Verdict,
        source: Located | None = None,
        candidates: Iterable[Located] = (),
        reason: str = "",
    ) -> Finding:
        said = self._said(source.quantity) if source else ""
        template = REASONS[verdict] if source or verdict in SAYS_NOTHING else NO_SOURCE
        return Finding.make(
            Check.NUMBER,
            verdict,
            self.claimed.claim,
            self.span,
            reason or template.format(said=said, number=self._claimed_words()),
            source=self._evidence(source.quantity) if source else None,
            candidates=[self._evidence(each.quantity) for each in candidates],
        )

    def _claimed_words(self) -> str:
        quantity = self.claimed.quantity
        whole = self.span.start == quantity.number_start and self.span.end == quantity.number_end
        end = quantity.end if whole else self.span.end
        return " ".join(self.claimed.text[self.span.start : end].split())

    def _said(self, quantity: Quantity) -> str:
        span = self._evidence(quantity)
        return " ".join(span.exact.split())

    def _evidence(self, quantity: Quantity) -> Span:
        """A source quantity with its hedge."""
        start, end = quantity.start, quantity.end
        if quantity.hedge_end:
            start, end = min(start, quantity.hedge_start), max(end, quantity.hedge_end)
        return Span.of(self.text, start, end)


_NEAR = 10
"""A figure so many times another is no slip for it."""
_NO_AMOUNT = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.PERIOD})
_TELLING = 21
"""The least figure that hardly stands beside another by chance."""
_BESIDE_OWN, _BESIDE_THEIRS = 12, 30
"""Characters between two figures of a pair, in the claim and in the article."""
_RESTATED = "The number beside it in another unit."


def _gap(one: Quantity, other: Quantity) -> int:
    """Characters between two quantities."""
    return max(one.start, other.start) - min(one.end, other.end)
