"""Figures set against a figure that an article gives only to have it contradicted.

"The council rejected the firm's figure of 400. It counted 650": the second article holds 650, and
so contradicts a first one that has the firm's 400 alone, though it gives that value as well. The
same where it keeps its distance ("the firm maintains") and goes on to what speaks against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from summarizer.attribution.model import VerificationStatus
from summarizer.comparison.agreement import Values
from summarizer.comparison.likeness import fits
from summarizer.comparison.model import Relation
from summarizer.comparison.synonyms import akin
from summarizer.comparison.told import Told
from summarizer.comparison.units import Unit
from summarizer.comparison.values import same_size
from summarizer.comparison.words import is_plain
from summarizer.patterns import pattern
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind

_DENIES: Final = frozenset({VerificationStatus.DENIED, VerificationStatus.DISPUTED})
_MAINTAINS: Final = pattern(r"\b(?:maintain|insist|contend)(?:s|ed)\b")
_BEHIND: Final = 2
"""Sentences after the contradicted figure among which the one against it stands."""
_SIZE: Final = 3
"""A value that many times another is of another thing."""
_KINDS: Final = frozenset(
    {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.MULTIPLE}
)


def counters(units: Sequence[Unit], settled: Collection[int]) -> Iterator[Values]:
    """Figures of one article against those that another contradicts, where not ``settled``.

    ``units`` are those of the articles of one story, in order.
    """
    plain = [unit for unit in units if not unit.is_title]
    taken: set[frozenset[int]] = set()
    for place, claim in enumerate(plain):
        for figure, against, found in _contradicted(plain, place):
            for one in _told_elsewhere(plain, claim, figure):
                pair = frozenset((id(one.located), id(found)))
                if id(found) not in settled and pair not in taken:
                    taken.add(pair)
                    told = sorted(
                        (one, Told(0, against, found)), key=lambda each: each.unit.article
                    )
                    yield Values(
                        Relation.CONFLICT,
                        tuple(Told(n, each.unit, each.located) for n, each in enumerate(told)),
                    )


def _contradicted(units: Sequence[Unit], place: int) -> Iterator[tuple[Located, Unit, Located]]:
    """A figure of a claim that is denied or kept at a distance, and one set against it."""
    claim = units[place]
    denied = claim.answer is not None and claim.answer.status in _DENIES
    if not denied and not _MAINTAINS.search(claim.span.exact):
        return
    starts = dict.fromkeys(
        unit.sentence.start for unit in units[place:] if unit.article == claim.article
    )
    near = set(list(starts)[1 : _BEHIND + 1])
    for against in units[place + 1 :]:
        if against.article != claim.article or against.sentence.start not in near:
            continue
        if not denied and not akin(_telling(claim), _telling(against)):
            continue
        for figure in claim.figures:
            found = [each for each in against.figures if _is_other(figure, each)]
            if len(found) == 1:
                yield figure, against, found[0]


def _is_other(one: Located, other: Located) -> bool:
    """Whether a figure may be held against another: one kind and unit, near it, and not it."""
    first, second = one.quantity, other.quantity
    return (
        first.kind in _KINDS
        and first.unit == second.unit
        and not first.vague
        and not second.vague
        and same_size(first, second, _SIZE)
        and not fits(one, other)
    )


def _told_elsewhere(units: Sequence[Unit], claim: Unit, figure: Located) -> Iterator[Told]:
    """The figure as other articles give it, of what the claim is of."""
    for unit in units:
        if unit.article == claim.article or unit.answer is not None:
            continue
        for each in unit.figures:
            if fits(figure, each) and akin(_telling(claim), _telling(unit)):
                yield Told(0, unit, each)


def _telling(unit: Unit) -> set[str]:
    return {key for key in unit.words | unit.context if not is_plain(key)} - unit.names
