"""An article as units: sentences and clauses, each with its words, figures and speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.language.quotes import quotations
from summarizer.attribution.model import (
    Attribution,
    Hedge,
    VerificationStatus,
)
from summarizer.checker.names.same import Described, Speakers
from summarizer.comparison.clauses import clauses_of
from summarizer.comparison.voices import Voices
from summarizer.comparison.words import runs_in, words_in
from summarizer.document.model import Sentence, SentenceRole
from summarizer.patterns import pattern
from summarizer.quantities.index import Located
from summarizer.quantities.model import Kind
from summarizer.span import Span

_START: Final = attrgetter("start")
_ANSWERS: Final = frozenset(
    {
        VerificationStatus.DENIED,
        VerificationStatus.DISPUTED,
        VerificationStatus.NO_COMMENT,
        VerificationStatus.OUTLET_COULD_NOT_VERIFY,
        VerificationStatus.RETRACTED_OR_CORRECTED,
    }
)


@dataclass(frozen=True, eq=False)
class Unit:
    """A sentence or clause that may be told, or left out, by itself.

    ``words`` are its content words without those that say who speaks (``said``), ``context`` the
    other ones of its sentence, ``before`` those of the sentence before where a pronoun or the like
    points there. ``answer`` is the denial, silence or failed check that it tells of.
    """

    article: int
    number: int
    span: Span
    sentence: Sentence
    words: frozenset[str]
    said: frozenset[str]
    names: frozenset[str]
    context: frozenset[str]
    before: frozenset[str]
    figures: tuple[Located, ...]
    attribution: Attribution | None
    speaker: Described | None
    hedges: tuple[Hedge, ...]
    answer: Hedge | None
    runs: frozenset[str]
    """Its runs of four words, as they stand."""
    quoted: float
    """The share of it that stands in quotation marks."""

    @property
    def is_title(self) -> bool:
        """Whether it is the article's title."""
        return self.sentence.role is SentenceRole.TITLE

    @property
    def direct(self) -> bool:
        """Whether most of it is quoted."""
        return self.quoted > _MOST


_MOST: Final = 0.5


class Reader:
    """Reads the units of one article. Costs are linear in its length."""

    def __init__(self, number: int, analysis: Analysis) -> None:
        self.number = number
        self.analysis = analysis
        self.text = analysis.document.text
        self.speakers = Speakers(analysis.document, analysis.attributions)

    @cached_property
    def _voices(self) -> Voices:
        return Voices(self.analysis, self._sentences)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All of them, in reading order; headings say nothing by themselves."""
        made: list[Unit] = []
        for sentence in self._sentences:
            if sentence.role is SentenceRole.HEADING or self._is_label(sentence):
                continue
            start, end = sentence.start, sentence.end
            quoted = self._quoted(start, end)
            for span in clauses_of(self.text, start, end, self.analysis.quantities, quoted):
                unit = self._unit(len(made), span, sentence, quoted)
                if unit.words or unit.figures:
                    made.append(unit)
        return tuple(made)

    @cached_property
    def passages(self) -> tuple[Unit, ...]:
        """The sentences that have units, each as one."""
        starts = dict.fromkeys(unit.sentence.start for unit in self.units)
        whole = {each.start: each for each in self._sentences}
        return tuple(
            self._unit(
                number,
                Span.of(self.text, start, whole[start].end),
                whole[start],
                self._quoted(start, whole[start].end),
            )
            for number, start in enumerate(starts)
        )

    def _is_label(self, sentence: Sentence) -> bool:
        """A line without its full stop among sentences that have theirs: a score, a caption."""
        return self._punctuated and self._unfinished(sentence)

    @cached_property
    def _punctuated(self) -> bool:
        text = [each for each in self._sentences if each.role is SentenceRole.SENTENCE]
        return sum(map(self._unfinished, text)) <= _FEW * len(text)

    def _unfinished(self, sentence: Sentence) -> bool:
        if sentence.role is not SentenceRole.SENTENCE:
            return False
        stretch = self.text[sentence.start : sentence.end].rstrip("\"'\u201d\u2019\u00bb)]*_ ")
        return not stretch.endswith(_STOPS)

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for line in self.analysis.document.lines:
            found += quotations(self.text, line.start, line.end)
        return found

    def _quoted(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quotations that a stretch touches; they follow each other."""
        first = bisect_left(self._quotations, start, key=itemgetter(1))
        last = bisect_left(self._quotations, end, key=itemgetter(0))
        return self._quotations[first:last]

    def _unit(
        self, number: int, span: Span, sentence: Sentence, quoted: Sequence[tuple[int, int]]
    ) -> Unit:
        attribution = self._voices.attribution(span)
        skipped = self._voices.speaking(span)
        found = list(words_in(self.text, span.start, span.end))
        words = [
            word
            for word in found
            if not any(each.start <= word.start < each.end for each in skipped)
        ]
        own = frozenset(word.key for word in words)
        around = frozenset(word.key for word in words_in(self.text, sentence.start, sentence.end))
        inside = sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in quoted)
        cued = self._voices.cued(span)
        return Unit(
            article=self.number,
            number=number,
            span=span,
            sentence=sentence,
            words=own,
            said=frozenset(word.key for word in found) - own,
            names=frozenset(word.key for word in words if word.name),
            context=around - own,
            before=self._pointed_at(sentence),
            figures=tuple(
                self._as_age(each) for each in self.analysis.quantities.within(span.start, span.end)
            ),
            attribution=attribution,
            speaker=None if attribution is None else self.speakers.of(attribution),
            hedges=tuple(each for each in cued if each.status is VerificationStatus.HEDGED),
            answer=next((each for each in cued if each.status in _ANSWERS), None),
            runs=frozenset(runs_in(span.exact)),
            quoted=inside / max(1, span.end - span.start),
        )

    def _as_age(self, located: Located) -> Located:
        """A bare number between commas behind a word is an age: "Ida Holm, 44, said"."""
        quantity = located.quantity
        bare = quantity.kind is Kind.NUMBER and not quantity.is_range and not quantity.spelled
        if not bare or not _YOUNGEST <= quantity.low <= _OLDEST:
            return located
        before, after = (
            self.text[max(0, quantity.start - 3) : quantity.start],
            self.text[quantity.end : quantity.end + 1],
        )
        aged = _AGED.search(self.text, max(0, quantity.start - _AGED_REACH), quantity.start)
        if aged or (before[:1].isalpha() and before[1:] == ", " and after in (",", ".")):
            return located._replace(quantity=quantity._replace(kind=Kind.AGE, unit="year"))
        return located

    def bearing_on(self, unit: Unit) -> Sequence[Hedge]:
        """The hedges that may bear on a unit: those of its sentence."""
        return self._voices.bearing.get(unit.sentence.start, ())

    def quoted_in(self, span: Span) -> list[tuple[int, int]]:
        """The quoted parts of a stretch, in order."""
        return [
            (max(start, span.start), min(end, span.end))
            for start, end in self._quoted(span.start, span.end)
        ]

    def sentence_span(self, unit: Unit) -> Span:
        """The whole sentence of a unit."""
        return Span.of(self.text, unit.sentence.start, unit.sentence.end)

    def _pointed_at(self, sentence: Sentence) -> frozenset[str]:
        """The words of the sentence before, if this one opens with a word that points there."""
        before = self.sentence_before(sentence)
        if before is None or not _POINTS_BACK.match(self.text, sentence.start, sentence.end):
            return frozenset()
        return frozenset(word.key for word in words_in(self.text, before.start, before.end))

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The one before, if it is text."""
        at = bisect_left(self._sentences, sentence.start, key=_START)
        before = self._sentences[at - 1] if at else None
        return before if before and before.role is SentenceRole.SENTENCE else None

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """The one behind, if it is text."""
        at = bisect_right(self._sentences, sentence.start, key=_START)
        after = self._sentences[at] if at < len(self._sentences) else None
        return after if after and after.role is SentenceRole.SENTENCE else None

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return sorted(self.analysis.document.sentences, key=_START)


_POINTS_BACK: Final = pattern(
    r"(?:In\s|Among\s|Of\s)?(?:He|She|[Ii]t|[Tt]hey|[Tt]hem|His|Her|Its|Their|[Tt]his|[Tt]hat|These"
    r"|Those|There|Some|None|The\s[a-z]++)\b"
)
_STOPS: Final = (".", "!", "?", "\u2026", ":", ",", ";")
_FEW: Final = 0.3
_AGED: Final = pattern(r"\baged\s(?:\d{1,3}\s?(?:to|and|or|[-\u2013])\s?)?\Z")
_AGED_REACH: Final = 16
_YOUNGEST: Final = 2
_OLDEST: Final = 110
