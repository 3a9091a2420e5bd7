"""Span: a stretch of a text, by position and by its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from summarizer.patterns import pattern

_SENTENCE_END: Final = pattern(r"[.!?][\u201d\"')]*+\s|\n(?![a-z])")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch ``[start, end)`` of a text, in Unicode code points.

    ``exact`` repeats the words, so that a reader who holds another copy of the text can tell
    whether the offsets still fit (W3C Web Annotation: text position and text quote selectors).
    """

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of ``text[start:end]``."""
        return cls(start, end, text[start:end])

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the span shares at least one code point with ``[start, end)``."""
        return self.start < end and start < self.end


def sentence_around(text: str, span: Span, reach: int = 300) -> tuple[int, int]:
    """Roughly the sentence that holds a span, at most ``reach`` characters to either side."""
    begin, finish = max(0, span.start - reach), min(len(text), span.end + reach)
    start = begin
    for match in _SENTENCE_END.finditer(text, begin, span.start):
        start = match.end()
    after = _SENTENCE_END.search(text, max(span.start, span.end - 2), finish)
    return start, max(after.end() if after else finish, span.end)
