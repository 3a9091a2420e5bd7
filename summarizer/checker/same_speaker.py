"""Whether two descriptions may mean the same speaker, by the article's own words.

They do if they share a word that tells who is meant, or if the article puts a word of the one next
to a name of the other ("the institute's director, Hugo Manrique"; "Peskov, the Kremlin spokesman").
Where nothing tells, they count as the same: only a sure difference is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarizer.attribution.model import Attribution
from summarizer.checker.names import TITLES
from summarizer.document.model import Document

_WORD: Final = re.compile(r"[^\W\d_](?:[\w&]|['\u2019.-](?=\w))*+")
_EMPTY: Final = frozenset(
    "a an the this that these those his her its their our my your some any one two three several"
    " many most other another all both each no of in on at from for to by with and or who which"
    " whose was were is are be been had has have not but as said say says told mr mrs ms dr sir"
    " he she it they we i you him them us someone somebody people others neither either same"
    " yesterday today new former".split()
)
_BESIDE: Final = 4
"""Words between a name and what describes it."""
_ENDS_PHRASE: Final = frozenset(
    "to in on at by from with after over and or but that which who whose as is are was were has have"
    " had will would said says say told tells if when while than into against between".split()
)


@dataclass(frozen=True, slots=True)
class Described:
    """A speaker by the words that tell who is meant; ``names`` are the capitalised ones."""

    words: frozenset[str]
    names: frozenset[str]


class Speakers:
    """Tells speakers of one article from each other."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """For every capitalised word of the body: the words in one phrase with it."""
        found: dict[str, set[str]] = {}
        for sentence in self._document.sentences:
            words = _WORD.findall(self._document.text, sentence.start, sentence.end)
            folded = [_plain(word) for word in words]
            for place, word in enumerate(words):
                if word[0].isupper() and folded[place] not in _EMPTY:
                    found.setdefault(folded[place], set()).update(_phrase(folded, place))
        return {word: frozenset(near - _EMPTY) for word, near in found.items()}

    @staticmethod
    def of(attribution: Attribution) -> Described:
        """An attribution's source together with its fullest description."""
        spans = (attribution.source, attribution.description)
        return described(" ; ".join(span.exact for span in spans if span is not None))

    def same(self, one: Described, other: Described) -> bool:
        """Whether the two may be the same speaker; without any words nothing tells them apart."""
        if not one.words or not other.words:
            return True
        if one.names and other.names:
            mine, theirs = one.names, other.names
        else:
            mine, theirs = one.words, other.words
        if _share(mine, theirs):
            return True
        return bool(
            self._around(one.names) & other.words or self._around(other.names) & one.words
        )

    def _around(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._beside.get(word, frozenset()) for word in words))


def described(text: str) -> Described:
    """A speaker as a text describes them. The first word counts as a name only if it must."""
    found = _WORD.findall(text)
    words = frozenset(_plain(word) for word in found) - _EMPTY
    capitals = [_plain(word) for word in found if word[0].isupper()]
    names = frozenset(word for word in capitals if word not in TITLES) - _EMPTY
    return Described(words, names)


def _phrase(words: list[str], place: int) -> Iterator[str]:
    """The words before and after one, up to where its phrase ends."""
    for step in (-1, 1):
        for at in range(place + step, place + step * (_BESIDE + 1), step):
            if not 0 <= at < len(words) or words[at] in _ENDS_PHRASE:
                break
            yield words[at]


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets have a word in common, in one form or as noun and adjective."""
    if one & other:
        return True
    stems = {word[:_STEM] for word in one if len(word) >= _STEM}
    return any(word[:_STEM] in stems for word in other if len(word) >= _STEM)


_STEM: Final = 5
"""Opening letters that make two words one: "Tarvia" and "Tarvian"."""


def _plain(word: str) -> str:
    word = re.sub(r"['\u2019]s?\Z", "", word).casefold()
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
