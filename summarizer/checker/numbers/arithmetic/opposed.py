"""Pairs of words of which one is said of a part, and the other of the rest: missed, found."""

from __future__ import annotations

from typing import Final

from summarizer.checker.numbers.arithmetic.cues import words

_PAIRS: Final = tuple(
    (words(one), words(other))
    for one, other in (
        (
            "miss(?:ed|es|ing)?|overlook(?:ed|s)?",
            "spot(?:s|ted)?|detect(?:ed|s)?|f[io]u?nds?|caught|catch|identified|picked up",
        ),
        (
            "oppos(?:e[ds]?|ing)|against|reject(?:ed|s)?|disapprov(?:e[ds]?)|disagreed?",
            "back(?:ed|s)?|support(?:ed|s)?|favou?r(?:ed|s)?|approv(?:e[ds]?)|for|agreed?|accept(?:ed)?",
        ),
        ("fail(?:ed|s)?", "pass(?:ed|es)?|succeed(?:ed|s)?"),
        ("die[ds]?|dead|killed|perished", "surviv(?:e[ds]?|ors?)|alive|lived"),
        ("empty|vacant|unlet|unsold", "occupied|let|full|filled|sold|taken"),
        (
            "clos(?:e[ds]?|ing|ure)|shut(?:s|ting)?",
            "open|reopen(?:ed|s)?|stay(?:s|ed)?|remain(?:s|ed)?|spared|kept",
        ),
        ("late|delayed", "on time|punctual(?:ly)?"),
        ("unpaid|owed", "paid"),
        ("lost|lose|loses", "kept|keep|keeps|retain(?:ed|s)?"),
    )
)


def are_opposed(one: str, other: str) -> bool:
    """Whether one text has a word, and the other the word for the rest of it, and not the same."""
    for part, rest in _PAIRS:
        ones = part.search(one) is not None, rest.search(one) is not None
        others = part.search(other) is not None, rest.search(other) is not None
        if ones[0] != ones[1] and others == ones[::-1]:
            return True
    return False
