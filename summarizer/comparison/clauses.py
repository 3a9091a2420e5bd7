"""Cutting a sentence into clauses, each of which may be told or left out by itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from summarizer.comparison.words import words_in
from summarizer.patterns import pattern
from summarizer.quantities.index import QuantityIndex
from summarizer.span import Span

_JOINT: Final = pattern(
    r"(?P<cut>;\s"
    r"|,\s(?=(?:and|but|while|whereas|although|though|as|with|which|where|who|whose|since|because|after"
    r"|before)\s)"
    r"|,\s(?=(?!(?:speaking|citing|quoting|including|according|saying|adding|asking)\s)[a-z]{3,14}ing\s)"
    r"|,\s(?=(?:one|two|some|most|many|half|all|several|none)\sof\s(?:them|whom|which)\s)"
    r"|,\s(?=an?\s(?:claim|charge|allegation|accusation|account|version|figure)\s)"
    r"|\s(?=and\s(?:currently|also|then|later|had|has|have|is|are|was|were|will|would|that)\s)"
    r"|\s(?=(?:whereas|although|though|while)\s)"
    r"|\s(?=(?:after|when)\s(?:an?|the|he|she|it|they|[A-Z][a-z]{1,20}+)\s)"
    r"|\s(?=but\s(?:also|has|have|had|is|are|was|were|will|would|that)\s))"
)
_VERBS: Final = pattern(r"\s(?=and\s[a-z]{2,14}(?:ed|t|en)\s)")
"""A second verb of one subject; only where both parts have a figure is it a fact of its own."""
_OPENING: Final = pattern(r"(?:While|Although|Though|Whereas|As)\s[^,;:]{1,200}+,\s")
"""A sentence that opens with a clause of its own."""
_FEWEST: Final = 5
"""Content words or figures in a clause that says something by itself."""
_FEWEST_WITH_FIGURE: Final = 3


def clauses_of(
    text: str, start: int, end: int, figures: QuantityIndex, quoted: list[tuple[int, int]]
) -> list[Span]:
    """The clauses of ``text[start:end]``, in order and without gaps; most sentences are one.

    A quotation (``quoted``) is not cut: its words belong together.
    """
    cuts = [start]
    opening = _OPENING.match(text, start, end)
    places = {match.end() for match in _JOINT.finditer(text, start, end)}
    places.update([opening.end()] if opening else [])
    places.update(
        match.end()
        for match in _VERBS.finditer(text, start, end)
        if figures.within(start, match.end()) and figures.within(match.end(), end)
    )
    for at in sorted(places):
        if at < cuts[-1] or any(first < at < last for first, last in quoted):
            continue
        if _says_something(text, cuts[-1], at, figures) and _says_something(text, at, end, figures):
            cuts.append(at)
    return list(_spans(text, [*cuts, end]))


def _says_something(text: str, start: int, end: int, figures: QuantityIndex) -> bool:
    """Whether a stretch is more than a name and an age, and long enough."""
    words = list(words_in(text, start, end))
    found = len(figures.within(start, end))
    if all(word.name for word in words):
        return False
    return len(words) + found >= (_FEWEST_WITH_FIGURE if found else _FEWEST)


def _spans(text: str, cuts: list[int]) -> Iterator[Span]:
    for first, last in pairwise(cuts):
        stretch = text[first:last]
        begin = first + len(stretch) - len(stretch.lstrip())
        yield Span.of(text, begin, begin + len(stretch.strip().rstrip(",;")))
