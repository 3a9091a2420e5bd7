"""A name of the article that stands where the article's own sentence has another, or none.

A name is held against the sentences that say most nearly what the text says around it, near words
counting for more. It is swapped if none of them has it and one has another name in its place:
beside the same word, on the same side, after the same preposition. Where the sentence has both, the
other must stand right beside that word and the first nowhere near it. A name that such sentences
and those around them lack, and that the article does not bring up at its beginning, is worth a
second look.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.checker.article_names import NamesOf, folded
from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.quantities.context import Token, nearness, tokenize
from summarizer.span import Span

_BEFORE: Final = 4
_AFTER: Final = 1
"""Sentences before and after the one meant that may name whom it means."""
_OFTEN: Final = 4
"""Sentences that name somebody whom others may mean without a name, be it from afar."""
_TOPIC: Final = 3
"""Sentences at the beginning of an article, its title among them, that say whom it is about."""
_REACH: Final = 7
"""Words of weight on each side of a name that tell what is said of it."""
_WHOLE: Final = 1000
"""All the words of a sentence."""
_LIKE: Final = 0.5
"""Weighted share of those words that a sentence must hold to be held against the name."""
_SURELY: Final = 0.7
"""The same for a sentence that shows without another name that this one is not meant."""
_NEAR_BEST: Final = 0.75
"""A sentence that holds this much of what the best one holds may be the one meant."""
_HALF: Final = 0.5
"""The same for one that has the name itself."""
_FEW: Final = 3
"""With fewer words around a name nothing tells which sentence is meant."""
_LEAD: Final = 3
"""Words before a name in which another may be meant; fewer belong to the name: "The union X"."""
_CLOSE: Final = 3
"""Words of weight between a name and the word that shows its place."""
_CANDIDATES: Final = 12
_BASED: Final = re.compile(r"-[a-z]++\Z")
_POINTS_BACK: Final = re.compile(
    r"\b(?:he|him|his|she|hers?|it|its|they|them|their|who)\b|\A(?:The|This|That) ", re.IGNORECASE
)
_CLAUSE_END: Final = re.compile(r"[;:\u2014]|,? (?:while|whereas|although|but) ")
_POSSESSED: Final = re.compile(r"\b(?:his|her|its|their|our|my) \Z")
_LAST_WORD: Final = re.compile(r"\b([a-z]++) (?:the |a |an )?\Z")
_PREPOSITIONS: Final = {
    word: words.split()[0]
    for words in (
        "in at on near around outside inside across within",
        "to into towards toward",
        "by",
        "from",
        "of",
        "with",
        "against over",
        "for",
    )
    for word in words.split()
}
"""What parts one place beside a verb from another, by the first of those much alike."""


@dataclass(frozen=True)
class _Place:
    """A name where it stands: the words of weight before it and after it, nearest first."""

    name: Span
    before: tuple[str, ...]
    after: tuple[str, ...]
    preposition: str

    @classmethod
    def of(cls, name: Span, text: str, words: Sequence[Token], reach: int = _WHOLE) -> _Place:
        """``words`` are those of the clause or sentence around it."""
        first = bisect_left(words, name.start, key=_start)
        last = bisect_left(words, name.end, key=_start)
        before = tuple(token.stem for token in reversed(words[max(0, first - reach) : first]))
        after = tuple(token.stem for token in words[last : last + reach])
        word = _LAST_WORD.search(text, max(0, name.start - 20), name.start)
        return cls(name, before, after, _PREPOSITIONS.get(word.group(1), "") if word else "")

    @cached_property
    def around(self) -> dict[str, float]:
        """The words on both sides, weighted by nearness."""
        found: dict[str, float] = {}
        for side in (self.before, self.after):
            for distance, word in enumerate(side):
                found[word] = max(found.get(word, 0.0), nearness(distance))
        return found

    def like(self, other: _Place, reach: int) -> bool:
        """Whether the nearest word on one side here is near the other name on that side."""
        if self.after and self.after[0] in other.after[:reach]:
            return True
        if not self.before or self.before[0] not in other.before[:reach]:
            return False
        return self.preposition == other.preposition

    def turned(self, other: _Place) -> bool:
        """Whether they stand right beside the same word: "Hult port", "the port of Hult"."""
        mine, its = self.after[:1], other.before[:1]
        return bool(mine) and mine == its and other.preposition in ("of", "in")


def _start(token: Token) -> int:
    return token.start


def check_swapped_names(statement: Statement, names: NamesOf) -> Iterator[Finding]:
    """A finding for every name of the article that stands in the wrong place."""
    text = statement.claim.text
    for name in names.in_text(text, statement.span.start, statement.span.end):
        if not folded(name.exact) or not names.index.holds(name.exact.split()[-1]):
            continue
        words = tokenize(text, *_clause(statement, name))
        place = _Place.of(name, text, words, _REACH)
        rated = _held_against(place, statement, names.source)
        if not rated:
            continue
        numbers = [number for _, number in rated]
        held = [number for number in numbers if names.holds([number], name)]
        others = list(_in_its_place(place, statement, numbers, held, names))
        if len({other.exact for other in others}) == 1:
            yield _swapped(statement, name, others[0])
        elif not held and _is_foreign(place, statement, rated, names):
            yield _not_in_evidence(statement, name, names.source.span(numbers[0]))


def _clause(statement: Statement, name: Span) -> tuple[int, int]:
    """The part of the sentence that the name stands in, as far as punctuation tells."""
    start, end = statement.span.start, statement.span.end
    for mark in _CLAUSE_END.finditer(statement.claim.text, start, end):
        if mark.end() <= name.start:
            start = mark.end()
        elif mark.start() >= name.end:
            return start, mark.start()
    return start, end


def _held_against(place: _Place, statement: Statement, source: Source) -> list[tuple[float, int]]:
    """The sentences that say what is said around the name, the best first."""
    if statement.cited:
        numbers = [match.number for match in statement.matches]
    elif len(place.around) < _FEW:
        return []
    else:
        numbers = source.index.best_sentences(place.around, _CANDIDATES)
    rated = [(_share(place, source, number), number) for number in numbers]
    rated.sort(key=lambda pair: (-pair[0], pair[1]))
    if statement.cited:
        return rated
    floor = max(_LIKE, _NEAR_BEST * max((share for share, _ in rated), default=0.0))
    return [pair for pair in rated if pair[0] >= floor]


def _share(place: _Place, source: Source, number: int) -> float:
    """The share of what stands around the name that a sentence holds."""
    held: Collection[str] = source.words(number)
    whole = shared = 0.0
    for word, near in place.around.items():
        weight = near * source.weight([word])
        whole += weight
        shared += weight * (word in held)
    return shared / whole if whole else 0.0


def _in_its_place(
    place: _Place, statement: Statement, numbers: list[int], held: list[int], names: NamesOf
) -> Iterator[Span]:
    """Names that stand in a sentence where the statement has ``place.name``."""
    if not held and _is_said_elsewhere(place, statement, numbers[0], names):
        return
    stated = folded(statement.span.exact)
    for number in numbers[:1] if held else numbers:
        own, others = _places(place.name, number, names)
        for other in others:
            if not (place.like(other, 1 if held else _CLOSE) or place.turned(other)):
                continue
            if names.same(place.name, other.name):
                return
            if any(_is_meant_too(place, each, others) for each in own):
                return
            strange = not folded(other.name.exact) & stated
            if strange and not _points_back(place.name, other.name, number, names):
                yield other.name


def _is_meant_too(place: _Place, own: _Place, others: Sequence[_Place]) -> bool:
    """Whether the sentence has the name in the same place as well, be it last in a list."""
    if place.like(own, _CLOSE):
        return True
    if not place.like(own, _WHOLE):
        return False
    if not place.before or place.before[0] not in own.before:
        return True
    between = own.before[: own.before.index(place.before[0])]
    listed = {word for each in others for word in Source.stems(each.name.exact, 0, 999)}
    return set(between) <= listed


def _points_back(name: Span, other: Span, number: int, names: NamesOf) -> bool:
    """Whether what stands before another name may mean this one: "he", "the firm"."""
    source = names.source
    lead = source.text[source.sentences[number].start : other.start]
    points = _POINTS_BACK.search(lead) and len(lead.split()) >= _LEAD
    return bool(points) and names.holds(range(max(0, number - _BEFORE), number), name)


def _places(name: Span, number: int, names: NamesOf) -> tuple[list[_Place], list[_Place]]:
    """Where a sentence has the name, and where others.

    A body may be said to do what somebody does for it: a person is no rival to it.
    """
    sentence, text = names.source.sentences[number], names.source.text
    words = tokenize(text, sentence.start, sentence.end)
    places = [_Place.of(each, text, words) for each in names.in_sentence(number)]
    own = [each for each in places if folded(each.name.exact) & folded(name.exact)]
    person = names.is_person(name)
    others = [
        each
        for each in places
        if each not in own
        and not _BASED.search(each.name.exact)
        and not _POSSESSED.search(text, max(0, each.name.start - 20), each.name.start)
        and (person or not names.is_person(each.name))
    ]
    return own, others


def _is_said_elsewhere(place: _Place, statement: Statement, best: int, names: NamesOf) -> bool:
    """Whether another sentence, which a text need not cite, says it of the name."""
    if statement.cited:
        return False
    source = names.source
    floor = _HALF * _share(place, source, best)
    return any(
        _share(place, source, number) >= floor and names.holds([number], place.name)
        for number in source.index.best_sentences(place.around, _CANDIDATES)
    )


def _is_foreign(
    place: _Place, statement: Statement, rated: list[tuple[float, int]], names: NamesOf
) -> bool:
    """Whether neither the sentences nor those around them, nor the first ones, have the name."""
    share, best = rated[0]
    if not statement.cited and (
        share < _SURELY or _is_said_elsewhere(place, statement, best, names)
    ):
        return False
    last = len(names.source.sentences)
    near = {
        at
        for _, number in rated
        for at in range(max(0, number - _BEFORE), min(last, number + _AFTER + 1))
    }
    if names.holds(sorted(near | set(range(min(_TOPIC, last)))), place.name):
        return False
    return names.count(place.name) < _OFTEN


def _swapped(statement: Statement, name: Span, other: Span) -> Finding:
    reason = f"The article has {other.exact} here, not {name.exact}."
    return Finding.make(
        Check.NAME, Verdict.NAME_SWAPPED, statement.claim, name, reason, source=other
    )


def _not_in_evidence(statement: Statement, name: Span, best: Span) -> Finding:
    reason = f"The article says nothing like this of {name.exact}."
    if statement.cited:
        reason = f"The cited sentences do not mention {name.exact}."
    return Finding.make(
        Check.NAME, Verdict.NAME_NOT_IN_EVIDENCE, statement.claim, name, reason, source=best
    )
