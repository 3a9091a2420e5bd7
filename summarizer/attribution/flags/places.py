"""Places in an article: the sentences and attributions around a cue."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from typing import Final

from summarizer.attribution.flags.hedge_cues import HedgeCue
from summarizer.attribution.model import Attribution
from summarizer.document.model import Document, Sentence
from summarizer.span import Span

_AROUND: Final = 4


class Places:
    """Finds what stands near a cue."""

    def __init__(self, document: Document, attributions: Sequence[Attribution]) -> None:
        self._text = document.text
        self._sentences = document.sentences
        self._starts = [sentence.start for sentence in document.sentences]
        self._attributions = attributions
        self._cue_starts = [each.cue.start for each in attributions]

    def near(self, cue: HedgeCue) -> Sequence[Attribution]:
        """The attributions whose cues stand next to a cue."""
        place = bisect(self._cue_starts, cue.start)
        return self._attributions[max(0, place - _AROUND) : place + _AROUND]

    def previous_start(self, sentence: Sentence) -> int:
        """Where the sentence before it in its paragraph starts, else itself."""
        place = bisect(self._starts, sentence.start) - 1
        previous = self._sentences[place - 1] if place else sentence
        return previous.start if previous.paragraph == sentence.paragraph else sentence.start

    def context_of(self, claim: Span) -> str:
        """The sentence of a claim and the one before it."""
        place = bisect(self._starts, claim.start) - 1
        first = self._sentences[max(0, place - 1)]
        return self._text[first.start : self._sentences[place].end]
