"""What an article offers for making faults: its names by sort, its speakers, its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.analysis import Analysis
from summarizer.attribution.find import attributions_in
from summarizer.attribution.model import Attribution, SourceKind
from summarizer.checker.names import names_in
from summarizer.document.read import plain_document
from summarizer.span import Span

SAYS: Final = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|according to|wrote|warned|den(?:ied|ies)|claim(?:ed|s)|announced"
    r"|reported|added|estimated?|explained|believes|reckons|cautioned|stressed|argued)\b"
)
"""Cues that make what they bring somebody's word."""
_PRONOUN: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|those|one|her|his|its|their|that|this)\b", re.IGNORECASE
)
_FUNCTION: Final = frozenset("a an the of in on at to for and its his her their who which".split())
_ADJECTIVE: Final = re.compile(r"(?:an|ese|ish|ic)\Z")
_NO_NAME: Final = re.compile(r"['\u2019.]|\A[A-Z]+\Z")
_PLURAL: Final = re.compile(r"(?:two|three|four|several|some|many|\w+s)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Material:
    """What an article offers for making faults."""

    analysis: Analysis

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the body in reading order, each once, without what only looks like one."""
        document = self.analysis.document
        texts = [document.sentence_text(sentence) for sentence in document.sentences]
        found = [span.exact for text in texts for span in names_in(text)]
        return tuple(name for name in dict.fromkeys(found) if not _NO_NAME.search(name))

    @cached_property
    def people(self) -> frozenset[str]:
        """The words of the names of those who speak as persons."""
        spans = [
            each.description
            for each in self.analysis.attributions
            if each.source_kind is SourceKind.PERSON and each.description is not None
        ]
        return frozenset(word for span in spans for word in re.findall(r"\b[A-Z]\w+", span.exact))

    @cached_property
    def speakers(self) -> tuple[Attribution, ...]:
        """Who says something and is told apart from others by name or description."""
        return tuple(
            each
            for each in self.analysis.attributions
            if SAYS.search(each.cue.exact) and tells_who(shown(each))
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The longer words of the body, each once."""
        document = self.analysis.document
        text = " ".join(document.sentence_text(sentence) for sentence in document.sentences)
        return tuple(dict.fromkeys(re.findall(r"\b[a-z]{4,}\b", text)))

    def other_names(self, name: str, text: str) -> list[str]:
        """Names of the same sort and length, of whom neither the text nor ``name`` speaks.

        A single word that is part of a longer name elsewhere is left out: it may mean the same.
        """
        here = content_words(text)
        length = len(name.split())
        return [
            other
            for other in self.names
            if len(other.split()) == length
            and not content_words(other) & here
            and self._sort(other) == self._sort(name)
            and not (length == 1 and self._is_part(other))
            and not any(_akin(word, mine) for word in content_words(other) for mine in here)
        ]

    def other_speakers(self, source: str, text: str) -> list[Attribution]:
        """The speakers whom neither the source nor the text mentions, as many as the source."""
        here = content_words(source) | content_words(text)
        plural = _PLURAL.match(source.split()[0]) is not None
        return [
            each
            for each in self.speakers
            if content_words(shown(each))
            and not content_words(shown(each)) & here
            and (_PLURAL.match(shown(each).split()[0]) is not None) == plural
            and not self._beside(source, shown(each))
        ]

    def _sort(self, name: str) -> tuple[bool, bool]:
        words = name.split()
        return any(word in self.people for word in words), bool(_ADJECTIVE.search(words[-1]))

    def _is_part(self, name: str) -> bool:
        return any(name in other.split() and other != name for other in self.names)

    def _beside(self, one: str, other: str) -> bool:
        """Whether the article sets the two side by side, as in an apposition: they may be one."""
        text = self.analysis.document.text
        ends = [(re.escape(a), re.escape(b)) for a, b in ((one, other), (other, one))]
        return any(re.search(rf"{a},? (?:\w+ ){{0,2}}{b}", text) for a, b in ends)


Edit = Callable[[str, Material], Iterator[str]]
"""From a text to the texts it can become by one change."""


def content_words(text: str) -> set[str]:
    """The words of a name or a description that tell who is meant."""
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in _FUNCTION}


def tells_who(words: str) -> bool:
    """Whether it is a name or a description, not a pronoun or a bare noun."""
    return _PRONOUN.match(words) is None and (
        len(content_words(words)) > 1 or words[:1].isupper() != words[1:].islower()
    )


def shown(each: Attribution) -> str:
    """How a speaker is called where nothing is said of them yet."""
    words = each.description.exact.partition(",")[0] if each.description else ""
    first, gap, rest = words.partition(" ")
    return first.lower() + gap + rest if first in ("A", "An", "The", "Its", "Two") else words


def spoken_in(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text of ours."""
    return attributions_in(text, plain_document(text).sentences)


def sentences_of(text: str) -> Iterator[Span]:
    """The sentences of a text of ours."""
    for sentence in plain_document(text).sentences:
        yield Span.of(text, sentence.start, sentence.end)


def capitalised(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _akin(one: str, other: str) -> bool:
    """Whether two words may be noun and adjective of one name."""
    return len(one) > 3 and len(other) > 3 and one[:4] == other[:4]
