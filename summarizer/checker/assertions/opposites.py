"""Words of a statement that say the opposite of the article's: "confirmed" for "denied".

Three sorts: pairs of words; a word and the same with "un-" before it; and a vote for and against.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.checker.assertions.negations import Reading
from summarizer.checker.assertions.negative_words import Word
from summarizer.checker.assertions.opposite_words import OPPOSED
from summarizer.checker.verdicts import Verdict

_ANSWERS: Final = frozenset("deny confirm admit acknowledge reject accept".split())
"""What somebody says to a claim that may stand in another sentence: "She denied it"."""
_VOTE: Final = "vote"
_FOR: Final = frozenset("for favour favor".split())
_AGAINST: Final = "against"
_STOPS: Final = frozenset("oppose prevent stop halt avert block resist avoid".split())
_GOVERNS: Final = 3
"""Words before another that may be what it hangs on."""
_REACH: Final = 5
"""Words after "voted" among which "for" or "against" stands."""
_SHARED: Final = 2
"""Words beside an opposite that outweigh the same word elsewhere in the article's sentence."""


def opposite(
    own: Reading, other: Reading, rest: list[Reading], *, cited: bool
) -> tuple[Verdict, int, int] | None:
    """A word of ``own`` and its opposite in ``other``, by their places, if one is for the other.

    ``rest`` are the other sentences meant; none of them may have the word itself.
    """
    for place, word in enumerate(own.words):
        against = OPPOSED.get(word.lemma, frozenset())
        if against and not _is_kept(own, place, against, (other, *rest)):
            at = _stands_for(own, place, other, against, cited=cited)
            if at is not None:
                return Verdict.OPPOSITE, place, at
    return _prefixed(own, other, rest) or _voted(own, other, rest)


def _is_kept(
    own: Reading, place: int, against: frozenset[str], readings: tuple[Reading, ...]
) -> bool:
    """Whether the article has the word too, and of the same thing as far as can be told.

    "Two bridges are closed; a third is open to buses": of the words beside it, more stand beside
    the opposite than beside the word itself.
    """
    lemma, beside = own.words[place].lemma, own.around(place)
    same = [len(beside & r.around(at)) for r in readings for at in r.places(lemma)]
    if not same:
        return False
    turned = [len(beside & r.around(at)) for r in readings for no in against for at in r.places(no)]
    most = max(turned, default=0)
    return most < _SHARED or max(same) + 1 > most


def _stands_for(
    own: Reading, place: int, other: Reading, against: frozenset[str], *, cited: bool
) -> int | None:
    """Where the article has the opposite in the place of a word."""
    word = own.words[place]
    mine, theirs = (sum(len(r.places(each)) for each in against) for r in (own, other))
    if mine >= max(theirs, 1):
        return None
    for each in sorted(against):
        for at in other.places(each):
            alike = _is_turned(own, place) is _is_turned(other, at)
            answer = cited and each in _ANSWERS and word.lemma in _ANSWERS
            if alike and (answer or own.around(place) & other.around(at)):
                return at
    return None


def _is_turned(reading: Reading, place: int) -> bool:
    """Whether a word is negated, or what somebody is against or stops: "against closing"."""
    before = reading.words[max(0, place - _GOVERNS) : place]
    against = any(word.low == _AGAINST or word.lemma in _STOPS for word in before)
    return against is not reading.negated_before(place)


def _prefixed(own: Reading, other: Reading, rest: list[Reading]) -> tuple[Verdict, int, int] | None:
    """A word that the article has only with "un-" before it, or the reverse: "changed"."""
    for place, word in enumerate(own.words):
        turned = list(_turned(word))
        if any(_low(r, word.low) or _low(own, each) for r in (other, *rest) for each in turned):
            continue
        for at in (at for each in turned for at in _low(other, each)):
            alike = own.has_plain_about(place) is other.has_plain_about(at)
            turns = other.words[at].is_prefixed is not word.is_prefixed
            if alike and turns and own.around(place) & other.around(at):
                return Verdict.OPPOSITE, place, at
    return None


def _turned(word: Word) -> Iterator[str]:
    if word.is_prefixed and word.low.startswith("un"):
        yield word.low[2:]
    elif word.low.endswith("ed"):
        yield f"un{word.low}"


def _low(reading: Reading, low: str) -> list[int]:
    return [at for at, word in enumerate(reading.words) if word.low == low]


def _voted(own: Reading, other: Reading, rest: list[Reading]) -> tuple[Verdict, int, int] | None:
    """A vote for what the article has them vote against, or the reverse."""
    mine = list(_votes(own))
    theirs = [side for reading in (other, *rest) for _, side in _votes(reading)]
    for place, side in mine:
        for at, against in _votes(other):
            if side in theirs or own.negated_before(place) is not other.negated_before(at):
                continue
            if side is not against and own.around(place) & other.around(at):
                return Verdict.OPPOSITE, place, at
    return None


def _votes(reading: Reading) -> Iterator[tuple[int, bool]]:
    """Every vote, by its place, and whether it is against."""
    for at in reading.places(_VOTE):
        for word in reading.words[at + 1 : at + 1 + _REACH]:
            if word.low in _FOR or word.low == _AGAINST:
                yield at, word.low == _AGAINST
                break
