"""A claim's text made ready for the number check: its sentences, numbers, and words around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Final

from summarizer.checker.model import Claim
from summarizer.checker.numbers.parts import own_part
from summarizer.patterns import pattern
from summarizer.quantities.anchors import lowered
from summarizer.quantities.context import Passage, nearness
from summarizer.quantities.index import figures_of
from summarizer.quantities.model import Kind, Quantity
from summarizer.quantities.read import read_quantities
from summarizer.quantities.stretches import stretches
from summarizer.quantities.tokens import Token, stem, tokenize

_SENTENCE_END: Final = pattern(r"[.!?][\"”’')\]]?\s++(?=[\"“‘'(A-Z\d])|\n++")
_ABBREVIATION: Final = pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Sen|Rep|Gov|Lt|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|approx|ca|[A-Z]))\.$"
)
_START: Final = attrgetter("start")
_TEXTS: Final = 4
"""Texts that are kept as they were read: checks of one claim follow each other."""


@dataclass(frozen=True)
class Claimed:
    """One number of a claim, with what is needed to judge it.

    ``around`` holds the stems of its sentence by nearness (negative before the number), ``mates``
    the other numbers of the sentence, ``told`` those and the ones of the sentence before,
    ``sentence`` its bounds in the claim's text, ``nouns`` the stems of what it counts, and ``name``
    that of the name nearest before it ("" for none).
    """

    claim: Claim
    quantity: Quantity
    mates: tuple[Quantity, ...]
    sentence: tuple[int, int]
    around: dict[str, float]
    nouns: tuple[str, ...]
    name: str
    told: tuple[Quantity, ...] = ()

    def words_around(self, quantity: Quantity) -> dict[str, float]:
        """The stems around a number of the sentence, without its figures."""
        passage = Passage(tokenize(self.text, *self.sentence))
        return {
            word: nearness(abs(gap)) if gap > 0 else -nearness(abs(gap))
            for word, gap in passage.distances(quantity.start, quantity.end)
        }

    @property
    def text(self) -> str:
        """The claim's text."""
        return self.claim.text

    @property
    def lower(self) -> str:
        """The same with the letters A-Z in lower case, position for position."""
        return lower_of(self.claim.text)

    def with_quantity(self, quantity: Quantity) -> Claimed:
        """The same place with another reading of the number."""
        return replace(self, quantity=quantity)

    @cached_property
    def said_later(self) -> frozenset[str]:
        """The stems that stand only after the number's own part of the sentence."""
        figures = (self.quantity, *self.mates)
        _, end = own_part(self.lower, self.quantity, self.sentence, figures)
        before = {token.stem for token in tokenize(self.text, self.sentence[0], end)}
        after = {token.stem for token in tokenize(self.text, end, self.sentence[1])}
        return frozenset(after - before)

    @cached_property
    def words_at_number(self) -> str:
        """The same with "<>" for the number and its unit, white space single."""
        start, words = self.sentence[0], self.words
        first, last = self.quantity.start - start, self.quantity.end - start
        return " ".join(f"{words[:first]}<>{words[last:]}".split())

    @cached_property
    def words(self) -> str:
        """The sentence the number stands in, lower case, its hedges blanked out."""
        start, end = self.sentence
        words = self.lower[start:end]
        for each in (self.quantity, *self.mates):
            if each.hedge_end:
                first, last = max(each.hedge_start - start, 0), each.hedge_end - start
                words = words[:first] + " " * (last - first) + words[last:]
        return words


@lru_cache(maxsize=_TEXTS)
def lower_of(text: str) -> str:
    """A text with the letters A-Z in lower case, position for position."""
    return lowered(text)


@lru_cache(maxsize=_TEXTS)
def quantities_of(text: str) -> tuple[Quantity, ...]:
    """The numbers of a claim's text in reading order, read once for all checks of it."""
    return tuple(read_quantities(text))


def is_in_figure(text: str, place: int) -> bool:
    """Whether a place stands in one of a text's numbers, its unit included."""
    figures = quantities_of(text)
    before = bisect_right(figures, place, key=_START)
    return any(place < each.end for each in figures[max(0, before - _NESTED) : before])


_NESTED: Final = 4
"""Numbers that may begin before the end of one before them, at the most."""


def read_claimed(claim: Claim) -> Iterator[Claimed]:
    """The numbers of a claim in reading order."""
    text = claim.text
    quantities = quantities_of(text)
    cuts = _cuts(text)
    words: dict[tuple[int, int], list[Token]] = {}
    for quantity in quantities:
        number = bisect_right(cuts, quantity.number_start) - 1
        start, end = cuts[number], max(cuts[min(number + 1, len(cuts) - 1)], quantity.end)
        first = bisect_left(quantities, start, key=_START)
        last = bisect_left(quantities, end, key=_START)
        before = bisect_left(quantities, cuts[max(number - 1, 0)], key=_START)
        mates = tuple(each for each in quantities[first:last] if each is not quantity)
        if (start, end) not in words:
            words[start, end] = tokenize(text, start, end)
        yield Claimed(
            claim,
            quantity,
            mates,
            (start, end),
            _around(words[start, end], quantity, mates),
            counted_nouns(text, quantity),
            _name_before(text, start, quantity),
            tuple(each for each in quantities[before:last] if each is not quantity),
        )


def sentence_bounds(text: str, place: int) -> tuple[int, int]:
    """Start and end of the sentence of a claim's text that holds ``place``."""
    cuts = _cuts(text)
    number = bisect_right(cuts, place) - 1
    return cuts[number], cuts[min(number + 1, len(cuts) - 1)]


@lru_cache(maxsize=_TEXTS)
def _cuts(text: str) -> tuple[int, ...]:
    """Where its sentences begin, and its end."""
    starts = (0, *_sentence_starts(text))
    figures = [each.start for each in quantities_of(text)]
    cut = stretches(zip(starts, (*starts[1:], len(text)), strict=True), figures)
    return (*(start for start, _ in cut), len(text))


def _sentence_starts(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, match.start() - 6), match.start() + 1):
            yield match.end()


_NAME: Final = pattern(r"(?<=[a-z,;:] )[A-Z][^\W\d_]++")


def _name_before(text: str, start: int, quantity: Quantity) -> str:
    """The last name inside the sentence before the number: what it is likely said of."""
    if quantity.kind is Kind.SCORE:
        return ""  # it belongs to both sides
    names = [match.group() for match in _NAME.finditer(text, start, quantity.start)]
    return stem(names[-1]) if names else ""


def _around(
    words: list[Token], quantity: Quantity, mates: tuple[Quantity, ...]
) -> dict[str, float]:
    """Stems by nearness; a word nearer to another number says less of this one."""
    figures = [Token(word, each.start) for each in mates for word in figures_of(each)]
    passage = Passage(words, figures)
    own = dict(passage.distances(quantity.start, quantity.end))
    others = [dict(passage.distances(mate.start, mate.end)) for mate in mates]
    around = {}
    for word, distance in own.items():
        weight = nearness(abs(distance))
        if any(abs(other.get(word, 999)) < abs(distance) for other in others):
            weight /= 2
        around[word] = weight if distance > 0 else -weight
    return around


_NOUN_WORD: Final = pattern(
    r"[ \t\n-]++(?:\d++ )?+(?:of (?:the |his |her |their |its )?+)?+([^\W\d_]++(?:['’][a-z]++)?+)"
)


_UNCOUNTED: Final = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.DECADE})
_NO_NOUN: Final = frozenset(
    "near against across along towards ahead behind today yesterday tomorrow now then".split()
)
_RATE: Final = pattern(
    r"(?: (?:per|each|every|an?) | ?/ ?)([a-z]++)(?! (?:earlier|ago|before|later|after))"
)


def counted_nouns(text: str, quantity: Quantity, limit: int = 3) -> tuple[str, ...]:
    """Stems of the words after a number up to the next function word: what it counts.

    A rate ("$5 a month", "$5/month") counts as one such word.
    """
    if quantity.kind in _UNCOUNTED:
        return ()
    rate = _RATE.match(text, quantity.end)
    if rate:
        return ("per " + (stem(rate.group(1)) or rate.group(1)),)
    nouns: list[str] = []
    position = quantity.end
    while len(nouns) < limit:
        match = _NOUN_WORD.match(text, position)
        if match is None:
            break
        if match.group(1).lower() in _NO_NOUN:
            break
        if match.group(1).lower() in ("whom", "which", "them") and not nouns:
            return ("whom",)
        word = stem(match.group(1))
        if not word and match.group(1).lower() not in ("other", "more", "new", "such", "own"):
            break
        if word:
            nouns.append(word)
        position = match.end()
    return tuple(nouns)
