"""Whom the sentences between a speaker and a pronoun speak of: their subjects.

A subject is the likeliest antecedent of a pronoun in the next sentence (Grosz, Joshi and
Weinstein 1995, Centering); one that comes between makes the last speaker a guess.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from summarizer.attribution.language.inflection import index_of_forms
from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.reporting.shared_subjects import main_subject
from summarizer.attribution.reporting.subjects import subject_ending
from summarizer.span import Span

_NEAR: Final = 2
_MOST: Final = 8
_AUXILIARY: Final = "XBR"
_OF_OWN: Final = index_of_forms(
    "abandon announce declare defend drop explain express issue keep lift maintain make outline"
    " publish reaffirm reiterate renew repeat restate retract reverse rescind soften state unveil"
    " voice withdraw".split()
)[1]
"""Verbs whose object is, with a possessive, their subject's own word."""


class Subject(NamedTuple):
    """The subject of a sentence and the paragraph it stands in."""

    span: Span
    paragraph: int


class Subjects:
    """The sentences of a text in reading order, whose subjects are read when asked for."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._sentences: list[TaggedSentence] = []
        self._known: dict[int, Span | None] = {}

    def add(self, sentence: TaggedSentence) -> None:
        """The next sentence."""
        if sentence.tokens:
            self._starts.append(sentence.tokens[0].start)
            self._sentences.append(sentence)

    def opens(self, start: int) -> bool:
        """Whether a sentence begins there."""
        place = bisect_left(self._starts, start)
        return place < len(self._starts) and self._starts[place] == start

    def before(self, text: str, start: int, since: int, paragraph: int) -> list[Subject]:
        """The subjects of the sentences that begin behind ``since`` and end before ``start``.

        The nearest first; in this paragraph and the one before.
        """
        found: list[Subject] = []
        last = bisect_left(self._starts, start + 1) - 2
        for index in range(last, max(-1, last - _MOST), -1):
            sentence = self._sentences[index]
            if paragraph - sentence.paragraph >= _NEAR:
                break
            span = self._subject(text, index)
            if span is not None and span.start > since:
                found.append(Subject(span, sentence.paragraph))
            if self._starts[index] <= since:
                break
        return found

    def owner(self, text: str, start: int) -> Span | None:
        """Whose own word a possessive at ``start`` is sure to mean: "X has dropped his objection".

        Not "X rejected his claim": that may be another's.
        """
        index = bisect_left(self._starts, start + 1) - 1
        if index < 0:
            return None
        sentence = self._sentences[index]
        place = bisect_left(sentence.tokens, start, key=lambda token: token.start) - 1
        if place < 1 or sentence.tokens[place].lower not in _OF_OWN:
            return None
        while place > 1 and sentence.tags[place - 1] in _AUXILIARY:
            place -= 1
        found = subject_ending(sentence, place)
        return found and Span.of(text, *sentence.offsets(*found))

    def _subject(self, text: str, index: int) -> Span | None:
        if index not in self._known:
            sentence = self._sentences[index]
            found = None if sentence.headline else main_subject(sentence)
            self._known[index] = found and Span.of(text, *sentence.offsets(*found))
        return self._known[index]
