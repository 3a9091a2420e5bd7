"""Which articles are on one story, by the facts they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from summarizer.comparison.pairs import Link
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import is_plain, words_in
from summarizer.document.model import SentenceRole

_SURE: Final = 0.3
"""How alike two units must be to speak for one story."""
_SHARE: Final = 0.1
"""The part of the shorter article that two related ones tell alike, at least."""
_LEAST: Final = 1.2
"""And what their links add up to: one sentence alike may be chance, or boilerplate."""
_NAMES: Final = 0.15
"""Share of its names that the one with fewer shares: two rate rises at two central banks read alike
but for them."""

_MANY_NAMES: Final = 0.5
_LEAST_NAMED: Final = 0.5
"""Links of articles that share so many of their names add up to so much at least."""


def stories_of(
    readers: Sequence[Reader], units: Sequence[Unit], links: Sequence[Link]
) -> list[tuple[int, ...]]:
    """The articles in groups; each is related to another of its group."""
    sizes: defaultdict[int, int] = defaultdict(int)
    for unit in units:
        sizes[unit.article] += 1
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    used: set[tuple[Unit, int]] = set()
    for link in links:
        one, other = link.one, link.other
        seen = ((one, other.article), (other, one.article))
        if one.article == other.article or link.score < _SURE or used.intersection(seen):
            continue
        used.update(seen)
        shared[min(one.article, other.article), max(one.article, other.article)] += link.score
    names = [_Names(reader) for reader in readers]
    group = list(range(len(readers)))
    for (first, second), score in shared.items():
        alike = names[first].shared(names[second])
        least = _LEAST if alike < _MANY_NAMES else _LEAST_NAMED
        if score >= max(least, _SHARE * min(sizes[first], sizes[second])) and alike >= _NAMES:
            old, new = sorted((group[first], group[second]), reverse=True)
            group = [new if each == old else each for each in group]
    found: defaultdict[int, list[int]] = defaultdict(list)
    for article, each in enumerate(group):
        found[each].append(article)
    return [tuple(articles) for articles in found.values()]


class _Names:
    """The names in an article.

    A word that opens a sentence is one if the other article says so, and a word that either has
    without its capital ("Bank", "Governor") is none.
    """

    def __init__(self, reader: Reader) -> None:
        self._names: set[str] = set()
        self._maybe: set[str] = set()
        self._common: set[str] = set()
        for sentence in reader.analysis.document.sentences:
            for word in words_in(reader.text, sentence.start, sentence.end):
                if not reader.text[word.start].isupper():
                    self._common.add(word.key)
                    continue
                self._maybe.add(word.key)
                if word.name and sentence.role is SentenceRole.SENTENCE:
                    self._names.add(word.key)

    def shared(self, other: _Names) -> float:
        """The share of the names of the one that has fewer."""
        both = (self._names & other._maybe) | (self._maybe & other._names)
        names = both - self._common - other._common
        known = min(len(self._names), len(other._names))
        return sum(not is_plain(name) for name in names) / known if known else 0.0
