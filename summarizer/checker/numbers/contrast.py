"""A number taken from the wrong half of a contrast.

"Sales rose 4.8%, against 3.1% at Castle Foods": what stands in a figure's own part of the sentence
is said of that figure alone. A claim that gives 4.8% with words from the other figure's part, and
with none from its own, has taken the wrong one. What stands before the first figure may hold for
all of them, so it does not speak for the first alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from summarizer.checker.numbers.arithmetic.operands import as_meant
from summarizer.checker.numbers.binding import is_rival
from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.checker.numbers.match import Candidate
from summarizer.checker.numbers.parts import own_part
from summarizer.quantities.index import Located, QuantityIndex, figure, figures_of
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.tokens import stem, tokenize


def other_half(
    claimed: Claimed, matched: Sequence[Candidate], index: QuantityIndex
) -> Located | None:
    """The figure of the article that the claim's words go with, if no place of its value does."""
    words = _claim_words(claimed)
    top = max((each.likeness for each in matched), default=0.0)
    found: Located | None = None
    for place in matched:
        if place.likeness < top * _MUCH:
            continue
        rival = _rival_beside(claimed, words, place.located, index)
        if rival is None:
            return None
        found = found or rival
    return found


def is_own_half(
    claimed: Claimed, matched: Sequence[Candidate], rival: Located, index: QuantityIndex
) -> bool:
    """Whether the claim names what only its own figure's part, after the rival's, is about."""
    names = _claim_words(claimed) & index.context.names
    beside = [each.quantity for each in index.by_sentence.get(rival.sentence, [])]
    bounds, text = index.context.bounds[rival.sentence], index.document.text
    theirs = _words(text, own_part(index.lower, rival.quantity, bounds, beside), beside)
    for each in matched:
        place = each.located
        if place.sentence == rival.sentence and rival.quantity.start < place.quantity.start:
            mine = own_part(index.lower, place.quantity, bounds, beside)
            if names & (_words(text, mine, beside) - theirs):
                return True
    return False


_MUCH: Final = 0.6
"""Places whose surroundings are much less like the claim's than the best one's do not count."""


def _claim_words(claimed: Claimed) -> frozenset[str]:
    """The words and figures of the claim's own part of its sentence, without what it counts."""
    words = _part_words(claimed, claimed.quantity)
    if claimed.quantity.kind not in _CALENDAR:
        words = frozenset(word for word in words if not word.startswith(_CALENDAR_WORDS))
    return words - frozenset(claimed.nouns) - {figure(claimed.quantity)}


_CALENDAR: Final = frozenset({Kind.YEAR, Kind.DATE, Kind.PERIOD, Kind.DECADE})
_CALENDAR_WORDS: Final = tuple(f"#{kind.value}:" for kind in _CALENDAR)
"""An amount given for another year is a fault of the year."""


def _part_words(claimed: Claimed, quantity: Quantity) -> frozenset[str]:
    figures = (claimed.quantity, *claimed.mates)
    part = own_part(claimed.lower, quantity, claimed.sentence, figures)
    return _words(claimed.text, part, figures)


def _words(text: str, part: tuple[int, int], figures: Iterable[Quantity]) -> frozenset[str]:
    """The stems of a stretch, its figures as one word each."""
    start, end = part
    inside = [each for each in figures if start <= each.start and each.end <= end]
    stems = {
        token.stem
        for token in tokenize(text, start, end)
        if not any(each.start <= token.start < each.end for each in inside)
    }
    return frozenset(stems | {word for each in inside for word in figures_of(each)}) - _MOVES


_MOVES: Final = frozenset(stem(word) for word in ("rise", "fall", "reach", "total", "current"))
"""They say nothing of what a figure is a figure of."""


def _rival_beside(
    claimed: Claimed, words: frozenset[str], place: Located, index: QuantityIndex
) -> Located | None:
    """The figure of the same kind in the same sentence of whose own words the claim has most."""
    text, bounds = index.document.text, index.context.bounds[place.sentence]
    beside = index.by_sentence.get(place.sentence, [])
    figures = [each.quantity for each in beside]
    mine = own_part(index.lower, place.quantity, bounds, figures)
    own = _words(text, mine, figures)
    best, most = None, 0
    for rival, meant in zip(beside, as_meant(beside, index), strict=True):
        if rival is place or not _is_parallel(claimed, meant.quantity, text):
            continue
        theirs = own_part(index.lower, rival.quantity, bounds, figures)
        if theirs == mine or _is_counted_here(claimed, place.quantity, rival.quantity, text):
            continue
        other = _words(text, theirs, figures)
        if any(day in own - other for day in claimed.around if day.startswith(_CALENDAR_WORDS)):
            continue  # the claim names the year that only this figure is of
        nouns = frozenset(counted_nouns(text, rival.quantity))
        nouns |= frozenset(counted_nouns(text, place.quantity))
        taken = words & (other - own) - nouns
        if place.quantity.start < rival.quantity.start:
            said_after = _words(text, (place.quantity.end, mine[1]), figures) - other - nouns
            shared = words & (own - said_after - other)
            kept = words & said_after
            if shared and not said_after:
                taken = frozenset(word for word in taken if word in index.context.names)
        else:
            kept = words & (own - other) - nouns
            if not _words(text, (mine[0], place.quantity.start), figures) - other:
                # what stands before the first figure may be said of both
                taken &= _words(text, (rival.quantity.end, theirs[1]), figures)
        if kept or len(taken) <= most or _gives_both(claimed, meant.quantity, own - other):
            continue
        best, most = rival, len(taken)
    return best


def _is_counted_here(claimed: Claimed, place: Quantity, rival: Quantity, text: str) -> bool:
    """Whether what the claim counts is counted by this figure and not by the other one."""
    nouns = set(claimed.nouns)
    return bool(nouns & set(counted_nouns(text, place))) and not (
        nouns & set(counted_nouns(text, rival))
    )


def _gives_both(claimed: Claimed, rival: Quantity, own: frozenset[str]) -> bool:
    """Whether the claim gives the other figure too, and not in the place of this one."""
    mates = [mate for mate in claimed.mates if fit(mate, rival) is Fit.SAME]
    mine = _part_words(claimed, claimed.quantity)
    if any(_part_words(claimed, mate) == mine for mate in mates):
        return True
    return bool(mates) and not any(_part_words(claimed, mate) & own for mate in mates)


def _is_parallel(claimed: Claimed, rival: Quantity, text: str) -> bool:
    """Whether a figure counts or measures what the claimed one does."""
    if not is_rival(claimed, rival, text, beside=True):
        return False
    theirs = counted_nouns(text, rival)
    if rival.kind is not Kind.NUMBER:
        return _rate(claimed.nouns) == _rate(theirs)
    return not theirs or bool(set(claimed.nouns[-1:]) & set(theirs))


def _rate(nouns: tuple[str, ...]) -> str:
    """What an amount is for each of: "per month"."""
    return nouns[0] if nouns and nouns[0].startswith("per ") else ""
