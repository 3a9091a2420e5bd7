"""A change told the wrong way round: "from 12 to 9" where the article has 9 before 12.

Which of two figures is the earlier one is said by "from", "up from", "against" and the like
(Quirk et al. 1985, 9.46-9.48 on source and goal).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.checker.model import Finding
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.read import read_quantities
from summarizer.span import Span

_LIKE: Final = 0.3
"""Share of a statement's words that a sentence must hold to be held against it."""
_GAP: Final = 120
"""Characters between the two figures of a change."""
_FROM: Final = pattern(r"(?i:\bfrom)(?:\s\w++){0,3}\s?[£€$]?\Z")
_TO: Final = pattern(r"(?:\s[a-z]++){0,4}\sto(?:\s[a-z]++){0,3}\s[£€$]?\Z")
_OUT_OF: Final = pattern(
    r"\b(?:from|against|compared\s(?:with|to)|versus)(?:\s[a-z]++){0,4}\s[£€$]?\Z"
)
_STOP: Final = pattern(r"[.;:]")
_KINDS: Final = frozenset(
    {
        *(Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE),
        *(Kind.DURATION, Kind.DATE, Kind.YEAR),
    }
)


class _Change(NamedTuple):
    """Two figures of one change, in their order in time; ``start`` and ``end`` hold both."""

    earlier: Quantity
    later: Quantity
    start: int
    end: int


def check_directions(statement: Statement, source: Source) -> Iterator[Finding]:
    """A finding for every change of which the article has the two figures the other way round."""
    own = list(_changes(statement.span.exact, arrows=False))
    if not own:
        return
    near = [match.number for match in statement.matches if match.share >= _LIKE]
    theirs = [(number, each) for number in near for each in _changes(source.span(number).exact)]
    for change in own:
        if any(_is_same(change, each) for _, each in theirs):
            continue
        for number, each in theirs:
            if _is_same(change, each._replace(earlier=each.later, later=each.earlier)):
                yield _finding(statement, change, each, source.span(number))
                break


def _changes(text: str, *, arrows: bool = True) -> Iterator[_Change]:
    """The changes from one figure to another; with ``arrows`` those told backwards too."""
    figures = [each for each in read_quantities(text) if each.kind in _KINDS]
    for one, other in pairwise(figures):
        gap = text[one.end : other.start]
        if len(gap) > _GAP or one.is_range or other.is_range or one.kind is not other.kind:
            continue
        if _FROM.search(text[: one.start]) and _TO.match(gap):
            yield _Change(one, other, one.start, other.end)
        elif arrows and _OUT_OF.search(gap) and not _STOP.search(gap):
            yield _Change(other, one, one.start, other.end)


def _is_same(one: _Change, other: _Change) -> bool:
    """Whether two changes are between the same figures, in the same order."""
    pairs = ((one.earlier, other.earlier), (one.later, other.later))
    return all(fit(mine, theirs) is not Fit.NONE for mine, theirs in pairs)


def _finding(statement: Statement, change: _Change, other: _Change, sentence: Span) -> Finding:
    text, begin = statement.claim.text, statement.span.start
    span = Span.of(text, begin + change.start, begin + change.end)
    words = sentence.exact[other.start : other.end]
    place = Span(sentence.start + other.start, sentence.start + other.end, words)
    reason = f"In the article it is the other way round: \u201c{words}\u201d."
    verdict = Verdict.OPPOSITE
    return Finding.make(Check.NEGATION, verdict, statement.claim, span, reason, source=place)
