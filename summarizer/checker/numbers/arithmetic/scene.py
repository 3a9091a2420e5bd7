"""Where a derivation takes place: the claimed number, its operands, and how near they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations, product
from typing import Final, NamedTuple

from summarizer.checker.numbers.arithmetic.agreement import alike, base
from summarizer.checker.numbers.claimed import Claimed, counted_nouns
from summarizer.checker.numbers.compare import Fit, fit
from summarizer.quantities.index import Located, QuantityIndex, dimension
from summarizer.quantities.model import Kind, Quantity

AMOUNTS: Final = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_NEAR: Final = 6
"""How many content words from an operand its own words may stand."""
_NEARBY: Final = 5
"""How many sentences apart the operands of one sum may stand."""
_ENOUGH_WORDS: Final = 2
_CUE_NEAR: Final = 80
"""Characters from a number within which a word may call for arithmetic."""


class Derivation(NamedTuple):
    """A sum that gives the claimed value: its operands, how it reads, which operation it is.

    ``asked`` says how clearly the wording calls for the operation: 0 not at all, 1 somewhere in
    the claim or between the operands, 2 right at the number. ``choices`` says among how many
    operands the rule chose, where its own conditions leave fewer than ``Scene.rivals``.
    """

    operation: str
    operands: tuple[Located, ...]
    formula: str
    asked: int
    choices: int = 0
    points: float = 0


@dataclass(frozen=True)
class Scene:
    """A claimed number, the figures it may derive from, and the article they stand in."""

    claimed: Claimed
    pool: list[Located]
    article: QuantityIndex
    lent: tuple[Located, ...] = ()
    """Those of the pool whose unit is not written."""
    _shared: dict[int, bool] = field(default_factory=dict)
    _pairs: dict[str, list[tuple[Located, Located]]] = field(default_factory=dict)

    @cached_property
    def _groups(self) -> dict[str, list[Located]]:
        groups: dict[str, list[Located]] = {}
        for each in self.pool:
            if not each.quantity.is_range:
                groups.setdefault(dimension(each.quantity), []).append(each)
        return groups

    def singles(self, name: str) -> list[Located]:
        """The single figures of a dimension, in reading order."""
        return self._groups.get(name, [])

    def pairs(self, name: str) -> list[tuple[Located, Located]]:
        """Two single figures of a dimension that may be compared, the larger first."""
        known = self._pairs.get(name)
        if known is None:
            known = self._pairs[name] = list(_pairs(self.singles(name), name))
        return known

    def all_pairs(self) -> Iterator[tuple[Located, Located]]:
        """The same for every dimension of amounts."""
        for name, group in self._groups.items():
            if group[0].quantity.kind in AMOUNTS:
                yield from self.pairs(name)

    @property
    def claim(self) -> Quantity:
        """The claimed number."""
        return self.claimed.quantity

    @property
    def number(self) -> str:
        """The claimed number in its own words, lower case."""
        return self.claimed.text[self.claim.start : self.claim.end].lower()

    def say(self, located: Located) -> str:
        """A figure in the article's own words."""
        quantity = located.quantity
        return " ".join(self.article.document.text[quantity.start : quantity.end].split())

    def asks(self, cue: re.Pattern[str], at_number: re.Pattern[str] | None = None) -> int:
        """How clearly the claim's words call for an operation (see ``Derivation.asked``)."""
        if at_number is not None and self.stands_at(at_number):
            return 2
        text = self.claimed.words_at_number
        place = text.index("<>")
        return 1 if cue.search(text, max(0, place - _CUE_NEAR), place + _CUE_NEAR) else 0

    def stands_at(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern's "<>" stands for the number: what is written around it."""
        return pattern.search(self.claimed.words_at_number) is not None

    def shares_words(self, located: Located) -> bool:
        """Whether a word near the operand stands in the claim too, or its very value does."""
        source = located.quantity
        known = self._shared.get(source.start)
        if known is None:
            known = self._shared[source.start] = self._is_shared(located)
        return known

    def _is_shared(self, located: Located) -> bool:
        source, around = located.quantity, self.claimed.around
        passage = self.article.context.passages[located.sentence]
        if any(
            word in around and abs(gap) <= _NEAR and word[0] != "#"
            for word, gap in passage.distances(source.start, source.end)
        ):
            return True
        if any(noun in around for noun in counted_nouns(self.article.document.text, source)):
            return True
        return any(fit(mate, source) is Fit.SAME for mate in self.claimed.told)

    def between(self, first: Located, second: Located) -> str:
        """The article's words from one figure to the other, lower case."""
        one, two = sorted((first.quantity, second.quantity), key=lambda each: each.start)
        return self.article.lower[one.end : two.start]

    def anchored(self, operands: tuple[Located, ...]) -> int:
        """How many operands have a word of their own in the claim; two are as good as all."""
        return min(sum(map(self.shares_words, operands)), _ENOUGH_WORDS)

    def together(self, operands: tuple[Located, ...]) -> int:
        """1 for operands of one sentence; -1 for those far apart, unless each has its own words."""
        sentences = [each.sentence for each in operands]
        apart = max(sentences) - min(sentences)
        if apart <= _NEARBY:
            return 0 if apart else 1
        return 0 if all(map(self.shares_words, operands)) else -1

    def rivals(self, operands: tuple[Located, ...]) -> int:
        """How many choices of such operands stand as near together and to the claim, or nearer.

        Each is one more chance to hit the claimed value by accident.
        """
        first, last = operands[0], operands[-1]
        one, two = ([each] if self._is_given(each) else self._like(each) for each in (first, last))
        nearness = self.anchored(operands) + self.together(operands)
        if first is last:
            return sum(self.shares_words(each) >= self.shares_words(first) for each in one)
        choices = combinations(one, 2) if one is two else product(one, two)
        return sum(self.anchored(pair) + self.together(pair) >= nearness for pair in choices)

    def _is_given(self, located: Located) -> bool:
        """Whether the claim gives this operand itself: "at £39, £2 less than before"."""
        return any(fit(mate, located.quantity) is Fit.SAME for mate in self.claimed.mates)

    def _like(self, located: Located) -> list[Located]:
        if located.quantity.is_range:
            return [each for each in self.pool if each.quantity.is_range]
        return self.singles(dimension(located.quantity))


_MIXED: Final = "temperature"
"""The one dimension with values below zero."""


def _pairs(group: list[Located], name: str) -> Iterator[tuple[Located, Located]]:
    values: list[tuple[Decimal, Located]] = [(base(each.quantity), each) for each in group]
    for (one, first), (two, second) in combinations(values, 2):
        if one == two or not (name == _MIXED or (one > 0 and two > 0)):
            continue
        if alike(first.quantity, second.quantity):
            yield (first, second) if one > two else (second, first)
