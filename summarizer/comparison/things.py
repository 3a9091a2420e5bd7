"""What a figure is a figure of: what it counts, what stands beside it, of what time it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.checker.model import Claim
from summarizer.checker.numbers.claimed import Claimed, counted_nouns, read_claimed
from summarizer.checker.numbers.parts import own_part
from summarizer.comparison.contrasts import is_point, opposed
from summarizer.comparison.fates import (
    are_two_tolls,
    counts_people,
    fates_of,
    is_part,
    presence,
)
from summarizer.comparison.likeness import fits
from summarizer.comparison.synonyms import akin, senses
from summarizer.comparison.times import Times
from summarizer.comparison.told import PEOPLE, Told
from summarizer.comparison.units import Reader
from summarizer.comparison.words import Word, is_plain, key_of, words_in
from summarizer.patterns import pattern
from summarizer.quantities.index import dimension
from summarizer.quantities.model import Bound, Kind, Quantity

_BESIDE: Final = 3
"""Content words on each side of a figure that tell what it is a figure of."""
_NAMED: Final = 2
"""Content words before an age that name somebody."""
_FATES: Final = frozenset(map(key_of, ("dead", "wounded", "missing", "arrested", "homeless")))
"""What people are counted by where they are not named: "two dead"."""
_OF_PEOPLE: Final = PEOPLE | _FATES
_SUPERSEDED: Final = pattern(
    r"\b(?:correct(?:ed|ing)|revis(?:ed|ing)|withdr[ae]w(?:ing|n)?|instead\sof|rather\sthan"
    r"|(?:earlier|previous|initial|preliminary|first|provisional)"
    r"\s(?:figure|count|toll|estimate|report|number|tally|total)s?)\b[^,;.]{0,25}\Z",
    re.IGNORECASE,
)
"""Before a figure: the article gives it as one that is no longer held."""
_REACH: Final = 30
_NUMBER_OF: Final = pattern(
    r"\b(?:number|total|tally|count)\sof\s(?:[a-z-]{2,14}\s)?(?P<of>[a-z]{3,16}s)\s"
    r"(?:[a-z-]{2,14}\s){0,3}(?:at|to|is|was|as)\s(?:[a-z]{2,14}\s){0,2}\Z"
)
"""Before a figure: what it counts, as in "put the number of passengers affected at"."""
_FAR: Final = 60
_NONE_MORE: Final = pattern(r"\b(?:none|nobody|no|not|never)\b[^,;.]{0,30}\Z", re.IGNORECASE)
"""Before "more than": it is a bound from above."""
_RELATIVE: Final = pattern(r"(?:which|that)\s")
_KNOWN: Final = pattern(
    r"\b(?:the|these|those|both|his|her|its|their|our|past|quarter\sto"
    r"|(?:mother|father|mum|dad)\sof)\s\Z",
    re.IGNORECASE,
)
"""Before a count: it tells nothing new ("the two governments", "a mother of two"), or the time."""
_KNOWN_REACH: Final = 11


class Things:
    """Tells whether figures of several articles may be of one thing."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._readers = readers
        self._times = Times(readers)

    def is_known(self, told: Told) -> bool:
        """As in "two of its four gates": a count that is taken as known, and told of nothing.

        A measure that names its thing is none: "the 11-minute recording".
        """
        start = told.quantity.start
        text = self.text(told)
        if "-" in text[start : told.quantity.end] and told.quantity.unit is not None:
            return False
        return _KNOWN.search(text[max(0, start - _KNOWN_REACH) : start]) is not None

    def is_part(self, told: Told) -> bool:
        """Whether a fraction is one of something: "a third of them", not "half an hour"."""
        return self.text(told).startswith(" of ", told.quantity.end)

    def is_superseded(self, told: Told) -> bool:
        """As in "correcting an earlier figure of 22": a value the article no longer holds."""
        start = told.quantity.start
        before = self.text(told)[max(told.unit.sentence.start, start - _FAR) : start]
        return _SUPERSEDED.search(before) is not None

    def are_two_tolls(self, one: Told, other: Told) -> bool:
        """Whether two counts of people are of two sources, and neither is said to be rough."""
        return are_two_tolls(one, self.text(one), other, self.text(other))

    def meant(self, told: Told) -> Quantity:
        """The figure with its bound turned in "none paid more than 2,500"."""
        quantity = told.quantity
        at = quantity.hedge_start if quantity.hedge_end else quantity.start
        before = self.text(told)[max(told.unit.sentence.start, at - _REACH) : at]
        if quantity.bound is Bound.MORE_THAN and _NONE_MORE.search(before):
            return quantity._replace(bound=Bound.AT_MOST)
        return quantity

    def claimed(self, told: Told) -> Claimed | None:
        """The figure as the checker reads one of a claim: the words of its own sentence alone."""
        sentence = self._readers[told.unit.article].sentence_span(told.unit)
        start = told.quantity.start - sentence.start
        found = read_claimed(Claim("text", sentence.exact))
        return next((each for each in found if each.quantity.start == start), None)

    def text(self, told: Told) -> str:
        """The article that holds a figure."""
        return self._readers[told.unit.article].text

    def nouns(self, told: Told) -> set[str]:
        """The first and the last word of what is counted: one of them is the thing."""
        text, start = self.text(told), told.quantity.start
        named = _NUMBER_OF.search(text, max(told.unit.span.start, start - _FAR), start)
        if named is not None:
            return {key_of(named["of"])} - {""}
        nouns = [noun[:6] for noun in counted_nouns(text, told.quantity)]
        return {*nouns[:1], *nouns[-1:]}

    def same(self, one: Told, other: Told) -> bool:
        """Whether the two count the same, or stand amid the same words, and nothing parts them."""
        return self._alike(one, other) and not self.parted(one, other)

    def parted(self, one: Told, other: Told) -> bool:
        """Whether the words around two figures say that they are of two things."""
        if one.quantity.kind is Kind.DURATION:
            points = [
                is_point(self.text(t), t.quantity.start, t.quantity.end) for t in (one, other)
            ]
            if points[0] != points[1]:
                return True
        return opposed(self._own_words(one), self._own_words(other))

    def _own_words(self, told: Told) -> str:
        start, end = self._part(told, told.quantity)
        return self.text(told)[start:end]

    def _alike(self, one: Told, other: Told) -> bool:
        mine, theirs = self.nouns(one), self.nouns(other)
        near = akin(self._beside(one) | mine & _FATES, self._beside(other) | theirs & _FATES)
        if akin(self._measured(one), self._measured(other)):
            return True
        if one.quantity.kind is Kind.AGE:
            return bool(self._aged(one) & self._aged(other))
        if one.quantity.kind is not Kind.NUMBER:
            return near
        if mine and theirs:
            first, second = _head(mine), _head(theirs)
            both_people = self._counts_people(one) and self._counts_people(other)
            if first | second <= PEOPLE:
                present = self.are_present(one) and self.are_present(other)
                return near or present or self._share_fate(one, other)
            return akin(first, second) or (both_people and (near or self._share_fate(one, other)))
        return near

    def _share_fate(self, one: Told, other: Told) -> bool:
        """Whether the same has become of two counts of people, and neither is a part of more."""
        if any(is_part(each, self.text(each)) for each in (one, other)):
            return False
        first, second = self._fates(one), self._fates(other)
        return bool(first & second)

    def _fates(self, told: Told) -> frozenset[int]:
        return fates_of(told, self._readers[told.unit.article])

    def _counts_people(self, told: Told) -> bool:
        """Whether a word for people stands close behind a count: "two masked men"."""
        words = list(words_in(self.text(told), told.quantity.end, told.unit.span.end))
        return any(word.key in _OF_PEOPLE for word in words[:_BESIDE])

    def _measured(self, told: Told) -> set[str]:
        """What a measure is of by grammar: "the 11-minute tape", "a tape, which lasts so long"."""
        text, span, quantity = self.text(told), told.unit.span, told.quantity
        if quantity.unit is None or quantity.kind is Kind.AGE:
            return set()
        if "-" in text[quantity.start : quantity.end]:
            return self.nouns(told)
        if not _RELATIVE.match(text, span.start):
            return set()
        before = list(words_in(text, told.unit.sentence.start, span.start))
        return {word.key for word in before[-1:]}

    def _aged(self, told: Told) -> set[str]:
        """Whose age it is: words before "Ida Holm, 44," and behind "the 44-year-old pilot"."""
        text, span, quantity = self.text(told), told.unit.span, told.quantity
        if "-" in text[quantity.start : quantity.end]:
            found = [word.key for word in words_in(text, quantity.end, span.end)][:_BESIDE]
        else:
            found = [word.key for word in words_in(text, span.start, quantity.start)][-_NAMED:]
        return {key for key in found if not is_plain(key) and key not in PEOPLE}

    def are_present(self, told: Told) -> bool:
        """Whether it counts the people at a place or an event: "28 guests were there"."""
        return presence(told, self.text(told), self.nouns(told)) is not None

    def are_there(self, told: Told) -> bool:
        """The same, where the place or the event is named before."""
        found = presence(told, self.text(told), self.nouns(told))
        return found is not None and found["where"] != "at"

    def _beside(self, told: Told) -> set[str]:
        """The telling words beside a figure in its clause, and in no other's part of it."""
        text, span, quantity = self.text(told), told.unit.span, told.quantity
        words = [
            word
            for word in words_in(text, span.start, span.end)
            if not any(f.quantity.start <= word.start < f.quantity.end for f in told.unit.figures)
        ]
        before = [word for word in words if word.start < quantity.start][-_BESIDE:]
        after = [word for word in words if word.start >= quantity.end][:_BESIDE]
        theirs = [
            self._part(told, each)
            for each in (found.quantity for found in told.unit.figures)
            if each is not quantity and dimension(each) == dimension(quantity)
        ]
        own = self._part(told, quantity)
        return {
            word.key
            for word in (*before, *after)
            if not is_plain(word.key)
            and word.key not in PEOPLE
            and (_in(word, own) or not any(_in(word, part) for part in theirs))
        }

    def _part(self, told: Told, quantity: Quantity) -> tuple[int, int]:
        """The part of a clause that one of its figures stands in."""
        lower = self._readers[told.unit.article].analysis.quantities.lower
        span, figures = told.unit.span, [each.quantity for each in told.unit.figures]
        return own_part(lower, quantity, (span.start, span.end), figures)

    def of_other_times(self, one: Told, other: Told) -> bool:
        """Whether the two are told of two times."""
        return self._times.differ(one, other)

    def is_told_in(self, told: Told, article: int) -> bool:
        """Whether an article gives the value, for what may be the same thing, anywhere."""
        reader = self._readers[article]
        near = self._beside(told)
        nouns = self.nouns(told)
        given = (
            Told(-1, unit, located)
            for unit in reader.units
            for located in unit.figures
            if fits(told.located, located)
        )
        for there in given:
            if self.is_superseded(there):
                continue
            if akin(near, self._beside(there)) or akin(nouns, self.nouns(there)):
                return True
        return False

    def topics(self, told: Told) -> set[str]:
        """What a figure is found by: what it counts and what stands beside it, in any wording."""
        words = {word for word in self._beside(told) if not is_plain(word)}
        words = (words | (self.nouns(told) - PEOPLE) | self._measured(told)) - told.unit.names
        found = words | {f"~{sense}" for word in words for sense in senses(word)}
        if told.quantity.kind is Kind.NUMBER and counts_people(told, self.text(told)):
            found |= {f"!{fate}" for fate in self._fates(told)}
        return found


def _in(word: Word, part: tuple[int, int]) -> bool:
    return part[0] <= word.start < part[1]


def _head(nouns: set[str]) -> set[str]:
    return {noun for noun in nouns if noun not in PEOPLE} or nouns
