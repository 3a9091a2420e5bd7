"""How far two statements say the same: weighted word overlap, figures, polarity."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from summarizer.quantities.read import read_quantities
from summarizer.quantities.tokens import stem

_TOKEN: Final = re.compile(r"[^\W_]++(?:['’.,][^\W_]++)*+|[£€$¥%]")
_FUNCTION, _CONTENT, _NAME = 1, 4, 6
"""Weight of an empty word, of any other, and of a name or a numeral."""
_NEGATIONS: Final = frozenset(
    "not no never none nobody nothing neither nor without cannot deny denied denies denying"
    " denial".split()
)
_REACH: Final = 4
"""Words after a negation among which the word it bears on stands."""

Bag = Counter[tuple[str, int]]
"""Words by stem with their weight, each as often as it stands there."""
Figures = frozenset[tuple[str, str, str]]
"""Quantities by low and high value and unit."""


@lru_cache(maxsize=1 << 14)
def words_with_weight(text: str) -> tuple[tuple[str, int], ...]:
    """The words of a text by stem, in order. A first one counts as a name only if it has digits."""
    found = enumerate(_TOKEN.finditer(text))
    return tuple(_weighed(match[0], is_first=not place) for place, match in found)


@lru_cache(maxsize=1 << 14)
def bag_of(text: str) -> Bag:
    """The weighted words of a text."""
    return Counter(words_with_weight(text))


def weight(bag: Bag) -> int:
    """All weight in a bag."""
    return sum(each * times for (_, each), times in bag.items())


def common(one: Bag, other: Bag) -> int:
    """The weight two bags share; a name and a plain word of the same stem share the lesser."""
    mine, theirs = _by_stem(one), _by_stem(other)
    return sum(
        min(pair)
        for word, weights in mine.items()
        for pair in zip(weights, theirs.get(word, ()), strict=False)
    )


def _by_stem(bag: Bag) -> dict[str, list[int]]:
    """The weights of each stem, greatest first."""
    weights: dict[str, list[int]] = {}
    for (word, each), times in sorted(bag.items(), key=lambda item: -item[0][1]):
        weights.setdefault(word, []).extend([each] * times)
    return weights


@lru_cache(maxsize=1 << 14)
def figures_of(text: str) -> Figures:
    """The figures of a text by value and unit."""
    return frozenset(
        (str(q.low.normalize()), str(q.high.normalize()), q.unit or "")
        for q in read_quantities(text)
    )


@lru_cache(maxsize=1 << 14)
def negated(text: str) -> frozenset[str]:
    """The words that a negation or a denial bears on: the next word of weight after it."""
    words = [match[0].replace("’", "'") for match in _TOKEN.finditer(text)]
    found = set()
    for place, word in enumerate(words):
        if word.casefold() in _NEGATIONS or word.casefold().endswith("n't"):
            after = (stem(each) for each in words[place + 1 : place + 1 + _REACH])
            found.add(next((each for each in after if each), ""))
    return frozenset(found - {""})


def _weighed(word: str, *, is_first: bool) -> tuple[str, int]:
    low = word.casefold()
    if not word[0].isalnum():
        return low, _NAME
    stemmed = stem(word)
    if not stemmed:
        return low, _FUNCTION
    named = any(letter.isdigit() for letter in word) or (word[0].isupper() and not is_first)
    return stemmed, _NAME if named else _CONTENT
