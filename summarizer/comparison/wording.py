"""One quotation in two wordings, aligned word by word."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from summarizer.checker.numbers.compare import Fit
from summarizer.comparison.likeness import how_fit
from summarizer.comparison.model import Edit, WordEdit
from summarizer.comparison.units import Reader, Unit
from summarizer.patterns import pattern
from summarizer.quantities.index import Located
from summarizer.span import Span

_WORD: Final = pattern(r"[^\W_]++(?:['\u2019.,\u00b2\u00b3-][^\W_]++)*+")
_EDITS: Final = {
    "equal": Edit.EQUAL,
    "delete": Edit.DELETED,
    "insert": Edit.INSERTED,
    "replace": Edit.REPLACED,
}
_ALIKE: Final = 0.35
"""Share of the words that two wordings of one quotation have in common at least."""
_MOST: Final = 600
"""Words of a quotation that are aligned; aligning costs up to their square."""


class _Word(NamedTuple):
    key: str
    start: int
    end: int


def align(one: Reader, first: Unit, other: Reader, second: Unit) -> tuple[WordEdit, ...]:
    """How the quotation in one unit becomes that in the other; empty if it is the same, or none.

    A figure is one word, the same as another of its value: "531 mi²" is "531 square miles".
    """
    mine = _words(one, first, ())
    theirs = _words(other, second, first.figures)
    keys = [word.key for word in mine], [word.key for word in theirs]
    if not all(keys) or keys[0] == keys[1]:
        return ()
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return ()
    return tuple(
        WordEdit(
            _EDITS[tag],
            _span(one.text, mine, i1, i2),
            _span(other.text, theirs, j1, j2),
        )
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    )


def _span(text: str, words: Sequence[_Word], first: int, last: int) -> Span:
    if first == last:
        at = words[first].start if first < len(words) else words[-1].end
        return Span.of(text, at, at)
    return Span.of(text, words[first].start, words[last - 1].end)


def _words(reader: Reader, unit: Unit, known: Sequence[Located]) -> list[_Word]:
    """The quoted words of a unit; its figures are named by those in ``known`` that they fit."""
    words: list[_Word] = []
    for start, end in reader.quoted_in(unit.span):
        figures = [each for each in unit.figures if start <= each.quantity.start < end]
        for match in _WORD.finditer(reader.text, start, end):
            inside = next(
                (f for f in figures if f.quantity.start <= match.start() < f.quantity.end), None
            )
            if inside is None:
                words.append(_Word(_plain(match.group()), *match.span()))
            elif match.start() == inside.quantity.start or not _in_last(words, inside):
                words.append(
                    _Word(_figure_key(inside, known), inside.quantity.start, inside.quantity.end)
                )
    return words[:_MOST]


def _in_last(words: Sequence[_Word], figure: Located) -> bool:
    return bool(words) and words[-1].start == figure.quantity.start


def _figure_key(located: Located, known: Sequence[Located]) -> str:
    same = max(known, key=lambda each: how_fit(located.quantity, each.quantity), default=located)
    if how_fit(located.quantity, same.quantity) is Fit.NONE:
        same = located
    return f"#{same.quantity.low}:{same.quantity.unit}"


def _plain(word: str) -> str:
    return word.casefold().replace("\u2019", "'")
