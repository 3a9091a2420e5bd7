"""Sentences as tokens, each quotation folded into one token.

A quotation that can stand alone becomes ``Q``; one that is a word or a phrase of the sentence
around it ("homework") becomes ``q`` and is read like a noun. A sentence end inside a quotation
does not end the sentence that holds the quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from summarizer.attribution.language.quotes import Quotation, quotations
from summarizer.attribution.language.tagging import retag
from summarizer.attribution.language.words import Token, tokens_between
from summarizer.document.model import Sentence, SentenceRole
from summarizer.patterns import pattern

_NEXT_SENTENCE = pattern(r"(?<=[.!?])\s+(?=[A-Z\"'“‘])")
_LONGEST = 200
_LONG_QUOTATION = 5
_LOOK = 200
_MARK_LENGTH = 2
_WORD = pattern(r"\w+")
_PAUSE_INSIDE = pattern(r"[.,!?…—–][”»\"'’]{1,2}\Z")
_CLOSING_MARKS = frozenset("”»\"'’")
_CAPITALISED_SHARE = 0.7
_SHORTEST_TITLE = 3
_TITLE_LOOK = 120
_LOWER_CASE_IN_TITLE = 5
_LOWER_CASE_WORD = pattern(r"(?<!\S)[a-z]")


Range = tuple[int, int]
"""Tokens of a sentence, half open."""


class TaggedSentence(NamedTuple):
    """The tokens of a sentence, and ``tags``: their classes as a string, one letter each."""

    tokens: tuple[Token, ...]
    tags: str
    paragraph: int
    headline: bool
    """Whether it is a title or a heading, by its role or by its capitals."""

    def tag(self, index: int) -> str:
        """The class of a token; "." past the end."""
        return self.tags[index] if index < len(self.tags) else "."

    def is_negated(self, first: int, last: int) -> bool:
        """Whether "not", "never" or a verb with "n't" is among the tokens."""
        contracted = any(token.lower.endswith("n't") for token in self.tokens[first:last])
        return contracted or "n" in self.tags[first:last]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Where tokens ``first`` to ``last`` (exclusive) start and end in the text."""
        return self.tokens[first].start, self.tokens[last - 1].end


def tagged_sentences(text: str, sentences: Iterable[Sentence]) -> Iterator[TaggedSentence]:
    """The sentences in reading order, those torn inside a quotation joined again.

    What runs on for more than 200 tokens is no sentence, and is cut there: the rules look around
    in a sentence, so this keeps their work linear in the text.
    """
    for paragraph, members in groupby(sentences, key=lambda sentence: sentence.paragraph):
        group = list(members)
        regions = quotations(text, group[0].start, group[-1].end)
        for start, end, inside in _whole(text, group, regions):
            titled = _title_case(text[start:end])
            headline = titled or group[0].role is not SentenceRole.SENTENCE
            tokens = _folded(text, start, end, inside, titled=titled)
            for first in range(0, len(tokens), _LONGEST):
                part = tokens[first : first + _LONGEST]
                yield TaggedSentence(tuple(part), retag(part), paragraph, headline)


def tagged_passages(text: str, start: int, end: int, paragraph: int) -> Iterator[TaggedSentence]:
    """The sentences of ``text[start:end]``, the inside of a quotation, by their end marks."""
    starts = [start, *(match.end() for match in _NEXT_SENTENCE.finditer(text, start, end))]
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        tokens = _folded(text, first, last, quotations(text, first, last), titled=False)
        for cut in range(0, len(tokens), _LONGEST):
            part = tokens[cut : cut + _LONGEST]
            yield TaggedSentence(tuple(part), retag(part), paragraph, headline=False)


def _whole(
    text: str, group: list[Sentence], regions: list[Quotation]
) -> Iterator[tuple[int, int, list[Quotation]]]:
    """Stretches that tear no quotation, each with the quotations in it."""
    start = group[0].start
    position = 0
    inside: list[Quotation] = []
    for index, sentence in enumerate(group):
        while position < len(regions) and regions[position].start < sentence.end:
            inside.append(regions[position])
            position += 1
        if inside and inside[-1].end > sentence.end:
            opening = inside[-1].start
            if start < opening and sentence.end - opening <= _MARK_LENGTH:
                yield start, opening, inside[:-1]
                start, inside = opening, inside[-1:]
            continue
        if index + 1 < len(group):
            following = group[index + 1].start
            if text[following].islower() and text[sentence.end - 1] in _CLOSING_MARKS:
                continue
        yield start, sentence.end, inside
        inside = []
        if index + 1 < len(group):
            start = group[index + 1].start
    if inside:
        yield start, group[-1].end, inside


def _title_case(words: str) -> bool:
    if len(_LOWER_CASE_WORD.findall(words[:_TITLE_LOOK])) > _LOWER_CASE_IN_TITLE:
        return False
    found = [word for word in _WORD.findall(words) if word[0].isalpha()]
    capitalised = sum(word[0].isupper() for word in found)
    if found and found[-1].islower():
        return False  # a title has its last word in capitals: "Cllr Ann Orr (Labour) abstained."
    return len(found) >= _SHORTEST_TITLE and capitalised > _CAPITALISED_SHARE * len(found)


def _folded(
    text: str, start: int, end: int, inside: list[Quotation], *, titled: bool
) -> list[Token]:
    tokens: list[Token] = []
    position = start
    for quotation in inside:
        if quotation.start > position:
            tokens += tokens_between(text, position, quotation.start, title_case=titled)
        stop = min(quotation.end, end)
        tokens.append(_quotation_token(text, quotation.start, stop, tokens))
        position = stop
    if position < end:
        tokens += tokens_between(text, position, end, title_case=titled)
    return tokens


def _quotation_token(text: str, start: int, end: int, before: list[Token]) -> Token:
    words = text[start:end]
    stands_alone = (
        _PAUSE_INSIDE.search(words[-4:]) is not None
        or len(_WORD.findall(words[:_LOOK])) >= _LONG_QUOTATION
        or (bool(before) and before[-1].tag == ":")
    )
    return Token(start, end, words, "Q" if stands_alone else "q")
