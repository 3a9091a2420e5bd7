"""The sentences of a claim, each with the article's sentences that say most nearly the same.

In a brief these are the cited ones; where nothing is cited they are found by the words they share,
rare words counting for more. Every check of meaning (negation, speakers, hedges, names, evidence)
starts from here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from math import fsum
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.attribution.find import attributions_in
from summarizer.attribution.flags.forecasts import forecasts_in
from summarizer.attribution.model import Attribution, Hedge
from summarizer.checker.frames import is_frame
from summarizer.checker.model import Claim
from summarizer.document.model import Sentence
from summarizer.document.read import plain_document
from summarizer.patterns import pattern
from summarizer.quantities.context import ContextIndex
from summarizer.quantities.tokens import Token, stems_between, tokenize
from summarizer.span import Span

if TYPE_CHECKING:
    from summarizer.analysis import Analysis

_START: Final = attrgetter("start")
_LOWER: Final = pattern(r"\b[a-z](?:\w|['\u2019-](?=\w))*+")
_CANDIDATES: Final = 6
"""Sentences of the article that are looked at for one that cites none."""
_NEAR_BEST: Final = 0.75
"""A sentence counts as a match if it shares this much of what the best one shares."""
_SHOWN: Final = 0.3
"""Share of a statement's words that a sentence must hold to be shown beside it."""
_KEPT: Final = 256
"""Texts that are kept as they were read: a claim may come again with other evidence."""
_UNKNOWN: Final = 0.5
"""What a word that the article lacks weighs, measured by one that it has once."""


class Match(NamedTuple):
    """One of the article's sentences, and the weighted share of a statement's words it holds."""

    number: int
    share: float


class Statement(NamedTuple):
    """One sentence of a claim. ``span`` and ``attributions`` index the claim's text.

    ``cited`` says that ``matches`` are the sentences the claim cites; else they were found.
    """

    claim: Claim
    span: Span
    words: frozenset[str]
    attributions: tuple[Attribution, ...]
    matches: tuple[Match, ...]
    cited: bool

    @property
    def share(self) -> float:
        """The share of the words that the best match holds."""
        return max((match.share for match in self.matches), default=0.0)

    def clause(self, joint: re.Pattern[str], start: int, end: int) -> Span:
        """The part between two of its joints that a stretch of the claim's text stands in."""
        text, span = self.claim.text, self.span
        joints = [found.span() for found in joint.finditer(text, span.start, span.end)]
        first = max((after for _, after in joints if after <= start), default=span.start)
        return Span.of(text, first, min((at for at, _ in joints if at >= end), default=span.end))


class _Said(NamedTuple):
    """One sentence of a claim's text, whatever the claim cites."""

    span: Span
    words: frozenset[str]
    attributions: tuple[Attribution, ...]


class Weighed:
    """Words with what each of them weighs, added up exactly: sets of words have no order."""

    __slots__ = ("_weights", "_whole")

    def __init__(self, weights: list[tuple[str, float]]) -> None:
        self._weights = weights
        self._whole = fsum([weight for _, weight in weights])

    def share(self, held: Collection[str]) -> float:
        """The weighted share of the words that is among ``held``; 0 of none."""
        if not self._whole:
            return 0.0
        return fsum([weight for word, weight in self._weights if word in held]) / self._whole


class Source:
    """The article's side: its sentences by number, their words, and what is attributed in them."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.sentences: list[Sentence] = sorted(analysis.document.sentences, key=_START)
        self._contents: dict[tuple[Span, ...], frozenset[str]] = {}
        self._tokens: dict[int, list[Token]] = {}
        self._forecasts: dict[int, list[Span]] = {}
        self._telling: dict[str, list[int]] = {}
        self._starts = [sentence.start for sentence in self.sentences]
        self.said = lru_cache(_KEPT)(_said)

    @cached_property
    def index(self) -> ContextIndex:
        """The words of the sentences."""
        return self.analysis.quantities.sentence_context

    @cached_property
    def _once(self) -> float:
        rarest = (self.index.weight(word) for word in self.index.passages[0].places)
        return max(rarest, default=1.0) * _UNKNOWN

    def weight(self, words: Iterable[str]) -> float:
        """What words weigh together; those that the article lacks count for less."""
        weight, once = self._weights.get, self._once
        return fsum([weight(word, once) for word in words])

    def weighed(self, words: Mapping[str, float]) -> Weighed:
        """Words with what each counts for, ready to be held against sentences."""
        weight, once = self._weights.get, self._once
        return Weighed([(word, by * weight(word, once)) for word, by in words.items()])

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return self.index.weights

    def tokens(self, number: int) -> Sequence[Token]:
        """The words of weight of a sentence in their order."""
        known = self._tokens.get(number)
        if known is None:
            sentence = self.sentences[number]
            known = self._tokens[number] = tokenize(self.text, sentence.start, sentence.end)
        return known

    def forecasts(self, number: int) -> Sequence[Span]:
        """The words of a sentence that give something as coming."""
        known = self._forecasts.get(number)
        if known is None:
            known = list(forecasts_in(self.text, [self.sentences[number]]))
            self._forecasts[number] = known
        return known

    def telling(self, event: str, find: Callable[[], list[int]]) -> list[int]:
        """The numbers of the sentences that tell of an event, found once for each."""
        if event not in self._telling:
            self._telling[event] = find()
        return self._telling[event]

    def words(self, number: int) -> Collection[str]:
        """The stems of a sentence."""
        return self.index.passages[number].places.keys()

    def sentences_with(self, stem: str) -> list[int]:
        """The numbers of the sentences that have a word of this stem."""
        return self.index.sentences_with(stem)

    @staticmethod
    def stems(text: str, start: int, end: int) -> frozenset[str]:
        """The stems of a stretch of any text."""
        return stems_between(text, start, end)

    def numbers_over(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """The numbers of the sentences that the spans touch, in reading order."""
        found: set[int] = set()
        for span in spans:
            first = max(0, bisect_right(self._starts, span.start) - 1)
            last = bisect_left(self._starts, span.end)
            found.update(
                number
                for number in range(first, last)
                if span.overlaps(self.sentences[number].start, self.sentences[number].end)
            )
        return tuple(sorted(found))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every stem of the article."""
        return frozenset(w for number in range(len(self.sentences)) for w in self.words(number))

    @cached_property
    def openings(self) -> frozenset[str]:
        """How they begin: their first three, four and five letters."""
        return frozenset(word[:length] for word in self.vocabulary for length in (3, 4, 5))

    @cached_property
    def _common(self) -> frozenset[str]:
        return frozenset(_LOWER.findall(self.text))

    def has_common(self, word: str) -> bool:
        """Whether the article has a word without a capital."""
        return word in self._common

    def around(self, numbers: Iterable[int], reach: int = 2) -> list[int]:
        """The numbers of the sentences up to ``reach`` before and after some, with them."""
        last = len(self.sentences)
        near = {n for at in numbers for n in range(at - reach, at + reach + 1) if 0 <= n < last}
        return sorted(near)

    def span(self, number: int) -> Span:
        """A sentence as a span."""
        return Span.of(self.text, self.sentences[number].start, self.sentences[number].end)

    def nearest(self, statement: Statement) -> Span | None:
        """The sentence to show beside a statement: the most like it, if it is like it at all."""
        best = max(statement.matches, key=lambda match: match.share, default=None)
        return self.span(best.number) if best is not None and best.share >= _SHOWN else None

    def share(self, words: frozenset[str], held: Collection[str]) -> float:
        """The weighted share of ``words`` that is among ``held``; 0 of none."""
        whole = self.weight(words)
        return self.weight([word for word in words if word in held]) / whole if whole else 0.0

    def matches(self, words: frozenset[str], numbers: Iterable[int]) -> tuple[Match, ...]:
        """The sentences of these numbers with the share of the words that each holds."""
        weighed = self.weighed(dict.fromkeys(words, 1.0))
        return tuple(Match(number, weighed.share(self.words(number))) for number in numbers)

    def best(self, words: frozenset[str]) -> tuple[Match, ...]:
        """The sentences that share most of the words: the best, and those nearly as good."""
        numbers = self.index.best_sentences(dict.fromkeys(sorted(words), 1.0), _CANDIDATES)
        matches = self.matches(words, numbers)
        floor = _NEAR_BEST * max((match.share for match in matches), default=0.0)
        return tuple(match for match in matches if match.share >= floor)

    @cached_property
    def _attributed(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for attribution in self.analysis.attributions:
            for number in self.numbers_over((attribution.cue, *attribution.content)):
                found.setdefault(number, []).append(attribution)
        return found

    @cached_property
    def _hedged(self) -> dict[int, list[Hedge]]:
        found: dict[int, list[Hedge]] = {}
        for hedge in self.analysis.hedges:
            for number in self.numbers_over(hedge.claims):
                found.setdefault(number, []).append(hedge)
        return found

    def hedges(self, number: int) -> Sequence[Hedge]:
        """The hedges that bear on something in a sentence."""
        return self._hedged.get(number, ())

    def content(self, attribution: Attribution) -> frozenset[str]:
        """The stems of what is attributed."""
        known = self._contents.get(attribution.content)
        if known is None:
            parts = [self.stems(self.text, span.start, span.end) for span in attribution.content]
            known = self._contents[attribution.content] = frozenset().union(*parts)
        return known

    def attributions(self, numbers: Iterable[int]) -> list[Attribution]:
        """The attributions whose cue or content stands in the sentences, each once."""
        found = {each.id: each for number in numbers for each in self._attributed.get(number, ())}
        return list(found.values())


def read_statements(claims: Iterable[Claim], source: Source) -> list[Statement]:
    """Every sentence of the claims that tells of the matter, with its matches."""
    return [statement for claim in claims for statement in _read(claim, source)]


def _read(claim: Claim, source: Source) -> Iterator[Statement]:
    cited = source.numbers_over(claim.evidence)
    for span, words, attributions in source.said(claim.text):
        if not cited and is_frame(span.exact):
            continue
        matches = source.matches(words, cited) if cited else source.best(words)
        yield Statement(claim, span, words, attributions, matches, bool(cited))


def _said(text: str) -> list[_Said]:
    sentences = plain_document(text).sentences
    attributions = _by_sentence(attributions_in(text, sentences), sentences)
    return [
        _Said(
            Span.of(text, sentence.start, sentence.end),
            Source.stems(text, sentence.start, sentence.end),
            tuple(attributions.get(number, ())),
        )
        for number, sentence in enumerate(sentences)
    ]


def _by_sentence(
    attributions: Iterable[Attribution], sentences: Sequence[Sentence]
) -> dict[int, list[Attribution]]:
    """The attributions by the place of the sentence that holds their cue."""
    found: dict[int, list[Attribution]] = {}
    for each in attributions:
        number = bisect_right(sentences, each.cue.start, key=_START) - 1
        if number >= 0 and each.cue.start < sentences[number].end:
            found.setdefault(number, []).append(each)
    return found
