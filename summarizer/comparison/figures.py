"""The figures of a fact in its tellings: which agree, which conflict, which some leave out.

Values are compared by the checker's own rules (units, rounding, hedges: ``checker.compare``); what
may stand in for what is told by its rule for rivals. A conflict is claimed only where the two count
or measure the same thing, neither value stands elsewhere in the other article, and no bound lets
both be true: a false conflict costs an editor more than a missed one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from summarizer.checker.binding import is_rival
from summarizer.checker.claimed import Claimed, counted_nouns, read_claimed
from summarizer.checker.compare import Fit
from summarizer.checker.model import Claim
from summarizer.comparison.likeness import fits, how_fit, telling
from summarizer.comparison.model import Relation
from summarizer.comparison.synonyms import senses
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import Word, is_plain, key_of, words_in
from summarizer.quantities.index import Located, base_value, dimension
from summarizer.quantities.model import Bound, Kind, Quantity

_LOWER: Final = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER: Final = frozenset({Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY})
_BESIDE: Final = 3
"""Content words on each side of a figure that tell what it is a figure of."""
_PEOPLE: Final = frozenset(
    key_of(word)
    for word in "people person man woman child worker employee resident passenger civilian soldier "
    "officer student patient member victim fighter troop demonstrator protester miner villager "
    "crew supporter guest donor villager refugee migrant tourist inmate prisoner".split()
)
_PER_SIZE: Final = 20
"""A value that many times another is of another thing."""
_SAME_SIZE: Final = 3
"""The same for values that a bound may reconcile."""
_OF_TIME: Final = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE, Kind.PERIOD})
_CALENDAR: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_EARLIER: Final = re.compile(
    r"\b(?:previous(?:ly)?|original(?:ly)?|initial(?:ly)?|former(?:ly)?|last|at\sfirst|first"
    r"|(?<!year\s)(?<!month\s)(?<!week\s)earlier)\b"
    r"|\b(?:from|against|compared\swith)\s(?:[a-z]{2,8}\s){0,2}\Z",
    re.IGNORECASE,
)
"""Before a figure: it is of a state that has passed."""
_NONE_MORE: Final = re.compile(r"\b(?:none|nobody|no|not|never)\b[^,;.]{0,30}\Z", re.IGNORECASE)
"""Before "more than": it is a bound from above."""
_REACH: Final = 30


@dataclass(frozen=True)
class Told:
    """A figure of one telling: its place among the fact's units, and the figure."""

    place: int
    unit: Unit
    located: Located

    @property
    def quantity(self) -> Quantity:
        """The figure itself."""
        return self.located.quantity


@dataclass(frozen=True)
class Values:
    """Figures that say the same, or contradict each other."""

    relation: Relation
    told: tuple[Told, ...]


class Figures:
    """Compares the figures of facts."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._readers = readers

    def compare(self, units: Sequence[Unit]) -> tuple[list[Values], list[list[Told]]]:
        """What at least two articles give, and what only one does (each by value)."""
        told = [
            Told(place, unit, located)
            for place, unit in enumerate(units)
            for located in unit.figures
        ]
        groups = self._by_value(told)
        shared = [group for group in groups if len({t.unit.article for t in group}) > 1]
        single = [group for group in groups if len({t.unit.article for t in group}) == 1]
        sets = [Values(_relation(group), tuple(group)) for group in shared]
        clashing = list(self._clashing(single))
        sets += [Values(relation, (*one, *other)) for relation, one, other in clashing]
        settled = {id(each.located) for _, *both in clashing for told in both for each in told}
        left = [g for g in single if not any(id(t.located) in settled for t in g)]
        return sets, left

    def clashes(self, units: Sequence[Unit], settled: Collection[int]) -> list[Values]:
        """Figures of any two units that contradict each other, of those not ``settled`` (by ``id``).

        Found by what they count or stand beside, those that share most of it first; so a toll is
        held against a toll, however differently the sentences tell it.
        """
        told = [
            Told(-1, unit, located)
            for unit in units
            if not unit.is_title
            for located in unit.figures
            if id(located) not in settled and _may_clash(located.quantity)
        ]
        index: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        for each in told:
            for key in sorted(self._topics(each)):
                index[dimension(each.quantity), key].append(each)
        found: dict[frozenset[int], Values] = {}
        taken: set[int] = set()
        pairs: dict[frozenset[int], tuple[int, Told, Told]] = {}
        for among in index.values():
            if not 1 < len(among) <= _MOST_TOLD:
                continue
            for one, other in combinations(among, 2):
                near = _same_size(one.quantity, other.quantity, _SAME_SIZE)
                if near and one.unit.article != other.unit.article:
                    pair = frozenset((id(one.located), id(other.located)))
                    pairs[pair] = (pairs[pair][0] + 1 if pair in pairs else 1, one, other)
        for pair, (_, one, other) in sorted(pairs.items(), key=_by_words):
            if not taken & pair:
                relation = self._clash(one, other)
                if relation is not None:
                    taken |= pair
                    found[pair] = Values(relation, (replace(one, place=0), replace(other, place=1)))
        return list(found.values())

    def _topics(self, told: Told) -> set[str]:
        """What a figure is found by: what it counts and what stands beside it, in any wording."""
        words = self._beside(told) | {n for n in self._nouns(told) if n not in _PEOPLE}
        words = {word for word in words if not is_plain(word) and word not in told.unit.names}
        return words | {f"~{sense}" for word in words for sense in senses(word)}

    def _by_value(self, told: Sequence[Told]) -> list[list[Told]]:
        groups: list[list[Told]] = []
        for each in told:
            for group in groups:
                if any(self._agree(each, other) for other in group):
                    group.append(each)
                    break
            else:
                groups.append([each])
        return groups

    def _agree(self, one: Told, other: Told) -> bool:
        first, second = one.quantity, other.quantity
        if not fits(one.located, other.located):
            return False
        if first.kind is Kind.NUMBER and second.kind is Kind.NUMBER and telling(first) < _FIRM:
            return self._same_thing(one, other) or not (self._nouns(one) and self._nouns(other))
        return True

    def _clashing(
        self, single: Sequence[list[Told]]
    ) -> Iterator[tuple[Relation, list[Told], list[Told]]]:
        """Pairs of figures of two articles for one thing that do not agree, each figure once."""
        taken: set[int] = set()
        for number, group in enumerate(single):
            for later in range(number + 1, len(single)):
                if number in taken or later in taken:
                    continue
                relation = self._clash(group[0], single[later][0])
                if relation is not None:
                    taken.update((number, later))
                    yield relation, group, single[later]

    def _clash(self, one: Told, other: Told) -> Relation | None:
        if one.unit.article == other.unit.article or not _same_size(one.quantity, other.quantity):
            return None
        if not self._may_replace(one, other) or not self._same_thing(one, other):
            return None
        if self._other_time(one, other) or self._is_known(one) or self._is_known(other):
            return None
        if self._elsewhere(one, other.unit.article) or self._elsewhere(other, one.unit.article):
            return None
        if _reconciled(self._meant(one), self._meant(other)):
            return Relation.COMPATIBLE
        return Relation.CONFLICT

    def _meant(self, told: Told) -> Quantity:
        """The figure with its bound turned in "none paid more than 2,500"."""
        quantity = told.quantity
        at = quantity.hedge_start if quantity.hedge_end else quantity.start
        before = self._text(told)[max(told.unit.sentence.start, at - _REACH) : at]
        if quantity.bound is Bound.MORE_THAN and _NONE_MORE.search(before):
            return quantity._replace(bound=Bound.AT_MOST)
        return quantity

    def _is_known(self, told: Told) -> bool:
        """As in "two of its four gates": a count that is taken as known, and told of nothing."""
        start = told.quantity.start
        before = self._text(told)[max(0, start - 8) : start]
        return _KNOWN.search(before) is not None

    def _may_replace(self, one: Told, other: Told) -> bool:
        """By the checker's rule for rivals, what is counted aside."""
        claimed = self._claimed(one)
        if claimed is None:
            return False
        if one.quantity.kind is Kind.NUMBER and other.quantity.kind is Kind.NUMBER:
            return not one.quantity.vague and not other.quantity.vague
        return is_rival(claimed, other.quantity, self._text(other), beside=True)

    def _claimed(self, told: Told) -> Claimed | None:
        """The figure as the checker reads one of a claim: the words of its own sentence alone."""
        sentence = self._readers[told.unit.article].sentence_span(told.unit)
        start = told.quantity.start - sentence.start
        found = read_claimed(Claim("text", sentence.exact))
        return next((each for each in found if each.quantity.start == start), None)

    def _text(self, told: Told) -> str:
        return self._readers[told.unit.article].text

    def _nouns(self, told: Told) -> set[str]:
        """The first and the last word of what is counted: one of them is the thing."""
        nouns = [noun[:6] for noun in counted_nouns(self._text(told), told.quantity)]
        return {*nouns[:1], *nouns[-1:]}

    def _same_thing(self, one: Told, other: Told) -> bool:
        """Whether the two count the same, or stand amid the same words."""
        mine, theirs = self._nouns(one), self._nouns(other)
        near = _akin(self._beside(one), self._beside(other))
        if one.quantity.kind is not Kind.NUMBER:
            return near
        if mine and theirs:
            first, second = _head(mine), _head(theirs)
            both_people = bool(mine & _PEOPLE) and bool(theirs & _PEOPLE)
            return _akin(first, second) or (both_people and near)
        return near

    def _beside(self, told: Told) -> set[str]:
        """The telling words beside a figure in its clause, and nearer to no other of its kind."""
        text, span, quantity = self._text(told), told.unit.span, told.quantity
        words = [
            word
            for word in words_in(text, span.start, span.end)
            if not any(f.quantity.start <= word.start < f.quantity.end for f in told.unit.figures)
        ]
        before = [word for word in words if word.start < quantity.start][-_BESIDE:]
        after = [word for word in words if word.start >= quantity.end][:_BESIDE]
        peers = [
            each.quantity
            for each in told.unit.figures
            if each is not told.located and dimension(each.quantity) == dimension(quantity)
        ]
        return {
            word.key
            for word in (*before, *after)
            if not is_plain(word.key)
            and word.key not in _PEOPLE
            and not any(_gap(word, peer) < _gap(word, quantity) for peer in peers)
        }

    def _other_time(self, one: Told, other: Told) -> bool:
        """Whether each names a time and they share none, or one alone is of an earlier state."""
        mine, theirs = self._times(one), self._times(other)
        if mine and theirs and not mine & theirs:
            return True
        return self._is_earlier(one) != self._is_earlier(other)

    def _times(self, told: Told) -> set[str]:
        words = set(_CALENDAR.findall(told.unit.span.exact))
        dates = {
            str(each.quantity.low) for each in told.unit.figures if each.quantity.kind in _OF_TIME
        }
        return words | dates

    def _is_earlier(self, told: Told) -> bool:
        text, start = self._text(told), told.quantity.start
        return _EARLIER.search(text, max(told.unit.span.start, start - _REACH), start) is not None

    def _elsewhere(self, told: Told, article: int) -> bool:
        """Whether an article gives the value, for what may be the same thing, anywhere."""
        reader = self._readers[article]
        near = self._beside(told)
        nouns = self._nouns(told)
        for located in reader.analysis.quantities.located:
            if not fits(told.located, located):
                continue
            unit = reader.unit_at(located.quantity.number_start)
            if unit is None:
                continue
            there = Told(-1, unit, located)
            if _akin(near, self._beside(there)) or _akin(nouns, self._nouns(there)):
                return True
        return False

    def left_out(self, group: Sequence[Told], article: int) -> bool:
        """Whether an article that tells a fact lacks a figure of it altogether."""
        first = group[0]
        quantity = first.quantity
        if quantity.vague or quantity.kind in (Kind.ORDINAL, Kind.IDENTIFIER, Kind.PERIOD):
            return False
        if quantity.kind is Kind.NUMBER and quantity.low <= 1:
            return False
        if self._is_known(first):
            return False
        located = self._readers[article].analysis.quantities.located
        same = [each for each in located if fits(first.located, each)]
        if telling(quantity) >= _FIRM:
            return not same
        return not self._elsewhere(first, article)


_FIRM: Final = 0.5
_MOST_TOLD: Final = 8
"""Figures among which a clash is looked for by one word."""


def _by_words(item: tuple[frozenset[int], tuple[int, Told, Told]]) -> tuple[int, ...]:
    """Pairs that share most words first; then in reading order."""
    shared, one, other = item[1]
    return (-shared, one.unit.article, one.quantity.start, other.unit.article, other.quantity.start)


def _may_clash(quantity: Quantity) -> bool:
    counts_one = quantity.kind is Kind.NUMBER and quantity.low <= 1
    return not quantity.vague and not counts_one and quantity.kind in _COUNTED


_COUNTED: Final = frozenset(
    {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.AGE}
)
_KNOWN: Final = re.compile(
    r"\b(?:the|these|those|both|his|her|its|their|our|past|quarter\sto)\s\Z", re.IGNORECASE
)
"""Before a count: it tells nothing new ("the two governments"), or the time ("half past three")."""


def _gap(word: Word, quantity: Quantity) -> int:
    """Characters between a word and a figure."""
    return max(quantity.start - word.start, word.start - quantity.end)


def _head(nouns: set[str]) -> set[str]:
    return {noun for noun in nouns if noun not in _PEOPLE} or nouns


def _akin(one: set[str], other: set[str]) -> bool:
    """Whether two sets of words share one, or a sense of one."""
    if one & other:
        return True
    mine = {sense for word in one for sense in senses(word)}
    return any(sense in mine for word in other for sense in senses(word))


def _relation(group: Sequence[Told]) -> Relation:
    """How the first article's figures agree with each other one's: by the loosest of the best."""
    first = group[0].unit.article
    mine = [each.quantity for each in group if each.unit.article == first]
    best: dict[int, Fit] = {}
    for each in group:
        if each.unit.article != first:
            how = max(how_fit(one, each.quantity) for one in mine)
            best[each.unit.article] = max(how, best.get(each.unit.article, Fit.NONE))
    return _RELATION.get(min(best.values()), Relation.ROUNDED)


_RELATION: Final = {Fit.SAME: Relation.SAME, Fit.CONVERTED: Relation.CONVERTED}


def _same_size(one: Quantity, other: Quantity, most: int = _PER_SIZE) -> bool:
    if one.kind is not other.kind or not one.low or not other.low:
        return False
    if one.kind in _OF_TIME:
        return True
    low, high = sorted(abs(base_value(q.low, q.unit)) for q in (one, other))
    return low > 0 and high / low <= most


def _reconciled(one: Quantity, other: Quantity) -> bool:
    """Whether a bound or a range lets two values both be true."""
    low, high = sorted((one, other), key=lambda q: base_value(q.low, q.unit))
    small, large = base_value(low.high, low.unit), base_value(high.low, high.unit)
    if small >= large:
        return True
    near = large / max(small, abs(small)) <= _SAME_SIZE if small else False
    return near and (low.bound in _LOWER or high.bound in _UPPER)
