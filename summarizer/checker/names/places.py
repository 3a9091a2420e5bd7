"""Where a name stands in a sentence: the words of weight on both sides of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Final

from summarizer.patterns import pattern
from summarizer.quantities.context import nearness
from summarizer.quantities.tokens import Token
from summarizer.span import Span

_START: Final = attrgetter("start")
WHOLE: Final = 1000
"""All the words of a sentence."""
_LONGEST_ASIDE: Final = 120
_ASIDE: Final = pattern(r", [^,.;:]++, ")
_LAST_WORD: Final = pattern(r"\b([a-z]++) (?:the |a |an )?\Z")
_BE: Final = pattern(r" (?:(?:has|have|had) been|was|were|is|are|be|been|being)\b")
_PREPOSITIONS: Final = {
    word: words.split()[0]
    for words in (
        "in at on near around outside inside across within",
        "to into towards toward",
        "by",
        "from",
        "of",
        "with",
        "against over",
        "for",
    )
    for word in words.split()
}
"""What parts one place beside a verb from another, by the first of those much alike."""


@dataclass(frozen=True)
class Place:
    """A name where it stands: the words of weight before it and after it, nearest first."""

    name: Span
    before: tuple[str, ...]
    after: tuple[str, ...]
    preposition: str
    resumed: tuple[str, ...] = ()
    """The words after what is put in between commas behind the name: "X, who owns it, pays"."""
    apart: bool = False
    """Whether a comma follows."""
    suffers: bool = False
    """Whether a form of "be" follows, as of a passive."""

    @classmethod
    def of(cls, name: Span, text: str, words: Sequence[Token], reach: int = WHOLE) -> Place:
        """``words`` are those of the clause or sentence around it."""
        first = bisect_left(words, name.start, key=_START)
        last = bisect_left(words, name.end, key=_START)
        before = tuple(token.stem for token in reversed(words[max(0, first - reach) : first]))
        after = tuple(token.stem for token in words[last : last + reach])
        word = _LAST_WORD.search(text, max(0, name.start - 20), name.start)
        preposition = _PREPOSITIONS.get(word.group(1), "") if word else ""
        aside = _ASIDE.match(text, name.end, name.end + _LONGEST_ASIDE)
        resumed: tuple[str, ...] = ()
        if aside is not None:
            back = bisect_left(words, aside.end(), key=_START)
            resumed = tuple(token.stem for token in words[back : back + reach])
        apart = text.startswith(",", name.end)
        suffers = _BE.match(text, name.end) is not None
        return cls(name, before, after, preposition, resumed, apart, suffers)

    @cached_property
    def around(self) -> dict[str, float]:
        """The words on both sides, weighted by nearness."""
        found: dict[str, float] = {}
        for side in (self.before, self.after):
            for distance, word in enumerate(side):
                found[word] = max(found.get(word, 0.0), nearness(distance))
        return found

    def like(self, other: Place, reach: int) -> bool:
        """Whether the nearest word on one side here is near the other name on that side."""
        aside = bool(self.preposition) and not other.preposition  # "the agent from Lund calls"
        if not aside and self.after and self.after[0] in other.after[:reach]:
            return True
        if self._goes_on(other) or other._goes_on(self):
            return True
        if not self.before or self.before[0] not in other.before[:reach]:
            return False
        return self.preposition == other.preposition

    def _goes_on(self, other: Place) -> bool:
        """Whether the word after the aside is the one beside the other name."""
        if self.preposition or other.preposition or not self.resumed:
            return False
        return self.resumed[0] in (*other.resumed[:1], *other.after[:1])

    def turned(self, other: Place) -> bool:
        """Whether they stand right beside the same word: "Hult port", "the port of Hult"."""
        mine, its = self.after[:1], other.before[:1]
        if self.apart or not mine or mine != its:
            return False
        return other.preposition in ("of", "in")
