"""What a sentence negates, and by which word.

A negation counts by the word it bears on (its focus: Huddleston & Pullum 2002, ch. 9). A plain one
is "not", "no", "failed to"; others are only implied ("declined", "ruled out"; Karttunen 1971 on
implicative verbs).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from summarizer.checker.assertions.negative_words import (
    COMPARES,
    COORDINATED,
    DENIAL,
    NO_NEGATION,
    NOT_TO,
    NOT_YET,
    PLAIN,
    RULE,
    TO_COME,
    WITH,
    Word,
    words_in,
)
from summarizer.checker.assertions.opposite_words import AGAINST, BASE_OF
from summarizer.quantities.tokens import stem

_BEFORE: Final = 8
"""Words before a focus among which its negation stands."""
_AFTER: Final = 4
"""Words after it among which an implied one may stand."""
_NEAR: Final = 4
"""Words before a word among which its negation stands at the latest."""
_JUST_AFTER: Final = 2
"""Words after a word among which what negates it may stand: "he told nobody"."""
_REACH: Final = 14
"""Words on each side of a focus that are looked at at all."""
_BESIDE: Final = 4
"""Words of weight on each side of a focus among which both sides must share one."""

_BELIEVE: Final = frozenset(
    "believe believed think thought claim claimed suspect suspected fear feared alleged".split()
)
"""What some believe is told too: "ruled out that it broke, as some residents believe"."""
_NOBODY: Final = frozenset(("nobody", "no one"))
_FALSE: Final = frozenset("false untrue unfounded baseless".split())
_SUFFERED: Final = frozenset("deaths fatalities injuries arrests casualties".split())
_SINCE: Final = frozenset("since ever".split())
_ENDS: Final = frozenset(
    "first last latest most least only best worst record final largest biggest highest lowest"
    " heaviest strongest longest steepest sharpest fastest smallest deadliest".split()
)
"""What one side has as the first or last of its sort, the other may have as none since."""
_MOST: Final = 32
"""No sentence has more negations, or one word more often: so much of what is none is looked at."""


class Reading:
    """A sentence read for what it negates."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self.words = list(words_in(text, start, end))
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word.lemma, []).append(place)

    @property
    def exact(self) -> str:
        """Its words as they stand."""
        return self._text[self.words[0].start : self.words[-1].end] if self.words else ""

    def before(self, place: int) -> str:
        """What stands before a word in its clause."""
        clause, end = self.words[place].clause, self.words[place].start
        first = next(word.start for word in self.words if word.clause == clause)
        return self._text[first:end]

    def after(self, place: int) -> str:
        """What stands after a word in its clause."""
        clause, start = self.words[place].clause, self.words[place].end
        last = max(word.end for word in self.words if word.clause == clause)
        return self._text[start:last]

    @cached_property
    def focuses(self) -> list[tuple[int, int]]:
        """Each plain negation with the first word of weight after it, by their places."""
        found = []
        for place, word in enumerate(self.words):
            if self._is_plain(place):
                after = range(place + 1, min(place + 1 + _BEFORE, len(self.words)))
                same = (at for at in after if self.words[at].clause == word.clause)
                focus = next((at for at in same if self._weighs(at)), None)
                if focus is not None and not self._is_contrast(place, focus):
                    found.append((place, focus))
        return found[:_MOST]

    @cached_property
    def places_of_nobody(self) -> frozenset[int]:
        """The words that "nobody" bears on: what nobody does or suffers.

        "No deaths were reported" says it too.
        """
        return frozenset(
            at
            for no, at in self.focuses
            if self.words[no].low in _NOBODY
            or (self.words[no].low == "no" and at == no + 1 and self.words[at].low in _SUFFERED)
        )

    def _weighs(self, place: int) -> bool:
        """Whether a word can be what a negation bears on: "since" and "four" say nothing."""
        word = self.words[place]
        return bool(word.lemma) and (bool(word.negative or stem(word.low) or word.low in BASE_OF))

    def _is_contrast(self, place: int, focus: int) -> bool:
        """As in "1,200 people, not 12,000", whose figures are for another check."""
        return self.words[place].contrasts and any(c.isdigit() for c in self.words[focus].low)

    def _is_plain(self, place: int) -> bool:
        word = self.words[place]
        after, then = [*(w.low for w in self.words[place + 1 : place + 3]), "", ""][:2]
        if word.low in NOT_TO:
            return after == "to"
        if word.lemma == DENIAL:
            return after == "that" and not self.negated_before(place)
        if word.negative == RULE:
            rules_out = (after, then) == ("out", "that") and not self.negated_before(place)
            return rules_out and not any(each.low in _BELIEVE for each in self.words)
        if word.low == "neither":
            return after != "of" and all(each.low != "nor" for each in self.words)
        plain = word.negative == PLAIN and word.low not in COORDINATED
        if self._text[word.end : word.end + 1] in (",", ";", "."):
            return False  # its verb is not repeated: "he said it was not, she said it was"
        return plain and after not in NO_NEGATION and then != "than"

    def places(self, lemma: str) -> list[int]:
        """Where a word of weight stands."""
        return self._places.get(lemma, [])[:_MOST]

    def negatives(self, focus: int, without: Container[int] = ()) -> Counter[str]:
        """What is negative around a word, in its clause; all plain negations count as one.

        Those at the places ``without`` bear on something else.
        """
        clause, first = self.words[focus].clause, max(0, focus - _BEFORE)
        near = [
            *enumerate(self.words[first : focus + _AFTER + 1], first),
            *self._called_false(focus),
        ]
        found = Counter(
            word.negative
            for place, word in near
            if word.negative
            and word.clause == clause
            and place not in without
            and not (place > focus and word.low == "without")
            and not (word.is_prefixed and word.part != self.words[focus].part)
        )
        if PLAIN in found:
            found[PLAIN] = 1
        return found

    def _called_false(self, place: int) -> Iterator[tuple[int, Word]]:
        """What calls all before it untrue: "claims that the water made them ill are false"."""
        after = range(place + _AFTER + 1, min(place + _REACH, len(self.words)))
        return ((at, self.words[at]) for at in after if self.words[at].low in _FALSE)

    def compound(self, place: int) -> frozenset[str]:
        """The lemmas of a word and of those that hyphens join to it: "peer-reviewed"."""
        last = place
        while last + 1 < len(self.words) and self._is_hyphen(last):
            last += 1
        return frozenset(word.lemma for word in self.words[place : last + 1])

    def _is_hyphen(self, place: int) -> bool:
        return self._text[self.words[place].end : self.words[place + 1].start] == "-"

    def bearing_on(self, lemmas: Container[str]) -> frozenset[int]:
        """The places of the plain negations that bear on one of these words."""
        return frozenset(place for place, at in self.focuses if self.words[at].lemma in lemmas)

    def all_negatives(self) -> Counter[str]:
        """What negates in the sentence."""
        return Counter(word.negative for word in self.words if word.negates)

    def has_more(self, than: Counter[str], lemmas: Container[str], about: frozenset[str]) -> bool:
        """Whether anything negates here that does not there, or any negation is plain.

        The plain ones that bear on ``lemmas`` do not count, nor those by a prefix in a part of the
        sentence that has none of the stems ``about``.
        """
        spent = self.bearing_on(lemmas)
        mine = Counter(
            w.negative
            for at, w in enumerate(self.words)
            if w.negates and at not in spent and self._may_answer(w, about)
        )
        return PLAIN in mine or bool(mine - than)

    def _may_answer(self, word: Word, about: frozenset[str]) -> bool:
        """Whether a negation may be the other side's, which stands among the stems ``about``."""
        if not word.is_prefixed:
            return True
        return any(stem(each.low) in about for each in self.words if each.part == word.part)

    def says_otherwise(self, one: Reading, negation: int, focus: int) -> bool:
        """Whether this says in other words what ``one`` negates: "all jobs are kept", or needed.

        Either a word against one about the negation, which stands here only so; or for what is not
        done yet a word for what is to come.
        """
        if one.is_not_yet(negation) and any(word.low in TO_COME for word in self.words):
            return True
        about = (one.words[focus].lemma, *one.around(focus))
        return any(
            self.places(opposite)
            for lemma in about
            if lemma != one.words[negation].lemma and not self.places(lemma)
            for opposite in AGAINST.get(lemma, ())
        )

    def is_not_yet(self, negation: int) -> bool:
        """As in "has yet to", "has not yet"."""
        near = self.words[negation : negation + _NEAR]
        return any(word.low in NOT_YET for word in near)

    def stems_about(self, focus: int) -> frozenset[str]:
        """The stems of weight about a word in its clause, with its own."""
        clause = self.words[focus].clause
        near = self.words[max(0, focus - _REACH) : focus + _REACH + 1]
        stems = (stem(w.low) for w in near if w.clause == clause and w.negative != PLAIN)
        return frozenset(stems) - {""}

    def stems_of_part(self, focus: int) -> frozenset[str]:
        """The stems of weight in a word's own part of the sentence."""
        part = self.words[focus].part
        stems = (stem(w.low) for w in self.words if w.part == part and w.negative != PLAIN)
        return frozenset(stems) - {""}

    def is_superlative_of(self, other: Reading, focus: int) -> bool:
        """Whether this has as "the deadliest since" what the other has as "none deadlier since"."""
        own = {word.low for word in self.words}
        clause = other.words[focus].clause
        compared = {word.low for word in other.words if word.clause == clause}
        asks = compared & COMPARES or other._is_not_since()
        if asks and compared & _SINCE and own & _ENDS and not compared & _ENDS:
            return True
        return any(low.endswith("er") and f"{low[:-1]}st" in own for low in compared)

    def _is_not_since(self) -> bool:
        """As in "not since 1989"."""
        return any(one.negative == PLAIN and two.low in _SINCE for one, two in pairwise(self.words))

    def around(self, place: int, reach: int = _BESIDE) -> set[str]:
        """The words of weight close to this one, in its clause."""
        clause = self.words[place].clause
        near = self.words[max(0, place - _REACH) : place + _REACH + 1]
        heavy = [w for w in near if w.lemma and w.clause == clause and w.negative != PLAIN]
        here = self.words[place].start
        before = [w.lemma for w in heavy if w.start < here]
        after = [w.lemma for w in heavy if w.start > here]
        return {*before[-reach:], *after[:reach]}

    def is_negative_near(self, place: int, *, itself: bool = True) -> bool:
        """Whether anything negative stands close to this word, or (if asked) it is so itself."""
        near = range(max(0, place - _NEAR), min(place + _JUST_AFTER + 1, len(self.words)))
        return any(self.words[at].negative for at in near if itself or at != place)

    def is_negated_about(self, place: int) -> bool:
        """The same, or a plain negation anywhere in its clause."""
        return self.has_plain_about(place) or self.is_negative_near(place)

    def has_plain_about(self, place: int) -> bool:
        """Whether a plain negation stands anywhere in the clause of a word."""
        clause = self.words[place].clause
        return any(word.clause == clause and word.negative == PLAIN for word in self.words)

    def has_with(self, places: list[int]) -> bool:
        """Whether "with" stands shortly before one of these words."""
        return any(
            word.low in WITH
            for place in places
            for word in self.words[max(0, place - _NEAR) : place]
        )

    def negated_before(self, place: int) -> bool:
        """Whether a plain negation stands shortly before this word."""
        near = self.words[max(0, place - _NEAR) : place]
        clause = self.words[place].clause
        return any(word.negative == PLAIN and word.clause == clause for word in near)
