"""Whether two descriptions may mean the same speaker, by the article's own words.

They do if they share a word that tells who is meant, or if the article puts a word of the one next
to a name of the other ("the institute's director, Hugo Manrique"; "Peskov, the Kremlin spokesman").
Where nothing tells, they count as the same: only a sure difference is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from summarizer.attribution.model import Attribution
from summarizer.document.model import Document

_WORD: Final = re.compile(r"[^\W\d_](?:[\w&]|['\u2019.-](?=\w))*+")
_EMPTY: Final = frozenset(
    "a an the this that these those his her its their our my your some any one two three several"
    " many most other another all both each no of in on at from for to by with and or who which"
    " whose was were is are be been had has have not but as said say says told mr mrs ms dr sir"
    " he she it they we i you him them us someone somebody people others neither either same"
    " yesterday today new former".split()
)
_PRONOUN: Final = frozenset("he she it they we i you him them us who".split())
_BESIDE: Final = 4
"""Words between a name and what describes it."""


class Speakers:
    """Tells speakers of one article from each other."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """For every capitalised word of the body: the words next to it in its sentences."""
        found: dict[str, set[str]] = {}
        for sentence in self._document.sentences:
            words = _WORD.findall(self._document.text, sentence.start, sentence.end)
            folded = [_plain(word) for word in words]
            for place, word in enumerate(words):
                if word[0].isupper() and folded[place] not in _EMPTY:
                    near = folded[max(0, place - _BESIDE) : place + _BESIDE + 1]
                    found.setdefault(folded[place], set()).update(near)
        return {word: frozenset(near - _EMPTY) for word, near in found.items()}

    def named(self, words: str) -> frozenset[str]:
        """The words of a description that tell who is meant; none for a pronoun."""
        return speaker_words(words)

    def of(self, attribution: Attribution) -> frozenset[str]:
        """The words of an attribution's source and of its fullest description."""
        spans = (attribution.source, attribution.description)
        return frozenset().union(*(speaker_words(s.exact) for s in spans if s is not None))

    def same(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether the two may be the same speaker; without any words nothing tells them apart."""
        if not one or not other or one & other:
            return True
        if self._aliased(one, other):
            return True
        return bool(self._around(one) & other or self._around(other) & one)

    def _around(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._beside.get(word, frozenset()) for word in words))

    def _aliased(self, one: frozenset[str], other: frozenset[str]) -> bool:
        return any(a[:_STEM] == b[:_STEM] for a in one for b in other if min(len(a), len(b)) >= _STEM)


_STEM: Final = 5
"""Opening letters that make two words one: "Tarvia" and "Tarvian"."""


def speaker_words(text: str) -> frozenset[str]:
    """The words of a description that tell who is meant."""
    return frozenset(_plain(word) for word in _WORD.findall(text)) - _EMPTY


def _plain(word: str) -> str:
    word = re.sub(r"['\u2019]s?\Z", "", word).casefold()
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
