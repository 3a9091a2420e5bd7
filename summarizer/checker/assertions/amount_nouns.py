"""An amount that is one thing in the article and its opposite in a text: a loss told as a profit.

Nouns that stand right before "of" and a figure say which way it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.checker.model import Finding
from summarizer.checker.statements import Source, Statement
from summarizer.checker.verdicts import Check, Verdict
from summarizer.patterns import pattern
from summarizer.span import Span

_PAIRS: Final = (
    (frozenset({"profit", "gain", "surplus"}), frozenset({"loss", "deficit", "shortfall"})),
    (
        frozenset({"rise", "increase", "gain", "jump", "growth"}),
        frozenset({"fall", "decrease", "drop", "decline", "cut", "reduction", "loss"}),
    ),
)
_AMOUNT: Final = pattern(
    r"\b(profit|gain|surplus|loss|deficit|shortfall|rise|increase|jump|growth|fall|decrease|drop"
    r"|decline|cut|reduction)(?:e?s)?(?: [a-z]++){0,3}? of"
    r"(?: (?:about|around|nearly|almost|some|roughly|more than|at least|up to|just over))?+"
    r" [\u00a3\u20ac$\u00a5]?(\d++(?:[.,]\d++)*+)",
    re.IGNORECASE,
)
_NEGATED: Final = pattern(r"(?:\b(?:not|no|never|without|rather than|instead of)|n['\u2019]t)\b")
_NEAR: Final = 40


class Amounts:
    """Which nouns an article has before each figure, read once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[str, list[tuple[str, Span]]] | None = None

    def with_figure(self, figure: str) -> list[tuple[str, Span]]:
        """The nouns that stand before a figure, with their places."""
        if self._found is None:
            self._found = {}
            text = self._source.text
            for sentence in self._source.sentences:
                for found in _AMOUNT.finditer(text, sentence.start, sentence.end):
                    self._found.setdefault(_digits(found), []).append(
                        (found.group(1).lower(), Span.of(text, *found.span()))
                    )
        return self._found.get(figure, [])


def check_amount_nouns(statement: Statement, amounts: Amounts) -> Iterator[Finding]:
    """A finding for every amount that the article gives only as the opposite."""
    text = statement.claim.text
    for found in _AMOUNT.finditer(text, statement.span.start, statement.span.end):
        if _NEGATED.search(text, max(statement.span.start, found.start() - _NEAR), found.start()):
            continue
        noun, told = found.group(1).lower(), amounts.with_figure(_digits(found))
        against = [span for other, span in told if _are_opposite(noun, other)]
        if against and len(against) == len(told):
            yield Finding.make(
                Check.NEGATION,
                Verdict.OPPOSITE,
                statement.claim,
                Span.of(text, *found.span(1)),
                f"The article says the opposite: \u201c{against[0].exact}\u201d.",
                source=against[0],
            )


def _digits(found: re.Match[str]) -> str:
    return found.group(2).replace(",", "")


def _are_opposite(one: str, other: str) -> bool:
    return any(
        (one in up and other in down) or (one in down and other in up) for up, down in _PAIRS
    )
