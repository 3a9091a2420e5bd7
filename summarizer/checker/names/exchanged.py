"""Two names exchanged around their verb, and an office given to somebody else.

"A has bought B" and "B has bought A" share all their words; so do "the minister, A, and the mayor,
B" and "the mayor, A, and the minister, B". Both are told apart by order: which name stands before
a verb they share, active or passive, and which name stands beside the words for an office.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.checker.model import Finding
from summarizer.checker.names.article import NamesOf, folded
from summarizer.checker.names.same import described
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.quantities.tokens import stem
from summarizer.span import Span

_BETWEEN: Final = 90
"""Characters between two names that one verb may join."""
_JOINS: Final = pattern(r"[;:\u201c\u201d\"()\u2014]|\b(?:and|or|between|with|who|which|than)\b")
"""What makes two names equals, or begins another clause."""
_BY: Final = pattern(r"\bby (?:the |its |his |her |their )?(?:[a-z-]++ ){0,3}+\Z")
_PREPOSITION: Final = pattern(
    r"\b(through|for|from|to|at|in|on|of|over|against|into|via|after|before|as)(?: the| its)? \Z"
)
_EITHER_WAY: Final = frozenset(
    stem(word) for word in "meet met marry married talk merge merged join agree draw drew".split()
)
"""What two do with each other, so that either may come first."""
_OFFICE: Final = (
    "minister|governor|director|executive|mayor|chair|chairman|chairwoman|president|chief|leader"
    "|ambassador|coach|captain|secretary|editor|commissioner|chancellor|head|founder|manager"
    "|judge|sheriff|lawyer|referee|auditor"
    "|father|mother|wife|husband|widow|brother|sister|son|daughter|treasurer|premier|bishop"
)
_BEFORE_NAME: Final = pattern(
    rf"\b((?:[A-Za-z]++[ -]){{0,2}}?)((?i:{_OFFICE})|Dr)(?:,| of [\w ]{{1,40}},)? \Z"
)
_AFTER_NAME: Final = pattern(
    rf",? (?:the|its|his|her|their|a|an|(?=former )|[A-Z]\w++(?: [A-Z]\w++)?['\u2019]s?)"
    rf" ((?:[a-z]++[ -]){{0,2}}?)({_OFFICE})\b"
)
_WHERE: Final = pattern(r"\b(?:[Ii]n|at|near|from|of|on|to|outside)(?: the)? \Z")
_NEAR: Final = 12
_WORD: Final = pattern(r"[a-z]++")
_REACH: Final = 70
_OPENING: Final = 4
"""Letters that a verb and its participle share: "beat", "beaten"."""
_NO_VERB: Final = frozenset("will have been were that they their from into over when also".split())


class _Joined(NamedTuple):
    """Two names in their order, the words of weight between them, and whether a "by" turns them."""

    first: Span
    second: Span
    between: frozenset[str]
    turned: bool
    preposition: str


def check_exchanged(statement: Statement, offices: Offices) -> Iterator[Finding]:
    """A finding for names that the article has the other way round, or in another's office."""
    found = [*_exchanged(statement, offices.names), *_in_office(statement, offices)]
    for name, other in dict.fromkeys(found):
        reason = f"The article has {other.exact} here, not {name.exact}."
        yield Finding.make(
            Check.NAME, Verdict.NAME_SWAPPED, statement.claim, name, reason, source=other
        )


def _exchanged(statement: Statement, names: NamesOf) -> Iterator[tuple[Span, Span]]:
    text, source = statement.claim.text, names.source
    mine = list(_joined(names.in_text(text, statement.span.start, statement.span.end), text))
    if not mine:
        return
    theirs = [
        pair
        for match in statement.matches
        for pair in _joined(names.in_sentence(match.number), source.text)
    ]
    for pair in mine:
        rivals = [
            other
            for other in theirs
            if pair.between & other.between - _EITHER_WAY and pair.preposition == other.preposition
        ]
        if any(_runs(pair, other, pair.turned == other.turned) for other in rivals):
            continue
        for other in rivals:
            if _runs(pair, other, pair.turned != other.turned):
                yield pair.first, other.second if pair.turned != other.turned else other.first
                break


def _runs(pair: _Joined, other: _Joined, same_order: bool) -> bool:
    """Whether two pairs are of the same names, in the same order or the other way round."""
    ends = (other.first, other.second) if same_order else (other.second, other.first)
    return _same(pair.first, ends[0]) and _same(pair.second, ends[1])


def _same(one: Span, other: Span) -> bool:
    return bool(folded(one.exact) & folded(other.exact))


def _joined(names: list[Span], text: str) -> Iterator[_Joined]:
    """Each two names that follow one another in one clause."""
    for first, second in pairwise(names):
        gap = text[first.end : second.start]
        if len(gap) > _BETWEEN or gap[:1] in ("'", "\u2019", ",") or _JOINS.search(gap):
            continue
        turned = _BY.search(gap) is not None
        word = None if turned else _PREPOSITION.search(gap)
        shown = word.group(1) if word else ""
        openings = {w[:_OPENING] for w in _WORD.findall(gap) if len(w) >= _OPENING} - _NO_VERB
        between = Source.stems(text, first.end, second.start) | openings
        yield _Joined(first, second, between, turned, shown)


class Offices:
    """Who holds which office in an article, read once."""

    def __init__(self, names: NamesOf) -> None:
        self.names = names

    @cached_property
    def held(self) -> list[tuple[Span, frozenset[str]]]:
        """Every name with the words for an office beside it, in reading order."""
        source = self.names.source
        return [
            (name, words)
            for number, sentence in enumerate(source.sentences)
            for name in self.names.in_sentence(number)
            if (words := _office_beside(name, source.text, sentence.start))
        ]

    def other_holder(self, name: Span, words: frozenset[str]) -> Span | None:
        """Who holds an office, if it is surely not the one of that name."""
        holders = [other for other, theirs in self.held if words <= theirs]
        if not holders or any(self._may_be(name, other) for other in holders):
            return None
        return None if self._is_told(name, words) else holders[0]

    def _may_be(self, name: Span, other: Span) -> bool:
        same = self.names.speakers.same
        return _same(name, other) or same(described(name.exact), described(other.exact))

    def _is_told(self, name: Span, words: frozenset[str]) -> bool:
        """Whether a sentence has the name and the words, and nobody else beside them."""
        source = self.names.source
        taken = {
            n
            for other, theirs in self.held
            if words <= theirs
            for n in source.numbers_over([other])
        }
        return any(
            n not in taken
            and self.names.holds([n], name)
            and words <= set(_WORD.findall(source.span(n).exact.casefold()))
            for n in range(len(source.sentences))
        )


def _in_office(statement: Statement, offices: Offices) -> Iterator[tuple[Span, Span]]:
    text = statement.claim.text
    for name in offices.names.in_text(text, statement.span.start, statement.span.end):
        words = _office_beside(name, text, statement.span.start)
        if words and folded(name.exact) and offices.names.index.holds(name.exact.split()[-1]):
            other = offices.other_holder(name, words)
            if other is not None:
                yield name, other


def _office_beside(name: Span, text: str, start: int) -> frozenset[str]:
    """The words for an office right before or after a name."""
    if _WHERE.search(text, max(start, name.start - _NEAR), name.start):
        return frozenset()
    before = _BEFORE_NAME.search(text, max(start, name.start - _REACH), name.start)
    found = before or _AFTER_NAME.match(text, name.end, name.end + _REACH)
    if found is None:
        return frozenset()
    words = _WORD.findall(f"{found.group(1)} {found.group(2)}".casefold())
    return frozenset(words) - _NO_OFFICE


_NO_OFFICE: Final = frozenset(
    "the its his her their and but by former then when as says said".split()
)
