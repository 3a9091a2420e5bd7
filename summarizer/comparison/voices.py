"""Who says the stretches of an article, and which hedges stand in them, looked up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.model import Attribution, AttributionType, Hedge
from summarizer.document.model import Sentence
from summarizer.span import Span

_START: Final = attrgetter("start")
_PLACE: Final = itemgetter(0)
_BACK: Final = 24
"""Parts of attributions before a place among which those that reach it stand."""
_COVERED: Final = 3
"""An attribution is a stretch's if its content covers a third of it."""


class Voices:
    """Looks them up in one article, whose sentences are given in order."""

    def __init__(self, analysis: Analysis, sentences: Sequence[Sentence]) -> None:
        self._analysis = analysis
        self._sentences = sentences

    def speaking(self, span: Span) -> list[Span]:
        """The words of a stretch that say who says it."""
        return [
            part
            for attribution in self._near(span)
            for part in (
                attribution.source,
                attribution.cue,
                *(outlet.cue for outlet in attribution.outlets),
            )
            if part is not None
            and attribution.type is AttributionType.ASSERTION
            and part.overlaps(span.start, span.end)
            and not any(part.overlaps(each.start, each.end) for each in attribution.content)
        ]

    @cached_property
    def _parts(self) -> list[tuple[int, int, Attribution]]:
        """Source, cue and content of every attribution, in reading order."""
        found = [
            (part.start, part.end, attribution)
            for attribution in self._analysis.attributions
            for part in (attribution.source, attribution.cue, *attribution.content)
            if part is not None
        ]
        return sorted(found, key=_PLACE)

    def _near(self, span: Span) -> list[Attribution]:
        """The attributions that have a part in a stretch."""
        last = bisect_left(self._parts, span.end, key=_PLACE)
        near = {
            each.id: each
            for _, end, each in self._parts[max(0, last - _BACK) : last]
            if end > span.start
        }
        return list(near.values())

    def attribution(self, span: Span) -> Attribution | None:
        """The one whose content covers most of a stretch, if it covers much of it.

        Where one passes on another ("Reuters reported that a source said"), the other.
        """

        def covered(attribution: Attribution) -> int:
            return sum(
                max(0, min(span.end, part.end) - max(span.start, part.start))
                for part in attribution.content
            )

        said = [
            each
            for each in self._near(span)
            if each.type is AttributionType.ASSERTION
            and covered(each) * _COVERED >= span.end - span.start
        ]
        passed_on = {each.within for each in said}
        return max((e for e in said if e.id not in passed_on), key=covered, default=None)

    @cached_property
    def _cues(self) -> list[Hedge]:
        return sorted(self._analysis.hedges, key=lambda hedge: hedge.cue.start)

    @cached_property
    def bearing(self) -> dict[int, list[Hedge]]:
        """The hedges that have their cue, or bear on a claim, in a sentence (by its start)."""
        sentences = self._sentences
        found: dict[int, list[Hedge]] = {}
        for hedge in self._analysis.hedges:
            touched: set[int] = set()
            for place in (hedge.cue, *hedge.claims):
                first = max(0, bisect_right(sentences, place.start, key=_START) - 1)
                last = bisect_left(sentences, place.end, key=_START)
                touched.update(each.start for each in sentences[first:last])
            for start in touched:
                found.setdefault(start, []).append(hedge)
        return found

    def cued(self, span: Span) -> list[Hedge]:
        """The hedges whose cue begins in a stretch."""
        first = bisect_left(self._cues, span.start, key=lambda hedge: hedge.cue.start)
        last = bisect_left(self._cues, span.end, key=lambda hedge: hedge.cue.start)
        return self._cues[first:last]
