"""A number phrase: the words it is made of, as tokens, and what it comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.patterns import pattern
from summarizer.quantities.model import Kind
from summarizer.quantities.words import (
    CARDINALS,
    DENOMINATORS,
    GROUPS,
    ORDINALS,
    SCALE_WORDS,
    VAGUE_PLURALS,
)

_NEXT: Final = pattern(r"(?:[ \t\u00a0]|[-‐‑]|\r?\n(?!\s))([a-z]++)")


class Spelled(NamedTuple):
    """A number phrase: its place, its kind and its value, ``low`` to ``high``."""

    start: int
    end: int
    kind: Kind
    low: Decimal
    high: Decimal
    step: Decimal
    vague: bool = False
    unit: str | None = None


class Token(NamedTuple):
    """A word of a phrase, its place, and whether a hyphen joins it to the one before."""

    word: str
    start: int
    end: int
    hyphen: bool


def read_tokens(lower: str, start: int, end: int, limit: int = 12) -> list[Token]:
    """The word ``lower[start:end]`` and those after it that may belong to one number phrase."""
    tokens = [Token(lower[start:end], start, end, False)]
    while len(tokens) < limit:
        match = _NEXT.match(lower, end)
        if match is None or match.group(1) not in PHRASE_WORDS:
            break
        hyphen = lower[match.start()] in "-‐‑"
        end = match.end()
        tokens.append(Token(match.group(1), match.start(1), end, hyphen))
    return tokens


_GLUE: Final = frozenset({"and", "a", "an", "of"})
PHRASE_WORDS: Final = (
    frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | frozenset(SCALE_WORDS)
    | frozenset(VAGUE_PLURALS)
    | frozenset(GROUPS)
    | _GLUE
)
