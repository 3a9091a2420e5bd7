"""What derivations are made of: the figures that may be reckoned with, as they are meant."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from summarizer.checker.numbers.arithmetic.clock import as_time
from summarizer.checker.numbers.arithmetic.readings import in_full
from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.patterns import pattern
from summarizer.quantities.index import Located, QuantityIndex
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.units import CENT_UNITS

_SENTENCES: Final = 4
_MOST_OPERANDS: Final = 40


def find_operands(claimed: Claimed, index: QuantityIndex) -> list[Located]:
    """The figures of the cited sentences, else of those that best match and their neighbours.

    A short article's figures are all taken.
    """
    evidence = claimed.claim.evidence
    if evidence:
        cited = [each for span in evidence for each in index.within(span.start, span.end)]
        figures = _figures_of({each.sentence for each in cited}, index)
        figures = [
            each
            for each in figures
            if any(span.overlaps(each.quantity.start, each.quantity.end) for span in evidence)
        ]
    elif len(index.located) <= _MOST_OPERANDS:
        figures = _figures_of(index.by_sentence, index)
    else:
        weights = {word: abs(weight) for word, weight in claimed.around.items()}
        best = list(index.context.best_sentences(weights, _SENTENCES))
        told = index.with_figures(each.low for each in claimed.told if each.low >= _TELLING)
        near = [number + step for step in (-1, 1) for number in best]
        wanted = [*best, *(each.sentence for each in told[:_SENTENCES]), *near]
        figures = _first_of(wanted, index)
    return figures[:_MOST_OPERANDS]


_TELLING: Final = 20
"""A smaller figure that the claim shares with a sentence does not lead there."""


def _first_of(sentences: list[int], index: QuantityIndex) -> list[Located]:
    """The figures of as many sentences as hold not too many, in reading order."""
    taken: set[int] = set()
    count = 0
    for number in sentences:
        if number not in taken and (not taken or count < _MOST_OPERANDS):
            taken.add(number)
            count += len(_read_sentence(number, index))
    return _figures_of(taken, index)


def _figures_of(sentences: Iterable[int], index: QuantityIndex) -> list[Located]:
    return [each for number in sorted(sentences) for each in _read_sentence(number, index)]


def _read_sentence(number: int, index: QuantityIndex) -> list[Located]:
    """The figures of a sentence as they are meant, read once for all claims."""
    known = index.as_meant.get(number)
    if known is None:
        figures = [each for each in index.by_sentence.get(number, ()) if not each.quantity.vague]
        known = as_meant(in_full(figures, number, index), index) if figures else []
        index.as_meant[number] = known
    return known


_THAN: Final = pattern(
    r"(?:from|against|versus|compared (?:with|to)|than|down from|up from|total of|measured|"
    r"reached)(?: (?:an? )?(?:[a-z]++ )?"
    r"(?:average|mean|norm|record|target|limit|forecast) of)?"
    r"(?: about| around| nearly| some| just)? $"
)
_LOOK_BACK: Final = 40
_MAGNITUDE: Final = 20
"""Figures compared with each other are seldom more than this many times apart."""


def as_meant(figures: Iterable[Located], index: QuantityIndex) -> list[Located]:
    """Figures in reading order, the bare ones with what the words around them leave out.

    "At 13.55" is a time, "Ann Lee, 52," an age. As in "5 tonnes, down from 7" and "37 per cent,
    the others on 33", a bare figure takes the unit of one before it in its sentence.
    """
    meant: list[Located] = []
    for each in figures:
        meant.append(_as_meant(each, meant, index))
    return meant


def _as_meant(located: Located, before: list[Located], index: QuantityIndex) -> Located:
    bare = located.quantity
    if bare.kind is not Kind.NUMBER:
        return located
    time = as_time(index.lower, bare) or _as_age(index, bare)
    if time is not None:
        return Located(time, located.sentence)
    if counted_nouns(index.document.text, bare):
        return located
    start = bare.start
    compared = _THAN.search(index.lower, max(0, start - _LOOK_BACK), start)
    if not compared and bare.step >= 1 and not _LIKE_AGAIN.match(index.lower, bare.end):
        return located
    lends = _LENDS_UNIT if compared else _LENDS_BESIDE
    for each in reversed(before):
        if each.sentence != located.sentence:
            break
        if each.quantity.kind in lends and not _is_stretch(each, index):
            lent = _lend(each.quantity, bare)
            if lent is not None:
                return Located(lent, located.sentence)
    return located


def _is_stretch(located: Located, index: QuantityIndex) -> bool:
    """Whether a length of time only says over how long: "112 millimetres in 24 hours"."""
    start = located.quantity.start
    return (
        located.quantity.kind is Kind.DURATION
        and _OVER.search(index.lower, max(0, start - 8), start) is not None
    )


_OVER: Final = pattern(r"(?<![a-z])(?:in|over|within|for|after|every) $")


def _as_age(index: QuantityIndex, bare: Quantity) -> Quantity | None:
    """As in "Ann Lee, 52, said", "he was 19 then"."""
    if not _YOUNGEST <= bare.low <= _OLDEST or bare.low % 1 or bare.is_range:
        return None
    text, lower, start = index.document.text, index.lower, bare.start
    if _AGED.search(lower, max(0, start - 8), start) and not counted_nouns(text, bare):
        return bare._replace(kind=Kind.AGE, unit="year")
    if lower[start - 2 : start] != ", " or lower[bare.end : bare.end + 1] not in _AFTER_AGE:
        return None
    name = _NAME_BEFORE.search(text, max(0, start - 24), start - 2)
    return bare._replace(kind=Kind.AGE, unit="year") if name else None


_YOUNGEST: Final = 3
_OLDEST: Final = 112
_AFTER_AGE: Final = frozenset(",.);")
_AGED: Final = pattern(r"(?<![a-z])(?:was|is|aged|turned) $")
_NAME_BEFORE: Final = pattern(r"(?<![^\W\d_])[A-Z][^\W\d_]++$")


def _lend(lender: Quantity, bare: Quantity) -> Quantity | None:
    """The bare figure in the lender's unit, if the two are of one order of magnitude."""
    cents = Decimal("0.01") if lender.unit in CENT_UNITS else Decimal(1)
    low, high, step = bare.low * cents, bare.high * cents, bare.step * cents
    if lender.kind is Kind.PERCENT and low > _HUNDRED:
        return None
    if not low < lender.low * _MAGNITUDE or not lender.low < low * _MAGNITUDE:
        return None
    return bare._replace(kind=lender.kind, unit=lender.unit, low=low, high=high, step=step)


_HUNDRED: Final = 100
_LENDS_UNIT: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_LENDS_BESIDE: Final = _LENDS_UNIT | {Kind.PERCENT}
_LIKE_AGAIN: Final = pattern(r"[,;.)]|$| (?:and|but|near|on|in|at|for|among|with)(?![a-z])")
"""What may follow a figure whose unit was said before: "37 per cent, Reform on 33 and ..."."""
