"""The names in each sentence of an article, and whether two may mean the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from summarizer.attribution.model import SourceKind
from summarizer.checker.names.check import NameIndex, names_in
from summarizer.checker.names.forms import bare, is_short_for, usual_name
from summarizer.checker.names.places import Place
from summarizer.checker.names.same import Speakers, described
from summarizer.checker.statements import Source
from summarizer.checker.words import FUNCTION_WORDS
from summarizer.patterns import pattern
from summarizer.span import Span

_POSSESSIVE: Final = pattern(r"['\u2019]s?\Z")
_OPENER: Final = pattern(r"[^\W\d_][\w'\u2019-]*+")
_WORD: Final = pattern(r"[^\W\d_][\w\u0300-\u036f-]*+")
_COMMON: Final = pattern(r"\b[a-z]\w++")
_ENDS_AS_VERB: Final = pattern(r"(?:ed|ing|(?<!s)s)\Z")
_RUN: Final = pattern(r"(?!The )[A-Z]\w++(?:(?: (?:of|for|the|and|on))*+ [A-Z]\w++)++")


@dataclass(frozen=True)
class NamesOf:
    """The names in each sentence of the article."""

    source: Source
    index: NameIndex
    speakers: Speakers
    _read: dict[int, list[Span]] = field(default_factory=dict)
    _places: dict[int, list[Place]] = field(default_factory=dict)
    _with: dict[str, list[int]] = field(default_factory=dict)
    _folded: dict[int, tuple[str, frozenset[str]]] = field(default_factory=dict)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that is part of a name somewhere and nowhere a common word."""
        texts = [self.source.span(n).exact for n in range(len(self.source.sentences))]
        named = {
            word
            for text in texts
            for first, last in _named_in(text)
            for word in folded(text[first:last])
        }
        return frozenset(named - {w for text in texts for w in _COMMON.findall(text)})

    def in_sentence(self, number: int) -> list[Span]:
        """The names of one of the article's sentences."""
        if number not in self._read:
            sentence = self.source.sentences[number]
            self._read[number] = self.in_text(self.source.text, sentence.start, sentence.end)
        return self._read[number]

    def places(self, number: int) -> Sequence[Place]:
        """The names of one of the article's sentences, with the words around them."""
        if number not in self._places:
            words = self.source.tokens(number)
            self._places[number] = [
                Place.of(name, self.source.text, words) for name in self.in_sentence(number)
            ]
        return self._places[number]

    def in_text(self, text: str, start: int, end: int) -> list[Span]:
        """The names in a stretch, also one that opens it if it is a name elsewhere."""
        found = [
            Span.of(text, start + first, start + last) for first, last in _named_in(text[start:end])
        ]
        opener = _OPENER.match(text, start, end)
        if opener and (not found or found[0].start > opener.end()):
            words = folded(opener.group())
            if words and words <= self.known:
                found.insert(0, Span.of(text, *opener.span()))
        return found

    def _words(self, number: int) -> tuple[str, frozenset[str]]:
        if number not in self._folded:
            text = self.source.span(number).exact
            self._folded[number] = text, folded(text)
        return self._folded[number]

    def holds(self, numbers: Iterable[int], name: Span) -> bool:
        """Whether one of the sentences has a word of the name in some form."""
        words = folded(name.exact)
        stems = tuple(word[:4] for word in words if len(word) > 3)
        usual = _usual(words)
        for number in numbers:
            text, held = self._words(number)
            if words & held or any(word.startswith(stems) for word in held if stems):
                return True
            if name.exact in _initials(text) or not usual.isdisjoint(_usual(held)):
                return True
            if len(words) > 1 and any(is_short_for(word, words) for word in held):
                return True
        return False

    def sentences_with(self, name: Span) -> Sequence[int]:
        """The numbers of the sentences that have a word of the name in some form."""
        known = self._with.get(name.exact)
        if known is None:
            numbers = range(len(self.source.sentences))
            known = self._with[name.exact] = [n for n in numbers if self.holds([n], name)]
        return known

    @cached_property
    def _counts(self) -> Counter[str]:
        """In how many sentences each word of a name stands."""
        numbers = range(len(self.source.sentences))
        return Counter(
            word
            for number in numbers
            for word in {w for span in self.in_sentence(number) for w in folded(span.exact)}
        )

    def count(self, name: Span) -> int:
        """In how many sentences the name stands, by the word of it that is met most often."""
        return max((self._counts[word] for word in folded(name.exact)), default=0)

    @cached_property
    def _people(self) -> frozenset[str]:
        spans = [
            each.description
            for each in self.source.analysis.attributions
            if each.source_kind is SourceKind.PERSON and each.description is not None
        ]
        return frozenset().union(*(described(span.exact).own for span in spans))

    def is_person(self, name: Span) -> bool:
        """Whether the article has a person of that name speak."""
        return not folded(name.exact).isdisjoint(self._people)

    def same(self, one: Span, other: Span) -> bool:
        """Whether two names may mean the same."""
        mine, theirs = folded(one.exact), folded(other.exact)
        return (
            self.index.related(one.exact, other.exact)
            or any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
            or any(is_short_for(word, theirs) for word in mine)
            or any(is_short_for(word, mine) for word in theirs)
            or self._belong(one.exact, other.exact)
            or self.speakers.same(described(one.exact), described(other.exact))
        )

    def _belong(self, one: str, other: str) -> bool:
        """Whether the article has "Vold of Docksman" or "Docksman secretary Hanne Vold"."""
        a, b = re.escape(_POSSESSIVE.sub("", one)), re.escape(_POSSESSIVE.sub("", other))
        of = "(?:from|of|at|for|with) (?:the )?"
        if re.search(rf"\b(?:{a} {of}{b}|{b} {of}{a})\b", self.source.text):
            return True
        its = r"(?:['\u2019]s?)? (?:[a-z-]+ ){0,2}([a-z-]+) (?:[A-Z]\w+ )?"
        found = re.finditer(rf"\b(?:{a}{its}{b}|{b}{its}{a})\b", self.source.text)
        return any(_is_role(match.group(1) or match.group(2)) for match in found)


@lru_cache(maxsize=1 << 12)
def _named_in(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where names stand in a sentence; kept, since several checks ask for those of each."""
    return tuple((span.start, span.end) for span in names_in(sentence))


def _is_role(word: str) -> bool:
    """Whether a word between two names may say what one is to the other: no verb, no "and"."""
    return word not in FUNCTION_WORDS and _ENDS_AS_VERB.search(word) is None


@lru_cache(maxsize=1 << 12)
def folded(text: str) -> frozenset[str]:
    """The words of a name, in lower case and without accents."""
    words = map(bare, _WORD.findall(text))
    return frozenset(word for word in words if len(word) > 1) - FUNCTION_WORDS


@lru_cache(maxsize=1 << 12)
def _usual(words: frozenset[str]) -> frozenset[str]:
    """The countries and bodies that words are usual names of."""
    return frozenset(filter(None, map(usual_name, words)))


def _initials(text: str) -> set[str]:
    runs = _RUN.findall(text)
    return {"".join(word[0] for word in run.split() if word[0].isupper()) for run in runs}
