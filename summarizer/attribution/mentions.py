"""Whom a short form means: "the official", "he", "Reyes" and their fullest earlier description."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.model import SourceKind
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.source_nouns import is_plural, singular
from summarizer.attribution.speakers import PRONOUNS, head_of, source_kind, words_of
from summarizer.span import Span

_DEFINITE: Final = frozenset(("the", "this", "that"))
_INDEFINITE: Final = frozenset("a an one another".split())
_SINGULAR_PRONOUNS: Final = frozenset(("he", "she"))
_FEMALE: Final = re.compile(r"\b(?:Mrs|Ms|Miss|spokeswoman|woman|wife|mother|queen|she|her)\b")
_MALE: Final = re.compile(r"\b(?:Mr|spokesman|man|husband|father|king|he|his)\b")
_NEAR: Final = 2
_NAME_RUN: Final = re.compile("C{2,5}+")
_COURTESY: Final = frozenset("mr. mrs. ms. dr. sen. rep. gov. gen.".split())


class Mentions:
    """The sources and full names met so far, in reading order.

    Rules are for sure cases only; where two readings are possible, nothing is resolved.
    """

    def __init__(self) -> None:
        self._introduced: dict[str, list[tuple[Span, int]]] = {}
        self._names: dict[str, list[Span]] = {}
        self._last: tuple[Span, int] | None = None

    def read_names(self, text: str, sentence: TaggedSentence) -> None:
        """Notes the full names of a sentence."""
        for match in _NAME_RUN.finditer(sentence.tags):
            first, last = match.span()
            while first < last and sentence.tokens[first].lower in _COURTESY:
                first += 1
            if last - first > 1:
                span = Span.of(text, *sentence.offsets(first, last))
                known = self._names.setdefault(sentence.tokens[last - 1].lower, [])
                if all(span.exact != other.exact for other in known[:_NEAR]):
                    known.append(span)

    def resolve(self, source: Span, paragraph: int) -> Span:
        """The fullest description met so far of what ``source`` means; ``source`` if not sure."""
        words = words_of(source.exact.partition(",")[0])
        if not words:
            return source
        found = self._meant(words, source, paragraph)
        self._note(words, source, found or source, paragraph)
        return found or source

    def _meant(self, words: list[str], source: Span, paragraph: int) -> Span | None:
        first = words[0].lower()
        if first in _SINGULAR_PRONOUNS and len(words) == 1:
            return self._last_person(first, paragraph)
        if first in _DEFINITE and len(words) > 1:
            return self._introduction(singular(head_of(source.exact).lower()), paragraph)
        names = self._names.get(words[-1].lower(), ())
        if len(words) <= _NEAR and source.exact[:1].isupper() and len(names) == 1:
            full = names[0]
            return full if full.end <= source.start else None
        return None

    def _introduction(self, head: str, paragraph: int) -> Span | None:
        """The one indefinite phrase with this head; of several, one introduced close by."""
        known = self._introduced.get(head, ())
        if not known:
            return None
        latest, where = known[-1]
        return latest if len(known) == 1 or paragraph - where < _NEAR else None

    def _last_person(self, pronoun: str, paragraph: int) -> Span | None:
        """The last speaker, if near, one person, and not plainly of the other sex."""
        if self._last is None or paragraph - self._last[1] >= _NEAR:
            return None
        span = self._last[0]
        other = _MALE if pronoun == "she" else _FEMALE
        one_person = source_kind(span.exact) in (SourceKind.PERSON, SourceKind.WITNESS)
        if not one_person or is_plural(head_of(span.exact).lower()) or other.search(span.exact):
            return None
        return span

    def _note(self, words: list[str], source: Span, meant: Span, paragraph: int) -> None:
        head = head_of(source.exact)
        if words[0].lower() in _INDEFINITE and head[:1].islower():
            self._introduced.setdefault(singular(head.lower()), []).append((source, paragraph))
        if words[0].lower() not in PRONOUNS or meant is not source:
            self._last = (meant, paragraph)
        else:
            self._last = None
